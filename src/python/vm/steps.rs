//! Steps of asynchronous generators: what `__anext__()`, `asend()`, `athrow()` and `aclose()` give, and what awaiting that does or
//! refuses. Follows CPython's `genobject.c`.

use super::builtin;
use super::class::Type;
use super::code::Op;
use super::error::new_error;
use super::frame::Entry;
use super::generator::{Generator, State};
use super::resume::{Flow, Sent};
use super::value::{Arguments, Value};
use super::{Raise, Vm};
use std::rc::Rc;

impl Vm {
    /// A step may not begin while another one is under way.
    pub(super) fn check_idle_generator(&self, generator: &Rc<Generator>, mode: i64) -> Result<(), Raise> {
        if self.is_amid_step(generator) {
            let (name, what) = (step_name(mode), ": asynchronous generator is already running");
            return Err(self.error(Type::RuntimeError, &[name, what].concat()));
        }
        Ok(())
    }

    /// A step of an asynchronous generator begins: `__anext__`, `asend`, `athrow` or `aclose` is awaited.
    pub(super) fn begin_async_step(
        &mut self,
        generator: &Rc<Generator>,
        mode: i64,
        value: Value,
    ) -> Result<Flow, Raise> {
        match (generator.state.get(), mode) {
            (State::Finished, ASYNC_CLOSE | ASYNC_THROW) | (State::Created, ASYNC_CLOSE) => {
                generator.state.set(State::Finished);
                self.finish_delegate(Value::None);
                return Ok(Flow::Run);
            }
            (State::Created, ASYNC_SEND) if !value.is_none() => {
                let message = "can't send non-None value to a just-started async generator";
                return Err(self.type_error(message));
            }
            (State::Finished, _) => return Err(self.error_of(Type::StopAsyncIteration, Vec::new())),
            (State::Created, _) => self.remember_generator(generator)?,
            _ => {}
        }
        let sent = match (mode, value) {
            (ASYNC_SEND, value) => Sent::Value(value),
            (_, Value::Instance(error)) => Sent::Error(error),
            _ => Sent::Error(new_error(self.class(Type::GeneratorExit), Vec::new())),
        };
        if mode == ASYNC_CLOSE {
            generator.closes.set(true);
        }
        self.enter(generator, Entry::AsyncStep)?;
        self.deliver(sent)
    }

    /// A step that is awaited cannot be awaited again.
    pub(super) fn use_up_step(&mut self, step: &Value, mode: i64) -> Result<(), Raise> {
        if mode & builtin::USED != 0 {
            let what = if mode & 3 == ASYNC_SEND { "__anext__()/asend()" } else { "aclose()/athrow()" };
            return Err(self.error(Type::RuntimeError, &["cannot reuse already awaited ", what].concat()));
        }
        if let Value::Instance(it) = step {
            if let super::value::Inner::Value(inner) = &it.inner {
                let parts = inner.borrow().clone();
                if let Value::Tuple(parts) = parts {
                    let mode = Value::Int(mode | builtin::USED);
                    inner.replace(Value::tuple(vec![parts[0].clone(), mode, parts[2].clone()]));
                }
            }
        }
        Ok(())
    }

    /// Whether an asynchronous generator runs, or awaits something in a step that was begun.
    fn is_amid_step(&self, generator: &Generator) -> bool {
        match generator.state.get() {
            State::Running => true,
            State::Suspended => {
                let op =
                    self.program.codes[generator.code as usize].ops.get(generator.saved.borrow().pc as usize);
                matches!(op, Some(Op::Await(_) | Op::YieldFrom))
            }
            _ => false,
        }
    }

    /// An asynchronous generator yields: who awaits its step gets the value.
    pub(super) fn async_yield(&mut self, value: Value) -> Result<(), Raise> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        if let Some(generator) = &frame.generator {
            let mut saved = generator.saved.borrow_mut();
            saved.slots.extend(self.stack.drain(frame.base as usize..));
            saved.pc = frame.pc;
            saved.handling = frame.handling;
            generator.state.set(State::Suspended);
        }
        if self.awaits_close() {
            return Err(self.error(Type::RuntimeError, "async generator ignored GeneratorExit"));
        }
        self.finish_delegate(value);
        Ok(())
    }

    /// Whether what the top frame awaits is the closing of an asynchronous generator.
    pub(super) fn awaits_close(&self) -> bool {
        self.stack.last().and_then(async_step).is_some_and(|(_, mode, _)| mode & 3 == ASYNC_CLOSE)
    }
}

/// A step of an asynchronous generator that sends a value.
pub const ASYNC_SEND: i64 = 0;
/// One that throws an error.
pub const ASYNC_THROW: i64 = 1;
/// One that closes it.
pub const ASYNC_CLOSE: i64 = 2;

fn step_name(mode: i64) -> &'static str {
    match mode & 3 {
        ASYNC_SEND => "anext()",
        ASYNC_THROW => "athrow()",
        _ => "aclose()",
    }
}

/// The generator, mode and value of a step of an asynchronous generator that is to be awaited.
pub fn async_step(value: &Value) -> Option<(Rc<Generator>, i64, Value)> {
    let Value::Instance(it) = value else { return None };
    let super::value::Inner::Value(inner) = &it.inner else { return None };
    if it.class.kind != Type::AsyncStep {
        return None;
    }
    match &*inner.borrow() {
        Value::Tuple(parts) => match parts.as_slice() {
            [Value::Generator(generator), Value::Int(mode), value] => {
                Some((generator.clone(), *mode, value.clone()))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The coroutine that takes a step which is driven by hand, made at the first time.
fn driven(vm: &mut Vm, step: &Value) -> Result<Value, Raise> {
    let Value::Instance(it) = step else { return Err(vm.type_error("expected a step")) };
    let name = vm.intern("<coroutine>");
    let known = it.fields.borrow().get(name).cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let Some((generator, mode, value)) = async_step(step) else {
        return Err(vm.type_error("expected a step"));
    };
    let coroutine = vm.coroutine_of_step(&generator, mode, value)?;
    it.fields.borrow_mut().set(name, coroutine.clone());
    Ok(coroutine)
}

fn drive(vm: &mut Vm, arguments: &Arguments<'_>, method: &str) -> Result<Value, Raise> {
    let coroutine = driven(vm, &arguments.at(0))?;
    let method = vm.intern(method);
    let method = vm.get_attribute(&coroutine, method)?;
    let positional = arguments.positional.get(1..).unwrap_or(&[]);
    vm.call_with(&method, &Arguments { positional, keywords: arguments.keywords })
}

/// `step.__next__()`
pub fn step_next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    drive(vm, &Arguments { positional: &[arguments.at(0), Value::None], keywords: &[] }, "send")
}

/// `step.send(value)`
pub fn step_send(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    drive(vm, arguments, "send")
}

/// `step.throw(error)`
pub fn step_throw(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    drive(vm, arguments, "throw")
}

/// `step.close()`
pub fn step_close(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    drive(vm, arguments, "close")
}
