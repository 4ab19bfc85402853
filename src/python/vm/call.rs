//! Calls: finding what is called, putting arguments into the slots of its parameters, making objects of classes.
//! The operands of a call are `callee receiver|unbound arguments…`, so that methods need no object of their own.

use super::class::Type;
use super::code::Code;
use super::frame::{Entry, Frame};
use super::generator::{Generator, Saved, State};
use super::interpret::Exit;
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Function, Inner, Native, Value};
use super::{Raise, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

impl Vm {
    /// Calls something from the host and waits for its result.
    pub fn call(&mut self, callee: &Value, arguments: &[Value]) -> Result<Value, Raise> {
        self.call_with(callee, &Arguments { positional: arguments, keywords: &[] })
    }

    /// Calls something from the host, possibly with keywords, and waits for its result.
    pub fn call_with(&mut self, callee: &Value, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        if let Value::Native(native) = callee {
            let result = self.nested(|vm| (native.call)(vm, arguments));
            return match result {
                Err(raise) if raise.is_tail_call() => self.call_in_place(),
                result => result,
            };
        }
        let floor = self.stack.len();
        self.stack.push(callee.clone());
        self.stack.push(Value::Unbound);
        self.stack.extend_from_slice(arguments.positional);
        self.stack.extend(arguments.keywords.iter().map(|(_, value)| value.clone()));
        let names: Vec<Symbol> = arguments.keywords.iter().map(|(name, _)| *name).collect();
        let count = arguments.positional.len() + arguments.keywords.len();
        let result = self.nested(|vm| {
            if vm.begin_call(count, &names, Entry::Host)? {
                match vm.run_frames()? {
                    Exit::Return(value) | Exit::Yield(value) => Ok(value),
                }
            } else {
                Ok(vm.stack.pop().unwrap_or_default())
            }
        });
        self.cut(floor);
        result
    }

    /// What a library function gives back that wants another function to be called in its place: in a frame of its own,
    /// where it may wait.
    #[cold]
    pub fn tail_call(
        &mut self,
        callee: Value,
        positional: Vec<Value>,
        keywords: &[(Symbol, Value)],
    ) -> Raise {
        self.tail_call = Some(Box::new((callee, positional, keywords.to_vec())));
        self.stop(super::Stop::TailCall)
    }

    /// Begins the call that a library function wants in its place.
    #[cold]
    pub(super) fn begin_in_place(&mut self, floor: usize, entry: Entry) -> Result<bool, Raise> {
        let (callee, positional, keywords) = self.tail_call.take().map(|call| *call).unwrap_or_default();
        self.cut(floor);
        self.stack.push(callee);
        self.stack.push(Value::Unbound);
        let count = positional.len() + keywords.len();
        self.stack.extend(positional);
        let names: Vec<Symbol> = keywords.iter().map(|(name, _)| *name).collect();
        self.stack.extend(keywords.into_iter().map(|(_, value)| value));
        self.begin_call(count, &names, entry)
    }

    /// Makes the call that a library function wants in its place.
    #[cold]
    fn call_in_place(&mut self) -> Result<Value, Raise> {
        let (callee, positional, keywords) = self.tail_call.take().map(|call| *call).unwrap_or_default();
        self.call_with(&callee, &Arguments { positional: &positional, keywords: &keywords })
    }

    /// Cuts the stack of operands.
    #[inline]
    pub(super) fn cut(&mut self, length: usize) {
        self.stack.truncate(length);
    }

    /// The same, the topmost first, as CPython pops what an error leaves: of two loops the inner one's iterator dies first.
    pub(super) fn pop_to(&mut self, length: usize) {
        while self.stack.len() > length {
            self.stack.pop();
        }
    }

    /// Begins a call whose operands are on the stack. Either a frame was pushed (true), or the result stands in their
    /// place already.
    pub(super) fn begin_call(
        &mut self,
        count: usize,
        keywords: &[Symbol],
        entry: Entry,
    ) -> Result<bool, Raise> {
        let first = self.stack.len() - count;
        loop {
            let next = match &self.stack[first - 2] {
                Value::Function(function) => {
                    let function = function.clone();
                    return self.begin_function(&function, first, count, keywords, entry);
                }
                Value::Native(native) => {
                    let native: &'static Native = native;
                    if self.leaves_host() {
                        if let Some(pushed) = self.begin_native_apart(native, first, keywords, entry)? {
                            return Ok(pushed);
                        }
                    }
                    let result = match self.call_native(native, first, keywords) {
                        Err(raise) if raise.is_tail_call() => return self.begin_in_place(first - 2, entry),
                        result => result?,
                    };
                    self.cut(first - 2);
                    self.stack.push(result);
                    // What only the arguments kept dies before the result is used.
                    if super::morgue::any() {
                        self.bury_dead()?;
                    }
                    return Ok(false);
                }
                // `classmethod` of a class, or of an object that can be called.
                Value::Method(method) if matches!(method.function, Value::Class(_) | Value::Instance(_)) => {
                    let (function, receiver) = (method.function.clone(), method.receiver.clone());
                    self.stack[first - 2] = function;
                    self.stack[first - 1] = Value::Unbound;
                    self.stack.insert(first, receiver);
                    return self.begin_call(count + 1, keywords, entry);
                }
                Value::Method(method) => (method.function.clone(), method.receiver.clone()),
                Value::Class(class) => {
                    match class.meta.as_ref().and_then(|meta| meta.lookup_user(sym::CALL)) {
                        Some(method) => (method, Value::Class(class.clone())),
                        None => {
                            let class = class.clone();
                            if self.leaves_host() {
                                if let Some(pushed) =
                                    self.begin_class_apart(&class, first, keywords, entry)?
                                {
                                    return Ok(pushed);
                                }
                            }
                            return self.begin_construction(&class, first, count, keywords, entry);
                        }
                    }
                }
                Value::Instance(it) if it.class.kind == Type::GenericAlias => match &it.inner {
                    Inner::Value(parts) => {
                        (super::attribute::first_of(&parts.borrow(), 0).unwrap_or_default(), Value::Unbound)
                    }
                    _ => (Value::None, Value::Unbound),
                },
                Value::Instance(it) if it.class.kind == Type::StaticMethod => match &it.inner {
                    Inner::Value(function) => (function.borrow().clone(), Value::Unbound),
                    _ => (Value::None, Value::Unbound),
                },
                callee => match self.protocol_method(callee, sym::CALL) {
                    Some(method) => (method, callee.clone()),
                    None => {
                        return Err(self.type_error_of("'%' object is not callable", callee));
                    }
                },
            };
            if !self.stack[first - 1].is_unbound() {
                // A method found on a class that is itself a method or an object: its receiver comes first.
                let arguments: Vec<Value> = self.stack[first - 1..].to_vec();
                self.cut(first - 2);
                self.stack.push(next.0);
                self.stack.push(next.1);
                self.stack.extend(arguments);
                return self.begin_call(count + 1, keywords, entry);
            }
            self.stack[first - 2] = next.0;
            self.stack[first - 1] = next.1;
        }
    }

    fn call_native(
        &mut self,
        native: &'static Native,
        first: usize,
        keywords: &[Symbol],
    ) -> Result<Value, Raise> {
        let start = first - usize::from(!self.stack[first - 1].is_unbound());
        let count = self.stack.len() - start;
        if count <= 3 && keywords.is_empty() {
            let mut few: [Value; 3] = [const { Value::Unbound }; 3];
            for (place, value) in few.iter_mut().zip(&mut self.stack[start..]) {
                *place = std::mem::replace(value, Value::Unbound);
            }
            let result = (native.call)(self, &Arguments { positional: &few[..count], keywords: &[] });
            if matches!(&result, Err(raise) if raise.is_switch()) {
                self.keep_call(native, &few[..count], &[], first - 2);
            }
            return result;
        }
        let mut positional: Vec<Value> = self.stack.drain(start..).collect();
        let by_keyword = positional.split_off(count - keywords.len());
        let keywords: Vec<(Symbol, Value)> = keywords.iter().copied().zip(by_keyword).collect();
        let result = (native.call)(self, &Arguments { positional: &positional, keywords: &keywords });
        if matches!(&result, Err(raise) if raise.is_switch()) {
            self.keep_call(native, &positional, &keywords, first - 2);
        }
        result
    }

    pub(super) fn begin_function(
        &mut self,
        function: &Rc<Function>,
        first: usize,
        count: usize,
        keywords: &[Symbol],
        entry: Entry,
    ) -> Result<bool, Raise> {
        let program = self.program.clone();
        let code = &program.codes[function.code as usize];
        let base = first - usize::from(!self.stack[first - 1].is_unbound());
        let given = first + count - base;
        let free_slots = code.slots() - code.frees as usize;
        if code.is_simple(given) && keywords.is_empty() {
            self.stack.resize(base + free_slots, Value::Unbound);
        } else {
            let slots = self.bind_arguments(code, function, base, keywords)?;
            self.cut(base);
            self.stack.extend(slots);
            self.stack.resize(base + free_slots, Value::Unbound);
        }
        self.stack.extend_from_slice(&function.closure);
        let floor = first - 2;
        if code.generator.is_some() {
            let slots = self.stack.drain(base..).collect();
            self.cut(floor);
            let generator = self.new_generator(function, slots);
            self.stack.push(generator);
            return Ok(false);
        }
        self.push_frame(Frame {
            code: function.code,
            pc: 0,
            base: base as u32,
            floor: floor as u32,
            entry,
            handling: Value::None,
            generator: None,
        })?;
        Ok(true)
    }

    /// Pushes a frame, unless there are too many.
    #[inline]
    pub(super) fn push_frame(&mut self, frame: Frame) -> Result<(), Raise> {
        if self.frames.len() >= self.recursion_limit.min(super::frame::MOST) {
            return Err(self.recursion_error());
        }
        if self.poll.trial.is_some() {
            return Err(self.stop(super::Stop::Rollback));
        }
        self.frames.push(frame);
        Ok(())
    }

    fn new_generator(&mut self, function: &Function, slots: Vec<Value>) -> Value {
        let code = function.code;
        let names = if function.fields.borrow().is_empty() { None } else { self.names_given(function) };
        let kind = self.program.codes[code as usize].generator.unwrap_or(super::generator::Kind::Generator);
        let told = match names.is_some() || self.loops.tracks_origins {
            true => self.told_of(kind, names),
            false => None,
        };
        super::bag::allocated(super::generator::bytes_of(false));
        let site = self.site();
        Value::Generator(Rc::new(Generator {
            kind,
            state: Cell::new(State::Created),
            closes: Cell::new(false),
            finalized: false,
            code,
            activity: Cell::new(0),
            site,
            saved: RefCell::new(Saved { slots, pc: 0, handling: Value::None }),
            native: None,
            told,
        }))
    }

    /// What few generators tell: names that were given, and where a coroutine was made if the loop is in debug mode.
    #[cold]
    pub fn told_of(
        &self,
        kind: super::generator::Kind,
        names: Option<[Symbol; 2]>,
    ) -> Option<Box<super::generator::Told>> {
        let is_tracked = self.loops.tracks_origins && kind == super::generator::Kind::Coroutine;
        let origin = if is_tracked { self.debugged_calls(0) } else { Vec::new() };
        Some(Box::new(super::generator::Told { names, origin }))
    }

    /// Name and qualified name of a function, if it was given others than stand in its code.
    #[cold]
    fn names_given(&mut self, function: &Function) -> Option<[Symbol; 2]> {
        let code = &self.program.codes[function.code as usize];
        let own = [(sym::NAME, code.name), (sym::QUALNAME, code.qualified_name)];
        let names = own.map(|(attribute, name)| match function.fields.borrow().get(attribute) {
            Some(Value::Str(given)) => self.symbols.intern(given.as_str()),
            _ => name,
        });
        (names != own.map(|(_, name)| name)).then_some(names)
    }

    /// The arguments from `base` on, the last ones by keyword, as values of the parameters.
    fn bind_arguments(
        &mut self,
        code: &Code,
        function: &Function,
        base: usize,
        keywords: &[Symbol],
    ) -> Result<Vec<Value>, Raise> {
        let mut given: Vec<Value> = self.stack.drain(base..).collect();
        let by_keyword = given.split_off(given.len() - keywords.len());
        let count = given.len();
        let positional = code.positional as usize;
        let named = positional + code.keyword_only as usize;
        let mut slots: Vec<Value> = Vec::with_capacity(code.slots());
        let mut rest = Vec::new();
        for (number, value) in given.into_iter().enumerate() {
            if number < positional {
                slots.push(value);
            } else {
                rest.push(value);
            }
        }
        slots.resize(named, Value::Unbound);
        let mut extra = Vec::new();
        for (name, value) in keywords.iter().zip(by_keyword) {
            let skipped = code.positional_only as usize;
            let place = code.locals.iter().take(named).skip(skipped).position(|local| local == name);
            match place.map(|place| place + skipped) {
                Some(place) if slots[place].is_unbound() => slots[place] = value,
                Some(_) => {
                    return Err(self.error_with(
                        Type::TypeError,
                        "%() got multiple values for argument '%'",
                        &[self.name(code.qualified_name), self.name(*name)],
                    ));
                }
                None if code.has_double_star => extra.push((*name, value)),
                None => return Err(self.unexpected(code, keywords, *name)),
            }
        }
        if !rest.is_empty() && !code.has_star {
            let by_keyword = slots.iter().skip(positional).filter(|slot| !slot.is_unbound()).count();
            return Err(self.too_many(code, function, count, by_keyword));
        }
        let first_default = positional - function.defaults.len().min(positional);
        for (place, default) in function.defaults.iter().enumerate() {
            if let Some(slot) = slots.get_mut(first_default + place).filter(|slot| slot.is_unbound()) {
                *slot = default.clone();
            }
        }
        let keyword_only = slots.iter_mut().zip(&code.locals).take(named).skip(positional);
        for (slot, name) in keyword_only.filter(|(slot, _)| slot.is_unbound()) {
            if let Some(default) = function.keyword_defaults.get(*name) {
                *slot = default.clone();
            }
        }
        if slots.iter().any(Value::is_unbound) {
            return Err(self.missing(code, &slots));
        }
        if code.has_star {
            slots.push(Value::tuple(rest));
        }
        if code.has_double_star {
            let dict = RefCell::new(super::dict::Dict::default());
            for (name, value) in extra {
                let name = self.name_value(name);
                self.dict_set(&dict, name, value)?;
            }
            slots.push(Value::dict(dict.into_inner()));
        }
        Ok(slots)
    }

    /// A keyword that no parameter takes.
    #[cold]
    fn unexpected(&self, code: &Code, keywords: &[Symbol], name: Symbol) -> Raise {
        let only: Vec<&str> = code
            .locals
            .iter()
            .take(code.positional_only as usize)
            .filter(|local| keywords.contains(local))
            .map(|local| self.name(*local))
            .collect();
        let function = self.name(code.qualified_name);
        if only.is_empty() {
            let template = "%() got an unexpected keyword argument '%'";
            return self.error_with(Type::TypeError, template, &[function, self.name(name)]);
        }
        let template = "%() got some positional-only arguments passed as keyword arguments: '%'";
        self.error_with(Type::TypeError, template, &[function, &only.join(", ")])
    }

    #[cold]
    fn too_many(&self, code: &Code, function: &Function, count: usize, by_keyword: usize) -> Raise {
        let most = code.positional as usize;
        let least = most - function.defaults.len().min(most);
        self.too_many_given(self.name(code.qualified_name), (least, most), count, by_keyword)
    }

    /// More arguments by position than a function takes, and how many of those that are only given by name.
    #[cold]
    pub fn too_many_given(
        &self,
        function: &str,
        (least, most): (usize, usize),
        count: usize,
        by_keyword: usize,
    ) -> Raise {
        let mut message = function.to_string() + "() takes ";
        if least < most {
            message += &["from ", &least.to_string(), " to "].concat();
        }
        message += &most.to_string();
        message += if most == 1 && least == most {
            " positional argument but "
        } else {
            " positional arguments but "
        };
        message += &count.to_string();
        if by_keyword > 0 {
            message += if count == 1 { " positional argument (and " } else { " positional arguments (and " };
            message += &by_keyword.to_string();
            message += if by_keyword == 1 { " keyword-only argument)" } else { " keyword-only arguments)" };
        }
        message += if count == 1 && by_keyword == 0 { " was given" } else { " were given" };
        self.type_error(&message)
    }

    #[cold]
    fn missing(&self, code: &Code, slots: &[Value]) -> Raise {
        let positional = code.positional as usize;
        let names = |from: usize, to: usize| -> Vec<&str> {
            (from..to)
                .filter(|place| slots[*place].is_unbound())
                .map(|place| self.name(code.locals[place]))
                .collect()
        };
        let (mut missing, mut kind) = (names(0, positional), "positional");
        if missing.is_empty() {
            (missing, kind) = (names(positional, slots.len()), "keyword-only");
        }
        self.missing_arguments(self.name(code.qualified_name), kind, &missing)
    }

    /// A function was not given what it needs.
    #[cold]
    pub fn missing_arguments(&self, function: &str, kind: &str, missing: &[&str]) -> Raise {
        let mut message = function.to_string() + "() missing ";
        message += &missing.len().to_string();
        message += &[" required ", kind, " argument", if missing.len() == 1 { ": " } else { "s: " }].concat();
        for (number, name) in missing.iter().enumerate() {
            if number > 0 {
                message += match (number + 1 == missing.len(), missing.len()) {
                    (false, _) => ", ",
                    (true, 2) => " and ",
                    (true, _) => ", and ",
                };
            }
            message += &["'", name, "'"].concat();
        }
        self.type_error(&message)
    }
}
