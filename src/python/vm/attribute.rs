//! Attributes: finding, setting and deleting them, with descriptors (properties, methods, static and class methods,
//! `super`), in CPython's order.

use super::class::{Class, Type};
use super::generator::Kind;
use super::symbol::{sym, Symbol};
use super::value::{Inner, Instance, Method, Value};
use super::{Raise, Vm};
use std::rc::Rc;

/// What `object.name(…)` calls.
pub enum Found {
    /// A function, and the object comes first.
    Method(Value),
    /// Something to be called as it stands.
    Value(Value),
}

impl Vm {
    /// The class of a value.
    pub fn class_of<'a>(&'a self, value: &'a Value) -> &'a Rc<Class> {
        let kind = match value {
            Value::Instance(instance) => return &instance.class,
            Value::Unbound | Value::None => Type::NoneType,
            Value::NotImplemented => Type::NotImplemented,
            Value::Ellipsis => Type::Ellipsis,
            Value::Bool(_) => Type::Bool,
            Value::Int(_) => Type::Int,
            Value::Float(_) => Type::Float,
            Value::Str(_) => Type::Str,
            Value::Bytes(_) => Type::Bytes,
            Value::Tuple(_) => Type::Tuple,
            Value::List(_) => Type::List,
            Value::Dict(_) => Type::Dict,
            Value::Set(_) => Type::Set,
            Value::FrozenSet(_) => Type::FrozenSet,
            Value::Range(_) => Type::Range,
            Value::Slice(_) => Type::Slice,
            Value::Iterator(iterator) => {
                iterator.try_borrow().map_or(Type::Iterator, |iterator| iterator.kind())
            }
            Value::Function(_) => Type::Function,
            Value::Native(_) => Type::Native,
            Value::Method(method) => match method.function {
                Value::Native(_) => Type::Native,
                _ => Type::Method,
            },
            Value::Class(_) => Type::Type,
            Value::Generator(generator) => match generator.kind {
                Kind::Generator => Type::Generator,
                Kind::Coroutine => Type::Coroutine,
                Kind::AsyncGenerator => Type::AsyncGenerator,
            },
            Value::Future(future) => future.class(),
            Value::Handle(handle) if handle.when.is_some() => Type::TimerHandle,
            Value::Handle(_) => Type::Handle,
            Value::Loop(_) => Type::Loop,
            Value::Module(_) => Type::Module,
            Value::Cell(_) => Type::Cell,
        };
        self.class(kind)
    }

    /// The name of a value's class, as messages give it.
    pub fn type_name(&self, value: &Value) -> String {
        self.class_of(value).name.to_string()
    }

    /// `value.name`; an error if there is none.
    pub fn get_attribute(&mut self, value: &Value, name: Symbol) -> Result<Value, Raise> {
        if let Some(found) = self.find_attribute(value, name)? {
            return Ok(found);
        }
        Err(self.no_attribute(value, name))
    }

    #[cold]
    fn no_attribute(&self, value: &Value, name: Symbol) -> Raise {
        let name = self.name(name);
        let (template, owner) = match value {
            Value::Class(class) => ("type object '%' has no attribute '%'", &*class.name),
            Value::Module(module) => ("module '%' has no attribute '%'", &*module.name),
            _ => ("'%' object has no attribute '%'", &*self.class_of(value).name),
        };
        self.error_with(Type::AttributeError, template, &[owner, name])
    }

    /// `value.name`, or nothing if there is none.
    pub fn find_attribute(&mut self, value: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
        match self.find(value, name)? {
            Some(Found::Value(found)) => Ok(Some(found)),
            Some(Found::Method(function)) => {
                Ok(Some(Value::Method(Rc::new(Method { function, receiver: value.clone() }))))
            }
            None => Ok(None),
        }
    }

    /// What `value.name(…)` calls, without making a method object.
    pub fn find(&mut self, value: &Value, name: Symbol) -> Result<Option<Found>, Raise> {
        let found = match value {
            Value::Instance(instance) => return self.find_in_instance(value, instance, name),
            Value::Class(class) => self.find_in_class(class, name)?.map(Found::Value),
            Value::Module(module) => module.fields.borrow().get(name).cloned().map(Found::Value),
            Value::Function(function) => function.fields.borrow().get(name).cloned().map(Found::Value),
            Value::Loop(handle) => handle.fields.borrow().get(name).cloned().map(Found::Value),
            _ => None,
        };
        if found.is_some() {
            return Ok(found);
        }
        if let Some(method) = self.class_of(value).lookup(name) {
            return Ok(Some(Found::Method(method)));
        }
        Ok(self.special_attribute(value, name)?.map(Found::Value))
    }

    fn find_in_instance(
        &mut self,
        value: &Value,
        it: &Rc<Instance>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        if it.class.kind == Type::Super && !it.class.is_user {
            return self.find_in_super(it, name);
        }
        if it.class.has_descriptors.get() {
            if let Some(found) = it.class.lookup(name) {
                if self.is_descriptor(&found) {
                    return self.bind(found, value, &it.class).map(Some);
                }
            }
        }
        if let Some(found) = it.fields.borrow().get(name) {
            return Ok(Some(Found::Value(found.clone())));
        }
        if let Some(found) = it.class.lookup(name) {
            return self.bind(found, value, &it.class).map(Some);
        }
        if let Some(found) = self.special_attribute(value, name)? {
            return Ok(Some(Found::Value(found)));
        }
        if it.class.is_user {
            if let Some(hook) = it.class.lookup_user(sym::GETATTR) {
                let name = self.name_value(name);
                return match self.call(&hook, &[value.clone(), name]) {
                    Ok(found) => Ok(Some(Found::Value(found))),
                    Err(raise) => Err(raise),
                };
            }
        }
        Ok(None)
    }

    /// Whether what a class holds comes before the attributes of its objects.
    fn is_descriptor(&self, value: &Value) -> bool {
        match value {
            Value::Instance(it) => it.class.is(Type::Property) || it.class.lookup(sym::SET).is_some(),
            _ => false,
        }
    }

    /// What something found in a class is for an object of it.
    fn bind(&mut self, found: Value, object: &Value, class: &Rc<Class>) -> Result<Found, Raise> {
        match &found {
            Value::Function(_) | Value::Native(_) => Ok(Found::Method(found)),
            Value::Instance(it) => match (&it.inner, it.class.kind) {
                (Inner::Value(inner), Type::StaticMethod) => Ok(Found::Value(inner.borrow().clone())),
                (Inner::Value(inner), Type::ClassMethod) => {
                    let function = inner.borrow().clone();
                    Ok(Found::Value(Value::Method(Rc::new(Method {
                        function,
                        receiver: Value::Class(class.clone()),
                    }))))
                }
                (Inner::Value(inner), Type::Property) => {
                    let functions = inner.borrow().clone();
                    match first_of(&functions, 0) {
                        Some(getter) if !getter.is_none() => {
                            self.call(&getter, std::slice::from_ref(object)).map(Found::Value)
                        }
                        _ => Err(self.error(Type::AttributeError, "property has no getter")),
                    }
                }
                _ => match it.class.lookup_user(sym::GET) {
                    Some(get) => {
                        let arguments = [found.clone(), object.clone(), Value::Class(class.clone())];
                        self.call(&get, &arguments).map(Found::Value)
                    }
                    None => Ok(Found::Value(found)),
                },
            },
            _ => Ok(Found::Value(found)),
        }
    }

    fn find_in_class(&mut self, class: &Rc<Class>, name: Symbol) -> Result<Option<Value>, Raise> {
        let Some(found) = class.lookup(name) else { return Ok(None) };
        if let Value::Instance(it) = &found {
            match (&it.inner, it.class.kind) {
                (Inner::Value(inner), Type::StaticMethod) => return Ok(Some(inner.borrow().clone())),
                (Inner::Value(inner), Type::ClassMethod) => {
                    let function = inner.borrow().clone();
                    return Ok(Some(Value::Method(Rc::new(Method {
                        function,
                        receiver: Value::Class(class.clone()),
                    }))));
                }
                (_, Type::Property) => {}
                _ => {
                    if let Some(get) = it.class.lookup_user(sym::GET) {
                        let arguments = [found.clone(), Value::None, Value::Class(class.clone())];
                        return self.call(&get, &arguments).map(Some);
                    }
                }
            }
        }
        Ok(Some(found))
    }

    /// `super().name`: what comes after the class in the order of the object's class.
    fn find_in_super(&mut self, it: &Rc<Instance>, name: Symbol) -> Result<Option<Found>, Raise> {
        let Inner::Value(inner) = &it.inner else { return Ok(None) };
        let pair = inner.borrow().clone();
        let (Some(Value::Class(after)), Some(object)) = (first_of(&pair, 0), first_of(&pair, 1)) else {
            return Ok(None);
        };
        let (class, is_class) = match &object {
            Value::Class(class) => (class.clone(), true),
            _ => (self.class_of(&object).clone(), false),
        };
        let mut order = std::iter::once(&class).chain(&class.ancestors);
        if !order.by_ref().any(|candidate| Rc::ptr_eq(candidate, &after)) {
            return Ok(None);
        }
        for candidate in order {
            let found = candidate.fields.borrow().get(name).cloned();
            if let Some(found) = found {
                if is_class && matches!(found, Value::Function(_)) {
                    return Ok(Some(Found::Value(found)));
                }
                return match self.bind(found, &object, &class)? {
                    Found::Method(function) => {
                        let method = Method { function, receiver: object };
                        Ok(Some(Found::Value(Value::Method(Rc::new(method)))))
                    }
                    found => Ok(Some(found)),
                };
            }
        }
        Ok(self.special_attribute(&object, name)?.map(Found::Value))
    }

    /// Attributes that are computed.
    fn special_attribute(&mut self, value: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
        if name == sym::CLASS {
            return Ok(Some(Value::Class(self.class_of(value).clone())));
        }
        let found = match value {
            Value::Class(class) => match name {
                sym::NAME | sym::QUALNAME => Some(Value::str(&class.name)),
                sym::MODULE => Some(Value::str(if class.is_user { "__main__" } else { "builtins" })),
                sym::BASES => Some(Value::tuple(class.bases.iter().cloned().map(Value::Class).collect())),
                sym::MRO => {
                    let order = std::iter::once(class).chain(&class.ancestors).cloned();
                    Some(Value::tuple(order.map(Value::Class).collect()))
                }
                sym::DOC => Some(Value::None),
                sym::DICT => Some(self.dict_of(&class.fields)?),
                _ => None,
            },
            Value::Function(function) => {
                let code = &self.program.codes[function.code as usize];
                match name {
                    sym::NAME => Some(self.name_value(code.name)),
                    sym::QUALNAME => Some(self.name_value(code.qualified_name)),
                    sym::MODULE => Some(Value::str(self.module_name(code.module))),
                    sym::DOC => Some(Value::None),
                    sym::DICT => Some(self.dict_of(&function.fields)?),
                    _ => None,
                }
            }
            Value::Native(native) => match name {
                sym::NAME | sym::QUALNAME => Some(Value::str(native.name)),
                sym::DOC => Some(Value::None),
                _ => None,
            },
            Value::Method(method) => match name {
                sym::SELF => Some(method.receiver.clone()),
                sym::FUNC => Some(method.function.clone()),
                _ => {
                    let function = method.function.clone();
                    self.find_attribute(&function, name)?
                }
            },
            Value::Instance(it) => match name {
                sym::DICT => Some(self.dict_of(&it.fields)?),
                sym::DOC => Some(Value::None),
                _ => self.error_attribute(it, name),
            },
            Value::Generator(_) => match name {
                sym::NAME | sym::QUALNAME => {
                    let text = self.generator_name(value, name == sym::QUALNAME);
                    Some(Value::str(&text))
                }
                _ => None,
            },
            Value::Range(range) => match name {
                sym::START => Some(Value::Int(range.start)),
                sym::STOP => Some(Value::Int(range.stop)),
                sym::STEP => Some(Value::Int(range.step)),
                _ => None,
            },
            Value::Slice(parts) => match name {
                sym::START => Some(parts[0].clone()),
                sym::STOP => Some(parts[1].clone()),
                sym::STEP => Some(parts[2].clone()),
                _ => None,
            },
            _ => None,
        };
        Ok(found)
    }

    /// The name of a generator or coroutine.
    pub fn generator_name(&self, value: &Value, qualified: bool) -> String {
        let Value::Generator(generator) = value else { return String::new() };
        match &generator.native {
            Some(native) => native.try_borrow().map_or("coroutine", |native| native.name()).to_string(),
            None => {
                let code = &self.program.codes[generator.code as usize];
                self.name(if qualified { code.qualified_name } else { code.name }).to_string()
            }
        }
    }

    /// Attributes as a dict; a copy, writing to it changes nothing. DIFFERENCE: CPython's is the attributes themselves.
    fn dict_of(&mut self, fields: &std::cell::RefCell<super::class::Fields>) -> Result<Value, Raise> {
        let pairs: Vec<_> = fields.borrow().iter().map(|(name, value)| (*name, value.clone())).collect();
        let dict = std::cell::RefCell::new(super::dict::Dict::default());
        for (name, value) in pairs {
            let name = self.name_value(name);
            self.dict_set(&dict, name, value)?;
        }
        Ok(Value::dict(dict.into_inner()))
    }

    /// Attributes that every exception has.
    fn error_attribute(&self, it: &Rc<Instance>, name: Symbol) -> Option<Value> {
        let state = it.error()?.borrow();
        match name {
            sym::ARGS => Some(Value::tuple(state.args.clone())),
            sym::CAUSE => Some(state.cause.clone()),
            sym::CONTEXT => Some(state.context.clone()),
            sym::SUPPRESS => Some(Value::Bool(state.suppress_context)),
            sym::TRACEBACK => Some(Value::None),
            sym::VALUE if it.is_error(Type::StopIteration) => {
                Some(state.args.first().cloned().unwrap_or_default())
            }
            sym::EXCEPTIONS if it.is_error(Type::BaseExceptionGroup) => match state.args.get(1) {
                Some(Value::List(list)) => Some(Value::tuple(list.items.borrow().to_vec())),
                other => other.cloned(),
            },
            sym::MESSAGE_ATTRIBUTE if it.is_error(Type::BaseExceptionGroup) => state.args.first().cloned(),
            sym::CODE if it.is_error(Type::SystemExit) => {
                Some(state.args.first().cloned().unwrap_or_default())
            }
            _ => None,
        }
    }

    /// `value.name = new`
    pub fn set_attribute(&mut self, value: &Value, name: Symbol, new: Value) -> Result<(), Raise> {
        match value {
            Value::Instance(it) => {
                if it.class.has_descriptors.get() {
                    if let Some(found) = it.class.lookup(name) {
                        if self.set_by_descriptor(&found, value, name, &new)? {
                            return Ok(());
                        }
                    }
                    if let Some(hook) = it.class.lookup_user(sym::SETATTR) {
                        let name = self.name_value(name);
                        return self.call(&hook, &[value.clone(), name, new]).map(|_| ());
                    }
                }
                self.set_own_attribute(it, name, new)
            }
            Value::Class(class) if class.is_user => {
                if self.is_descriptor(&new) || name == sym::SETATTR {
                    class.has_descriptors.set(true);
                }
                let old = class.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Function(function) => {
                let old = function.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Module(module) => {
                let old = module.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Loop(handle) => {
                let old = handle.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Class(class) => Err(self.error_with(
                Type::TypeError,
                "cannot set '%' attribute of immutable type '%'",
                &[self.name(name), &class.name],
            )),
            _ => Err(self.no_attribute(value, name)),
        }
    }

    /// Sets an attribute of the object itself, past all hooks (`object.__setattr__`).
    pub fn set_own_attribute(&mut self, it: &Rc<Instance>, name: Symbol, new: Value) -> Result<(), Raise> {
        if let Some(state) = it.error() {
            let mut state = state.borrow_mut();
            match name {
                sym::CAUSE => {
                    state.suppress_context = true;
                    state.cause = new;
                    return Ok(());
                }
                sym::CONTEXT => {
                    state.context = new;
                    return Ok(());
                }
                sym::TRACEBACK => return Ok(()),
                sym::SUPPRESS => {
                    state.suppress_context = matches!(new, Value::Bool(true));
                    return Ok(());
                }
                sym::ARGS => {
                    drop(state);
                    let args = self.collect(&new)?;
                    if let Some(state) = it.error() {
                        state.borrow_mut().args = args;
                    }
                    return Ok(());
                }
                _ => {}
            }
        } else if !it.class.is_user {
            return Err(self.no_attribute(&Value::Instance(it.clone()), name));
        }
        let old = it.fields.borrow_mut().set(name, new);
        drop(old);
        Ok(())
    }

    fn set_by_descriptor(
        &mut self,
        found: &Value,
        object: &Value,
        name: Symbol,
        new: &Value,
    ) -> Result<bool, Raise> {
        let Value::Instance(it) = found else { return Ok(false) };
        if let (Inner::Value(inner), Type::Property) = (&it.inner, it.class.kind) {
            let functions = inner.borrow().clone();
            return match first_of(&functions, 1) {
                Some(setter) if !setter.is_none() => {
                    self.call(&setter, &[object.clone(), new.clone()]).map(|_| true)
                }
                _ => Err(self.error_with(
                    Type::AttributeError,
                    "property '%' of '%' object has no setter",
                    &[self.name(name), &self.class_of(object).name],
                )),
            };
        }
        match it.class.lookup_user(sym::SET) {
            Some(set) => self.call(&set, &[found.clone(), object.clone(), new.clone()]).map(|_| true),
            None => Ok(false),
        }
    }

    /// `del value.name`
    pub fn delete_attribute(&mut self, value: &Value, name: Symbol) -> Result<(), Raise> {
        let old = match value {
            Value::Instance(it) => {
                if let Some(hook) = it.class.lookup_user(sym::DELATTR) {
                    let name = self.name_value(name);
                    return self.call(&hook, &[value.clone(), name]).map(|_| ());
                }
                it.fields.borrow_mut().remove(name)
            }
            Value::Class(class) if class.is_user => class.fields.borrow_mut().remove(name),
            Value::Function(function) => function.fields.borrow_mut().remove(name),
            Value::Module(module) => module.fields.borrow_mut().remove(name),
            _ => None,
        };
        match old {
            Some(_) => Ok(()),
            None => Err(match value {
                Value::Instance(_) => self.no_attribute(value, name),
                _ => self.error(Type::AttributeError, self.name(name)),
            }),
        }
    }

    /// A method of the protocol such as `__len__`, as the classes of the program define it: on the class, never on the
    /// object.
    pub fn user_method(&self, value: &Value, name: Symbol) -> Option<Value> {
        match value {
            Value::Instance(it) => it.class.lookup_user(name),
            _ => None,
        }
    }
}

/// An item of a tuple that the library keeps.
pub fn first_of(value: &Value, index: usize) -> Option<Value> {
    match value {
        Value::Tuple(items) => items.get(index).cloned(),
        _ => None,
    }
}
