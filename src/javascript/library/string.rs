//! `String`. Positions count UTF-16 units, as the language says; texts are UTF-8, so that positions in texts that are
//! not ASCII are looked for.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN};
use crate::javascript::vm::strings::{units, WALKED};
use crate::javascript::vm::value::{StringId, Value};
use crate::javascript::vm::{keys, Vm};

/// How many bytes of a text are compared or copied for the price of one instruction.
const READ: usize = 64;

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.string;
    let string = vm.constructor("String", 1, make, prototype);
    vm.methods(
        string,
        &[
            ("fromCharCode", 1, |vm, call| {
                let mut all = Vec::new();
                for index in 0..call.count {
                    all.push(
                        crate::javascript::vm::operators::to_int32(vm.to_number(call.arg(vm, index))?) as u16
                    );
                }
                Ok(vm.new_string(String::from_utf16_lossy(&all)))
            }),
            ("fromCodePoint", 1, |vm, call| {
                let mut text = String::new();
                for index in 0..call.count {
                    let code = vm.to_number(call.arg(vm, index))?;
                    match char::from_u32(code as u32).filter(|_| code.trunc() == code && code >= 0.0) {
                        Some(c) => text.push(c),
                        None => {
                            let code = crate::number::ecmascript(code);
                            return Err(vm.range_error(&format!("Invalid code point {code}")));
                        }
                    }
                }
                Ok(vm.new_string(text))
            }),
        ],
    );
    let methods: &[(&str, u8, Native)] = &[
        ("toString", 0, itself),
        ("valueOf", 0, itself),
        ("charAt", 1, |vm, call| {
            let (text, at) = (text_id(vm, call)?, vm.to_integer(call.arg(vm, 0))?);
            let found = if at < 0.0 { None } else { vm.unit(text, at.min(4e9) as u32) };
            Ok(found.unwrap_or_else(|| vm.new_string("")))
        }),
        ("charCodeAt", 1, |vm, call| code_at(vm, call, false)),
        ("codePointAt", 1, |vm, call| code_at(vm, call, true)),
        ("indexOf", 1, |vm, call| {
            let (id, wanted) = (text_id(vm, call)?, vm.text_of(call.arg(vm, 0))?);
            let from = from_position(vm, call, id)?;
            let text = &vm.heap.text(id)[from..];
            let found = text.find(&wanted);
            let read = found.map_or(text.len(), |at| at + wanted.len());
            vm.pay((read / READ) as u64)?;
            Ok(found.map_or(Value::Number(-1.0), |at| position_of(vm, id, from + at)))
        }),
        ("lastIndexOf", 1, |vm, call| {
            let (id, wanted) = (text_id(vm, call)?, vm.text_of(call.arg(vm, 0))?);
            let last = match vm.to_number(call.arg(vm, 1))? {
                last if last.is_nan() => vm.heap.text(id).len(),
                last => place(vm, id, last)? + wanted.len(),
            };
            let text = vm.heap.text(id);
            // What would end inside a character is not there.
            let mut last = last.min(text.len());
            while !text.is_char_boundary(last) {
                last -= 1;
            }
            let found = text[..last].rfind(&wanted);
            vm.pay((text.len() / READ) as u64)?;
            Ok(found.map_or(Value::Number(-1.0), |at| position_of(vm, id, at)))
        }),
        ("slice", 2, |vm, call| {
            let id = text_id(vm, call)?;
            let length = vm.heap.strings.length(id) as usize;
            let from = support::position(vm, call.arg(vm, 0), length, 0)?;
            let to = support::position(vm, call.arg(vm, 1), length, length)?;
            let (from, to) = (place(vm, id, from as f64)?, place(vm, id, to as f64)?);
            vm.pay((to.saturating_sub(from) / READ) as u64)?;
            let part: Box<str> = vm.heap.text(id).get(from..to).unwrap_or("").into();
            Ok(vm.new_string(part))
        }),
        ("toUpperCase", 0, |vm, call| changed(vm, call, super::cases::upper)),
        ("toLowerCase", 0, |vm, call| changed(vm, call, super::cases::lower)),
        ("trim", 0, |vm, call| changed(vm, call, |text| text.trim_matches(is_space).into())),
        ("trimStart", 0, |vm, call| changed(vm, call, |text| text.trim_start_matches(is_space).into())),
        ("trimEnd", 0, |vm, call| changed(vm, call, |text| text.trim_end_matches(is_space).into())),
        ("repeat", 1, repeat),
        ("split", 2, split),
        ("localeCompare", 1, |vm, call| {
            let (left, right) = (text(vm, call)?, vm.text_of(call.arg(vm, 0))?);
            Ok(Value::Number(f64::from(compare_locale(&left, &right) as i8)))
        }),
    ];
    vm.methods(prototype, methods);
    let name = vm.key("[Symbol.iterator]");
    let function = vm.native(name, 0, |vm, call| {
        let text = Value::String(text_id(vm, call)?);
        Ok(support::iterator(vm, text, super::array::CHARACTERS))
    });
    vm.heap.define(prototype, keys::ITERATOR, Value::Object(function), HIDDEN);
}

fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = match (call.count, call.arg(vm, 0)) {
        (0, _) => vm.new_string(""),
        (_, Value::Symbol(key)) if !call.is_new() => {
            let text = vm.key_text(key);
            vm.new_string(text)
        }
        (_, value) => Value::String(vm.to_string(value)?),
    };
    super::number::boxed(vm, call, value, vm.realm.string)
}

fn itself(vm: &mut Vm<'_>, call: Call) -> Done {
    match super::number::unboxed(vm, call.this) {
        value @ Value::String(_) => Ok(value),
        _ => Err(vm.type_error("String.prototype.toString requires that 'this' be a String")),
    }
}

#[inline(never)]
fn text_id(vm: &mut Vm<'_>, call: Call) -> Result<StringId, Thrown> {
    if call.this.is_nullish() {
        return Err(vm.type_error("String.prototype method called on null or undefined"));
    }
    vm.to_string(call.this)
}

#[inline(never)]
fn text(vm: &mut Vm<'_>, call: Call) -> Result<String, Thrown> {
    let id = text_id(vm, call)?;
    vm.pay(u64::from(vm.heap.strings.bytes(id)) / READ as u64)?;
    Ok(vm.heap.text(id).to_string())
}

/// The byte at which a UTF-16 position stands; positions inside a character are at its start.
pub(super) fn byte_at(text: &str, position: f64) -> usize {
    let wanted = position.max(0.0).min(text.len() as f64) as usize;
    if text.is_ascii() {
        return wanted;
    }
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        at += c.len_utf16();
        if at > wanted {
            return byte;
        }
    }
    text.len()
}

/// The byte of a string at which a position stands. Whether it is all ASCII is asked of the string: a loop over all
/// positions would otherwise read everything each time, which is paid for where it has to be.
fn place(vm: &mut Vm<'_>, id: StringId, position: f64) -> Result<usize, Thrown> {
    let bytes = vm.heap.strings.bytes(id);
    if vm.heap.strings.is_ascii(id) {
        return Ok(position.max(0.0).min(f64::from(bytes)) as usize);
    }
    vm.pay(u64::from(bytes / WALKED))?;
    Ok(byte_at(vm.heap.text(id), position))
}

/// The position of a byte of a string.
fn position_of(vm: &Vm<'_>, id: StringId, byte: usize) -> Value {
    let position = if vm.heap.strings.is_ascii(id) { byte as u32 } else { units(&vm.heap.text(id)[..byte]) };
    Value::Number(f64::from(position))
}

/// The second argument as a place to begin: inside a pair behind it, for what begins there is no character.
fn from_position(vm: &mut Vm<'_>, call: Call, id: StringId) -> Result<usize, Thrown> {
    let from = vm.to_integer(call.arg(vm, 1))?;
    let byte = place(vm, id, from)?;
    let text = vm.heap.text(id);
    let inside = !vm.heap.strings.is_ascii(id) && f64::from(units(&text[..byte])) < from;
    Ok(byte + text[byte..].chars().next().filter(|_| inside).map_or(0, char::len_utf8))
}

fn code_at(vm: &mut Vm<'_>, call: Call, whole: bool) -> Done {
    let (id, at) = (text_id(vm, call)?, vm.to_integer(call.arg(vm, 0))?);
    let none = if whole { Value::Undefined } else { Value::Number(f64::NAN) };
    if at < 0.0 {
        return Ok(none);
    }
    let start = place(vm, id, at)?;
    let text = vm.heap.text(id);
    if vm.heap.strings.is_ascii(id) {
        let byte = text.as_bytes().get(start).copied();
        return Ok(byte.map_or(none, |byte| Value::Number(f64::from(byte))));
    }
    let inside = f64::from(units(&text[..start])) < at;
    let Some(c) = text[start..].chars().next() else { return Ok(none) };
    let mut pair = [0; 2];
    let pair = c.encode_utf16(&mut pair);
    let code = match (inside, whole) {
        (true, _) => u32::from(pair.last().copied().unwrap_or(0)),
        (false, true) => c as u32,
        (false, false) => u32::from(pair[0]),
    };
    Ok(Value::Number(f64::from(code)))
}

/// All units of a text as numbers, for the matcher of regular expressions; where whole signs are wanted, the first half
/// of a pair is told as the whole sign.
pub(super) fn codes(vm: &mut Vm<'_>, call: Call) -> Done {
    let (id, whole) = (vm.to_string(call.arg(vm, 0))?, vm.to_boolean(call.arg(vm, 1)));
    let count = vm.heap.strings.length(id);
    vm.charge(u64::from(count) * 16)?;
    vm.pay(u64::from(count / WALKED))?;
    let mut all = Vec::with_capacity(count as usize);
    for c in vm.heap.text(id).chars() {
        let mut pair = [0; 2];
        let pair = c.encode_utf16(&mut pair);
        let first = if whole { c as u32 } else { u32::from(pair[0]) };
        all.push(Value::Number(f64::from(first)));
        all.extend(pair[1..].iter().map(|half| Value::Number(f64::from(*half))));
    }
    // Paid for already.
    Ok(Value::Object(vm.heap.object(Payload::Array(all), vm.realm.array)))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

fn changed(vm: &mut Vm<'_>, call: Call, change: fn(&str) -> String) -> Done {
    let text = text(vm, call)?;
    Ok(vm.new_string(change(&text)))
}

fn repeat(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = text(vm, call)?;
    let count = vm.to_integer(call.arg(vm, 0))?;
    if count < 0.0 || count.is_infinite() {
        let count = crate::number::ecmascript(count);
        return Err(vm.range_error(&format!("Invalid count value: {count}")));
    }
    let length = count * text.len() as f64;
    if length > 536_870_888.0 {
        return Err(vm.range_error("Invalid string length"));
    }
    vm.charge(length as u64)?;
    Ok(vm.new_string(if text.is_empty() { text } else { text.repeat(count as usize) }))
}

fn split(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = text(vm, call)?;
    let most = match call.arg(vm, 1) {
        Value::Undefined => usize::MAX,
        value => vm.to_number(value)?.rem_euclid(4_294_967_296.0).trunc() as usize,
    };
    vm.charge(text.len() as u64 * 2)?;
    let mut parts = Vec::new();
    if call.arg(vm, 0) == Value::Undefined {
        parts.push(vm.new_string(text));
    } else {
        let separator = vm.text_of(call.arg(vm, 0))?;
        let mut rest = text.as_str();
        if separator.is_empty() {
            for c in text.chars() {
                for _ in 0..c.len_utf16() {
                    // DIFFERENCE: half of a pair is no character of its own.
                    parts.push(vm.new_character(if c > '\u{ffff}' { '\u{fffd}' } else { c }));
                }
            }
        } else {
            while let Some(at) = rest.find(&separator) {
                parts.push(vm.new_string(&rest[..at]));
                rest = &rest[at + separator.len()..];
            }
            parts.push(vm.new_string(rest));
        }
    }
    parts.truncate(most);
    Ok(vm.new_array(parts))
}

/// As a dictionary orders words: letters first without regard to case, then lower case before upper.
fn compare_locale(left: &str, right: &str) -> std::cmp::Ordering {
    let rank = |c: char| {
        let class = if c.is_alphabetic() { 2 } else { u32::from(c.is_ascii_digit()) };
        class << 21 | c.to_ascii_lowercase() as u32
    };
    let (mut left, mut right) = (left.chars(), right.chars());
    let mut cased = std::cmp::Ordering::Equal;
    loop {
        let (a, b) = (left.next(), right.next());
        let order = a.map(rank).cmp(&b.map(rank));
        let (Some(a), Some(b), true) = (a, b, order.is_eq()) else { return order.then(cased) };
        cased = cased.then(a.is_ascii_uppercase().cmp(&b.is_ascii_uppercase()));
    }
}
