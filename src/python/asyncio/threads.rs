//! What asyncio has to do with threads: jobs in pools, calls from other threads, loops in threads besides the main one.
//! Most of it is written in Python (`threads.py`), which is compiled with programs that name one of it or that have
//! both threads and asyncio.

use super::signatures;
use crate::python::syntax::tree::{Ident, Module};
use crate::python::vm::future::{Future, FutureKind};
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The module's name.
pub const MODULE: &str = "asyncio.threads";

/// Its part in Python.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/asyncio/threads.py"));

/// Its natives.
pub static NATIVES: &[Native] = &[
    Native { name: "_job_future", call: job_future },
    Native { name: "_run_forever", call: run_forever },
    Native { name: "_cancel_left", call: cancel_left },
    Native { name: "_copy_context", call: super::natives::copy_context },
    Native { name: "_enter", call: super::context::enter },
    Native { name: "_new_job", call: crate::python::library::thread::new_job },
];

/// What a program names that needs the module.
const NAMES: &[&str] = &[
    "run_in_executor",
    "to_thread",
    "run_coroutine_threadsafe",
    "wrap_future",
    "set_default_executor",
    "shutdown_default_executor",
    "threading",
    "concurrent",
];

/// Whether a program needs the module.
pub fn is_needed(tree: &Module) -> bool {
    (0..tree.text_count()).any(|index| NAMES.contains(&tree.text(Ident(index as u32))))
}

impl Vm {
    /// A function of the module, as what is to be called in place of the running library function.
    pub fn in_python(&mut self, name: &str, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        let module = self.module(MODULE)?;
        let name = self.intern(name);
        let function = self.get_attribute(&module, name)?;
        Err(self.tail_call(function, arguments.positional.to_vec(), arguments.keywords))
    }

    /// Whether the running thread is not the main one: a loop in it has to leave the host's stack when it waits.
    pub fn is_other_thread(&self) -> bool {
        self.machine.threads.current().0 != 0
    }
}

/// `asyncio.to_thread(function, *arguments)`
pub fn to_thread(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.in_python("to_thread", arguments)
}

/// `asyncio.run_coroutine_threadsafe(coroutine, loop)`
pub fn run_coroutine_threadsafe(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.in_python("run_coroutine_threadsafe", arguments)
}

/// `asyncio.wrap_future(future)`
pub fn wrap_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.in_python("wrap_future", arguments)
}

/// `loop.run_in_executor(executor, function, *arguments)`
pub fn run_in_executor(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::RUN_IN_EXECUTOR, arguments)?;
    vm.in_python("run_in_executor", arguments)
}

/// `loop.set_default_executor(executor)`
pub fn set_default_executor(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::SET_DEFAULT_EXECUTOR, arguments)?;
    vm.in_python("set_default_executor", arguments)
}

/// `loop.shutdown_default_executor()`
pub fn shutdown_default_executor(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.in_python("shutdown_default_executor", arguments)
}

/// `loop.call_soon_threadsafe(callback, *arguments)`
pub fn call_soon_threadsafe(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CALL_SOON_THREADSAFE, arguments)?;
    vm.settle()?;
    let (callee, args) = super::loop_methods::callback(vm, arguments, 1)?;
    vm.in_open_loop(arguments, |vm| {
        let handle = vm.call_soon(callee, args);
        vm.wake_loop(vm.event_loop.thread);
        Ok(Value::Handle(handle))
    })
}

/// `_job_future(loop, job)`: a future of the loop that stands for a job on another thread.
fn job_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    let job = arguments.at(1).as_int().unwrap_or_default() as u32;
    Ok(Value::Future(Future::new(handle.number, FutureKind::Job(job))))
}

/// `_run_forever(loop)`: runs a loop in a thread besides the main one until it stops. Called again when the thread goes on.
fn run_forever(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    if !vm.resumes() {
        vm.check_idle(&handle)?;
        vm.switch_loop(handle.number);
    }
    let result = vm.run_loop();
    if !matches!(&result, Err(raise) if raise.is_switch()) {
        vm.switch_loop(0);
    }
    result.map(|()| Value::None)
}

/// `_cancel_left(loop)`: cancels what is left in a loop; what is to be awaited then, or nothing.
fn cancel_left(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    vm.in_loop(handle.number, |vm| {
        let tasks = vm.all_tasks();
        for task in &tasks {
            vm.cancel(task, &Value::None)?;
        }
        let all: Vec<Value> = tasks.into_iter().map(Value::Future).collect();
        if all.is_empty() {
            return Ok(Value::None);
        }
        vm.gather(&all, true).map(Value::Future)
    })
}
