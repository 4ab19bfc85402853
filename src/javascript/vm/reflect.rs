//! What `Reflect` needs of the machine: doing something and telling whether it could be done.

use super::native::Thrown;
use super::object::{Payload, ACCESSOR};
use super::value::{Key, ObjectId, Value};
use super::Vm;

impl Vm<'_> {
    /// Whether something could be done: what strict code would complain of is a no.
    pub fn agrees(&mut self, done: Result<(), Thrown>) -> Result<Value, Thrown> {
        match done {
            Ok(()) => Ok(Value::Bool(true)),
            Err(Thrown::Error) if self.refused != Value::Undefined && self.thrown == self.refused => {
                Ok(Value::Bool(false))
            }
            Err(thrown) => Err(thrown),
        }
    }

    /// `[[Set]]` of an object for any receiver (ECMA-262 10.1.9.2); what a proxy as the receiver gets goes to its target.
    pub fn set_for(&mut self, id: ObjectId, key: Key, value: Value, receiver: Value) -> Result<(), Thrown> {
        let own = self.own_property(id, key);
        let above = self.heap.get(id).prototype;
        let found = own.or_else(|| self.find_property(above, key));
        let is_proxy = matches!(self.heap.get(id).payload, Payload::Proxy { .. });
        match (receiver, found) {
            (_, Some(slot)) if !is_proxy && slot.flags & ACCESSOR != 0 => match self.accessor(slot).1 {
                ObjectId::NONE => Err(self.refusal("there is no setter")),
                setter => self.call(Value::Object(setter), receiver, &[value]).map(|_| ()),
            },
            (Value::Object(receiver), _) => {
                let holder = self.behind(receiver);
                self.set_on(id, key, value, if is_proxy { receiver } else { holder })
            }
            _ => Err(self.refusal("the receiver is no object")),
        }
    }
}
