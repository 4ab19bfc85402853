//! The loop's care for asynchronous generators: steps of them as tasks, the closing of those that nobody holds any more, and of all
//! that are left at the end (`shutdown_asyncgens`). Follows CPython's `base_events.py` and `genobject.c`.

use crate::python::vm::builtin::{self, PRIMED};
use crate::python::vm::future::Ready;
use crate::python::vm::generator::{Generator, State};
use crate::python::vm::steps::{ASYNC_CLOSE, ASYNC_SEND};
use crate::python::vm::value::{Arguments, Value};
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
                let told = crate::python::vm::generator::Told { names: Some([name; 2]), origin: Vec::new() };
                coroutine.told = Some(Box::new(told));
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
        if let Some(Value::Tuple(hooks)) = self.own_hooks() {
            if let Some(finalizer) = hooks.get(1).filter(|hook| !hook.is_none()) {
                self.call(finalizer, &[Value::Generator(generator.clone())])?;
            }
            return Ok(());
        }
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
    pub fn remember_generator(&mut self, generator: &Rc<Generator>) -> Result<(), Raise> {
        if let Some(Value::Tuple(hooks)) = self.own_hooks() {
            if let Some(first) = hooks.first().filter(|hook| !hook.is_none()) {
                self.call(first, &[Value::Generator(generator.clone())])?;
            }
            return Ok(());
        }
        let known = &mut self.event_loop.generators;
        if known.len() >= 64 && known.len().is_power_of_two() {
            known.retain(|it| it.strong_count() > 0);
        }
        known.push(Rc::downgrade(generator));
        Ok(())
    }

    /// What `sys.set_asyncgen_hooks` set here: a loop has hooks of its own while it runs.
    fn own_hooks(&self) -> Option<Value> {
        let (_, hooks) = self.loops.hooks.as_ref().filter(|(number, _)| *number == self.hooked_loop())?;
        Some(hooks.clone())
    }

    /// The loop that runs, by its number; 0 where none does.
    fn hooked_loop(&self) -> u32 {
        match self.event_loop.running {
            true => self.event_loop.number,
            false => 0,
        }
    }

    /// `shutdown_asyncgens`, of the active loop.
    pub fn shut_down_generators(&mut self) -> Result<(), Raise> {
        if self.event_loop.generators.iter().all(|it| it.upgrade().is_none_or(|it| !is_left(&it))) {
            // Two iterations, a step and its done callback.
            return self.idle_iterations(2);
        }
        let function = self.library_function("shutdown_asyncgens")?;
        let handle = self.event_loop.handle.clone().map_or(Value::None, Value::Loop);
        let coroutine = self.call(&function, &[handle])?;
        if let Value::Generator(coroutine) = coroutine {
            let task = self.create_task(&coroutine, Value::None)?;
            // Who ends the loop counts it.
            self.loops.task_count -= 1;
            self.run_until_complete(&task)?;
        }
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

fn is_left(generator: &Rc<Generator>) -> bool {
    generator.state.get() == State::Suspended
}

/// `_left_generators(loop)`: those that did not end, from then on forgotten. DIFFERENCE: in the order in which they began, where
/// CPython's is that of a set of addresses.
pub fn left(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    let known = vm.in_loop(handle.number, |vm| std::mem::take(&mut vm.event_loop.generators));
    let left = known.iter().filter_map(std::rc::Weak::upgrade).filter(is_left).map(Value::Generator);
    Ok(Value::list(left.collect()))
}

/// `_hooks()`: what is told of asynchronous generators that begin and that nobody holds any more, `None` where the running loop is.
pub fn hooks(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(match vm.own_hooks() {
        Some(hooks) => hooks,
        None if vm.event_loop.running => Value::None,
        None => Value::tuple(vec![Value::None, Value::None]),
    })
}

/// `_set_hooks(hooks)`
pub fn set_hooks(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = vm.hooked_loop();
    let old = vm.loops.hooks.replace((number, arguments.at(0)));
    drop(old);
    Ok(Value::None)
}
