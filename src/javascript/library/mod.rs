//! The library: the objects and functions that programs find when they start. What is native is thin and asks the
//! machine; methods that call back for each element are written in JavaScript (`prelude.js`), so that their callbacks
//! are ordinary calls.

mod array;
mod collections;
mod console;
mod date;
mod error;
mod inspect;
mod json;
mod number;
mod object;
mod string;
mod support;
mod table;

pub use error::text as error_text;
pub use inspect::inspect;
pub use json::{parse_text as parse_json, text as json_text};

use super::vm::value::{Key, Value};
use super::vm::Vm;

/// What the library keeps for itself during a run.
pub struct State {
    console: console::Console,
    /// Where `Math.random` stands.
    random: u64,
    /// Symbols of `Symbol.for`.
    symbols: Vec<(String, Key)>,
    /// Lists that are being joined, one inside the other.
    joining: Vec<Value>,
}

impl Default for State {
    fn default() -> Self {
        State {
            console: console::Console::default(),
            random: 0x9e37_79b9_7f4a_7c15,
            symbols: Vec::new(),
            joining: Vec::new(),
        }
    }
}

/// The part of the library that is written in JavaScript: array methods with callbacks and the like. It runs before the
/// reader's program, with one function more in its scope: `methods(target, source)` moves the methods of an object
/// literal to a prototype, as built-in ones are (not enumerable).
pub const PRELUDE: &str = include_str!("prelude.js");

/// Makes the globals. The machine has already made the prototypes of [`Vm::realm`], `Promise`, the timers and
/// `queueMicrotask`.
pub fn install(vm: &mut Vm<'_>) {
    object::install(vm);
    array::install(vm);
    string::install(vm);
    collections::install(vm);
    console::install(vm);
    error::install(vm);
    number::install(vm);
    json::install(vm);
    date::install(vm);
}
