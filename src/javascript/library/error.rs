//! `Error` and its kin.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, ACCESSOR, CONFIGURABLE, HIDDEN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, ErrorKind, Vm};

pub(super) fn install(vm: &mut Vm<'_>) {
    // A library function does not know its own kind, so each has a function of its own.
    let makers: [Native; 8] = [
        |vm, call| make(vm, call, ErrorKind::Error),
        |vm, call| make(vm, call, ErrorKind::TypeError),
        |vm, call| make(vm, call, ErrorKind::RangeError),
        |vm, call| make(vm, call, ErrorKind::ReferenceError),
        |vm, call| make(vm, call, ErrorKind::SyntaxError),
        |vm, call| make(vm, call, ErrorKind::EvalError),
        |vm, call| make(vm, call, ErrorKind::UriError),
        aggregate,
    ];
    let mut base = ObjectId::NONE;
    for (index, maker) in makers.into_iter().enumerate() {
        let prototype = vm.realm.errors[index];
        let name = ErrorKind::NAMES[index];
        let constructor = vm.constructor(name, if index == 7 { 2 } else { 1 }, maker, prototype);
        let name = vm.new_string(name);
        vm.heap.define(prototype, keys::NAME, name, HIDDEN);
        let empty = vm.new_string("");
        vm.heap.define(prototype, keys::MESSAGE, empty, HIDDEN);
        if index == 0 {
            base = constructor;
            vm.methods(prototype, &[("toString", 0, to_string)]);
            let pair = [vm.native(keys::STACK, 0, stack), vm.native(keys::STACK, 1, set_stack)];
            let accessor = vm.heap.object(Payload::Accessor(pair[0], pair[1]), ObjectId::NONE);
            vm.heap.define(prototype, keys::STACK, Value::Object(accessor), CONFIGURABLE | ACCESSOR);
            vm.methods(constructor, &[("captureStackTrace", 2, capture)]);
            support::put(vm, constructor, "stackTraceLimit", Value::Number(10.0));
        } else {
            vm.heap.get_mut(constructor).prototype = base;
        }
    }
}

fn make(vm: &mut Vm<'_>, call: Call, kind: ErrorKind) -> Done {
    build(vm, call, kind, 0)
}

/// An error whose message is the argument at `first` and whose options come after it.
fn build(vm: &mut Vm<'_>, call: Call, kind: ErrorKind, first: u32) -> Done {
    let prototype = support::prototype(vm, call, vm.realm.errors[kind as usize])?;
    let error = vm.heap.object(Payload::Error, prototype);
    if call.arg(vm, first) != Value::Undefined {
        let message = vm.to_string(call.arg(vm, first))?;
        vm.heap.define(error, keys::MESSAGE, Value::String(message), HIDDEN);
    }
    if let Value::Object(options) = call.arg(vm, first + 1) {
        if vm.has_property(options, keys::CAUSE) {
            let cause = vm.get(Value::Object(options), keys::CAUSE)?;
            vm.heap.define(error, keys::CAUSE, cause, HIDDEN);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    vm.note_stack(error);
    Ok(Value::Object(error))
}

fn aggregate(vm: &mut Vm<'_>, call: Call) -> Done {
    let error = build(vm, call, ErrorKind::AggregateError, 1)?;
    let errors = support::list(vm, call.arg(vm, 0))?;
    let errors = vm.new_array(errors);
    if let Value::Object(id) = error {
        vm.heap.define(id, keys::ERRORS, errors, HIDDEN);
    }
    Ok(error)
}

/// `Error.prototype.toString`: `Name: message`.
pub fn text(vm: &mut Vm<'_>, error: Value) -> Result<String, Thrown> {
    let name = match vm.get(error, keys::NAME)? {
        Value::Undefined => "Error".into(),
        name => vm.text_of(name)?,
    };
    let message = match vm.get(error, keys::MESSAGE)? {
        Value::Undefined => String::new(),
        message => vm.text_of(message)?,
    };
    Ok(match (name.is_empty(), message.is_empty()) {
        (true, _) => message,
        (false, true) => name,
        (false, false) => name + ": " + &message,
    })
}

fn to_string(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = text(vm, call.this)?;
    Ok(vm.new_string(text))
}

/// `Error.captureStackTrace(object)`: what the object is called when its stack is first read heads that.
fn capture(vm: &mut Vm<'_>, call: Call) -> Done {
    let Value::Object(id) = call.arg(vm, 0) else {
        return Err(vm.type_error("invalid_argument"));
    };
    let pair = [vm.native(keys::STACK, 0, stack), vm.native(keys::STACK, 1, set_stack)];
    vm.define_accessor(id, keys::STACK, Some(pair[0]), Some(pair[1]), HIDDEN);
    Ok(Value::Undefined)
}

/// What a program writes there is what the error shows.
fn set_stack(vm: &mut Vm<'_>, call: Call) -> Done {
    if let Value::Object(id) = call.this {
        let value = call.arg(vm, 0);
        vm.heap.define(id, keys::STACK, value, HIDDEN);
    }
    Ok(Value::Undefined)
}

/// V8 writes the stack when it is first read, with the name and the message of then.
///
/// DIFFERENCE: the places of the calls are unknown, so that the stack has one line that says nothing.
fn stack(vm: &mut Vm<'_>, call: Call) -> Done {
    let has_one = call.this.object().is_some_and(|id| {
        vm.heap.own(id, keys::STACK).is_some() || matches!(vm.heap.get(id).payload, Payload::Error)
    });
    if !has_one {
        return Ok(Value::Undefined);
    }
    let text = text(vm, call.this)? + "\n    at <anonymous>";
    let text = vm.new_string(text);
    if let Value::Object(id) = call.this {
        keep_stack(vm, id, text);
    }
    Ok(text)
}

/// From now on this is the stack of an object that has one.
pub(super) fn keep_stack(vm: &mut Vm<'_>, id: ObjectId, text: Value) {
    if vm.heap.own(id, keys::STACK).is_some() || matches!(vm.heap.get(id).payload, Payload::Error) {
        vm.heap.define(id, keys::STACK, text, HIDDEN);
    }
}
