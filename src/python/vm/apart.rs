//! Calls that a library function or an operator would make on the host's stack, made in frames of their own instead: a
//! thread that waits in such a frame can leave the host's stack, so that others may go on before it does. Only threads besides
//! the main one need that, and only where nothing of theirs stands on the host's stack yet.

use super::class::Type;
use super::frame::Entry;
use super::generator::{Generator, Kind};
use super::iterate::Iter;
use super::resume::{Flow, Sent};
use super::symbol::{sym, Symbol};
use super::value::{Inner, Native, Value};
use super::{Raise, Vm};
use std::rc::Rc;

/// Where the library has these functions in Python.
pub const MODULE: &str = "_apart";

/// Functions and methods that go through an iterable or call a key.
const THROUGH: &[&str] = &["sum", "min", "max", "sorted", "any", "all", "join", "extend", "sort", "next"];

impl Vm {
    /// Makes a call of a native in frames, if that matters and can be done. Its operands are on the stack.
    #[cold]
    pub(super) fn begin_native_apart(
        &mut self,
        native: &'static Native,
        first: usize,
        keywords: &[Symbol],
        entry: Entry,
    ) -> Result<Option<bool>, Raise> {
        let start = first - usize::from(!self.stack[first - 1].is_unbound());
        let operands = &self.stack[start..];
        if let (Some(Value::Generator(generator)), true) = (operands.first(), keywords.is_empty()) {
            let sent = match (native.name, operands) {
                ("next" | "__next__", [_]) => Some(Sent::Value(Value::None)),
                ("send", [_, value]) => Some(Sent::Value(value.clone())),
                ("throw", [_, Value::Instance(error)]) if error.error().is_some() => {
                    Some(Sent::Error(error.clone()))
                }
                _ => None,
            };
            let generator = generator.clone();
            if let (Some(sent), Kind::Generator) = (sent, generator.kind) {
                return self.begin_step(&generator, sent, first - 2);
            }
        }
        let method = match native.name {
            "next" => Some(sym::NEXT),
            "len" => Some(sym::LEN),
            "repr" => Some(sym::REPR),
            _ => None,
        };
        if let (Some(method), [it @ Value::Instance(_)], true) = (method, operands, start == first) {
            let it = it.clone();
            return self.begin_method(&it, method, first, entry);
        }
        let is_lazy = operands.iter().any(|operand| self.is_lazy(operand));
        let by_keyword = &operands[operands.len() - keywords.len()..];
        let key = keywords.iter().zip(by_keyword).find(|(name, _)| **name == sym::KEY);
        let has_key = key.is_some_and(|(_, key)| self.is_own_function(key));
        if !THROUGH.contains(&native.name) || !(is_lazy || has_key) {
            return Ok(None);
        }
        let is_method = start < first && matches!(native.name, "join" | "extend" | "sort");
        if matches!(native.name, "join" | "extend" | "sort") != is_method {
            return Ok(None);
        }
        let Some(function) = self.apart(native.name)? else { return Ok(None) };
        self.stack[first - 2] = function;
        self.begin_call(self.stack.len() - first, keywords, entry).map(Some)
    }

    /// The same for a class: built-in ones that go through an iterable, and those of the program that have a `__new__`.
    #[cold]
    pub(super) fn begin_class_apart(
        &mut self,
        class: &Rc<super::class::Class>,
        first: usize,
        keywords: &[Symbol],
        entry: Entry,
    ) -> Result<Option<bool>, Raise> {
        if class.is_user {
            let new = class.lookup_user(sym::NEW);
            if entry == Entry::Host || !new.is_some_and(|new| self.is_own_function(&new)) {
                return Ok(None);
            }
            let Some(function) = self.apart("construct")? else { return Ok(None) };
            self.stack[first - 1] = Value::Class(class.clone());
            self.stack[first - 2] = function;
            return self.begin_call(self.stack.len() - first, keywords, entry).map(Some);
        }
        if let ("str", [it @ Value::Instance(_)]) = (&*class.name, &self.stack[first..]) {
            let it = it.clone();
            return self.begin_method(&it, sym::STR, first, entry);
        }
        let calls = matches!(&*class.name, "map" | "filter");
        let name = match &*class.name {
            name @ ("list" | "tuple" | "set" | "frozenset" | "dict" | "map" | "filter" | "zip"
            | "enumerate") => name.to_string(),
            _ => return Ok(None),
        };
        if !(calls || self.stack[first..].iter().any(|operand| self.is_lazy(operand))) {
            return Ok(None);
        }
        let Some(function) = self.apart(&name)? else { return Ok(None) };
        self.stack[first - 2] = function;
        self.begin_call(self.stack.len() - first, keywords, entry).map(Some)
    }

    /// Calls a method of the program's for its result, if the object has one.
    fn begin_method(
        &mut self,
        it: &Value,
        name: Symbol,
        first: usize,
        entry: Entry,
    ) -> Result<Option<bool>, Raise> {
        let method = self.protocol_method(it, name).filter(|method| self.is_own_function(method));
        let Some(method) = method else { return Ok(None) };
        self.cut(first - 2);
        self.stack.push(method);
        self.stack.push(it.clone());
        self.begin_call(0, &[], entry).map(Some)
    }

    /// `object[key]` of the operands on top.
    #[cold]
    pub(super) fn begin_subscript(&mut self) -> Result<bool, Raise> {
        let [.., object, _] = &self.stack[..] else { return Ok(false) };
        let Value::Instance(it) = object else { return Ok(false) };
        let Some(method) = it.class.lookup_user(sym::GETITEM).filter(|it| self.is_own_function(it)) else {
            return Ok(false);
        };
        let at = self.stack.len() - 2;
        self.stack.insert(at, method);
        self.begin_call(1, &[], Entry::Call)
    }

    /// `object[key] = value`
    #[cold]
    pub(super) fn begin_set_subscript(
        &mut self,
        object: &Value,
        key: &Value,
        value: &Value,
    ) -> Result<bool, Raise> {
        let Value::Instance(it) = object else { return Ok(false) };
        let Some(method) = it.class.lookup_user(sym::SETITEM).filter(|it| self.is_own_function(it)) else {
            return Ok(false);
        };
        self.stack.extend([method, object.clone(), key.clone(), value.clone()]);
        self.begin_call(2, &[], Entry::Drop)
    }

    /// What is unpacked or spread is collected first, where that runs code of the program.
    #[cold]
    pub(super) fn begin_collecting(&mut self, op: super::code::Op) -> Result<bool, Raise> {
        use super::code::Op;
        if let Op::Format(conversion, with_spec) = op {
            return self.begin_format(conversion, with_spec);
        }
        let most = match op {
            Op::Unpack(count) => Value::Int(i64::from(count)),
            Op::UnpackStar(..) | Op::ListExtend | Op::SetUpdate => Value::None,
            _ => return Ok(false),
        };
        if !self.stack.last().is_some_and(|top| self.is_lazy(top)) {
            return Ok(false);
        }
        let Some(function) = self.apart("items")? else { return Ok(false) };
        let iterable = self.stack.pop().unwrap_or_default();
        self.stack.extend([function, Value::Unbound, iterable, most]);
        self.begin_call(2, &[], Entry::Again)
    }

    /// Resumes a generator in a frame above the one that calls it; its first yield is the result.
    fn begin_step(
        &mut self,
        generator: &Rc<Generator>,
        sent: Sent,
        floor: usize,
    ) -> Result<Option<bool>, Raise> {
        if generator.native.is_some() || !generator.is_resumable(&sent) {
            return Ok(None);
        }
        self.cut(floor);
        self.enter(generator, Entry::Next)?;
        match self.deliver(sent)? {
            Flow::Run => Ok(Some(true)),
            Flow::Yield(value) => {
                self.suspend(value);
                Ok(Some(false))
            }
        }
    }

    /// Whether going through a value runs code of the program.
    fn is_lazy(&self, value: &Value) -> bool {
        match value {
            Value::Generator(generator) => generator.kind == Kind::Generator && generator.native.is_none(),
            Value::Instance(it) => {
                it.class.is_user
                    && (it.class.lookup_user(sym::NEXT).is_some()
                        || it.class.lookup_user(sym::ITER).is_some())
            }
            _ => false,
        }
    }

    /// Whether it is a function of the program, or a method.
    pub(super) fn is_own_function(&self, value: &Value) -> bool {
        match value {
            Value::Function(function) => !self.program.codes[function.code as usize].is_library,
            Value::Method(method) => self.is_own_function(&method.function),
            Value::Instance(it) => match &it.inner {
                Inner::Value(inner) => self.is_own_function(&inner.borrow()),
                _ => it.class.lookup_user(sym::CALL).is_some(),
            },
            _ => false,
        }
    }

    /// A function of the library that does in Python what another one does.
    pub(super) fn apart(&mut self, name: &str) -> Result<Option<Value>, Raise> {
        self.of_compiled(MODULE, &["_", name].concat())
    }

    /// `object.name` on top of the operands, where a property or another descriptor is asked: in a frame of its own.
    #[cold]
    pub(super) fn begin_getter(&mut self, name: Symbol) -> Result<bool, Raise> {
        let Some(Value::Instance(it)) = self.stack.last() else { return Ok(false) };
        let it = it.clone();
        if it.class.lookup_user(sym::GETATTRIBUTE).is_some() {
            return Ok(false);
        }
        let hook = it.class.lookup_user(sym::GETATTR);
        let found = it.class.lookup(name);
        let call = match &found {
            None if it.fields.borrow().get(name).is_none() && !self.name(name).starts_with("__") => {
                let hook = hook.filter(|hook| self.is_own_function(hook));
                let Some(hook) = hook else { return Ok(false) };
                let object = self.stack.pop().unwrap_or_default();
                let name = self.name_value(name);
                self.stack.extend([hook, object, name]);
                return self.begin_call(1, &[], Entry::Call);
            }
            Some(Value::Instance(found)) if hook.is_none() => match (&found.inner, found.class.kind) {
                (Inner::Value(inner), Type::Property) => {
                    let getter = super::attribute::first_of(&inner.borrow(), 0);
                    getter.filter(|getter| matches!(getter, Value::Function(_))).map(|getter| vec![getter])
                }
                _ if self.is_descriptor(&Value::Instance(found.clone()))
                    || it.fields.borrow().get(name).is_none() =>
                {
                    let get = found.class.lookup_user(sym::GET);
                    get.filter(|get| matches!(get, Value::Function(_)))
                        .map(|get| vec![get, Value::Instance(found.clone())])
                }
                _ => None,
            },
            _ => None,
        };
        let Some(call) = call else { return Ok(false) };
        let object = self.stack.pop().unwrap_or_default();
        let is_property = call.len() == 1;
        let mut call = call.into_iter();
        self.stack.extend(call.next());
        match call.next() {
            Some(descriptor) => {
                self.stack.push(descriptor);
                self.stack.push(object);
                self.stack.push(Value::Class(it.class.clone()));
            }
            None => self.stack.push(object),
        }
        self.begin_call(if is_property { 0 } else { 2 }, &[], Entry::Call)
    }

    /// `object.name = value` on top of the operands, where a property is set: in a frame of its own, whose result is let go.
    #[cold]
    pub(super) fn begin_setter(
        &mut self,
        object: &Value,
        name: Symbol,
        value: &Value,
    ) -> Result<bool, Raise> {
        let Value::Instance(it) = object else { return Ok(false) };
        if it.class.lookup_user(sym::SETATTR).is_some() {
            return Ok(false);
        }
        let Some(Value::Instance(found)) = it.class.lookup(name) else { return Ok(false) };
        let call = match (&found.inner, found.class.kind) {
            (Inner::Value(inner), Type::Property) => {
                super::attribute::first_of(&inner.borrow(), 1).map(|setter| vec![setter, object.clone()])
            }
            _ => found
                .class
                .lookup_user(sym::SET)
                .map(|set| vec![set, Value::Instance(found.clone()), object.clone()]),
        };
        let Some(call) = call.filter(|call| matches!(call[0], Value::Function(_))) else { return Ok(false) };
        let count = call.len() - 1;
        self.stack.extend(call);
        self.stack.push(value.clone());
        self.begin_call(count, &[], Entry::Drop)
    }

    /// What a loop goes through: an iterator of the program's as a generator, whose steps have frames.
    #[cold]
    pub(super) fn steps_apart(&mut self, iterator: Value) -> Result<Value, Raise> {
        if let Value::Iterator(it) = &iterator {
            let until = match &*it.borrow() {
                Iter::Until(function, sentinel) => Some([function.clone(), sentinel.clone()]),
                _ => None,
            };
            return match (until, self.apart("until")?) {
                (Some(until), Some(function)) => self.call(&function, &until),
                _ => Ok(iterator),
            };
        }
        let is_own = matches!(&iterator, Value::Instance(it) if it.class.lookup_user(sym::NEXT).is_some());
        match if is_own { self.apart("steps")? } else { None } {
            Some(steps) => self.call(&steps, &[iterator]),
            None => Ok(iterator),
        }
    }
}
