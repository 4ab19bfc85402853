//! `asyncio.run`: runs the loop until the main coroutine ends, then cancels what is left and awaits it.

use crate::python::vm::class::Type;
use crate::python::vm::future::{Callback, Future, State};
use crate::python::vm::generator::Generator;
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use crate::trace::{ActivityId, Event, On};
use std::rc::Rc;

impl Vm {
    /// `asyncio.run(main, debug=…)`
    pub fn run_main(&mut self, main: &Value, debug: bool) -> Result<Value, Raise> {
        if self.event_loop.running {
            let message = "asyncio.run() cannot be called from a running event loop";
            return Err(self.error(Type::RuntimeError, message));
        }
        let Value::Generator(coroutine) = main else { return Err(self.not_a_coroutine(main)?) };
        if !coroutine.is_task_like() {
            return Err(self.not_a_coroutine(main)?);
        }
        let handle = self.policy_loop()?;
        if debug {
            handle.debug.set(true);
        }
        self.name_loop(Value::Loop(handle.clone()))?;
        let before = self.switch_loop(handle.number);
        let program = self.activity;
        let result = self.run_main_here(coroutine, program);
        let stopped = result.as_ref().is_err_and(|raise| raise.error().is_none());
        if stopped {
            return result;
        }
        self.switch_loop(before);
        self.name_loop(Value::None)?;
        self.tell_of_closing(&handle)?;
        self.close_loop(&handle);
        if let Some(program) = program {
            self.run_activity(program);
        }
        self.bury_dead()?;
        result
    }

    /// Runs the main coroutine and what is left after it in the active loop.
    fn run_main_here(
        &mut self,
        coroutine: &Rc<Generator>,
        program: Option<ActivityId>,
    ) -> Result<Value, Raise> {
        let task = self.create_task(coroutine, Value::None)?;
        if let (Some(program), Some(inner)) = (program, task.task()) {
            let site = self.site();
            let site = self.trace_site(site);
            let target = inner.activity.0;
            self.machine.record(Event::Wait { activity: program, on: On::Activity, target, site });
        }
        self.activity = None;
        self.set_main_task(Some(task.clone()));
        let result = self.run_until_complete(&task);
        let result = self.main_result(&task, result);
        if let Err(raise) = &result {
            self.close_circle(raise);
        }
        if result.as_ref().is_err_and(|raise| raise.error().is_none()) {
            return result;
        }
        self.shut_down()?;
        result
    }

    /// What `asyncio.run` and `Runner.close` do before they close the active loop: they cancel what is left and await it,
    /// then `shutdown_asyncgens` and `shutdown_default_executor`.
    pub fn shut_down(&mut self) -> Result<(), Raise> {
        self.cancel_leftovers()?;
        self.shut_down_generators()?;
        let executor = self.intern("_default_executor");
        let handle = self.event_loop.handle.clone().map_or(Value::None, Value::Loop);
        let has_executor =
            matches!(self.find_attribute(&handle, executor)?, Some(executor) if !executor.is_none());
        if self.loops.has_factories && !has_executor {
            // The program's factory makes tasks of these coroutines too.
            for name in ["shutdown_asyncgens", "shutdown_default_executor"] {
                let function = self.library_function(name)?;
                let coroutine = self.call(&function, std::slice::from_ref(&handle))?;
                if let Value::Generator(coroutine) = coroutine {
                    let task = self.create_task(&coroutine, Value::None)?;
                    self.run_until_complete(&task)?;
                }
            }
            return Ok(());
        }
        self.idle_iterations(if has_executor { 0 } else { 2 })?;
        // The two shutdown coroutines were tasks as well, which shows in the names of later ones.
        self.loops.task_count += 2;
        if has_executor {
            self.shut_down_executor(&handle)?;
        }
        Ok(())
    }

    /// The jobs of the default executor are waited for.
    fn shut_down_executor(&mut self, handle: &Value) -> Result<(), Raise> {
        self.loops.task_count -= 1;
        let name = self.intern("shutdown_default_executor");
        let shut_down = self.get_attribute(handle, name)?;
        let coroutine = self.call(&shut_down, &[])?;
        let task = super::natives::new_task(self, coroutine, Value::None, Value::None)?;
        if let Value::Future(task) = task {
            self.run_until_complete(&task)?;
        }
        Ok(())
    }

    #[cold]
    fn not_a_coroutine(&mut self, value: &Value) -> Result<Raise, Raise> {
        let text = self.repr_of(value)?;
        Ok(self.error_with(Type::ValueError, "a coroutine was expected, got %", &[&text]))
    }

    /// `loop.run_until_complete(future)`
    pub fn run_until_complete(&mut self, future: &Rc<Future>) -> Result<Value, Raise> {
        self.add_done_callback(future, Callback::StopLoop);
        let ran = self.run_loop();
        self.activity = None;
        future.forget_stop();
        if let Err(raise) = ran {
            if future.is_done() {
                future.log_traceback.set(false);
            }
            return Err(raise);
        }
        if !future.is_done() {
            return Err(self.error(Type::RuntimeError, "Event loop stopped before Future completed."));
        }
        self.future_result(future)
    }

    /// `_cancel_all_tasks`. DIFFERENCE: in the order of creation, where CPython's is that of a set of addresses.
    fn cancel_leftovers(&mut self) -> Result<(), Raise> {
        let tasks = self.all_tasks();
        if tasks.is_empty() {
            return Ok(());
        }
        for task in &tasks {
            self.cancel(task, &Value::None)?;
        }
        let all: Vec<Value> = tasks.iter().cloned().map(Value::Future).collect();
        let outer = self.gather(&all, true)?;
        drop(all);
        self.run_until_complete(&outer)?;
        for task in &tasks {
            if task.state.get() == State::Finished && task.failed.get() {
                task.log_traceback.set(false);
                let error = task.result.borrow().clone();
                let message = Value::str("unhandled exception during asyncio.run() shutdown");
                let task = Value::Future(task.clone());
                let pairs = [("message", message), ("exception", error), ("task", task)];
                self.report_context(self.event_loop.number, &pairs)?;
            }
        }
        Ok(())
    }
}
