//! Values: what a variable of a program holds. Small ones stand in the value itself (16 bytes), the others are counted
//! references, because CPython's own order shows reference counts: a generator's `finally` runs, and "coroutine …
//! was never awaited" is said, at the moment the last reference goes.
//!
//! No borrow of a container may be held while Python code can run: take what is needed out, let go, then call.

use super::bag::{bury, Bag};
use super::class::{Class, Fields};
use super::dict::Dict;
use super::future::Future;
use super::generator::Generator;
use super::handle::{Handle, Loop};
use super::iterate::Iter;
use super::symbol::Symbol;
use super::{Raise, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A Python value.
#[derive(Clone, Default)]
// A tag of four bytes is moved at once, one of a byte together with its padding in pieces: 3 kB of wasm.
#[repr(u32)]
pub enum Value {
    /// No value at all: a local that is not assigned yet, an argument that was not given.
    Unbound,
    /// `None`
    #[default]
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `...`
    Ellipsis,
    /// `bool`
    Bool(bool),
    /// `int`
    Int(i64),
    /// `int` that does not fit.
    Big(Rc<super::big::Kept>),
    /// `float`
    Float(f64),
    /// `str`
    Str(Rc<Text>),
    /// `bytes`
    Bytes(Rc<Vec<u8>>),
    /// `tuple`
    Tuple(Rc<Bag>),
    /// `list`
    List(Rc<List>),
    /// `dict`
    Dict(Rc<RefCell<Dict>>),
    /// `set`; a dict whose values are `None`
    Set(Rc<RefCell<Dict>>),
    /// `frozenset`
    FrozenSet(Rc<RefCell<Dict>>),
    /// `range`
    Range(Rc<Range>),
    /// `slice`: start, stop, step
    Slice(Rc<[Value; 3]>),
    /// An iterator that the library made: of a list, `enumerate`, `zip`, `map` …
    Iterator(Rc<RefCell<Iter>>),
    /// A function of the program.
    Function(Rc<Function>),
    /// A function of the library.
    Native(&'static Native),
    /// A function with its first argument.
    Method(Rc<Method>),
    /// A class, of the program or built in.
    Class(Rc<Class>),
    /// An object of a class of the program, and every exception.
    Instance(Rc<Instance>),
    /// A generator, coroutine or asynchronous generator.
    Generator(Rc<Generator>),
    /// `asyncio.Future` and `asyncio.Task`
    Future(Rc<Future>),
    /// `asyncio.Handle` and `asyncio.TimerHandle`
    Handle(Rc<Handle>),
    /// An event loop.
    Loop(Rc<Loop>),
    /// A module.
    Module(Rc<Module>),
    /// A variable that a closure shares.
    Cell(Rc<Shared>),
}

/// What the library gives for a function: its name and its body. `arguments.positional[0]` of a method is `self`.
pub struct Native {
    /// The name as Python knows it.
    pub name: &'static str,
    /// The body. It may call back into Python by [`Vm::call`], which nests the host's stack and is bounded.
    pub call: NativeFn,
}

/// The body of a library function.
pub type NativeFn = fn(&mut Vm, &Arguments<'_>) -> Result<Value, Raise>;

/// The arguments of a call of a library function.
pub struct Arguments<'a> {
    /// By position.
    pub positional: &'a [Value],
    /// By keyword, in the order of the call.
    pub keywords: &'a [(Symbol, Value)],
}

/// The text of a `str`.
pub struct Text {
    text: String,
    hash: Cell<u32>,
    ascii: bool,
}

impl Text {
    /// A new text.
    pub fn new(text: &str) -> Text {
        Text::of(text.into())
    }

    /// A text of a string that is there already.
    pub fn of(text: String) -> Text {
        super::bag::allocated(text.len() + TEXT_BYTES);
        Text { ascii: text.is_ascii(), text, hash: Cell::new(0) }
    }

    /// Adds characters at the end; nobody else may hold the text.
    pub fn append(&mut self, more: &Text) {
        super::bag::allocated(more.text.len());
        self.ascii &= more.ascii;
        self.text.push_str(&more.text);
        self.hash.set(0);
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether every character is one byte, so that positions are byte positions.
    pub fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// How many characters.
    pub fn len(&self) -> usize {
        if self.ascii {
            self.text.len()
        } else {
            self.text.chars().count()
        }
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The hash, computed once.
    pub fn hash(&self) -> u32 {
        if self.hash.get() == 0 {
            self.hash.set(hash_bytes(self.text.as_bytes()) | 1);
        }
        self.hash.get()
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        super::bag::released(self.text.len() + TEXT_BYTES);
    }
}

/// FNV-1a, which is small and good enough for names.
pub fn hash_bytes(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The items of a `list`.
pub struct List {
    /// The items; borrow them shortly.
    pub items: RefCell<Bag>,
}

/// A `range`.
pub struct Range {
    /// The first number.
    pub start: i64,
    /// The end, exclusive.
    pub stop: i64,
    /// Never 0.
    pub step: i64,
}

impl Range {
    /// How many numbers.
    pub fn len(&self) -> i64 {
        let (start, stop, step) = (i128::from(self.start), i128::from(self.stop), i128::from(self.step));
        let count =
            if step > 0 { (stop - start + step - 1) / step } else { (start - stop - step - 1) / -step };
        count.clamp(0, i128::from(i64::MAX)) as i64
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A function of the program: its code, and what it took along when `def` ran.
pub struct Function {
    /// Index of its code in the program.
    pub code: u32,
    /// Defaults of the last positional parameters.
    pub defaults: Bag,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Fields,
    /// The cells of the variables it shares with the functions around it.
    pub closure: Bag,
    /// Attributes set on it.
    pub fields: RefCell<Fields>,
}

/// A function with its first argument.
pub struct Method {
    /// The function: a [`Function`], a [`Native`] or anything that can be called.
    pub function: Value,
    /// What comes first.
    pub receiver: Value,
}

/// What a [`Text`] takes beside its characters, as the allocator rounds it.
const TEXT_BYTES: usize = 72;
const METHOD_BYTES: usize = 64;

impl Method {
    /// A function with its first argument, accounted for.
    pub fn new(function: Value, receiver: Value) -> Method {
        super::bag::allocated(METHOD_BYTES);
        Method { function, receiver }
    }
}

impl Drop for Method {
    fn drop(&mut self) {
        super::bag::released(METHOD_BYTES);
        bury(std::mem::take(&mut self.receiver));
        bury(std::mem::take(&mut self.function));
    }
}

/// An object of a class.
pub struct Instance {
    /// Its class.
    pub class: Rc<Class>,
    /// Its attributes.
    pub fields: RefCell<Fields>,
    /// What it is besides its attributes.
    pub inner: Inner,
}

/// What an object is besides its attributes.
pub enum Inner {
    /// Nothing.
    Plain,
    /// Nothing any more: its `__del__` was called, which happens once.
    Finalized,
    /// An exception.
    Error(Box<RefCell<super::error::ErrorState>>),
    /// A value of the built-in class that its class extends, or a value that the library keeps in it.
    Value(RefCell<Value>),
    /// No object at all but the end of the run, see [`Raise`].
    Stop(super::Stop),
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Inner::Value(value) = &mut self.inner {
            bury(std::mem::take(value.get_mut()));
        } else if self.class.has_finalizer && matches!(self.inner, Inner::Plain) {
            // It lives on as the `self` of its `__del__`, and dies for good after that.
            return super::morgue::lay_out_object(self);
        }
        if self.class.watched.get() {
            super::morgue::note_watched();
        }
    }
}

/// A module: its attributes.
pub struct Module {
    /// Its name.
    pub name: Box<str>,
    /// Its attributes.
    pub fields: RefCell<Fields>,
}

/// A variable that a closure shares.
pub struct Shared {
    /// What it holds now.
    pub value: RefCell<Value>,
}

impl Drop for Shared {
    fn drop(&mut self) {
        bury(std::mem::take(self.value.get_mut()));
    }
}

impl Value {
    /// A `str`.
    pub fn str(text: &str) -> Value {
        Value::Str(Rc::new(Text::new(text)))
    }

    /// A `str` of a string that is there already.
    pub fn text(text: String) -> Value {
        Value::Str(Rc::new(Text::of(text)))
    }

    /// A `tuple`.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Rc::new(Bag::new(items)))
    }

    /// A `list`.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(List { items: RefCell::new(Bag::new(items)) }))
    }

    /// A `dict`.
    pub fn dict(dict: Dict) -> Value {
        Value::Dict(Rc::new(RefCell::new(dict)))
    }

    /// The text, if it is a `str`.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The number, if it is an `int` or a `bool`.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            Value::Bool(flag) => Some(i64::from(*flag)),
            _ => None,
        }
    }

    /// The number as a float, if it is an `int`, a `bool` or a `float`.
    pub fn as_float(&self) -> Option<f64> {
        match self {
            Value::Float(number) => Some(*number),
            Value::Big(big) => Some(big.get().float()),
            _ => self.as_int().map(|number| number as f64),
        }
    }

    /// The built-in value in an object of a class that extends a built-in one; any other value itself.
    pub fn plain(&self) -> Value {
        match self {
            Value::Instance(it) if it.class.is_user => match &it.inner {
                Inner::Value(inner) => inner.borrow().clone(),
                _ => self.clone(),
            },
            _ => self.clone(),
        }
    }

    /// The built-in value in an object of a class of the program, if there is one.
    pub fn built_in(&self) -> Option<Value> {
        match self {
            Value::Instance(_) => match self.plain() {
                Value::Instance(_) => None,
                plain => Some(plain),
            },
            _ => None,
        }
    }

    /// Whether it is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// Whether there is no value.
    pub fn is_unbound(&self) -> bool {
        matches!(self, Value::Unbound)
    }

    /// The address of what it refers to, which is its `id`; 0 for values without one.
    pub fn address(&self) -> usize {
        match self {
            Value::Big(it) => Rc::as_ptr(it) as usize,
            Value::Str(it) => Rc::as_ptr(it) as usize,
            Value::Bytes(it) => Rc::as_ptr(it) as usize,
            Value::Tuple(it) => Rc::as_ptr(it) as usize,
            Value::List(it) => Rc::as_ptr(it) as usize,
            Value::Dict(it) | Value::Set(it) | Value::FrozenSet(it) => Rc::as_ptr(it) as usize,
            Value::Range(it) => Rc::as_ptr(it) as usize,
            Value::Slice(it) => Rc::as_ptr(it) as usize,
            Value::Iterator(it) => Rc::as_ptr(it) as usize,
            Value::Function(it) => Rc::as_ptr(it) as usize,
            Value::Native(it) => std::ptr::from_ref(*it) as usize,
            Value::Method(it) => Rc::as_ptr(it) as usize,
            Value::Class(it) => Rc::as_ptr(it) as usize,
            Value::Instance(it) => Rc::as_ptr(it) as usize,
            Value::Generator(it) => Rc::as_ptr(it) as usize,
            Value::Future(it) => Rc::as_ptr(it) as usize,
            Value::Handle(it) => Rc::as_ptr(it) as usize,
            Value::Module(it) => Rc::as_ptr(it) as usize,
            Value::Cell(it) => Rc::as_ptr(it) as usize,
            _ => 0,
        }
    }

    /// `a is b`
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::Method(a), Value::Method(b)) => Rc::ptr_eq(a, b),
            (Value::Loop(a), Value::Loop(b)) => Rc::ptr_eq(a, b),
            _ => {
                std::mem::discriminant(self) == std::mem::discriminant(other)
                    && self.address() == other.address()
            }
        }
    }
}

impl Method {
    /// A function with its first argument, as a value.
    pub fn bind(function: Value, receiver: Value) -> Value {
        Value::Method(Rc::new(Method::new(function, receiver)))
    }
}

const _: () = assert!(std::mem::size_of::<Value>() == 16);
