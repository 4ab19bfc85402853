//! Frames: calls that are under way. They stand in one vector, their locals and operands in another, so that the
//! program's depth costs no host stack.

use super::generator::Generator;
use super::value::Value;
use crate::clock::Instant;
use std::rc::Rc;

/// A call that is under way.
pub struct Frame {
    /// Index of its code in the program.
    pub code: u32,
    /// The instruction that runs, or where it goes on.
    pub pc: u32,
    /// Where its locals begin on the stack.
    pub base: u32,
    /// To where the stack is cut when it ends; its result comes on top.
    pub floor: u32,
    /// Who waits for it, and what becomes of its result.
    pub entry: Entry,
    /// The exception that is being handled in it, or `None`.
    pub handling: Value,
    /// The generator or coroutine that it is.
    pub generator: Option<Rc<Generator>>,
}

impl Frame {
    /// Whether the host resumed it: then nobody of the program awaits it.
    pub fn is_outermost(&self) -> bool {
        self.entry == Entry::Host
    }
}

/// Who waits for a frame, and what becomes of its result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The host: [`super::Vm::run_frames`] comes back.
    Host,
    /// The frame below, for the result of a call.
    Call,
    /// The frame below: it is `__init__` and the new object stands at its floor already.
    Init,
    /// The frame below, for an operand of its instruction, which begins again.
    Again,
    /// The frame below, for nothing: its result is let go.
    Drop,
    /// The frame below, at a call for a generator's next value; its end raises `StopIteration` there.
    Next,
    /// The frame below, at a `for`: a value, or the end of the loop at this instruction.
    Iterate(u32),
    /// The frame below, at an `await` or `yield from`: what it yields is passed on.
    Delegate,
    /// The same, where an exception was thrown into it.
    Thrown,
    /// The frame below, at an `await` of a step of this asynchronous generator.
    AsyncStep,
}

/// CPython's default recursion limit.
pub const DEEPEST: usize = 1000;

/// The most frames that a program can ask for: those of a run must fit into its memory.
pub const MOST: usize = 100_000;

/// How often library functions may nest calls back into Python: each takes host stack, of which wasm has 1 MB.
pub const DEEPEST_NESTING: u32 = 120;

/// A loop that may only be polling the clock. When a turn of it changed nothing and read the clock, further turns are
/// tried at later and later instants, until one leaves the loop; then the first such instant is found by bisection.
#[derive(Default)]
pub struct Poll {
    /// The instant that the clock shows to a turn that is only tried.
    pub trial: Option<Instant>,
    /// How it was when the last turn without effects ended.
    pub seen: Option<Turn>,
    /// The last instant at which the loop is known to go on.
    pub low: u64,
    /// The first instant at which it is known to end.
    pub high: Option<u64>,
    /// The loop's first instruction, once other threads had their turns while it went round: looking at the clock
    /// again costs nothing more.
    pub again: Option<u32>,
}

/// The end of a turn of a loop.
pub struct Turn {
    /// The loop's first instruction.
    pub head: u32,
    /// How many frames there were.
    pub depth: usize,
    /// Locals and operands of the frame.
    pub slots: Vec<Value>,
    /// What the clock showed.
    pub now: Instant,
    /// How often it had been read.
    pub reads: u32,
}
