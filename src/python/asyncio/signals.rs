//! Signals that a program sends to itself: `loop.add_signal_handler`, and what `asyncio.run` makes of SIGINT. Follows
//! CPython's `unix_events.py` and `runners.py`: a signal writes a byte to the loop, which reads it in its next iteration and then queues the
//! handler for the one after.

use super::signatures;
use crate::python::asyncio::event_loop::new_handle;
use crate::python::vm::class::Type;
use crate::python::vm::future::{Future, Ready};
use crate::python::vm::handle::Loop;
use crate::python::vm::symbol::Symbol;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// The functions of `signal`.
pub static SIGNAL: &[Native] =
    &[Native { name: "_tell_loops", call: tell_loops }, Native { name: "_interrupt", call: interrupt }];

static QUEUE: Native = Native { name: "_read_from_self", call: queue };
static NOTHING: Native = Native { name: "_read_from_self", call: nothing };

/// The main task that SIGINT cancels.
#[derive(Default)]
pub struct Interrupts {
    main: Option<Rc<Future>>,
    count: u32,
}

/// `loop.add_signal_handler(signal, callback, *arguments)`
pub fn add_signal_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::ADD_SIGNAL_HANDLER, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    let name = signal_name(vm, arguments)?;
    let callee = arguments.at(2);
    let function = match &callee {
        Value::Method(method) => &method.function,
        other => other,
    };
    let is_coroutine = match function {
        Value::Function(function) => vm.program.codes[function.code as usize].generator.is_some(),
        Value::Generator(_) => true,
        _ => false,
    };
    if is_coroutine {
        return Err(vm.type_error("coroutines cannot be used with add_signal_handler()"));
    }
    let args = arguments.positional.get(3..).unwrap_or_default().to_vec();
    let context = vm.copy_context();
    let handler = new_handle(callee, args, None, None).within(context);
    let old = handle.fields.borrow_mut().set(name, handler);
    drop(old);
    Ok(Value::None)
}

/// `loop.remove_signal_handler(signal)`: whether there was a handler.
pub fn remove_signal_handler(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::REMOVE_SIGNAL_HANDLER, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    let name = signal_name(vm, arguments)?;
    let before = handle.fields.borrow_mut().set(name, Value::None);
    Ok(Value::Bool(matches!(before, Some(Value::Handle(_)))))
}

/// Under what the loop remembers a handler of the signal that is the first argument.
fn signal_name(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Symbol, Raise> {
    let number = match arguments.at(1) {
        // A member of `signal.Signals`.
        it @ Value::Instance(_) => vm.text_of(&it)?.parse().ok(),
        other => other.as_int(),
    };
    let Some(number) = number else {
        let text = vm.repr_of(&arguments.at(1))?;
        return Err(vm.error_with(Type::TypeError, "sig must be an int, not %", &[&text]));
    };
    if !(1..65).contains(&number) {
        return Err(vm.value_error(&["invalid signal number ", &number.to_string()].concat()));
    }
    Ok(vm.intern(&["signal ", &number.to_string()].concat()))
}

/// `_tell_loops(signal)`: whether a loop has a handler for it.
fn tell_loops(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = ["signal ", &arguments.at(0).as_int().unwrap_or(0).to_string()].concat();
    let name = vm.intern(&name);
    let mut told = false;
    for handle in vm.open_loops() {
        let found = handle.fields.borrow().get(name).cloned();
        if let Some(handler @ Value::Handle(_)) = found {
            told = true;
            vm.write_to_loop(&handle, Some(handler));
        }
    }
    Ok(Value::Bool(told))
}

/// What the loop does with the byte that a signal wrote.
fn queue(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Handle(handle) = arguments.at(0) {
        vm.event_loop.ready.push_back(Ready::Handle(handle));
    }
    Ok(Value::None)
}

fn nothing(_: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::None)
}

/// `_interrupt()`: SIGINT where nothing of the program's own handles it. The first one cancels the main task of `asyncio.run`.
fn interrupt(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let main = vm.loops.interrupts.main.clone();
    if let Some(main) = main.filter(|main| !main.is_done()) {
        vm.loops.interrupts.count += 1;
        if vm.loops.interrupts.count == 1 {
            let number = main.loop_number;
            vm.in_loop(number, |vm| vm.cancel(&main, &Value::None))?;
            if let Value::Loop(handle) = vm.loop_value(number) {
                vm.write_to_loop(&handle, None);
            }
            return Ok(Value::None);
        }
    }
    Err(vm.error_of(Type::KeyboardInterrupt, Vec::new()))
}

/// `_main_task(task)`: what `Runner.run` runs, or `None`.
pub fn main_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.set_main_task(match arguments.at(0) {
        Value::Future(task) => Some(task),
        _ => None,
    });
    Ok(Value::None)
}

/// `_interrupted(task)`: whether SIGINT cancelled it, and nobody else.
pub fn interrupted(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::Future(main) = arguments.at(0) else { return Ok(Value::Bool(false)) };
    let Some(task) = main.task().filter(|_| vm.loops.interrupts.count > 0) else {
        return Ok(Value::Bool(false));
    };
    task.cancel_requests.set(task.cancel_requests.get().saturating_sub(1));
    Ok(Value::Bool(task.cancel_requests.get() == 0))
}

impl Vm {
    /// Something is written to a loop, which reads it in its next iteration.
    fn write_to_loop(&mut self, handle: &Loop, handler: Option<Value>) {
        let (read, args) = match handler {
            Some(handler) => (&QUEUE, vec![handler]),
            None => (&NOTHING, Vec::new()),
        };
        let read = Value::Handle(new_handle(Value::Native(read), args, None, None));
        let thread = self.in_loop(handle.number, |vm| {
            vm.event_loop.polled.push(read);
            vm.event_loop.thread
        });
        self.wake_loop(thread);
    }

    /// The main coroutine's task runs, or is over.
    pub fn set_main_task(&mut self, main: Option<Rc<Future>>) {
        self.loops.interrupts = Interrupts { main, count: 0 };
    }

    /// What comes of the main task: where SIGINT cancelled it, that is `KeyboardInterrupt`.
    pub fn main_result(&mut self, main: &Rc<Future>, result: Result<Value, Raise>) -> Result<Value, Raise> {
        let interrupted = self.loops.interrupts.count > 0;
        self.set_main_task(None);
        match (result, main.task()) {
            (Err(raise), Some(task)) if interrupted && raise.is(Type::CancelledError) => {
                let requests = task.cancel_requests.get().saturating_sub(1);
                task.cancel_requests.set(requests);
                if requests > 0 {
                    return Err(raise);
                }
                let new = self.error_of(Type::KeyboardInterrupt, Vec::new());
                if let (Some(state), Ok(old)) =
                    (new.error().and_then(|error| error.error()), raise.into_error())
                {
                    state.borrow_mut().context = Value::Instance(old);
                }
                Err(new)
            }
            (result, _) => result,
        }
    }
}
