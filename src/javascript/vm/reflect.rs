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

    /// The own keys in the language's order: indices going up, then strings, then symbols, each as they came. Private
    /// names are no keys.
    pub fn own_keys(&mut self, id: ObjectId) -> Result<Vec<Key>, Thrown> {
        if let Payload::Proxy { .. } = self.heap.get(id).payload {
            return self.proxy_keys(id);
        }
        self.materialise(id);
        let object = self.heap.get(id);
        let mut indices = Vec::new();
        let mut special = None;
        match &object.payload {
            Payload::Array(elements) | Payload::Arguments(elements) => {
                let present = elements.iter().enumerate().filter(|(_, value)| **value != Value::Empty);
                indices.extend(present.map(|(index, _)| index as u32));
                special = Some(keys::LENGTH);
            }
            Payload::View(view) => indices.extend(0..self.element_count(*view)),
            Payload::Primitive(Value::String(text)) => {
                indices.extend(0..self.heap.strings.length(*text));
                special = Some(keys::LENGTH);
            }
            _ => {}
        }
        let slots = object.properties.slots();
        let before = indices.len();
        indices.extend(slots.iter().filter_map(|slot| slot.key.index()));
        if indices.len() > before {
            indices.sort_unstable();
        }
        let mut all: Vec<Key> = indices.into_iter().map(Key::from_index).collect();
        let first = all.len();
        all.extend(special);
        for symbols in [false, true] {
            for slot in slots {
                let key = slot.key;
                if key.index().is_none()
                    && self.heap.strings.is_symbol(key) == symbols
                    && !self.heap.strings.is_private(key)
                {
                    all.push(key);
                }
            }
        }
        // Functions and errors are born with these.
        let born = [keys::STACK, keys::LENGTH, keys::NAME, keys::PROTOTYPE];
        let born = match object.payload {
            Payload::Error => &born[..1],
            _ if object.is_callable() => &born[1..],
            _ => return Ok(all),
        };
        all[first..].sort_by_key(|key| born.iter().position(|other| other == key).unwrap_or(born.len()));
        Ok(all)
    }

    /// Whether a plain object inherits from `Error`, as errors did before there were classes.
    pub(crate) fn is_old_error(&self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        let (mut holder, base) = (object.prototype, self.realm.errors[0]);
        while matches!(object.payload, Payload::Ordinary) && !holder.is_none() {
            if holder == base {
                return true;
            }
            holder = self.heap.get(holder).prototype;
        }
        false
    }
}
