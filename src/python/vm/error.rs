//! Exceptions: how natives raise them, what an exception object holds besides its attributes, and the text that ends
//! a failed program.

use super::class::{Class, Fields, Type};
use super::value::{Inner, Instance, Value};
use super::Vm;
use crate::machine::Limit;
use std::cell::RefCell;
use std::rc::Rc;

/// Why an operation did not give a value: an exception, which Python code may catch, or the end of the run, of which no
/// Python code is told. One word that is never 0, so that `Result<(), Raise>` is a word as well: most functions look at
/// one after every call.
pub struct Raise(Rc<Instance>);

impl Raise {
    /// An exception.
    pub fn new(error: Rc<Instance>) -> Raise {
        Raise(error)
    }

    /// Why the run ends, if it does.
    pub fn stop(&self) -> Option<Stop> {
        match self.0.inner {
            Inner::Stop(stop) => Some(stop),
            _ => None,
        }
    }

    /// The exception, unless the run ends.
    pub fn error(&self) -> Option<&Rc<Instance>> {
        match self.0.inner {
            Inner::Stop(_) => None,
            _ => Some(&self.0),
        }
    }

    /// The exception; the end of a run stays what it is.
    pub fn into_error(self) -> Result<Rc<Instance>, Raise> {
        match self.0.inner {
            Inner::Stop(_) => Err(self),
            _ => Ok(self.0),
        }
    }

    /// Whether the running thread only leaves the host's stack.
    pub fn is_switch(&self) -> bool {
        matches!(self.0.inner, Inner::Stop(Stop::Switch))
    }

    /// Whether a library function wants another one to be called in its place.
    pub fn is_tail_call(&self) -> bool {
        matches!(self.0.inner, Inner::Stop(Stop::TailCall))
    }

    /// Whether it is an exception of the built-in class `kind` or of one that extends it.
    pub fn is(&self, kind: Type) -> bool {
        self.0.is_error(kind)
    }
}

/// Why a run ends at once.
#[derive(Clone, Copy)]
pub enum Stop {
    /// A limit of the budget.
    Limit(Limit),
    /// Nothing can ever happen any more.
    Stuck,
    /// A turn of a clock-polling loop that was only tried began something that has effects.
    Rollback,
    /// The running thread leaves the host's stack, so that another one can run. Nothing is unwound.
    Switch,
    /// A library function wants a function of the program or of the library to be called in its place.
    TailCall,
}

/// What an exception holds besides its attributes.
#[derive(Default)]
pub struct ErrorState {
    /// `args`
    pub args: Vec<Value>,
    /// `__cause__`
    pub cause: Value,
    /// `__context__`
    pub context: Value,
    /// Whether it is known what it was raised amid: it was raised by `raise`, or thrown into a generator.
    pub settled: bool,
    /// `__suppress_context__`
    pub suppress_context: bool,
    /// Where it passed: code and line of each frame, the innermost first.
    pub traceback: Vec<(u32, u32)>,
    /// What local variables held of frames that it left, as far as it shows when that dies: CPython's traceback keeps them.
    pub kept: Vec<Value>,
}

impl Drop for ErrorState {
    fn drop(&mut self) {
        super::bag::bury(std::mem::take(&mut self.cause));
        super::bag::bury(std::mem::take(&mut self.context));
        for value in self.args.drain(..).chain(self.kept.drain(..)) {
            super::bag::bury(value);
        }
    }
}

impl Vm {
    /// The end of the run.
    #[cold]
    #[inline(never)]
    pub fn stop(&self, stop: Stop) -> Raise {
        let class = self.class(Type::Object).clone();
        Raise(Rc::new(Instance { class, fields: RefCell::default(), inner: Inner::Stop(stop) }))
    }

    /// An exception of a built-in class with one argument, its message.
    #[cold]
    pub fn error(&self, kind: Type, message: &str) -> Raise {
        self.error_of(kind, vec![Value::str(message)])
    }

    /// An exception of a built-in class with these arguments.
    #[cold]
    pub fn error_of(&self, kind: Type, args: Vec<Value>) -> Raise {
        Raise(new_error(self.class(kind), args))
    }

    /// An exception of a built-in class whose message is `template` with a piece in the place of each `%`. Putting the
    /// message together here and not where it is raised keeps every place that raises small in wasm.
    #[cold]
    #[inline(never)]
    pub fn error_with(&self, kind: Type, template: &str, pieces: &[&str]) -> Raise {
        let mut message = String::new();
        let mut pieces = pieces.iter();
        for (index, words) in template.split('%').enumerate() {
            if index > 0 {
                message.push_str(pieces.next().unwrap_or(&"%"));
            }
            message.push_str(words);
        }
        self.error(kind, &message)
    }

    /// A `TypeError` whose message is `template` with the name of the value's class in the place of `%`.
    #[cold]
    #[inline(never)]
    pub fn type_error_of(&self, template: &str, value: &Value) -> Raise {
        self.error_with(Type::TypeError, template, &[&self.told_name(value)])
    }

    /// `TypeError: message`
    #[cold]
    pub fn type_error(&self, message: &str) -> Raise {
        self.error(Type::TypeError, message)
    }

    /// `ValueError: message`
    #[cold]
    pub fn value_error(&self, message: &str) -> Raise {
        self.error(Type::ValueError, message)
    }

    /// The last line of a traceback: `ErrorType: message`, or `ErrorType` alone when there is no message.
    pub fn describe_error(&mut self, error: &Rc<Instance>) -> String {
        let name = self.qualified_type_name(&error.class);
        match self.text_of(&Value::Instance(error.clone())) {
            Ok(text) if text.is_empty() => name,
            Ok(text) => name + ": " + &text,
            Err(_) => name + ": <exception str() failed>",
        }
    }

    /// The name that a traceback gives a class: with its module, unless that is the program's or the builtins.
    fn qualified_type_name(&self, class: &Class) -> String {
        let name = self.full_class_name(class);
        name.strip_prefix("__main__.").map(str::to_string).unwrap_or(name)
    }
}

/// A new exception of a class with these arguments.
pub fn new_error(class: &Rc<Class>, args: Vec<Value>) -> Rc<Instance> {
    super::bag::allocated(ERROR_BYTES);
    let mut state = ErrorState::default();
    state.args = args;
    Rc::new(Instance {
        class: class.clone(),
        fields: RefCell::new(Fields::default()),
        inner: Inner::Error(Box::new(RefCell::new(state))),
    })
}

/// What an exception takes, roughly.
pub const ERROR_BYTES: usize = 240;

impl Instance {
    /// What an exception holds besides its attributes.
    pub fn error(&self) -> Option<&RefCell<ErrorState>> {
        match &self.inner {
            Inner::Error(state) => Some(state),
            _ => None,
        }
    }

    /// Whether it is an exception of the built-in class `kind` or of one that extends it.
    pub fn is_error(&self, kind: Type) -> bool {
        self.class.is(kind)
    }
}
