//! Subscripts: items and slices of sequences, keys of dicts, the methods of classes for them.

use super::class::Type;
use super::symbol::{sym, Symbol};
use super::value::{List, Range, Text, Value};
use super::{Raise, Vm};
use std::rc::Rc;

impl Vm {
    /// A position in a sequence of `length` items, counted from the end if negative.
    pub fn position(&mut self, key: &Value, length: usize, what: &str) -> Result<usize, Raise> {
        let Some(index) = self.as_index(key)? else {
            if let Value::Big(_) = key.plain() {
                let message = "cannot fit 'int' into an index-sized integer";
                return Err(self.error(Type::IndexError, message));
            }
            let name = &*self.told_name(key);
            let message = match what {
                "string" => ["string indices must be integers, not '", name, "'"].concat(),
                _ => [what, " indices must be integers or slices, not ", name].concat(),
            };
            return Err(self.type_error(&message));
        };
        let at = if index < 0 { index + length as i64 } else { index };
        match usize::try_from(at) {
            Ok(at) if at < length => Ok(at),
            _ if what == "index" => Err(self.error(Type::IndexError, "index out of range")),
            _ => Err(self.error_with(Type::IndexError, "% index out of range", &[what])),
        }
    }

    /// An int, or an object with `__index__`.
    pub fn as_index(&mut self, value: &Value) -> Result<Option<i64>, Raise> {
        if let Some(method) = self.user_method(value, sym::INDEX) {
            return Ok(self.call(&method, std::slice::from_ref(value))?.as_int());
        }
        match value {
            Value::Instance(_) => Ok(value.plain().as_int()),
            _ => Ok(value.as_int()),
        }
    }

    /// What a slice takes of `length` items: start, how many, step.
    pub fn slice_of(&mut self, parts: &[Value; 3], length: usize) -> Result<(i64, usize, i64), Raise> {
        let places = self.places_of_slice(parts, length)?;
        Ok((places.start, places.len() as usize, places.step))
    }

    /// The places that it takes.
    fn places_of_slice(&mut self, parts: &[Value; 3], length: usize) -> Result<Range, Raise> {
        let mut numbers = [None; 3];
        for (number, part) in numbers.iter_mut().zip(parts) {
            if !part.is_none() {
                *number = self.as_index(part)?;
                if number.is_none() {
                    let message = "slice indices must be integers or None or have an __index__ method";
                    return Err(self.type_error(message));
                }
            }
        }
        let step = numbers[2].unwrap_or(1);
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let length = length as i64;
        let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
        let clamp =
            |number: i64| if number < 0 { number.saturating_add(length).max(low) } else { number.min(high) };
        let start = numbers[0].map_or(if step > 0 { low } else { high }, clamp);
        let stop = numbers[1].map_or(if step > 0 { high } else { low }, clamp);
        Ok(Range { start, stop, step })
    }

    /// `object[key]`
    pub fn subscript(&mut self, object: &Value, key: &Value) -> Result<Value, Raise> {
        match (object, key) {
            (Value::List(list), Value::Int(index)) if *index >= 0 => {
                if let Some(item) = list.items.borrow().get(*index as usize) {
                    return Ok(item.clone());
                }
            }
            (Value::Dict(dict), _) => {
                return match self.dict_get(dict, key)? {
                    Some(value) => Ok(value),
                    None => Err(self.error_of(Type::KeyError, vec![key.clone()])),
                };
            }
            _ => {}
        }
        if let Value::Slice(parts) = key {
            if let Some(result) = self.subscript_slice(object, parts)? {
                return Ok(result);
            }
        }
        match object {
            Value::List(list) => {
                let length = list.items.borrow().len();
                let at = self.position(key, length, "list")?;
                Ok(list.items.borrow().get(at).cloned().unwrap_or_default())
            }
            Value::Tuple(items) => {
                let at = self.position(key, items.len(), "tuple")?;
                Ok(items[at].clone())
            }
            Value::Str(text) => {
                let at = self.position(key, text.len(), "string")?;
                Ok(Value::str(character(text, at)))
            }
            Value::Bytes(bytes) => {
                let at = self.position(key, bytes.len(), "index")?;
                Ok(Value::Int(i64::from(bytes[at])))
            }
            Value::Range(range) => {
                let at = self.position(key, range.len() as usize, "range object")?;
                Ok(Value::Int(range.start + at as i64 * range.step))
            }
            Value::Class(class) => {
                if let Some(method) = self.user_method(object, sym::GETITEM) {
                    return self.call(&method, &[object.clone(), key.clone()]);
                }
                if class.is_user {
                    if let Some(method) = self.find_attribute(object, sym::CLASS_GETITEM)? {
                        return self.call(&method, std::slice::from_ref(key));
                    }
                }
                if !is_generic(class.kind) {
                    return Err(self.error_with(
                        Type::TypeError,
                        "type '%' is not subscriptable",
                        &[&class.name],
                    ));
                }
                let arguments = match key {
                    Value::Tuple(_) => key.clone(),
                    other => Value::tuple(vec![other.clone()]),
                };
                let parts = Value::tuple(vec![object.clone(), arguments]);
                Ok(super::builtin::keep(self, Type::GenericAlias, parts))
            }
            _ => match self.class_of(object).lookup(sym::GETITEM) {
                Some(method) => self.call(&method, &[object.clone(), key.clone()]),
                None => self.subscript_inner(object, key),
            },
        }
    }

    /// `object[key]` of an object whose class extends a built-in one, by that; a dict's `__missing__` is asked.
    pub(super) fn subscript_inner(&mut self, object: &Value, key: &Value) -> Result<Value, Raise> {
        match object.plain() {
            Value::Dict(dict) => match (self.dict_get(&dict, key)?, self.user_method(object, sym::MISSING)) {
                (Some(value), _) => Ok(value),
                (None, Some(missing)) => self.call(&missing, &[object.clone(), key.clone()]),
                (None, None) => Err(self.error_of(Type::KeyError, vec![key.clone()])),
            },
            plain if plain.is(object) => {
                let is_alias = matches!(object, Value::Instance(it) if it.class.kind == Type::GenericAlias);
                if let Some(typing) = self.loaded_module("typing").filter(|_| is_alias) {
                    let name = self.intern("_substitute");
                    let substitute = self.get_attribute(&typing, name)?;
                    return self.call(&substitute, &[object.clone(), key.clone()]);
                }
                Err(self.type_error_of("'%' object is not subscriptable", object))
            }
            plain => self.subscript(&plain, key),
        }
    }

    /// A method of the protocol, as the class of the value has it, of the program or of the library.
    pub fn protocol_method(&self, value: &Value, name: Symbol) -> Option<Value> {
        let found = self.class_of(value).lookup(name);
        match value {
            Value::Instance(it)
                if found.is_none()
                    && it.class.is_user
                    && matches!(it.inner, super::value::Inner::Value(_)) =>
            {
                self.slot_method(value, name)
            }
            _ => found,
        }
    }

    fn subscript_slice(&mut self, object: &Value, parts: &[Value; 3]) -> Result<Option<Value>, Raise> {
        let length = match object {
            Value::List(list) => list.items.borrow().len(),
            Value::Tuple(items) => items.len(),
            Value::Str(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Range(range) => range.len() as usize,
            _ => return Ok(None),
        };
        let (start, count, step) = self.slice_of(parts, length)?;
        let places = (0..count).map(|number| (start + number as i64 * step) as usize);
        let result = match object {
            Value::List(list) => {
                let items = list.items.borrow();
                Value::list(places.filter_map(|at| items.get(at).cloned()).collect())
            }
            Value::Tuple(items) => Value::tuple(places.filter_map(|at| items.get(at).cloned()).collect()),
            Value::Bytes(bytes) if step == 1 => {
                let from = (start.max(0) as usize).min(bytes.len());
                Value::Bytes(Rc::new(bytes[from..bytes.len().min(from + count)].to_vec()))
            }
            Value::Bytes(bytes) => {
                Value::Bytes(Rc::new(places.filter_map(|at| bytes.get(at).copied()).collect()))
            }
            Value::Str(text) if text.is_ascii() => {
                let bytes = text.as_str().as_bytes();
                Value::str(
                    &places.filter_map(|at| bytes.get(at).map(|byte| *byte as char)).collect::<String>(),
                )
            }
            Value::Str(text) => {
                let characters: Vec<char> = text.as_str().chars().collect();
                Value::str(&places.filter_map(|at| characters.get(at)).collect::<String>())
            }
            Value::Range(range) => {
                let places = self.places_of_slice(parts, length)?;
                let at = |place: i64| range.start.saturating_add(place.saturating_mul(range.step));
                let step = range.step.saturating_mul(step);
                Value::Range(Rc::new(Range { start: at(start), stop: at(places.stop), step }))
            }
            _ => return Ok(None),
        };
        Ok(Some(result))
    }

    /// `object[key] = value`
    pub fn set_subscript(&mut self, object: &Value, key: &Value, value: Value) -> Result<(), Raise> {
        match (object, key) {
            (Value::Dict(dict), _) => self.dict_set(dict, key.clone(), value),
            (Value::List(_), Value::Slice(_))
                if matches!(value, Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_)) =>
            {
                Err(self.type_error("can only assign an iterable"))
            }
            (Value::List(list), Value::Slice(parts)) => {
                let new = self.collect(&value)?;
                let length = list.items.borrow().len();
                let (start, count, step) = self.slice_of(parts, length)?;
                self.set_slice(list, start, count, step, new)
            }
            (Value::List(list), _) => {
                let length = list.items.borrow().len();
                let at = self.position(key, length, "list assignment")?;
                let old = list.items.borrow_mut().get_mut(at).map(|item| std::mem::replace(item, value));
                drop(old);
                Ok(())
            }
            _ => match self.protocol_method(object, sym::SETITEM) {
                Some(method) => self.call(&method, &[object.clone(), key.clone(), value]).map(|_| ()),
                None => match object.built_in() {
                    Some(plain) => self.set_subscript(&plain, key, value),
                    // A class with one of the two methods has the slot of both.
                    None if self.protocol_method(object, sym::DELITEM).is_some() => {
                        Err(self.error(Type::AttributeError, "__setitem__"))
                    }
                    None => Err(self.type_error_of("'%' object does not support item assignment", object)),
                },
            },
        }
    }

    fn set_slice(
        &mut self,
        list: &List,
        start: i64,
        count: usize,
        step: i64,
        new: Vec<Value>,
    ) -> Result<(), Raise> {
        self.check_size(new.len() as u64 * 16)?;
        let old: Vec<Value>;
        if step == 1 {
            let mut items = list.items.borrow_mut();
            let start = (start.max(0) as usize).min(items.len());
            let end = (start + count).min(items.len());
            old = items.splice(start..end, new).collect();
            items.account();
        } else if new.len() == count {
            let mut items = list.items.borrow_mut();
            let mut replaced = Vec::new();
            for (number, value) in new.into_iter().enumerate() {
                if let Some(item) = items.get_mut((start + number as i64 * step) as usize) {
                    replaced.push(std::mem::replace(item, value));
                }
            }
            old = replaced;
        } else {
            return Err(self.error_with(
                Type::ValueError,
                "attempt to assign sequence of size % to extended slice of size %",
                &[&new.len().to_string(), &count.to_string()],
            ));
        }
        drop(old);
        Ok(())
    }

    /// `del object[key]`
    pub fn delete_subscript(&mut self, object: &Value, key: &Value) -> Result<(), Raise> {
        match (object, key) {
            (Value::Dict(dict), _) => match self.dict_remove(dict, key)? {
                Some(_) => Ok(()),
                None => Err(self.error_of(Type::KeyError, vec![key.clone()])),
            },
            (Value::List(list), Value::Slice(parts)) => {
                let length = list.items.borrow().len();
                let (start, count, step) = self.slice_of(parts, length)?;
                let mut places: Vec<usize> =
                    (0..count).map(|number| (start + number as i64 * step) as usize).collect();
                if step > 0 {
                    places.reverse();
                }
                let mut items = list.items.borrow_mut();
                let old: Vec<Value> = places.into_iter().map(|at| items.remove(at)).collect();
                drop(items);
                drop(old);
                Ok(())
            }
            (Value::List(list), _) => {
                let length = list.items.borrow().len();
                let at = self.position(key, length, "list assignment")?;
                let old = list.items.borrow_mut().remove(at);
                drop(old);
                Ok(())
            }
            _ => match self.protocol_method(object, sym::DELITEM) {
                Some(method) => self.call(&method, &[object.clone(), key.clone()]).map(|_| ()),
                None => match object.built_in() {
                    Some(plain) => self.delete_subscript(&plain, key),
                    None if self.protocol_method(object, sym::SETITEM).is_some() => {
                        Err(self.error(Type::AttributeError, "__delitem__"))
                    }
                    None => {
                        // Of sequences, to which objects of the program's classes belong, CPython says so in other words.
                        let is_sequence = match object {
                            Value::Instance(it) => it.class.is_user,
                            Value::Str(_) | Value::Tuple(_) | Value::Bytes(_) | Value::Range(_) => true,
                            Value::Set(_) | Value::FrozenSet(_) => true,
                            _ => false,
                        };
                        let does = if is_sequence && key.as_int().is_some() { "doesn't" } else { "does not" };
                        let template = ["'%' object ", does, " support item deletion"].concat();
                        Err(self.type_error_of(&template, object))
                    }
                },
            },
        }
    }
}

/// Whether a class takes type arguments: `list[int]`.
fn is_generic(kind: Type) -> bool {
    let containers = Type::Tuple as u32..=Type::FrozenSet as u32;
    containers.contains(&(kind as u32))
        || matches!(
            kind,
            Type::Type
                | Type::Future
                | Type::Task
                | Type::BaseExceptionGroup
                | Type::ExceptionGroup
                | Type::Enumerate
                | Type::StaticMethod
                | Type::ClassMethod
                | Type::Coroutine
                | Type::Generator
                | Type::AsyncGenerator
        )
}

/// The character at a position that is inside the text.
fn character(text: &Text, at: usize) -> &str {
    let all = text.as_str();
    if text.is_ascii() {
        return &all[at..at + 1];
    }
    all.char_indices().nth(at).map_or("", |(start, c)| &all[start..start + c.len_utf8()])
}
