//! What `inspect.py` and `weakref.py` ask of the machine: what a function takes, where a generator stands, and objects
//! that are not kept alive.

use crate::python::vm::future::Future;
use crate::python::vm::generator::{Kind, State};
use crate::python::vm::value::{Arguments, Function, Instance, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::{Rc, Weak};

/// The functions of `inspect`.
pub static INSPECT: &[Native] =
    &[Native { name: "_function", call: function }, Native { name: "_state", call: state }];

/// The functions of `types`.
pub static TYPES: &[Native] = &[Native { name: "_make_awaitable", call: make_awaitable }];

/// `_make_awaitable(function)`: the generators of this function may be awaited (`types.coroutine`).
fn make_awaitable(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Function(function) = arguments.at(0) {
        vm.awaitable_generators.push(function.code);
    }
    Ok(Value::None)
}

/// The functions of `weakref`.
pub static WEAKREF: &[Native] =
    &[Native { name: "_weak", call: weak }, Native { name: "_strong", call: strong }];

/// An object that is not kept alive.
pub enum Faint {
    /// An object of a class.
    Instance(Weak<Instance>),
    /// A future or task.
    Future(Weak<Future>),
    /// A function.
    Function(Weak<Function>),
}

/// `_function(function)`: what it makes, how many parameters of each sort it has, and their names.
fn function(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Function(function) = arguments.at(0) else { return Ok(Value::None) };
    let program = vm.program.clone();
    let code = &program.codes[function.code as usize];
    let kind = match code.generator {
        None => Value::None,
        Some(Kind::Generator) => Value::str("generator"),
        Some(Kind::Coroutine) => Value::str("coroutine"),
        Some(Kind::AsyncGenerator) => Value::str("async generator"),
    };
    let names = code.locals.iter().take(code.parameters()).map(|name| vm.name_value(*name)).collect();
    let count = |count: u32| Value::Int(i64::from(count));
    Ok(Value::tuple(vec![
        kind,
        count(code.positional_only),
        count(code.positional),
        count(code.keyword_only),
        Value::Bool(code.has_star),
        Value::Bool(code.has_double_star),
        Value::tuple(names),
    ]))
}

/// Where a generator or coroutine stands.
fn state(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Generator(generator) = arguments.at(0) else { return Ok(Value::None) };
    Ok(Value::str(match generator.state.get() {
        State::Created => "CREATED",
        State::Running => "RUNNING",
        State::Suspended => "SUSPENDED",
        State::Finished => "CLOSED",
    }))
}

/// `_weak(object)`: the number of a reference that does not keep it alive; `None` if there can be none.
fn weak(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let faint = match arguments.at(0) {
        Value::Instance(it) if it.class.is_user => Faint::Instance(Rc::downgrade(&it)),
        Value::Future(it) => Faint::Future(Rc::downgrade(&it)),
        Value::Function(it) => Faint::Function(Rc::downgrade(&it)),
        _ => return Ok(Value::None),
    };
    vm.faint.push(faint);
    Ok(Value::Int(vm.faint.len() as i64 - 1))
}

/// The object of such a number, or `None` if it is gone.
fn strong(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let place = arguments.at(0).as_int().unwrap_or(-1);
    let found = usize::try_from(place).ok().and_then(|place| vm.faint.get(place));
    let value = found.and_then(|faint| match faint {
        Faint::Instance(it) => it.upgrade().map(Value::Instance),
        Faint::Future(it) => it.upgrade().map(Value::Future),
        Faint::Function(it) => it.upgrade().map(Value::Function),
    });
    Ok(value.unwrap_or_default())
}
