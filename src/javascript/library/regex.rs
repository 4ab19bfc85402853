//! `RegExp`, as far as it is native: the object that holds source and flags. The matcher is in `prelude.js`.

use super::support::{self, Done};
use crate::javascript::vm::native::Call;
use crate::javascript::vm::object::{Payload, WRITABLE};
use crate::javascript::vm::value::Value;
use crate::javascript::vm::{keys, Vm};

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.regex;
    vm.constructor("RegExp", 2, make, prototype);
    let source = vm.key("source");
    vm.getter(prototype, source, |vm, call| part(vm, call, true));
    let flags = vm.key("flags");
    vm.getter(prototype, flags, |vm, call| part(vm, call, false));
}

fn part(vm: &mut Vm<'_>, call: Call, wants_source: bool) -> Done {
    let text = match call.this.object().map(|id| &vm.heap.get(id).payload) {
        Some(Payload::Regex(source, flags)) => {
            if wants_source {
                source.clone()
            } else {
                flags.clone()
            }
        }
        _ => return Ok(Value::Undefined),
    };
    Ok(vm.new_string(text))
}

/// `new RegExp(source or regex, flags)`; what the source says is looked at when it is first used.
fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    let (mut source, mut flags) = (call.arg(vm, 0), call.arg(vm, 1));
    if let Some(Payload::Regex(old, old_flags)) = source.object().map(|id| &vm.heap.get(id).payload) {
        let (old, old_flags) = (old.clone(), old_flags.clone());
        source = vm.new_string(old);
        if flags == Value::Undefined {
            flags = vm.new_string(old_flags);
        }
    }
    let source = if source == Value::Undefined { String::new() } else { vm.text_of(source)? };
    let source = if source.is_empty() { "(?:)".into() } else { source };
    let flags = if flags == Value::Undefined { String::new() } else { vm.text_of(flags)? };
    let prototype = support::prototype(vm, call, vm.realm.regex)?;
    let id = vm.heap.object(Payload::Regex(source.into(), flags.into()), prototype);
    vm.heap.define(id, keys::LAST_INDEX, Value::Number(0.0), WRITABLE);
    let check = vm.key("compile");
    let check = vm.get(Value::Object(id), check)?;
    vm.call(check, Value::Object(id), &[])?;
    Ok(Value::Object(id))
}
