//! `Array`: what needs no callback (the rest is in `prelude.js`), and the iterators of the library.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.array;
    let array = vm.constructor("Array", 1, make, prototype);
    vm.methods(array, &[("isArray", 1, |vm, call| Ok(Value::Bool(is_array(vm, call.arg(vm, 0)))))]);
    let methods: &[(&str, u8, Native)] = &[
        ("push", 1, |vm, call| stepped(vm, call, "push", push)),
        ("pop", 0, |vm, call| stepped(vm, call, "pop", pop)),
        ("shift", 0, |vm, call| stepped(vm, call, "shift", shift)),
        ("unshift", 1, |vm, call| stepped(vm, call, "unshift", unshift)),
        ("slice", 2, slice),
        ("splice", 2, |vm, call| stepped(vm, call, "splice", splice)),
        ("concat", 1, concat),
        ("join", 1, join),
        ("reverse", 0, |vm, call| stepped(vm, call, "reverse", reverse)),
        ("indexOf", 1, |vm, call| search(vm, call, false)),
        ("includes", 1, |vm, call| search(vm, call, true)),
        ("toString", 0, |vm, call| joined(vm, call.this, ",")),
        ("values", 0, |vm, call| Ok(support::iterator(vm, call.this, VALUES))),
        ("keys", 0, |vm, call| Ok(support::iterator(vm, call.this, KEYS))),
        ("entries", 0, |vm, call| Ok(support::iterator(vm, call.this, ENTRIES))),
    ];
    vm.methods(prototype, methods);
    let values = vm.key("values");
    if let Some(values) = vm.heap.own(prototype, values) {
        vm.heap.define(prototype, keys::ITERATOR, values.value, HIDDEN);
    }
    let iterator = vm.realm.library_iterator;
    vm.methods(iterator, &[("next", 0, next)]);
    vm.getter(iterator, keys::TO_STRING_TAG, |vm, call| {
        let kind = match call.this.object().map(|id| &vm.heap.get(id).payload) {
            Some(Payload::Iterator(iteration)) => iteration.kind,
            _ => return Ok(Value::Undefined),
        };
        Ok(vm.new_string(match kind {
            VALUES..=ENTRIES => "Array Iterator",
            CHARACTERS => "String Iterator",
            MAP_KEYS..=MAP_ENTRIES => "Map Iterator",
            _ => "Set Iterator",
        }))
    });
}

// Kinds of the library's iterators.
pub(super) const VALUES: u8 = 0;
pub(super) const KEYS: u8 = 1;
pub(super) const ENTRIES: u8 = 2;
pub(super) const CHARACTERS: u8 = 3;
pub(super) const MAP_KEYS: u8 = 4;
pub(super) const MAP_VALUES: u8 = 5;
pub(super) const MAP_ENTRIES: u8 = 6;
pub(super) const SET_VALUES: u8 = 7;
pub(super) const SET_ENTRIES: u8 = 8;

/// An iterator that is at its end stays there.
pub(super) const ENDED: u32 = u32::MAX;

fn next(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = match call.this.object() {
        Some(id) => advance(vm, id)?,
        None => None,
    };
    Ok(support::result(vm, value))
}

fn advance(vm: &mut Vm<'_>, id: ObjectId) -> Result<Option<Value>, Thrown> {
    let Payload::Iterator(iteration) = &vm.heap.get(id).payload else {
        return Err(vm.type_error("next method called on incompatible receiver"));
    };
    let (source, position, kind) = (iteration.source, iteration.position, iteration.kind);
    if position == ENDED {
        return Ok(None);
    }
    let (value, after) = match kind {
        CHARACTERS => character(vm, source, position)?,
        MAP_KEYS.. => super::collections::entry(vm, source, position, kind),
        _ => element(vm, source, position, kind)?,
    };
    if let Payload::Iterator(iteration) = &mut vm.heap.get_mut(id).payload {
        iteration.position = if value.is_some() { after } else { ENDED };
    }
    Ok(value)
}

fn element(vm: &mut Vm<'_>, source: Value, position: u32, kind: u8) -> Result<(Option<Value>, u32), Thrown> {
    let length = match source.object().and_then(|id| vm.heap.get(id).elements()) {
        Some(elements) => elements.len() as f64,
        None => {
            let length = vm.get(source, keys::LENGTH)?;
            vm.to_integer(length)?
        }
    };
    if f64::from(position) >= length {
        return Ok((None, position));
    }
    let index = Value::Number(f64::from(position));
    if kind == KEYS {
        return Ok((Some(index), position + 1));
    }
    let value = vm.get(source, Key::from_index(position))?;
    let value = if kind == ENTRIES { vm.new_array(vec![index, value]) } else { value };
    Ok((Some(value), position + 1))
}

/// Strings are gone through by characters, whose position here is in bytes.
fn character(vm: &mut Vm<'_>, source: Value, position: u32) -> Result<(Option<Value>, u32), Thrown> {
    let text = vm.to_string(source)?;
    let found = vm.heap.text(text).get(position as usize..).and_then(|rest| rest.chars().next());
    Ok(match found {
        Some(c) => (Some(vm.new_character(c)), position + c.len_utf8() as u32),
        None => (None, position),
    })
}

pub(super) fn is_array(vm: &Vm<'_>, value: Value) -> bool {
    value.object().is_some_and(|id| matches!(vm.heap.get(vm.behind(id)).payload, Payload::Array(_)))
}

fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    let mut elements = call.args(vm).to_vec();
    if let [Value::Number(length)] = elements[..] {
        if !((0.0..4_294_967_296.0).contains(&length) && length.trunc() == length) {
            return Err(vm.range_error("Invalid array length"));
        }
        vm.charge(length as u64 * 16)?;
        elements = vec![Value::Empty; length as usize];
    }
    let prototype = support::prototype(vm, call, vm.realm.array)?;
    vm.heap.grew(elements.len() * 16);
    Ok(Value::Object(vm.heap.object(Payload::Array(elements), prototype)))
}

/// A method that changes an array; what is none, or is locked, is changed step by step, where the program has the functions for it.
#[inline]
fn stepped(vm: &mut Vm<'_>, call: Call, name: &str, own: Native) -> Done {
    match own(vm, call) {
        Err(Thrown::Error) => in_steps(vm, call, name),
        done => done,
    }
}

/// What a method that failed does step by step, if that is what it failed for.
#[cold]
fn in_steps(vm: &mut Vm<'_>, call: Call, name: &str) -> Done {
    let steps = vm.library.steps;
    let is_own = call.this.object().is_some_and(|id| {
        let object = vm.heap.get(id);
        object.extensible && matches!(object.payload, Payload::Array(_))
    });
    if is_own || steps.is_none() {
        return Err(Thrown::Error);
    }
    let key = vm.key(name);
    let step = vm.get(Value::Object(steps), key)?;
    let arguments = call.args(vm).to_vec();
    if call.this.is_nullish() {
        return Err(vm.type_error("Cannot convert undefined or null to object"));
    }
    vm.call(step, call.this, &arguments)
}

/// The elements of the array that a method is going to change.
fn changed<'v>(vm: &'v mut Vm<'_>, call: Call, method: &str) -> Result<&'v mut Vec<Value>, Thrown> {
    let id = match call.this.object() {
        Some(id) if matches!(vm.heap.get(id).payload, Payload::Array(_)) => id,
        // What changes an array through a proxy changes what is behind it, without asking the traps.
        Some(id) if is_array(vm, call.this) => vm.behind(id),
        _ => {
            let text = vm.describe(call.this);
            return Err(vm.type_error(&format!("Array.prototype.{method} is not supported on {text}")));
        }
    };
    let object = vm.heap.get(id);
    if !object.extensible {
        let length = object.elements().map_or(0, Vec::len);
        return Err(vm.type_error(&match method {
            "push" | "unshift" => format!("Cannot add property {length}, object is not extensible"),
            "pop" | "shift" | "splice" => {
                format!("Cannot delete property '{}' of [object Array]", length.saturating_sub(1))
            }
            _ => "Cannot assign to read only property '0' of object '[object Array]'".into(),
        }));
    }
    match vm.heap.get_mut(id).elements_mut() {
        Some(elements) => Ok(elements),
        None => Err(Thrown::Error),
    }
}

fn push(vm: &mut Vm<'_>, call: Call) -> Done {
    vm.charge(u64::from(call.count) * 16)?;
    if call.count == 1 {
        let value = call.arg(vm, 0);
        let elements = changed(vm, call, "push")?;
        elements.push(value);
        return Ok(Value::Number(elements.len() as f64));
    }
    let all = call.args(vm).to_vec();
    let elements = changed(vm, call, "push")?;
    elements.extend(all);
    Ok(Value::Number(elements.len() as f64))
}

fn reverse(vm: &mut Vm<'_>, call: Call) -> Done {
    changed(vm, call, "reverse")?.reverse();
    Ok(call.this)
}

fn pop(vm: &mut Vm<'_>, call: Call) -> Done {
    Ok(changed(vm, call, "pop")?.pop().unwrap_or(Value::Undefined).or_undefined())
}

fn shift(vm: &mut Vm<'_>, call: Call) -> Done {
    let elements = changed(vm, call, "shift")?;
    if elements.is_empty() {
        return Ok(Value::Undefined);
    }
    Ok(elements.remove(0).or_undefined())
}

fn unshift(vm: &mut Vm<'_>, call: Call) -> Done {
    vm.charge(u64::from(call.count) * 16)?;
    let all = call.args(vm).to_vec();
    let elements = changed(vm, call, "unshift")?;
    replace(elements, 0, 0, &all);
    Ok(Value::Number(elements.len() as f64))
}

/// The elements of an array with its holes, or of something like one.
fn holey(vm: &mut Vm<'_>, value: Value) -> Result<Vec<Value>, Thrown> {
    match value.object().and_then(|id| vm.heap.get(id).elements()) {
        Some(elements) => Ok(elements.clone()),
        None => support::array_like(vm, value),
    }
}

fn slice(vm: &mut Vm<'_>, call: Call) -> Done {
    let list = holey(vm, call.this)?;
    let from = support::position(vm, call.arg(vm, 0), list.len(), 0)?;
    let to = support::position(vm, call.arg(vm, 1), list.len(), list.len())?;
    let part = list.get(from..to).unwrap_or(&[]).to_vec();
    vm.charge(part.len() as u64 * 16)?;
    let count = part.len();
    of_its_kind(vm, call.this, part, count)
}

/// An array of the class that another says is its kind (ECMA-262 10.4.2.2), made with `room`.
fn of_its_kind(vm: &mut Vm<'_>, list: Value, elements: Vec<Value>, room: usize) -> Done {
    let Value::Object(id) = list else { return Ok(vm.new_array(elements)) };
    let object = vm.heap.get(id);
    let is_plain = object.prototype == vm.realm.array && object.properties.slots().is_empty();
    if is_plain || !matches!(object.payload, Payload::Array(_)) {
        return Ok(vm.new_array(elements));
    }
    let constructor = vm.get(list, keys::CONSTRUCTOR)?;
    let species = match constructor {
        Value::Object(_) => vm.get(constructor, keys::SPECIES)?,
        _ => Value::Undefined,
    };
    let usual = vm.heap.own(vm.realm.array, keys::CONSTRUCTOR).map(|slot| slot.value);
    if species.object().is_none() || usual == Some(species) {
        return Ok(vm.new_array(elements));
    }
    let made = vm.construct(species, &[Value::Number(room as f64)])?;
    let Value::Object(target) = made else { return Ok(made) };
    let count = elements.len();
    for (index, value) in elements.into_iter().enumerate() {
        if value != Value::Empty {
            vm.set_on(target, Key::from_index(index as u32), value, target)?;
        }
    }
    vm.set_on(target, keys::LENGTH, Value::Number(count as f64), target)?;
    Ok(made)
}

/// `splice` on a list: what was taken out.
fn cut(vm: &mut Vm<'_>, call: Call, list: &mut Vec<Value>) -> Result<Vec<Value>, Thrown> {
    let from = support::position(vm, call.arg(vm, 0), list.len(), 0)?;
    let count = match call.count {
        0 => 0,
        1 => list.len() - from,
        _ => vm.to_integer(call.arg(vm, 1))?.max(0.0).min((list.len() - from) as f64) as usize,
    };
    let new: Vec<Value> = call.args(vm).iter().skip(2).copied().collect();
    Ok(replace(list, from, count, &new))
}

/// Puts `new` in the place of `count` elements; gives back those.
#[inline(never)]
fn replace(list: &mut Vec<Value>, from: usize, count: usize, new: &[Value]) -> Vec<Value> {
    let mut taken = list.split_off(from);
    let rest = taken.split_off(count);
    list.extend_from_slice(new);
    list.extend_from_slice(&rest);
    taken
}

fn splice(vm: &mut Vm<'_>, call: Call) -> Done {
    let mut list = std::mem::take(changed(vm, call, "splice")?);
    let taken = cut(vm, call, &mut list);
    *changed(vm, call, "splice")? = list;
    let taken = taken?;
    let count = taken.len();
    of_its_kind(vm, call.this, taken, count)
}

fn concat(vm: &mut Vm<'_>, call: Call) -> Done {
    let this = Value::Object(super::object::object_of(vm, call.this)?);
    let mut result = match is_spread(vm, this)? {
        true => holey(vm, this)?,
        false => vec![this],
    };
    for value in call.args(vm).to_vec() {
        if is_spread(vm, value)? {
            let more = holey(vm, value)?;
            vm.charge(more.len() as u64 * 16)?;
            result.extend(more);
        } else {
            result.push(value);
        }
    }
    of_its_kind(vm, call.this, result, 0)
}

/// `IsConcatSpreadable`
fn is_spread(vm: &mut Vm<'_>, value: Value) -> Result<bool, Thrown> {
    if !matches!(value, Value::Object(_)) {
        return Ok(false);
    }
    match vm.get(value, keys::SPREADABLE)? {
        Value::Undefined => Ok(is_array(vm, value)),
        wish => Ok(vm.to_boolean(wish)),
    }
}

fn join(vm: &mut Vm<'_>, call: Call) -> Done {
    let separator = match call.arg(vm, 0) {
        Value::Undefined => ",".into(),
        value => vm.text_of(value)?,
    };
    joined(vm, call.this, &separator)
}

fn joined(vm: &mut Vm<'_>, list: Value, separator: &str) -> Done {
    // A list that contains itself is empty where it meets itself.
    if vm.library.joining.contains(&list) {
        return Ok(vm.new_string(""));
    }
    vm.library.joining.push(list);
    let text = joined_text(vm, list, separator);
    vm.library.joining.pop();
    Ok(vm.new_string(text?))
}

fn joined_text(vm: &mut Vm<'_>, list: Value, separator: &str) -> Result<String, Thrown> {
    let mut text = String::new();
    for (index, value) in support::array_like(vm, list)?.into_iter().enumerate() {
        if index > 0 {
            text.push_str(separator);
        }
        match value {
            Value::Undefined | Value::Null => {}
            Value::String(id) => text.push_str(vm.heap.text(id)),
            value => text.push_str(&vm.text_of(value)?),
        }
        if text.len() as u64 > vm.machine.budget().memory / 4 {
            vm.charge(text.len() as u64 * 4)?;
        }
    }
    Ok(text)
}

fn search(vm: &mut Vm<'_>, call: Call, includes: bool) -> Done {
    let list = support::array_like(vm, call.this)?;
    let wanted = call.arg(vm, 0);
    let from = support::position(vm, call.arg(vm, 1), list.len(), 0)?;
    // What is not there is equal to nothing.
    let raw = call.this.object().and_then(|id| vm.heap.get(id).elements());
    let holes: Vec<usize> = match raw {
        Some(raw) if !includes && wanted == Value::Undefined => {
            (0..raw.len()).filter(|at| raw[*at] == Value::Empty).collect()
        }
        _ => Vec::new(),
    };
    let found = list[from..].iter().enumerate().position(|(at, value)| {
        if !holes.is_empty() && holes.binary_search(&(from + at)).is_ok() {
            false
        } else if includes {
            vm.same_value_zero(*value, wanted)
        } else {
            vm.strict_equals(*value, wanted)
        }
    });
    if includes {
        return Ok(Value::Bool(found.is_some()));
    }
    Ok(Value::Number(found.map_or(-1.0, |index| (from + index) as f64)))
}
