//! Generators, coroutines and asynchronous generators: a frame that is put away between two resumptions. A coroutine
//! may also be the library's own (`asyncio.sleep`): a small state machine instead of a frame.

use super::symbol::Symbol;
use super::value::Value;
use crate::python::asyncio::coroutine::Native;
use std::cell::{Cell, RefCell};

/// What a suspended or not yet started call is, seen from outside.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `def` with `yield`
    Generator,
    /// `async def`
    Coroutine,
    /// `async def` with `yield`
    AsyncGenerator,
}

/// Where a generator is in its life.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Made, never resumed.
    Created,
    /// At a `yield` or `await`.
    Suspended,
    /// Its frame is on the stack.
    Running,
    /// It returned or raised.
    Finished,
}

/// A generator, coroutine or asynchronous generator.
pub struct Generator {
    /// What it is.
    pub kind: Kind,
    /// Where it is in its life.
    pub state: Cell<State>,
    /// Whether `aclose()` was awaited, so that it dies as other generators do.
    pub closes: Cell<bool>,
    /// Whether it died once already, and lives on to be closed: that happens once.
    pub finalized: bool,
    /// Index of its code in the program; the library's own have none.
    pub code: u32,
    /// Its activity in the trace plus 1, 0 if it has none.
    pub activity: Cell<u32>,
    /// Where the call that made it stands: an index into the program's sites.
    pub site: u32,
    /// Its frame while it does not run.
    pub saved: RefCell<Saved>,
    /// The library's own.
    pub native: Option<Box<RefCell<Native>>>,
    /// What few of them tell.
    pub told: Option<Box<Told>>,
}

/// What few generators tell of themselves.
pub struct Told {
    /// Name and qualified name, where its function was given others than stand in its code, as `functools.wraps` does.
    pub names: Option<[Symbol; 2]>,
    /// The program's calls that made a coroutine in a loop's debug mode, the innermost first: line and function (`cr_origin`).
    pub origin: Vec<(u32, Symbol)>,
}

/// A frame that is put away.
#[derive(Default)]
pub struct Saved {
    /// Locals, cells and operands.
    pub slots: Vec<Value>,
    /// The next instruction.
    pub pc: u32,
    /// The exception that is being handled in it.
    pub handling: Value,
}

impl Generator {
    /// Name and qualified name, if it has others than its code.
    pub fn names(&self) -> Option<[Symbol; 2]> {
        self.told.as_ref().and_then(|told| told.names)
    }

    /// Whether asyncio takes it for a coroutine: up to CPython 3.11 it takes plain generators too, as `iscoroutine` tells.
    pub fn is_task_like(&self) -> bool {
        self.kind != Kind::AsyncGenerator
    }

    /// Whether it goes on when it is sent something, and says nothing against it.
    pub fn is_resumable(&self, sent: &super::resume::Sent) -> bool {
        let state = self.state.get();
        state == State::Suspended
            || state == State::Created && matches!(sent, super::resume::Sent::Value(Value::None))
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        super::bag::released(bytes_of(self.native.is_some()));
        super::morgue::lay_out(self);
    }
}

/// What a generator takes, roughly, with what is said of it when it dies; the library's own have no variables.
pub fn bytes_of(is_native: bool) -> usize {
    if is_native {
        420
    } else {
        560
    }
}
