//! What Node's timer functions give: objects that know their timers, and on which the callbacks are called.

use crate::javascript::vm::object::{Bound, Payload};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;

impl Vm<'_> {
    /// Node calls the callbacks of timers as methods of what it gave: that is bound to those that ask for their `this`.
    pub(super) fn called_on(&mut self, callback: Value, object: Value) -> Value {
        let Value::Object(target) = callback else { return callback };
        match self.heap.get(target).payload {
            Payload::Closure(code, _) if self.codes[code.0 as usize].this => {
                let bound = Bound { target, this: object, arguments: Vec::new() };
                Value::Object(self.heap.object(Payload::Bound(Box::new(bound)), self.realm.function))
            }
            _ => callback,
        }
    }

    pub(super) fn handle_object(&mut self, kind: usize) -> Value {
        let prototype = self.events.node.as_ref().map_or(ObjectId::NONE, |node| node.prototypes[kind]);
        let prototype = if prototype.is_none() { self.realm.object } else { prototype };
        Value::Object(self.heap.object(Payload::Ordinary, prototype))
    }

    pub(super) fn give_handle(&mut self, object: Value, handle: u32) {
        let key = self.key("#handle");
        if let Value::Object(object) = object {
            self.heap.define(object, key, Value::Number(f64::from(handle)), 0);
        }
    }

    /// The handle in what a timer function gave, or the number itself.
    pub(crate) fn handle_in(&mut self, value: Value) -> Option<u32> {
        let value = match value {
            Value::Object(id) => {
                let key = self.key("#handle");
                self.heap.own(id, key)?.value
            }
            value => value,
        };
        match value {
            Value::Number(handle) => Some(handle as u32),
            _ => None,
        }
    }
}
