//! Python's virtual machine: values, bytecode, frames on one heap stack, calls, exceptions, generators and coroutines.
//! A coroutine is a frame that can be put away and resumed with a value or an error, as CPython's is.
//!
//! What the library needs is in the methods of [`Vm`] and in [`value`]; a library function is a [`value::NativeFn`].

mod activity;
mod amid;
pub mod apart;
mod apart_operators;
mod assign;
pub mod attribute;
pub mod bag;
pub mod big;
pub mod builtin;
pub mod call;
pub mod callers;
mod carets;
pub mod class;
pub mod code;
pub mod collect;
pub mod compare;
pub mod compile;
mod construct;
mod define;
pub mod dict;
pub mod error;
pub mod fork;
pub mod frame;
pub mod future;
pub mod generator;
mod group;
pub mod handle;
mod hash;
mod hint;
pub mod import;
pub mod integer;
pub mod interpret;
pub mod iterate;
mod making;
mod matching;
pub mod morgue;
pub mod operate;
mod own;
mod poll;
mod rare;
pub mod report;
pub mod resume;
mod set_order;
pub mod sets;
pub mod setup;
mod slots;
mod special;
mod standing;
pub mod steps;
mod subscript;
pub mod symbol;
pub mod threads;
mod told;
pub mod value;

use crate::clock::Instant;
use crate::machine::Machine;
use crate::trace::{ActivityId, Stream};
use crate::world::World;
use class::{Class, Type};
use code::Program;
pub use error::{Raise, Stop};
use frame::Frame;
use std::rc::Rc;
use symbol::{Symbol, Symbols};
use value::Value;

/// A call that a library function wants in its place: the function, its arguments by position and by name.
type TailCall = (Value, Vec<Value>, Vec<(Symbol, Value)>);

/// The state of one run of a program.
pub struct Vm {
    /// Clock, trace and budget.
    pub machine: Machine,
    /// What the program waits on.
    pub world: World,
    /// The compiled program.
    pub program: Rc<Program>,
    /// All names.
    pub symbols: Symbols,
    /// The built-in classes by [`Type`].
    types: Vec<Rc<Class>>,
    /// Locals and operands of all frames, one after the other.
    stack: Vec<Value>,
    frames: Vec<Frame>,
    /// Global variables by slot.
    globals: Vec<Value>,
    /// Objects that weak references of the program stand for, by number.
    pub faint: crate::python::modules::weakref::Faint,
    /// The builtins that were found for global names, by slot.
    found_builtins: Vec<Value>,
    /// The codes of generators that may be awaited: `types.coroutine`.
    pub awaitable_generators: Vec<u32>,
    /// How many frames there may be: `sys.setrecursionlimit`.
    pub recursion_limit: usize,
    /// How many calls of [`Vm::run_frames`] are nested.
    nesting: u32,
    /// Whether a hash that is another one in each run of CPython has been computed since this was last cleared.
    pub hash_varies: bool,
    /// Instructions that were run since the budget was last asked.
    steps: u32,
    /// The activity that holds the thread.
    pub activity: Option<ActivityId>,
    /// The event loop that holds the thread, if one does.
    pub event_loop: crate::python::asyncio::event_loop::EventLoop,
    /// The context of the running thread.
    pub context: crate::python::asyncio::context::Context,
    /// The other loops.
    pub loops: crate::python::asyncio::loops::Loops,
    /// Text that was written without a line end yet, by stream.
    partial: [String; 2],
    /// Reads of the clock since it last moved or a step began.
    clock_reads: u32,
    /// The clock-polling loop that is being run ahead, see [`frame::Poll`].
    poll: frame::Poll,
    /// Modules that were imported.
    modules: Vec<(u32, Value)>,
    /// The error that [`Stop`] ends the run with has words here.
    pub stuck: Vec<String>,
    /// The trace's names of the codes, once they were told to it.
    activity_names: Vec<Option<crate::trace::Name>>,
    /// The running thread.
    thread: threads::Thread,
    /// The threads that do not run now, by number.
    parked: Vec<Option<Box<threads::Parked>>>,
    /// How many threads of other processes run on top of one that computes.
    beside: u32,
    /// What `gc.collect()` looks at.
    pub collector: collect::Collector,
    /// What is called when the program's own code is over.
    pub at_exit: Value,
    /// Whether its modules go.
    pub is_ending: bool,
    /// Where the machine itself warned of what, which it does once at each place.
    pub warned: std::collections::BTreeSet<(u32, String)>,
    /// What a library function wants to be called in its place: the function, and its arguments.
    /// The process whose memory the machine has.
    process: u16,
    /// The memories of the others.
    memories: Vec<fork::Memory>,
    /// What processes send each other.
    pub channels: Vec<crate::python::library::process::Channel>,
    tail_call: Option<Box<TailCall>>,
    /// How often a `MemoryError` was raised because the run's memory was used up.
    short: u32,
    /// The last field, for it is dropped after all values.
    _clearing: morgue::Clearing,
}

impl Vm {
    /// The built-in class `kind`.
    pub fn class(&self, kind: Type) -> &Rc<Class> {
        &self.types[kind as usize]
    }

    /// The number of a name.
    pub fn intern(&mut self, text: &str) -> Symbol {
        self.symbols.intern(text)
    }

    /// The text of a name.
    pub fn name(&self, symbol: Symbol) -> &str {
        self.symbols.text(symbol).as_str()
    }

    /// The text of a name as a value.
    pub fn name_value(&self, symbol: Symbol) -> Value {
        Value::Str(self.symbols.text(symbol).clone())
    }

    /// Reads the virtual clock on behalf of the program. It stays put within a step; but after a hundred reads each
    /// further one moves it on by a microsecond, so that a loop that waits for it comes to an end.
    pub fn read_clock(&mut self) -> Result<Instant, Raise> {
        if let Some(instant) = self.poll.trial {
            return Ok(instant);
        }
        self.clock_reads += 1;
        if self.clock_reads > 100 {
            self.compute(crate::clock::Span::from_micros(1))?;
            self.clock_reads = 101;
        }
        self.settle()?;
        Ok(self.machine.now())
    }

    /// The running activity keeps the thread for `span`, as `time.sleep` does.
    pub fn hold(&mut self, span: crate::clock::Span) -> Result<(), Raise> {
        self.block(crate::machine::Pause::Wait, self.machine.now() + span).map(|_| ())
    }

    /// Writes to a stream; each finished line is printed.
    pub fn write(&mut self, stream: Stream, text: &str) {
        let index = stream as usize;
        self.partial[index].push_str(text);
        if !text.contains('\n') {
            return;
        }
        let all = std::mem::take(&mut self.partial[index]);
        let mut rest = all.as_str();
        while let Some((line, after)) = rest.split_once('\n') {
            self.machine.trace.print(stream, self.activity, line.to_string());
            rest = after;
        }
        self.partial[index] = rest.to_string();
    }

    /// Prints what was written without a line end; the run is over.
    pub fn flush(&mut self) {
        for stream in [Stream::Output, Stream::Error] {
            if !self.partial[stream as usize].is_empty() {
                self.write(stream, "\n");
            }
        }
    }

    /// Refuses a value that would take more memory than a run has.
    pub fn check_size(&self, bytes: u64) -> Result<(), Raise> {
        let room = self.machine.budget().memory;
        if bytes > room / 2 || bag::live().saturating_add(bytes) > room {
            return Err(self.error_of(Type::MemoryError, Vec::new()));
        }
        Ok(())
    }

    /// `str(value)`
    pub fn text_of(&mut self, value: &Value) -> Result<String, Raise> {
        if let Value::Str(text) = value {
            return Ok(text.as_str().to_string());
        }
        let mut out = String::new();
        self.nested(|vm| crate::python::library::str_into(vm, value, &mut out))?;
        Ok(out)
    }

    /// `repr(value)`
    pub fn repr_of(&mut self, value: &Value) -> Result<String, Raise> {
        let mut out = String::new();
        self.repr_into(value, &mut out)?;
        Ok(out)
    }

    /// Writes `repr(value)`; for containers, which write what they hold by calling it again: the depth is bounded.
    pub fn repr_into(&mut self, value: &Value, out: &mut String) -> Result<(), Raise> {
        self.nested(|vm| crate::python::library::repr_into(vm, value, out))
    }

    /// Runs `body` one level deeper on the host's stack, which is bounded: past it comes `RecursionError`.
    pub fn nested<T>(&mut self, body: impl FnOnce(&mut Vm) -> Result<T, Raise>) -> Result<T, Raise> {
        if self.nesting >= frame::DEEPEST_NESTING {
            return Err(self.recursion_error());
        }
        self.nesting += 1;
        let result = body(self);
        self.nesting -= 1;
        result
    }

    /// `RecursionError`, as CPython words it.
    #[cold]
    pub fn recursion_error(&self) -> Raise {
        self.error(Type::RecursionError, "maximum recursion depth exceeded")
    }

    /// A text value.
    pub fn new_str(&self, text: String) -> Value {
        Value::text(text)
    }
}
