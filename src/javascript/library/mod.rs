//! The library: the objects and functions that programs find when they start.

use super::vm::Vm;

/// What the library keeps for itself during a run: labels of `console.time`, counters, indentation.
#[derive(Default)]
pub struct State {}

/// The part of the library that is written in JavaScript: array methods with callbacks and the like. It runs before the
/// reader's program, with one function more in its scope: `methods(target, source)` moves the methods of an object
/// literal to a prototype, as built-in ones are (not enumerable).
pub const PRELUDE: &str = "";

/// Makes the globals. The machine has already made the prototypes of [`Vm::realm`], `Promise`, the timers and
/// `queueMicrotask`.
pub fn install(_vm: &mut Vm<'_>) {}
