//! The internal slots of promises (ECMA-262 27.2.6): their state, and either who waits or what they were settled with.

use crate::javascript::vm::activation::ActivationId;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::trace::On;
use thin_vec::ThinVec;

/// PromiseState.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum PromiseState {
    Pending,
    Fulfilled,
    Rejected,
}

/// PromiseReaction, both kinds in one: what happens when the promise settles.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Reaction {
    /// Nothing.
    None,
    /// An `await` goes on (PerformPromiseThen without a derived promise).
    Await(ActivationId),
    /// `then`: the handlers, or [`ObjectId::NONE`], and the derived promise (or a capability object, or none).
    Then {
        /// onFulfilled
        fulfilled: ObjectId,
        /// onRejected
        rejected: ObjectId,
        /// The promise that the handlers' result settles.
        derived: ObjectId,
    },
    /// Another promise takes over the outcome: NewPromiseResolveThenableJob of a promise of our own.
    Adopt(ObjectId),
    /// An element of a combinator settled.
    Element {
        /// The object with the combinator.
        combinator: ObjectId,
        /// Which element.
        index: u32,
    },
}

/// The internal slots of a promise.
pub struct Promise {
    /// Where it is.
    pub state: PromiseState,
    /// Somebody looks at a rejection.
    pub handled: bool,
    /// It was told of as rejected, since nobody looked.
    pub told: bool,
    /// Counts the pairs of resolving functions that were used up: a pair of another epoch does nothing any more.
    pub epoch: u32,
    /// What it stands for in the trace, and which.
    pub on: On,
    /// See [`crate::trace::Event::Wait`].
    pub target: u32,
    /// In which context the handlers run that settle it: see `contexts`.
    pub(in crate::javascript::event_loop) context: ObjectId,
    outcome: Outcome,
}

/// What a promise has of the two: who waits for it, or what it was settled with.
enum Outcome {
    /// The first reaction, and the others.
    Awaited(Reaction, ThinVec<Reaction>),
    /// The value or the reason.
    Settled(Value),
}

impl Promise {
    /// A pending promise.
    pub fn new() -> Self {
        Promise {
            state: PromiseState::Pending,
            handled: false,
            told: false,
            epoch: 0,
            on: On::Future,
            target: 0,
            context: ObjectId::NONE,
            outcome: Outcome::Awaited(Reaction::None, ThinVec::new()),
        }
    }

    /// The value or the reason, once settled.
    pub fn value(&self) -> Value {
        match self.outcome {
            Outcome::Settled(value) => value,
            Outcome::Awaited(..) => Value::Undefined,
        }
    }

    /// Adds a reaction to a pending promise.
    pub fn react(&mut self, reaction: Reaction) {
        let Outcome::Awaited(first, more) = &mut self.outcome else { return };
        if *first == Reaction::None {
            *first = reaction;
        } else {
            more.push(reaction);
        }
    }

    /// The first reaction, which says whom the trace shall call ready when a timer settles this promise.
    pub fn first(&self) -> Reaction {
        self.reactions().0
    }

    /// Settles it; gives the reactions in the order in which they were registered.
    pub(super) fn settle(&mut self, state: PromiseState, value: Value) -> (Reaction, ThinVec<Reaction>) {
        self.state = state;
        match std::mem::replace(&mut self.outcome, Outcome::Settled(value)) {
            Outcome::Awaited(first, more) => (first, more),
            Outcome::Settled(_) => (Reaction::None, ThinVec::new()),
        }
    }

    pub(in crate::javascript) fn context(&self) -> ObjectId {
        self.context
    }

    /// The first reaction and the others.
    pub(in crate::javascript) fn reactions(&self) -> (Reaction, &[Reaction]) {
        match &self.outcome {
            Outcome::Awaited(first, more) => (*first, more),
            Outcome::Settled(_) => (Reaction::None, &[]),
        }
    }

    pub(in crate::javascript) fn bytes(&self) -> usize {
        std::mem::size_of_val(self.reactions().1)
    }
}

impl Default for Promise {
    fn default() -> Self {
        Promise::new()
    }
}
