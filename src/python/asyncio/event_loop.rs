//! The event loop: CPython's `BaseEventLoop._run_once` on the virtual clock. `ready` is first in, first out; an
//! iteration runs exactly those that were ready when it began.

use crate::clock::{Instant, Span, Timers};
use crate::machine::Pause;
use crate::python::vm::class::Type;
use crate::python::vm::future::{Callback, Future, Ready, State};
use crate::python::vm::generator::Generator;
use crate::python::vm::handle::{Handle, Loop};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use crate::trace::{ActivityId, Cause, End, Event, Kind, On, Site, ThreadId};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

/// The state of the loop.
#[derive(Default)]
pub struct EventLoop {
    /// Its number; 0 is no loop.
    pub number: u32,
    /// What programs hold of it.
    pub handle: Option<Rc<Loop>>,
    /// Callbacks that will run, in order.
    pub ready: VecDeque<Ready>,
    pub(super) timers: Timers,
    /// What the timers' payloads stand for, and each timer's number.
    pub(super) slots: Vec<(Timer, u64)>,
    pub(super) free: Vec<u32>,
    /// How many iterations began.
    pub iteration: u32,
    /// How often its clock was asked, by whomever: no two answers are alike, see [`Vm::loop_time`].
    pub asked: u64,
    /// Whether the program asked it, and may set timers by what it was told some time ago.
    pub is_told: bool,
    /// How many nanoseconds after its deadline each timer that was set since is due, by its slot.
    pub fine: Vec<i64>,
    /// Whether it is running.
    pub running: bool,
    /// Whether it stops after this iteration.
    pub stopping: bool,
    /// All tasks that are not done, in the order of creation; others may be among them.
    pub tasks: Vec<Weak<Future>>,
    /// When [`EventLoop::tasks`] has grown to this, those that are done are taken out.
    pub tidy_at: usize,
    /// How many tasks ended since.
    pub ended: usize,
    /// Asynchronous generators that began; some may be over.
    pub generators: Vec<Weak<Generator>>,
    /// The task whose step runs.
    pub current: Option<Rc<Future>>,
    /// What the running task says it waits for, if the library knows better than the future's kind.
    pub waiting_on: Option<On>,
    /// Where in the program it waits: an index into the program's sites.
    pub waiting_site: Option<u32>,
    /// When the timer was due that is running now, if it runs late.
    pub due: Option<Instant>,
    /// How many frames there are below it while it runs.
    pub depth: usize,
    /// The thread that it runs in, or ran in last.
    pub thread: ThreadId,
    /// What is asked for the handles that streams have ready, once there are streams.
    pub poller: Option<Value>,
    /// What it gave for the next turn.
    pub polled: Vec<Value>,
}

/// What happens when a timer is due.
pub enum Timer {
    /// Nothing: it was cancelled.
    Cancelled,
    /// The slot is free.
    Free,
    /// A sleep is over: its future, and its result.
    Sleep(Rc<Future>, Value),
    /// A handle of the program's.
    Handle(Rc<Handle>),
}

impl EventLoop {
    /// A loop that has nothing to do yet.
    pub fn of(handle: &Rc<Loop>) -> EventLoop {
        EventLoop { number: handle.number, handle: Some(handle.clone()), ..EventLoop::default() }
    }

    /// Says whether it runs now.
    pub fn set_running(&mut self, running: bool) {
        self.running = running;
        if let Some(handle) = &self.handle {
            handle.running.set(running);
        }
    }
}

impl Vm {
    /// `loop.run_forever()`: iterations until something stops the loop.
    pub fn run_loop(&mut self) -> Result<(), Raise> {
        self.event_loop.set_running(true);
        self.event_loop.depth = self.frames().len();
        self.event_loop.thread = self.machine.threads.current();
        let is_debugged = self.event_loop.handle.as_ref().is_some_and(|handle| handle.debug.get());
        let tracked = std::mem::replace(&mut self.loops.tracks_origins, is_debugged);
        let result = loop {
            if let Err(raise) = self.run_once() {
                break Err(raise);
            }
            if self.event_loop.stopping {
                break Ok(());
            }
        };
        if matches!(&result, Err(raise) if raise.is_switch()) {
            // It goes on when its thread does; until then it runs for all who ask it.
            self.event_loop.running = false;
            return result;
        }
        self.event_loop.stopping = false;
        self.event_loop.set_running(false);
        self.loops.tracks_origins = tracked;
        result
    }

    /// One iteration: selects, moves due timers to the end of ready, runs what is ready now.
    pub fn run_once(&mut self) -> Result<(), Raise> {
        self.drop_cancelled_timers();
        let mut before = self.machine.now();
        if self.event_loop.poller.is_some() {
            self.poll_streams()?;
        }
        let is_idle = self.event_loop.ready.is_empty() && self.event_loop.polled.is_empty();
        if is_idle && !self.event_loop.stopping {
            let end = self.select()?;
            // Another thread computed when the loop wanted to go on.
            if self.machine.now() > end {
                before = self.machine.now();
            }
        } else if !self.machine.threads.alone() {
            self.let_others_run()?;
        }
        self.event_loop.iteration += 1;
        self.event_loop.asked += 1;
        let (number, queued) = (self.event_loop.iteration, self.machine.trace.len() as u32);
        self.machine.record(Event::Turn { number, queued });
        self.collect_polled();
        self.collect_due(before);
        let is_watched = self.event_loop.handle.as_ref().is_some_and(|handle| handle.debug.get());
        for _ in 0..self.event_loop.ready.len() {
            let Some(entry) = self.event_loop.ready.pop_front() else { break };
            self.new_step();
            match is_watched {
                false => self.run_ready(entry)?,
                true => self.run_ready_watched(entry)?,
            }
            // What only this entry kept is gone now.
            self.bury_dead()?;
        }
        Ok(())
    }

    /// Waits as long as `EpollSelector.select` does: rounded up to whole milliseconds.
    fn select(&mut self) -> Result<Instant, Raise> {
        let now = self.machine.now();
        let end = match self.event_loop.timers.first() {
            Some((deadline, _)) => {
                self.event_loop.asked += 1;
                now + deadline.since(now).ceil_millis()
            }
            None if self.machine.threads.alone() => return Err(self.stuck()),
            None => Instant::END,
        };
        if self.machine.threads.alone() {
            return self.sleep_until(end).map(|()| end);
        }
        self.block(Pause::Select, end).map(|_| end)
    }

    fn drop_cancelled_timers(&mut self) {
        while let Some((_, slot)) = self.event_loop.timers.first() {
            match &self.event_loop.slots[slot as usize].0 {
                Timer::Cancelled => {}
                Timer::Handle(handle) if handle.cancelled.get() => {}
                _ => break,
            }
            self.event_loop.timers.pop();
            self.free_slot(slot);
        }
    }

    /// Cancels a timer, unless it is over already.
    pub fn cancel_timer(&mut self, slot: u32, number: u64) {
        if let Some(entry) = self.event_loop.slots.get_mut(slot as usize) {
            if entry.1 == number && !matches!(entry.0, Timer::Free) {
                let old = std::mem::replace(&mut entry.0, Timer::Cancelled);
                drop(old);
            }
        }
    }

    pub(super) fn run_ready(&mut self, entry: Ready) -> Result<(), Raise> {
        match entry {
            Ready::Step(task, error) => self.step(&task, error),
            Ready::Wakeup(task, future) => self.wakeup(&task, &future),
            Ready::Done(callback, future) => self.run_callback(callback, future),
            Ready::SetResult(future, result, due) => {
                if due < self.machine.now() {
                    self.event_loop.due = Some(due);
                }
                if !future.is_done() {
                    self.set_result(&future, result);
                }
                self.event_loop.due = None;
                Ok(())
            }
            Ready::Handle(handle) => self.run_handle(&handle),
            Ready::Nothing => Ok(()),
        }
    }

    fn run_callback(&mut self, callback: Callback, future: Rc<Future>) -> Result<(), Raise> {
        match callback {
            Callback::Wakeup(task) => self.wakeup(&task, &future),
            Callback::Gather(outer) => {
                self.gather_done(&outer, &future);
                Ok(())
            }
            Callback::StopLoop => {
                // Such an error went through the loop already, which runs now for what is left.
                let gone = future.state.get() == State::Finished && future.failed.get() && {
                    let error = future.result.borrow();
                    matches!(&*error, Value::Instance(it)
                        if it.is_error(Type::SystemExit) || it.is_error(Type::KeyboardInterrupt))
                };
                self.event_loop.stopping |= !gone;
                Ok(())
            }
            Callback::Call(callee, activity) => {
                self.run_callable(&callee, &[Value::Future(future)], activity, None)
            }
        }
    }

    fn run_handle(&mut self, handle: &Rc<Handle>) -> Result<(), Raise> {
        if handle.cancelled.get() {
            return Ok(());
        }
        let callee = handle.callback.borrow().clone();
        let args = handle.args.borrow().clone();
        if self.context.used {
            let handle = handle.clone();
            return self.within(&handle.context, |vm| {
                vm.run_callable(&callee, &args, handle.activity, Some(&handle))
            });
        }
        self.run_callable(&callee, &args, handle.activity, Some(handle))
    }

    /// Runs a callable as the loop does: what it raises is reported, and the loop goes on.
    fn run_callable(
        &mut self,
        callee: &Value,
        args: &[Value],
        activity: Option<ActivityId>,
        handle: Option<&Rc<Handle>>,
    ) -> Result<(), Raise> {
        if let Some(activity) = activity {
            self.run_activity(activity);
        }
        let result = super::context::call_bare(self, callee, args);
        if let Some(activity) = activity {
            let end = match &result {
                Ok(_) => End::Returned,
                Err(raise) => self.end_of(raise),
            };
            self.machine.record(Event::End { activity, end, site: Site::NONE });
        }
        self.activity = None;
        match result {
            Ok(_) => self.bury_dead(),
            Err(raise) => match raise.error() {
                Some(error) if !crate::python::vm::report::ends_the_loop(error) => {
                    self.report_callback_error(callee, args, error, handle)
                }
                _ => Err(raise),
            },
        }
    }

    /// An activity for a callback, if it is a function of the program.
    pub fn callback_activity(&mut self, callee: &Value, when: Option<Instant>) -> Option<ActivityId> {
        let mut function = callee.clone();
        while let Value::Method(method) = &function {
            function = method.function.clone();
        }
        let Value::Function(function) = function else { return None };
        if self.program.codes[function.code as usize].is_library {
            return None;
        }
        let name = self.activity_name(function.code);
        let site = self.site();
        let site = self.trace_site(site);
        let id = self.machine.trace.create(name, Kind::Callback, self.activity, site);
        if when.is_some() {
            self.machine.record(Event::Wait { activity: id, on: On::Timer, target: 0, site });
        }
        Some(id)
    }

    /// `loop.call_soon(callback, *args)`
    pub fn call_soon(&mut self, callback: Value, args: Vec<Value>) -> Rc<Handle> {
        let activity = self.callback_activity(&callback, None);
        let handle = new_handle(callback, args, None, activity);
        handle.site.set(self.site());
        if self.loops.tracks_origins {
            handle.origin.get_or_init(|| Box::new(self.debugged_calls(2)));
        }
        self.handle_ready(&handle, self.activity);
        self.event_loop.ready.push_back(Ready::Handle(handle.clone()));
        handle
    }

    /// `loop.call_at(when, callback, *args)`: so long after an instant; `when` says in seconds what programs are told.
    pub fn call_at(
        &mut self,
        (instant, after): (Instant, f64),
        when: f64,
        callback: Value,
        args: Vec<Value>,
    ) -> Rc<Handle> {
        let back = span_of(-after);
        let deadline = Instant::ZERO + instant.since(Instant::ZERO + back) + span_of(after);
        let before = (Instant::ZERO + back).since(instant);
        let activity = self.callback_activity(&callback, Some(deadline));
        let handle = new_handle(callback, args, Some(when), activity);
        handle.site.set(self.site());
        if self.loops.tracks_origins {
            handle.origin.get_or_init(|| Box::new(self.debugged_calls(3)));
        }
        let (slot, _) = self.set_timer_early(deadline, before, Timer::Handle(handle.clone()));
        if self.event_loop.is_told {
            self.note_fine(slot, ((when - deadline.micros() as f64 / 1e6) * 1e9).round() as i64);
        }
        handle
    }

    pub(super) fn handle_ready(&mut self, handle: &Handle, cause: Option<ActivityId>) {
        if let (Some(activity), false) = (handle.activity, handle.cancelled.get()) {
            self.ready(activity, cause);
        }
    }

    /// Says that an activity's next step was queued.
    pub fn ready(&mut self, activity: ActivityId, cause: Option<ActivityId>) {
        if let Some(due) = self.event_loop.due {
            if due < self.machine.now() {
                self.machine.record(Event::Due(due));
            }
        }
        self.machine.record(Event::Ready { activity, cause: cause.and_then(Cause::new) });
    }

    /// A future is done: what waits for it is queued, in order.
    pub fn queue_callback(&mut self, callback: Callback, future: &Rc<Future>) {
        if future.loop_number != self.event_loop.number {
            // Once there it is the active loop's, or nobody's any more.
            return match self.loop_value(future.loop_number) {
                Value::Loop(handle) if !handle.closed.get() => {
                    self.in_loop(future.loop_number, |vm| vm.queue_callback(callback, future))
                }
                _ => {}
            };
        }
        let entry = match callback {
            Callback::Wakeup(task) => {
                if let Some(inner) = task.task() {
                    self.ready(inner.innermost.get(), self.activity);
                }
                Ready::Wakeup(task, future.clone())
            }
            callback => {
                if let Callback::Call(_, Some(activity)) = &callback {
                    self.ready(*activity, self.activity);
                }
                Ready::Done(callback, future.clone())
            }
        };
        self.event_loop.ready.push_back(entry);
    }

    /// `loop.time()` in seconds: a nanosecond later for each time that it was asked, by the loop itself too, since on a
    /// real machine no two answers are alike. So what was slept for has passed when the sleep is over, whatever the
    /// rounding of the difference.
    pub fn loop_time(&mut self) -> Result<f64, Raise> {
        let now = self.read_clock()?;
        Ok(self.told_time(now))
    }

    /// What its clock says at an instant.
    pub fn told_time(&mut self, now: Instant) -> f64 {
        self.event_loop.asked += 1;
        now.micros() as f64 / 1e6 + self.event_loop.asked as f64 * 1e-9
    }
}

/// A handle.
pub fn new_handle(
    callback: Value,
    args: Vec<Value>,
    when: Option<f64>,
    activity: Option<ActivityId>,
) -> Rc<Handle> {
    Rc::new(Handle {
        callback: RefCell::new(callback),
        args: RefCell::new(args),
        context: RefCell::default(),
        cancelled: Cell::new(false),
        when,
        activity,
        site: Cell::new(u32::MAX),
        origin: OnceCell::new(),
    })
}

/// A delay in seconds as a span: negative ones are none.
pub fn span_of(seconds: f64) -> Span {
    Span::from_float(seconds, 1e6)
}
