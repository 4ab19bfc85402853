//! The virtual machine: values on a stack, frames beside it, bytecode between them. A call of a program's function is a
//! frame more, never a recursion of the host; only library functions that call back ([`Vm::call`]) re-enter the
//! machine, to a bounded depth.
//!
//! # For the library
//!
//! A library function is a [`native::Native`]: `fn(&mut Vm, Call) -> Result<Value, Thrown>`. Arguments come from
//! [`native::Call::arg`], errors from [`Vm::type_error`] and its kin, properties through [`Vm::get`] and [`Vm::set`],
//! plain construction through [`heap::Heap::define`] and [`Vm::methods`]. Nothing is collected while a library
//! function runs, so it may keep values and ids in its own variables. Functions that call back for each element of a
//! list (`map`, `sort`, …) belong into the library's program `prelude.js`, which the machine compiles before the
//! reader's: callbacks are then ordinary frames.

pub mod activation;
pub mod bigint;
pub mod binary;
mod blame;
mod calls;
pub(crate) mod code;
mod compile;
mod gallop;
mod globals;
pub mod heap;
mod interpreter;
mod iteration;
pub mod keys;
mod made;
mod members;
mod modules;
mod names;
pub mod native;
pub mod object;
pub mod operators;
mod park;
mod plain;
mod properties;
mod proxy;
mod rare;
mod reflect;
mod resume;
mod slab;
mod stack;
#[cfg(not(target_arch = "wasm32"))]
mod stacks;
mod start;
pub mod strings;
pub mod value;

pub(crate) use park::Parked;
pub(crate) use start::run;

use crate::javascript::event_loop::EventLoop;
use crate::javascript::syntax::tree::Program;
use crate::machine::{reach, Limit, Machine};
use crate::trace::{ActivityId, Stream};
use crate::world::World;
use activation::{ActivationId, NO_ACTIVITY};
use code::{CallSite, Code, CodeId};
use heap::Heap;
use native::{Native, Thrown};
use object::{NativeFunction, Payload, Slotted, HIDDEN};
pub(crate) use proxy::make as make_proxy;
use value::{Key, ObjectId, StringId, Value};

/// The prototypes and constructors that the machine itself needs.
pub struct Realm {
    /// `globalThis`
    pub global: ObjectId,
    /// `Object.prototype`
    pub object: ObjectId,
    /// `Function.prototype`
    pub function: ObjectId,
    /// The prototypes of async functions, generators and async generators.
    pub functions: [ObjectId; 3],
    /// `Array.prototype`
    pub array: ObjectId,
    /// `String.prototype`
    pub string: ObjectId,
    /// `Number.prototype`
    pub number: ObjectId,
    /// `Boolean.prototype`
    pub boolean: ObjectId,
    /// `Symbol.prototype`
    pub symbol: ObjectId,
    /// `BigInt.prototype`
    pub bigint: ObjectId,
    /// `Promise.prototype`
    pub promise: ObjectId,
    /// `Promise`
    pub promise_constructor: ObjectId,
    /// `%IteratorPrototype%`
    pub iterator: ObjectId,
    /// `%AsyncIteratorPrototype%`
    pub async_iterator: ObjectId,
    /// `%GeneratorPrototype%`
    pub generator: ObjectId,
    /// `%AsyncGeneratorPrototype%`
    pub async_generator: ObjectId,
    /// `Map.prototype`
    pub map: ObjectId,
    /// `Set.prototype`
    pub set: ObjectId,
    /// `Date.prototype`
    pub date: ObjectId,
    /// `RegExp.prototype`
    pub regex: ObjectId,
    /// The prototype of the library's iterators.
    pub library_iterator: ObjectId,
    /// `Error.prototype` and those of its kin, by [`ErrorKind`].
    pub errors: [ObjectId; 8],
}

/// The built-in errors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum ErrorKind {
    Error,
    TypeError,
    RangeError,
    ReferenceError,
    SyntaxError,
    EvalError,
    UriError,
    AggregateError,
}

impl ErrorKind {
    /// All of them, in order.
    pub const NAMES: [&'static str; 8] = [
        "Error",
        "TypeError",
        "RangeError",
        "ReferenceError",
        "SyntaxError",
        "EvalError",
        "URIError",
        "AggregateError",
    ];
}

/// What happens with the value of a frame that ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Finish {
    /// It is the value of the call.
    Value,
    /// It is the new object, unless it is no object: then `this` is.
    Construct,
    /// The host gets it: the frame was entered by [`Vm::call`] or by the event loop.
    Host,
    /// An executor: the promise is the value of the `new`.
    Executor(ObjectId),
    /// As `Executor`, and the host gets the promise.
    HostExecutor(ObjectId),
    /// It is dropped: fields of a class on a new object.
    Discard,
}

/// A call that has not ended. Its slots lie on the machine's stack from `base` on; below them `this`, and the function.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub code: CodeId,
    pub pc: u32,
    pub base: u32,
    pub activation: ActivationId,
    pub new_target: ObjectId,
    pub finish: Finish,
    /// Who held the thread when this frame's activity began.
    pub previous: ActivityId,
}

/// The state of one run.
pub struct Vm<'m> {
    /// Clock, trace and budget.
    pub machine: &'m mut Machine,
    /// What the program waits on.
    pub world: &'m World,
    /// What is alive.
    pub heap: Heap,
    /// Prototypes and constructors.
    pub realm: Realm,
    /// Tasks, microtasks, timers.
    pub events: EventLoop,
    /// What the library keeps for itself: labels of `console.time`, counters, indentation.
    pub library: crate::javascript::library::State,
    pub(crate) stack: Vec<Value>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) codes: Vec<Code>,
    statics: Vec<Value>,
    /// Who holds the thread, or [`NO_ACTIVITY`].
    pub(crate) activity: ActivityId,
    /// The functions on the call stack above the running activity, as far as the trace was told.
    pub(crate) calls: Vec<CodeId>,
    /// How deep library functions have called back.
    depth: u32,
    /// Instructions until the budget is asked again; zero while a loop gallops.
    fuel: u32,
    gallop: gallop::Gallop,
    /// What was thrown last: see [`native::Thrown::Error`].
    pub(crate) thrown: Value,
    /// The error that says that something cannot be written: code that is not strict does not throw it.
    pub(crate) refused: Value,
    /// Some object may have a proxy for its prototype.
    has_proxies: bool,
    tail: calls::Tail,
    tail_values: Vec<Value>,
    call_sites: Vec<CallSite>,
    /// Where errors were made, innermost call first.
    #[cfg(not(target_arch = "wasm32"))]
    stacks: Vec<stacks::Calls>,
    /// The program's text, which functions can be asked for.
    text: Box<str>,
    /// The program, for errors that quote it.
    program: Option<Program>,
}

impl Vm<'_> {
    /// An argument or element as text that the language would print: `ToString`.
    pub fn text_of(&mut self, value: Value) -> Result<String, Thrown> {
        let id = self.to_string(value)?;
        Ok(self.heap.text(id).to_string())
    }

    /// An error to throw, with the prototype of its kind.
    pub fn error(&mut self, kind: ErrorKind, message: &str) -> Thrown {
        let error = self.make_error(kind, message);
        self.throw(error)
    }

    /// Any value to throw.
    pub fn throw(&mut self, value: Value) -> Thrown {
        self.thrown = value;
        Thrown::Error
    }

    /// What a `throw` in some code throws.
    #[inline(never)]
    fn throw_from(&mut self, code: code::CodeId, value: Value) -> Thrown {
        if let (true, Value::String(text)) = (self.codes[code.0 as usize].prelude, value) {
            reach(self.heap.text(text));
        }
        self.throw(value)
    }

    /// An error object.
    pub fn make_error(&mut self, kind: ErrorKind, message: &str) -> Value {
        let error = self.heap.object(Payload::Error, self.realm.errors[kind as usize]);
        let message = self.heap.value(message);
        self.heap.define(error, keys::MESSAGE, message, HIDDEN);
        Value::Object(error)
    }

    /// A TypeError to throw.
    pub fn type_error(&mut self, message: &str) -> Thrown {
        self.error(ErrorKind::TypeError, message)
    }

    /// A TypeError that only strict code throws: something cannot be written.
    pub fn refusal(&mut self, message: &str) -> Thrown {
        let thrown = self.type_error(message);
        self.refused = self.thrown;
        thrown
    }

    /// A RangeError to throw.
    pub fn range_error(&mut self, message: &str) -> Thrown {
        self.error(ErrorKind::RangeError, message)
    }

    /// A plain object.
    pub fn new_object(&mut self) -> ObjectId {
        self.heap.object(Payload::Ordinary, self.realm.object)
    }

    /// An array.
    pub fn new_array(&mut self, elements: Vec<Value>) -> Value {
        self.heap.grew(elements.len() * 16);
        Value::Object(self.heap.object(Payload::Array(elements), self.realm.array))
    }

    /// A string as a value.
    pub fn new_string(&mut self, text: impl Into<Box<str>>) -> Value {
        self.heap.value(text)
    }

    /// The text of a function of the program, as it was written.
    pub(crate) fn source_of(&self, function: Value) -> Option<String> {
        let Payload::Closure(code, _) = self.heap.get(function.object()?).payload else { return None };
        let span = self.machine.trace.site(self.codes[code.0 as usize].site)?;
        self.text.get(span.start as usize..span.end as usize).map(Into::into)
    }

    /// The string of one character as a value.
    pub fn new_character(&mut self, character: char) -> Value {
        Value::String(self.heap.strings.character(character))
    }

    /// The key that a text is.
    pub fn key(&mut self, text: &str) -> Key {
        self.heap.strings.key(text)
    }

    /// A function of the library.
    pub fn native(&mut self, name: Key, length: u32, code: Native) -> ObjectId {
        self.native_with(name, length, code, [Slotted::None; 2], false)
    }

    /// A function of the library that carries something, or that `new` may be used on.
    pub fn native_with(
        &mut self,
        name: Key,
        length: u32,
        code: Native,
        slots: [Slotted; 2],
        constructor: bool,
    ) -> ObjectId {
        let native = NativeFunction { code, slots, constructor, watches: false };
        let id = self.heap.object(Payload::Native(native), self.realm.function);
        self.heap.define(id, keys::LENGTH, Value::Number(f64::from(length)), object::CONFIGURABLE);
        let name = Value::String(self.heap.strings.key_string(name));
        self.heap.define(id, keys::NAME, name, object::CONFIGURABLE);
        id
    }

    /// Makes a function of an object that is there.
    pub(crate) fn make_native(&mut self, id: ObjectId, code: Native) {
        let native = NativeFunction { code, slots: [Slotted::None; 2], constructor: false, watches: false };
        self.heap.get_mut(id).payload = Payload::Native(native);
        let name = Value::String(self.heap.strings.key_string(keys::EMPTY));
        self.heap.define(id, keys::LENGTH, Value::Number(0.0), object::CONFIGURABLE);
        self.heap.define(id, keys::NAME, name, object::CONFIGURABLE);
    }

    /// A function without own properties: nobody asks the name of a resolving function.
    pub(crate) fn resolving_function(&mut self, code: Native, slots: [Slotted; 2]) -> ObjectId {
        let native = NativeFunction { code, slots, constructor: false, watches: false };
        self.heap.object(Payload::Native(native), self.realm.function)
    }

    /// Defines library functions on an object: name, `length`, function.
    pub fn methods(&mut self, object: ObjectId, methods: &[(&str, u8, Native)]) {
        for (name, length, code) in methods {
            let key = self.key(name);
            let function = self.native(key, u32::from(*length), *code);
            self.heap.define(object, key, Value::Object(function), HIDDEN);
        }
    }

    /// Defines a getter of the library on an object.
    pub fn getter(&mut self, object: ObjectId, key: Key, code: Native) {
        let getter = self.native(key, 0, code);
        let accessor = self.heap.object(Payload::Accessor(getter, ObjectId::NONE), ObjectId::NONE);
        self.heap.define(object, key, Value::Object(accessor), object::CONFIGURABLE | object::ACCESSOR);
    }

    /// A constructor of the library as a global, tied to its prototype.
    pub fn constructor(&mut self, name: &str, length: u32, code: Native, prototype: ObjectId) -> ObjectId {
        let key = self.key(name);
        let function = self.native_with(key, length, code, [Slotted::None; 2], true);
        self.heap.define(function, keys::PROTOTYPE, Value::Object(prototype), 0);
        self.heap.define(prototype, keys::CONSTRUCTOR, Value::Object(function), HIDDEN);
        self.heap.define(self.realm.global, key, Value::Object(function), HIDDEN);
        function
    }

    /// What a native function carries.
    pub fn slots(&self, function: ObjectId) -> [Slotted; 2] {
        match &self.heap.get(function).payload {
            Payload::Native(native) => native.slots,
            _ => [Slotted::None; 2],
        }
    }

    /// Writes a line to the console. Texts with line ends are several lines.
    pub fn print(&mut self, stream: Stream, text: &str) {
        let activity = (self.activity != NO_ACTIVITY).then_some(self.activity);
        self.tell_calls();
        for line in text.split('\n') {
            self.machine.trace.print(stream, activity, line.to_string());
        }
    }

    /// Pays for memory that is about to be taken: lists and texts whose size the program chose.
    pub fn charge(&mut self, bytes: u64) -> Result<(), Thrown> {
        if self.heap.bytes() + bytes > self.heap.limit {
            return Err(Thrown::Stop(Limit::Memory));
        }
        self.heap.grew(bytes as usize);
        Ok(())
    }

    /// Lets an array reach as far as an element that is to come; what lies between are holes, which are paid for.
    pub(crate) fn make_room(&mut self, id: ObjectId, key: Key) -> Result<(), Thrown> {
        let Some(length) = self.heap.get(id).elements().map(Vec::len) else { return Ok(()) };
        let Some(index) = key.index() else {
            // The upper half of the indices are names here; no list reaches there.
            let text = self.key_text(key);
            let is_index = !text.starts_with('0') && text.parse::<u32>().is_ok_and(|index| index < u32::MAX);
            return if is_index { self.charge(u64::MAX / 2) } else { Ok(()) };
        };
        match (index as usize) < length + heap::NEAR {
            true => Ok(()),
            false => self.set_length(id, Value::Number(f64::from(index))),
        }
    }

    /// Pays for work that a library function does in one go, in instructions.
    pub fn pay(&mut self, steps: u64) -> Result<(), Thrown> {
        self.machine.spend(steps).map_err(Thrown::Stop)
    }

    /// Whether a value can be called.
    pub fn is_callable(&self, value: Value) -> bool {
        value.object().is_some_and(|id| self.heap.get(id).is_callable())
    }

    /// Two strings one after the other.
    pub fn concat(&mut self, left: StringId, right: StringId) -> Result<StringId, Thrown> {
        let length = u64::from(self.heap.strings.bytes(left)) + u64::from(self.heap.strings.bytes(right));
        // V8's greatest length of a string.
        if length > 536_870_888 {
            return Err(self.range_error("Invalid string length"));
        }
        if length > self.machine.budget().memory / 4 {
            return Err(Thrown::Stop(Limit::Memory));
        }
        Ok(self.heap.concat(left, right))
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Value {
        // The compiler's own discipline keeps every instruction's operands on the stack.
        self.stack.pop().unwrap_or(Value::Undefined)
    }

    #[inline]
    pub(crate) fn top(&self) -> Value {
        self.stack.last().copied().unwrap_or(Value::Undefined)
    }
}
