//! What `os.py` and `os_path.py` ask of the world.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `os`.
pub static OS: &[Native] =
    &[Native { name: "_cpu_count", call: cpu_count }, Native { name: "getpid", call: process_id }];

/// The functions of `os.path`.
pub static OS_PATH: &[Native] = &[Native { name: "_file_size", call: file_size }];

fn cpu_count(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(i64::from(vm.world.pools.processes)))
}

fn process_id(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(1000 + i64::from(vm.process())))
}

/// How many bytes a file of the world has, or `None`.
fn file_size(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = vm.one_argument("exists", arguments)?;
    let name = name.as_str().unwrap_or_default();
    let file = vm.world.files.iter().find(|(path, _)| path == name);
    Ok(file.map_or(Value::None, |(_, file)| Value::Int(file.text.len() as i64)))
}
