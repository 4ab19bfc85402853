//! What library functions share: arguments read as the language says, lists from iterables, results.

use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Iteration, Payload};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

/// What a library function gives back.
pub(super) type Done = Result<Value, Thrown>;

/// The prototype of what a constructor makes: that of `new`'s target, so that classes can extend it.
pub(super) fn prototype(vm: &mut Vm<'_>, call: Call, default: ObjectId) -> Result<ObjectId, Thrown> {
    if !call.is_new() {
        return Ok(default);
    }
    let prototype = vm.get(Value::Object(call.new_target), keys::PROTOTYPE)?;
    Ok(prototype.object().unwrap_or(default))
}

/// A constructor that must be called by `new`.
pub(super) fn require_new(vm: &mut Vm<'_>, call: Call, name: &str) -> Result<(), Thrown> {
    if call.is_new() {
        return Ok(());
    }
    Err(vm.type_error(&format!("Constructor {name} requires 'new'")))
}

/// All that an iterable gives.
pub(super) fn list(vm: &mut Vm<'_>, iterable: Value) -> Result<Vec<Value>, Thrown> {
    let mut items = Vec::new();
    if let Value::Object(id) = iterable {
        let method = vm.get(iterable, keys::ITERATOR)?;
        let built_in = vm.get(Value::Object(vm.realm.array), keys::ITERATOR)?;
        if method == built_in {
            if let Some(elements) = vm.heap.get(id).elements() {
                items.extend(elements.iter().map(|value| value.or_undefined()));
                return Ok(items);
            }
        }
    }
    let method = if iterable.is_nullish() { Value::Undefined } else { vm.get(iterable, keys::ITERATOR)? };
    if !vm.is_callable(method) {
        return Err(vm.unreadable(iterable));
    }
    let iterator = vm.call(method, iterable, &[])?;
    let next = vm.get(iterator, keys::NEXT)?;
    loop {
        let result = vm.call(next, iterator, &[])?;
        let done = vm.get(result, keys::DONE)?;
        if vm.to_boolean(done) {
            return Ok(items);
        }
        vm.charge(16)?;
        items.push(vm.get(result, keys::VALUE)?);
    }
}

/// An iterator of the library.
pub(super) fn iterator(vm: &mut Vm<'_>, source: Value, kind: u8) -> Value {
    let iteration = Iteration { source, position: 0, kind, extra: Value::Undefined };
    let prototype = vm.realm.library_iterator;
    Value::Object(vm.heap.object(Payload::Iterator(Box::new(iteration)), prototype))
}

/// `{ value, done }`
pub(super) fn result(vm: &mut Vm<'_>, value: Option<Value>) -> Value {
    let object = vm.new_object();
    let flags = crate::javascript::vm::object::PLAIN;
    vm.heap.define(object, keys::VALUE, value.unwrap_or(Value::Undefined), flags);
    vm.heap.define(object, keys::DONE, Value::Bool(value.is_none()), flags);
    Value::Object(object)
}

/// An argument that counts from the end if it is negative: a position from 0 to `length`.
pub(super) fn position(
    vm: &mut Vm<'_>,
    value: Value,
    length: usize,
    default: usize,
) -> Result<usize, Thrown> {
    if value == Value::Undefined {
        return Ok(default);
    }
    let at = vm.to_integer(value)?;
    let at = if at < 0.0 { at + length as f64 } else { at };
    // Not `clamp`, here and in the rest of the library: its panic prints floats, and brings 20 kB of core for it.
    Ok(at.max(0.0).min(length as f64) as usize)
}

/// Defines a plain property by its name.
pub(super) fn put(vm: &mut Vm<'_>, object: ObjectId, name: &str, value: Value) {
    let key: Key = vm.key(name);
    vm.heap.define(object, key, value, crate::javascript::vm::object::PLAIN);
}

/// Gives an object its `Symbol.toStringTag`.
pub(super) fn tag(vm: &mut Vm<'_>, object: ObjectId, name: &str) {
    let name = vm.new_string(name);
    vm.heap.define(object, keys::TO_STRING_TAG, name, crate::javascript::vm::object::CONFIGURABLE);
}

/// The elements of an array, or of any object with a `length`; nothing of `undefined` and `null`.
pub(super) fn array_like(vm: &mut Vm<'_>, value: Value) -> Result<Vec<Value>, Thrown> {
    let Value::Object(id) = value else {
        return match value {
            Value::String(_) => list(vm, value),
            Value::Undefined | Value::Null => Ok(Vec::new()),
            _ => Err(vm.type_error("CreateListFromArrayLike called on non-object")),
        };
    };
    if let Some(elements) = vm.heap.get(id).elements() {
        return Ok(elements.iter().map(|value| value.or_undefined()).collect());
    }
    let length = vm.get(value, keys::LENGTH)?;
    let length = vm.to_integer(length)?.max(0.0);
    vm.charge(length.min(1e15) as u64 * 16)?;
    let mut items = Vec::new();
    for index in 0..length as u32 {
        items.push(vm.get(value, Key::from_index(index))?);
    }
    Ok(items)
}
