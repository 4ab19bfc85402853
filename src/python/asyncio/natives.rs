//! What programs call: the functions of the module `asyncio`, and the methods of futures, tasks, handles and the loop.

use super::event_loop::span_of;
use crate::clock::Instant;
use crate::python::vm::class::{Fields, Type};
use crate::python::vm::future::{Callback, Future, State};
use crate::python::vm::generator::Kind;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Native, NativeFn, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// The functions of the module.
pub static FUNCTIONS: &[Native] = &[
    Native { name: "run", call: run },
    Native { name: "sleep", call: sleep },
    Native { name: "create_task", call: create_task },
    Native { name: "ensure_future", call: ensure_future },
    Native { name: "gather", call: gather },
    Native { name: "current_task", call: current_task },
    Native { name: "all_tasks", call: all_tasks },
    Native { name: "get_running_loop", call: get_running_loop },
    Native { name: "get_event_loop", call: the_loop },
    Native { name: "new_event_loop", call: the_loop },
    Native { name: "set_event_loop", call: nothing },
    Native { name: "iscoroutine", call: is_coroutine },
    Native { name: "iscoroutinefunction", call: is_coroutine_function },
    Native { name: "isfuture", call: is_future },
];

const FUTURE: &[Native] = &[
    Native { name: "result", call: result },
    Native { name: "exception", call: exception },
    Native { name: "done", call: done },
    Native { name: "cancelled", call: cancelled },
    Native { name: "cancel", call: cancel },
    Native { name: "add_done_callback", call: add_done_callback },
    Native { name: "remove_done_callback", call: remove_done_callback },
    Native { name: "set_result", call: set_result },
    Native { name: "set_exception", call: set_exception },
    Native { name: "get_loop", call: the_loop },
    Native { name: "__await__", call: await_itself },
    Native { name: "__iter__", call: await_itself },
];

const TASK: &[Native] = &[
    Native { name: "get_name", call: get_name },
    Native { name: "set_name", call: set_name },
    Native { name: "get_coro", call: get_coro },
    Native { name: "cancelling", call: cancelling },
    Native { name: "uncancel", call: uncancel },
];

const HANDLE: &[Native] = &[
    Native { name: "cancel", call: handle_cancel },
    Native { name: "cancelled", call: handle_cancelled },
    Native { name: "when", call: handle_when },
];

const LOOP: &[Native] = &[
    Native { name: "time", call: loop_time },
    Native { name: "call_soon", call: call_soon },
    Native { name: "call_soon_threadsafe", call: call_soon },
    Native { name: "call_later", call: call_later },
    Native { name: "call_at", call: call_at },
    Native { name: "create_future", call: create_future },
    Native { name: "create_task", call: loop_create_task },
    Native { name: "is_running", call: is_running },
    Native { name: "is_closed", call: is_closed },
    Native { name: "stop", call: stop },
    Native { name: "get_debug", call: is_closed },
    Native { name: "run_until_complete", call: run_until_complete },
    Native { name: "run_forever", call: run_forever },
    Native { name: "close", call: nothing },
];

/// The classes in the module.
const CLASSES: &[(&str, Type)] = &[
    ("Future", Type::Future),
    ("Task", Type::Task),
    ("Handle", Type::Handle),
    ("TimerHandle", Type::TimerHandle),
    ("AbstractEventLoop", Type::Loop),
    ("CancelledError", Type::CancelledError),
    ("InvalidStateError", Type::InvalidStateError),
    ("TimeoutError", Type::TimeoutError),
];

/// The constants in the module.
const CONSTANTS: &[&str] = &["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"];

/// The names in the module.
pub fn module_names() -> impl Iterator<Item = &'static str> {
    let natives = FUNCTIONS.iter().map(|native| native.name);
    natives
        .chain(CLASSES.iter().map(|(name, _)| *name))
        .chain(CONSTANTS.iter().copied())
        .chain(super::library::NAMES.iter().copied())
}

/// The methods of a class of this room.
pub fn methods(kind: Type) -> &'static [Native] {
    match kind {
        Type::Future => FUTURE,
        Type::Task => TASK,
        Type::Handle => HANDLE,
        Type::Loop => LOOP,
        _ => &[],
    }
}

/// How objects of a class of this room are made.
pub fn constructor(kind: Type) -> Option<NativeFn> {
    match kind {
        Type::Future => Some(create_future),
        Type::Task => Some(create_task),
        _ => None,
    }
}

impl Vm {
    /// What the module `asyncio` has besides functions.
    pub fn add_asyncio(&mut self, fields: &mut Fields) {
        for (name, kind) in CLASSES {
            fields.set(self.intern(name), Value::Class(self.class(*kind).clone()));
        }
        for name in CONSTANTS {
            fields.set(self.intern(name), Value::str(name));
        }
    }

    /// What the part of the library that is written in Python finds in asyncio.
    pub fn asyncio_builtin(&self, name: &str) -> Option<Value> {
        let name = if name == "_loop" { "get_running_loop" } else { name };
        if let Some(native) = FUNCTIONS.iter().find(|native| native.name == name) {
            return Some(Value::Native(native));
        }
        if CONSTANTS.contains(&name) {
            return Some(Value::str(name));
        }
        let (_, kind) = CLASSES.iter().find(|(known, _)| *known == name)?;
        Some(Value::Class(self.class(*kind).clone()))
    }

    fn need_loop(&self) -> Result<(), Raise> {
        if self.event_loop.running {
            return Ok(());
        }
        Err(self.error(Type::RuntimeError, "no running event loop"))
    }
}

fn this(vm: &Vm, arguments: &Arguments<'_>) -> Result<Rc<Future>, Raise> {
    match arguments.positional.first() {
        Some(Value::Future(future)) => Ok(future.clone()),
        _ => Err(vm.type_error("expected a Future")),
    }
}

/// A number of seconds.
fn seconds(vm: &Vm, value: &Value) -> Result<f64, Raise> {
    match value.as_float() {
        Some(seconds) if seconds.is_nan() => Err(vm.value_error("Invalid delay: NaN (not a number)")),
        Some(seconds) => Ok(seconds),
        None => Err(vm.type_error_of("'<=' not supported between instances of '%' and 'int'", value)),
    }
}

fn run(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let main = arguments.get(0, vm.intern("main")).unwrap_or_default();
    vm.run_main(&main)
}

fn sleep(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Some(delay) = arguments.get(0, sym::DELAY) else {
        return Err(vm.type_error("sleep() missing 1 required positional argument: 'delay'"));
    };
    let seconds = seconds(vm, &delay)?;
    let result = arguments.get(1, sym::RESULT).unwrap_or_default();
    // A positive delay that rounds to nothing is still a timer, not a bare turn.
    let delay =
        if seconds > 0.0 { span_of(seconds).max(crate::clock::Span::from_micros(1)) } else { span_of(0.0) };
    Ok(vm.new_sleep(delay, result))
}

fn create_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let coroutine = arguments.get(0, sym::CORO).unwrap_or_default();
    let name = arguments.keyword(sym::NAME_ARGUMENT).unwrap_or_default();
    vm.need_loop()?;
    new_task(vm, coroutine, name)
}

fn new_task(vm: &mut Vm, coroutine: Value, name: Value) -> Result<Value, Raise> {
    match &coroutine {
        Value::Generator(generator) if generator.kind == Kind::Coroutine => {
            vm.create_task(generator, name).map(Value::Future)
        }
        other => {
            let text = vm.repr_of(other)?;
            Err(vm.error_with(Type::TypeError, "a coroutine was expected, got %", &[&text]))
        }
    }
}

/// Unlike `asyncio.create_task` it needs no running loop.
fn loop_create_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let coroutine = arguments.get(1, sym::CORO).unwrap_or_default();
    let name = arguments.keyword(sym::NAME_ARGUMENT).unwrap_or_default();
    new_task(vm, coroutine, name)
}

fn run_until_complete(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    check_idle(vm)?;
    let program = vm.activity.take();
    let result = match vm.ensure_future(&arguments.at(1)) {
        Ok(future) => vm.run_until_complete(&future),
        Err(raise) => Err(raise),
    };
    resume_program(vm, program);
    result
}

fn run_forever(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    check_idle(vm)?;
    let program = vm.activity.take();
    let result = vm.run_loop();
    resume_program(vm, program);
    result.map(|()| Value::None)
}

fn check_idle(vm: &Vm) -> Result<(), Raise> {
    if vm.event_loop.running {
        return Err(vm.error(Type::RuntimeError, "This event loop is already running"));
    }
    Ok(())
}

fn resume_program(vm: &mut Vm, program: Option<crate::trace::ActivityId>) {
    if let Some(program) = program {
        vm.run_activity(program);
    }
}

fn nothing(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::None)
}

fn ensure_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if !matches!(arguments.at(0), Value::Future(_)) {
        vm.need_loop()?;
    }
    vm.ensure_future(&arguments.at(0)).map(Value::Future)
}

fn gather(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let return_exceptions = arguments.keyword(sym::RETURN_EXCEPTIONS).unwrap_or(Value::Bool(false));
    let return_exceptions = vm.truth(&return_exceptions)?;
    vm.need_loop()?;
    vm.gather(arguments.positional, return_exceptions).map(Value::Future)
}

fn current_task(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.need_loop()?;
    Ok(vm.event_loop.current.clone().map_or(Value::None, Value::Future))
}

/// DIFFERENCE: a set in the order of creation.
fn all_tasks(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.need_loop()?;
    let set = std::cell::RefCell::default();
    for task in vm.all_tasks() {
        vm.dict_set(&set, Value::Future(task), Value::None)?;
    }
    Ok(Value::Set(Rc::new(set)))
}

fn get_running_loop(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.need_loop()?;
    Ok(Value::Loop)
}

fn is_coroutine(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(
        matches!(arguments.at(0), Value::Generator(generator) if generator.kind == Kind::Coroutine),
    ))
}

fn is_coroutine_function(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let mut callee = arguments.at(0);
    while let Value::Method(method) = &callee {
        callee = method.function.clone();
    }
    Ok(Value::Bool(match callee {
        Value::Function(function) => {
            vm.program.codes[function.code as usize].generator == Some(Kind::Coroutine)
        }
        Value::Native(native) => native.name == "sleep",
        _ => false,
    }))
}

fn is_future(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(matches!(arguments.at(0), Value::Future(_))))
}

fn result(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    vm.future_result(&future)
}

fn exception(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    vm.future_exception(&future)
}

fn done(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(this(vm, arguments)?.is_done()))
}

fn cancelled(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(this(vm, arguments)?.state.get() == State::Cancelled))
}

fn cancel(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let message = arguments.get(1, sym::MESSAGE).unwrap_or_default();
    let future = this(vm, arguments)?;
    vm.cancel(&future, &message).map(Value::Bool)
}

fn add_done_callback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    let callee = arguments.at(1);
    let activity = vm.callback_activity(&callee, None);
    vm.add_done_callback(&future, Callback::Call(callee, activity));
    Ok(Value::None)
}

fn remove_done_callback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    let removed = vm.remove_done_callback(&future, &arguments.at(1))?;
    Ok(Value::Int(removed as i64))
}

/// The future, if it may be completed by the program now.
fn completable(vm: &mut Vm, arguments: &Arguments<'_>, method: &str) -> Result<Rc<Future>, Raise> {
    let future = this(vm, arguments)?;
    if future.is_task() {
        return Err(vm.error_with(Type::RuntimeError, "Task does not support % operation", &[method]));
    }
    match future.state.get() {
        State::Pending => Ok(future),
        _ => Err(vm.error(Type::InvalidStateError, "invalid state")),
    }
}

fn set_result(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = completable(vm, arguments, "set_result")?;
    vm.set_result(&future, arguments.at(1));
    Ok(Value::None)
}

fn set_exception(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = completable(vm, arguments, "set_exception")?;
    let error = vm.as_error(&arguments.at(1)).map_err(|_| vm.type_error("invalid exception object"))?;
    if error.is_error(Type::StopIteration) {
        let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
        return Err(vm.type_error(message));
    }
    vm.set_exception(&future, &error);
    Ok(Value::None)
}

fn the_loop(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Loop)
}

fn await_itself(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(arguments.at(0))
}

fn get_name(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    Ok(future.task().map_or(Value::None, |task| vm.task_name(task)))
}

fn set_name(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    let text = vm.text_of(&arguments.at(1))?;
    if let Some(task) = future.task() {
        let name = vm.machine.trace.add_name(&text);
        vm.machine.trace.rename(task.activity, name);
        task.name.replace(Value::str(&text));
    }
    Ok(Value::None)
}

fn get_coro(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    let coroutine = future.task().and_then(|task| task.coroutine.borrow().clone());
    Ok(coroutine.map_or(Value::None, Value::Generator))
}

fn cancelling(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    Ok(Value::Int(future.task().map_or(0, |task| i64::from(task.cancel_requests.get()))))
}

fn uncancel(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    let Some(task) = future.task() else { return Ok(Value::Int(0)) };
    task.cancel_requests.set(task.cancel_requests.get().saturating_sub(1));
    Ok(Value::Int(i64::from(task.cancel_requests.get())))
}

fn handle_cancel(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Handle(handle) = arguments.at(0) {
        handle.cancelled.set(true);
        handle.callback.take();
        handle.args.take();
    }
    Ok(Value::None)
}

fn handle_cancelled(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(matches!(arguments.at(0), Value::Handle(handle) if handle.cancelled.get())))
}

fn handle_when(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match arguments.at(0) {
        Value::Handle(handle) if handle.when.is_some() => {
            Ok(Value::Float(handle.when.map_or(0.0, |when| when.micros() as f64 / 1e6)))
        }
        other => {
            let name = vm.intern("when");
            vm.get_attribute(&other, name)
        }
    }
}

fn loop_time(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.loop_time().map(Value::Float)
}

/// The callback and its arguments, from a position on.
fn callback(vm: &Vm, arguments: &Arguments<'_>, from: usize) -> Result<(Value, Vec<Value>), Raise> {
    match arguments.positional.get(from) {
        Some(Value::Generator(_)) => Err(vm.type_error("coroutines cannot be used with call_soon()")),
        Some(callee) => Ok((callee.clone(), arguments.positional[from + 1..].to_vec())),
        None => Err(vm.type_error("missing 1 required positional argument: 'callback'")),
    }
}

fn call_soon(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (callee, args) = callback(vm, arguments, 1)?;
    Ok(Value::Handle(vm.call_soon(callee, args)))
}

fn call_later(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let delay = seconds(vm, &arguments.at(1))?;
    let (callee, args) = callback(vm, arguments, 2)?;
    let when = vm.machine.now() + span_of(delay);
    Ok(Value::Handle(vm.call_at(when, callee, args)))
}

fn call_at(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let when = seconds(vm, &arguments.at(1))?;
    let (callee, args) = callback(vm, arguments, 2)?;
    let when = Instant::ZERO + span_of(when);
    Ok(Value::Handle(vm.call_at(when, callee, args)))
}

fn create_future(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Future(vm.new_future()))
}

fn is_running(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(vm.event_loop.running))
}

fn is_closed(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Bool(false))
}

fn stop(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.event_loop.stopping = true;
    Ok(Value::None)
}
