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

    /// What `refresh` and those who look ask of a `Timeout` later; gives the `Timeout`.
    pub(super) fn keep_delay(&mut self, object: Value, millis: u64, repeats: bool) -> Value {
        if let Value::Object(id) = object {
            let key = self.key("#delay");
            self.heap.define(id, key, Value::Number(millis as f64), 0);
            if repeats {
                let key = self.key("#repeats");
                self.heap.define(id, key, Value::Bool(true), 0);
            }
        }
        object
    }

    /// What Node keeps in the fields of a `Timeout` or an `Immediate`: its delay, whether it repeats, and while it waits
    /// also when it was set, what it calls with what, and whether an older and a newer one stand beside it.
    pub(crate) fn handle_fields(&mut self, object: Value) -> Value {
        let mut fields = vec![];
        let (delay, repeats) = (self.key("#delay"), self.key("#repeats"));
        let known = object.object();
        for key in [delay, repeats] {
            let slot = known.and_then(|id| self.heap.own(id, key));
            fields.push(slot.map_or(Value::Undefined, |slot| slot.value));
        }
        let millis = if let Value::Number(millis) = fields[0] { millis } else { 0.0 };
        let handle = self.handle_in(object);
        let waiting = handle.and_then(|handle| self.events.timers.get(handle));
        if let (Some(handle), Some(timer)) = (handle, waiting) {
            let (due, arguments) = (timer.due, timer.arguments.to_vec());
            let mut callback = timer.callback();
            let payload = callback.object().map(|id| &self.heap.get(id).payload);
            if let Some(Payload::Bound(bound)) = payload {
                if bound.this == object {
                    callback = Value::Object(bound.target);
                }
            }
            let (older, newer) =
                self.events.node.as_ref().map_or((false, false), |node| node.neighbours(handle));
            let arguments = if arguments.is_empty() { Value::Undefined } else { self.new_array(arguments) };
            let start = Value::Number((due.micros() / 1000) as f64 - millis);
            fields.extend([start, callback, arguments, Value::Bool(older), Value::Bool(newer)]);
        }
        self.new_array(fields)
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
