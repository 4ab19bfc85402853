//! What the machine itself gives: methods of objects, classes, exceptions, generators; `property`, `staticmethod`,
//! `classmethod`, `super`, `type`.

use super::attribute::Found;
use super::class::Type;
use super::resume::Sent;
use super::steps::{step_close, step_next, step_send, step_throw};
use super::steps::{ASYNC_CLOSE, ASYNC_SEND, ASYNC_THROW};
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Inner, Instance, Method, Native, NativeFn, Value};
use super::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// The methods of a built-in class that the machine gives.
pub fn methods(kind: Type) -> &'static [Native] {
    match kind {
        Type::Object => OBJECT,
        Type::Type => TYPE,
        Type::BaseException => ERROR,
        Type::Generator => GENERATOR,
        Type::Coroutine => COROUTINE,
        Type::AsyncGenerator => ASYNC_GENERATOR,
        Type::AsyncStep => ASYNC_STEP,
        _ => &[],
    }
}

/// How objects of a built-in class are made, where it is the machine's affair.
pub fn constructor(kind: Type) -> Option<NativeFn> {
    match kind {
        Type::Type => Some(new_type),
        Type::Super => Some(new_super),
        Type::GenericAlias => Some(new_alias),
        Type::Module => Some(super::import::new_module),
        Type::Method => Some(new_method),
        Type::BaseExceptionGroup => Some(super::group::new_group),
        Type::ExceptionGroup => Some(super::group::new_plain_group),
        _ => None,
    }
}

const OBJECT: &[Native] = &[
    Native { name: "__new__", call: object_new },
    Native { name: "__init__", call: object_init },
    Native { name: "__setattr__", call: object_set_attribute },
    Native { name: "__getattribute__", call: object_get_attribute },
    Native { name: "__delattr__", call: object_delete_attribute },
    Native { name: "__init_subclass__", call: object_init_subclass },
];

const TYPE: &[Native] = &[
    Native { name: "mro", call: type_mro },
    Native { name: "__new__", call: type_new },
    Native { name: "__init__", call: nothing },
    Native { name: "__call__", call: type_call },
    Native { name: "__prepare__", call: type_prepare },
    Native { name: "__subclasses__", call: type_subclasses },
    Native { name: "__instancecheck__", call: type_instancecheck },
    Native { name: "__subclasscheck__", call: type_subclasscheck },
];

const ERROR: &[Native] = &[
    Native { name: "__init__", call: error_init },
    Native { name: "with_traceback", call: error_with_traceback },
    Native { name: "add_note", call: error_add_note },
];

const GENERATOR: &[Native] = &[
    Native { name: "__iter__", call: itself },
    Native { name: "__next__", call: generator_next },
    Native { name: "send", call: generator_send },
    Native { name: "throw", call: generator_throw },
    Native { name: "close", call: generator_close },
];

const COROUTINE: &[Native] = &[
    Native { name: "__await__", call: itself },
    Native { name: "send", call: generator_send },
    Native { name: "throw", call: generator_throw },
    Native { name: "close", call: generator_close },
];

const ASYNC_GENERATOR: &[Native] = &[
    Native { name: "__aiter__", call: itself },
    Native { name: "__anext__", call: async_next },
    Native { name: "asend", call: async_send },
    Native { name: "athrow", call: async_throw },
    Native { name: "aclose", call: async_close },
];

const ASYNC_STEP: &[Native] = &[
    Native { name: "__await__", call: itself },
    Native { name: "__iter__", call: itself },
    Native { name: "__next__", call: step_next },
    Native { name: "send", call: step_send },
    Native { name: "throw", call: step_throw },
    Native { name: "close", call: step_close },
];

impl Arguments<'_> {
    /// The argument at a position; `None` where there is none.
    pub fn at(&self, index: usize) -> Value {
        self.positional.get(index).cloned().unwrap_or_default()
    }

    /// The argument of a name.
    pub fn keyword(&self, name: Symbol) -> Option<Value> {
        self.keywords.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
    }

    /// The argument at a position or of a name.
    pub fn get(&self, index: usize, name: Symbol) -> Option<Value> {
        self.positional.get(index).cloned().or_else(|| self.keyword(name))
    }
}

fn nothing(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::None)
}

fn object_init_subclass(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match arguments.at(0) {
        Value::Class(class) if !arguments.keywords.is_empty() => Err(vm.error_with(
            Type::TypeError,
            "%.__init_subclass__() takes no keyword arguments",
            &[&class.name],
        )),
        _ => Ok(Value::None),
    }
}

fn itself(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(arguments.at(0))
}

fn object_init(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let object = arguments.at(0);
    if matches!(vm.class_of(&object).kind, Type::List | Type::Dict | Type::Set) {
        return crate::python::library::refill(vm, arguments);
    }
    // What extends a number or a text was made whole by `__new__`.
    let is_plain = !matches!(&object, Value::Instance(it) if matches!(it.inner, Inner::Value(_)));
    let excess = is_plain && (arguments.positional.len() > 1 || !arguments.keywords.is_empty());
    let user = |name| vm.user_method(&object, name).is_some();
    if excess && (user(sym::INIT) || !user(sym::NEW)) {
        let name = vm.type_name(&object);
        let message = if user(sym::INIT) {
            "object.__init__() takes exactly one argument (the instance to initialize)".to_string()
        } else {
            name + "() takes no arguments"
        };
        return Err(vm.type_error(&message));
    }
    Ok(Value::None)
}

fn attribute_name(vm: &mut Vm, value: &Value) -> Result<Symbol, Raise> {
    match value.as_str() {
        Some(text) => Ok(vm.symbols.intern(text)),
        None => Err(vm.type_error_of("attribute name must be string, not '%'", value)),
    }
}

fn object_set_attribute(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = attribute_name(vm, &arguments.at(1))?;
    match arguments.at(0) {
        Value::Instance(it) => vm.set_plainly(&it, name, arguments.at(2))?,
        Value::Class(class) if class.is_user => vm.set_class_attribute(&class, name, arguments.at(2))?,
        other => vm.set_attribute(&other, name, arguments.at(2))?,
    }
    Ok(Value::None)
}

fn object_get_attribute(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = attribute_name(vm, &arguments.at(1))?;
    let object = arguments.at(0);
    let found = match &object {
        Value::Instance(it) => vm.find_plainly(&object, it, name)?,
        other => return vm.get_attribute(other, name),
    };
    match found {
        Some(Found::Value(found)) => Ok(found),
        Some(Found::Method(function)) => Ok(Method::bind(function, object)),
        None => Err(vm.no_attribute(&object, name)),
    }
}

fn object_delete_attribute(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = attribute_name(vm, &arguments.at(1))?;
    match arguments.at(0) {
        Value::Instance(it) => vm.delete_own_attribute(&Value::Instance(it.clone()), &it, name)?,
        Value::Class(class) if class.is_user => {
            let old = class.fields.borrow_mut().remove(name);
            if old.is_none() {
                return Err(vm.no_attribute(&Value::Class(class), name));
            }
        }
        other => vm.delete_attribute(&other, name)?,
    }
    Ok(Value::None)
}

fn type_mro(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let order = vm.get_attribute(&arguments.at(0), sym::MRO)?;
    Ok(Value::list(vm.collect(&order)?))
}

fn error_init(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Some(Value::Instance(it)) = arguments.positional.first() {
        if let Some(state) = it.error() {
            let args = arguments.positional[1..].to_vec();
            let old = std::mem::replace(&mut state.borrow_mut().args, args);
            drop(old);
        }
    }
    Ok(Value::None)
}

fn error_with_traceback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let error = arguments.at(0);
    if let Value::Instance(it) = &error {
        vm.set_own_attribute(it, sym::TRACEBACK, arguments.at(1))?;
    }
    Ok(error)
}

fn error_add_note(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if !matches!(arguments.at(1).plain(), Value::Str(_)) {
        return Err(vm.type_error_of("note must be a str, not '%'", &arguments.at(1)));
    }
    if let Value::Instance(it) = arguments.at(0) {
        let notes = it.fields.borrow().get(sym::NOTES).cloned();
        let notes = match notes {
            Some(notes) => notes,
            None => {
                let notes = Value::list(Vec::new());
                it.fields.borrow_mut().set(sym::NOTES, notes.clone());
                notes
            }
        };
        match notes {
            Value::List(list) => list.items.borrow_mut().push(arguments.at(1)),
            _ => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        }
    }
    Ok(Value::None)
}

fn generator_next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.send(&arguments.at(0), Sent::Value(Value::None))
}

fn generator_send(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.send(&arguments.at(0), Sent::Value(arguments.at(1)))
}

fn generator_throw(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let error = thrown(vm, arguments)?;
    vm.send(&arguments.at(0), Sent::Error(error))
}

/// What `throw(error)` or, as of old, `throw(class, value)` throws.
fn thrown(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Rc<Instance>, Raise> {
    let mut what = arguments.at(1);
    if let (Value::Class(_), Some(value)) = (&what, arguments.positional.get(2)) {
        what = match value {
            Value::Instance(_) => value.clone(),
            Value::None => what,
            other => vm.call(&what, std::slice::from_ref(other))?,
        };
    }
    vm.as_error(&what).map_err(|_| {
        let template = "exceptions must be classes or instances deriving from BaseException, not %";
        vm.type_error_of(template, &what)
    })
}

fn generator_close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Generator(generator) = arguments.at(0) {
        vm.close(&generator)?;
    }
    Ok(Value::None)
}

/// A step of an asynchronous generator: what `__anext__()`, `asend()`, `athrow()` and `aclose()` give.
pub fn async_step(vm: &Vm, generator: Value, mode: i64, value: Value) -> Value {
    keep(vm, Type::AsyncStep, Value::tuple(vec![generator, Value::Int(mode), value]))
}

/// Added to the mode of a step that a task awaits and that has not begun.
pub const PRIMED: i64 = 4;

/// Added to the mode of such a step when something was thrown by way of it.
pub const THROWN: i64 = 16;

/// Added to the mode of a step that was awaited: no step is awaited twice.
pub const USED: i64 = 8;

/// `generator.aclose()`
fn closing_step(vm: &Vm, generator: Value) -> Value {
    async_step(vm, generator, ASYNC_CLOSE, Value::None)
}

fn async_next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(async_step(vm, arguments.at(0), ASYNC_SEND, Value::None))
}

fn async_send(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(async_step(vm, arguments.at(0), ASYNC_SEND, arguments.at(1)))
}

fn async_throw(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let error = thrown(vm, arguments)?;
    Ok(async_step(vm, arguments.at(0), ASYNC_THROW, Value::Instance(error)))
}

fn async_close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(closing_step(vm, arguments.at(0)))
}

/// An object of a built-in class that keeps a value.
pub fn keep(vm: &Vm, kind: Type, value: Value) -> Value {
    super::bag::allocated(64);
    Value::Instance(Rc::new(Instance {
        class: vm.class(kind).clone(),
        fields: RefCell::default(),
        inner: Inner::Value(RefCell::new(value)),
    }))
}

/// `types.GenericAlias(origin, arguments)`
fn new_alias(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let given = match arguments.at(1) {
        given @ Value::Tuple(_) => given,
        other => Value::tuple(vec![other]),
    };
    Ok(keep(vm, Type::GenericAlias, Value::tuple(vec![arguments.at(0), given])))
}

fn new_super(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Some(first) = arguments.positional.first().filter(|first| !matches!(first, Value::Class(_))) {
        return Err(vm.type_error_of("super() argument 1 must be a type, not %", first));
    }
    if arguments.positional.len() != 2 {
        return Err(vm.error(Type::RuntimeError, "super(): no arguments"));
    }
    if let [Value::Class(class), object] = arguments.positional {
        let is_below = matches!(object, Value::Class(it) if it.extends(class));
        if !is_below && !vm.class_of(object).extends(class) {
            return Err(vm.type_error("super(type, obj): obj must be an instance or subtype of type"));
        }
    }
    Ok(keep(vm, Type::Super, Value::tuple(arguments.positional.to_vec())))
}

/// `type(object)`, or `type(name, bases, attributes)`.
fn new_type(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let ([object], []) = (arguments.positional, arguments.keywords) {
        return Ok(Value::Class(vm.class_of(object).clone()));
    }
    let meta = vm.class(Type::Type).clone();
    let made = vm.type_new(&meta, arguments.positional, arguments.keywords)?;
    let Value::Class(class) = &made else { return Ok(made) };
    if let Some(init) = class.meta.as_ref().and_then(|meta| meta.lookup_user(sym::INIT)) {
        let mut positional = vec![made.clone()];
        positional.extend_from_slice(arguments.positional);
        vm.call_with(&init, &Arguments { positional: &positional, keywords: arguments.keywords })?;
    }
    Ok(made)
}

/// `types.MethodType(function, object)`
fn new_method(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match arguments.positional {
        [_, Value::None] => Err(vm.type_error("self must not be None")),
        [function, object] => Ok(super::value::Method::bind(function.clone(), object.clone())),
        _ => Err(vm.type_error("method expected 2 arguments")),
    }
}

fn type_new(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match arguments.positional {
        [Value::Class(meta), rest @ ..] if meta.kind == Type::Type => {
            let meta = meta.clone();
            vm.type_new(&meta, rest, arguments.keywords)
        }
        _ => Err(vm.type_error("type.__new__(X): X is not a type object")),
    }
}

/// `object.__new__(class, …)`, which `int.__new__` and the like are too.
fn object_new(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Class(class) = arguments.at(0) else {
        return Err(vm.type_error_of("object.__new__(X): X is not a type object (%)", &arguments.at(0)));
    };
    let rest = arguments.positional[1..].to_vec();
    let excess = !rest.is_empty() || !arguments.keywords.is_empty();
    if class.kind == Type::Object && excess {
        if class.lookup_user(sym::NEW).is_some() {
            let message = "object.__new__() takes exactly one argument (the type to instantiate)";
            return Err(vm.type_error(message));
        }
        if class.lookup_user(sym::INIT).is_none() {
            return Err(vm.error_with(Type::TypeError, "%() takes no arguments", &[&class.name]));
        }
    }
    if !class.is_user {
        let given = Arguments { positional: &rest, keywords: arguments.keywords };
        return vm.construct(&class, &given);
    }
    vm.bare_object(&class, rest)
}

/// `type.__call__(class, …)`: makes an object, past the `__call__` of a metaclass.
fn type_call(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match arguments.positional {
        [Value::Class(class), rest @ ..] => {
            let class = class.clone();
            vm.instantiate(&class, &Arguments { positional: rest, keywords: arguments.keywords })
        }
        _ => Err(vm.type_error("descriptor '__call__' requires a 'type' object")),
    }
}

fn type_prepare(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::dict(super::dict::Dict::default()))
}

fn type_subclasses(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Class(class) = arguments.at(0) else { return Ok(Value::list(Vec::new())) };
    let known =
        class.subclasses.borrow().iter().filter_map(|class| class.upgrade()).map(Value::Class).collect();
    Ok(Value::list(known))
}

fn type_instancecheck(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let object = arguments.at(1);
    match arguments.at(0) {
        Value::Class(wanted) => Ok(Value::Bool(vm.class_of(&object).extends(&wanted))),
        _ => Ok(Value::Bool(false)),
    }
}

fn type_subclasscheck(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match (arguments.at(0), arguments.at(1)) {
        (Value::Class(wanted), Value::Class(class)) => Ok(Value::Bool(class.extends(&wanted))),
        _ => Ok(Value::Bool(false)),
    }
}
