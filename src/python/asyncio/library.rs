//! The parts of asyncio that are written in Python: what CPython's own are, in shorter words. They are compiled when a
//! program that imports asyncio needs them, and cost it nothing else.

use crate::python::vm::class::Type;
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};

/// What the module takes from here.
pub const NAMES: &[&str] = &[];

impl Vm {
    /// A function or class of the part of the library that is written in Python.
    pub fn library_function(&mut self, name: &str) -> Result<Value, Raise> {
        Err(self.error(Type::NotImplementedError, name))
    }
}
