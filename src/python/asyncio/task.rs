//! Tasks, after CPython's `tasks.py`: a step resumes the coroutine, and what it yields decides what wakes it up.

use crate::python::vm::class::Type;
use crate::python::vm::error::new_error;
use crate::python::vm::future::{Callback, Future, FutureKind, Ready, Task};
use crate::python::vm::generator::Generator;
use crate::python::vm::report::ends_the_loop;
use crate::python::vm::resume::{Sent, Step};
use crate::python::vm::steps::async_step;
use crate::python::vm::value::{Instance, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::{Event, Kind, On, Site};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// So many tasks are looked through, however few of them have ended.
const MANY: usize = 150_000;

/// Where a loop keeps its task factory.
pub const FACTORY: &str = "_task_factory";

impl Vm {
    /// `asyncio.ensure_future(awaitable)`
    pub fn ensure_future(&mut self, awaitable: &Value) -> Result<Rc<Future>, Raise> {
        match awaitable {
            Value::Future(future) => Ok(future.clone()),
            Value::Generator(generator) if generator.is_task_like() => {
                self.create_task(generator, Value::None)
            }
            _ => {
                if let Some((generator, mode, value)) = async_step(awaitable) {
                    let coroutine = self.coroutine_of_step(&generator, mode, value)?;
                    return self.ensure_future(&coroutine);
                }
                if self.protocol_method(awaitable, crate::python::vm::symbol::sym::AWAIT).is_some() {
                    let wrap = self.library_function("_wrap_awaitable")?;
                    if let Value::Generator(generator) = self.call(&wrap, std::slice::from_ref(awaitable))? {
                        return self.create_task(&generator, Value::None);
                    }
                }
                Err(self.type_error("An asyncio.Future, a coroutine or an awaitable is required"))
            }
        }
    }

    /// The same, as the program calls it.
    pub fn ensured(&mut self, awaitable: &Value) -> Result<Rc<Future>, Raise> {
        let future = self.ensure_future(awaitable)?;
        if let (Some(rare), false) = (future.rare.get(), matches!(awaitable, Value::Future(_))) {
            rare.made_at.set(Some("tasks.py:680"));
        }
        Ok(future)
    }

    /// `loop.create_task(coroutine, name=…)`
    pub fn create_task(&mut self, coroutine: &Rc<Generator>, name: Value) -> Result<Rc<Future>, Raise> {
        if self.loops.has_factories {
            if let Some(task) = self.ask_task_factory(coroutine, &name)? {
                return Ok(task);
            }
        }
        self.make_task(coroutine, name)
    }

    fn make_task(&mut self, coroutine: &Rc<Generator>, name: Value) -> Result<Rc<Future>, Raise> {
        self.loops.task_count += 1;
        let mut shown = Value::None;
        let trace_name = match &name {
            Value::None => self.coroutine_name(coroutine),
            name => {
                let text = self.text_of(name)?;
                shown = Value::str(&text);
                self.machine.trace.add_name(&text)
            }
        };
        let site = self.trace_site(coroutine.site);
        let activity = self.machine.trace.create(trace_name, Kind::Task, self.activity, site);
        coroutine.activity.set(activity.0 + 1);
        let task = Future::new(
            self.event_loop.number,
            FutureKind::Task(Box::new(Task {
                code: coroutine.code,
                coroutine: RefCell::new(Some(coroutine.clone())),
                waiter: RefCell::default(),
                must_cancel: Cell::new(false),
                cancel_requests: Cell::new(0),
                name: RefCell::new(shown),
                number: self.loops.task_count,
                log_destroy: Cell::new(true),
                context: RefCell::new(if self.context.used { self.copy_context() } else { Value::None }),
                activity,
                innermost: Cell::new(activity),
            })),
        );
        if self.loops.tracks_origins {
            self.note_origin(&task, Some("tasks.py:384"));
        }
        self.remember_task(&task);
        self.queue_step(&task, None);
        Ok(task)
    }

    /// Debug mode: who made a future, and where in asyncio.
    #[cold]
    pub fn note_origin(&self, future: &Future, place: Option<&'static str>) {
        let rare = future.rare();
        rare.origin.replace(self.program_stack());
        let code = self.frames().last().map(|frame| &self.program.codes[frame.code as usize]);
        let is_group = code.is_some_and(|code| self.name(code.qualified_name) == "TaskGroup.create_task");
        rare.made_at.set(if is_group { Some("taskgroups.py:161") } else { place });
    }

    /// What the active loop's task factory makes of a coroutine, if it has one.
    #[cold]
    fn ask_task_factory(
        &mut self,
        coroutine: &Rc<Generator>,
        name: &Value,
    ) -> Result<Option<Rc<Future>>, Raise> {
        let Some(handle) = self.event_loop.handle.clone() else { return Ok(None) };
        let field = self.intern(FACTORY);
        let factory = handle.fields.borrow().get(field).cloned().unwrap_or_default();
        if factory.is_none() {
            return Ok(None);
        }
        match self.call(&factory, &[Value::Loop(handle), Value::Generator(coroutine.clone())])? {
            Value::Future(task) => {
                if task.task().is_some() && !name.is_none() {
                    let method = self.intern("set_name");
                    let method = self.get_attribute(&Value::Future(task.clone()), method)?;
                    self.call(&method, std::slice::from_ref(name))?;
                }
                Ok(Some(task))
            }
            other => Err(self.type_error_of("a task factory has to give a Task, not %", &other)),
        }
    }

    fn remember_task(&mut self, task: &Rc<Future>) {
        let event_loop = &mut self.event_loop;
        event_loop.tasks.push(Rc::downgrade(task));
        let count = event_loop.tasks.len();
        if count > event_loop.tidy_at {
            // Looking at each is dear where they are many, and in vain where hardly one has ended.
            if event_loop.ended > count / 4 || count > MANY {
                event_loop.tasks.retain(|task| task.upgrade().is_some_and(|task| !task.is_done()));
                event_loop.ended = 0;
            }
            event_loop.tidy_at = event_loop.tasks.len() * 2 + 64;
        }
    }

    /// Tasks that are not done, in the order of creation.
    pub fn all_tasks(&self) -> Vec<Rc<Future>> {
        self.event_loop.tasks.iter().filter_map(Weak::upgrade).filter(|task| !task.is_done()).collect()
    }

    fn coroutine_name(&mut self, coroutine: &Generator) -> crate::trace::Name {
        match &coroutine.native {
            Some(native) => {
                let name = native.borrow().name();
                self.machine.trace.add_name(name)
            }
            None => self.generator_activity_name(coroutine),
        }
    }

    /// `call_soon(self.__step, error)`
    fn queue_step(&mut self, task: &Rc<Future>, error: Option<Rc<Instance>>) {
        if let Some(inner) = task.task() {
            self.ready(inner.innermost.get(), self.activity);
        }
        self.event_loop.ready.push_back(Ready::Step(task.clone(), error));
    }

    /// `Task.__wakeup`
    pub fn wakeup(&mut self, task: &Rc<Future>, future: &Rc<Future>) -> Result<(), Raise> {
        match self.future_result(future) {
            Ok(_) => self.step(task, None),
            Err(raise) => self.step(task, Some(raise.into_error()?)),
        }
    }

    /// `Task.__step`
    pub fn step(&mut self, future: &Rc<Future>, mut error: Option<Rc<Instance>>) -> Result<(), Raise> {
        let Some(task) = future.task() else { return Ok(()) };
        let coroutine = task.coroutine.borrow().clone();
        let Some(coroutine) = coroutine.filter(|_| !future.is_done()) else { return Ok(()) };
        if task.must_cancel.replace(false)
            && !error.as_ref().is_some_and(|it| it.is_error(Type::CancelledError))
        {
            error = Some(self.cancelled_error(future));
        }
        task.waiter.take();
        self.event_loop.current = Some(future.clone());
        self.event_loop.waiting_on = None;
        self.event_loop.waiting_site = None;
        self.run_activity(task.innermost.get());
        let sent = match error {
            Some(error) => Sent::Error(error),
            None => Sent::Value(Value::None),
        };
        let result = match self.context.used {
            false => self.resume(&coroutine, sent),
            true => self.within(&task.context, |vm| vm.resume(&coroutine, sent)),
        };
        let result = match result {
            Ok(Step::Yield(value)) => {
                task.innermost.set(self.activity.unwrap_or(task.activity));
                self.step_yielded(future, task, value)
            }
            // What died with its frame goes before those who wait for the task.
            result => {
                // Only the task and this function have it, nobody can ask whether it is this very one.
                if Rc::strong_count(&coroutine) <= 2 && coroutine.told.is_none() {
                    task.coroutine.take();
                }
                self.bury_dead().and_then(|()| self.step_ended(future, task, result))
            }
        };
        self.event_loop.current = None;
        self.activity = None;
        result?;
        self.bury_dead()
    }

    fn step_ended(
        &mut self,
        future: &Rc<Future>,
        task: &Task,
        result: Result<Step, Raise>,
    ) -> Result<(), Raise> {
        let end = match &result {
            Ok(_) if task.must_cancel.get() => crate::trace::End::Cancelled,
            Ok(_) => crate::trace::End::Returned,
            Err(raise) => self.end_of(raise),
        };
        self.machine.record(Event::End { activity: task.activity, end, site: Site::NONE });
        self.event_loop.ended += 1;
        match result {
            Ok(Step::Return(value)) | Ok(Step::Yield(value)) => {
                if task.must_cancel.replace(false) {
                    let message = future.cancel_message();
                    self.cancel_plain(future, &message);
                } else {
                    self.set_result(future, value);
                }
                Ok(())
            }
            Err(raise) => {
                let error = raise.into_error()?;
                if error.is_error(Type::CancelledError) {
                    self.cancel_plain(future, &Value::None);
                    // `_cancelled_exc`: whoever asks first gets this very exception.
                    future.result.replace(Value::Instance(error));
                    return Ok(());
                }
                self.set_exception(future, &error);
                if ends_the_loop(&error) {
                    return Err(Raise::new(error));
                }
                Ok(())
            }
        }
    }

    fn step_yielded(&mut self, future: &Rc<Future>, task: &Task, value: Value) -> Result<(), Raise> {
        self.record_wait(task, &value);
        let problem = match &value {
            Value::Future(other) if other.blocking.replace(false) => {
                if Rc::ptr_eq(other, future) {
                    let text = self.repr_of(&Value::Future(future.clone()))?;
                    ["Task cannot await on itself: ", &text].concat()
                } else {
                    if other.loop_number != future.loop_number {
                        return self.step_of_another_loop(future, other);
                    }
                    self.add_done_callback(other, Callback::Wakeup(future.clone()));
                    task.waiter.replace(Some(other.clone()));
                    if task.must_cancel.get() {
                        let message = future.cancel_message();
                        if self.cancel(other, &message)? {
                            task.must_cancel.set(false);
                        }
                    }
                    return Ok(());
                }
            }
            Value::None => {
                self.activity = None;
                self.queue_step(future, None);
                return Ok(());
            }
            Value::Future(_) => {
                let (task, other) = (Value::Future(future.clone()), value.clone());
                let (task, other) = (self.repr_of(&task)?, self.repr_of(&other)?);
                ["yield was used instead of yield from in task ", &task, " with ", &other].concat()
            }
            other => ["Task got bad yield: ", &self.repr_of(other)?].concat(),
        };
        let error = new_error(self.class(Type::RuntimeError), vec![Value::str(&problem)]);
        self.queue_step(future, Some(error));
        Ok(())
    }

    /// A task waits for a future of another loop.
    #[cold]
    fn step_of_another_loop(&mut self, future: &Rc<Future>, other: &Rc<Future>) -> Result<(), Raise> {
        let text = self.repr_of(&Value::Future(future.clone()))?;
        let other = self.repr_of(&Value::Future(other.clone()))?;
        let problem = ["Task ", &text, " got Future ", &other, " attached to a different loop"].concat();
        let error = new_error(self.class(Type::RuntimeError), vec![Value::str(&problem)]);
        self.queue_step(future, Some(error));
        Ok(())
    }

    /// What the innermost activity of the task waits for.
    fn record_wait(&mut self, task: &Task, value: &Value) {
        let (on, target) = match (self.event_loop.waiting_on.take(), value) {
            (Some(on), _) => (on, 0),
            (None, Value::None) => (On::Turn, 0),
            (None, Value::Future(other)) => match &other.kind {
                FutureKind::Task(other) => (On::Activity, other.activity.0),
                FutureKind::Gather(gather) => (On::Several, gather.count),
                FutureKind::Plain => (On::Future, 0),
                FutureKind::Job(job) => (On::Job, *job),
            },
            (None, _) => (On::Future, 0),
        };
        let site = self.event_loop.waiting_site.take().unwrap_or(u32::MAX);
        let site = self.trace_site(site);
        self.machine.record(Event::Wait { activity: task.innermost.get(), on, target, site });
    }

    /// The name of a task as it shows it.
    pub fn task_name(&mut self, task: &Task) -> Value {
        match &*task.name.borrow() {
            Value::None => Value::str(&["Task-", &task.number.to_string()].concat()),
            name => name.clone(),
        }
    }

    /// A task in a sentence: its name and its coroutine's.
    pub fn task_title(&mut self, future: &Rc<Future>) -> String {
        let Some(task) = future.task() else { return String::new() };
        let name = self.task_name(task);
        let coroutine = task.coroutine.borrow().clone();
        let function =
            coroutine.map(|it| self.generator_name(&Value::Generator(it), false)).unwrap_or_default();
        [name.as_str().unwrap_or("?"), " (", &function, ")"].concat()
    }
}
