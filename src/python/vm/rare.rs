//! The less frequent instructions: displays, unpacking, names of class bodies, classes, `with`, `raise`, `import`.

use super::class::Type;
use super::code::{Code, Conversion, Op};
use super::dict::Dict;
use super::frame::Entry;
use super::resume::{Sent, Step};
use super::symbol::{sym, Symbol};
use super::value::{Instance, Shared, Value};
use super::{Raise, Vm};
use crate::machine::reach;
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// Runs one of the less frequent instructions.
    #[inline(never)]
    pub(super) fn rare(&mut self, op: Op, code: &Code, base: usize) -> Result<(), Raise> {
        match op {
            Op::MakeCell(slot, from) => {
                let value = match from {
                    u32::MAX => Value::Unbound,
                    from => std::mem::replace(&mut self.stack[base + from as usize], Value::Unbound),
                };
                self.stack[base + slot as usize] =
                    Value::Cell(Rc::new(Shared { value: RefCell::new(value) }));
            }
            Op::LoadClosure(slot) => {
                let cell = self.stack[base + slot as usize].clone();
                self.stack.push(cell);
            }
            Op::BuildString(count) => {
                let start = self.stack.len() - count as usize;
                let parts = &self.stack[start..];
                let size = parts.iter().filter_map(Value::as_str).map(str::len).sum();
                self.check_size(size as u64)?;
                let mut text = String::with_capacity(size);
                for part in self.stack.drain(start..) {
                    text.push_str(part.as_str().unwrap_or(""));
                }
                self.stack.push(Value::text(text));
            }
            Op::Format(conversion, with_spec) => {
                self.format_value(conversion, with_spec)?;
            }
            Op::BeginHandler => {
                let error = self.stack.pop().unwrap_or_default();
                if let Some(frame) = self.frames.last_mut() {
                    let old = std::mem::replace(&mut frame.handling, error.clone());
                    self.stack.push(old);
                }
                self.stack.push(error);
            }
            Op::EndHandler => {
                let old = self.stack.pop().unwrap_or_default();
                if let Some(frame) = self.frames.last_mut() {
                    let handled = std::mem::replace(&mut frame.handling, old);
                    drop(handled);
                }
            }
            Op::DeleteLocal(slot) => {
                let old = std::mem::replace(&mut self.stack[base + slot as usize], Value::Unbound);
                if old.is_unbound() {
                    let name = self.name(code.locals[slot as usize]);
                    return Err(self.error_with(
                        Type::UnboundLocalError,
                        "cannot access local variable '%' where it is not associated with a value",
                        &[name],
                    ));
                }
            }
            Op::DeleteCell(slot) => {
                if let Value::Cell(cell) = &self.stack[base + slot as usize] {
                    let old = cell.value.replace(Value::Unbound);
                    drop(old);
                }
            }
            Op::DeleteGlobal(slot) => {
                let old = std::mem::replace(&mut self.globals[slot as usize], Value::Unbound);
                if old.is_unbound() {
                    let name = self.program.globals[slot as usize].0;
                    return Err(self.error_with(
                        Type::NameError,
                        "name '%' is not defined",
                        &[self.name(name)],
                    ));
                }
            }
            Op::LoadName(name, slot) => match self.in_namespace(base, name)? {
                Some(value) => self.stack.push(value),
                None => {
                    let value = self.load_global(slot)?;
                    self.stack.push(value);
                }
            },
            Op::LoadNameOrCell(name, slot) => match self.in_namespace(base, name)? {
                Some(value) => self.stack.push(value),
                None => {
                    let value = match &self.stack[base + slot as usize] {
                        Value::Cell(cell) => cell.value.borrow().clone(),
                        _ => Value::Unbound,
                    };
                    if value.is_unbound() {
                        return Err(self.error_with(
                            Type::NameError,
                            "name '%' is not defined",
                            &[self.name(name)],
                        ));
                    }
                    self.stack.push(value);
                }
            },
            Op::StoreName(name) => {
                let value = self.take();
                match &self.stack[base] {
                    Value::Module(namespace) => drop(namespace.fields.borrow_mut().set(name, value)),
                    prepared => {
                        let (prepared, key) = (prepared.clone(), self.name_value(name));
                        self.set_subscript(&prepared, &key, value)?;
                    }
                }
            }
            Op::DeleteName(name) => {
                let old = match &self.stack[base] {
                    Value::Module(namespace) => namespace.fields.borrow_mut().remove(name),
                    prepared => {
                        let (prepared, key) = (prepared.clone(), self.name_value(name));
                        self.delete_subscript(&prepared, &key).ok().map(|()| Value::None)
                    }
                };
                if old.is_none() {
                    return Err(self.error_with(
                        Type::NameError,
                        "name '%' is not defined",
                        &[self.name(name)],
                    ));
                }
            }
            Op::CopyTwo => {
                let top = self.stack.len();
                self.stack.extend_from_within(top - 2..);
            }
            Op::RotateThree => {
                let top = self.stack.len();
                self.stack[top - 3..].rotate_right(1);
            }
            Op::RotateFour => {
                let top = self.stack.len();
                self.stack[top - 4..].rotate_right(1);
            }
            Op::DeleteSubscript => self.two_operands(op)?,
            Op::DeleteAttribute(_)
            | Op::ListExtend
            | Op::SetUpdate
            | Op::DictUpdate
            | Op::DictMerge
            | Op::YieldFromIterator
            | Op::AsyncIterate
            | Op::MatchError => self.one_operand(op)?,
            Op::BuildSet(count) => {
                let items = self.take_many(count as usize);
                let set = RefCell::new(Dict::set());
                for item in items {
                    self.set_add(&set, item)?;
                }
                self.stack.push(Value::Set(Rc::new(set)));
            }
            Op::BuildDict(count) => {
                let items = self.take_many(count as usize * 2);
                let dict = RefCell::new(Dict::default());
                let mut items = items.into_iter();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    self.dict_set(&dict, key, value)?;
                }
                self.stack.push(Value::Dict(Rc::new(dict)));
            }
            Op::BuildSlice => {
                let items = self.take_many(3);
                if let Ok(parts) = <[Value; 3]>::try_from(items) {
                    self.stack.push(Value::Slice(Rc::new(parts)));
                }
            }
            Op::SetAdd(depth) => {
                let item = self.take();
                let at = self.stack.len() - depth as usize;
                if let Value::Set(set) = self.stack[at].clone() {
                    self.set_add(&set, item)?;
                }
            }
            Op::DictAdd(depth) => {
                let value = self.take();
                let key = self.take();
                let at = self.stack.len() - depth as usize;
                if let Value::Dict(dict) = self.stack[at].clone() {
                    self.dict_set(&dict, key, value)?;
                }
            }
            Op::ListToTuple => {
                if let Value::List(list) = self.take() {
                    let items = list.items.borrow_mut().take();
                    self.stack.push(Value::tuple(items));
                }
            }
            Op::Unpack(count) => self.unpack(count as usize)?,
            Op::UnpackStar(before, after) => self.unpack_star(before as usize, after as usize)?,
            Op::MakeFunction(index) => self.make_function(index),
            Op::MakeClass => self.make_class()?,
            Op::AsyncNext => {
                let iterator = self.stack.last().cloned().unwrap_or_default();
                let awaitable = match self.protocol_method(&iterator, sym::ANEXT) {
                    Some(method) => self.call(&method, std::slice::from_ref(&iterator))?,
                    None => {
                        return Err(self.type_error_of("'async for' received an object from __aiter__ that does not implement __anext__: %", &iterator));
                    }
                };
                self.stack.push(awaitable);
            }
            Op::EndAsyncFor => {
                let error = self.take();
                match error {
                    Value::Instance(it) if !it.is_error(Type::StopAsyncIteration) => {
                        return Err(Raise::new(it))
                    }
                    _ => {
                        self.take();
                    }
                }
            }
            Op::Raise(count) => return Err(self.raise(count)?),
            Op::MatchGroup => {
                let class = self.take();
                let rest = self.take();
                let (matched, rest) = self.split_group(&rest, &class, true)?;
                self.stack.push(rest);
                self.stack.push(matched);
            }
            Op::MatchSequence(count, more) => {
                let value = self.stack.last().cloned().unwrap_or_default();
                let fits = self.match_sequence(&value, count as usize, more)?;
                self.stack.push(Value::Bool(fits));
            }
            Op::MatchKeys => {
                let keys = self.take();
                let mapping = self.stack.last().cloned().unwrap_or_default();
                let values = self.match_keys(&mapping, &keys)?;
                self.stack.push(values);
            }
            Op::MatchRest => {
                let (keys, mapping) = (self.take(), self.take());
                let rest = self.match_rest(&mapping, &keys)?;
                self.stack.push(rest);
            }
            Op::MatchClass(positional) => {
                let (names, class, value) = (self.take(), self.take(), self.take());
                let found = self.match_class(&value, &class, &names, positional as usize)?;
                self.stack.push(found);
            }
            Op::JoinGroup => {
                let rest = self.take();
                let raised = self.take();
                let original = self.take();
                let joined = self.join_group(&original, &raised, rest)?;
                self.stack.push(joined);
            }
            Op::AssertionFailed => {
                let message = self.take();
                if let (true, Some(text)) = (code.is_library, message.as_str()) {
                    reach(text);
                }
                let args = if message.is_unbound() { Vec::new() } else { vec![message] };
                return Err(self.error_of(Type::AssertionError, args));
            }
            Op::Import(name, only_first) => {
                let module = self.import(name, only_first)?;
                self.stack.push(module);
            }
            Op::ImportName(name) => {
                let module = self.stack.last().cloned().unwrap_or_default();
                match self.find_attribute(&module, name)? {
                    Some(value) => self.stack.push(value),
                    None => {
                        let module = match &module {
                            Value::Module(module) => &*module.name,
                            _ => "?",
                        };
                        // Where a module of Python's lies depends on the machine.
                        let place = match module {
                            "itertools" | "sys" | "time" | "gc" | "errno" | "atexit" => " (unknown location)",
                            _ => "",
                        };
                        return Err(self.error_with(
                            Type::ImportError,
                            "cannot import name '%' from '%'%",
                            &[self.name(name), module, place],
                        ));
                    }
                }
            }
            Op::Annotate(name) => {
                let annotation = self.take();
                self.annotate(base, name, annotation)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Runs an instruction of the two operands on top, whose result takes their place. One function for all of them, so
    /// that there is one place where operands are taken and dropped.
    #[inline(never)]
    pub(super) fn two_operands(&mut self, op: Op) -> Result<(), Raise> {
        let b = self.take();
        let a = self.take();
        let result = match op {
            Op::Binary(op) => self.binary(op, &a, &b),
            Op::InPlace(op) => self.in_place(op, &a, &b),
            Op::Compare(op) => self.compare(op, &a, &b),
            Op::Subscript => self.subscript(&a, &b),
            _ => return self.delete_subscript(&a, &b),
        }?;
        self.stack.push(result);
        Ok(())
    }

    /// The same of the operand on top; an instruction without a result leaves [`Value::Unbound`].
    #[inline(never)]
    pub(super) fn one_operand(&mut self, op: Op) -> Result<(), Raise> {
        let a = self.take();
        let result = match op {
            Op::LoadAttribute(name) => self.get_attribute(&a, name),
            Op::Unary(op) => self.unary(op, &a),
            Op::Iterate => match self.iterate(&a) {
                Ok(iterator) if self.leaves_host() => self.steps_apart(iterator),
                result => result,
            },
            Op::YieldFromIterator if self.is_forbidden_coroutine(&a) => {
                let text = "cannot 'yield from' a coroutine object in a non-coroutine generator";
                Err(self.type_error(text))
            }
            Op::YieldFromIterator if matches!(a, Value::Generator(_) | Value::Future(_)) => Ok(a.clone()),
            Op::YieldFromIterator => self.iterate(&a),
            Op::AsyncIterate => match self.protocol_method(&a, sym::AITER) {
                Some(method) => self.call(&method, std::slice::from_ref(&a)),
                None => {
                    Err(self.type_error_of("'async for' requires an object with __aiter__ method, got %", &a))
                }
            },
            Op::MatchError => {
                let error = self.stack.last().cloned().unwrap_or_default();
                self.matches_error(&error, &a).map(Value::Bool)
            }
            Op::DeleteAttribute(name) => self.delete_attribute(&a, name).map(|()| Value::Unbound),
            _ => self.extend_display(op, &a).map(|()| Value::Unbound),
        }?;
        if !result.is_unbound() {
            self.stack.push(result);
        }
        drop(a);
        if super::morgue::any() {
            self.bury_dead()?;
        }
        Ok(())
    }

    /// Adds what `source` holds to the list, set or dict on top of the operands.
    fn extend_display(&mut self, op: Op, source: &Value) -> Result<(), Raise> {
        let display = self.stack.last().cloned().unwrap_or_default();
        match (&display, op) {
            (Value::List(list), _) => {
                if !self.is_iterable(source) {
                    if list.items.borrow().is_empty() && self.spreads_alone() {
                        let (called, kind) = (self.called(2)?, self.told_name(source));
                        let template = "% argument after * must be an iterable, not %";
                        return Err(self.error_with(Type::TypeError, template, &[&called, &kind]));
                    }
                    return Err(self.type_error_of("Value after * must be an iterable, not %", source));
                }
                let items = self.collect(source)?;
                let mut list = list.items.borrow_mut();
                list.extend(items);
                list.account();
            }
            (Value::Set(set), _) => {
                let other = self.other_side(source)?;
                self.set_update(set, &other)?;
            }
            (Value::Dict(dict), Op::DictMerge) => self.merge_keywords(dict, source)?,
            (Value::Dict(dict), _) => {
                let keys = self.symbols.intern("keys");
                if self.find_attribute(source, keys)?.is_none() {
                    return Err(self.type_error_of("'%' object is not a mapping", source));
                }
                self.dict_update(dict, source)?;
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn take(&mut self) -> Value {
        self.stack.pop().unwrap_or_default()
    }

    fn take_many(&mut self, count: usize) -> Vec<Value> {
        let start = self.stack.len() - count;
        self.stack.drain(start..).collect()
    }

    /// What the namespace of a class body holds; one that a metaclass prepared is asked as a mapping.
    fn in_namespace(&mut self, base: usize, name: Symbol) -> Result<Option<Value>, Raise> {
        let prepared = match &self.stack[base] {
            Value::Module(namespace) => return Ok(namespace.fields.borrow().get(name).cloned()),
            prepared => prepared.clone(),
        };
        let key = self.name_value(name);
        match self.subscript(&prepared, &key) {
            Ok(value) => Ok(Some(value)),
            Err(raise) if raise.is(Type::KeyError) => Ok(None),
            Err(raise) => Err(raise),
        }
    }

    fn load_global(&mut self, slot: u32) -> Result<Value, Raise> {
        match &self.globals[slot as usize] {
            Value::Unbound => self.load_builtin(slot),
            value => Ok(value.clone()),
        }
    }

    /// Notes an annotation of a class body or module, for dataclasses and their kin.
    fn annotate(&mut self, base: usize, name: Symbol, annotation: Value) -> Result<(), Raise> {
        let name = self.name_value(name);
        if let Some(Value::Dict(dict)) = self.in_namespace(base, sym::ANNOTATIONS)? {
            return self.dict_set(&dict, name, annotation);
        }
        let dict = RefCell::new(Dict::default());
        self.dict_set(&dict, name, annotation)?;
        let annotations = Value::dict(dict.into_inner());
        match self.stack[base].clone() {
            Value::Module(namespace) => {
                namespace.fields.borrow_mut().set(sym::ANNOTATIONS, annotations);
                Ok(())
            }
            prepared => {
                let key = self.name_value(sym::ANNOTATIONS);
                self.set_subscript(&prepared, &key, annotations)
            }
        }
    }

    fn merge_keywords(&mut self, dict: &Rc<RefCell<Dict>>, mapping: &Value) -> Result<(), Raise> {
        let new = RefCell::new(Dict::default());
        let keys = self.symbols.intern("keys");
        if !matches!(mapping, Value::Dict(_)) && self.find_attribute(mapping, keys)?.is_none() {
            let (called, kind) = (self.called(3)?, self.told_name(mapping));
            let template = "% argument after ** must be a mapping, not %";
            return Err(self.error_with(Type::TypeError, template, &[&called, &kind]));
        }
        self.dict_update(&new, mapping)?;
        let pairs: Vec<(Value, Value)> = new.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (key, value) in pairs {
            if self.dict_get(dict, &key)?.is_some() {
                let called = self.called(3)?;
                let template = "% got multiple values for keyword argument '%'";
                let pieces = [called.as_str(), key.as_str().unwrap_or("?")];
                return Err(self.error_with(Type::TypeError, template, &pieces));
            }
            self.dict_set(dict, key, value)?;
        }
        Ok(())
    }

    fn unpack(&mut self, count: usize) -> Result<(), Raise> {
        let iterable = self.take();
        match &iterable {
            Value::Tuple(items) if items.len() == count => {
                self.stack.extend(items.iter().rev().cloned());
                return Ok(());
            }
            _ => {}
        }
        if !self.is_iterable(&iterable) {
            return Err(self.type_error_of("cannot unpack non-iterable % object", &iterable));
        }
        let iterator = self.iterate(&iterable)?;
        let mut items = Vec::with_capacity(count);
        while let Some(value) = self.next(&iterator)? {
            if items.len() == count {
                return Err(self.error_with(
                    Type::ValueError,
                    "too many values to unpack (expected %)",
                    &[&count.to_string()],
                ));
            }
            items.push(value);
        }
        if items.len() < count {
            return Err(self.error_with(
                Type::ValueError,
                "not enough values to unpack (expected %, got %)",
                &[&count.to_string(), &items.len().to_string()],
            ));
        }
        self.stack.extend(items.into_iter().rev());
        Ok(())
    }

    fn unpack_star(&mut self, before: usize, after: usize) -> Result<(), Raise> {
        let iterable = self.take();
        if !self.is_iterable(&iterable) {
            return Err(self.type_error_of("cannot unpack non-iterable % object", &iterable));
        }
        let mut items = self.collect(&iterable)?;
        if items.len() < before + after {
            return Err(self.error_with(
                Type::ValueError,
                "not enough values to unpack (expected at least %, got %)",
                &[&(before + after).to_string(), &items.len().to_string()],
            ));
        }
        let last = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        self.stack.extend(last.into_iter().rev());
        self.stack.push(Value::list(middle));
        self.stack.extend(items.into_iter().rev());
        Ok(())
    }

    /// `with manager`: finds its methods, calls the first.
    /// Begins the call of a context manager's method, in a frame of its own: it may have to wait for a lock.
    pub(super) fn begin_with(&mut self, op: Op) -> Result<bool, Raise> {
        let count = match op {
            Op::EnterWith(is_async) => {
                self.enter_with(is_async)?;
                0
            }
            Op::ExitWith => {
                self.stack.extend([Value::None, Value::None, Value::None]);
                3
            }
            _ => {
                let top = self.stack.len();
                let error = self.stack[top - 1].clone();
                let class = Value::Class(self.class_of(&error).clone());
                let (method, receiver) = (self.stack[top - 4].clone(), self.stack[top - 3].clone());
                let traceback = match &error {
                    Value::Instance(it) => self.traceback_of(it)?.unwrap_or_default(),
                    _ => Value::None,
                };
                self.stack.extend([method, receiver, class, error, traceback]);
                3
            }
        };
        self.begin_call(count, &[], Entry::Call)
    }

    /// Below `__enter__` with its object stands `__exit__` with it.
    fn enter_with(&mut self, is_async: bool) -> Result<(), Raise> {
        let manager = self.take();
        let (enter, exit) = if is_async { (sym::AENTER, sym::AEXIT) } else { (sym::ENTER, sym::EXIT) };
        let (found_enter, found_exit) =
            (self.protocol_method(&manager, enter), self.protocol_method(&manager, exit));
        let missed = match (found_enter.is_some(), is_async) {
            (false, _) => "",
            (true, true) => " (missed __aexit__ method)",
            (true, false) => " (missed __exit__ method)",
        };
        let (Some(enter), Some(exit)) = (found_enter, found_exit) else {
            let name = &*self.told_name(&manager);
            let what = if is_async { "asynchronous context manager" } else { "context manager" };
            return Err(self.error_with(
                Type::TypeError,
                "'%' object does not support the % protocol%",
                &[name, what, missed],
            ));
        };
        self.stack.extend([exit, manager.clone(), enter, manager]);
        Ok(())
    }

    /// What `raise` raises.
    fn raise(&mut self, count: u32) -> Result<Raise, Raise> {
        if count == 0 {
            return match self.handling() {
                Value::Instance(error) => Ok(Raise::new(error)),
                _ => Err(self.error(Type::RuntimeError, "No active exception to reraise")),
            };
        }
        let cause = if count == 2 { Some(self.take()) } else { None };
        let value = self.take();
        let error = self.as_error(&value)?;
        if let Some(cause) = cause {
            let cause = match cause {
                Value::None => Value::None,
                other => match self.as_error(&other) {
                    Ok(error) => Value::Instance(error),
                    Err(_) => return Err(self.type_error("exception causes must derive from BaseException")),
                },
            };
            if let Some(state) = error.error() {
                let mut state = state.borrow_mut();
                state.cause = cause;
                state.suppress_context = true;
            }
        }
        let handled = self.handling();
        self.raise_amid(&error, &handled);
        Ok(Raise::new(error))
    }

    /// An exception, or a new one of an exception class.
    pub fn as_error(&mut self, value: &Value) -> Result<Rc<Instance>, Raise> {
        match value {
            Value::Instance(it) if it.error().is_some() => return Ok(it.clone()),
            Value::Class(class) if class.kind.is_error() => {
                if let Value::Instance(it) = self.call(value, &[])? {
                    return Ok(it);
                }
            }
            _ => {}
        }
        Err(self.type_error("exceptions must derive from BaseException"))
    }

    /// Whether `except class` takes the error.
    pub fn matches_error(&mut self, error: &Value, class: &Value) -> Result<bool, Raise> {
        match class {
            Value::Class(class) if class.kind.is_error() => Ok(self.class_of(error).extends(class)),
            Value::Tuple(classes) => {
                for class in classes.iter() {
                    if self.nested(|vm| vm.matches_error(error, class))? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            _ => {
                Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
            }
        }
    }

    /// Sends to a generator from the library: `send`, `throw`, `__next__`.
    pub fn send(&mut self, generator: &Value, sent: Sent) -> Result<Value, Raise> {
        let Value::Generator(generator) = generator else {
            return Err(self.type_error("expected a generator"));
        };
        match self.resume(generator, sent)? {
            Step::Yield(value) => Ok(value),
            Step::Return(value) => {
                let args = if value.is_none() { Vec::new() } else { vec![value] };
                Err(self.error_of(Type::StopIteration, args))
            }
        }
    }

    fn format_value(&mut self, conversion: Conversion, with_spec: bool) -> Result<(), Raise> {
        let spec = if with_spec { self.stack.pop() } else { None };
        let mut value = self.stack.pop().unwrap_or_default();
        if conversion != Conversion::None {
            let text = match conversion {
                Conversion::Str => self.text_of(&value)?,
                Conversion::Repr => self.repr_of(&value)?,
                _ => crate::python::library::ascii(self, &value)?,
            };
            value = Value::str(&text);
        }
        let spec = spec.as_ref().and_then(Value::as_str).unwrap_or("");
        if !(spec.is_empty() && matches!(value, Value::Str(_))) {
            value = match value {
                Value::Int(number) if spec.is_empty() => Value::text(number.to_string()),
                value => Value::text(self.nested(|vm| crate::python::library::format(vm, &value, spec))?),
            };
        }
        self.stack.push(value);
        Ok(())
    }
}
