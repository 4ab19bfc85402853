//! The loop's care for asynchronous generators: steps of them as tasks, the closing of those that nobody holds any more, and of all
//! that are left at the end (`shutdown_asyncgens`). Follows CPython's `base_events.py` and `genobject.c`.

use crate::python::vm::builtin::{self, PRIMED};
use crate::python::vm::future::Ready;
use crate::python::vm::generator::{Generator, State};
use crate::python::vm::steps::{ASYNC_CLOSE, ASYNC_SEND};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

impl Vm {
    /// A coroutine that awaits a step of an asynchronous generator (`aclose()`, `__anext__()` …), for a task.
    ///
    /// A task that is cancelled before its first step throws into its coroutine, which has not begun. Not so here: CPython's step
    /// objects hand on what is thrown to the generator, where it stands, even if the step was not begun.
    pub fn coroutine_of_step(
        &mut self,
        generator: &Rc<Generator>,
        mode: i64,
        value: Value,
    ) -> Result<Value, Raise> {
        // Where many die at one time, each asks for memory before any lets go of its own.
        self.must_fit()?;
        let step = builtin::async_step(self, Value::Generator(generator.clone()), mode | PRIMED, value);
        let wrap = self.library_function("_wrap_awaitable")?;
        let mut coroutine = self.call(&wrap, std::slice::from_ref(&step))?;
        if let Value::Generator(coroutine) = &mut coroutine {
            // In CPython a step is what the task runs, and has no name.
            let kind = if mode & 3 == ASYNC_SEND { "asend" } else { "athrow" };
            let name = self.intern(&["<async_generator_", kind, " without __name__>"].concat());
            if let Some(coroutine) = Rc::get_mut(coroutine) {
                coroutine.names = Some(Box::new([name; 2]));
            }
            // It stands at its `await` already.
            let mut saved = coroutine.saved.borrow_mut();
            saved.pc = self.program.codes[coroutine.code as usize].first_await();
            saved.slots.push(step);
            coroutine.state.set(State::Suspended);
        }
        Ok(coroutine)
    }

    /// `_asyncgen_finalizer_hook`: nobody holds the generator any more.
    pub fn close_later(&mut self, generator: &Rc<Generator>) -> Result<(), Raise> {
        if !self.event_loop.running {
            generator.state.set(State::Finished);
            return Ok(());
        }
        let coroutine = self.coroutine_of_step(generator, ASYNC_CLOSE, Value::None)?;
        if let Some(create_task) = self.asyncio_builtin("create_task") {
            self.call_soon(create_task, vec![coroutine]);
        }
        Ok(())
    }

    /// `_asyncgen_firstiter_hook`: the loop remembers the generator until it dies.
    pub fn remember_generator(&mut self, generator: &Rc<Generator>) {
        let known = &mut self.event_loop.generators;
        if known.len() >= 64 && known.len().is_power_of_two() {
            known.retain(|it| it.strong_count() > 0);
        }
        known.push(Rc::downgrade(generator));
    }

    /// `shutdown_asyncgens`. DIFFERENCE: in the order in which they began, where CPython's is that of a set of addresses.
    pub fn shut_down_generators(&mut self) -> Result<(), Raise> {
        let known = std::mem::take(&mut self.event_loop.generators);
        let left: Vec<_> = known
            .iter()
            .filter_map(std::rc::Weak::upgrade)
            .filter(|generator| generator.state.get() == State::Suspended)
            .collect();
        if left.is_empty() {
            // Two iterations, a step and its done callback.
            return self.idle_iterations(2);
        }
        let mut closings = Vec::new();
        for generator in &left {
            let coroutine = self.coroutine_of_step(generator, ASYNC_CLOSE, Value::None)?;
            closings.push(Value::Future(self.ensure_future(&coroutine)?));
        }
        let all = self.gather(&closings, true)?;
        drop(closings);
        self.run_until_complete(&all)?;
        Ok(())
    }

    /// Iterations of the loop in which nothing of the program's need happen.
    pub fn idle_iterations(&mut self, count: u32) -> Result<(), Raise> {
        for _ in 0..count {
            self.event_loop.ready.push_back(Ready::Nothing);
            self.event_loop.set_running(true);
            let once = self.run_once();
            self.event_loop.set_running(false);
            once?;
        }
        Ok(())
    }
}
