//! The methods of the event loop.

use super::exception_handler;
use super::natives::{new_task, seconds};
use super::{signatures, streams, threads};
use crate::clock::Instant;
use crate::python::vm::class::Type;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// Methods of that class.
pub const LOOP: &[Native] = &[
    Native { name: "time", call: loop_time },
    Native { name: "call_soon", call: call_soon },
    Native { name: "call_soon_threadsafe", call: threads::call_soon_threadsafe },
    Native { name: "run_in_executor", call: threads::run_in_executor },
    Native { name: "set_default_executor", call: threads::set_default_executor },
    Native { name: "shutdown_default_executor", call: threads::shutdown_default_executor },
    Native { name: "call_later", call: call_later },
    Native { name: "call_at", call: call_at },
    Native { name: "create_future", call: create_future },
    Native { name: "create_task", call: loop_create_task },
    Native { name: "is_running", call: is_running },
    Native { name: "is_closed", call: is_closed },
    Native { name: "stop", call: stop },
    Native { name: "get_debug", call: get_debug },
    Native { name: "set_debug", call: set_debug },
    Native { name: "set_exception_handler", call: exception_handler::set_exception_handler },
    Native { name: "get_exception_handler", call: exception_handler::get_exception_handler },
    Native { name: "call_exception_handler", call: exception_handler::call_exception_handler },
    Native { name: "default_exception_handler", call: exception_handler::default_exception_handler },
    Native { name: "run_until_complete", call: run_until_complete },
    Native { name: "run_forever", call: run_forever },
    Native { name: "close", call: close },
    Native { name: "_shut_down", call: shut_down },
    Native { name: "shutdown_asyncgens", call: shutdown_asyncgens },
    Native { name: "create_server", call: streams::create_server },
    Native { name: "create_connection", call: streams::create_connection },
    Native { name: "create_datagram_endpoint", call: streams::create_datagram_endpoint },
    Native { name: "add_signal_handler", call: super::signals::add_signal_handler },
    Native { name: "remove_signal_handler", call: super::signals::remove_signal_handler },
    Native { name: "set_task_factory", call: super::natives::set_task_factory },
    Native { name: "get_task_factory", call: super::natives::get_task_factory },
];

/// Unlike `asyncio.create_task` it needs no running loop.
fn loop_create_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::LOOP_CREATE_TASK, arguments)?;
    let coroutine = arguments.get(1, sym::CORO).unwrap_or_default();
    let name = arguments.keyword(sym::NAME_ARGUMENT).unwrap_or_default();
    let context = vm.context_argument(arguments)?;
    let is_named = !name.is_none();
    let task = vm.in_open_loop(arguments, |vm| new_task(vm, coroutine, name, context));
    let task = vm.keeping(arguments, task)?;
    // A name that is given at once takes no number, as `Task.__init__` counts.
    vm.loops.task_count -= u32::from(is_named);
    if let Value::Future(future) = &task {
        if let (Some(rare), true) = (future.rare.get(), vm.is_called_by_program()) {
            rare.made_at.set(None);
        }
    }
    Ok(task)
}

fn run_until_complete(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::RUN_UNTIL_COMPLETE, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    if vm.is_other_thread() {
        return vm.in_python("run_until_complete", arguments);
    }
    let handle = vm.loop_receiver(arguments)?;
    let awaitable = arguments.at(1);
    let idle = vm.check_idle(&handle).map(|()| Value::None);
    vm.keeping(arguments, idle)?;
    let result = vm.run_loop_of(&handle, |vm| {
        let future = vm.ensure_future(&awaitable)?;
        if let (Some(task), false) = (future.task(), matches!(awaitable, Value::Future(_))) {
            // Where the loop stops before, the program hears of that.
            task.log_destroy.set(false);
        }
        vm.run_until_complete(&future)
    });
    if let Err(raise) = &result {
        vm.close_circle(raise);
    }
    result
}

fn run_forever(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::RUN_FOREVER, arguments)?;
    if vm.is_other_thread() {
        return vm.in_python("run_forever", arguments);
    }
    let handle = vm.loop_receiver(arguments)?;
    vm.run_loop_of(&handle, Vm::run_loop)?;
    Ok(Value::None)
}

/// Cancels and awaits what is left in the loop, for `Runner.close`.
fn shut_down(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    vm.run_loop_of(&handle, Vm::shut_down)?;
    Ok(Value::None)
}

/// `loop.shutdown_asyncgens()`
fn shutdown_asyncgens(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let function = vm.library_function("shutdown_asyncgens")?;
    vm.call(&function, arguments.positional)
}

fn close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    if handle.running.get() {
        return Err(vm.error(Type::RuntimeError, "Cannot close a running event loop"));
    }
    vm.tell_of_closing(&handle)?;
    vm.close_loop(&handle);
    Ok(Value::None)
}

fn loop_time(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::TIME, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    vm.in_loop(handle.number, |vm| {
        vm.event_loop.is_told = true;
        vm.loop_time()
    })
    .map(Value::Float)
}

/// The callback and its arguments, from a position on.
pub fn callback(vm: &Vm, arguments: &Arguments<'_>, from: usize) -> Result<(Value, Vec<Value>), Raise> {
    match arguments.positional.get(from) {
        Some(callee) => Ok((callee.clone(), arguments.positional[from + 1..].to_vec())),
        None => Err(vm.type_error("missing 1 required positional argument: 'callback'")),
    }
}

/// What the debug mode says of a callback that cannot be called, or of one from a thread that is not the loop's.
fn check_callback(vm: &mut Vm, arguments: &Arguments<'_>, callee: &Value, method: &str) -> Result<(), Raise> {
    let is_debugged = matches!(arguments.at(0), Value::Loop(handle) if handle.debug.get());
    if !is_debugged {
        return Ok(());
    }
    let checked = refuse_callback(vm, arguments, callee, method).map(|()| Value::None);
    vm.keeping(arguments, checked).map(|_| ())
}

fn refuse_callback(
    vm: &mut Vm,
    arguments: &Arguments<'_>,
    callee: &Value,
    method: &str,
) -> Result<(), Raise> {
    let handle = vm.loop_receiver(arguments)?;
    if handle.running.get() && vm.event_loop.number != handle.number {
        let message = "Non-thread-safe operation invoked on an event loop other than the current one";
        return Err(vm.error(Type::RuntimeError, message));
    }
    let is_one = matches!(callee, Value::Generator(it) if it.is_task_like());
    if is_one || super::natives::makes_coroutines(vm, callee.clone())? {
        return Err(vm.error_with(Type::TypeError, "coroutines cannot be used with %()", &[method]));
    }
    if crate::python::library::builtins::is_callable(vm, callee) {
        return Ok(());
    }
    let shown = vm.repr_of(callee)?;
    let template = "a callable object was expected by %(), got %";
    Err(vm.error_with(Type::TypeError, template, &[method, &shown]))
}

fn call_soon(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::CALL_SOON, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let (callee, args) = callback(vm, arguments, 1)?;
    check_callback(vm, arguments, &callee, "call_soon")?;
    let context = vm.context_argument(arguments)?;
    vm.in_open_loop(arguments, |vm| Ok(vm.call_soon(callee, args).within(context)))
}

fn call_later(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::CALL_LATER, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    if arguments.at(1).is_none() {
        return Err(vm.type_error("delay must not be None"));
    }
    let Some(_) = arguments.at(1).plain().as_float() else {
        let template = "unsupported operand type(s) for +: 'float' and '%'";
        return Err(vm.type_error_of(template, &arguments.at(1)));
    };
    let delay = seconds(vm, &arguments.at(1).plain())?;
    let (callee, args) = callback(vm, arguments, 2)?;
    check_callback(vm, arguments, &callee, "call_at")?;
    let now = vm.machine.now();
    let context = vm.context_argument(arguments)?;
    vm.in_open_loop(arguments, |vm| {
        let when = vm.told_time(now) + delay;
        Ok(vm.call_at((now, delay), when, callee, args).within(context))
    })
}

fn call_at(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::CALL_AT, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    if arguments.at(1).is_none() {
        return Err(vm.type_error("when cannot be None"));
    }
    let Some(_) = arguments.at(1).plain().as_float() else {
        return Err(
            vm.type_error_of("'<' not supported between instances of '%' and 'float'", &arguments.at(1))
        );
    };
    let when = seconds(vm, &arguments.at(1).plain())?;
    let (callee, args) = callback(vm, arguments, 2)?;
    check_callback(vm, arguments, &callee, "call_at")?;
    let context = vm.context_argument(arguments)?;
    vm.in_open_loop(arguments, |vm| {
        // The loop selects by the same clock, whose nanoseconds are none of the virtual one's.
        let seconds = when - vm.event_loop.asked as f64 * 1e-9;
        Ok(vm.call_at((Instant::ZERO, seconds), when, callee, args).within(context))
    })
}

fn create_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CREATE_FUTURE, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    let future = vm.in_loop(handle.number, Vm::new_future);
    if vm.loops.tracks_origins {
        vm.note_origin(&future, Some("base_events.py:427"));
    }
    Ok(Value::Future(future))
}

fn is_running(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::IS_RUNNING, arguments)?;
    Ok(Value::Bool(vm.loop_receiver(arguments)?.running.get()))
}

fn is_closed(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::IS_CLOSED, arguments)?;
    Ok(Value::Bool(vm.loop_receiver(arguments)?.closed.get()))
}

fn get_debug(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_DEBUG, arguments)?;
    Ok(Value::Bool(vm.loop_receiver(arguments)?.debug.get()))
}

fn set_debug(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::SET_DEBUG, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let enabled = vm.truth(&arguments.at(1))?;
    let handle = vm.loop_receiver(arguments)?;
    handle.debug.set(enabled);
    if vm.event_loop.running && vm.event_loop.number == handle.number {
        vm.loops.tracks_origins = enabled;
    }
    Ok(Value::None)
}

fn stop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::STOP, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    vm.in_loop(handle.number, |vm| vm.event_loop.stopping = true);
    Ok(Value::None)
}
