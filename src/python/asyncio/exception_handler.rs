//! What the loop says of exceptions that nobody awaits, and of callbacks that take long: the program's exception handler
//! hears of them, or else the logger `asyncio`, which writes to standard error unless the program set up logging.

use super::signatures;
use crate::clock::Instant;
use crate::python::vm::class::Type;
use crate::python::vm::dict::Dict;
use crate::python::vm::future::{Future, FutureKind, Ready, State};
use crate::python::vm::handle::Handle;
use crate::python::vm::report::ends_the_loop;
use crate::python::vm::symbol::Symbol;
use crate::python::vm::value::{Arguments, Instance, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// The attribute of a loop that holds its handler.
const HANDLER: &str = "_exception_handler";

/// The key of a context under which the calls stand that made the object.
const ORIGIN: &str = "source_traceback";

impl Vm {
    /// `loop.call_exception_handler(context)`, with the context by its keys.
    pub fn report_context(&mut self, number: u32, pairs: &[(&str, Value)]) -> Result<(), Raise> {
        let context = RefCell::new(Dict::default());
        for (key, value) in pairs {
            self.dict_set(&context, Value::str(key), value.clone())?;
        }
        let owner = self.loop_value(number);
        // The loop handles a callback's exception while it tells of it. Those of dying futures nobody handles.
        let is_handled = pairs.iter().any(|(key, _)| *key == "handle");
        let amid = pairs.iter().find(|(key, _)| is_handled && *key == "exception").map(|(_, error)| error);
        self.call_exception_handler(&owner, &Value::dict(context.into_inner()), amid)
    }

    fn call_exception_handler(
        &mut self,
        owner: &Value,
        context: &Value,
        amid: Option<&Value>,
    ) -> Result<(), Raise> {
        let name = self.intern(HANDLER);
        let handler = match owner {
            Value::Loop(handle) => handle.fields.borrow().get(name).cloned().unwrap_or_default(),
            _ => Value::None,
        };
        if handler.is_none() {
            return self.default_exception_handler(context);
        }
        let Err(raise) = self.call(&handler, &[owner.clone(), context.clone()]) else { return Ok(()) };
        let error = raise.into_error()?;
        if ends_the_loop(&error) {
            return Err(Raise::new(error));
        }
        if let Some(handled) = amid {
            self.led_to(handled, &error);
        }
        let again = RefCell::new(Dict::default());
        let pairs = [
            ("message", Value::str("Unhandled error in exception handler")),
            ("exception", Value::Instance(error)),
            ("context", context.clone()),
        ];
        for (key, value) in pairs {
            self.dict_set(&again, Value::str(key), value)?;
        }
        self.default_exception_handler(&Value::dict(again.into_inner()))
    }

    fn default_exception_handler(&mut self, context: &Value) -> Result<(), Raise> {
        let Value::Dict(dict) = context else { return Ok(()) };
        let mut pairs: Vec<(String, Value)> = Vec::new();
        for (key, value) in dict.borrow().iter() {
            pairs.push((key.as_str().unwrap_or_default().to_string(), value.clone()));
        }
        pairs.sort_by(|(left, _), (right, _)| left.cmp(right));
        let mut text = match dict.borrow().get_str("message").and_then(Value::as_str) {
            Some(message) if !message.is_empty() => message.to_string(),
            _ => "Unhandled exception in event loop".to_string(),
        };
        for (key, value) in &pairs {
            if let (ORIGIN, Value::List(lines)) = (&**key, value) {
                text += "\nsource_traceback: Object created at (most recent call last):\n";
                let lines = lines.items.borrow().clone();
                let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
                text += lines.concat().trim_end();
            } else if key != "message" && key != "exception" {
                text += &["\n", key, ": ", &self.repr_of(value)?].concat();
            }
        }
        let error = dict.borrow().get_str("exception").cloned();
        match error {
            Some(Value::Instance(error)) => self.log("error", &text, Some(&error)),
            _ => self.log("error", &text, None),
        }
    }

    /// The logger `asyncio`: as the program set it up, or to standard error from warnings on.
    pub fn log(&mut self, level: &str, text: &str, error: Option<&Rc<Instance>>) -> Result<(), Raise> {
        let Some(logging) = self.imported("logging") else {
            if level != "debug" {
                self.error_line(text);
                if let Some(error) = error {
                    self.print_traceback(error);
                }
            }
            return Ok(());
        };
        let name = self.intern("getLogger");
        let get_logger = self.get_attribute(&logging, name)?;
        let logger = self.call(&get_logger, &[Value::str("asyncio")])?;
        let name = self.intern("_of_machine");
        let method = self.get_attribute(&logger, name)?;
        let error = error.map_or(Value::None, |error| Value::Instance(error.clone()));
        self.call(&method, &[Value::str(level), Value::str(text), error])?;
        Ok(())
    }

    /// An exception in a callback.
    pub fn report_callback_error(
        &mut self,
        callee: &Value,
        args: &[Value],
        error: &Rc<Instance>,
        handle: Option<&Rc<Handle>>,
    ) -> Result<(), Raise> {
        let callee = super::context::bare(callee);
        let title = self.call_title(&callee, args)?;
        let handle = match handle {
            Some(handle) => handle.clone(),
            None => super::event_loop::new_handle(callee, args.to_vec(), None, None),
        };
        let message = Value::str(&["Exception in callback ", &title].concat());
        let origin = handle.origin.get().map(|calls| self.told_origin(calls));
        let mut pairs = vec![
            ("message", message),
            ("exception", Value::Instance(error.clone())),
            ("handle", Value::Handle(handle)),
        ];
        pairs.extend(origin);
        self.report_context(self.event_loop.number, &pairs)
    }

    /// The run is over: tasks that never ended, of loops that nobody can run any more, and that no global names.
    pub fn finish_loops(&mut self) {
        // What a global names dies with that.
        let (held, orphans): (Vec<_>, Vec<_>) =
            self.loops.orphans().into_iter().partition(|task| self.is_global(task));
        self.loops.keep_orphans(&held);
        drop(held);
        for task in orphans {
            let (Some(inner), false) = (task.task(), task.is_done()) else { continue };
            let coroutine = inner.coroutine.borrow().clone();
            if let Some(coroutine) = coroutine {
                let _ = self.close(&coroutine);
            }
            if inner.log_destroy.replace(false) {
                let _ = self.report_dead_future(&task);
            }
            if self.bury_dead().is_err() {
                return;
            }
        }
    }

    /// `Future.__del__` and `Task.__del__`: what must be said of a future that is gone.
    pub fn report_dead_future(&mut self, future: &Rc<Future>) -> Result<(), Raise> {
        let number = future.loop_number;
        let shown = Value::Future(future.clone());
        let calls =
            future.rare.get().map(|rare| rare.origin.borrow().clone()).filter(|calls| !calls.is_empty());
        let origin = calls.map(|calls| self.told_origin(&calls));
        if future.state.get() == State::Pending {
            let message = Value::str("Task was destroyed but it is pending!");
            let mut pairs = vec![("task", shown), ("message", message)];
            pairs.extend(origin);
            return self.report_context(number, &pairs);
        }
        let name = if future.is_task() { "Task" } else { &*self.class(future.class()).name };
        let message = Value::str(&[name, " exception was never retrieved"].concat());
        let error = future.result.borrow().clone();
        let mut pairs = vec![("message", message), ("exception", error), ("future", shown)];
        pairs.extend(origin);
        self.report_context(number, &pairs)
    }

    /// Debug mode: the calls that made something, for a context.
    #[cold]
    fn told_origin(&self, calls: &[(u32, Symbol)]) -> (&'static str, Value) {
        let lines = self.told_calls(calls).into_iter().map(Value::text).collect();
        (ORIGIN, Value::list(lines))
    }

    /// Runs an entry of the ready queue as the debug mode does: it says what took long.
    pub fn run_ready_watched(&mut self, entry: Ready) -> Result<(), Raise> {
        let what = match &entry {
            Ready::Step(task, _) | Ready::Wakeup(task, _) => Some(Value::Future(task.clone())),
            Ready::Handle(handle) => Some(Value::Handle(handle.clone())),
            _ => None,
        };
        let before = self.machine.now();
        self.run_ready(entry)?;
        match what {
            Some(what) => self.warn_if_slow(&what, before),
            None => Ok(()),
        }
    }

    fn warn_if_slow(&mut self, what: &Value, before: Instant) -> Result<(), Raise> {
        let took = self.machine.now().since(before).micros();
        let owner = self.event_loop.handle.clone().map_or(Value::None, Value::Loop);
        let name = self.intern("slow_callback_duration");
        let allowed = self.find_attribute(&owner, name)?.and_then(|value| value.as_float()).unwrap_or(0.1);
        if (took as f64) / 1e6 < allowed {
            return Ok(());
        }
        let seconds = crate::number::fixed(took as f64 / 1e6, 3);
        let text = ["Executing ", &self.repr_of(what)?, " took ", &seconds, " seconds"].concat();
        self.log("warning", &text, None)
    }
}

/// A dying future as one that lives, so that it can be shown; dying again it says nothing.
pub fn revived(future: &mut Future) -> Rc<Future> {
    let kind = std::mem::replace(&mut future.kind, FutureKind::Plain);
    let mut again = Future::new(future.loop_number, kind);
    if let Some(again) = Rc::get_mut(&mut again) {
        again.rare = std::mem::take(&mut future.rare);
    }
    if let Some(task) = again.task() {
        task.log_destroy.set(false);
    }
    again.state.set(future.state.get());
    again.failed.set(future.failed.get());
    again.result.swap(&future.result);
    again.callbacks.swap(&future.callbacks);
    again
}

/// `loop.set_exception_handler(handler)`
pub fn set_exception_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::SET_EXCEPTION_HANDLER, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let handle = vm.loop_receiver(arguments)?;
    let handler = arguments.at(1);
    if !handler.is_none() && !crate::python::library::builtins::is_callable(vm, &handler) {
        let text = vm.repr_of(&handler)?;
        return Err(vm.error_with(Type::TypeError, "A callable object or None is expected, got %", &[&text]));
    }
    let name = vm.intern(HANDLER);
    let old = handle.fields.borrow_mut().set(name, handler);
    drop(old);
    Ok(Value::None)
}

/// `loop.get_exception_handler()`
pub fn get_exception_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_EXCEPTION_HANDLER, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    let name = vm.intern(HANDLER);
    let handler = handle.fields.borrow().get(name).cloned();
    Ok(handler.unwrap_or_default())
}

/// `loop.call_exception_handler(context)`
pub fn call_exception_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::CALL_EXCEPTION_HANDLER, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    vm.call_exception_handler(&arguments.at(0), &arguments.at(1), None)?;
    Ok(Value::None)
}

/// `loop.default_exception_handler(context)`
pub fn default_exception_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::DEFAULT_EXCEPTION_HANDLER, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    vm.default_exception_handler(&arguments.at(1))?;
    Ok(Value::None)
}
