//! The machine that a run stands on: one virtual clock, the trace that is being written, and the budget. The languages
//! move the clock only through it: a thread that holds ([`Machine::hold`]), a loop that waits
//! ([`Machine::wait_until`]), a computing loop that turns ([`Machine::turn`]).

mod threads;

use crate::clock::{Instant, Span};
use crate::trace::{Event, Trace};
pub use threads::{Next, Pause, Threads};

/// How far a run may go. Past a limit it ends with [`crate::trace::Outcome::OverBudget`] and the trace so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Instructions of the virtual machines (and calls of library functions) in all.
    pub steps: u64,
    /// Events in the trace.
    pub events: u64,
    /// Virtual time.
    pub time: Span,
    /// Bytes of values that are alive, as the languages estimate them.
    pub memory: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            steps: 30_000_000,
            events: 4_000_000,
            time: Span::from_millis(24 * 3_600_000),
            memory: 200 << 20,
        }
    }
}

/// A text of the library. In a page, texts that few programs need stand in the second part of the core (`www/split.mjs`);
/// where only the first is loaded there are zeros instead.
///
/// # Panics
/// If the text is not there: the page then loads the second part and begins again.
pub fn present(text: &'static str) -> &'static str {
    // The compiler knows the text, the page's build changes it afterwards.
    let text = std::hint::black_box(text);
    reach(text);
    text
}

/// Takes memory in large steps while what a run keeps becomes more. In a page each page of 64 KiB would be asked for by
/// itself, and every time the browser looks whether it is time to collect garbage: that was a third of a run with many
/// tasks. `live` is what is kept now, `ahead` what was provided for; gives the latter back.
pub fn reserve_ahead(live: u64, ahead: u64) -> u64 {
    const STEP: u64 = 4 << 20;
    const ROOM: usize = 16 << 20;
    if live <= ahead.max(STEP) || !cfg!(target_arch = "wasm32") {
        return ahead;
    }
    let mut room = Vec::<u8>::new();
    // What is given back stays with the allocator, and what it has is not asked for again.
    let _ = room.try_reserve_exact(ROOM);
    drop(std::hint::black_box(room));
    live + STEP
}

/// What the library throws or asserts, where the page's build has put `"\0"` for the body of one of its functions.
///
/// # Panics
/// If it is that: the page then loads the second part and begins again.
pub fn reach(message: &str) {
    assert!(!message.starts_with('\0'), "expected a text of the library, found that it is not loaded");
}

/// The limit that a run reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`Budget::steps`]
    Steps,
    /// [`Budget::events`]
    Events,
    /// [`Budget::time`]
    Time,
    /// [`Budget::memory`]
    Memory,
    /// No limit of the budget: another thread has to be asked before the one that computes may go on.
    Alarm,
}

/// The clock, the trace and the budget of one run.
pub struct Machine {
    now: Instant,
    /// Nanoseconds of computing that the clock was not moved on by yet.
    nanos: u32,
    /// With so many of them it is: a microsecond, or what computing has to take at one instant to be noticed at all.
    noticed: u32,
    /// Computing that is shorter at one instant takes no time, as straight-line code; in nanoseconds.
    least: u32,
    /// What happened so far.
    pub trace: Trace,
    budget: Budget,
    /// Instructions that are left.
    steps: u64,
    /// The threads of the run.
    pub threads: Threads,
    /// Until when whoever computes may go on without asking, see [`Machine::look_around`].
    alarm: Instant,
    /// Microseconds of computing that were stopped by the alarm.
    owed: u64,
}

impl Machine {
    /// A machine at instant zero with an empty trace.
    pub fn new(budget: Budget) -> Self {
        Machine {
            now: Instant::ZERO,
            nanos: 0,
            noticed: 1000,
            least: 0,
            trace: Trace::default(),
            steps: budget.steps,
            budget,
            threads: Threads::default(),
            alarm: Instant::END,
            owed: 0,
        }
    }

    /// Computing that is shorter than `span` at one instant takes no time. At first all computing does.
    pub fn notice_from(&mut self, span: Span) {
        self.least = u32::try_from(span.micros()).unwrap_or(u32::MAX).saturating_mul(1000);
        self.noticed = self.least.max(1000);
    }

    /// The present instant.
    #[inline]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Adds an event at the present instant.
    #[inline]
    pub fn record(&mut self, event: Event) {
        self.trace.record(event);
    }

    /// The running activity keeps its thread for `span`: a blocking call, or computing.
    pub fn hold(&mut self, span: Span) -> Result<(), Limit> {
        self.wait_until(self.now + span)
    }

    /// Moves the clock on to `instant`; an instant in the past changes nothing.
    pub fn wait_until(&mut self, instant: Instant) -> Result<(), Limit> {
        if instant > self.now {
            if instant.micros() > self.budget.time.micros() {
                return Err(Limit::Time);
            }
            self.now = instant;
            self.trace.advance(instant);
            if self.least > 0 {
                (self.nanos, self.noticed) = (0, self.least.max(1000));
            }
        }
        Ok(())
    }

    /// One turn of a computing loop that costs `nanos` nanoseconds.
    #[inline]
    pub fn turn(&mut self, nanos: u32) -> Result<(), Limit> {
        self.nanos = self.nanos.saturating_add(nanos);
        if self.nanos >= self.noticed {
            let micros = self.nanos / 1000;
            self.nanos %= 1000;
            self.compute(micros)?;
        }
        Ok(())
    }

    /// A long computing loop moves the clock many times; [`Trace::advance`] keeps one event for all of them.
    fn compute(&mut self, micros: u32) -> Result<(), Limit> {
        let micros = u64::from(micros);
        if self.now + Span::from_micros(micros) >= self.alarm {
            self.owed += micros;
            return Err(Limit::Alarm);
        }
        let rest = self.nanos;
        self.hold(Span::from_micros(micros))?;
        // Whoever computes on is noticed at once.
        (self.nanos, self.noticed) = (rest, 1000);
        Ok(())
    }

    /// Takes the computing that the alarm stopped.
    pub fn take_owed(&mut self) -> Span {
        Span::from_micros(std::mem::take(&mut self.owed))
    }

    /// Threads were started, woken up or put to sleep: until when whoever computes now need not ask again. One that
    /// `lags` owes its computing, because others compute beside it, and asks at every microsecond.
    pub fn look_around(&mut self, lags: bool) {
        self.alarm = match (lags, self.threads.alone()) {
            (true, _) => Instant::ZERO,
            (false, true) => Instant::END,
            (false, false) => self.threads.alarm(),
        };
    }

    /// Until when whoever computes may go on without asking.
    pub fn alarm(&self) -> Instant {
        self.alarm
    }

    /// Pays for `steps` instructions; to be called in batches, with the number that were run since.
    #[inline]
    pub fn spend(&mut self, steps: u64) -> Result<(), Limit> {
        match self.steps.checked_sub(steps) {
            Some(left) if self.trace.weight() < self.budget.events => {
                self.steps = left;
                Ok(())
            }
            Some(_) => Err(Limit::Events),
            None => Err(Limit::Steps),
        }
    }

    /// Spends steps, or those that are left: whoever spends next is told.
    pub fn tire(&mut self, steps: u64) {
        self.steps = self.steps.saturating_sub(steps);
    }

    /// Gives another limit to the values that may be alive: what others of the run have left.
    pub fn limit_memory(&mut self, bytes: u64) {
        self.budget.memory = bytes;
    }

    /// Gives the steps that are left to a machine that runs for a while in this one's place, or takes them back.
    pub fn lend_steps(&mut self, other: &mut Machine) {
        std::mem::swap(&mut self.steps, &mut other.steps);
    }

    /// The budget that the run started with.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Words for a limit that was reached.
    pub fn over(&self, limit: Limit) -> String {
        match limit {
            Limit::Steps => format!("stopped after {} steps, the limit of a run", self.budget.steps),
            Limit::Events => format!("stopped after {} events, the limit of a run", self.budget.events),
            Limit::Time => {
                format!(
                    "stopped at {} s of virtual time, the limit of a run",
                    self.budget.time.micros() / 1_000_000
                )
            }
            Limit::Memory => {
                format!("stopped at {} MB of values, the limit of a run", self.budget.memory >> 20)
            }
            Limit::Alarm => String::new(),
        }
    }
}
