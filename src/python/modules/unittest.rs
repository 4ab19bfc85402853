//! What `unittest.py` and `unittest_mock.py` ask of the machine: the program's own variables, to find its tests and to
//! put something in the place of what it uses.

use crate::python::library::classes::dict_of;
use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of `unittest` and `unittest.mock`.
pub static UNITTEST: &[Native] = &[
    Native { name: "_main_variables", call: main_variables },
    Native { name: "_set_main_variable", call: set_main_variable },
    Native { name: "_imported", call: imported },
];

/// `_main_variables()`: a dict of what the program's variables are now.
fn main_variables(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let pairs = vm.variables_of(0);
    vm.spend(pairs.len() as u32)?;
    dict_of(vm, pairs)
}

/// `_set_main_variable(name, value)`
fn set_main_variable(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = vm.text_of(&arguments.at(0))?;
    let symbol = vm.intern(&name);
    match vm.set_variable(symbol, arguments.at(1)) {
        true => Ok(Value::None),
        false => Err(vm.error_with(Type::AttributeError, "the program has no variable '%'", &[&name])),
    }
}

/// `_imported(name)`: a module, if the program speaks of it anywhere.
fn imported(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = vm.text_of(&arguments.at(0))?;
    match vm.program.modules.iter().any(|known| known.name == name) {
        true => vm.module(&name),
        false => Ok(vm.loaded_module(&name).unwrap_or_default()),
    }
}
