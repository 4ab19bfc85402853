//! What the functions and methods of asyncio take, and how CPython complains of other arguments: most of them are written in Python
//! there, futures and tasks in C.

use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Value};
use crate::python::vm::{Raise, Vm};
use std::borrow::Cow;

/// The parameters of a function.
pub struct Signature {
    /// How complaints name it; a method with its class, where they do.
    name: &'static str,
    /// Parameters that are given by position or by name; a method's `self` is not among them.
    names: &'static [&'static str],
    /// How many of them there must be.
    required: usize,
    /// Whether more may follow by position.
    rest: bool,
    /// Those that are only given by name.
    keywords: &'static [&'static str],
    /// Whose words complaints have.
    words: Words,
    /// Whether the first argument is an object of which it is a method.
    is_method: bool,
}

/// In which words complaints are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// As of a function written in Python.
    Python,
    /// As of one in C that takes nothing, or one thing, by position.
    Plain,
    /// As of one in C that also takes keywords.
    Parsed,
}

const fn function(name: &'static str, names: &'static [&'static str], required: usize) -> Signature {
    let (rest, keywords, words) = (false, &[] as &[&str], Words::Python);
    Signature { name, names, required, rest, keywords, words, is_method: false }
}

const fn method(name: &'static str, names: &'static [&'static str]) -> Signature {
    Signature { is_method: true, ..function(name, names, names.len()) }
}

const fn plain(name: &'static str, names: &'static [&'static str]) -> Signature {
    Signature { words: Words::Plain, ..method(name, names) }
}

const NOTHING: &[&str] = &[];
const CONTEXT: &[&str] = &["context"];
const NAMED: &[&str] = &["name", "context"];

pub const RUN: Signature = Signature { keywords: &["debug"], ..function("run", &["main"], 1) };
pub const SLEEP: Signature = function("sleep", &["delay", "result"], 1);
pub const CREATE_TASK: Signature = Signature { keywords: NAMED, ..function("create_task", &["coro"], 1) };
pub const ENSURE_FUTURE: Signature =
    Signature { keywords: &["loop"], ..function("ensure_future", &["coro_or_future"], 1) };
pub const GATHER: Signature =
    Signature { rest: true, keywords: &["return_exceptions"], ..function("gather", NOTHING, 0) };
pub const CURRENT_TASK: Signature = function("current_task", &["loop"], 0);
pub const ALL_TASKS: Signature = function("all_tasks", &["loop"], 0);
pub const NEW_EVENT_LOOP: Signature = function("new_event_loop", NOTHING, 0);
pub const SELECTOR_EVENT_LOOP: Signature = function("_UnixSelectorEventLoop.__init__", &["selector"], 0);
pub const SET_EVENT_LOOP: Signature = function("set_event_loop", &["loop"], 1);
pub const IS_COROUTINE: Signature = function("iscoroutine", &["obj"], 1);
pub const IS_COROUTINE_FUNCTION: Signature = function("iscoroutinefunction", &["func"], 1);
pub const IS_FUTURE: Signature = function("isfuture", &["obj"], 1);
pub const GET_RUNNING_LOOP: Signature =
    Signature { words: Words::Plain, ..function("_asyncio.get_running_loop", NOTHING, 0) };
pub const GET_EVENT_LOOP: Signature =
    Signature { words: Words::Plain, ..function("_asyncio.get_event_loop", NOTHING, 0) };

pub const FUTURE: Signature =
    Signature { keywords: &["loop"], words: Words::Parsed, ..function("Future", NOTHING, 0) };
pub const TASK: Signature = Signature {
    keywords: &["loop", "name", "context"],
    words: Words::Parsed,
    ..function("Task", &["coro"], 1)
};
pub const RESULT: Signature = plain("Future.result", NOTHING);
pub const EXCEPTION: Signature = plain("Future.exception", NOTHING);
pub const DONE: Signature = plain("Future.done", NOTHING);
pub const CANCELLED: Signature = plain("Future.cancelled", NOTHING);
pub const GET_LOOP: Signature = plain("Future.get_loop", NOTHING);
pub const SET_RESULT: Signature = plain("Future.set_result", &[""]);
pub const SET_EXCEPTION: Signature = plain("Future.set_exception", &[""]);
pub const REMOVE_DONE_CALLBACK: Signature = plain("Future.remove_done_callback", &[""]);
pub const ADD_DONE_CALLBACK: Signature =
    Signature { keywords: CONTEXT, words: Words::Parsed, ..method("add_done_callback", &[""]) };
pub const CANCEL: Signature = Signature { required: 0, words: Words::Parsed, ..method("cancel", &["msg"]) };
pub const GET_NAME: Signature = plain("Task.get_name", NOTHING);
pub const SET_NAME: Signature = plain("Task.set_name", &[""]);
pub const GET_CORO: Signature = plain("Task.get_coro", NOTHING);
pub const CANCELLING: Signature = plain("Task.cancelling", NOTHING);
pub const UNCANCEL: Signature = plain("Task.uncancel", NOTHING);

pub const TIME: Signature = method("BaseEventLoop.time", NOTHING);
pub const CALL_SOON: Signature =
    Signature { rest: true, keywords: CONTEXT, ..method("BaseEventLoop.call_soon", &["callback"]) };
pub const CALL_SOON_THREADSAFE: Signature = Signature {
    rest: true,
    keywords: CONTEXT,
    ..method("BaseEventLoop.call_soon_threadsafe", &["callback"])
};
pub const CALL_LATER: Signature =
    Signature { rest: true, keywords: CONTEXT, ..method("BaseEventLoop.call_later", &["delay", "callback"]) };
pub const CALL_AT: Signature =
    Signature { rest: true, keywords: CONTEXT, ..method("BaseEventLoop.call_at", &["when", "callback"]) };
pub const CREATE_FUTURE: Signature = method("BaseEventLoop.create_future", NOTHING);
pub const LOOP_CREATE_TASK: Signature =
    Signature { keywords: NAMED, ..method("BaseEventLoop.create_task", &["coro"]) };
pub const IS_RUNNING: Signature = method("BaseEventLoop.is_running", NOTHING);
pub const IS_CLOSED: Signature = method("BaseEventLoop.is_closed", NOTHING);
pub const STOP: Signature = method("BaseEventLoop.stop", NOTHING);
pub const GET_DEBUG: Signature = method("BaseEventLoop.get_debug", NOTHING);
pub const SET_DEBUG: Signature = method("BaseEventLoop.set_debug", &["enabled"]);
pub const SET_EXCEPTION_HANDLER: Signature = method("BaseEventLoop.set_exception_handler", &["handler"]);
pub const GET_EXCEPTION_HANDLER: Signature = method("BaseEventLoop.get_exception_handler", NOTHING);
pub const CALL_EXCEPTION_HANDLER: Signature = method("BaseEventLoop.call_exception_handler", &["context"]);
pub const DEFAULT_EXCEPTION_HANDLER: Signature =
    method("BaseEventLoop.default_exception_handler", &["context"]);
pub const RUN_UNTIL_COMPLETE: Signature = method("BaseEventLoop.run_until_complete", &["future"]);
pub const RUN_FOREVER: Signature = method("BaseEventLoop.run_forever", NOTHING);
pub const RUN_IN_EXECUTOR: Signature =
    Signature { rest: true, ..method("BaseEventLoop.run_in_executor", &["executor", "func"]) };
pub const SET_DEFAULT_EXECUTOR: Signature = method("BaseEventLoop.set_default_executor", &["executor"]);
pub const SET_TASK_FACTORY: Signature = method("BaseEventLoop.set_task_factory", &["factory"]);
pub const GET_TASK_FACTORY: Signature = method("BaseEventLoop.get_task_factory", NOTHING);
pub const ADD_SIGNAL_HANDLER: Signature =
    Signature { rest: true, ..method("_UnixSelectorEventLoop.add_signal_handler", &["sig", "callback"]) };
pub const REMOVE_SIGNAL_HANDLER: Signature = method("_UnixSelectorEventLoop.remove_signal_handler", &["sig"]);

impl Vm {
    /// Refuses arguments that a function does not take.
    #[inline]
    pub fn fits(&self, signature: &Signature, arguments: &Arguments<'_>) -> Result<(), Raise> {
        let given = arguments.positional.len().saturating_sub(usize::from(signature.is_method));
        let enough = given >= signature.required && (signature.rest || given <= signature.names.len());
        if enough && arguments.keywords.is_empty() {
            return Ok(());
        }
        self.fits_with_keywords(signature, given, arguments)
    }

    /// The arguments by position, those that were given by name put in their places.
    pub fn placed<'a>(
        &self,
        signature: &Signature,
        arguments: &Arguments<'a>,
    ) -> Result<Cow<'a, [Value]>, Raise> {
        self.fits(signature, arguments)?;
        let mut placed = Cow::Borrowed(arguments.positional);
        if !arguments.keywords.is_empty() {
            let given = arguments.positional.len() - usize::from(signature.is_method);
            for name in signature.names.iter().skip(given) {
                match arguments.keywords.iter().find(|(it, _)| self.name(*it) == *name) {
                    Some((_, value)) => placed.to_mut().push(value.clone()),
                    None => break,
                }
            }
        }
        Ok(placed)
    }

    #[cold]
    fn fits_with_keywords(
        &self,
        signature: &Signature,
        given: usize,
        arguments: &Arguments<'_>,
    ) -> Result<(), Raise> {
        let Signature { name, names, required, rest, keywords, words, .. } = *signature;
        if words == Words::Plain {
            return Err(self.type_error(&match (arguments.keywords.is_empty(), names.len()) {
                (false, _) => [name, "() takes no keyword arguments"].concat(),
                (true, 0) => [name, "() takes no arguments (", &given.to_string(), " given)"].concat(),
                _ => [name, "() takes exactly one argument (", &given.to_string(), " given)"].concat(),
            }));
        }
        let is_parsed = words == Words::Parsed;
        for (keyword, _) in arguments.keywords {
            let keyword = self.name(*keyword);
            match names.iter().position(|name| !name.is_empty() && *name == keyword) {
                Some(place) if place < given && !is_parsed => {
                    let template = "%() got multiple values for argument '%'";
                    return Err(self.error_with(Type::TypeError, template, &[name, keyword]));
                }
                Some(_) => {}
                None if keywords.contains(&keyword) => {}
                None if is_parsed => {
                    let template = "'%' is an invalid keyword argument for %()";
                    return Err(self.error_with(Type::TypeError, template, &[keyword, name]));
                }
                None => {
                    let template = "%() got an unexpected keyword argument '%'";
                    return Err(self.error_with(Type::TypeError, template, &[name, keyword]));
                }
            }
        }
        if given > names.len() && !rest {
            return Err(self.more_than_fit(signature, given));
        }
        let is_there = |wanted: &str| arguments.keywords.iter().any(|(it, _)| self.name(*it) == wanted);
        let missing: Vec<&str> =
            names[..required].iter().skip(given).copied().filter(|name| !is_there(name)).collect();
        let Some(first) = missing.first() else { return Ok(()) };
        if is_parsed {
            return Err(self.type_error(&match first.is_empty() {
                true => [name, "() takes exactly 1 positional argument (0 given)"].concat(),
                false => [name, "() missing required argument '", first, "' (pos 1)"].concat(),
            }));
        }
        Err(self.missing_arguments(name, "positional", &missing))
    }

    fn more_than_fit(&self, signature: &Signature, given: usize) -> Raise {
        let Signature { name, names, required, words, is_method, .. } = *signature;
        if words == Words::Python {
            let own = usize::from(is_method);
            return self.too_many_given(name, (required + own, names.len() + own), given + own, 0);
        }
        if names.is_empty() {
            return self.error_with(Type::TypeError, "%() takes no positional arguments", &[name]);
        }
        let (most, shown) = (names.len().to_string(), given.to_string());
        let bound = if required == names.len() { "exactly " } else { "at most " };
        let what = if required < names.len() { " argument (" } else { " positional argument (" };
        self.type_error(&[name, "() takes ", bound, &most, what, &shown, " given)"].concat())
    }

    /// What a function of asyncio gives; where it failed the traceback keeps what it was called with, as its frame does in CPython.
    pub fn keeping(&self, arguments: &Arguments<'_>, result: Result<Value, Raise>) -> Result<Value, Raise> {
        let Some(error) = result.as_ref().err().and_then(Raise::error) else { return result };
        for value in arguments.positional {
            if crate::python::vm::morgue::shows_its_death(value, 1, error) {
                if let Some(state) = error.error() {
                    state.borrow_mut().kept.push(value.clone());
                }
            }
        }
        result
    }
}
