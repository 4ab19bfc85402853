//! Activations: the state of an async function or generator between two of its steps. A step copies the saved slots to
//! the machine's stack and runs; where it waits they are copied back into the same buffer, so that an `await`
//! allocates nothing.

use super::code::CodeId;
use super::value::{ObjectId, Value};
use crate::trace::ActivityId;
use smallvec::SmallVec;
use thin_vec::ThinVec;

/// So many slots need no memory of their own: the function, `this`, and a few variables.
const SAVED: usize = 4;

/// An activation of the heap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ActivationId(pub u32);

impl ActivationId {
    /// No activation: an ordinary call.
    pub const NONE: ActivationId = ActivationId(u32::MAX);

    /// Whether this is [`ActivationId::NONE`].
    #[inline]
    pub fn is_none(self) -> bool {
        self.0 == u32::MAX
    }
}

/// No activity of the trace: generators, functions of the library.
pub const NO_ACTIVITY: ActivityId = ActivityId(u32::MAX);

/// Where an activation is in its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// A generator that was not asked for anything yet.
    Start,
    /// It waits: for a promise, or to be asked for its next value.
    Suspended,
    /// On the machine's stack.
    Running,
    /// It came to its end.
    Done,
}

/// How a step begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resume {
    /// With a value.
    Next,
    /// With an error.
    Throw,
    /// With a `return`, as if it stood there.
    Return,
}

/// A call of an async generator's `next`, `throw` or `return` that waits for its turn.
pub struct Request {
    /// Which of the three.
    pub resume: Resume,
    /// With what.
    pub value: Value,
    /// What the caller was given.
    pub promise: ObjectId,
}

/// An async function, a generator, an async generator, or the program itself.
pub struct Activation {
    /// What it runs.
    pub code: CodeId,
    /// Where it goes on.
    pub pc: u32,
    /// Where it is in its life.
    pub state: State,
    /// The promise of an async function; [`ObjectId::NONE`] for generators and the program.
    pub promise: ObjectId,
    /// What the trace calls it, or [`NO_ACTIVITY`].
    pub activity: ActivityId,
    /// What `new.target` is, for the sake of completeness.
    pub new_target: ObjectId,
    /// In which context it goes on after an `await`: see `event_loop::contexts`.
    pub context: ObjectId,
    /// The trace was told that its next step was queued.
    pub ready: bool,
    /// An async generator that awaits the value of a `return` that was asked for.
    pub returning: bool,
    pub(super) marked: bool,
    pub(super) free: bool,
    /// The function, `this`, and all slots, while it is not running.
    pub saved: SmallVec<[Value; SAVED]>,
    /// Of an async generator.
    pub requests: ThinVec<Request>,
}

impl Activation {
    pub(super) fn new(code: CodeId) -> Self {
        Activation {
            code,
            pc: 0,
            state: State::Start,
            promise: ObjectId::NONE,
            activity: NO_ACTIVITY,
            new_target: ObjectId::NONE,
            context: ObjectId::NONE,
            ready: false,
            returning: false,
            marked: false,
            free: false,
            saved: SmallVec::new(),
            requests: ThinVec::new(),
        }
    }

    /// What it takes beside itself.
    pub(super) fn bytes(&self) -> usize {
        if self.saved.spilled() {
            self.saved.capacity() * std::mem::size_of::<Value>()
        } else {
            0
        }
    }

    pub(super) fn release(&mut self) {
        self.free = true;
        self.saved.clear();
        self.requests = ThinVec::new();
    }
}
