//! A run as lanes of spans, read from its trace and from nothing else: a lane for each thread (who holds it, when it
//! is idle) and a lane for each activity that a reader would call a task. Which activities those are is decided in
//! `fold`, what they did from when to when in `build`, how they are ordered and named in `lanes`.

mod build;
mod fold;
mod lanes;

use std::rc::Rc;

pub use crate::clock::{Instant, Span};
pub use crate::trace::{ActivityId, End, Kind, On, Trace};

/// What a lane is in for a while.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It was made but its first step was not asked for: a coroutine that nobody awaits yet.
    Unstarted,
    /// Its step is queued and only the loop, busy with others, keeps it waiting.
    Ready,
    /// It holds the thread.
    Running,
    /// It waits for something and needs no thread.
    Waiting,
    /// A thread that nobody holds.
    Idle,
}

/// A stretch of one state. A step that took no time is a [`State::Running`] bar of no length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bar {
    /// First instant.
    pub from: Instant,
    /// Last instant; the next bar of the lane begins here.
    pub to: Instant,
    /// What the lane is in.
    pub state: State,
    /// What a waiting lane waits for.
    pub on: Option<On>,
    /// Whom it is about. On a thread's lane: who runs, unless several did in one instant. On an activity's lane: whom
    /// it waits for, or who held the thread all the time while it was ready, if it was one alone.
    pub who: Option<ActivityId>,
    /// For how many activities a lane waits, with [`On::Several`].
    pub count: u32,
}

impl Bar {
    /// How long it lasted.
    pub fn span(&self) -> Span {
        self.to.since(self.from)
    }
}

/// One line of the picture.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Whose it is; `None` is a thread's.
    pub activity: Option<ActivityId>,
    /// The activity's name, or the thread's.
    pub name: Rc<str>,
    /// 0 if no other lane has this name, else which of them it is, counted from 1.
    pub ordinal: u32,
    /// What the activity is.
    pub kind: Kind,
    /// How many lanes it stands below: 0 for the first level.
    pub depth: u16,
    /// What it did, in order, without gaps from its creation to its end.
    pub spans: Vec<Bar>,
    /// When and how it ended, if it did.
    pub end: Option<(Instant, End)>,
}

impl Lane {
    /// The name by which pictures and words speak of it: `fetch`, or `fetch 2` where there are several.
    pub fn label(&self) -> String {
        let mut label = String::from(&*self.name);
        if self.ordinal > 0 {
            label.push(' ');
            label.push_str(&self.ordinal.to_string());
        }
        label
    }

    /// Whether it is a thread's.
    pub fn is_thread(&self) -> bool {
        self.activity.is_none()
    }

    /// All time it spent in a state.
    pub fn total(&self, state: State) -> Span {
        let mut total = Span::ZERO;
        for bar in &self.spans {
            if bar.state == state {
                total += bar.span();
            }
        }
        total
    }

    /// When its first step was asked for, if it ever was.
    pub fn begin(&self) -> Option<Instant> {
        self.spans.iter().find(|bar| bar.state != State::Unstarted).map(|bar| bar.from)
    }
}

/// A ready activity that the loop kept waiting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Delay {
    /// Who was ready.
    pub who: ActivityId,
    /// From when.
    pub ready: Instant,
    /// When its step began at last.
    pub ran: Instant,
    /// Who held the thread for most of this.
    pub because: Option<ActivityId>,
    /// For how much of it.
    pub held: Span,
}

impl Delay {
    /// How long it lasted.
    pub fn span(&self) -> Span {
        self.ran.since(self.ready)
    }
}

/// All lanes of a run and what they add up to.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// When the run ended: its total.
    pub end: Instant,
    /// The threads' lanes, the main thread's first, then the activities', children below their parents.
    pub lanes: Vec<Lane>,
    /// How long the main thread was held.
    pub busy: Span,
    /// The longest time a ready activity was kept waiting; of equal ones the first.
    pub worst: Option<Delay>,
    /// The activity that coordinates the others: Python's `main`, or the program itself.
    pub root: Option<ActivityId>,
    /// When and how the coordinating activity ended, if it did.
    pub root_end: Option<(Instant, End)>,
    /// The lane that shows an activity, by activity; `u32::MAX` where none does.
    lane_of: Vec<u32>,
}

impl Timeline {
    /// The timeline of a run. Linear in the length of the trace.
    pub fn from_trace(trace: &Trace) -> Timeline {
        build::build(trace)
    }

    /// The lane that shows an activity: its own, or that of the one it was folded into.
    pub fn lane_of(&self, activity: ActivityId) -> Option<&Lane> {
        self.lanes.get(*self.lane_of.get(activity.0 as usize)? as usize)
    }

    /// The lanes of activities, without the threads'.
    pub fn tasks(&self) -> impl Iterator<Item = &Lane> + '_ {
        self.lanes.iter().filter(|lane| !lane.is_thread())
    }

    /// How long the run took.
    pub fn total(&self) -> Span {
        self.end.since(Instant::ZERO)
    }

    /// How many thousandths of the run the main thread was held; 0 for a run that took no time.
    pub fn busy_permille(&self) -> u32 {
        (self.busy.micros().saturating_mul(1000) / self.end.micros().max(1)) as u32
    }
}
