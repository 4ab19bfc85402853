//! The event loop of HTML: one task at a time, a microtask checkpoint after each, timers that become tasks when they
//! are due. Where browsers differ from the letter of the standard, Chromium's measured order is followed.

pub mod combinators;
pub mod constructor;
mod contexts;
mod handles;
pub(crate) mod node;
pub mod promise;
mod reports;
mod timers;
pub(crate) mod workers;

pub(crate) use contexts::context;
pub(crate) use timers::install as install_timers;

use super::vm::activation::{ActivationId, NO_ACTIVITY};
use super::vm::code::CodeKind;
use super::vm::native::Thrown;
use super::vm::object::Payload;
use super::vm::value::{ObjectId, Value};
use super::vm::Vm;
use crate::clock::{Instant, Timers};
use crate::trace::{ActivityId, Cause, End, Event, Kind, Site, ThreadId};
use promise::{PromiseState, Reaction};
use std::collections::VecDeque;
use timers::Timer;

/// A job of the microtask queue.
#[derive(Clone, Copy)]
pub(crate) enum Microtask {
    /// NewPromiseReactionJob
    Reaction { reaction: Reaction, value: Value, rejected: bool },
    /// NewPromiseResolveThenableJob
    Thenable { promise: ObjectId, thenable: ObjectId, then: ObjectId },
    /// `queueMicrotask`
    Callback(ObjectId),
}

/// A task that waits for its turn.
enum Task {
    /// A timer that is due.
    Timer(u32),
    /// Promises that were rejected and had no handler when the microtasks were drained.
    Rejections(Vec<ObjectId>),
    /// A promise that was told of as rejected got a handler.
    Handled(ObjectId),
}

/// Tasks, microtasks and timers that wait.
pub struct EventLoop {
    /// Each with how many events the trace had when it was queued, and the context of then.
    microtasks: VecDeque<(Microtask, u32, ObjectId)>,
    tasks: VecDeque<(Task, u32)>,
    /// Delayed timers by deadline; the payload is the timer's handle.
    queue: Timers,
    /// Timers that fell due while something held the thread: they become tasks when the loop next looks.
    due: VecDeque<(u32, u32)>,
    timers: timers::Table,
    /// The nesting level that a timer set now would get, minus one: HTML's clamp.
    nesting: u8,
    /// Rejected promises without a handler, since the last checkpoint.
    pub(crate) rejections: Vec<ObjectId>,
    /// The promise of the program itself, until it is reported as rejected.
    main: ObjectId,
    /// `Promise.prototype.then` as it was made.
    pub(crate) then: ObjectId,
    /// `Promise.resolve` as it was made.
    pub(crate) resolve: ObjectId,
    /// Where it stands among the properties of `Promise.prototype`, unless somebody changed them.
    pub(crate) then_at: u32,
    /// Activations that only a native function's number refers to.
    kept: Vec<ActivationId>,
    turns: u32,
    ticks: u32,
    /// What `AsyncLocalStorage` holds where the program is: see `contexts`.
    context: ObjectId,
    /// Whether there was ever one.
    has_contexts: bool,
    /// The last error that nobody caught, as it was reported.
    failure: Option<String>,
    /// Rejected promises that were told of and got a handler since, under Node's loop.
    handled_late: Vec<ObjectId>,
    /// The library's function that fires events of the page: for errors and rejections.
    pub(crate) watcher: ObjectId,
    /// What runs beside it.
    pub(crate) workers: workers::Workers,
    /// Whether this is a worker's own loop.
    pub(crate) is_worker: bool,
    /// Whether the names of Node are there.
    pub(crate) has_node_names: bool,
    /// Node's loop, where the program runs under it.
    pub(crate) node: Option<Box<node::NodeLoop>>,
}

impl EventLoop {
    pub(crate) fn new() -> Self {
        EventLoop {
            microtasks: VecDeque::new(),
            tasks: VecDeque::new(),
            queue: Timers::default(),
            due: VecDeque::new(),
            timers: timers::Table::default(),
            nesting: 0,
            rejections: Vec::new(),
            main: ObjectId::NONE,
            then: ObjectId::NONE,
            resolve: ObjectId::NONE,
            then_at: 0,
            kept: Vec::new(),
            turns: 0,
            ticks: 0,
            context: ObjectId::NONE,
            has_contexts: false,
            failure: None,
            handled_late: Vec::new(),
            watcher: ObjectId::NONE,
            workers: workers::Workers::default(),
            is_worker: false,
            has_node_names: false,
            node: None,
        }
    }

    pub(crate) fn keep(&mut self, id: ActivationId) {
        self.kept.push(id);
    }

    pub(crate) fn release(&mut self, id: ActivationId) {
        if let Some(position) = self.kept.iter().position(|known| *known == id) {
            self.kept.swap_remove(position);
        }
    }

    /// About how many bytes timers and microtasks take that wait.
    pub(crate) fn bytes(&self) -> u64 {
        let microtask = std::mem::size_of::<(Microtask, u32, ObjectId)>();
        (self.microtasks.len() * microtask + self.timers.bytes()) as u64
    }

    /// The error that ended the run badly, if one did.
    pub(crate) fn failure(&mut self) -> Option<String> {
        self.failure.take()
    }
}

impl Vm<'_> {
    /// HostEnqueuePromiseJob
    pub(crate) fn queue(&mut self, microtask: Microtask) {
        let queued = self.machine.trace.len() as u32;
        self.events.microtasks.push_back((microtask, queued, self.events.context));
    }

    fn queue_task(&mut self, task: Task) {
        let queued = self.machine.trace.len() as u32;
        self.events.tasks.push_back((task, queued));
    }

    /// Runs tasks until none is left and no timer is set. The program itself was the first one.
    pub(crate) fn run_tasks(&mut self) -> Result<(), Thrown> {
        if self.events.node.is_some() {
            return self.run_node();
        }
        loop {
            self.run_ready()?;
            match self.next_to_wait_for() {
                Some(deadline) => self.wait_until(deadline)?,
                None => return Ok(()),
            }
        }
    }

    /// Runs tasks until none is ready.
    pub(crate) fn run_ready(&mut self) -> Result<(), Thrown> {
        loop {
            self.checkpoint()?;
            // The loop selects: delayed timers that are due come after what was posted meanwhile.
            let now = self.machine.now();
            self.fall_due(now)?;
            self.take_due();
            match self.events.tasks.pop_front() {
                Some((task, queued)) => self.run_task(task, queued)?,
                None => return Ok(()),
            }
        }
    }

    /// What fell due becomes tasks. What came from outside while something held the thread was queued when it came,
    /// and goes before the timers, which join only now.
    fn take_due(&mut self) {
        let now = self.machine.now();
        let EventLoop { due, tasks, timers, .. } = &mut self.events;
        due.retain(|(id, queued)| {
            let came = timers.get(*id).is_some_and(|timer| timer.is_posted() && timer.due < now);
            if came {
                tasks.push_back((Task::Timer(*id), *queued));
            }
            !came
        });
        tasks.extend(due.drain(..).map(|(id, queued)| (Task::Timer(id), queued)));
    }

    /// When the first timer is due that was not cleared, if the loop goes on for any.
    fn next_to_wait_for(&mut self) -> Option<Instant> {
        let outside = self.events.workers.first();
        while let Some((deadline, id)) = self.events.queue.first() {
            if self.events.timers.get(id).is_some() {
                let timer = self.events.timers.keep_on().then_some(deadline);
                return timer.into_iter().chain(outside).min();
            }
            self.events.queue.pop();
        }
        outside
    }

    /// A task begins that was queued when the trace had so many events.
    pub(crate) fn begin_turn(&mut self, queued: u32) -> Result<(), Thrown> {
        self.events.turns += 1;
        self.progress();
        self.calls.clear();
        self.machine.record(Event::Turn { number: self.events.turns, queued });
        self.machine.spend(1).map_err(Thrown::Stop)
    }

    fn run_task(&mut self, task: Task, queued: u32) -> Result<(), Thrown> {
        match task {
            Task::Timer(id) => {
                let Some(timer) = self.events.timers.get(id) else { return Ok(()) };
                self.events.nesting = timer.nesting;
                self.begin_turn(queued)?;
                self.fire(id)
            }
            Task::Handled(promise) => {
                self.events.nesting = 0;
                self.begin_turn(queued)?;
                if let Payload::Promise(data) = &self.heap.get(promise).payload {
                    let reason = data.value();
                    self.tell("rejectionhandled", reason, Value::Object(promise))?;
                }
                Ok(())
            }
            Task::Rejections(promises) => {
                self.events.nesting = 0;
                self.begin_turn(queued)?;
                for promise in &promises {
                    self.keep_on_stack(*promise);
                }
                for promise in promises {
                    if let Payload::Promise(data) = &self.heap.get(promise).payload {
                        if !data.handled {
                            let reason = data.value();
                            self.told_of(promise);
                            if !self.tell("unhandledrejection", reason, Value::Object(promise))? {
                                self.report_rejection(reason)?;
                            }
                        }
                    }
                    self.drain_microtasks()?;
                }
                self.stack.clear();
                Ok(())
            }
        }
    }

    /// Perform a microtask checkpoint, then notify about rejected promises.
    fn checkpoint(&mut self) -> Result<(), Thrown> {
        self.drain_microtasks()?;
        if self.events.rejections.contains(&self.events.main) {
            self.report_script(self.events.main)?;
        }
        if !self.events.rejections.is_empty() {
            let promises = std::mem::take(&mut self.events.rejections);
            self.queue_task(Task::Rejections(promises));
        }
        if self.wants_collection() {
            self.collect()?;
        }
        Ok(())
    }

    fn drain_microtasks(&mut self) -> Result<(), Thrown> {
        while let Some((microtask, queued, context)) = self.events.microtasks.pop_front() {
            self.events.ticks += 1;
            self.progress();
            self.calls.clear();
            self.machine.record(Event::Microtask { number: self.events.ticks, queued });
            self.machine.spend(1).map_err(Thrown::Stop)?;
            if self.events.has_contexts {
                self.enter_context_of(microtask, context);
            }
            match microtask {
                Microtask::Reaction { reaction, value, rejected } => {
                    self.run_reaction(reaction, value, rejected)?;
                }
                Microtask::Thenable { promise, thenable, then } => {
                    self.run_thenable(promise, thenable, then)?;
                }
                Microtask::Callback(function) => {
                    let result = self.run_callback(function, &[]);
                    self.report_failure(result)?;
                }
            }
            if self.wants_collection() {
                self.collect()?;
            }
        }
        Ok(())
    }

    /// Calls a function of the program from the loop. It is an activity of its own, unless it is an async function,
    /// which makes one itself, or the library's.
    fn run_callback(&mut self, function: ObjectId, arguments: &[Value]) -> Result<Value, Thrown> {
        match self.callback_activity(function) {
            Some(activity) => {
                self.machine.record(Event::Ready { activity, cause: None });
                self.run_as(activity, function, Value::Undefined, arguments)
            }
            None => self.call_from_loop(Value::Object(function), Value::Undefined, arguments),
        }
    }

    /// Calls a function of the program for the platform: an event's listener, the callback of a file. It is an activity
    /// of its own where the loop called the platform, none where the program did.
    pub(crate) fn call_as_activity(
        &mut self,
        function: Value,
        this: Value,
        arguments: &[Value],
    ) -> Result<Value, Thrown> {
        let activity = match function {
            Value::Object(function) if self.activity == NO_ACTIVITY => self.callback_activity(function),
            _ => None,
        };
        let Some(activity) = activity else { return self.call(function, this, arguments) };
        self.machine.record(Event::Ready { activity, cause: None });
        self.machine.record(Event::Run { activity, thread: ThreadId(0) });
        self.activity = activity;
        let result = self.call(function, this, arguments);
        self.activity = NO_ACTIVITY;
        let end = if result.is_ok() { End::Returned } else { End::Raised };
        self.machine.record(Event::End { activity, end, site: Site::NONE });
        result
    }

    fn callback_activity(&mut self, function: ObjectId) -> Option<ActivityId> {
        let function = match &self.heap.get(function).payload {
            Payload::Bound(bound) if bound.arguments.is_empty() => bound.target,
            _ => function,
        };
        let Payload::Closure(code, _) = &self.heap.get(function).payload else { return None };
        let code = &self.codes[code.0 as usize];
        if code.prelude || code.kind == CodeKind::Async {
            return None;
        }
        let parent = (self.activity != NO_ACTIVITY).then_some(self.activity);
        Some(self.machine.trace.create(code.trace_name, Kind::Callback, parent, code.site))
    }

    /// Runs a callback as an activity from its beginning to its end.
    fn run_as(
        &mut self,
        activity: ActivityId,
        function: ObjectId,
        this: Value,
        arguments: &[Value],
    ) -> Result<Value, Thrown> {
        let result = self.run_step(activity, function, this, arguments);
        let end = if result.is_ok() { End::Returned } else { End::Raised };
        self.machine.record(Event::End { activity, end, site: Site::NONE });
        result
    }

    fn run_step(
        &mut self,
        activity: ActivityId,
        function: ObjectId,
        this: Value,
        arguments: &[Value],
    ) -> Result<Value, Thrown> {
        self.machine.record(Event::Run { activity, thread: ThreadId(0) });
        self.activity = activity;
        let result = self.call_from_loop(Value::Object(function), this, arguments);
        self.activity = NO_ACTIVITY;
        result
    }

    /// Moves the clock on; timers that fall due on the way are noted at their own instants, so that the trace shows
    /// since when only the loop keeps their activities waiting.
    pub(crate) fn wait_until(&mut self, instant: Instant) -> Result<(), Thrown> {
        self.fall_due(instant)?;
        self.machine.wait_until(instant).map_err(Thrown::Stop)
    }

    fn fall_due(&mut self, until: Instant) -> Result<(), Thrown> {
        loop {
            let first = self.events.queue.first();
            let outside = self.events.workers.first().filter(|at| *at <= until);
            if let Some(at) = outside.filter(|at| first.is_none_or(|(deadline, _)| *at <= deadline)) {
                self.machine.wait_until(at).map_err(Thrown::Stop)?;
                self.hear_workers(at)?;
                continue;
            }
            let Some((deadline, id)) = first.filter(|(deadline, _)| *deadline <= until) else { break };
            self.events.queue.pop();
            let Some(timer) = self.events.timers.get(id) else { continue };
            let (wakes, activity) = (timer.wakes(), timer.activity);
            self.machine.wait_until(deadline).map_err(Thrown::Stop)?;
            self.events.due.push_back((id, self.machine.trace.len() as u32));
            self.note_due(wakes, activity);
        }
        Ok(())
    }

    /// The deadline of the next timer: a computing loop need not look before it.
    pub(crate) fn next_deadline(&self) -> Instant {
        let timer = self.events.queue.first().map(|(deadline, _)| deadline);
        timer.into_iter().chain(self.events.workers.first()).min().unwrap_or(Instant::END)
    }

    /// `wakes`: the timer's callback, or the promise that a task of the platform settles.
    fn note_due(&mut self, wakes: Value, activity: ActivityId) {
        if activity != NO_ACTIVITY {
            // An interval that is due again while its callback still runs waits for itself first.
            if activity != self.activity {
                self.machine.record(Event::Ready { activity, cause: None });
            }
        } else if let Some(promise) = self.resolves(wakes).or(wakes.object()) {
            let pending = matches!(self.promise_state(promise), Some((PromiseState::Pending, _)));
            if let (true, Some(activation)) = (pending, self.whom_it_wakes(promise)) {
                self.say_ready(activation, false);
            }
        }
    }

    /// The running activity as the cause of an event.
    pub(crate) fn running(&self) -> Option<Cause> {
        self.cause()
    }

    /// Marks what the loop keeps alive.
    pub(crate) fn mark_events(&mut self) {
        self.heap.mark_object(self.events.context);
        for (microtask, _, context) in &self.events.microtasks {
            self.heap.mark_object(*context);
            match *microtask {
                Microtask::Reaction { reaction, value, .. } => {
                    self.heap.mark_reaction(reaction);
                    self.heap.mark(value);
                }
                Microtask::Thenable { promise, thenable, then } => {
                    for id in [promise, thenable, then] {
                        self.heap.mark_object(id);
                    }
                }
                Microtask::Callback(function) => self.heap.mark_object(function),
            }
        }
        for (task, _) in &self.events.tasks {
            match task {
                Task::Rejections(promises) => promises.iter().for_each(|id| self.heap.mark_object(*id)),
                Task::Handled(promise) => self.heap.mark_object(*promise),
                Task::Timer(_) => {}
            }
        }
        for timer in self.events.timers.all() {
            let Timer { arguments, context, .. } = timer;
            self.heap.mark_object(*context);
            self.heap.mark(timer.callback());
            arguments.iter().for_each(|value| self.heap.mark(*value));
        }
        self.events.node.iter().flat_map(|node| node.values()).for_each(|value| self.heap.mark(value));
        self.heap.mark_object(self.events.watcher);
        self.events.handled_late.iter().for_each(|id| self.heap.mark_object(*id));
        self.events.workers.values().for_each(|value| self.heap.mark(value));
        self.events.rejections.iter().for_each(|id| self.heap.mark_object(*id));
        self.events.kept.iter().for_each(|id| self.heap.mark_activation(*id));
        self.heap.mark_object(self.events.then);
    }
}
