//! Iterators that the library makes, and going through anything that can be gone through.

use super::class::Type;
use super::generator::{Kind, State};
use super::resume::{Sent, Step};
use super::symbol::sym;
use super::value::{Range, Value};
use super::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator that the library made.
pub enum Iter {
    /// Of a list: it looks at the list anew each time.
    List(Rc<super::value::List>, usize),
    /// Of a tuple.
    Tuple(Value, usize),
    /// Of a range: next, how many are left, step.
    Range(i64, i64, i64),
    /// Of a `str`: at which byte.
    Str(Value, usize),
    /// Of bytes.
    Bytes(Value, usize),
    /// Of a dict or set: at which entry, how many keys there were, and what is given.
    Dict(Value, usize, usize, View),
    /// Of a set: its keys in CPython's order, and how many were given.
    Set(Value, Vec<Value>, usize),
    /// Of an object with `__getitem__` alone.
    Items(Value, i64),
    /// A list backwards: how many are left.
    Reversed(Value, usize),
    /// `enumerate`: iterator and next number.
    Enumerate(Value, i64),
    /// `zip`: iterators; whether it is strict.
    Zip(Vec<Value>, bool),
    /// `map`: function and iterators.
    Map(Value, Vec<Value>),
    /// `filter`: function and iterator.
    Filter(Value, Value),
    /// `iter(callable, sentinel)`
    Until(Value, Value),
    /// A native iterator of a library module: its state, and what gives the next value.
    Native(Vec<Value>, NextFn),
    /// It came to its end.
    Exhausted,
}

/// The next value of a native iterator, given its state.
pub type NextFn = fn(&mut Vm, &mut Vec<Value>) -> Result<Option<Value>, Raise>;

/// What going through a dict gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The keys.
    Keys,
    /// The values.
    Values,
    /// Pairs.
    Items,
}

impl Drop for Iter {
    fn drop(&mut self) {
        match self {
            Iter::Enumerate(inner, _) | Iter::Filter(_, inner) => super::bag::bury(std::mem::take(inner)),
            Iter::Zip(inner, _) | Iter::Map(_, inner) | Iter::Native(inner, _) => {
                for value in inner.drain(..) {
                    super::bag::bury(value);
                }
            }
            _ => {}
        }
    }
}

impl Iter {
    /// Of a range.
    pub fn of_range(range: &Range) -> Iter {
        Iter::Range(range.start, range.len(), range.step)
    }
}

impl Iter {
    /// Which class of iterators it is.
    pub fn kind(&self) -> Type {
        match self {
            Iter::Enumerate(..) => Type::Enumerate,
            Iter::Zip(..) => Type::Zip,
            Iter::Map(..) => Type::Map,
            Iter::Filter(..) => Type::Filter,
            Iter::Reversed(..) => Type::Reversed,
            Iter::List(..) => Type::ListIterator,
            Iter::Tuple(..) => Type::TupleIterator,
            Iter::Range(..) => Type::RangeIterator,
            Iter::Str(Value::Str(text), _) if text.is_ascii() => Type::AsciiIterator,
            Iter::Str(..) => Type::StrIterator,
            Iter::Bytes(..) => Type::BytesIterator,
            Iter::Set(..) => Type::SetIterator,
            Iter::Dict(.., View::Keys) => Type::KeyIterator,
            Iter::Dict(.., View::Values) => Type::ValueIterator,
            Iter::Dict(.., View::Items) => Type::ItemIterator,
            Iter::Until(..) => Type::CallableIterator,
            _ => Type::Iterator,
        }
    }
}

impl Vm {
    /// An iterator as a value.
    pub fn new_iterator(&self, iter: Iter) -> Value {
        Value::Iterator(Rc::new(RefCell::new(iter)))
    }

    /// Whether `iter(value)` would give something.
    pub fn is_iterable(&self, value: &Value) -> bool {
        match value {
            Value::List(_)
            | Value::Tuple(_)
            | Value::Range(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Iterator(_) => true,
            Value::Generator(generator) => generator.kind == Kind::Generator,
            _ => {
                [sym::ITER, sym::GETITEM].iter().any(|name| self.protocol_method(value, *name).is_some())
                    || value.built_in().is_some_and(|plain| self.is_iterable(&plain))
            }
        }
    }

    /// `iter(value)`
    pub fn iterate(&mut self, value: &Value) -> Result<Value, Raise> {
        let iter = match value {
            Value::List(list) => Iter::List(list.clone(), 0),
            Value::Tuple(_) => Iter::Tuple(value.clone(), 0),
            Value::Range(range) => Iter::of_range(range),
            Value::Str(_) => Iter::Str(value.clone(), 0),
            Value::Bytes(_) => Iter::Bytes(value.clone(), 0),
            Value::Dict(dict) => Iter::Dict(value.clone(), 0, dict.borrow().len(), View::Keys),
            Value::Set(set) | Value::FrozenSet(set) => {
                let keys = set.borrow().ordered_keys();
                Iter::Set(value.clone(), keys, 0)
            }
            Value::Iterator(_) => return Ok(value.clone()),
            Value::Generator(generator) if generator.kind == Kind::Generator => return Ok(value.clone()),
            _ => {
                if let Some(method) = self.protocol_method(value, sym::ITER) {
                    let iterator = self.call(&method, std::slice::from_ref(value))?;
                    let is_iterator = matches!(iterator, Value::Iterator(_) | Value::Generator(_))
                        || self.protocol_method(&iterator, sym::NEXT).is_some();
                    if !is_iterator {
                        return Err(self.type_error_of("iter() returned non-iterator of type '%'", &iterator));
                    }
                    return Ok(iterator);
                }
                if let Some(plain) = value.built_in() {
                    return self.iterate(&plain);
                }
                if self.user_method(value, sym::GETITEM).is_none() {
                    return Err(self.type_error_of("'%' object is not iterable", value));
                }
                Iter::Items(value.clone(), 0)
            }
        };
        Ok(self.new_iterator(iter))
    }

    /// `next(iterator)`, nothing at its end.
    pub fn next(&mut self, iterator: &Value) -> Result<Option<Value>, Raise> {
        match iterator {
            Value::Iterator(iter) => self.next_of(iter),
            Value::Generator(generator) if generator.kind == Kind::Generator => {
                if generator.state.get() == State::Finished {
                    return Ok(None);
                }
                match self.resume(generator, Sent::Value(Value::None))? {
                    Step::Yield(value) => Ok(Some(value)),
                    Step::Return(_) => Ok(None),
                }
            }
            _ => {
                let Some(method) = self.protocol_method(iterator, sym::NEXT) else {
                    return Err(self.type_error_of("'%' object is not an iterator", iterator));
                };
                match self.call(&method, std::slice::from_ref(iterator)) {
                    Err(raise) if raise.is(Type::StopIteration) => Ok(None),
                    result => result.map(Some),
                }
            }
        }
    }

    /// `next(iterator)` with the `StopIteration` that ends it, which carries what a generator returned.
    pub fn next_or_stop(&mut self, iterator: &Value) -> Result<Value, Raise> {
        match iterator {
            Value::Generator(generator) if generator.kind == Kind::Generator => {
                self.send(iterator, Sent::Value(Value::None))
            }
            Value::Instance(_) => match self.protocol_method(iterator, sym::NEXT) {
                Some(method) => self.call(&method, std::slice::from_ref(iterator)),
                None => self.next(iterator).map(Option::unwrap_or_default),
            },
            _ => match self.next(iterator)? {
                Some(value) => Ok(value),
                None => Err(self.error_of(Type::StopIteration, Vec::new())),
            },
        }
    }

    /// The next value of a library iterator. Those that ask others are taken out while they do.
    fn next_of(&mut self, cell: &Rc<RefCell<Iter>>) -> Result<Option<Value>, Raise> {
        let Ok(mut iter) = cell.try_borrow_mut() else {
            return Err(self.value_error("generator already executing"));
        };
        // Who asks may be the library, which runs no instructions: `sum(range(10**12))`.
        self.machine.spend(1).map_err(|limit| self.stop(super::Stop::Limit(limit)))?;
        if let Some(found) = iter.next_simple() {
            return found.map_err(|message| self.error(Type::RuntimeError, message));
        }
        let mut taken = std::mem::replace(&mut *iter, Iter::Exhausted);
        drop(iter);
        let result = self.nested(|vm| vm.next_asking(&mut taken));
        if !matches!(result, Ok(None)) {
            *cell.borrow_mut() = taken;
        }
        result
    }

    fn next_asking(&mut self, iter: &mut Iter) -> Result<Option<Value>, Raise> {
        match iter {
            Iter::Items(object, index) => {
                let object = object.clone();
                let at = Value::Int(*index);
                *index += 1;
                match self.subscript(&object, &at) {
                    Ok(value) => Ok(Some(value)),
                    Err(raise) if raise.is(Type::IndexError) || raise.is(Type::StopIteration) => Ok(None),
                    Err(raise) => Err(raise),
                }
            }
            Iter::Enumerate(inner, number) => Ok(self.next(inner)?.map(|value| {
                *number += 1;
                Value::tuple(vec![Value::Int(*number - 1), value])
            })),
            Iter::Zip(iterators, strict) => self.next_zipped(iterators, *strict),
            Iter::Map(function, iterators) => {
                let mut arguments = Vec::with_capacity(iterators.len());
                for iterator in iterators.iter() {
                    match self.next(iterator)? {
                        Some(value) => arguments.push(value),
                        None => return Ok(None),
                    }
                }
                self.call(function, &arguments).map(Some)
            }
            Iter::Filter(function, inner) => {
                while let Some(value) = self.next(inner)? {
                    let verdict = if function.is_none() {
                        value.clone()
                    } else {
                        self.call(function, std::slice::from_ref(&value))?
                    };
                    if self.truth(&verdict)? {
                        return Ok(Some(value));
                    }
                }
                Ok(None)
            }
            Iter::Until(function, sentinel) => {
                let value = self.call(function, &[])?;
                Ok(if self.equal(&value, sentinel)? { None } else { Some(value) })
            }
            Iter::Native(state, next) => next(self, state),
            _ => Ok(None),
        }
    }

    fn next_zipped(&mut self, iterators: &[Value], strict: bool) -> Result<Option<Value>, Raise> {
        let mut values = Vec::with_capacity(iterators.len());
        for (number, iterator) in iterators.iter().enumerate() {
            match self.next(iterator)? {
                Some(value) => values.push(value),
                None if !strict => return Ok(None),
                None if number > 0 => return Err(self.zip_length(number, "shorter")),
                None => {
                    for (number, iterator) in iterators.iter().enumerate().skip(1) {
                        if self.next(iterator)?.is_some() {
                            return Err(self.zip_length(number, "longer"));
                        }
                    }
                    return Ok(None);
                }
            }
        }
        Ok(if values.is_empty() { None } else { Some(Value::tuple(values)) })
    }

    #[cold]
    fn zip_length(&self, number: usize, what: &str) -> Raise {
        let others = if number == 1 { " 1".to_string() } else { ["s 1-", &number.to_string()].concat() };
        self.error_with(
            Type::ValueError,
            "zip() argument % is % than argument%",
            &[&(number + 1).to_string(), what, &others],
        )
    }

    /// All values of something that can be gone through.
    pub fn collect(&mut self, value: &Value) -> Result<Vec<Value>, Raise> {
        match value {
            Value::List(list) => return Ok(list.items.borrow().to_vec()),
            Value::Tuple(items) => return Ok(items.to_vec()),
            _ => {}
        }
        let iterator = self.iterate(value)?;
        let mut values = Vec::new();
        while let Some(value) = self.next(&iterator)? {
            values.push(value);
            if values.len() % 4096 == 0 {
                self.check_size(values.len() as u64 * 16)?;
                self.spend(4096)?;
            }
        }
        Ok(values)
    }
}

impl Iter {
    /// The next value, if nobody else must be asked for it; the error is a `RuntimeError`.
    fn next_simple(&mut self) -> Option<Result<Option<Value>, &'static str>> {
        let found = match self {
            Iter::List(list, at) => {
                *at += 1;
                list.items.borrow().get(*at - 1).cloned()
            }
            Iter::Range(next, left, step) => {
                if *left > 0 {
                    *left -= 1;
                    let value = *next;
                    *next = next.wrapping_add(*step);
                    return Some(Ok(Some(Value::Int(value))));
                }
                None
            }
            Iter::Tuple(Value::Tuple(items), at) => {
                *at += 1;
                items.get(*at - 1).cloned()
            }
            Iter::Str(Value::Str(text), at) => {
                let rest = text.as_str().get(*at..).unwrap_or("");
                rest.chars().next().map(|character| {
                    *at += character.len_utf8();
                    let mut buffer = [0; 4];
                    Value::str(character.encode_utf8(&mut buffer))
                })
            }
            Iter::Bytes(Value::Bytes(bytes), at) => {
                *at += 1;
                bytes.get(*at - 1).map(|byte| Value::Int(i64::from(*byte)))
            }
            Iter::Set(Value::Set(set) | Value::FrozenSet(set), keys, at) => {
                if set.borrow().len() != keys.len() {
                    return Some(Err("Set changed size during iteration"));
                }
                *at += 1;
                keys.get(*at - 1).cloned()
            }
            Iter::Dict(value, at, length, view) => {
                let (Value::Dict(dict) | Value::Set(dict) | Value::FrozenSet(dict)) = &*value else {
                    return None;
                };
                let dict = dict.borrow();
                if dict.len() != *length {
                    return Some(Err("dictionary changed size during iteration"));
                }
                dict.next(*at).map(|(next, key, value)| {
                    *at = next;
                    match view {
                        View::Keys => key.clone(),
                        View::Values => value.clone(),
                        View::Items => Value::tuple(vec![key.clone(), value.clone()]),
                    }
                })
            }
            Iter::Reversed(value, left) => {
                let at = left.checked_sub(1);
                *left = at.unwrap_or(0);
                match (&*value, at) {
                    (Value::List(list), Some(at)) => list.items.borrow().get(at).cloned(),
                    (Value::Tuple(items), Some(at)) => items.get(at).cloned(),
                    _ => None,
                }
            }
            Iter::Exhausted => None,
            _ => return None,
        };
        if found.is_none() {
            *self = Iter::Exhausted;
        }
        Some(Ok(found))
    }
}
