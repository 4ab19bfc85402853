//! The parts of asyncio that are written in Python: what CPython's own do, in shorter words, with the same callbacks and
//! so with the same costs in iterations. They are compiled with a program that names one of them, and cost others nothing.
//! Where CPython has a deque or a set, a dict keeps the order of insertion.

use crate::python::syntax::tree::{Ident, Module};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};

/// What the module takes from here.
pub const NAMES: &[&str] = &[
    "Lock",
    "Semaphore",
    "BoundedSemaphore",
    "Event",
    "Condition",
    "Barrier",
    "BrokenBarrierError",
    "Runner",
    "Queue",
    "LifoQueue",
    "PriorityQueue",
    "QueueEmpty",
    "QueueFull",
    "wait_for",
    "wait",
    "as_completed",
    "shield",
    "timeout",
    "timeout_at",
    "Timeout",
    "TaskGroup",
];

/// Their source.
pub const SOURCE: &str = include_str!("library.py");

/// Whether a program names something that is written in Python, or may need it: an object to be awaited.
pub fn is_needed(tree: &Module) -> bool {
    let texts = (0..tree.text_count()).map(|index| tree.text(Ident(index as u32)));
    let (mut names_asyncio, mut names_part) = (false, false);
    for text in texts {
        names_asyncio |= text == "asyncio";
        names_part |= text == "__await__" || NAMES.contains(&text);
    }
    names_part |= tree.scopes().iter().any(|scope| scope.is_async && scope.is_generator);
    names_asyncio && names_part
}

impl Vm {
    /// A function or class of the part of the library that is written in Python.
    pub fn library_function(&mut self, name: &str) -> Result<Value, Raise> {
        let name = self.intern(name);
        self.library_global(name)
    }
}
