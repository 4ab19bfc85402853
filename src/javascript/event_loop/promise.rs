//! Promises as ECMA-262 has them (27.2): states, reactions, resolving functions, `then`. Every tick is a microtask that
//! the specification names: NewPromiseReactionJob or NewPromiseResolveThenableJob.

use crate::javascript::vm::activation::ActivationId;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::trace::On;

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
    /// A resolving function was called.
    pub resolved: bool,
    /// What it stands for in the trace, and which.
    pub on: On,
    /// See [`crate::trace::Event::Wait`].
    pub target: u32,
    /// The value or the reason, once settled.
    pub value: Value,
    first: Reaction,
    more: Vec<Reaction>,
}

impl Promise {
    /// A pending promise.
    pub fn new() -> Self {
        Promise {
            state: PromiseState::Pending,
            handled: false,
            resolved: false,
            on: On::Future,
            target: 0,
            value: Value::Undefined,
            first: Reaction::None,
            more: Vec::new(),
        }
    }

    /// Adds a reaction to a pending promise.
    pub fn react(&mut self, reaction: Reaction) {
        if self.first == Reaction::None {
            self.first = reaction;
        } else {
            self.more.push(reaction);
        }
    }

    /// The first reaction, which says whom the trace shall call ready when a timer settles this promise.
    pub fn first(&self) -> Reaction {
        self.first
    }

    /// Takes the reactions out, in the order in which they were registered.
    pub fn take(&mut self) -> (Reaction, Vec<Reaction>) {
        (std::mem::replace(&mut self.first, Reaction::None), std::mem::take(&mut self.more))
    }

    pub(in crate::javascript) fn reactions_into(&self, all: &mut Vec<Reaction>) {
        all.push(self.first);
        all.extend_from_slice(&self.more);
    }

    pub(in crate::javascript) fn bytes(&self) -> usize {
        self.more.capacity() * std::mem::size_of::<Reaction>()
    }
}

impl Default for Promise {
    fn default() -> Self {
        Promise::new()
    }
}
