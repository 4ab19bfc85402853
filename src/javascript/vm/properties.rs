//! Properties: looking them up along the prototypes, setting, defining and deleting them (ECMA-262 10.1, 10.4).

use super::keys;
use super::native::Thrown;
use super::object::{Flags, Payload, Slot, ACCESSOR, CONFIGURABLE, ENUMERABLE, HIDDEN, PLAIN, WRITABLE};
use super::strings::WALKED;
use super::value::{Key, ObjectId, StringId, Value};
use super::Vm;

impl Vm<'_> {
    /// Makes `name`, `length` and `prototype` of a function into properties. They are made late because most functions
    /// are never asked for them.
    pub(crate) fn materialise(&mut self, id: ObjectId) {
        let object = self.heap.get_mut(id);
        if !object.lazy {
            return;
        }
        object.lazy = false;
        let Payload::Closure(code, _) = object.payload else { return };
        let code = &self.codes[code.0 as usize];
        let (length, name, constructor) = (code.length, code.name, code.constructor);
        let generator = match code.kind {
            super::code::CodeKind::Generator => Some(self.realm.generator),
            super::code::CodeKind::AsyncGenerator => Some(self.realm.async_generator),
            _ => None,
        };
        self.heap.define(id, keys::LENGTH, Value::Number(f64::from(length)), CONFIGURABLE);
        if self.heap.own(id, keys::NAME).is_none() {
            let name = Value::String(self.heap.strings.key_string(name));
            self.heap.define(id, keys::NAME, name, CONFIGURABLE);
        }
        if let Some(prototype) = generator {
            let prototype = self.heap.object(Payload::Ordinary, prototype);
            self.heap.define(id, keys::PROTOTYPE, Value::Object(prototype), WRITABLE);
        } else if constructor && self.heap.own(id, keys::PROTOTYPE).is_none() {
            let prototype = self.new_object();
            self.heap.define(prototype, keys::CONSTRUCTOR, Value::Object(id), HIDDEN);
            self.heap.define(id, keys::PROTOTYPE, Value::Object(prototype), WRITABLE);
        }
    }

    /// An own property of an object, elements and the like included.
    pub fn own_property(&mut self, mut id: ObjectId, key: Key) -> Option<Slot> {
        if let Payload::Proxy { .. } = self.heap.get(id).payload {
            id = self.behind(id);
        }
        let object = self.heap.get(id);
        if let Some(position) = object.properties.find(key) {
            return Some(object.properties.slots()[position]);
        }
        match &object.payload {
            Payload::Ordinary => None,
            Payload::Array(elements) | Payload::Arguments(elements) => {
                if let Some(index) = key.index() {
                    let flags = PLAIN & !object.locked;
                    return match elements.get(index as usize) {
                        None | Some(Value::Empty) => None,
                        Some(value) => Some(Slot { key, flags, value: *value }),
                    };
                }
                let value = Value::Number(elements.len() as f64);
                (key == keys::LENGTH).then_some(Slot { key, flags: WRITABLE, value })
            }
            Payload::View(view) => {
                let view = *view;
                self.element(view, key.index()?).map(|value| Slot { key, flags: PLAIN, value })
            }
            Payload::Closure(..) if object.lazy => {
                if key == keys::NAME || key == keys::LENGTH || key == keys::PROTOTYPE {
                    self.materialise(id);
                    return self.heap.own(id, key);
                }
                None
            }
            Payload::Primitive(Value::String(text)) => {
                let text = *text;
                self.string_property(text, key).map(|value| {
                    let flags = if key == keys::LENGTH { 0 } else { ENUMERABLE };
                    Slot { key, flags, value }
                })
            }
            _ => None,
        }
    }

    fn string_property(&mut self, text: StringId, key: Key) -> Option<Value> {
        if key == keys::LENGTH {
            return Some(Value::Number(f64::from(self.heap.strings.length(text))));
        }
        self.unit(text, key.index()?)
    }

    /// The string of one UTF-16 unit of a string.
    pub fn unit(&mut self, text: StringId, index: u32) -> Option<Value> {
        if index >= self.heap.strings.length(text) {
            return None;
        }
        let ascii = self.heap.strings.is_ascii(text);
        let content = self.heap.text(text);
        let character = if ascii {
            content.as_bytes().get(index as usize).map(|byte| char::from(*byte))
        } else {
            self.machine.tire(u64::from(index / WALKED));
            let mut at = 0;
            content.chars().find_map(|c| {
                let from = at;
                at += c.len_utf16() as u32;
                (index < at).then_some(if at - from == 2 { '\u{fffd}' } else { c })
            })
        };
        character.map(|character| self.new_character(character))
    }

    /// A property wherever it is along the prototypes.
    pub fn find_property(&mut self, mut id: ObjectId, key: Key) -> Option<Slot> {
        while !id.is_none() {
            let found = self.own_property(id, key);
            if found.is_some() {
                return found;
            }
            id = self.heap.get(id).prototype;
        }
        None
    }

    /// Whether an object inherits from `Object.prototype`, which has `__proto__`.
    pub(super) fn is_object(&self, mut id: ObjectId) -> bool {
        while !id.is_none() && id != self.realm.object {
            id = self.heap.get(id).prototype;
        }
        !id.is_none()
    }

    /// Whether an object has a property, its own or inherited.
    pub fn has_property(&mut self, id: ObjectId, key: Key) -> bool {
        self.find_property(id, key).is_some()
    }

    /// Where the properties of a value are looked up first.
    pub fn holder(&self, value: Value) -> ObjectId {
        match value {
            Value::Object(id) => id,
            Value::String(_) => self.realm.string,
            Value::Number(_) => self.realm.number,
            Value::Bool(_) => self.realm.boolean,
            Value::Symbol(_) => self.realm.symbol,
            Value::BigInt(_) => self.realm.bigint,
            _ => ObjectId::NONE,
        }
    }

    /// `value[key]`
    pub fn get(&mut self, value: Value, key: Key) -> Result<Value, Thrown> {
        if let Value::String(text) = value {
            if let Some(value) = self.string_property(text, key) {
                return Ok(value);
            }
        }
        let holder = self.holder(value);
        if holder.is_none() {
            return Err(self.nullish_property(value, key));
        }
        self.get_from(holder, key, value)
    }

    /// `[[Get]]` of an object for a receiver.
    pub fn get_from(&mut self, holder: ObjectId, key: Key, receiver: Value) -> Result<Value, Thrown> {
        if let Payload::Proxy { .. } = self.heap.get(holder).payload {
            return self.proxy_get(holder, key, receiver);
        }
        if self.has_proxies {
            if let Some(proxy) = self.proxy_above(holder, key) {
                return self.proxy_get(proxy, key, receiver);
            }
        }
        match self.find_property(holder, key) {
            None => {
                if key == keys::PROTO && self.is_object(holder) {
                    let prototype = self.heap.get(holder).prototype;
                    return Ok(if prototype.is_none() { Value::Null } else { Value::Object(prototype) });
                }
                Ok(Value::Undefined)
            }
            Some(slot) if slot.flags & ACCESSOR == 0 => Ok(slot.value),
            Some(slot) => match self.accessor(slot).0 {
                ObjectId::NONE => Ok(Value::Undefined),
                getter => self.call(Value::Object(getter), receiver, &[]),
            },
        }
    }

    /// Getter and setter of an accessor property.
    pub fn accessor(&self, slot: Slot) -> (ObjectId, ObjectId) {
        match slot.value {
            Value::Object(id) => match self.heap.get(id).payload {
                Payload::Accessor(getter, setter) => (getter, setter),
                _ => (ObjectId::NONE, ObjectId::NONE),
            },
            _ => (ObjectId::NONE, ObjectId::NONE),
        }
    }

    fn nullish_property(&mut self, value: Value, key: Key) -> Thrown {
        let value = if value == Value::Null { "null" } else { "undefined" };
        let text = self.key_text(key);
        self.type_error(&format!("Cannot read properties of {value} (reading '{text}')"))
    }

    /// A key as messages show it.
    pub fn key_text(&mut self, key: Key) -> String {
        let symbol = self.heap.strings.is_symbol(key);
        let text = self.heap.strings.key_string(key);
        let text = self.heap.text(text);
        if symbol {
            format!("Symbol({text})")
        } else {
            text.to_string()
        }
    }

    /// `target[key] = value` in strict mode.
    pub fn set(&mut self, target: Value, key: Key, value: Value) -> Result<(), Thrown> {
        let Value::Object(id) = target else {
            if target.is_nullish() {
                let target = if target == Value::Null { "null" } else { "undefined" };
                let text = self.key_text(key);
                return Err(self.type_error(&format!("Cannot set properties of {target} (setting '{text}')")));
            }
            let message = self.words_of_primitive(target, key);
            return Err(self.refusal(&message));
        };
        self.set_on(id, key, value, id)
    }

    /// `[[Set]]` of an object for a receiver that is an object.
    pub fn set_on(&mut self, id: ObjectId, key: Key, value: Value, receiver: ObjectId) -> Result<(), Thrown> {
        let object = self.heap.get_mut(id);
        if let Payload::Proxy { .. } = object.payload {
            return self.proxy_set(id, key, value, receiver);
        }
        if let Payload::View(view) = object.payload {
            if let Some(index) = key.index() {
                return self.set_element(view, index, value);
            }
            if self.is_numeric(key) {
                return self.encode(view.kind, value).map(|_| ());
            }
        }
        let object = self.heap.get_mut(id);
        if id == receiver && !object.is_frozen() {
            if let (Some(index), Some(elements)) = (key.index(), object.elements_mut()) {
                if let Some(element) = elements.get_mut(index as usize) {
                    if *element != Value::Empty {
                        *element = value;
                        return Ok(());
                    }
                }
            }
        }
        let own = self.own_property(id, key);
        let found = match own {
            Some(_) => own,
            None => {
                let prototype = self.heap.get(id).prototype;
                if self.has_proxies {
                    if let Some(proxy) = self.proxy_above(prototype, key) {
                        return self.proxy_set(proxy, key, value, receiver);
                    }
                }
                self.find_property(prototype, key)
            }
        };
        match found {
            Some(slot) if slot.flags & ACCESSOR != 0 => match self.accessor(slot).1 {
                ObjectId::NONE => {
                    let (text, name) = (self.key_text(key), self.describe(Value::Object(receiver)));
                    let message = format!("Cannot set property {text} of {name} which has only a getter");
                    Err(self.refusal(&message))
                }
                setter => self.call(Value::Object(setter), Value::Object(receiver), &[value]).map(|_| ()),
            },
            Some(slot) if slot.flags & WRITABLE == 0 => {
                let (text, name) = (self.key_text(key), self.describe(Value::Object(receiver)));
                let kind = if self.heap.get(receiver).is_callable() { "function" } else { "object" };
                let message = format!("Cannot assign to read only property '{text}' of {kind} '{name}'");
                Err(self.refusal(&message))
            }
            Some(slot) if own.is_some() && id == receiver => self.change(id, slot, value),
            None if key == keys::PROTO && self.is_object(id) => {
                self.set_prototype(receiver, value)?;
                Ok(())
            }
            _ => self.add_property(receiver, key, value),
        }
    }

    fn change(&mut self, id: ObjectId, slot: Slot, value: Value) -> Result<(), Thrown> {
        if slot.key == keys::LENGTH && self.heap.get(id).elements().is_some() {
            return self.set_length(id, value);
        }
        let object = self.heap.get_mut(id);
        if let Some(position) = object.properties.find(slot.key) {
            object.properties.slot_mut(position).value = value;
        }
        Ok(())
    }

    fn add_property(&mut self, id: ObjectId, key: Key, value: Value) -> Result<(), Thrown> {
        if !self.heap.get(id).extensible {
            let text = self.key_text(key);
            return Err(self.refusal(&format!("Cannot add property {text}, object is not extensible")));
        }
        self.make_room(id, key).map(|()| self.heap.define(id, key, value, PLAIN))
    }

    /// `array.length = value`
    pub fn set_length(&mut self, id: ObjectId, value: Value) -> Result<(), Thrown> {
        if self.heap.get(id).is_frozen() {
            let message = "Cannot assign to read only property 'length' of object '[object Array]'";
            return Err(self.refusal(message));
        }
        let number = self.to_number(value)?;
        let length = number as u32;
        if f64::from(length) != number {
            return Err(self.range_error("Invalid array length"));
        }
        let old = self.heap.get(id).elements().map_or(0, Vec::len);
        if length as usize > old {
            self.charge(u64::from(length - old as u32) * 16)?;
        }
        let is_sealed = self.heap.get(id).locked != 0;
        let Some(elements) = self.heap.get_mut(id).elements_mut() else { return Ok(()) };
        // What is sealed stays, and so does all before it.
        let kept = if is_sealed { elements.iter().rposition(|value| *value != Value::Empty) } else { None };
        match kept {
            Some(last) if last >= length as usize => {
                elements.truncate(last + 1);
                let name = self.describe(Value::Object(id));
                Err(self.refusal(&format!("Cannot delete property '{last}' of {name}")))
            }
            _ => {
                elements.resize(length as usize, Value::Empty);
                Ok(())
            }
        }
    }

    /// `__proto__ = value`; what is no object or null is ignored, and so is a cycle.
    pub fn set_prototype(&mut self, id: ObjectId, value: Value) -> Result<(), Thrown> {
        let prototype = match value {
            Value::Object(prototype) => prototype,
            Value::Null => ObjectId::NONE,
            _ => return Ok(()),
        };
        let object = self.heap.get(id);
        if object.prototype == prototype {
            return Ok(());
        }
        if !object.extensible {
            let text = self.describe(Value::Object(id));
            return Err(self.refusal(&(text + " is not extensible")));
        }
        let mut up = prototype;
        while !up.is_none() {
            if up == id {
                return Err(self.refusal("Cyclic __proto__ value"));
            }
            up = self.heap.get(up).prototype;
        }
        self.heap.get_mut(id).prototype = prototype;
        Ok(())
    }

    /// `delete object[key]`
    pub fn delete(&mut self, id: ObjectId, key: Key) -> Result<bool, Thrown> {
        if let Payload::Proxy { .. } = self.heap.get(id).payload {
            return self.proxy_delete(id, key);
        }
        if key == keys::STACK && matches!(self.heap.get(id).payload, Payload::Error) {
            // Every error inherits one here, where V8 gives each its own: what was deleted has to stay hidden.
            self.heap.define(id, key, Value::Undefined, HIDDEN);
            return Ok(true);
        }
        let Some(slot) = self.own_property(id, key) else { return Ok(true) };
        if slot.flags & CONFIGURABLE == 0 {
            let (text, name) = (self.key_text(key), self.describe(Value::Object(id)));
            return Err(self.refusal(&format!("Cannot delete property '{text}' of {name}")));
        }
        let object = self.heap.get_mut(id);
        if let Some(position) = object.properties.find(key) {
            object.properties.remove(position);
        } else if let Payload::View(_) = object.payload {
            let (text, name) = (self.key_text(key), self.describe(Value::Object(id)));
            return Err(self.refusal(&format!("Cannot delete property '{text}' of {name}")));
        } else if let (Some(index), Some(elements)) = (key.index(), object.elements_mut()) {
            if let Some(element) = elements.get_mut(index as usize) {
                *element = Value::Empty;
            }
        }
        Ok(true)
    }

    /// The own enumerable string keys: what `Object.keys` gives.
    pub fn enumerable_keys(&mut self, id: ObjectId) -> Result<Vec<Key>, Thrown> {
        let mut all = Vec::new();
        for key in self.own_keys(id)? {
            if !self.heap.strings.is_symbol(key) && self.is_listed(id, key)? {
                all.push(key);
            }
        }
        Ok(all)
    }

    /// Whether an own key is enumerable; a proxy is asked.
    pub(crate) fn is_listed(&mut self, id: ObjectId, key: Key) -> Result<bool, Thrown> {
        if let Payload::Proxy { .. } = self.heap.get(id).payload {
            if let Some(listed) = self.proxy_lists(id, key)? {
                return Ok(listed);
            }
        }
        Ok(self.own_property(id, key).is_some_and(|slot| slot.flags & ENUMERABLE != 0))
    }

    /// Defines a getter or a setter beside the one that may be there.
    pub fn define_accessor(
        &mut self,
        id: ObjectId,
        key: Key,
        getter: Option<ObjectId>,
        setter: Option<ObjectId>,
        flags: Flags,
    ) {
        let old = match self.heap.own(id, key) {
            Some(slot) if slot.flags & ACCESSOR != 0 => self.accessor(slot),
            _ => (ObjectId::NONE, ObjectId::NONE),
        };
        let pair = Payload::Accessor(getter.unwrap_or(old.0), setter.unwrap_or(old.1));
        let accessor = Value::Object(self.heap.object(pair, ObjectId::NONE));
        // An accessor on an index of an array lives among the named properties; the element gives way.
        if let (Some(index), Some(elements)) = (key.index(), self.heap.get_mut(id).elements_mut()) {
            if let Some(element) = elements.get_mut(index as usize) {
                *element = Value::Empty;
            }
        }
        self.heap.define(id, key, accessor, (flags & !WRITABLE) | ACCESSOR);
    }
}
