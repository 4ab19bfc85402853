//! How the console shows `globalThis`, which sloppy functions have as their `this`: with what Node's has that can be
//! enumerated, and the program's own global variables behind.

use crate::javascript::vm::native::Call;
use crate::javascript::vm::object::{ACCESSOR, CONFIGURABLE, ENUMERABLE, PLAIN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

/// What stands on Node's global object, in its order. A page's loop has the second half of it, but for what is fetched and measured.
const FUNCTIONS: [&str; 8] = [
    "clearImmediate",
    "setImmediate",
    "clearInterval",
    "clearTimeout",
    "setInterval",
    "setTimeout",
    "queueMicrotask",
    "structuredClone",
];

/// An object that looks like the global one.
pub(super) fn likeness(vm: &mut Vm<'_>) -> ObjectId {
    let likeness = vm.new_object();
    let tag = vm.new_string("global");
    vm.heap.define(likeness, keys::TO_STRING_TAG, tag, CONFIGURABLE);
    super::support::put(vm, likeness, "global", Value::Object(likeness));
    let is_node = vm.events.node.is_some();
    for name in FUNCTIONS {
        if is_node || name == "queueMicrotask" || name == "structuredClone" {
            let function = silent(vm, name);
            if is_node && (name == "setImmediate" || name == "setTimeout") {
                let getter = silent(vm, "get");
                let promisify = {
                    let Value::String(text) = vm.new_string("nodejs.util.promisify.custom") else { continue };
                    vm.heap.strings.symbol(text)
                };
                vm.define_accessor(function, promisify, Some(getter), None, ENUMERABLE);
            }
            super::support::put(vm, likeness, name, Value::Object(function));
        }
    }
    for (name, writes, everywhere) in [
        ("atob", true, true),
        ("btoa", true, true),
        ("performance", true, false),
        ("fetch", false, false),
        ("crypto", false, true),
    ] {
        if !is_node && !everywhere {
            continue;
        }
        let (key, function) = (vm.key(name), silent(vm, name));
        if name == "fetch" {
            vm.heap.define(likeness, key, Value::Object(function), PLAIN);
        } else {
            vm.define_accessor(likeness, key, Some(function), writes.then_some(function), ENUMERABLE);
        }
    }
    let global = vm.realm.global;
    let slots: Vec<_> = vm.heap.get(global).properties.slots().to_vec();
    for slot in slots.into_iter().filter(|slot| slot.flags & ENUMERABLE != 0) {
        // The program's variables are kept elsewhere, and read through accessors.
        let value = match slot.flags & ACCESSOR {
            0 => slot.value,
            _ => vm.get_from(global, slot.key, Value::Object(global)).unwrap_or(Value::Undefined),
        };
        let value = if value == Value::Object(global) { Value::Object(likeness) } else { value };
        vm.heap.define(likeness, slot.key, value, PLAIN);
    }
    likeness
}

fn silent(vm: &mut Vm<'_>, name: &str) -> ObjectId {
    let key = vm.key(name);
    vm.native(key, 0, |_: &mut Vm<'_>, _: Call| Ok(Value::Undefined))
}
