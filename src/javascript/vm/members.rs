//! Instructions that define members: object literals, classes, private names, closures.

use super::code::{Capture, CodeId, CodeKind, Define};
use super::keys;
use super::native::Thrown;
use super::object::{Captures, Payload, Slot, CONFIGURABLE, ENUMERABLE, HIDDEN, PLAIN};
use super::value::{Key, ObjectId, Value};
use super::Vm;

impl Vm<'_> {
    pub(super) fn make_closure(&mut self, code: CodeId, base: usize, index: u32) {
        let id = self.codes[code.0 as usize].functions[index as usize];
        let own = match self.stack[base - 2] {
            Value::Object(function) => function,
            _ => ObjectId::NONE,
        };
        let wanted = &self.codes[id.0 as usize].captures;
        let mut captures = Captures::new(wanted.len());
        for (place, capture) in captures.cells_mut().iter_mut().zip(wanted) {
            let cell = match *capture {
                Capture::Local(slot) => match self.stack[base + slot as usize] {
                    Value::Cell(cell) => Some(cell),
                    _ => None,
                },
                Capture::Captured(index) if !own.is_none() => match &self.heap.get(own).payload {
                    Payload::Closure(_, captures) => captures.get(index as usize).copied(),
                    _ => None,
                },
                Capture::Captured(_) => None,
            };
            // A slot that was never entered (a scope that a jump skipped) still needs a variable of its own.
            *place = cell.unwrap_or_else(|| self.heap.cell(Value::Empty));
        }
        let function = self.closure_object(id, captures);
        self.stack.push(Value::Object(function));
    }

    pub(super) fn closure_object(&mut self, code: CodeId, captures: Captures) -> ObjectId {
        let prototype = match self.codes[code.0 as usize].kind {
            CodeKind::Normal => self.realm.function,
            CodeKind::Async => self.realm.functions[0],
            CodeKind::Generator => self.realm.functions[1],
            CodeKind::AsyncGenerator => self.realm.functions[2],
        };
        let function = self.heap.object(Payload::Closure(code, captures), prototype);
        self.heap.get_mut(function).lazy = true;
        function
    }

    /// `key function -> key function`
    pub(super) fn name_function(&mut self, define: Define) {
        let length = self.stack.len();
        let (key, Value::Object(function)) = (self.stack[length - 2], self.stack[length - 1]) else { return };
        let Ok(key) = self.to_key(key) else { return };
        let mut name = match self.heap.strings.is_symbol(key) {
            true if self.heap.strings.is_private(key) => {
                let text = self.heap.strings.key_string(key);
                self.heap.text(text).to_string()
            }
            true => {
                let text = self.heap.strings.key_string(key);
                format!("[{}]", self.heap.text(text))
            }
            false => self.key_text(key),
        };
        match define {
            Define::Getter | Define::ClassGetter => name.insert_str(0, "get "),
            Define::Setter | Define::ClassSetter => name.insert_str(0, "set "),
            _ => {}
        }
        let name = self.new_string(name);
        self.heap.define(function, keys::NAME, name, CONFIGURABLE);
    }

    /// A method that uses `super` learns its home object.
    pub(super) fn set_home(&mut self, function: Value, home: Value) {
        let Value::Object(id) = function else { return };
        if let Payload::Closure(code, _) = self.heap.get(id).payload {
            if self.codes[code.0 as usize].home {
                self.heap.define(id, keys::HOME, home, 0);
            }
        }
    }

    pub(super) fn define_member(&mut self, object: Value, key: Key, value: Value, define: Define) {
        let Value::Object(id) = object else { return };
        if define != Define::Value {
            self.set_home(value, object);
            if self.heap.strings.is_private(key) {
                self.note_owner(id, key);
            }
        }
        let function = value.object();
        match define {
            Define::Value | Define::Method => self.heap.define(id, key, value, PLAIN),
            // Private methods live on the prototype, where only their class's private name finds them.
            Define::ClassMethod if self.heap.strings.is_private(key) => self.heap.define(id, key, value, 0),
            Define::ClassMethod => self.heap.define(id, key, value, HIDDEN),
            Define::Getter => self.define_accessor(id, key, function, None, CONFIGURABLE | ENUMERABLE),
            Define::Setter => self.define_accessor(id, key, None, function, CONFIGURABLE | ENUMERABLE),
            Define::ClassGetter => self.define_accessor(id, key, function, None, CONFIGURABLE),
            Define::ClassSetter => self.define_accessor(id, key, None, function, CONFIGURABLE),
        }
    }

    /// `parent constructor -> class prototype`
    pub(super) fn define_class(&mut self) -> Result<(), Thrown> {
        let constructor = self.pop();
        let parent = self.pop();
        let (mut above, mut function_prototype) = (self.realm.object, self.realm.function);
        match parent {
            Value::Empty => {}
            Value::Null => above = ObjectId::NONE,
            Value::Object(id) if self.is_constructor(id) => {
                function_prototype = id;
                above = match self.get(parent, keys::PROTOTYPE)? {
                    Value::Object(prototype) => prototype,
                    Value::Null => ObjectId::NONE,
                    _ => {
                        return Err(
                            self.type_error("Class extends value does not have valid prototype property")
                        )
                    }
                };
            }
            _ => {
                let text = self.source_of(parent).unwrap_or_else(|| self.describe(parent));
                return Err(
                    self.type_error(&format!("Class extends value {text} is not a constructor or null"))
                );
            }
        }
        let prototype = self.heap.object(Payload::Ordinary, above);
        if let Value::Object(class) = constructor {
            self.set_home(constructor, Value::Object(prototype));
            self.heap.get_mut(class).prototype = function_prototype;
            self.heap.define(class, keys::PROTOTYPE, Value::Object(prototype), 0);
            self.heap.define(prototype, keys::CONSTRUCTOR, constructor, HIDDEN);
        }
        self.stack.push(constructor);
        self.stack.push(Value::Object(prototype));
        Ok(())
    }

    fn home_prototype(&mut self, function: Value) -> ObjectId {
        let Value::Object(function) = function else { return ObjectId::NONE };
        match self.heap.own(function, keys::HOME).map(|slot| slot.value) {
            Some(Value::Object(home)) => self.heap.get(home).prototype,
            _ => ObjectId::NONE,
        }
    }

    /// `this key function -> value`
    pub(super) fn get_super(&mut self) -> Result<(), Thrown> {
        let (function, key, this) = (self.pop(), self.pop(), self.pop());
        let key = self.to_key(key)?;
        let holder = self.home_prototype(function);
        let value = if holder.is_none() { Value::Undefined } else { self.get_from(holder, key, this)? };
        self.stack.push(value);
        Ok(())
    }

    /// `this key function value -> value`
    pub(super) fn set_super(&mut self) -> Result<(), Thrown> {
        let (value, function, key, this) = (self.pop(), self.pop(), self.pop(), self.pop());
        let key = self.to_key(key)?;
        let holder = self.home_prototype(function);
        if let (Value::Object(receiver), false) = (this, holder.is_none()) {
            self.set_on(holder, key, value, receiver)?;
        }
        self.stack.push(value);
        Ok(())
    }

    /// Of which class a private method is; errors say it.
    fn note_owner(&mut self, holder: ObjectId, key: Key) {
        let is_static = self.heap.get(holder).is_callable();
        let class = match self.heap.own(holder, keys::CONSTRUCTOR) {
            Some(Slot { value: Value::Object(class), .. }) if !is_static => class,
            _ => holder,
        };
        let name = match self.own_property(class, keys::NAME) {
            Some(Slot { value: name @ Value::String(_), .. }) => self.to_key(name).unwrap_or(keys::EMPTY),
            _ => keys::EMPTY,
        };
        self.heap.strings.set_owner(key, name, is_static);
    }

    /// An object lacks a private member.
    fn lacks_private(&mut self, object: Value, key: Key, reads: bool) -> Thrown {
        let owner = self.heap.strings.owner(key);
        if object.is_nullish() && !matches!(owner, Some((_, true))) {
            let text = match owner {
                Some((class, _)) => self.key_text(class),
                None => self.private_text(key),
            };
            let object = self.describe(object);
            let [verb, form] =
                if reads || owner.is_some() { ["read", "reading"] } else { ["set", "setting"] };
            return self.type_error(&format!("Cannot {verb} properties of {object} ({form} '{text}')"));
        }
        let message = match owner {
            Some((class, is_static)) => {
                let name = match class {
                    keys::EMPTY => "anonymous".into(),
                    class => self.key_text(class),
                };
                let what = if is_static { "class " } else { "an instance of class " };
                ["Receiver must be ", what, &name].concat()
            }
            None => {
                let text = self.private_text(key);
                let [verb, way] = if reads { ["read", "from"] } else { ["write", "to"] };
                let rest = " an object whose class did not declare it";
                ["Cannot ", verb, " private member ", &text, " ", way, rest].concat()
            }
        };
        self.type_error(&message)
    }

    /// `object symbol -> value`
    pub(super) fn get_private(&mut self) -> Result<(), Thrown> {
        let (name, object) = (self.pop(), self.pop());
        let Value::Symbol(key) = name else { return Ok(()) };
        let slot = object.object().and_then(|id| self.find_private(id, key));
        let Some(slot) = slot else {
            return Err(self.lacks_private(object, key, true));
        };
        let value = if slot.flags & super::object::ACCESSOR == 0 {
            slot.value
        } else {
            match self.accessor(slot).0 {
                ObjectId::NONE => {
                    let text = self.private_text(key);
                    return Err(self.type_error(&format!("'{text}' was defined without a getter")));
                }
                getter => self.call(Value::Object(getter), object, &[])?,
            }
        };
        self.stack.push(value);
        Ok(())
    }

    /// A private member: an object's own, or a method, which lies on the prototype. Neither a proxy nor a derived class
    /// has those of what is behind it.
    fn find_private(&mut self, id: ObjectId, key: Key) -> Option<Slot> {
        let object = self.heap.get(id);
        match object.payload {
            Payload::Proxy { .. } => None,
            _ if object.is_callable() => self.heap.own(id, key),
            // The prototype that holds the methods is no instance; a field is nobody's but the object's own.
            _ => match (self.heap.own(id, key), self.heap.strings.owner(key)) {
                (own, None) => own,
                (Some(_), Some(_)) => None,
                (None, Some(_)) => self.find_property(id, key),
            },
        }
    }

    fn private_text(&mut self, key: Key) -> String {
        let text = self.heap.strings.key_string(key);
        self.heap.text(text).to_string()
    }

    /// `object symbol value -> value`
    pub(super) fn set_private(&mut self) -> Result<(), Thrown> {
        let (value, name, object) = (self.pop(), self.pop(), self.pop());
        let Value::Symbol(key) = name else { return Ok(()) };
        let slot = object.object().and_then(|id| self.find_private(id, key).map(|slot| (id, slot)));
        match slot {
            Some((_, slot)) if slot.flags & super::object::ACCESSOR != 0 => match self.accessor(slot).1 {
                ObjectId::NONE => {
                    let text = self.private_text(key);
                    return Err(self.type_error(&format!("'{text}' was defined without a setter")));
                }
                setter => {
                    self.call(Value::Object(setter), object, &[value])?;
                }
            },
            Some((_, slot)) if slot.flags & super::object::WRITABLE == 0 => {
                let text = self.private_text(key);
                return Err(self.type_error(&format!("Private method '{text}' is not writable")));
            }
            Some((id, slot)) => self.heap.define(id, key, value, slot.flags),
            None => {
                return Err(self.lacks_private(object, key, false));
            }
        }
        self.stack.push(value);
        Ok(())
    }

    /// `object symbol value -> object`
    pub(super) fn define_private(&mut self) -> Result<(), Thrown> {
        let (value, name) = (self.pop(), self.pop());
        let (Value::Symbol(key), Value::Object(id)) = (name, self.top()) else { return Ok(()) };
        if self.heap.own(id, key).is_some() {
            return Err(
                self.type_error("Cannot initialize the same private elements twice on the same object")
            );
        }
        self.heap.define(id, key, value, PLAIN);
        Ok(())
    }

    /// `symbol object -> boolean`
    pub(super) fn has_private(&mut self) -> Result<(), Thrown> {
        let (object, name) = (self.pop(), self.pop());
        let (Value::Symbol(key), Value::Object(id)) = (name, object) else {
            let text = match name {
                Value::Symbol(key) => self.private_text(key),
                _ => String::new(),
            };
            let object = self.describe(object);
            let message = format!("Cannot use 'in' operator to search for '{text}' in {object}");
            return Err(self.type_error(&message));
        };
        let found = self.find_private(id, key).is_some();
        self.stack.push(Value::Bool(found));
        Ok(())
    }

    /// `object key -> boolean`
    pub(super) fn delete_op(&mut self) -> Result<(), Thrown> {
        let (key, object) = (self.pop(), self.pop());
        let key = self.to_key(key)?;
        let deleted = match object {
            Value::Object(id) => self.delete(id, key)?,
            Value::Undefined | Value::Null => {
                return Err(self.type_error("Cannot convert undefined or null to object"))
            }
            _ => true,
        };
        self.stack.push(Value::Bool(deleted));
        Ok(())
    }

    /// What cannot be written is left as it is by code that is not strict.
    #[cold]
    pub(super) fn forgive(&mut self, thrown: Thrown, code: CodeId) -> Result<(), Thrown> {
        let is_refusal = matches!(thrown, Thrown::Error) && self.thrown == self.refused;
        if is_refusal && self.refused != Value::Undefined && !self.codes[code.0 as usize].strict {
            return Ok(());
        }
        Err(thrown)
    }

    /// `this` of a function that is not strict.
    pub(super) fn sloppy_this(&mut self, this: Value) -> Result<Value, Thrown> {
        match this {
            Value::Object(_) => Ok(this),
            _ if this.is_nullish() => Ok(Value::Object(self.realm.global)),
            _ => {
                let prototype = self.holder(this);
                Ok(Value::Object(self.heap.object(Payload::Primitive(this), prototype)))
            }
        }
    }

    /// Copies own enumerable properties, but for some keys: spread, rest, `Object.assign` without setters.
    pub(crate) fn copy_properties(
        &mut self,
        target: ObjectId,
        source: Value,
        without: &[Key],
    ) -> Result<(), Thrown> {
        let source = match source {
            Value::Object(id) => id,
            Value::String(_) => self.heap.object(Payload::Primitive(source), self.realm.string),
            _ => return Ok(()),
        };
        for key in self.own_keys(source)? {
            if without.contains(&key) {
                continue;
            }
            if self.is_listed(source, key)? {
                let value = self.get_from(source, key, Value::Object(source))?;
                self.heap.define(target, key, value, PLAIN);
            }
        }
        Ok(())
    }

    /// `source key… -> object`
    pub(super) fn rest_of(&mut self, count: u32) -> Result<(), Thrown> {
        let from = self.stack.len() - count as usize;
        let mut without = Vec::with_capacity(count as usize);
        for value in self.stack.split_off(from) {
            without.push(self.to_key(value)?);
        }
        let source = self.pop();
        let object = self.new_object();
        self.copy_properties(object, source, &without)?;
        self.stack.push(Value::Object(object));
        Ok(())
    }

    /// `part… -> string`
    pub(super) fn concat_parts(&mut self, count: u32) -> Result<(), Thrown> {
        let from = self.stack.len() - count as usize;
        let mut text = None;
        for index in from..from + count as usize {
            let part = self.stack[index];
            let part = self.to_string(part)?;
            text = Some(match text {
                None => part,
                Some(text) => self.concat(text, part)?,
            });
        }
        self.stack.truncate(from);
        let value = match text {
            Some(text) => Value::String(text),
            None => self.new_string(""),
        };
        self.stack.push(value);
        Ok(())
    }

    /// `source flags -> regex`
    pub(super) fn make_regex(&mut self) -> Result<(), Thrown> {
        let (flags, source) = (self.pop(), self.pop());
        let constructor = self.key("RegExp");
        let global = self.realm.global;
        let constructor = self.get_from(global, constructor, Value::Undefined)?;
        let regex = self.construct(constructor, &[source, flags])?;
        self.stack.push(regex);
        Ok(())
    }
}
