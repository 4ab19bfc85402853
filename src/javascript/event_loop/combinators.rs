//! `Promise.all`, `allSettled`, `race` and `any` (ECMA-262 27.2.4). Where a promise is the engine's own and nobody
//! replaced `then`, an element is a reaction of its own kind instead of a pair of functions: the ticks are the same.

use crate::javascript::vm::value::{ObjectId, Value};

/// Which combinator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum CombinatorKind {
    All,
    AllSettled,
    Race,
    Any,
}

/// A combinator that waits for its elements.
pub struct Combinator {
    /// Which one.
    pub kind: CombinatorKind,
    /// The promise that it settles.
    pub derived: ObjectId,
    /// Values, outcomes or errors so far.
    pub values: Vec<Value>,
    /// How many elements are still waited for.
    pub remaining: u32,
}
