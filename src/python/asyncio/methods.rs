//! The methods of futures, tasks and handles.

use super::signatures;
use crate::python::vm::class::Type;
use crate::python::vm::future::{Callback, Future, State};
use crate::python::vm::iterate::Iter;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// Methods of that class.
pub const FUTURE: &[Native] = &[
    Native { name: "result", call: result },
    Native { name: "exception", call: exception },
    Native { name: "done", call: done },
    Native { name: "cancelled", call: cancelled },
    Native { name: "cancel", call: cancel },
    Native { name: "add_done_callback", call: add_done_callback },
    Native { name: "remove_done_callback", call: remove_done_callback },
    Native { name: "set_result", call: set_result },
    Native { name: "set_exception", call: set_exception },
    Native { name: "get_loop", call: get_loop },
    Native { name: "__init__", call: initialize },
    Native { name: "__await__", call: await_itself },
    Native { name: "__iter__", call: iterate },
];

/// Methods of that class.
pub const TASK: &[Native] = &[
    Native { name: "get_name", call: get_name },
    Native { name: "set_name", call: set_name },
    Native { name: "get_coro", call: get_coro },
    Native { name: "get_stack", call: get_stack },
    Native { name: "print_stack", call: print_stack },
    Native { name: "cancelling", call: cancelling },
    Native { name: "uncancel", call: uncancel },
];

/// Methods of that class.
pub const HANDLE: &[Native] = &[
    Native { name: "cancel", call: handle_cancel },
    Native { name: "cancelled", call: handle_cancelled },
    Native { name: "when", call: handle_when },
];

fn this(vm: &Vm, arguments: &Arguments<'_>) -> Result<Rc<Future>, Raise> {
    match arguments.positional.first() {
        Some(Value::Future(future)) => Ok(future.clone()),
        _ => Err(vm.type_error("expected a Future")),
    }
}

/// `Future.__init__`, `Task.__init__`: what it is was made with it; a name may be given here first.
fn initialize(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    match arguments.keyword(sym::NAME_ARGUMENT).filter(|name| !name.is_none()) {
        Some(name) if future.is_task() => {
            let positional = [Value::Future(future), name];
            set_name(vm, &Arguments { positional: &positional, keywords: &[] })
        }
        _ => Ok(Value::None),
    }
}

fn result(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::RESULT, arguments)?;
    let future = this(vm, arguments)?;
    vm.future_result(&future).map_err(|raise| vm.amid_now(raise))
}

fn exception(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::EXCEPTION, arguments)?;
    let future = this(vm, arguments)?;
    vm.future_exception(&future)
}

fn done(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::DONE, arguments)?;
    Ok(Value::Bool(this(vm, arguments)?.is_done()))
}

fn cancelled(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CANCELLED, arguments)?;
    Ok(Value::Bool(this(vm, arguments)?.state.get() == State::Cancelled))
}

fn cancel(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CANCEL, arguments)?;
    let message = arguments.get(1, sym::MESSAGE).unwrap_or_default();
    let future = this(vm, arguments)?;
    vm.cancel(&future, &message).map(Value::Bool)
}

fn add_done_callback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::ADD_DONE_CALLBACK, arguments)?;
    let future = this(vm, arguments)?;
    let callee = arguments.at(1);
    let activity = vm.callback_activity(&callee, None);
    let callee = vm.in_context(callee, arguments)?;
    vm.add_done_callback(&future, Callback::Call(callee, activity));
    Ok(Value::None)
}

fn remove_done_callback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::REMOVE_DONE_CALLBACK, arguments)?;
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
    vm.fits(&signatures::SET_RESULT, arguments)?;
    let future = completable(vm, arguments, "set_result")?;
    vm.set_result(&future, arguments.at(1));
    Ok(Value::None)
}

fn set_exception(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::SET_EXCEPTION, arguments)?;
    let future = completable(vm, arguments, "set_exception")?;
    let error = vm.as_error(&arguments.at(1)).map_err(|_| vm.type_error("invalid exception object"))?;
    if error.is_error(Type::StopIteration) {
        let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
        return Err(vm.type_error(message));
    }
    vm.set_exception(&future, &error);
    Ok(Value::None)
}

fn get_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_LOOP, arguments)?;
    let future = this(vm, arguments)?;
    Ok(vm.loop_value(future.loop_number))
}

fn await_itself(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(arguments.at(0))
}

/// Who goes through a future by hand gets an iterator; `await` needs none.
fn iterate(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let future = this(vm, arguments)?;
    match vm.library_function("_iterate") {
        Ok(iterate) => vm.call(&iterate, &[Value::Future(future)]),
        // A loop over a future, where somebody forgot the `await`.
        Err(_) => Ok(vm.new_iterator(Iter::Native(vec![Value::Future(future)], next_of_future))),
    }
}

fn next_of_future(vm: &mut Vm, state: &mut Vec<Value>) -> Result<Option<Value>, Raise> {
    let Some(Value::Future(it)) = state.first().cloned() else { return Ok(None) };
    if it.is_done() {
        state.clear();
        return vm.future_result(&it).map(|_| None);
    }
    if it.blocking.replace(true) {
        return Err(vm.error(Type::RuntimeError, "await wasn't used with future"));
    }
    Ok(state.first().cloned())
}

fn get_name(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_NAME, arguments)?;
    let future = this(vm, arguments)?;
    Ok(future.task().map_or(Value::None, |task| vm.task_name(task)))
}

fn set_name(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::SET_NAME, arguments)?;
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
    vm.fits(&signatures::GET_CORO, arguments)?;
    let future = this(vm, arguments)?;
    let Some(task) = future.task() else { return Ok(Value::None) };
    let coroutine = task.coroutine.borrow().clone();
    Ok(Value::Generator(coroutine.unwrap_or_else(|| {
        // A finished task let it go, as nobody knew it: what is left of one is the same for all.
        let coroutine = vm.finished_coroutine(task.code);
        task.coroutine.replace(Some(coroutine.clone()));
        coroutine
    })))
}

fn get_stack(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    by_stacks(vm, arguments, "get_stack")
}

fn print_stack(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    by_stacks(vm, arguments, "print_stack")
}

fn by_stacks(vm: &mut Vm, arguments: &Arguments<'_>, name: &str) -> Result<Value, Raise> {
    let module = vm.module("_stacks")?;
    let name = vm.intern(name);
    let function = vm.get_attribute(&module, name)?;
    vm.call_with(&function, arguments)
}

fn cancelling(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CANCELLING, arguments)?;
    let future = this(vm, arguments)?;
    Ok(Value::Int(future.task().map_or(0, |task| i64::from(task.cancel_requests.get()))))
}

fn uncancel(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::UNCANCEL, arguments)?;
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
        Value::Handle(handle) if handle.when.is_some() => Ok(Value::Float(handle.when.unwrap_or_default())),
        other => {
            let name = vm.intern("when");
            vm.get_attribute(&other, name)
        }
    }
}
