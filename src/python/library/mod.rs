//! The library: the built-in functions, the methods of the built-in classes, and the modules besides asyncio. Each is a
//! table of [`Native`] functions; what they compute follows CPython 3.11.

pub mod arguments;
pub mod builtins;
mod cases;
pub mod classes;
pub mod dicts;
pub mod encoding;
pub mod errors;
pub mod format;
pub mod lists;
pub mod numbers;
mod power;
pub mod process;
pub mod quoted;
pub mod strings;
pub mod template;
mod template_bytes;
pub mod text;
pub mod thread;
pub mod time;
pub mod views;

pub use builtins::{add_class_methods, constructor, BUILTINS};
pub use dicts::refill;
pub use format::format;
pub use template::percent;
pub use template_bytes::percent_bytes;
pub use text::{ascii, repr_into, str_into};

use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};

/// The methods of a built-in class.
pub fn methods(kind: Type) -> &'static [Native] {
    match kind {
        Type::Str => strings::STR,
        Type::Bytes => encoding::BYTES,
        Type::List => lists::LIST,
        Type::Tuple => lists::TUPLE,
        Type::Dict => dicts::DICT,
        Type::DictKeys | Type::DictItems => views::SET_VIEW,
        Type::DictValues => views::VALUES,
        Type::Set => dicts::SET,
        Type::FrozenSet => dicts::FROZEN_SET,
        Type::Int => numbers::INT,
        Type::Float => numbers::FLOAT,
        Type::Property => builtins::PROPERTY,
        _ => &[],
    }
}

/// The object that a method is called on; for one of a class of the program that extends a built-in one, the value of
/// that.
pub fn receiver(arguments: &Arguments<'_>) -> Value {
    arguments.positional.first().map(Value::plain).unwrap_or_default()
}
