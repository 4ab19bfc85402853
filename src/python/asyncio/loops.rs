//! The loops of a run: which of them holds its thread, which are put aside, which one `set_event_loop` named. Only the
//! active loop's state stands in [`Vm::event_loop`]; what is done to another one is done while it is put there.

use super::event_loop::EventLoop;
use crate::python::vm::class::Type;
use crate::python::vm::future::Future;
use crate::python::vm::handle::Loop;
use crate::python::vm::value::{Arguments, Value};
use crate::python::vm::{Raise, Stop, Vm};
use std::rc::{Rc, Weak};

/// All loops but the active one.
#[derive(Default)]
pub struct Loops {
    /// Loops that are put aside and not closed.
    parked: Vec<EventLoop>,
    /// Every loop that was made, by its number less one.
    handles: Vec<Weak<Loop>>,
    /// What `set_event_loop` named in this thread; nothing before its first call.
    pub named: Option<Value>,
    /// Tasks of closed loops that have not ended.
    orphans: Vec<Weak<Future>>,
    /// How many tasks were made: the number in the name of the next one.
    pub task_count: u32,
    /// The program's own event loop policy, from which loops come; not while it is asked.
    pub policy: Value,
    /// What SIGINT interrupts.
    pub interrupts: super::signals::Interrupts,
    /// Whether coroutines remember who made them: a loop in debug mode runs.
    pub tracks_origins: bool,
    /// Whether a loop was given a task factory.
    pub has_factories: bool,
    /// The program's own hooks of asynchronous generators, and the loop in which they were set; 0 for none.
    pub hooks: Option<(u32, Value)>,
    /// Errors that came out of a loop: in CPython their traceback has the task that they ended, which has them. Such a
    /// circle, and what its frames kept, is there until garbage is collected.
    circles: Vec<Value>,
}

impl Loops {
    /// Tasks that have not ended, of loops that were closed or that nobody holds: they die with the program.
    pub fn orphans(&mut self) -> Vec<Rc<Future>> {
        let mut orphans = std::mem::take(&mut self.orphans);
        for parked in &mut self.parked {
            let is_named = match &self.named {
                Some(Value::Loop(handle)) => handle.number == parked.number,
                _ => false,
            };
            if !is_named {
                orphans.append(&mut parked.tasks);
            }
        }
        orphans.iter().filter_map(Weak::upgrade).collect()
    }

    /// Takes some of them back, for later.
    pub fn keep_orphans(&mut self, tasks: &[Rc<Future>]) {
        self.orphans.extend(tasks.iter().map(Rc::downgrade));
    }
}

impl Vm {
    /// `asyncio.new_event_loop()`: the policy's, if the program has one of its own.
    pub fn policy_loop(&mut self) -> Result<Rc<Loop>, Raise> {
        let policy = std::mem::take(&mut self.loops.policy);
        if policy.is_none() {
            return Ok(self.new_loop());
        }
        let name = self.intern("new_event_loop");
        let made = self.get_attribute(&policy, name).and_then(|make| self.call(&make, &[]));
        self.loops.policy = policy;
        match made? {
            Value::Loop(handle) => Ok(handle),
            other => Err(self.type_error_of("an event loop policy has to give an event loop, not %", &other)),
        }
    }

    /// `asyncio.set_event_loop(loop)`: told to the policy, if the program has one of its own.
    pub fn name_loop(&mut self, named: Value) -> Result<(), Raise> {
        let policy = std::mem::take(&mut self.loops.policy);
        if policy.is_none() {
            self.loops.named = Some(named);
            return Ok(());
        }
        let name = self.intern("set_event_loop");
        let told = self.get_attribute(&policy, name).and_then(|set| self.call(&set, &[named]));
        self.loops.policy = policy;
        told.map(|_| ())
    }

    /// The loops that are not closed.
    pub fn open_loops(&self) -> Vec<Rc<Loop>> {
        let all = self.loops.handles.iter().filter_map(Weak::upgrade);
        all.filter(|handle| !handle.closed.get()).collect()
    }

    /// A loop that nobody has yet.
    pub fn new_loop(&mut self) -> Rc<Loop> {
        let handle = Rc::new(Loop::new(self.loops.handles.len() as u32 + 1));
        self.loops.handles.push(Rc::downgrade(&handle));
        self.loops.parked.push(EventLoop::of(&handle));
        let name = self.intern("slow_callback_duration");
        handle.fields.borrow_mut().set(name, Value::Float(0.1));
        // A program that set up logging hears of it; what goes wrong in its handlers does not matter here.
        let _ = self.log("debug", "Using selector: EpollSelector", None);
        handle
    }

    /// The loop of a number, as a value.
    pub fn loop_value(&self, number: u32) -> Value {
        let found = self.loops.handles.get((number as usize).wrapping_sub(1)).and_then(Weak::upgrade);
        found.map_or(Value::None, Value::Loop)
    }

    /// Makes another loop the active one of this thread and puts the active one aside; gives that one's number. Number 0
    /// is no loop: nothing runs there.
    pub fn switch_loop(&mut self, number: u32) -> u32 {
        let before = self.event_loop.number;
        if number != before {
            let found = self.loops.parked.iter().position(|parked| parked.number == number);
            let next = found.map_or_else(EventLoop::default, |index| self.loops.parked.remove(index));
            let active = std::mem::replace(&mut self.event_loop, next);
            if before != 0 {
                self.loops.parked.push(active);
            }
        }
        before
    }

    /// Nothing can ever happen any more: who waits for what.
    #[cold]
    pub fn stuck(&mut self) -> Raise {
        let tasks: Vec<Rc<Future>> = self.event_loop.tasks.iter().filter_map(Weak::upgrade).collect();
        let mut sentences = Vec::new();
        for task in tasks.iter().filter(|task| !task.is_done()) {
            let mut text = String::from("task ");
            text += &self.task_title(task);
            text += match task
                .task()
                .and_then(|inner| inner.waiter.borrow().as_ref().map(|waiter| waiter.is_task()))
            {
                Some(true) => " waits for another task that never ends",
                Some(false) => " waits for a future that nobody completes",
                None => " never goes on",
            };
            sentences.push(text);
        }
        if sentences.is_empty() {
            sentences.push("the event loop waits, and nothing will ever happen".to_string());
        }
        self.stuck = sentences;
        self.stop(Stop::Stuck)
    }

    /// An error comes out of a loop.
    pub fn close_circle(&mut self, raise: &Raise) {
        if let Some(error) = raise.error() {
            if error.error().is_some_and(|state| !state.borrow().kept.is_empty()) {
                self.loops.circles.push(Value::Instance(error.clone()));
            }
        }
    }

    /// Garbage is collected.
    pub fn cut_circles(&mut self) -> Result<(), Raise> {
        let circles = std::mem::take(&mut self.loops.circles);
        drop(circles);
        self.bury_dead()
    }

    /// Does something to a loop, which need not be the active one.
    pub fn in_loop<T>(&mut self, number: u32, body: impl FnOnce(&mut Vm) -> T) -> T {
        let before = self.switch_loop(number);
        let result = body(self);
        self.switch_loop(before);
        result
    }

    /// What the debug mode says of a loop that is about to be closed.
    pub fn tell_of_closing(&mut self, handle: &Rc<Loop>) -> Result<(), Raise> {
        if !handle.debug.get() || handle.closed.get() {
            return Ok(());
        }
        let text = ["Close ", &self.repr_of(&Value::Loop(handle.clone()))?].concat();
        self.log("debug", &text, None)
    }

    /// `loop.close()`: what it still had is let go.
    pub fn close_loop(&mut self, handle: &Loop) {
        handle.closed.set(true);
        let closed = if self.event_loop.number == handle.number {
            std::mem::take(&mut self.event_loop)
        } else {
            let found = self.loops.parked.iter().position(|parked| parked.number == handle.number);
            found.map(|index| self.loops.parked.remove(index)).unwrap_or_default()
        };
        self.loops.orphans.extend(closed.tasks.iter().filter(|task| task.strong_count() > 0).cloned());
        drop(closed);
    }

    /// `asyncio.get_event_loop()`: the running loop, or else the one that was set, which is made at the first call.
    pub fn any_loop(&mut self) -> Result<Rc<Loop>, Raise> {
        if let Some(handle) = &self.event_loop.handle {
            return Ok(handle.clone());
        }
        match &self.loops.named {
            Some(Value::Loop(handle)) => Ok(handle.clone()),
            Some(_) => {
                let thread = self.thread_name();
                let template = "There is no current event loop in thread '%'.";
                Err(self.error_with(Type::RuntimeError, template, &[&thread]))
            }
            None => {
                let handle = self.policy_loop()?;
                self.loops.named = Some(Value::Loop(handle.clone()));
                Ok(handle)
            }
        }
    }

    /// Runs a loop until it stops, unless it or another one runs already.
    pub fn run_loop_of<T>(
        &mut self,
        handle: &Loop,
        body: impl FnOnce(&mut Vm) -> Result<T, Raise>,
    ) -> Result<T, Raise> {
        self.check_idle(handle)?;
        let before = self.switch_loop(handle.number);
        let program = self.activity.take();
        // A loop of another thread that runs here stays on the host's stack.
        let result = if self.is_other_thread() { self.nested(body) } else { body(self) };
        self.switch_loop(before);
        if let Some(program) = program {
            self.run_activity(program);
        }
        result
    }

    /// Makes sure that a loop may run in this thread.
    pub fn check_idle(&self, handle: &Loop) -> Result<(), Raise> {
        let message = match () {
            () if handle.closed.get() => "Event loop is closed",
            () if handle.running.get() => "This event loop is already running",
            () if self.event_loop.running => "Cannot run the event loop while another loop is running",
            () => return Ok(()),
        };
        Err(self.error(Type::RuntimeError, message))
    }

    /// The loop that a method is called on.
    pub fn loop_receiver(&self, arguments: &Arguments<'_>) -> Result<Rc<Loop>, Raise> {
        match arguments.positional.first() {
            Some(Value::Loop(handle)) => Ok(handle.clone()),
            _ => Err(self.type_error("expected an event loop")),
        }
    }

    /// Does something to the loop that a method is called on, unless that is closed.
    pub fn in_open_loop<T>(
        &mut self,
        arguments: &Arguments<'_>,
        body: impl FnOnce(&mut Vm) -> Result<T, Raise>,
    ) -> Result<T, Raise> {
        let handle = self.loop_receiver(arguments)?;
        if handle.closed.get() {
            return Err(self.error(Type::RuntimeError, "Event loop is closed"));
        }
        self.in_loop(handle.number, body)
    }
}
