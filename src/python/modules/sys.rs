//! What `sys.py` and its kin ask of the machine: the streams, the exception that is being handled, the recursion limit.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::Stream;

/// The functions.
pub static SYS: &[Native] = &[
    Native { name: "_write", call: write },
    Native { name: "_handled", call: handled },
    Native { name: "getrecursionlimit", call: recursion_limit },
    Native { name: "setrecursionlimit", call: set_recursion_limit },
    Native { name: "intern", call: intern },
    Native { name: "_print_error", call: print_error },
];

/// The functions of its second part.
pub static SYS_MORE: &[Native] = &[
    Native { name: "_stack", call: super::report::stack },
    Native { name: "_hooks", call: crate::python::asyncio::generators::hooks },
    Native { name: "_set_hooks", call: crate::python::asyncio::generators::set_hooks },
];

/// `_write(is_error, text)`
fn write(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [is_error, text, ..] = vm.sorted_arguments("write", arguments, &["", ""], 2)?;
    let Value::Str(text) = text else {
        return Err(vm.type_error_of("write() argument must be str, not %", text));
    };
    let stream = if matches!(is_error, Value::Bool(true)) { Stream::Error } else { Stream::Output };
    vm.write(stream, text.as_str());
    Ok(Value::Int(text.len() as i64))
}

/// The exception that is being handled, or `None`.
fn handled(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(vm.handling())
}

/// `_print_error(error)`: its traceback on standard error.
fn print_error(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Instance(error) = arguments.at(0) {
        vm.print_traceback(&error);
    }
    Ok(Value::None)
}

const MOST_FRAMES: usize = 200_000;

fn recursion_limit(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(vm.recursion_limit as i64))
}

fn set_recursion_limit(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let limit = vm.one_argument("setrecursionlimit", arguments)?;
    let limit = vm.int_of(limit)?;
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    // More frames than this would not fit into a run's memory.
    vm.recursion_limit = (limit as usize).min(MOST_FRAMES);
    Ok(Value::None)
}

fn intern(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.one_argument("intern", arguments).cloned()
}
