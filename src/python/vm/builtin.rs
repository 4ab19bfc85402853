//! What the machine itself gives: methods of objects, classes, exceptions, generators; `property`, `staticmethod`,
//! `classmethod`, `super`, `type`.

use super::class::{Fields, Type};
use super::resume::{Sent, ASYNC_CLOSE, ASYNC_SEND, ASYNC_THROW};
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Inner, Instance, Native, NativeFn, Value};
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
        Type::Property => PROPERTY,
        _ => &[],
    }
}

/// How objects of a built-in class are made, where it is the machine's affair.
pub fn constructor(kind: Type) -> Option<NativeFn> {
    match kind {
        Type::Type => Some(new_type),
        Type::Property => Some(new_property),
        Type::StaticMethod => Some(new_static_method),
        Type::ClassMethod => Some(new_class_method),
        Type::Super => Some(new_super),
        Type::BaseExceptionGroup | Type::ExceptionGroup => Some(new_group),
        _ => None,
    }
}

const OBJECT: &[Native] = &[
    Native { name: "__init__", call: object_init },
    Native { name: "__setattr__", call: object_set_attribute },
    Native { name: "__getattribute__", call: object_get_attribute },
    Native { name: "__delattr__", call: object_delete_attribute },
    Native { name: "__init_subclass__", call: nothing },
];

const TYPE: &[Native] = &[Native { name: "mro", call: type_mro }];

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

const ASYNC_STEP: &[Native] = &[Native { name: "__await__", call: itself }];

const PROPERTY: &[Native] = &[
    Native { name: "setter", call: property_setter },
    Native { name: "getter", call: property_getter },
    Native { name: "deleter", call: property_deleter },
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

fn itself(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(arguments.at(0))
}

fn object_init(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let object = arguments.at(0);
    let excess = arguments.positional.len() > 1 || !arguments.keywords.is_empty();
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
        Value::Instance(it) => vm.set_own_attribute(&it, name, arguments.at(2))?,
        other => vm.set_attribute(&other, name, arguments.at(2))?,
    }
    Ok(Value::None)
}

fn object_get_attribute(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = attribute_name(vm, &arguments.at(1))?;
    vm.get_attribute(&arguments.at(0), name)
}

fn object_delete_attribute(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = attribute_name(vm, &arguments.at(1))?;
    if let Value::Instance(it) = arguments.at(0) {
        let old = it.fields.borrow_mut().remove(name);
        drop(old);
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

fn error_with_traceback(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(arguments.at(0))
}

fn error_add_note(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
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
    let mut what = arguments.at(1);
    if let (Value::Class(_), Some(value)) = (&what, arguments.positional.get(2)) {
        what = match value {
            Value::Instance(_) => value.clone(),
            Value::None => what,
            other => vm.call(&what, std::slice::from_ref(other))?,
        };
    }
    let error = vm.as_error(&what)?;
    vm.send(&arguments.at(0), Sent::Error(error))
}

fn generator_close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Generator(generator) = arguments.at(0) {
        vm.close(&generator)?;
    }
    Ok(Value::None)
}

fn async_step(vm: &Vm, generator: Value, mode: i64, value: Value) -> Value {
    keep(vm, Type::AsyncStep, Value::tuple(vec![generator, Value::Int(mode), value]))
}

/// `generator.aclose()`
pub fn closing_step(vm: &Vm, generator: Value) -> Value {
    async_step(vm, generator, ASYNC_CLOSE, Value::None)
}

fn async_next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(async_step(vm, arguments.at(0), ASYNC_SEND, Value::None))
}

fn async_send(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(async_step(vm, arguments.at(0), ASYNC_SEND, arguments.at(1)))
}

fn async_throw(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let error = vm.as_error(&arguments.at(1))?;
    Ok(async_step(vm, arguments.at(0), ASYNC_THROW, Value::Instance(error)))
}

fn async_close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(closing_step(vm, arguments.at(0)))
}

/// An object of a built-in class that keeps a value.
fn keep(vm: &Vm, kind: Type, value: Value) -> Value {
    super::bag::allocated(64);
    Value::Instance(Rc::new(Instance {
        class: vm.class(kind).clone(),
        fields: RefCell::default(),
        inner: Inner::Value(RefCell::new(value)),
    }))
}

fn new_static_method(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(keep(vm, Type::StaticMethod, arguments.at(0)))
}

fn new_class_method(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(keep(vm, Type::ClassMethod, arguments.at(0)))
}

fn new_property(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let parts = (0..3).map(|index| arguments.at(index)).collect();
    Ok(keep(vm, Type::Property, Value::tuple(parts)))
}

fn with_part(vm: &Vm, arguments: &Arguments<'_>, index: usize) -> Value {
    let mut parts = vec![Value::None; 3];
    if let Value::Instance(it) = arguments.at(0) {
        if let Inner::Value(inner) = &it.inner {
            if let Value::Tuple(old) = &*inner.borrow() {
                parts = old.to_vec();
            }
        }
    }
    if let Some(part) = parts.get_mut(index) {
        *part = arguments.at(1);
    }
    keep(vm, Type::Property, Value::tuple(parts))
}

fn property_getter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(with_part(vm, arguments, 0))
}

fn property_setter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(with_part(vm, arguments, 1))
}

fn property_deleter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(with_part(vm, arguments, 2))
}

fn new_super(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if arguments.positional.len() != 2 {
        return Err(vm.error(Type::RuntimeError, "super(): no arguments"));
    }
    Ok(keep(vm, Type::Super, Value::tuple(arguments.positional.to_vec())))
}

/// `BaseExceptionGroup(message, errors)`: an `ExceptionGroup` if all of them are plain exceptions.
fn new_group(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let errors = vm.collect(&arguments.at(1))?;
    if errors.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let is = |error: &Value, kind| matches!(error, Value::Instance(it) if it.is_error(kind));
    if let Some(index) = errors.iter().position(|error| !is(error, Type::BaseException)) {
        return Err(vm.error_with(
            Type::ValueError,
            "Item % of second argument (exceptions) is not an exception",
            &[&index.to_string()],
        ));
    }
    Ok(Value::Instance(vm.new_group(arguments.at(0), errors)))
}

/// `type(object)`, or `type(name, bases, attributes)`.
fn new_type(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if arguments.positional.len() == 1 {
        return Ok(Value::Class(vm.class_of(&arguments.positional[0]).clone()));
    }
    let mut bases = Vec::new();
    for base in vm.collect(&arguments.at(1))? {
        match base {
            Value::Class(class) => bases.push(class),
            _ => return Err(vm.type_error("bases must be types")),
        }
    }
    if bases.is_empty() {
        bases.push(vm.class(Type::Object).clone());
    }
    let mut fields = Fields::default();
    if let Value::Dict(dict) = arguments.at(2) {
        let pairs: Vec<(Value, Value)> = dict.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (name, value) in pairs {
            let name = attribute_name(vm, &name)?;
            fields.set(name, value);
        }
    }
    let name = arguments.at(0);
    Ok(Value::Class(vm.new_class(name.as_str().unwrap_or("?"), bases, fields)?))
}
