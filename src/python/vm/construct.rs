//! Calls of classes: making an object, then initializing it.

use super::class::{Class, Type};
use super::error::new_error;
use super::frame::Entry;
use super::interpret::Exit;
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Function, Inner, Instance, Value};
use super::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// Makes an object of a class, past the `__call__` of its metaclass.
    pub fn instantiate(&mut self, class: &Rc<Class>, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        let floor = self.stack.len();
        self.stack.push(Value::Class(class.clone()));
        self.stack.push(Value::Unbound);
        self.stack.extend_from_slice(arguments.positional);
        self.stack.extend(arguments.keywords.iter().map(|(_, value)| value.clone()));
        let names: Vec<Symbol> = arguments.keywords.iter().map(|(name, _)| *name).collect();
        let count = arguments.positional.len() + names.len();
        let result = self.nested(|vm| {
            if vm.begin_construction(class, floor + 2, count, &names, Entry::Host)? {
                match vm.run_frames()? {
                    Exit::Return(value) | Exit::Yield(value) => return Ok(value),
                }
            }
            Ok(vm.stack.pop().unwrap_or_default())
        });
        self.cut(floor);
        result
    }

    /// `Class(arguments)`
    pub(super) fn begin_construction(
        &mut self,
        class: &Rc<Class>,
        first: usize,
        count: usize,
        keywords: &[Symbol],
        entry: Entry,
    ) -> Result<bool, Raise> {
        if !self.stack[first - 1].is_unbound() {
            // A class found on an object as if it were a method: it does not bind.
            self.stack[first - 1] = Value::Unbound;
        }
        if !class.is_user {
            let result = self.construct_builtin(class, first, keywords)?;
            self.cut(first - 2);
            self.stack.push(result);
            if super::morgue::any() {
                self.bury_dead()?;
            }
            return Ok(false);
        }
        let object = self.new_object(class, first, count, keywords)?;
        let initializer = match &object {
            Value::Instance(it) if it.class.extends(class) => it.class.lookup(sym::INIT),
            Value::Future(it) if it.own_class().is_some_and(|own| own.extends(class)) => {
                it.own_class().and_then(|own| own.lookup(sym::INIT))
            }
            Value::Class(made) => made
                .meta
                .as_ref()
                .filter(|meta| meta.extends(class))
                .and_then(|meta| meta.lookup_user(sym::INIT)),
            _ => None,
        };
        match initializer {
            Some(Value::Function(function)) => {
                self.stack[first - 2] = object.clone();
                self.stack[first - 1] = object;
                if entry == Entry::Host {
                    // The host waits for the object, not for what `__init__` returns.
                    let keywords_given: Vec<(Symbol, Value)> = keywords
                        .iter()
                        .copied()
                        .zip(self.stack[first + count - keywords.len()..].iter().cloned())
                        .collect();
                    let positional = self.stack[first - 1..first + count - keywords.len()].to_vec();
                    let arguments = Arguments { positional: &positional, keywords: &keywords_given };
                    let result = self.call_with(&Value::Function(function), &arguments)?;
                    self.check_initializer(&result)?;
                    self.cut(first - 1);
                    return Ok(false);
                }
                // The frame's floor is the receiver's slot, so that the object is left as the result.
                self.begin_initializer(&function, first, count, keywords)?;
                Ok(true)
            }
            Some(other) => {
                let arguments: Vec<Value> = self.stack[first - 1..].to_vec();
                self.cut(first - 2);
                self.stack.push(object.clone());
                let by_keyword = arguments.len() - keywords.len();
                let mut positional = arguments[..by_keyword].to_vec();
                positional[0] = object;
                let keywords: Vec<(Symbol, Value)> =
                    keywords.iter().copied().zip(arguments[by_keyword..].iter().cloned()).collect();
                self.call_with(&other, &Arguments { positional: &positional, keywords: &keywords })?;
                Ok(false)
            }
            None => {
                let plain = matches!(&object, Value::Instance(it) if matches!(it.inner, Inner::Plain));
                if plain && count > 0 && class.lookup_user(sym::NEW).is_none() {
                    return Err(self.error_with(Type::TypeError, "%() takes no arguments", &[&class.name]));
                }
                self.cut(first - 2);
                self.stack.push(object);
                Ok(false)
            }
        }
    }

    fn begin_initializer(
        &mut self,
        function: &Rc<Function>,
        first: usize,
        count: usize,
        keywords: &[Symbol],
    ) -> Result<(), Raise> {
        if self.begin_function(function, first, count, keywords, Entry::Init)? {
            if let Some(frame) = self.frames.last_mut() {
                frame.floor += 1;
            }
            return Ok(());
        }
        Err(self.type_error("__init__() should return None, not 'coroutine'"))
    }

    /// `__init__` must give `None`.
    pub(super) fn check_initializer(&self, result: &Value) -> Result<(), Raise> {
        if result.is_none() {
            return Ok(());
        }
        Err(self.type_error_of("__init__() should return None, not '%'", result))
    }

    fn construct_builtin(
        &mut self,
        class: &Rc<Class>,
        first: usize,
        keywords: &[Symbol],
    ) -> Result<Value, Raise> {
        let mut positional: Vec<Value> = self.stack.drain(first..).collect();
        let by_keyword = positional.split_off(positional.len() - keywords.len());
        let keywords: Vec<(Symbol, Value)> = keywords.iter().copied().zip(by_keyword).collect();
        self.construct(class, &Arguments { positional: &positional, keywords: &keywords })
    }

    /// An object of a built-in class.
    pub fn construct(&mut self, class: &Rc<Class>, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        if let Some(construct) = class.construct {
            return construct(self, arguments);
        }
        if class.kind.is_error() {
            let error = self.bare_object(&class.clone(), arguments.positional.to_vec())?;
            if let (Value::Instance(it), false) = (&error, arguments.keywords.is_empty()) {
                let known: &[&str] = match class.kind {
                    Type::ImportError | Type::ModuleNotFoundError => &["name", "path"],
                    Type::AttributeError => &["name", "obj"],
                    Type::NameError | Type::UnboundLocalError => &["name"],
                    _ => {
                        let template = "%() takes no keyword arguments";
                        return Err(self.error_with(Type::TypeError, template, &[&class.name]));
                    }
                };
                let mut names = arguments.keywords.iter().map(|(keyword, _)| self.name(*keyword));
                if let Some(other) = names.find(|it| !known.contains(it)) {
                    let template = "'%' is an invalid keyword argument for %()";
                    return Err(self.error_with(Type::TypeError, template, &[other, &class.name]));
                }
                for (name, value) in arguments.keywords {
                    it.fields.borrow_mut().set(*name, value.clone());
                }
            }
            return Ok(error);
        }
        if class.kind == Type::Object {
            return Ok(Value::Instance(Rc::new(Instance {
                class: class.clone(),
                fields: RefCell::default(),
                inner: Inner::Plain,
            })));
        }
        Err(self.error_with(Type::TypeError, "cannot create '%' instances", &[&class.name]))
    }

    /// A new object of a class of the program, not initialized yet.
    fn new_object(
        &mut self,
        class: &Rc<Class>,
        first: usize,
        count: usize,
        keywords: &[Symbol],
    ) -> Result<Value, Raise> {
        let by_keyword = first + count - keywords.len();
        if let Some(new) = class.lookup_user(sym::NEW) {
            let new = match new {
                Value::Instance(it) => match &it.inner {
                    Inner::Value(inner) => inner.borrow().clone(),
                    _ => Value::Instance(it.clone()),
                },
                new => new,
            };
            let mut positional = vec![Value::Class(class.clone())];
            positional.extend_from_slice(&self.stack[first..by_keyword]);
            let keywords: Vec<(Symbol, Value)> =
                keywords.iter().copied().zip(self.stack[by_keyword..].iter().cloned()).collect();
            return self.call_with(&new, &Arguments { positional: &positional, keywords: &keywords });
        }
        let args = self.stack[first..by_keyword].to_vec();
        if class.kind == Type::Type {
            let pairs: Vec<(Symbol, Value)> =
                keywords.iter().copied().zip(self.stack[by_keyword..].iter().cloned()).collect();
            return self.type_new(class, &args, &pairs);
        }
        if matches!(class.kind, Type::Future | Type::Task) {
            let pairs: Vec<(Symbol, Value)> =
                keywords.iter().copied().zip(self.stack[by_keyword..].iter().cloned()).collect();
            return self.own_future(class, &Arguments { positional: &args, keywords: &pairs });
        }
        let fills_itself = matches!(class.kind, Type::List | Type::Dict | Type::Set);
        // `__init__` fills it, list's own too: what it is given may be gone through once only.
        if fills_itself && class.lookup(sym::INIT).is_some() {
            return self.bare_object(class, Vec::new());
        }
        if fills_itself && !keywords.is_empty() {
            let pairs: Vec<(Symbol, Value)> =
                keywords.iter().copied().zip(self.stack[by_keyword..].iter().cloned()).collect();
            let object = self.bare_object(class, Vec::new())?;
            let mut positional = vec![object.clone()];
            positional.extend(args);
            crate::python::library::refill(self, &Arguments { positional: &positional, keywords: &pairs })?;
            return Ok(object);
        }
        self.bare_object(class, args)
    }

    /// `object.__new__(class)`: an object with nothing in it; exceptions remember the arguments of the call.
    pub fn bare_object(&mut self, class: &Rc<Class>, args: Vec<Value>) -> Result<Value, Raise> {
        if class.is_abstract.get() {
            return Err(self.abstract_class(class));
        }
        if class.kind.is_error() {
            if class.kind == Type::OsError && !class.is_user && (2..=5).contains(&args.len()) {
                return Ok(Value::Instance(new_error(self.class(kind_of_errno(args[0].as_int())), args)));
            }
            return Ok(Value::Instance(new_error(class, args)));
        }
        if class.kind == Type::Loop && class.is_user {
            let text = "event loops of the program's own classes are not supported by loopscope";
            return Err(self.error(Type::NotImplementedError, text));
        }
        super::bag::allocated(64);
        let inner = match class.kind {
            Type::Object => Inner::Plain,
            kind => {
                let base = self.class(kind).clone();
                let arguments = Arguments { positional: &args, keywords: &[] };
                let value = match self.construct(&base, &arguments)? {
                    // What a property or the like holds stands in an object of its class: one around it is enough.
                    Value::Instance(it) => match &it.inner {
                        Inner::Value(inner) => inner.borrow().clone(),
                        _ => Value::Instance(it.clone()),
                    },
                    value => value,
                };
                Inner::Value(RefCell::new(value))
            }
        };
        let object =
            Value::Instance(Rc::new(Instance { class: class.clone(), fields: RefCell::default(), inner }));
        if self.collector.is_on {
            self.collector.note(&object);
        }
        Ok(object)
    }

    #[cold]
    fn abstract_class(&mut self, class: &Rc<Class>) -> Raise {
        let names = class.lookup(sym::ABSTRACT).map_or(Ok(Vec::new()), |names| self.collect(&names));
        let mut names: Vec<String> = match &names {
            Ok(names) => names.iter().filter_map(|name| name.as_str().map(str::to_string)).collect(),
            Err(_) => Vec::new(),
        };
        names.sort();
        self.error_with(
            Type::TypeError,
            "Can't instantiate abstract class % with abstract method% %",
            &[&class.name, if names.len() == 1 { "" } else { "s" }, &names.join(", ")],
        )
    }
}

/// The class that `OSError(number, …)` makes.
fn kind_of_errno(number: Option<i64>) -> Type {
    match number {
        Some(1 | 13) => Type::PermissionError,
        Some(2) => Type::FileNotFoundError,
        Some(4) => Type::InterruptedError,
        Some(17) => Type::FileExistsError,
        Some(20) => Type::NotADirectoryError,
        Some(21) => Type::IsADirectoryError,
        Some(32 | 108) => Type::BrokenPipeError,
        Some(103) => Type::ConnectionAbortedError,
        Some(104) => Type::ConnectionResetError,
        Some(110) => Type::TimeoutError,
        Some(111) => Type::ConnectionRefusedError,
        _ => Type::OsError,
    }
}
