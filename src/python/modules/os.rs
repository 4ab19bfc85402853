//! What `os.py` and `os_path.py` ask of the world.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `os`.
pub static OS: &[Native] = &[
    Native { name: "_cpu_count", call: cpu_count },
    Native { name: "getpid", call: process_id },
    Native { name: "_raise_signal", call: raise_signal },
];

/// The functions of `os.path`.
pub static OS_PATH: &[Native] =
    &[Native { name: "_file_size", call: file_size }, Native { name: "_is_folder", call: is_folder }];

fn cpu_count(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(i64::from(vm.world.pools.processes)))
}

/// `_raise_signal(signal)`: only a program that has `signal` can do anything about it.
fn raise_signal(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let module = vm.module("signal")?;
    let name = vm.intern("raise_signal");
    let raise = vm.get_attribute(&module, name)?;
    Err(vm.tail_call(raise, vec![arguments.at(0)], &[]))
}

/// The number of the process.
pub fn process_id(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(1000 + i64::from(vm.process())))
}

/// Whether there is a folder of this name.
fn is_folder(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = vm.one_argument("isdir", arguments)?;
    if let Some(files) = vm.loaded_module("_files") {
        let find = vm.intern("is_folder");
        let find = vm.get_attribute(&files, find)?;
        return vm.call(&find, std::slice::from_ref(name));
    }
    let name = name.as_str().unwrap_or_default().trim_end_matches('/');
    let inside = [name, "/"].concat();
    let known = ["", ".", "/work", "/tmp", "/root", "/home", "/usr", "/etc"];
    Ok(Value::Bool(known.contains(&name) || vm.world.files.iter().any(|(path, _)| path.starts_with(&inside))))
}

/// How many bytes a file of the world has, or `None`.
fn file_size(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = vm.one_argument("exists", arguments)?;
    // What the program wrote is known to the module that has its files.
    if let Some(files) = vm.loaded_module("_files") {
        let find = vm.intern("_find");
        let find = vm.get_attribute(&files, find)?;
        let found = vm.call(&find, std::slice::from_ref(name))?;
        let Value::Tuple(pair) = found else { return Ok(Value::None) };
        return crate::python::library::builtins::length(vm, &pair[1]).map(Value::Int);
    }
    let name = name.as_str().unwrap_or_default();
    let file = vm.world.files.iter().find(|(path, _)| path == name);
    Ok(file.map_or(Value::None, |(_, file)| Value::Int(file.text.len() as i64)))
}
