//! Threads of the program: each has frames and operands of its own, of which the machine holds those of the one that
//! runs. Who runs is decided in `machine`; here a thread is put away and taken up again.
//!
//! The main thread stands at the bottom of the host's stack. When it has to wait, the others run on top of it, one after
//! the other. A thread that waits in a library function called by its own frames leaves the host's stack
//! altogether ([`Stop::Switch`]); when it goes on, the function is called again, and finds what it waited for. One
//! that waits deeper in, in a function that the library called back, stays where it is and lets others run on top of it;
//! should one below have to go on before it does, the run ends and says so.
//!
//! The threads of another process compute beside those of this one: what they compute is owed, and paid for before they
//! do anything that others can see.

use super::error::Stop;
use super::frame::{Entry, Frame, Poll};
use super::symbol::Symbol;
use super::value::{Arguments, Native, Value};
use super::{Raise, Vm};
use crate::clock::{Instant, Span};
use crate::machine::{Next, Pause};
use crate::trace::{ActivityId, End, Event, On, Site, ThreadId};

/// A thread of another process that owes so much computing lets the clock go on.
const FARTHEST: Span = Span::from_millis(5);

/// What a thread has besides frames and operands.
#[derive(Default)]
pub struct Thread {
    /// How the host's calls were nested when its frames were taken up: deeper in it cannot leave the host's stack.
    /// 0 for the main thread, which never leaves it.
    base: u32,
    /// How it goes on when it is taken up again.
    go_on: GoOn,
    /// What its wait gave: whether it was woken up in time.
    woken: Option<bool>,
    /// Computing that is not on the clock yet.
    lag: Span,
    /// Whether it only pays for that.
    settles: bool,
    /// Whether another one took its turn while it computed.
    lost_turn: bool,
    /// How long it did not compute, and since when it does not: its own clock stands still meanwhile.
    away: Span,
    away_since: Instant,
    /// Computing that it still has to pay for after others had their turn.
    owed: Span,
}

/// How a thread goes on.
#[derive(Default)]
enum GoOn {
    /// With the instructions of its top frame.
    #[default]
    Frames,
    /// It begins with this call.
    Begin(Value, Vec<Value>),
    /// It calls this library function again, whose operands stood above this place.
    Call(Box<Call>),
}

struct Call {
    native: &'static Native,
    positional: Vec<Value>,
    keywords: Vec<(Symbol, Value)>,
    floor: usize,
}

/// A thread that was put away.
#[derive(Default)]
pub struct Parked {
    stack: Vec<Value>,
    frames: Vec<Frame>,
    activity: Option<ActivityId>,
    context: Value,
    clock_reads: u32,
    poll: Poll,
    thread: Thread,
    /// The loop that it runs; 0 is none.
    event_loop: u32,
    /// What `set_event_loop` named in it.
    named_loop: Option<Value>,
}

impl Vm {
    /// A new thread that begins with a call; `None` if there are too many.
    pub fn start_thread(
        &mut self,
        callee: Value,
        arguments: Vec<Value>,
        process: u16,
        begin: Instant,
    ) -> Option<ThreadId> {
        if self.machine.threads.is_full() {
            return None;
        }
        let id = self.machine.threads.add(process, begin);
        let mut parked = Parked { named_loop: Some(Value::None), ..Parked::default() };
        parked.thread.go_on = GoOn::Begin(callee, arguments);
        parked.thread.away = begin.since(Instant::ZERO);
        parked.thread.away_since = begin;
        self.parked.resize_with(usize::from(id.0) + 1, || None);
        self.parked[usize::from(id.0)] = Some(Box::new(parked));
        self.look_around();
        Some(id)
    }

    /// The running thread waits until `deadline`, or until another one wakes it up: whether that happened.
    pub fn block(&mut self, pause: Pause, deadline: Instant) -> Result<bool, Raise> {
        if let Some(woken) = self.thread.woken.take() {
            return Ok(woken);
        }
        self.settle()?;
        self.clock_reads = 0;
        if self.machine.threads.alone() {
            if deadline == Instant::END {
                return Err(self.all_wait());
            }
            return self.sleep_until(deadline).map(|()| false);
        }
        self.machine.threads.pause(pause, deadline);
        self.leave_to_others()?;
        Ok(!self.machine.threads.expired())
    }

    /// Whether a library function was called again because what it waited for came: what it did before that is done.
    pub fn resumes(&self) -> bool {
        self.thread.woken.is_some()
    }

    /// Another thread that waits goes on.
    pub fn wake(&mut self, id: ThreadId) {
        let now = self.machine.now();
        self.machine.threads.wake(id, now);
        self.look_around();
    }

    /// A loop that selects in this thread looks again whether there is anything to do.
    pub fn wake_loop(&mut self, id: ThreadId) {
        if self.machine.threads.selects(id) {
            self.wake(id);
        }
    }

    /// Others that are ready go first, as when a loop looks whether there is anything to do.
    pub fn let_others_run(&mut self) -> Result<(), Raise> {
        if self.thread.woken.take().is_some() || !self.machine.threads.has_fresh() {
            return Ok(());
        }
        self.machine.threads.step_back(self.machine.now(), false);
        self.leave_to_others()
    }

    /// A thread of another process is over, whatever it does.
    pub fn kill_thread(&mut self, id: ThreadId) {
        self.machine.threads.kill(id);
        if let Some(parked) = self.parked.get_mut(usize::from(id.0)).and_then(Option::take) {
            if let Some(activity) = parked.activity {
                let (end, site) = (End::Cancelled, Site::NONE);
                self.machine.record(Event::End { activity, end, site });
            }
        }
    }

    /// Pays for computing that is owed, before something that others can see.
    pub fn settle(&mut self) -> Result<(), Raise> {
        let lag = std::mem::take(&mut self.thread.lag);
        if lag == Span::ZERO {
            return Ok(());
        }
        self.thread.settles = true;
        self.machine.threads.pause(Pause::Compute, self.machine.now() + lag);
        self.leave_to_others()?;
        self.thread.settles = false;
        Ok(())
    }

    /// The only thread there is waits.
    pub fn sleep_until(&mut self, instant: Instant) -> Result<(), Raise> {
        self.thread.away += instant.since(self.machine.now());
        self.wait_until(instant)
    }

    /// How long the running thread has computed, if now were `instant`.
    pub fn thread_time(&self, instant: Instant) -> Span {
        let begin = Instant::ZERO + self.thread.away;
        instant.since(begin)
    }

    fn wait_until(&mut self, instant: Instant) -> Result<(), Raise> {
        self.machine.wait_until(instant).map_err(|limit| self.stop(Stop::Limit(limit)))
    }

    /// Something changed: until when may who runs compute without asking?
    fn look_around(&mut self) {
        let lags = self.machine.threads.process(self.machine.threads.current()) != 0;
        self.machine.look_around(lags);
    }

    /// A limit that a computing loop ran into, which may only be that others want to run.
    #[cold]
    pub(super) fn computing(&mut self, limit: crate::machine::Limit) -> Result<(), Raise> {
        match limit {
            crate::machine::Limit::Alarm => {
                let owed = self.machine.take_owed();
                self.compute(owed)
            }
            limit => Err(self.stop(Stop::Limit(limit))),
        }
    }

    /// The running thread computes for `span`; others have their turns meanwhile.
    pub fn compute(&mut self, mut span: Span) -> Result<(), Raise> {
        if self.machine.threads.process(self.machine.threads.current()) != 0 {
            self.thread.lag += span;
            let far = self.thread.lag >= FARTHEST && self.is_outermost();
            return if far { self.settle() } else { Ok(()) };
        }
        loop {
            let (now, alarm) = (self.machine.now(), self.machine.alarm());
            let end = now + span;
            if end < alarm {
                return self.wait_until(end);
            }
            self.wait_until(alarm.max(now))?;
            span = end.since(self.machine.now());
            self.run_beside()?;
            if self.machine.threads.is_slice_over(self.machine.now()) {
                if self.is_pinned() {
                    // It cannot leave the host's stack here, and goes on without a break.
                    return self.wait_until(end);
                }
                self.lose_turn();
                if self.is_outermost() {
                    self.thread.owed = span;
                }
                self.leave_to_others()?;
            }
            self.look_around();
            if span == Span::ZERO {
                return Ok(());
            }
        }
    }

    /// The name of the running thread, as the program knows it.
    pub fn thread_name(&mut self) -> String {
        let unknown = || String::from("MainThread");
        let Ok(module) = self.module("threading") else { return unknown() };
        let (current, name) = (self.intern("current_thread"), self.intern("_name"));
        let thread = self.get_attribute(&module, current).and_then(|current| self.call(&current, &[]));
        let name = thread.and_then(|thread| self.get_attribute(&thread, name));
        name.ok().and_then(|name| name.as_str().map(str::to_string)).unwrap_or_else(unknown)
    }

    /// The running thread computes until `instant` or until another one has its turn, whatever comes first: its frames go on
    /// where they stand and look at the clock again.
    pub(super) fn compute_until(&mut self, instant: Instant) -> Result<(), Raise> {
        let (now, alarm) = (self.machine.now(), self.machine.alarm());
        if instant < alarm
            || self.is_pinned()
            || self.machine.threads.process(self.machine.threads.current()) != 0
        {
            return self.compute(instant.since(now));
        }
        self.clock_reads = 0;
        self.poll.again = self.frames.last().map(|frame| frame.pc);
        self.wait_until(alarm.max(now))?;
        self.run_beside()?;
        if self.machine.threads.is_slice_over(self.machine.now()) {
            self.lose_turn();
            self.leave_to_others()?;
        }
        self.look_around();
        Ok(())
    }

    /// Whether it is a thread besides the main one that has nothing on the host's stack, and should keep it so.
    #[inline]
    pub(super) fn leaves_host(&self) -> bool {
        self.thread.base != 0 && self.nesting == self.thread.base
    }

    /// Whether it is a thread besides the main one that stands deeper on the host's stack than it may leave.
    fn is_pinned(&self) -> bool {
        !self.is_outermost() && self.thread.base != 0
    }

    /// Whether the running thread may leave the host's stack.
    fn is_outermost(&self) -> bool {
        self.nesting == self.thread.base
    }

    /// The running thread gave the word away: it leaves the host's stack, or the others run on top of it until it is its
    /// turn.
    fn leave_to_others(&mut self) -> Result<(), Raise> {
        self.thread.away_since = self.machine.now();
        if self.is_outermost() {
            return Err(self.stop(Stop::Switch));
        }
        if self.beside > 0 {
            return Err(self.in_the_way());
        }
        let me = self.machine.threads.current();
        let mut own = Parked::default();
        self.exchange(&mut own);
        let result = self.run_until_turn_of(me);
        self.exchange(&mut own);
        self.enter_process(me);
        self.look_around();
        self.come_back(self.thread.settles);
        result
    }

    /// Others that want to compute have their turn.
    fn lose_turn(&mut self) {
        self.machine.threads.step_back(self.machine.now(), true);
        if let Some(activity) = self.activity {
            self.thread.lost_turn = true;
            self.machine.record(Event::Wait { activity, on: On::Turn, target: 0, site: Site::NONE });
            self.machine.record(Event::Ready { activity, cause: None });
        }
    }

    /// The running thread goes on: unless it only paid for computing it was away.
    fn come_back(&mut self, settled: bool) {
        self.clock_reads = 0;
        if let (true, Some(activity)) = (std::mem::take(&mut self.thread.lost_turn), self.activity) {
            self.run_activity(activity);
        }
        if !settled {
            self.thread.away += self.machine.now().since(self.thread.away_since);
        }
    }

    fn run_until_turn_of(&mut self, me: ThreadId) -> Result<(), Raise> {
        loop {
            let now = self.machine.now();
            match self.machine.threads.next(now) {
                Next::Run(id) if id == me => return Ok(()),
                Next::Run(id) => self.run_thread(id)?,
                Next::At(instant) => self.wait_until(instant)?,
                Next::Nothing => return Err(self.all_wait()),
            }
        }
    }

    /// Threads of other processes that are ready run, while the running one computes.
    fn run_beside(&mut self) -> Result<(), Raise> {
        let me = self.machine.threads.current();
        let now = self.machine.now();
        while let Some(id) = self.machine.threads.next_beside(now) {
            self.beside += 1;
            let mut own = Parked::default();
            self.exchange(&mut own);
            let result = self.run_thread(id);
            self.exchange(&mut own);
            self.beside -= 1;
            self.machine.threads.resume(me);
            self.enter_process(me);
            result?;
        }
        Ok(())
    }

    /// Runs a thread until it has to wait or ends.
    fn run_thread(&mut self, id: ThreadId) -> Result<(), Raise> {
        let Some(mut parked) = self.parked.get_mut(usize::from(id.0)).and_then(Option::take) else {
            return Err(self.in_the_way());
        };
        self.exchange(&mut parked);
        self.enter_process(id);
        self.look_around();
        let result = self.nested(Vm::go_on);
        self.exchange(&mut parked);
        match result {
            Ok(()) => {
                self.machine.threads.end();
                Ok(())
            }
            Err(raise) if raise.is_switch() => {
                self.parked[usize::from(id.0)] = Some(parked);
                Ok(())
            }
            Err(raise) => Err(raise),
        }
    }

    /// Takes the frames of the current thread up again.
    fn go_on(&mut self) -> Result<(), Raise> {
        self.thread.base = self.nesting;
        let settled = std::mem::take(&mut self.thread.settles);
        self.come_back(settled);
        let exit = match std::mem::take(&mut self.thread.go_on) {
            GoOn::Frames => {
                let owed = std::mem::take(&mut self.thread.owed);
                self.compute(owed)?;
                self.run_frames()
            }
            GoOn::Begin(callee, arguments) => {
                self.stack.push(callee);
                self.stack.push(Value::Unbound);
                let count = arguments.len();
                self.stack.extend(arguments);
                match self.begin_call(count, &[], Entry::Host)? {
                    true => self.run_frames(),
                    false => return Ok(()),
                }
            }
            GoOn::Call(call) => {
                if !settled {
                    self.thread.woken = Some(!self.machine.threads.expired());
                }
                let arguments = Arguments { positional: &call.positional, keywords: &call.keywords };
                let result = (call.native.call)(self, &arguments);
                self.thread.woken = None;
                match result {
                    Ok(value) => {
                        self.cut(call.floor);
                        self.stack.push(value);
                        self.step_over();
                        self.run_frames()
                    }
                    Err(raise) if raise.is_switch() => {
                        self.thread.go_on = GoOn::Call(call);
                        Err(raise)
                    }
                    Err(raise) if raise.is_tail_call() => {
                        match self.begin_in_place(call.floor, Entry::Call) {
                            Ok(true) => self.run_frames(),
                            Ok(false) => {
                                self.step_over();
                                self.run_frames()
                            }
                            Err(raise) => self.run_raising(raise),
                        }
                    }
                    Err(raise) => self.run_raising(raise),
                }
            }
        };
        exit.map(|_| ())
    }

    /// A library function that its frames called has to wait: it is called again when the thread goes on.
    #[cold]
    pub(super) fn keep_call(
        &mut self,
        native: &'static Native,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        floor: usize,
    ) {
        let (positional, keywords) = (positional.to_vec(), keywords.to_vec());
        self.thread.go_on = GoOn::Call(Box::new(Call { native, positional, keywords, floor }));
    }

    fn exchange(&mut self, parked: &mut Parked) {
        std::mem::swap(&mut self.stack, &mut parked.stack);
        std::mem::swap(&mut self.frames, &mut parked.frames);
        std::mem::swap(&mut self.activity, &mut parked.activity);
        std::mem::swap(&mut self.context.now, &mut parked.context);
        std::mem::swap(&mut self.clock_reads, &mut parked.clock_reads);
        std::mem::swap(&mut self.poll, &mut parked.poll);
        std::mem::swap(&mut self.thread, &mut parked.thread);
        std::mem::swap(&mut self.loops.named, &mut parked.named_loop);
        parked.event_loop = self.switch_loop(parked.event_loop);
    }

    /// No thread can ever go on: what tasks wait for, or at least that.
    #[cold]
    fn all_wait(&mut self) -> Raise {
        let raise = self.stuck();
        if self.stuck.is_empty() {
            self.stuck.push("every thread waits for something that never comes".to_string());
        }
        raise
    }

    #[cold]
    fn in_the_way(&mut self) -> Raise {
        self.stuck = vec![
            "a thread waits in a function that the library calls back (a key, an operator, an iterator's \
                           step), and another one has to go on before: loopscope cannot interrupt it there"
                .to_string(),
        ];
        self.stop(Stop::Stuck)
    }
}
