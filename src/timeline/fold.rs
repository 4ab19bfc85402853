//! Which activities get a lane of their own, so that a reader of the same jobs sees the same lanes however they are
//! run: awaited one after the other, gathered as Tasks, called as async functions.
//!
//! * What only coordinates (the program, `main`, a `main` that only calls another `main`) is folded away unless it
//!   held the thread, or waited for something else than the others.
//! * What a coordinator starts or awaits has a lane; so have all Tasks and jobs.
//! * A coroutine or async function that a task awaits where it stands is a step of that task: it is folded into it.
//! * Callbacks are ticks on the thread's lane, unless one of them took time or was kept waiting, or there is nothing
//!   else to show.

use super::{ActivityId, Instant, Kind, On, Trace};
use crate::trace::Event;

/// The absence of an index.
pub(super) const NONE: u32 = u32::MAX;

/// Who shows what.
pub(super) struct Folds {
    /// By activity: whether it has a lane.
    pub shown: Vec<bool>,
    /// By activity: the one that it is a step of, or [`NONE`].
    pub step_of: Vec<u32>,
    /// The coordinating activity.
    pub root: Option<ActivityId>,
}

/// What is known of an activity when its whole life has been read.
struct Facts {
    /// Its children other than callbacks.
    children: u32,
    /// The last of them.
    last_child: u32,
    /// When its first step began.
    begin: Option<Instant>,
    /// Since when it is ready, or waits.
    since: Instant,
    /// What it waits for, while it does.
    waits: Option<On>,
    /// The coroutine that it awaits where it stands, until its next step begins.
    awaits: u32,
    /// Since when.
    awaits_since: Instant,
    /// Whether it held a thread for longer than nothing, or was kept waiting.
    held: bool,
    /// Whether it waited for anything but activities for longer than nothing.
    waited: bool,
    /// Whether it ended.
    ended: bool,
}

struct Reader<'a> {
    trace: &'a Trace,
    facts: Vec<Facts>,
    step_of: Vec<u32>,
    /// Who holds each thread.
    holders: Vec<u32>,
    now: Instant,
    due: Option<Instant>,
}

impl Facts {
    fn new() -> Self {
        Facts {
            children: 0,
            last_child: NONE,
            begin: None,
            since: Instant::END,
            waits: None,
            awaits: NONE,
            awaits_since: Instant::END,
            held: false,
            waited: false,
            ended: false,
        }
    }
}

/// Reads a whole trace and decides.
pub(super) fn folds(trace: &Trace) -> Folds {
    let mut reader = Reader {
        trace,
        facts: Vec::with_capacity(trace.activities()),
        step_of: vec![NONE; trace.activities()],
        holders: vec![NONE],
        now: Instant::ZERO,
        due: None,
    };
    for (now, event) in trace.events() {
        reader.now = now;
        reader.read(event);
    }
    for facts in &mut reader.facts {
        facts.waited |= facts.since < reader.now && facts.waits.is_some_and(is_remarkable);
        facts.held |= facts.since < reader.now && facts.waits.is_none();
    }
    reader.decide()
}

/// Whether waiting for this is more than waiting for the others.
fn is_remarkable(on: On) -> bool {
    !matches!(on, On::Activity | On::Several | On::Turn | On::Job)
}

impl Reader<'_> {
    fn read(&mut self, event: Event) {
        match event {
            Event::Time(_) => self.hold(),
            Event::Create(id) => self.create(id),
            Event::Due(instant) => self.due = Some(instant),
            Event::Ready { activity, .. } => self.ready(activity.0),
            Event::Run { activity, thread } => self.run(activity.0, usize::from(thread.0)),
            Event::Wait { activity, on, target, .. } => self.wait(activity.0, on, target),
            Event::End { activity, .. } => self.end(activity.0),
            Event::Turn { .. }
            | Event::Microtask { .. }
            | Event::Call { .. }
            | Event::Cancel { .. }
            | Event::Output(_) => {}
        }
    }

    /// The clock moves: who holds a thread held it for longer than nothing.
    fn hold(&mut self) {
        for &holder in &self.holders {
            if let Some(facts) = self.facts.get_mut(holder as usize) {
                facts.held = true;
            }
        }
    }

    fn create(&mut self, id: ActivityId) {
        let activity = self.trace.activity(id);
        if let (Some(parent), Kind::Job) = (activity.parent(), activity.kind) {
            // What a worker does for an async function is a step of it, told in its lane.
            if self.trace.activity(parent).kind == Kind::AsyncFunction {
                self.step_of[id.0 as usize] = parent.0;
                return self.facts.push(Facts::new());
            }
        }
        let parent = activity.parent().and_then(|parent| self.facts.get_mut(parent.0 as usize));
        if let (Some(parent), true) = (parent, activity.kind != Kind::Callback) {
            parent.children += 1;
            parent.last_child = id.0;
        }
        self.facts.push(Facts::new());
    }

    fn ready(&mut self, id: u32) {
        self.waited(id);
        let since = self.due.take().unwrap_or(self.now);
        if let Some(facts) = self.facts.get_mut(id as usize) {
            facts.since = since;
        }
    }

    fn run(&mut self, id: u32, thread: usize) {
        self.waited(id);
        if self.holders.len() <= thread {
            self.holders.resize(thread + 1, NONE);
        }
        self.holders[thread] = id;
        let Some(facts) = self.facts.get_mut(id as usize) else { return };
        facts.held |= facts.since < self.now;
        facts.since = Instant::END;
        facts.begin = facts.begin.or(Some(self.now));
        let awaited = std::mem::replace(&mut facts.awaits, NONE);
        // It goes on though the other has not come to its end: the other is more than a step of it.
        let later = facts.awaits_since < self.now;
        if later && self.facts.get(awaited as usize).is_some_and(|child| !child.ended) {
            self.step_of[awaited as usize] = NONE;
        }
    }

    fn wait(&mut self, id: u32, on: On, target: u32) {
        self.release(id);
        let now = self.now;
        let Some(facts) = self.facts.get_mut(id as usize) else { return };
        facts.waits = Some(on);
        facts.since = now;
        facts.awaits = NONE;
        // Only what is younger can be a step, so that steps of steps end somewhere.
        if on != On::Activity || facts.last_child != target || target <= id {
            return;
        }
        let Some(child) = self.facts.get(target as usize) else { return };
        let kind = self.trace.activity(ActivityId(target)).kind;
        let begins_here = child.begin.is_none_or(|begin| begin == now);
        if begins_here && matches!(kind, Kind::Coroutine | Kind::AsyncFunction) {
            self.step_of[target as usize] = id;
            let facts = &mut self.facts[id as usize];
            (facts.awaits, facts.awaits_since) = (target, now);
        }
    }

    /// It waits no more, if it did: what did it wait for in the time that has passed?
    fn waited(&mut self, id: u32) {
        let Some(facts) = self.facts.get_mut(id as usize) else { return };
        let Some(on) = facts.waits.take() else { return };
        let since = std::mem::replace(&mut facts.since, Instant::END);
        facts.waited |= since < self.now && is_remarkable(on);
    }

    fn end(&mut self, id: u32) {
        self.release(id);
        self.waited(id);
        if let Some(facts) = self.facts.get_mut(id as usize) {
            facts.since = Instant::END;
            facts.ended = true;
        }
    }

    fn release(&mut self, id: u32) {
        for holder in self.holders.iter_mut().filter(|holder| **holder == id) {
            *holder = NONE;
        }
    }
}

impl Reader<'_> {
    fn decide(mut self) -> Folds {
        let count = self.facts.len();
        let (mut coordinates, mut shown) = (vec![false; count], vec![false; count]);
        let (mut root, mut any) = (None, false);
        // Parents come before their children.
        for id in 0..count {
            let parent = self.trace.activity(ActivityId(id as u32)).parent();
            let above = parent.map_or(count, |parent| parent.0 as usize);
            if self.coordinates(id, above, coordinates.get(above) == Some(&true)) {
                coordinates[id] = true;
                if root.is_none() || root == parent && self.facts[above].children == 1 {
                    root = Some(ActivityId(id as u32));
                }
            }
            let of = self.step_of[id] as usize;
            if coordinates[id] || coordinates.get(of) == Some(&true) {
                self.step_of[id] = NONE;
            }
            shown[id] = self.has_lane(id, coordinates[id]);
            any |= shown[id];
        }
        if !any {
            for (id, shown) in shown.iter_mut().enumerate() {
                *shown = self.kind(id) == Kind::Callback;
            }
        }
        Folds { shown, step_of: self.step_of, root }
    }

    fn kind(&self, id: usize) -> Kind {
        self.trace.activity(ActivityId(id as u32)).kind
    }

    fn has_lane(&self, id: usize, coordinates: bool) -> bool {
        let facts = &self.facts[id];
        match self.kind(id) {
            Kind::Program => facts.held || facts.waited,
            Kind::Callback => facts.held,
            Kind::Task | Kind::Coroutine | Kind::AsyncFunction | Kind::Job => {
                let folded = self.step_of[id] != NONE;
                !folded && (!coordinates || facts.held || facts.waited || facts.children == 0)
            }
        }
    }

    /// Who coordinates: the program; the only activity that it starts, or all that `asyncio.run` starts; and further
    /// down as long as one only calls another that has several.
    fn coordinates(&self, id: usize, above: usize, above_coordinates: bool) -> bool {
        let kind = self.kind(id);
        if kind == Kind::Program {
            return true;
        }
        if !above_coordinates || !matches!(kind, Kind::Task | Kind::Coroutine | Kind::AsyncFunction) {
            return false;
        }
        let (only, children) = (self.facts[above].children == 1, self.facts[id].children);
        if self.kind(above) == Kind::Program {
            return children > 0 && (only || kind == Kind::Task);
        }
        only && children > 1
    }
}
