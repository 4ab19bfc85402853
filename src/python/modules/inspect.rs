//! What `inspect.py` and `types.py` ask of the machine: what a function takes, where a generator stands.

use crate::python::vm::generator::{Kind, State};
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `inspect`.
pub static INSPECT: &[Native] = &[
    Native { name: "_function", call: function },
    Native { name: "_state", call: state },
    Native { name: "_may_be_awaited", call: may_be_awaited },
];

/// `_may_be_awaited(object)`: whether it is a generator that `types.coroutine` marked.
fn may_be_awaited(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let code = match arguments.at(0) {
        Value::Generator(it) if it.kind == Kind::Generator => it.code,
        _ => return Ok(Value::Bool(false)),
    };
    Ok(Value::Bool(vm.awaitable_generators.contains(&code)))
}

/// The functions of `types`.
pub static TYPES: &[Native] = &[Native { name: "_make_awaitable", call: make_awaitable }];

/// `_make_awaitable(function)`: the generators of this function may be awaited (`types.coroutine`).
fn make_awaitable(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Function(function) = arguments.at(0) {
        vm.awaitable_generators.push(function.code);
    }
    Ok(Value::None)
}

/// `_function(function)`: what it makes, how many parameters of each sort it has, and their names.
fn function(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Function(function) = arguments.at(0) else {
        let makes = crate::python::asyncio::natives::makes_coroutines(vm, arguments.at(0))?;
        let kind = if makes { Value::str("coroutine") } else { Value::None };
        return Ok(Value::tuple(vec![kind]));
    };
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
