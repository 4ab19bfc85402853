//! Who runs: the threads of a run on its one clock. A process has one lock that its threads take turns with (Python's
//! GIL); threads of different processes run side by side. Who waits wakes up in the order of deadlines, equal ones in
//! the order in which they were set; who is ready goes on in the order in which it became so. Only this is decided
//! here: what a thread is and how it is put away is the languages' affair.

use crate::clock::{Instant, Span};
use crate::trace::ThreadId;
use std::collections::VecDeque;

/// How long a computing thread keeps its process's lock while another one wants it (`sys.getswitchinterval`).
pub const SWITCH_INTERVAL: Span = Span::from_millis(5);

/// What the one who looks for a thread to run has to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// Run this thread: it has its process's lock now.
    Run(ThreadId),
    /// Move the clock on to this instant and ask again.
    At(Instant),
    /// Nothing can ever happen any more.
    Nothing,
}

/// How a thread gives the word back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pause {
    /// Until the deadline, or until another thread wakes it up.
    Wait,
    /// The same, for a loop that selects: at one instant after all other threads.
    Select,
    /// Until the deadline, and nobody else of its process may run: it computes until then.
    Compute,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Since when, and whether it lost the lock while it computed.
    Ready(Instant, bool),
    Running,
    Waiting(Pause),
    Ended,
}

struct Thread {
    process: u16,
    state: State,
    deadline: Instant,
    /// The how-manieth wait it is.
    number: u64,
    /// Whether its last wait ended with its deadline.
    expired: bool,
}

struct Process {
    holder: Option<ThreadId>,
    /// Since when the holder has the lock.
    since: Instant,
}

/// The threads of a run.
pub struct Threads {
    all: Vec<Thread>,
    processes: Vec<Process>,
    ready: VecDeque<ThreadId>,
    waiting: Vec<ThreadId>,
    waits: u64,
    current: ThreadId,
    alive: u32,
}

impl Default for Threads {
    fn default() -> Self {
        let mut threads = Threads {
            all: Vec::new(),
            processes: Vec::new(),
            ready: VecDeque::new(),
            waiting: Vec::new(),
            waits: 0,
            current: ThreadId(0),
            alive: 0,
        };
        let process = threads.add_process();
        threads.add(process, Instant::ZERO);
        threads.ready.clear();
        threads.take(ThreadId(0), Instant::ZERO);
        threads
    }
}

impl Threads {
    /// The thread that runs.
    #[inline]
    pub fn current(&self) -> ThreadId {
        self.current
    }

    /// Whether there is no other thread.
    #[inline]
    pub fn alone(&self) -> bool {
        self.alive == 1
    }

    /// How many threads there ever were.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The process of a thread; 0 is the program's own.
    pub fn process(&self, id: ThreadId) -> u16 {
        self.all[usize::from(id.0)].process
    }

    /// A new process, which has no thread yet.
    pub fn add_process(&mut self) -> u16 {
        self.processes.push(Process { holder: None, since: Instant::ZERO });
        self.processes.len() as u16 - 1
    }

    /// A new thread, which begins at an instant. There must be room for it: see [`Threads::is_full`].
    pub fn add(&mut self, process: u16, begin: Instant) -> ThreadId {
        let id = ThreadId(self.all.len() as u16);
        let state = State::Waiting(Pause::Wait);
        self.waits += 1;
        self.all.push(Thread { process, state, deadline: begin, number: self.waits, expired: false });
        self.waiting.push(id);
        self.alive += 1;
        id
    }

    /// Whether there are as many threads as a run may have.
    pub fn is_full(&self) -> bool {
        self.all.len() >= 4096
    }

    /// The current thread pauses and gives its process's lock back, unless it computes.
    pub fn pause(&mut self, pause: Pause, deadline: Instant) {
        let id = self.current;
        self.waits += 1;
        let number = self.waits;
        let thread = &mut self.all[usize::from(id.0)];
        (thread.state, thread.deadline, thread.number) = (State::Waiting(pause), deadline, number);
        self.waiting.push(id);
        if pause != Pause::Compute {
            self.release(id);
        }
    }

    /// The current thread gives the lock back and goes on after those who are ready; `computes` says that it lost it
    /// while it computed.
    pub fn step_back(&mut self, now: Instant, computes: bool) {
        let id = self.current;
        self.all[usize::from(id.0)].state = State::Ready(now, computes);
        self.ready.push_back(id);
        self.release(id);
    }

    /// The current thread is over.
    pub fn end(&mut self) {
        let id = self.current;
        self.all[usize::from(id.0)].state = State::Ended;
        self.alive -= 1;
        self.release(id);
    }

    /// A thread of another process is over, whatever it does: it was killed.
    pub fn kill(&mut self, id: ThreadId) {
        if self.has_ended(id) {
            return;
        }
        self.waiting.retain(|other| *other != id);
        self.ready.retain(|other| *other != id);
        self.all[usize::from(id.0)].state = State::Ended;
        self.alive -= 1;
        self.release(id);
    }

    /// Whether a thread is over.
    pub fn has_ended(&self, id: ThreadId) -> bool {
        self.all.get(usize::from(id.0)).is_none_or(|thread| thread.state == State::Ended)
    }

    fn release(&mut self, id: ThreadId) {
        let process = &mut self.processes[usize::from(self.all[usize::from(id.0)].process)];
        if process.holder == Some(id) {
            process.holder = None;
        }
    }

    /// Wakes a thread up that waits. Computing it does not interrupt.
    pub fn wake(&mut self, id: ThreadId, now: Instant) {
        let Some(thread) = self.all.get_mut(usize::from(id.0)) else { return };
        if matches!(thread.state, State::Waiting(Pause::Wait | Pause::Select)) {
            (thread.state, thread.expired) = (State::Ready(now, false), false);
            self.waiting.retain(|other| *other != id);
            self.ready.push_back(id);
        }
    }

    /// Whether a thread is a loop's that selects.
    pub fn selects(&self, id: ThreadId) -> bool {
        self.all.get(usize::from(id.0)).is_some_and(|thread| thread.state == State::Waiting(Pause::Select))
    }

    /// Whether the current thread's last wait ended with its deadline.
    pub fn expired(&self) -> bool {
        self.all[usize::from(self.current.0)].expired
    }

    /// Who is to run now.
    pub fn next(&mut self, now: Instant) -> Next {
        self.collect_due(now, false);
        if let Some(id) = self.take_ready(now) {
            return Next::Run(id);
        }
        self.collect_due(now, true);
        match (self.take_ready(now), self.first_deadline()) {
            (Some(id), _) => Next::Run(id),
            (None, Instant::END) => Next::Nothing,
            (None, deadline) => Next::At(deadline),
        }
    }

    /// A ready thread of another process than the current one's, which goes on computing.
    pub fn next_beside(&mut self, now: Instant) -> Option<ThreadId> {
        self.collect_due(now, false);
        self.collect_due(now, true);
        let own = self.process(self.current);
        let index = self.ready.iter().position(|id| self.process(*id) != own && self.is_free(*id))?;
        let id = self.ready.remove(index)?;
        self.take(id, now);
        Some(id)
    }

    /// Makes a thread the current one again that had let others run beside it.
    pub fn resume(&mut self, id: ThreadId) {
        self.current = id;
    }

    fn take_ready(&mut self, now: Instant) -> Option<ThreadId> {
        let index = self.ready.iter().position(|id| self.is_free(*id))?;
        let id = self.ready.remove(index)?;
        self.take(id, now);
        Some(id)
    }

    fn take(&mut self, id: ThreadId, now: Instant) {
        let thread = &mut self.all[usize::from(id.0)];
        thread.state = State::Running;
        let process = &mut self.processes[usize::from(thread.process)];
        if process.holder != Some(id) {
            (process.holder, process.since) = (Some(id), now);
        }
        self.waiting.retain(|other| *other != id);
        self.current = id;
    }

    fn is_free(&self, id: ThreadId) -> bool {
        let process = &self.processes[usize::from(self.process(id))];
        process.holder.is_none_or(|holder| holder == id)
    }

    /// Those whose deadlines came become ready, in the order of (deadline, setting); loops that select only then.
    fn collect_due(&mut self, now: Instant, selects: bool) {
        let mut due: Vec<(Instant, u64, ThreadId)> = Vec::new();
        for id in &self.waiting {
            let thread = &self.all[usize::from(id.0)];
            if thread.deadline <= now && (selects || thread.state != State::Waiting(Pause::Select)) {
                due.push((thread.deadline, thread.number, *id));
            }
        }
        if due.is_empty() {
            return;
        }
        due.sort_unstable_by_key(|(deadline, number, _)| (*deadline, *number));
        for (_, _, id) in due {
            let thread = &mut self.all[usize::from(id.0)];
            (thread.state, thread.expired) = (State::Ready(now, false), true);
            self.waiting.retain(|other| *other != id);
            self.ready.push_back(id);
        }
    }

    fn first_deadline(&self) -> Instant {
        let deadlines = self.waiting.iter().map(|id| self.all[usize::from(id.0)].deadline);
        deadlines.min().unwrap_or(Instant::END)
    }

    /// Whether a thread is ready that did not lose the lock while it computed: one that a loop lets run when it looks
    /// whether there is anything to do.
    pub fn has_fresh(&self) -> bool {
        let fresh = |id: &ThreadId| {
            matches!(self.all[usize::from(id.0)].state, State::Ready(_, false)) && self.is_sibling(*id)
        };
        self.ready.iter().any(fresh)
    }

    fn is_sibling(&self, id: ThreadId) -> bool {
        self.process(id) == self.process(self.current)
    }

    /// Until when the current thread may compute before anybody has to be asked.
    pub fn alarm(&self) -> Instant {
        let mut alarm = self.first_deadline();
        for id in &self.ready {
            let State::Ready(since, _) = self.all[usize::from(id.0)].state else { continue };
            alarm = alarm.min(if self.is_sibling(*id) { self.slice_end(since) } else { Instant::ZERO });
        }
        alarm
    }

    /// Whether the current thread has to hand its process's lock over.
    pub fn is_slice_over(&self, now: Instant) -> bool {
        self.ready.iter().any(|id| match self.all[usize::from(id.0)].state {
            State::Ready(since, _) => self.is_sibling(*id) && self.slice_end(since) <= now,
            _ => false,
        })
    }

    /// When the current thread's turn ends, of which another one knows since an instant that it wants it.
    fn slice_end(&self, since: Instant) -> Instant {
        let process = &self.processes[usize::from(self.process(self.current))];
        process.since.max(since) + SWITCH_INTERVAL
    }
}
