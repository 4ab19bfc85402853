//! What `traceback.py` and `logging.py` ask of the machine: the lines of an error, who calls, on which thread.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `traceback`.
pub static TRACEBACK: &[Native] = &[
    Native { name: "_format", call: format },
    Native { name: "_describe", call: describe },
    Native { name: "_line", call: line },
    Native { name: "_carets", call: carets },
];

/// The functions of `logging` and `warnings`.
pub static LOGGING: &[Native] = &[
    Native { name: "_caller", call: caller },
    Native { name: "_thread_name", call: thread_name },
    Native { name: "_process_id", call: super::os::process_id },
];

/// `_format(error, chain)`: lines.
fn format(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Instance(error) = arguments.at(0) else { return Ok(Value::None) };
    let chain = vm.truth(&arguments.at(1))?;
    let lines = vm.traceback_lines(&error, chain);
    vm.spend(64 * lines.len() as u32)?;
    Ok(Value::list(lines.iter().map(|line| Value::str(&(line.clone() + "\n"))).collect()))
}

fn describe(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Instance(error) = arguments.at(0) else { return Ok(Value::None) };
    let lines = vm.error_lines(&error);
    Ok(Value::list(lines.iter().map(|line| Value::str(line)).collect()))
}

/// `_line(number)`: the text of a line of the program.
fn line(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Int(number) = arguments.at(0) else { return Ok(Value::str("")) };
    Ok(Value::str(vm.program.line_text(u32::try_from(number).unwrap_or(0)).trim()))
}

/// `_carets(site)`: the line that marks it, or nothing.
fn carets(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.spend(64)?;
    let Value::Int(site) = arguments.at(0) else { return Ok(Value::str("")) };
    let marks = vm.program.carets(u32::try_from(site).unwrap_or(u32::MAX));
    Ok(Value::str(&marks.map_or(String::new(), |marks| marks + "\n")))
}

/// The line and the function of the program that called, and the text of that line.
fn caller(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let (line, function) = vm.caller();
    let text = vm.program.line_text(line).trim().to_string();
    Ok(Value::tuple(vec![Value::Int(i64::from(line)), vm.name_value(function), Value::str(&text)]))
}

/// The name of the thread that runs, as `threading` knows it.
fn thread_name(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let Some(threading) = vm.loaded_module("threading") else { return Ok(Value::str("MainThread")) };
    let current = vm.intern("current_thread");
    let current = vm.get_attribute(&threading, current)?;
    let thread = vm.call(&current, &[])?;
    vm.get_attribute(&thread, crate::python::vm::symbol::sym::NAME_ARGUMENT)
}
