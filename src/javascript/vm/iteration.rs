//! Iterators: the protocol of `for of`, spread, destructuring and `yield*` (ECMA-262 7.4).
//!
//! DIFFERENCE: arrays and `arguments` are gone through by index without asking for `Array.prototype[Symbol.iterator]`, which only a
//! program that replaces it can see.

use super::binary::Kind;
use super::blame;
use super::calls::Began;
use super::keys;
use super::native::{Call, Thrown};
use super::object::{Payload, Slotted};
use super::value::{Key, ObjectId, Value};
use super::Vm;

impl Vm<'_> {
    /// What a `for of` keeps in its two slots: an array and an index, or an iterator and its `next`.
    pub(super) fn start_iteration(&mut self, iterable: Value) -> Result<(Value, Value), Thrown> {
        if let Value::Object(id) = iterable {
            if self.is_gone_through(id) || self.view(iterable).is_some_and(|view| view.kind != Kind::Data) {
                return Ok((iterable, Value::Number(0.0)));
            }
        }
        self.iterator_of(iterable, keys::ITERATOR)
    }

    /// Whether it is an array that has its iterator from where all arrays have it.
    fn is_gone_through(&mut self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        if object.elements().is_none() {
            return false;
        }
        let (prototype, array) = (object.prototype, self.realm.array);
        if matches!(object.payload, Payload::Arguments(_))
            || prototype == array && object.properties.slots().is_empty()
        {
            return true;
        }
        let usual = self.heap.own(array, keys::ITERATOR).map(|slot| slot.value);
        self.find_property(id, keys::ITERATOR).map(|slot| slot.value) == usual
    }

    pub(crate) fn iterator_of(&mut self, iterable: Value, key: Key) -> Result<(Value, Value), Thrown> {
        let method = if iterable.is_nullish() { Value::Undefined } else { self.get(iterable, key)? };
        self.iterator_by(method, iterable, key)
    }

    pub(crate) fn iterator_by(
        &mut self,
        method: Value,
        iterable: Value,
        key: Key,
    ) -> Result<(Value, Value), Thrown> {
        if !self.is_callable(method) {
            let word = if key == keys::ITERATOR { "iterable" } else { "async iterable" };
            return Err(self.not_iterable(iterable, word));
        }
        let iterator = self.call(method, iterable, &[])?;
        if !matches!(iterator, Value::Object(_)) {
            return Err(self.type_error("Result of the Symbol.iterator method is not an object"));
        }
        let next = self.get(iterator, keys::NEXT)?;
        Ok((iterator, next))
    }

    fn not_iterable(&mut self, value: Value, word: &str) -> Thrown {
        if word == "iterable" {
            if self.is_operand(blame::OF_SPREAD) && !value.is_nullish() {
                let rule = "Spread syntax requires ...iterable[Symbol.iterator] to be a function";
                return self.type_error(rule);
            }
            if let Some(text) = self.spread_text() {
                let value = self.describe(value);
                let message = format!("{text} is not iterable (cannot read property {value})");
                return self.type_error(&message);
            }
            if let Some(text) = self.operand_callee() {
                let message = format!("{text} is not a function or its return value is not iterable");
                return self.type_error(&message);
            }
        }
        match self.operand_text() {
            Some(text) => self.type_error(&format!("{text} is not {word}")),
            None => self.unreadable(value),
        }
    }

    /// The error of a value that a function of the library was to go through.
    pub(crate) fn unreadable(&mut self, value: Value) -> Thrown {
        let kind = self.type_name(value);
        let text = match value {
            Value::Undefined | Value::Symbol(_) | Value::Object(_) | Value::BigInt(_) => String::new(),
            Value::String(id) => format!(" \"{}\"", self.heap.text(id)),
            _ => String::from(" ") + &self.text_of(value).unwrap_or_default(),
        };
        self.type_error(&format!(
            "{kind}{text} is not iterable (cannot read property Symbol(Symbol.iterator))"
        ))
    }

    /// As [`Vm::start_iteration`], for `for await`: an async iterator, or a wrapped one.
    pub(super) fn start_async_iteration(&mut self, iterable: Value) -> Result<(Value, Value), Thrown> {
        let method = self.get(iterable, keys::ASYNC_ITERATOR)?;
        if !method.is_nullish() {
            return self.iterator_by(method, iterable, keys::ASYNC_ITERATOR);
        }
        let method = self.get(iterable, keys::ITERATOR)?;
        if !self.is_callable(method) {
            return Err(self.not_iterable(iterable, "async iterable"));
        }
        let (iterator, next) = self.iterator_by(method, iterable, keys::ITERATOR)?;
        // CreateAsyncFromSyncIterator
        let wrapper = self.heap.object(Payload::Ordinary, self.realm.async_iterator);
        let source = self.new_array(vec![iterator, next]);
        let Value::Object(source) = source else { return Ok((iterator, next)) };
        let slots = [Slotted::Object(source), Slotted::None];
        let step = self.native_with(keys::NEXT, 1, async_from_sync_next, slots, false);
        self.heap.define(wrapper, keys::NEXT, Value::Object(step), super::object::HIDDEN);
        let slots = [Slotted::Object(source), Slotted::Number(1)];
        let close = self.native_with(keys::RETURN, 1, async_from_sync_next, slots, false);
        self.heap.define(wrapper, keys::RETURN, Value::Object(close), super::object::HIDDEN);
        let slots = [Slotted::Object(source), Slotted::Number(2)];
        let throw = self.native_with(keys::THROW, 1, async_from_sync_next, slots, false);
        self.heap.define(wrapper, keys::THROW, Value::Object(throw), super::object::HIDDEN);
        Ok((Value::Object(wrapper), Value::Object(step)))
    }

    /// An element of an array, or of a typed one, that is gone through.
    pub(super) fn item(&mut self, array: ObjectId, index: usize) -> Option<Value> {
        if let Some(elements) = self.heap.get(array).elements() {
            return elements.get(index).map(|value| value.or_undefined());
        }
        let view = self.view(Value::Object(array))?;
        self.element(view, index as u32)
    }

    /// The value of an iterator's answer, or `None` when it is done.
    pub(super) fn unwrap_result(&mut self, result: Value) -> Result<Option<Value>, Thrown> {
        if !matches!(result, Value::Object(_)) {
            let text = self.describe(result);
            return Err(self.type_error(&format!("Iterator result {text} is not an object")));
        }
        let done = self.get(result, keys::DONE)?;
        if self.to_boolean(done) {
            return Ok(None);
        }
        self.get(result, keys::VALUE).map(Some)
    }

    /// The next value of the iterator in two slots, `None` at its end and ever after.
    pub(crate) fn take_next(&mut self, at: usize) -> Result<Option<Value>, Thrown> {
        let (iterator, next) = (self.stack[at], self.stack[at + 1]);
        match (iterator, next) {
            (Value::Empty, _) => Ok(None),
            (Value::Object(array), Value::Number(index)) => {
                let value = self.item(array, index as usize);
                self.stack[at + 1] = Value::Number(index + 1.0);
                if value.is_none() {
                    self.stack[at] = Value::Empty;
                }
                Ok(value)
            }
            _ => {
                // An iterator that fails is not closed.
                self.stack[at] = Value::Empty;
                let result = self.call(next, iterator, &[])?;
                let value = self.unwrap_result(result)?;
                if value.is_some() {
                    self.stack[at] = iterator;
                }
                Ok(value)
            }
        }
    }

    /// IteratorClose for the iterator in a slot.
    pub(crate) fn close_iterator(&mut self, at: usize) -> Result<(), Thrown> {
        let (iterator, next) = (self.stack[at], self.stack[at + 1]);
        if iterator == Value::Empty || matches!(next, Value::Number(_)) {
            return Ok(());
        }
        self.stack[at] = Value::Empty;
        let method = self.get(iterator, keys::RETURN)?;
        if method.is_nullish() {
            return Ok(());
        }
        let result = self.call(method, iterator, &[])?;
        if !matches!(result, Value::Object(_)) {
            let text = self.describe(result);
            return Err(self.type_error(&format!("Iterator result {text} is not an object")));
        }
        Ok(())
    }

    /// What was done with each thing of an iterator came to this: one that is left early because of an error is closed,
    /// and what closing throws is lost, for the first error counts.
    pub(crate) fn end_iteration(&mut self, at: usize, result: Result<(), Thrown>) -> Result<(), Thrown> {
        if matches!(result, Err(Thrown::Error)) {
            let error = self.thrown;
            match self.close_iterator(at) {
                Err(Thrown::Error) | Ok(()) => self.thrown = error,
                Err(stop) => return Err(stop),
            }
        }
        self.drop_iteration(at);
        result
    }

    /// CreateUnmappedArgumentsObject; it is iterated as arrays are at the time.
    pub(super) fn new_arguments(&mut self, all: Vec<Value>) -> Value {
        let object = self.heap.object(Payload::Arguments(all), self.realm.object);
        if let Some(values) = self.heap.own(self.realm.array, keys::ITERATOR) {
            self.heap.define(object, keys::ITERATOR, values.value, super::object::HIDDEN);
        }
        Value::Object(object)
    }

    /// Puts an iterator and its `next` where [`Vm::take_next`] finds them.
    pub(crate) fn keep_iteration(&mut self, iterator: Value, next: Value) -> usize {
        self.stack.extend([iterator, next]);
        self.stack.len() - 2
    }

    /// Takes them away again.
    pub(crate) fn drop_iteration(&mut self, at: usize) {
        self.stack.truncate(at);
    }

    /// All values of an iterable: spread, `Promise.all`, `new Map(…)`.
    pub fn iterate(&mut self, iterable: Value) -> Result<Vec<Value>, Thrown> {
        if let Value::Object(id) = iterable {
            let usual = self.is_gone_through(id);
            if let Some(elements) = self.heap.get(id).elements().filter(|_| usual) {
                return Ok(elements.iter().map(|value| value.or_undefined()).collect());
            }
            if let Some(view) = self.view(iterable).filter(|view| view.kind != Kind::Data) {
                let count = self.element_count(view);
                self.charge(u64::from(count) * 16)?;
                return Ok((0..count).filter_map(|index| self.element(view, index)).collect());
            }
        }
        let (iterator, next) = self.iterator_of(iterable, keys::ITERATOR)?;
        let mut values = Vec::new();
        loop {
            let result = self.call(next, iterator, &[])?;
            match self.unwrap_result(result)? {
                Some(value) => values.push(value),
                None => return Ok(values),
            }
            self.charge(16)?;
        }
    }

    /// The keys that `for in` goes through.
    pub(super) fn for_in_keys(&mut self, object: Value) -> Result<Value, Thrown> {
        let mut all: Vec<Value> = Vec::new();
        let mut seen: Vec<Key> = Vec::new();
        let mut holder = match object {
            Value::Object(id) => id,
            Value::String(_) => self.heap.object(Payload::Primitive(object), self.realm.string),
            _ => ObjectId::NONE,
        };
        while !holder.is_none() {
            // Own keys of the first object cannot repeat; the prototypes' rarely count at all.
            // A proxy is asked of each key when its turn comes.
            let (keys, above) = match self.heap.get(holder).payload {
                Payload::Proxy { .. } => {
                    let mut keys = self.own_keys(holder)?;
                    keys.retain(|key| !self.heap.strings.is_symbol(*key));
                    (keys, self.proxy_prototype(holder)?)
                }
                _ => (self.enumerable_keys(holder)?, self.heap.get(holder).prototype),
            };
            for key in keys {
                if !seen.contains(&key) {
                    let value = self.key_value(key);
                    all.push(value);
                    if !above.is_none() && above != self.realm.object && above != self.realm.array {
                        seen.push(key);
                    }
                }
            }
            holder = above;
        }
        Ok(self.new_array(all))
    }

    /// Whether a key whose turn has come in a `for in` is still there (ECMA-262 14.7.5.9).
    pub(super) fn still_there(&mut self, object: Value, name: Value) -> Result<bool, Thrown> {
        let Value::Object(mut holder) = object else { return Ok(true) };
        let key = self.to_key(name)?;
        while !holder.is_none() {
            let listed = match self.heap.get(holder).payload {
                Payload::Proxy { .. } => self.proxy_lists(holder, key)?,
                _ => None,
            };
            match listed {
                Some(true) => return Ok(true),
                Some(false) => {}
                None if self.own_property(holder, key).is_some() => return self.is_listed(holder, key),
                None => {}
            }
            holder = self.heap.get(holder).prototype;
        }
        Ok(false)
    }

    /// `sent -> result`: asks the iterator of a `yield*` as its generator was asked.
    pub(super) fn delegate_call(&mut self, at: usize) -> Result<Began, Thrown> {
        let sent = self.pop();
        let (iterator, next) = (self.stack[at], self.stack[at + 1]);
        self.stack.extend([next, iterator, sent]);
        self.call_op(1, u32::MAX)
    }

    /// What to yield, or (as an error) what the `yield*` is worth.
    pub(super) fn delegate_result(&mut self, result: Value) -> Result<Result<Value, Value>, Thrown> {
        match self.unwrap_result(result)? {
            Some(value) => Ok(Ok(value)),
            None => Ok(Err(self.get(result, keys::VALUE)?)),
        }
    }
}

/// `%AsyncFromSyncIteratorPrototype%.next` and, with a number in its second slot, `return` or `throw`.
fn async_from_sync_next(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let [source, which] = vm.slots(call.callee);
    let Slotted::Object(source) = source else { return Ok(Value::Undefined) };
    let pair = vm.heap.get(source).elements().map(|pair| (pair[0], pair[1]));
    let Some((iterator, next)) = pair else { return Ok(Value::Undefined) };
    let promise = vm.new_promise();
    let argument = call.arg(vm, 0);
    let key = match which {
        Slotted::Number(1) => Some(keys::RETURN),
        Slotted::Number(_) => Some(keys::THROW),
        _ => None,
    };
    match vm.async_from_sync(iterator, next, key, argument) {
        Ok(Some((value, done))) => vm.settle_with_result(promise, value, done)?,
        // Where the iterator has no such method the answer does not wait for the value.
        Ok(None) if key == Some(keys::RETURN) => {
            let result = vm.iterator_result(argument, true);
            vm.resolve_promise(promise, result)?;
        }
        Ok(None) => vm.reject_promise(promise, argument),
        Err(Thrown::Error) => vm.reject_promise(promise, vm.thrown),
        Err(stop) => return Err(stop),
    }
    Ok(Value::Object(promise))
}

impl Vm<'_> {
    fn async_from_sync(
        &mut self,
        iterator: Value,
        next: Value,
        key: Option<Key>,
        argument: Value,
    ) -> Result<Option<(Value, bool)>, Thrown> {
        let method = match key {
            Some(key) => self.get(iterator, key)?,
            None => next,
        };
        if key.is_some() && method.is_nullish() {
            return Ok(None);
        }
        let result = self.call(method, iterator, &[argument])?;
        if !matches!(result, Value::Object(_)) {
            let text = self.describe(result);
            return Err(self.type_error(&format!("Iterator result {text} is not an object")));
        }
        let done = self.get(result, keys::DONE)?;
        let value = self.get(result, keys::VALUE)?;
        Ok(Some((value, self.to_boolean(done))))
    }
}
