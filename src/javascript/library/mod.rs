//! The library: the objects and functions that programs find when they start. What is native is thin and asks the
//! machine; methods that call back for each element are written in JavaScript (`prelude.js`), so that their callbacks
//! are ordinary calls.

mod array;
mod bigint;
mod binary;
mod cases;
mod collections;
mod console;
mod date;
mod error;
mod inspect;
mod inspect_columns;
mod inspect_functions;
mod inspect_global;
mod inspect_manner;
mod json;
mod math;
mod names;
mod number;
mod object;
mod parts;
mod platform;
mod quoting;
mod random;
mod regex;
mod string;
mod support;

pub use error::text as error_text;
pub use inspect::inspect;
pub use math::power::pow;
pub use parts::prelude;

use super::vm::object as object_flags;
use super::vm::value::{Key, ObjectId, Value};
use super::vm::Vm;

/// What the library keeps for itself during a run.
pub struct State {
    console: console::Console,
    /// Where `Math.random` stands.
    random: random::Random,
    /// Symbols of `Symbol.for`.
    symbols: Vec<(String, Key)>,
    /// Lists that are being joined, one inside the other.
    joining: Vec<Value>,
    /// The modules that programs may import, by name without `node:`.
    pub(crate) modules: ObjectId,
    /// Methods of arrays for what is no array.
    pub(crate) steps: ObjectId,
    /// How many bytes of text became functions; their code is never freed.
    pub(crate) made: usize,
    /// The prototype of array buffers, where the program has any.
    pub(crate) buffers: ObjectId,
    /// A worker's program that has array buffers around it.
    pub(crate) has_bytes: bool,
    /// What the program asks that is not supported, found out while it runs.
    pub(crate) refused: Option<crate::trace::Refusal>,
    /// What was written to the two streams and is not yet a whole line.
    unfinished: [String; 2],
}

impl State {
    /// The library of a run that has not begun, in a world with this seed.
    pub fn new(seed: u32) -> Self {
        State {
            console: console::Console::default(),
            random: random::Random::new(seed),
            symbols: Vec::new(),
            joining: Vec::new(),
            modules: ObjectId::NONE,
            steps: ObjectId::NONE,
            made: 0,
            buffers: ObjectId::NONE,
            has_bytes: false,
            refused: None,
            unfinished: Default::default(),
        }
    }
}

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
    bigint::install(vm);
    json::install(vm);
    date::install(vm);
    regex::install(vm);
    install_natives(vm);
}

/// What the prelude needs besides; it takes this object away before the program starts.
fn install_natives(vm: &mut Vm<'_>) {
    let natives = vm.new_object();
    vm.methods(
        natives,
        &[
            ("inspect", 2, |vm, call| {
                let depth = vm.to_number(call.arg(vm, 1))?;
                let text = inspect(vm, call.arg(vm, 0), depth as isize);
                Ok(vm.new_string(text))
            }),
            ("show", 2, inspect_manner::inspect_as_asked),
            ("format", 1, |vm, call| {
                let args = call.args(vm).to_vec();
                let text = console::format(vm, &args)?;
                Ok(vm.new_string(text))
            }),
            ("width", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                Ok(Value::Number(quoting::width(&text) as f64))
            }),
            ("quote", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                let mut quoted = String::new();
                json::quote(&text, &mut quoted);
                Ok(vm.new_string(quoted))
            }),
            ("proxied", 1, |vm, call| {
                let parts = call.arg(vm, 0).object().and_then(|id| vm.proxied(id));
                let Some((target, handler)) = parts else { return Ok(Value::Bool(false)) };
                let handler = if handler.is_none() { Value::Null } else { Value::Object(handler) };
                Ok(vm.new_array(vec![Value::Object(target), handler]))
            }),
            ("revoke", 1, |vm, call| {
                if let Value::Object(id) = call.arg(vm, 0) {
                    vm.revoke(id);
                }
                Ok(Value::Undefined)
            }),
            ("codes", 2, string::codes),
            ("split_time", 1, date::split_time),
            ("join_time", 7, date::join_time),
        ],
    );
    platform::install(vm, natives);
    binary::install(vm, natives);
    let key = vm.key("natives");
    vm.heap.define(vm.realm.global, key, Value::Object(natives), object_flags::HIDDEN);
}
