//! What `traceback.py` and `logging.py` ask of the machine: the lines of an error, who calls, on which thread.

use crate::python::asyncio::places::library_file;
use crate::python::vm::callers::{HANDLE_FILE, HANDLE_LINE, HANDLE_TEXT};
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `traceback`.
pub static TRACEBACK: &[Native] = &[
    Native { name: "_format", call: format },
    Native { name: "_describe", call: describe },
    Native { name: "_line", call: line },
    Native { name: "_carets", call: carets },
    Native { name: "_stack", call: stack },
    Native { name: "_let_go", call: let_go },
];

/// The functions of `contextlib`.
pub static CONTEXTLIB: &[Native] = &[Native { name: "_passed", call: passed }];

/// The functions of `warnings`.
pub static WARNINGS: &[Native] =
    &[Native { name: "_place", call: place }, Native { name: "_line", call: line }];

/// The functions of `logging`.
pub static LOGGING: &[Native] = &[
    Native { name: "_caller", call: caller },
    Native { name: "_told_stack", call: told_stack },
    Native { name: "_thread_name", call: thread_name },
    Native { name: "_process_id", call: super::os::process_id },
];

/// `_format(error, chain, limit)`: lines.
fn format(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Instance(error) = arguments.at(0) else { return Ok(Value::None) };
    let chain = vm.truth(&arguments.at(1))?;
    let lines = vm.limited_traceback_lines(&error, chain, arguments.at(2).as_int());
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

/// The line and the function that called, and the file if it is not the program's.
fn caller(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let level = usize::try_from(arguments.at(0).as_int().unwrap_or(1)).unwrap_or(1).max(1);
    if let Some((file, line, function)) = vm.library_caller() {
        let file = Value::str(&[library_file!(""), file].concat());
        return Ok(Value::tuple(vec![Value::Int(line), Value::str(function), file]));
    }
    let (line, function) = vm.caller(level);
    Ok(Value::tuple(vec![Value::Int(i64::from(line)), vm.name_value(function), Value::None]))
}

/// `_place(stacklevel)`: the file and line that so many callers of a function of the program's stand at; past the outermost one
/// it is nowhere. What the loop calls itself is called from a line of asyncio's, which is told too.
fn place(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let level = usize::try_from(arguments.at(0).as_int().unwrap_or(1)).unwrap_or(1).max(1);
    let lines = vm.program_stack();
    let (file, line, text) = match lines.get(level - 1) {
        _ if level > vm.calls_of_callback() => (HANDLE_FILE, HANDLE_LINE, Value::str(HANDLE_TEXT)),
        Some((line, _)) => ("program.py", *line, Value::None),
        None => ("sys", 1, Value::None),
    };
    Ok(Value::tuple(vec![Value::str(file), Value::Int(i64::from(line)), text]))
}

/// `_stack()`: the program's calls that are under way, the outermost first: line, and name of the function.
pub fn stack(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let lines = vm.program_stack();
    vm.spend(lines.len() as u32)?;
    let entry = |(line, function): &(u32, crate::python::vm::symbol::Symbol)| {
        Value::tuple(vec![Value::Int(i64::from(*line)), vm.name_value(*function)])
    };
    let entries = lines.iter().rev().map(entry).collect();
    Ok(Value::list(entries))
}

/// `_told_stack()`: the same as lines of a traceback.
fn told_stack(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let lines = vm.program_stack();
    vm.spend(lines.len() as u32)?;
    Ok(Value::list(vm.told_calls(&lines).into_iter().map(Value::text).collect()))
}

/// `_passed(error, count)`: how many frames an error passed, of which those past a count are forgotten.
fn passed(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Instance(error) = arguments.at(0) else { return Ok(Value::None) };
    let Some(state) = error.error() else { return Ok(Value::None) };
    if let Some(count) = arguments.at(1).as_int() {
        state.borrow_mut().traceback.truncate(usize::try_from(count).unwrap_or(0));
    }
    let count = state.borrow().traceback.len();
    Ok(Value::Int(count as i64))
}

/// `_let_go(error)`: what its traceback keeps of local variables.
fn let_go(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Instance(error) = arguments.at(0) {
        let kept = error.error().map(|state| std::mem::take(&mut state.borrow_mut().kept));
        drop(kept);
    }
    Ok(Value::None)
}

/// The name of the thread that runs, as `threading` knows it.
fn thread_name(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let Some(threading) = vm.loaded_module("threading") else { return Ok(Value::str("MainThread")) };
    let current = vm.intern("current_thread");
    let current = vm.get_attribute(&threading, current)?;
    let thread = vm.call(&current, &[])?;
    vm.get_attribute(&thread, crate::python::vm::symbol::sym::NAME_ARGUMENT)
}
