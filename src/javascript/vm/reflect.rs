//! What `Reflect` needs of the machine: doing something and telling whether it could be done.

use super::native::Thrown;
use super::object::{Payload, ACCESSOR};
use super::value::{Key, ObjectId, Value};
use super::{keys, Vm};

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

    /// What is said of a property that is set on a primitive.
    pub(super) fn words_of_primitive(&mut self, target: Value, key: Key) -> String {
        let (text, kind, shown) = (self.key_text(key), self.type_name(target), self.describe(target));
        let has =
            key == keys::LENGTH || key.index().is_some_and(|at| (at as usize) < shown.encode_utf16().count());
        match target {
            Value::String(_) if has => {
                format!("Cannot assign to read only property '{text}' of string '{shown}'")
            }
            _ => format!("Cannot create property '{text}' on {kind} '{shown}'"),
        }
    }
}
