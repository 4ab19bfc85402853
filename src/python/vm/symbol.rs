//! Names as small numbers, so that finding an attribute compares numbers. The names that the machine itself asks for
//! have fixed numbers in [`sym`].

use super::value::{hash_bytes, Text};
use std::rc::Rc;

/// A name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Symbol(pub u32);

macro_rules! symbols {
    ($($name:ident = $text:expr,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u32)]
        enum Known { $($name,)* }

        /// Names that the machine asks for.
        pub mod sym {
            use super::{Known, Symbol};
            $(
                #[doc = $text]
                pub const $name: Symbol = Symbol(Known::$name as u32);
            )*
        }

        const KNOWN: &[&str] = &[$($text,)*];
    };
}

symbols! {
    INIT = "__init__", NEW = "__new__", STR = "__str__", REPR = "__repr__", NAME = "__name__", QUALNAME = "__qualname__",
    MODULE = "__module__", DOC = "__doc__", DICT = "__dict__", CLASS = "__class__", EQ = "__eq__", NE = "__ne__",
    LT = "__lt__", LE = "__le__", GT = "__gt__", GE = "__ge__", HASH = "__hash__", BOOL = "__bool__", LEN = "__len__",
    ITER = "__iter__", NEXT = "__next__", AITER = "__aiter__", ANEXT = "__anext__", ENTER = "__enter__",
    EXIT = "__exit__", AENTER = "__aenter__", AEXIT = "__aexit__", AWAIT = "__await__", CALL = "__call__",
    GETITEM = "__getitem__", SETITEM = "__setitem__", DELITEM = "__delitem__", CONTAINS = "__contains__",
    GETATTR = "__getattr__", SETATTR = "__setattr__", DELATTR = "__delattr__", GETATTRIBUTE = "__getattribute__",
    GET = "__get__", SET = "__set__", DELETE = "__delete__", SET_NAME = "__set_name__",
    INIT_SUBCLASS = "__init_subclass__", FORMAT = "__format__", ANNOTATIONS = "__annotations__",
    ADD = "__add__", RADD = "__radd__", IADD = "__iadd__", SUB = "__sub__", RSUB = "__rsub__", ISUB = "__isub__",
    MUL = "__mul__", RMUL = "__rmul__", IMUL = "__imul__", TRUEDIV = "__truediv__", RTRUEDIV = "__rtruediv__",
    ITRUEDIV = "__itruediv__", FLOORDIV = "__floordiv__", RFLOORDIV = "__rfloordiv__", IFLOORDIV = "__ifloordiv__",
    MOD = "__mod__", RMOD = "__rmod__", IMOD = "__imod__", POW = "__pow__", RPOW = "__rpow__", IPOW = "__ipow__",
    MATMUL = "__matmul__", RMATMUL = "__rmatmul__", IMATMUL = "__imatmul__", LSHIFT = "__lshift__",
    RLSHIFT = "__rlshift__", ILSHIFT = "__ilshift__", RSHIFT = "__rshift__", RRSHIFT = "__rrshift__",
    IRSHIFT = "__irshift__", OR = "__or__", ROR = "__ror__", IOR = "__ior__", XOR = "__xor__", RXOR = "__rxor__",
    IXOR = "__ixor__", AND = "__and__", RAND = "__rand__", IAND = "__iand__", NEG = "__neg__", POS = "__pos__",
    INVERT = "__invert__", ABS = "__abs__", INT = "__int__", FLOAT = "__float__", INDEX = "__index__",
    REVERSED = "__reversed__", ARGS = "args", VALUE = "value", CAUSE = "__cause__", CONTEXT = "__context__",
    SUPPRESS = "__suppress_context__", TRACEBACK = "__traceback__", NOTES = "__notes__", SEND = "send",
    THROW = "throw", CLOSE = "close", DEL = "__del__", FINALIZED = "<finalized>", BASES = "__bases__", MRO = "__mro__", WRAPPED = "__wrapped__",
    SELF = "__self__", FUNC = "__func__", DEFAULTS = "__defaults__", START = "start", STOP = "stop", STEP = "step",
    KEY = "key", REVERSE = "reverse", DEFAULT = "default", SEP = "sep", END = "end", FILE = "file", FLUSH = "flush",
    MESSAGE = "msg", RETURN_EXCEPTIONS = "return_exceptions", CONTEXT_ARGUMENT = "context", DELAY = "delay",
    RESULT = "result", DEBUG = "debug", CORO = "coro", NAME_ARGUMENT = "name", LOOP = "loop", FUTURE = "future",
    EXCEPTIONS = "exceptions", MAIN = "__main__", FGET = "fget", SETTER = "setter", GETTER = "getter",
    DELETER = "deleter", MESSAGE_ATTRIBUTE = "message", CODE = "code", ERRNO = "errno", RETURN_WHEN = "return_when",
    TIMEOUT = "timeout", MISSING = "__missing__", METACLASS = "metaclass", PREPARE = "__prepare__", CLASSCELL = "__classcell__",
    INSTANCECHECK = "__instancecheck__", SUBCLASSCHECK = "__subclasscheck__", MRO_ENTRIES = "__mro_entries__",
    ORIG_BASES = "__orig_bases__", SLOTS = "__slots__", CLASS_GETITEM = "__class_getitem__",
    ABSTRACT = "__abstractmethods__", FUNCTION_CODE = "__code__", KWDEFAULTS = "__kwdefaults__",
    ORIGIN = "__origin__", GENERIC_ARGS = "__args__", DIR = "__dir__", MATCH_ARGS = "__match_args__", OBJECT = "obj", FSET = "fset", FDEL = "fdel",
}

/// All names of a run.
pub struct Symbols {
    texts: Vec<Rc<Text>>,
    /// Open addressing: an index into `texts` plus one, 0 where there is none.
    table: Vec<u32>,
}

impl Symbols {
    /// The names that the machine asks for.
    pub fn new() -> Symbols {
        let mut symbols = Symbols { texts: Vec::new(), table: vec![0; 1024] };
        for text in KNOWN {
            symbols.intern(text);
        }
        symbols
    }

    /// The number of a name, a new one if it was never seen.
    pub fn intern(&mut self, text: &str) -> Symbol {
        let slot = match self.slot(text) {
            Ok(symbol) => return symbol,
            Err(slot) => slot,
        };
        self.texts.push(Rc::new(Text::new(text)));
        let number = self.texts.len() as u32;
        self.table[slot] = number;
        if self.texts.len() * 2 > self.table.len() {
            self.grow();
        }
        Symbol(number - 1)
    }

    /// The number of a name, if it was seen before.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.slot(text).ok()
    }

    /// The text of a name.
    pub fn text(&self, symbol: Symbol) -> &Rc<Text> {
        &self.texts[symbol.0 as usize]
    }

    /// The name's number, or the free slot where it belongs. The table is never full.
    fn slot(&self, text: &str) -> Result<Symbol, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash_bytes(text.as_bytes()) as usize & mask;
        loop {
            match self.table[slot] {
                0 => return Err(slot),
                number if self.texts[number as usize - 1].as_str() == text => return Ok(Symbol(number - 1)),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for number in 0..self.texts.len() {
            let text = self.texts[number].clone();
            if let Err(slot) = self.slot(text.as_str()) {
                self.table[slot] = number as u32 + 1;
            }
        }
    }
}

impl Default for Symbols {
    fn default() -> Self {
        Symbols::new()
    }
}
