//! What `AsyncLocalStorage` holds: an object of the library that goes along with what the program starts. A promise's
//! handlers run in the context in which `then` was called, an async function goes on in that of its `await`, timers,
//! ticks and microtasks run in that of their setting (Node: `lib/async_hooks.js`, where the resource of each has it).

use super::{Microtask, Reaction};
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;

impl Vm<'_> {
    /// A reaction was registered.
    pub(super) fn keep_context(&mut self, reaction: Reaction) {
        let context = self.events.context;
        match reaction {
            Reaction::Await(id) => self.heap.activation_mut(id).context = context,
            Reaction::Then { derived, .. } if !derived.is_none() => {
                if let Some(promise) = self.promise(derived) {
                    promise.context = context;
                }
            }
            _ => {}
        }
    }

    /// A microtask begins that was queued in this context.
    pub(super) fn enter_context_of(&mut self, microtask: Microtask, context: ObjectId) {
        self.events.context = match microtask {
            Microtask::Reaction { reaction: Reaction::Await(id), .. } => self.heap.activation(id).context,
            Microtask::Reaction { reaction: Reaction::Then { derived, .. }, .. } if !derived.is_none() => {
                self.promise(derived).map_or(context, |promise| promise.context)
            }
            _ => context,
        };
    }
}

/// `context()` tells the present one, `context(wanted)` enters another.
pub(crate) fn context(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if call.count > 0 {
        vm.events.context = call.arg(vm, 0).object().unwrap_or(ObjectId::NONE);
        vm.events.has_contexts = true;
    }
    let context = vm.events.context;
    Ok(if context.is_none() { Value::Undefined } else { Value::Object(context) })
}
