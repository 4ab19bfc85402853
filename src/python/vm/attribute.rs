//! Attributes: finding, setting and deleting them, with descriptors (properties, methods, static and class methods,
//! `super`), in CPython's order.

use super::class::{Class, Type};
use super::future::Future;
use super::generator::Kind;
use super::symbol::{sym, Symbol};
use super::value::{Function, Inner, Instance, Method, Value};
use super::{Raise, Vm};
use crate::python::asyncio::natives;
use std::rc::Rc;

/// The classes of the library whose module stands in messages.
const TOLD_WITH_MODULE: &[&str] = &[
    "datetime.datetime",
    "datetime.date",
    "datetime.time",
    "datetime.timedelta",
    "datetime.timezone",
    "decimal.Decimal",
    "collections.deque",
    "collections.OrderedDict",
    "collections.defaultdict",
    "functools.partial",
    "array.array",
    "re.Match",
    "re.Pattern",
    "_io.StringIO",
    "_io.BytesIO",
    "itertools.count",
    "_contextvars.ContextVar",
    "_contextvars.Context",
    "_contextvars.Token",
    "_thread.lock",
    "_thread.RLock",
    "_thread._local",
    "types.SimpleNamespace",
];

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
            Value::Int(_) | Value::Big(_) => Type::Int,
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
            Value::Native(native) if natives::module_of(native).is_some() => Type::Function,
            Value::Native(_) => Type::Native,
            Value::Method(method) => match method.function {
                Value::Native(_) => Type::Native,
                _ => Type::Method,
            },
            Value::Class(class) => match &class.meta {
                Some(meta) => return meta,
                None => Type::Type,
            },
            Value::Generator(generator) => match generator.kind {
                Kind::Generator => Type::Generator,
                Kind::Coroutine => Type::Coroutine,
                Kind::AsyncGenerator => Type::AsyncGenerator,
            },
            Value::Future(future) => match future.own_class() {
                Some(class) => return class,
                None => future.class(),
            },
            Value::Handle(handle) if handle.when.is_some() => Type::TimerHandle,
            Value::Handle(_) => Type::Handle,
            Value::Loop(_) => Type::Loop,
            Value::Module(_) => Type::Module,
            Value::Cell(_) => Type::Cell,
        };
        self.class(kind)
    }

    /// The name of a value's class.
    pub fn type_name(&self, value: &Value) -> String {
        self.class_of(value).name.to_string()
    }

    /// The name of a value's class as the machine's messages give it: some of CPython's that are written in C tell
    /// their module.
    #[cold]
    pub fn told_name(&self, value: &Value) -> String {
        self.told_class(self.class_of(value))
    }

    /// The same for a class.
    #[cold]
    fn told_class(&self, class: &Rc<Class>) -> String {
        let module = match class.fields.borrow().get(sym::MODULE) {
            Some(Value::Str(module)) if class.is_user => module.clone(),
            _ if matches!(class.kind, Type::Task | Type::Future) => return self.full_class_name(class),
            _ => return class.name.to_string(),
        };
        let full = [module.as_str(), ".", &class.name].concat();
        match TOLD_WITH_MODULE.contains(&&*full) {
            true => full,
            false => class.name.to_string(),
        }
    }

    /// `value.name`; an error if there is none.
    pub fn get_attribute(&mut self, value: &Value, name: Symbol) -> Result<Value, Raise> {
        if let Some(found) = self.find_attribute(value, name)? {
            return Ok(found);
        }
        Err(self.no_attribute(value, name))
    }

    #[cold]
    pub(super) fn no_attribute(&self, value: &Value, name: Symbol) -> Raise {
        let text = self.name(name);
        let told = match value {
            Value::Class(class) => self.told_class(class),
            value => self.told_name(value),
        };
        let (template, owner) = match value {
            Value::Class(_) => ("type object '%' has no attribute '%'", &*told),
            Value::Module(module) => ("module '%' has no attribute '%'", &*module.name),
            _ => ("'%' object has no attribute '%'", &*told),
        };
        let raise = self.error_with(Type::AttributeError, template, &[owner, text]);
        if let Some(error) = raise.error() {
            let mut fields = error.fields.borrow_mut();
            fields.set(sym::NAME_ARGUMENT, self.name_value(name));
            fields.set(sym::OBJECT, value.clone());
        }
        raise
    }

    /// `value.name`, or nothing if there is none.
    pub fn find_attribute(&mut self, value: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
        match self.find(value, name)? {
            Some(Found::Value(found)) => Ok(Some(found)),
            Some(Found::Method(function)) => {
                Ok(Some(Value::Method(Rc::new(Method::new(function, value.clone())))))
            }
            None => Ok(None),
        }
    }

    /// What `value.name(…)` calls, without making a method object.
    pub fn find(&mut self, value: &Value, name: Symbol) -> Result<Option<Found>, Raise> {
        let found = match value {
            Value::Instance(instance) => return self.find_in_instance(value, instance, name),
            Value::Class(class) => return self.find_of_class(value, class, name),
            Value::Module(module) => {
                let found = module
                    .fields
                    .borrow()
                    .get(name)
                    .cloned()
                    .or_else(|| self.asyncio_part(value, name))
                    .or_else(|| {
                        (&*module.name == crate::python::modules::BUILTINS)
                            .then(|| self.builtin(self.name(name)))?
                    });
                found.map(Found::Value)
            }
            Value::Function(function) => function.fields.borrow().get(name).cloned().map(Found::Value),
            Value::Loop(handle) => handle.fields.borrow().get(name).cloned().map(Found::Value),
            Value::Future(future) => match future.own_class() {
                Some(class) => {
                    let class = class.clone();
                    return self.find_in_own_future(value, future, &class, name);
                }
                None => future.field(name).map(Found::Value),
            },
            _ => None,
        };
        if found.is_some() {
            return Ok(found);
        }
        if let Some(method) = self.class_of(value).lookup(name) {
            if let Value::Instance(_) = method {
                let class = self.class_of(value).clone();
                return self.bind(method, value, &class).map(Some);
            }
            return Ok(Some(Found::Method(method)));
        }
        match self.special_attribute(value, name)? {
            Some(found) => Ok(Some(Found::Value(found))),
            None => Ok(self.slot_method(value, name).map(Found::Method)),
        }
    }

    /// An attribute of a future whose class is one of the program's.
    #[cold]
    fn find_in_own_future(
        &mut self,
        value: &Value,
        future: &Future,
        class: &Rc<Class>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        let found = class.lookup(name);
        if let Some(found) = found.as_ref().filter(|found| self.is_descriptor(found)) {
            return self.bind(found.clone(), value, class).map(Some);
        }
        if let Some(found) = future.field(name) {
            return Ok(Some(Found::Value(found)));
        }
        if let Some(found) = found {
            return self.bind(found, value, class).map(Some);
        }
        if let Some(found) = self.special_attribute(value, name)? {
            return Ok(Some(Found::Value(found)));
        }
        Ok(self.slot_method(value, name).map(Found::Method))
    }

    /// `Class.name`: what the class or an ancestor holds, or else what its own class holds, as for any object.
    fn find_of_class(
        &mut self,
        value: &Value,
        class: &Rc<Class>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        if let Some(meta) = class.meta.as_ref().filter(|meta| meta.has_descriptors.get()) {
            if let Some(found) = meta.lookup_user(name).filter(|found| self.is_descriptor(found)) {
                return self.bind(found, value, meta).map(Some);
            }
        }
        if let Some(found) = self.find_in_class(class, name)? {
            return Ok(Some(Found::Value(found)));
        }
        let meta = self.class_of(value).clone();
        if let Some(found) = meta.lookup(name) {
            return self.bind(found, value, &meta).map(Some);
        }
        if let Some(found) = self.special_attribute(value, name)? {
            return Ok(Some(Found::Value(found)));
        }
        if let Some(hook) = meta.lookup_user(sym::GETATTR) {
            let name = self.name_value(name);
            return self.call(&hook, &[value.clone(), name]).map(|found| Some(Found::Value(found)));
        }
        Ok(self.slot_of_class(class, name).map(Found::Value))
    }

    fn find_in_instance(
        &mut self,
        value: &Value,
        it: &Rc<Instance>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        if !it.class.is_user {
            match it.class.kind {
                Type::Super => return self.find_in_super(it, name),
                Type::GenericAlias => return self.find_in_alias(value, it, name),
                _ => {}
            }
        }
        if it.class.has_descriptors.get() {
            let found = match it.class.lookup_user(sym::GETATTRIBUTE) {
                Some(hook) => {
                    let name = self.name_value(name);
                    self.call(&hook, &[value.clone(), name]).map(|found| Some(Found::Value(found)))
                }
                None => self.find_plainly(value, it, name),
            };
            return match found {
                Err(raise) if raise.is(Type::AttributeError) => match it.class.lookup_user(sym::GETATTR) {
                    Some(_) => self.ask_hook(value, it, name),
                    None => Err(raise),
                },
                Ok(None) => self.ask_hook(value, it, name),
                found => found,
            };
        }
        match self.find_plainly(value, it, name)? {
            None => self.ask_hook(value, it, name),
            found => Ok(found),
        }
    }

    /// What `__getattr__` gives for a name that was not found.
    fn ask_hook(&mut self, value: &Value, it: &Rc<Instance>, name: Symbol) -> Result<Option<Found>, Raise> {
        match it.class.lookup_user(sym::GETATTR) {
            Some(hook) => {
                let name = self.name_value(name);
                self.call(&hook, &[value.clone(), name]).map(|found| Some(Found::Value(found)))
            }
            None => Ok(None),
        }
    }

    /// An attribute past the hooks `__getattribute__` and `__getattr__`.
    pub(super) fn find_plainly(
        &mut self,
        value: &Value,
        it: &Rc<Instance>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        if it.class.has_descriptors.get() {
            if let Some(found) = it.class.lookup(name) {
                // What can only be set lets the object's own attribute be read.
                if self.is_descriptor(&found) && self.has_getter(&found) {
                    return self.bind(found, value, &it.class).map(Some);
                }
            }
        }
        if let Some(found) = it.fields.borrow().get(name) {
            return Ok(Some(Found::Value(found.clone())));
        }
        if let Some(dict) = live_dict(it) {
            let key = self.name_value(name);
            if let Some(found) = self.dict_get(&dict, &key)? {
                return Ok(Some(Found::Value(found)));
            }
        }
        if let Some(found) = it.class.lookup(name) {
            return self.bind(found, value, &it.class).map(Some);
        }
        if let Some(found) = self.special_attribute(value, name)? {
            return Ok(Some(Found::Value(found)));
        }
        Ok(self.slot_method(value, name).map(Found::Method))
    }

    /// Whether what a class holds comes before the attributes of its objects.
    pub(super) fn is_descriptor(&self, value: &Value) -> bool {
        match value {
            Value::Instance(it) => {
                let has = |name| it.class.lookup_user(name).is_some();
                it.class.kind == Type::Property || it.class.is_user && (has(sym::SET) || has(sym::DELETE))
            }
            _ => false,
        }
    }

    /// Whether a descriptor gives a value when it is read.
    fn has_getter(&self, value: &Value) -> bool {
        match value {
            Value::Instance(it) if it.class.is_user && it.class.kind != Type::Property => {
                it.class.lookup_user(sym::GET).is_some()
            }
            _ => true,
        }
    }

    /// `descriptor.__get__(object, class)`
    pub(super) fn bound_to(&mut self, found: &Value, object: &Value, class: &Value) -> Result<Value, Raise> {
        let class = match class {
            Value::Class(class) => class.clone(),
            _ => self.class_of(object).clone(),
        };
        let of_class = matches!(found, Value::Instance(it) if it.class.kind != Type::Property);
        if object.is_none() && !of_class {
            return Ok(found.clone());
        }
        Ok(match self.bind(found.clone(), object, &class)? {
            Found::Method(function) => Method::bind(function, object.clone()),
            Found::Value(value) => value,
        })
    }

    /// What something found in a class is for an object of it.
    fn bind(&mut self, found: Value, object: &Value, class: &Rc<Class>) -> Result<Found, Raise> {
        match &found {
            Value::Function(_) | Value::Native(_) => Ok(Found::Method(found)),
            Value::Instance(it) => match (&it.inner, it.class.kind) {
                (Inner::Value(inner), Type::StaticMethod) => Ok(Found::Value(inner.borrow().clone())),
                (Inner::Value(inner), Type::ClassMethod) => {
                    let function = inner.borrow().clone();
                    Ok(Found::Value(Value::Method(Rc::new(Method::new(
                        function,
                        Value::Class(class.clone()),
                    )))))
                }
                (Inner::Value(inner), Type::Property) => {
                    let functions = inner.borrow().clone();
                    match first_of(&functions, 0) {
                        Some(getter) if !getter.is_none() => {
                            self.call(&getter, std::slice::from_ref(object)).map(Found::Value)
                        }
                        _ => {
                            let is_it = |class: &Rc<Class>| {
                                let fields = class.fields.borrow();
                                let own = fields.iter().find(|(_, value)| value.is(&found));
                                own.map(|(name, _)| self.name(*name).to_string())
                            };
                            let name = is_it(class).or_else(|| class.ancestors.iter().find_map(is_it));
                            let name = name.map(|name| ["'", &name, "' "].concat()).unwrap_or_default();
                            let template = "property %of '%' object has no getter";
                            Err(self.error_with(Type::AttributeError, template, &[&name, &class.name]))
                        }
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
                    return Ok(Some(Value::Method(Rc::new(Method::new(
                        function,
                        Value::Class(class.clone()),
                    )))));
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
            Value::Class(class) if class.extends(&after) => (class.clone(), true),
            _ => (self.class_of(&object).clone(), false),
        };
        let mut order = std::iter::once(&class).chain(&class.ancestors);
        if !order.by_ref().any(|candidate| Rc::ptr_eq(candidate, &after)) {
            return Ok(None);
        }
        for candidate in order {
            let found = candidate.fields.borrow().get(name).cloned();
            if let Some(found) = found {
                // The one native class method that programs extend.
                if is_class && name == sym::INIT_SUBCLASS && matches!(found, Value::Native(_)) {
                    let method = Method::new(found, object);
                    return Ok(Some(Found::Value(Value::Method(Rc::new(method)))));
                }
                if is_class && matches!(found, Value::Function(_) | Value::Native(_)) {
                    return Ok(Some(Found::Value(found)));
                }
                return match self.bind(found, &object, &class)? {
                    Found::Method(function) => {
                        let method = Method::new(function, object);
                        Ok(Some(Found::Value(Value::Method(Rc::new(method)))))
                    }
                    found => Ok(Some(found)),
                };
            }
        }
        if is_class {
            return Ok(self.slot_of_class(&class, name).map(Found::Value));
        }
        if let Some(function) = self.slot_method(&object, name) {
            let method = Method::new(function, object);
            return Ok(Some(Found::Value(Value::Method(Rc::new(method)))));
        }
        Ok(self.special_attribute(&object, name)?.map(Found::Value))
    }

    /// `list[int].name`: the alias's own, else what the class has.
    fn find_in_alias(
        &mut self,
        value: &Value,
        it: &Rc<Instance>,
        name: Symbol,
    ) -> Result<Option<Found>, Raise> {
        let Inner::Value(inner) = &it.inner else { return Ok(None) };
        let parts = inner.borrow().clone();
        let part = |index| Ok(first_of(&parts, index).map(Found::Value));
        match name {
            sym::ORIGIN => return part(0),
            sym::GENERIC_ARGS => return part(1),
            sym::CLASS | sym::MRO_ENTRIES => {}
            _ => {
                if let Some(origin) = first_of(&parts, 0) {
                    return self.find(&origin, name).map(|found| found.map(|found| unbound(found, &origin)));
                }
            }
        }
        self.find_plainly(value, it, name)
    }

    /// A method of the protocol such as `__len__`, as the classes of the program define it: on the class, never on the
    /// object.
    pub fn user_method(&self, value: &Value, name: Symbol) -> Option<Value> {
        match value {
            Value::Instance(it) => it.class.lookup_user(name),
            Value::Class(class) => class.meta.as_ref()?.lookup_user(name),
            _ => None,
        }
    }
}

impl Function {
    /// The dict in which its attributes stand, since the program asked for it.
    pub fn live_dict(&self) -> Option<Rc<std::cell::RefCell<super::dict::Dict>>> {
        match self.fields.borrow().get(sym::DICT) {
            Some(Value::Dict(dict)) => Some(dict.clone()),
            _ => None,
        }
    }

    /// Whether an attribute of functions is none of those in its `__dict__`.
    pub fn keeps_apart(name: Symbol) -> bool {
        matches!(
            name,
            sym::ANNOTATIONS
                | sym::NAME
                | sym::QUALNAME
                | sym::MODULE
                | sym::DOC
                | sym::DICT
                | sym::DEFAULTS
                | sym::KWDEFAULTS
                | sym::FUNCTION_CODE
        )
    }
}

/// The dict in which the attributes of an object stand, once its `__dict__` was asked for.
pub fn live_dict(it: &Instance) -> Option<Rc<std::cell::RefCell<super::dict::Dict>>> {
    match it.fields.borrow().iter().next() {
        Some((sym::DICT, Value::Dict(dict))) => Some(dict.clone()),
        _ => None,
    }
}

/// What was found, as a value.
fn unbound(found: Found, receiver: &Value) -> Found {
    match found {
        Found::Method(function) => Found::Value(Method::bind(function, receiver.clone())),
        found => found,
    }
}

/// An item of a tuple that the library keeps.
pub fn first_of(value: &Value, index: usize) -> Option<Value> {
    match value {
        Value::Tuple(items) => items.get(index).cloned(),
        _ => None,
    }
}
