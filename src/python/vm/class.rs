//! Classes and attributes: a class knows its bases in method resolution order (C3 as CPython's); attributes stand in
//! the order in which they were set.

use super::bag::bury;
use super::symbol::Symbol;
use super::value::{NativeFn, Value};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// Attributes by name, in the order in which they were first set.
#[derive(Default)]
pub struct Fields(Vec<(Symbol, Value)>);

impl Fields {
    /// The value of a name.
    #[inline]
    pub fn get(&self, name: Symbol) -> Option<&Value> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Sets a name and gives back what it held.
    pub fn set(&mut self, name: Symbol, value: Value) -> Option<Value> {
        match self.0.iter_mut().find(|(key, _)| *key == name) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                super::bag::allocated(24);
                self.0.push((name, value));
                None
            }
        }
    }

    /// Takes a name out.
    pub fn remove(&mut self, name: Symbol) -> Option<Value> {
        let index = self.0.iter().position(|(key, _)| *key == name)?;
        super::bag::released(24);
        Some(self.0.remove(index).1)
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = &(Symbol, Value)> {
        self.0.iter()
    }

    /// How many names.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        super::bag::released(24 * self.0.len());
        for (_, value) in self.0.drain(..) {
            bury(value);
        }
    }
}

/// A class.
pub struct Class {
    /// Its name.
    pub name: Rc<str>,
    /// The class of the machine that it is, or that it extends at the last.
    pub kind: Type,
    /// Its bases as written.
    pub bases: Vec<Rc<Class>>,
    /// Where attributes are looked for after itself, in order.
    pub ancestors: Vec<Rc<Class>>,
    /// Its attributes.
    pub fields: RefCell<Fields>,
    /// Whether a program wrote it.
    pub is_user: bool,
    /// Whether it or an ancestor has a property or another descriptor that comes before an object's own attributes.
    pub has_descriptors: Cell<bool>,
    /// Whether its objects have something to do when they die: it or an ancestor has a `__del__`.
    pub has_finalizer: bool,
    /// Whether there are weak references to its objects.
    pub referred: Cell<bool>,
    /// Whether somebody is to be told when one of its objects is gone: there are weak references with callbacks.
    pub watched: Cell<bool>,
    /// How a built-in class makes its objects; called with the arguments of the call.
    pub construct: Option<NativeFn>,
    /// Its name with those of what it stands in.
    pub qualified_name: RefCell<Rc<str>>,
    /// Its class, unless that is `type`.
    pub meta: Option<Rc<Class>>,
    /// The classes that extend it directly, those that died among them.
    pub subclasses: RefCell<Vec<Weak<Class>>>,
    /// The only attributes that its objects may have, if `__slots__` says so.
    pub slots: Option<Vec<Symbol>>,
    /// Whether it has abstract methods, so that it cannot have objects.
    pub is_abstract: Cell<bool>,
}

impl Class {
    /// An attribute of the class or of its ancestors.
    pub fn lookup(&self, name: Symbol) -> Option<Value> {
        if let Some(value) = self.fields.borrow().get(name) {
            return Some(value.clone());
        }
        self.ancestors.iter().find_map(|class| class.fields.borrow().get(name).cloned())
    }

    /// An attribute as user classes define it, not the built-in ones at the end.
    pub fn lookup_user(&self, name: Symbol) -> Option<Value> {
        if self.is_user {
            if let Some(value) = self.fields.borrow().get(name) {
                return Some(value.clone());
            }
        }
        self.ancestors
            .iter()
            .filter(|class| class.is_user)
            .find_map(|class| class.fields.borrow().get(name).cloned())
    }

    /// It and what extends it has attributes that come before an object's own.
    pub fn mark_descriptors(&self) {
        self.has_descriptors.set(true);
        let mut waiting: Vec<Weak<Class>> = self.subclasses.borrow().clone();
        while let Some(class) = waiting.pop() {
            if let Some(class) = class.upgrade().filter(|class| !class.has_descriptors.replace(true)) {
                waiting.extend(class.subclasses.borrow().iter().cloned());
            }
        }
    }

    /// Whether it is `other` or extends it.
    pub fn extends(&self, other: &Class) -> bool {
        std::ptr::eq(self, other) || self.ancestors.iter().any(|class| std::ptr::eq(&**class, other))
    }

    /// Whether it is the built-in class `kind` or extends it.
    pub fn is(&self, kind: Type) -> bool {
        let itself = !self.is_user && self.kind == kind;
        itself || self.ancestors.iter().any(|class| !class.is_user && class.kind == kind)
    }
}

/// The order in which attributes are looked for after the class itself, by CPython's C3 rule; none if the bases
/// contradict each other.
pub fn linearize(bases: &[Rc<Class>]) -> Option<Vec<Rc<Class>>> {
    if let [base] = bases {
        return Some(std::iter::once(base).chain(&base.ancestors).cloned().collect());
    }
    let mut rows: Vec<Vec<Rc<Class>>> = bases
        .iter()
        .map(|base| std::iter::once(base.clone()).chain(base.ancestors.iter().cloned()).collect())
        .collect();
    rows.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        rows.retain(|row| !row.is_empty());
        if rows.is_empty() {
            return Some(order);
        }
        let next = rows.iter().map(|row| &row[0]).find(|candidate| {
            !rows.iter().any(|row| row[1..].iter().any(|class| Rc::ptr_eq(class, candidate)))
        })?;
        let next = next.clone();
        for row in &mut rows {
            if Rc::ptr_eq(&row[0], &next) {
                row.remove(0);
            }
        }
        order.push(next);
    }
}

macro_rules! types {
    ($($(#[$doc:meta])* $name:ident = $text:literal : $base:ident,)*) => {
        /// The built-in classes, exceptions among them.
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Type { $($name,)* }

        /// Name and base of each built-in class, a base before what extends it.
        pub const TYPES: &[(&str, Type)] = &[$(($text, Type::$base),)*];

        /// All built-in classes, in the order of [`TYPES`].
        pub const ALL: &[Type] = &[$(Type::$name,)*];
    };
}

types! {
    Object = "object": Object,
    Type = "type": Object,
    NoneType = "NoneType": Object,
    NotImplemented = "NotImplementedType": Object,
    Ellipsis = "ellipsis": Object,
    Int = "int": Object,
    Bool = "bool": Int,
    Float = "float": Object,
    Str = "str": Object,
    Bytes = "bytes": Object,
    Tuple = "tuple": Object,
    List = "list": Object,
    Dict = "dict": Object,
    DictKeys = "dict_keys": Object,
    DictValues = "dict_values": Object,
    DictItems = "dict_items": Object,
    Set = "set": Object,
    FrozenSet = "frozenset": Object,
    Range = "range": Object,
    Slice = "slice": Object,
    Iterator = "iterator": Object,
    Enumerate = "enumerate": Iterator,
    Zip = "zip": Iterator,
    Map = "map": Iterator,
    Filter = "filter": Iterator,
    Reversed = "reversed": Iterator,
    ListIterator = "list_iterator": Iterator,
    TupleIterator = "tuple_iterator": Iterator,
    RangeIterator = "range_iterator": Iterator,
    StrIterator = "str_iterator": Iterator,
    AsciiIterator = "str_ascii_iterator": Iterator,
    BytesIterator = "bytes_iterator": Iterator,
    SetIterator = "set_iterator": Iterator,
    KeyIterator = "dict_keyiterator": Iterator,
    ValueIterator = "dict_valueiterator": Iterator,
    ItemIterator = "dict_itemiterator": Iterator,
    CallableIterator = "callable_iterator": Iterator,
    Function = "function": Object,
    Native = "builtin_function_or_method": Object,
    Method = "method": Object,
    Generator = "generator": Object,
    Coroutine = "coroutine": Object,
    AsyncGenerator = "async_generator": Object,
    AsyncStep = "async_generator_asend": Object,
    Module = "module": Object,
    Cell = "cell": Object,
    GenericAlias = "types.GenericAlias": Object,
    Union = "types.UnionType": Object,
    Code = "code": Object,
    Property = "property": Object,
    StaticMethod = "staticmethod": Object,
    ClassMethod = "classmethod": Object,
    Super = "super": Object,
    Future = "Future": Object,
    Task = "Task": Future,
    Gathering = "_GatheringFuture": Future,
    Handle = "Handle": Object,
    TimerHandle = "TimerHandle": Handle,
    Loop = "_UnixSelectorEventLoop": Object,
    BaseException = "BaseException": Object,
    Exception = "Exception": BaseException,
    SystemExit = "SystemExit": BaseException,
    KeyboardInterrupt = "KeyboardInterrupt": BaseException,
    GeneratorExit = "GeneratorExit": BaseException,
    CancelledError = "CancelledError": BaseException,
    BaseExceptionGroup = "BaseExceptionGroup": BaseException,
    ExceptionGroup = "ExceptionGroup": BaseExceptionGroup,
    ArithmeticError = "ArithmeticError": Exception,
    OverflowError = "OverflowError": ArithmeticError,
    ZeroDivisionError = "ZeroDivisionError": ArithmeticError,
    FloatingPointError = "FloatingPointError": ArithmeticError,
    AssertionError = "AssertionError": Exception,
    AttributeError = "AttributeError": Exception,
    BufferError = "BufferError": Exception,
    EofError = "EOFError": Exception,
    ImportError = "ImportError": Exception,
    ModuleNotFoundError = "ModuleNotFoundError": ImportError,
    LookupError = "LookupError": Exception,
    IndexError = "IndexError": LookupError,
    KeyError = "KeyError": LookupError,
    MemoryError = "MemoryError": Exception,
    NameError = "NameError": Exception,
    UnboundLocalError = "UnboundLocalError": NameError,
    OsError = "OSError": Exception,
    ConnectionError = "ConnectionError": OsError,
    BrokenPipeError = "BrokenPipeError": ConnectionError,
    ConnectionAbortedError = "ConnectionAbortedError": ConnectionError,
    ConnectionRefusedError = "ConnectionRefusedError": ConnectionError,
    ConnectionResetError = "ConnectionResetError": ConnectionError,
    FileExistsError = "FileExistsError": OsError,
    FileNotFoundError = "FileNotFoundError": OsError,
    InterruptedError = "InterruptedError": OsError,
    IsADirectoryError = "IsADirectoryError": OsError,
    NotADirectoryError = "NotADirectoryError": OsError,
    PermissionError = "PermissionError": OsError,
    TimeoutError = "TimeoutError": OsError,
    RuntimeError = "RuntimeError": Exception,
    NotImplementedError = "NotImplementedError": RuntimeError,
    RecursionError = "RecursionError": RuntimeError,
    StopIteration = "StopIteration": Exception,
    StopAsyncIteration = "StopAsyncIteration": Exception,
    SyntaxError = "SyntaxError": Exception,
    SystemError = "SystemError": Exception,
    TypeError = "TypeError": Exception,
    ValueError = "ValueError": Exception,
    UnicodeError = "UnicodeError": ValueError,
    UnicodeDecodeError = "UnicodeDecodeError": UnicodeError,
    UnicodeEncodeError = "UnicodeEncodeError": UnicodeError,
    Warning = "Warning": Exception,
    RuntimeWarning = "RuntimeWarning": Warning,
    DeprecationWarning = "DeprecationWarning": Warning,
    UserWarning = "UserWarning": Warning,
    InvalidStateError = "InvalidStateError": Exception,
}

impl Type {
    /// Whether it is an exception.
    pub fn is_error(self) -> bool {
        self as u32 >= Type::BaseException as u32
    }
}
