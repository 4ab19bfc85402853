//! The trace: what happened in a run, as a closed list of events on the virtual clock, with the lines that the
//! program printed. Timelines, words, drawings and tests only read it; taking any reader away changes no run.
//!
//! # Invariants
//!
//! * Time never goes back; an event happens at the last [`Event::Time`] before it, or at zero.
//! * An activity is created once, before anything else is said of it, and ends at most once, after which nothing is
//!   said of it but [`Event::Ready`]'s absence.
//! * A thread is held by the activity of the last [`Event::Run`] on it, until that activity waits or ends. A running
//!   activity that calls another one synchronously says nothing: the callee says `Run`, and when the callee waits or
//!   ends the caller says `Run` again. While the clock moves with no holder the thread is idle.

use crate::clock::Instant;

/// What lives and ends in a run: a Task, a coroutine that is awaited where it stands, an async function, a callback.
/// Activities count from 0 in the order of their creation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct ActivityId(pub u32);

/// A thread of the run; 0 is the main thread, where the event loop runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct ThreadId(pub u16);

/// A place in the program text: an index into [`Trace::site`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Site(pub u32);

impl Site {
    /// No place in the program: the runtime itself did it.
    pub const NONE: Site = Site(u32::MAX);
}

/// A stretch of program text in bytes, end exclusive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SourceSpan {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// What kind of thing an activity is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The program's own top level (both languages).
    Program,
    /// An asyncio Task, with its coroutine.
    Task,
    /// A Python coroutine that is awaited where it stands, inside a Task.
    Coroutine,
    /// A call of a JavaScript async function.
    AsyncFunction,
    /// A function of the program that the loop calls: a timer's, a done callback, a `then` reaction.
    Callback,
    /// A job on another thread or in another process.
    Job,
}

/// What was said of an activity when it was created.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Activity {
    /// Index of its name, see [`Trace::name`].
    name: u32,
    /// What it is.
    pub kind: Kind,
    /// Who created it.
    parent: Option<Cause>,
    /// Where in the program it was created.
    pub site: Site,
}

impl Activity {
    /// Who created it, if an activity did.
    pub fn parent(&self) -> Option<ActivityId> {
        self.parent.map(Cause::activity)
    }
}

/// What an activity waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum On {
    /// A timer of its own (`asyncio.sleep`, a promise that a timer resolves).
    Timer,
    /// Its next turn only (`asyncio.sleep(0)`, `await` of something settled).
    Turn,
    /// Another activity, the target.
    Activity,
    /// Several activities at once (`gather`, `Promise.all`); their number is the target.
    Several,
    /// A bare future or promise.
    Future,
    /// A lock, semaphore, event, condition, barrier or queue.
    Primitive,
    /// A reply from the world: a URL, a file, a message.
    Reply,
    /// A job on another thread, the target.
    Job,
}

/// How an activity ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// With a value.
    Returned,
    /// With an error.
    Raised,
    /// By cancellation.
    Cancelled,
}

/// One thing that happened. 16 bytes, so that recording costs next to nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    /// The clock moved on to this instant.
    Time(Instant),
    /// A turn of the event loop began. It and [`Event::Microtask`] begin with an empty call stack.
    Turn {
        /// asyncio's n-th `_run_once`, HTML's n-th task; counted from 1.
        number: u32,
        /// How many events there were when it was queued: from that event to this one it stood in the task queue.
        /// Where the loop has no such queue (asyncio, Node) it is its own index.
        queued: u32,
    },
    /// A microtask began (JavaScript).
    Microtask {
        /// The n-th of the run, counted from 1: they run in the order in which they were queued.
        number: u32,
        /// As [`Event::Turn`]'s, for the microtask queue.
        queued: u32,
    },
    /// The call stack changed since it was last told (JavaScript): what lies at `depth` and above is gone, then the
    /// function lies there. At the bottom lies the activity that [`Event::Run`] puts on an empty stack. The running
    /// activity, when it waits or ends, takes the last entry of its name away, with all above. Calls between which nothing happens are
    /// not told.
    Call {
        /// Below it everything stays.
        depth: u16,
        /// Who was called; nobody where functions only returned.
        function: Option<Name>,
        /// The function in the program.
        site: Site,
    },
    /// An activity came to be; the rest is in [`Trace::activity`].
    Create(ActivityId),
    /// The next event, a [`Event::Ready`] at the same instant, could have happened at this earlier instant already, had
    /// the thread been free: the deadline of a timer that fires late. Nothing is said of timers that fire on time.
    Due(Instant),
    /// Its next step was queued: from here on only the loop keeps it waiting (or from the [`Event::Due`] before it).
    Ready {
        /// Who became ready.
        activity: ActivityId,
        /// Whose step caused it, if one did; else a timer or the outside world.
        cause: Option<Cause>,
    },
    /// Its step began: it holds the thread from here on.
    Run {
        /// Who runs.
        activity: ActivityId,
        /// Where.
        thread: ThreadId,
    },
    /// Its step ended in waiting: it gave the thread back.
    Wait {
        /// Who waits.
        activity: ActivityId,
        /// For what kind of thing.
        on: On,
        /// For which one: an activity's number, a count, or 0, as [`On`] says.
        target: u32,
        /// Where in the program.
        site: Site,
    },
    /// It asked another activity to stop.
    Cancel {
        /// Who is asked to stop.
        activity: ActivityId,
        /// Who asked, if an activity did.
        cause: Option<Cause>,
    },
    /// It ended and gave the thread back.
    End {
        /// Who ended.
        activity: ActivityId,
        /// How.
        end: End,
        /// Where in the program.
        site: Site,
    },
    /// A line was printed: its index in [`Trace::lines`].
    Output(u32),
}

/// The activity that caused something. It is never number `u32::MAX`, which lets an `Option` of it be four bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cause(std::num::NonZeroU32);

impl Cause {
    /// `activity` as a cause.
    pub fn new(activity: ActivityId) -> Option<Cause> {
        std::num::NonZeroU32::new(activity.0.wrapping_add(1)).map(Cause)
    }

    /// The activity.
    pub fn activity(self) -> ActivityId {
        ActivityId(self.0.get() - 1)
    }
}

/// Where a printed line went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// A line that the program printed, without its line end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// When it was printed.
    pub at: Instant,
    /// Where it went.
    pub stream: Stream,
    /// By whom, if an activity ran.
    pub activity: Option<ActivityId>,
    /// The text.
    pub text: String,
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The program came to its end.
    Finished,
    /// An error nobody caught: `ErrorType: message`. What the runtime prints about it is in the output already,
    /// this text as its last line.
    Failed(String),
    /// The program was not run: a syntax error, or a feature that is missing here.
    Refused(Refusal),
    /// Nothing can ever happen any more, though somebody still waits: a sentence for each.
    Stuck(Vec<String>),
    /// A limit of the budget was reached; names it and its value.
    OverBudget(String),
}

impl Outcome {
    /// The exit status that the program itself asked for: `sys.exit(3)` and `process.exit(3)` say nothing more.
    pub fn exit_status(&self) -> Option<u8> {
        let Outcome::Failed(text) = self else { return None };
        let python = text.strip_prefix("SystemExit: ");
        let node = text.strip_prefix("process.exit(").and_then(|rest| rest.strip_suffix(')'));
        let number: i64 = python.or(node)?.parse().ok()?;
        Some((number & 0xff) as u8)
    }
}

/// Why a program was not run, and where it says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// The language's own words for a syntax error (`SyntaxError: …`), ours for a missing feature.
    pub message: String,
}

/// A list in pieces of 64 KiB: they never move, and cost half the memory of one doubling vector.
struct Pieces<T> {
    full: Vec<Vec<T>>,
    /// The piece that grows.
    last: Vec<T>,
}

const PIECE: usize = 4096;

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Pieces { full: Vec::new(), last: Vec::new() }
    }
}

impl<T> Pieces<T> {
    #[inline]
    fn push(&mut self, item: T) {
        if self.last.len() % PIECE == 0 {
            self.grow();
        }
        self.last.push(item);
    }

    #[cold]
    fn grow(&mut self) {
        let piece = std::mem::replace(&mut self.last, Vec::with_capacity(PIECE));
        if !piece.is_empty() {
            self.full.push(piece);
        }
    }

    fn len(&self) -> usize {
        self.full.len() * PIECE + self.last.len()
    }

    fn at(&self, at: usize) -> &T {
        &self.full.get(at / PIECE).unwrap_or(&self.last)[at % PIECE]
    }

    fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.full.get_mut(at / PIECE).unwrap_or(&mut self.last).get_mut(at % PIECE)
    }

    fn iter(&self) -> impl Iterator<Item = &T> {
        self.full.iter().flatten().chain(&self.last)
    }
}

/// Everything that happened in a run.
#[derive(Default)]
pub struct Trace {
    events: Pieces<Event>,
    activities: Pieces<Activity>,
    names: Vec<Box<str>>,
    sites: Vec<SourceSpan>,
    lines: Vec<Line>,
    /// Bytes of text in the lines.
    printed: usize,
    threads: Vec<(ThreadId, Box<str>)>,
    notes: Vec<&'static str>,
    /// Where the error was made that nobody caught: functions with line and column, both from 1, innermost first. Only
    /// JavaScript run natively tells it; a traceback of Python's is among the lines.
    pub stack: Vec<(Box<str>, u32, u32)>,
    now: Instant,
}

/// A name that was told to a trace once and is used by many activities.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name(u32);

impl Trace {
    /// Adds an event; for the clock see [`Trace::advance`].
    #[cfg_attr(loopscope_page, inline(never))]
    #[cfg_attr(not(loopscope_page), inline)]
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// The clock moved on to `instant`. Moves with nothing in between are one event.
    pub fn advance(&mut self, instant: Instant) {
        debug_assert!(instant >= self.now, "time went back from {:?} to {:?}", self.now, instant);
        self.now = instant;
        match self.events.last.last_mut() {
            Some(last @ Event::Time(_)) => *last = Event::Time(instant),
            _ => self.record(Event::Time(instant)),
        }
    }

    /// Tells the trace a name, once for each function or explicitly named Task.
    pub fn add_name(&mut self, name: &str) -> Name {
        self.names.push(name.into());
        Name(self.names.len() as u32 - 1)
    }

    /// Tells the trace a place in the program, once for each instruction that needs one.
    pub fn add_site(&mut self, start: u32, end: u32) -> Site {
        self.sites.push(SourceSpan { start, end });
        Site(self.sites.len() as u32 - 1)
    }

    /// A new activity, with its [`Event::Create`].
    pub fn create(&mut self, name: Name, kind: Kind, parent: Option<ActivityId>, site: Site) -> ActivityId {
        let id = ActivityId(self.activities.len() as u32);
        let parent = parent.and_then(Cause::new);
        self.activities.push(Activity { name: name.0, kind, parent, site });
        self.record(Event::Create(id));
        id
    }

    /// Gives an activity another name (`Task.set_name`, a coroutine that becomes a named Task).
    pub fn rename(&mut self, activity: ActivityId, name: Name) {
        if let Some(entry) = self.activities.get_mut(activity.0 as usize) {
            entry.name = name.0;
        }
    }

    /// A coroutine that was awaited or made becomes a Task.
    pub fn set_kind(&mut self, activity: ActivityId, kind: Kind) {
        if let Some(entry) = self.activities.get_mut(activity.0 as usize) {
            entry.kind = kind;
        }
    }

    /// Says what a thread is called.
    pub fn name_thread(&mut self, thread: ThreadId, name: &str) {
        self.threads.retain(|(known, _)| *known != thread);
        self.threads.push((thread, name.into()));
    }

    /// What a thread is called, if somebody said.
    pub fn thread_name(&self, thread: ThreadId) -> Option<&str> {
        self.threads.iter().find(|(known, _)| *known == thread).map(|(_, name)| &**name)
    }

    /// A printed line, with its [`Event::Output`].
    pub fn print(&mut self, stream: Stream, activity: Option<ActivityId>, text: String) {
        self.printed += text.len();
        self.lines.push(Line { at: self.now, stream, activity, text });
        self.record(Event::Output(self.lines.len() as u32 - 1));
    }

    /// Says something of the run as a whole that a reader should know.
    pub fn note(&mut self, note: &'static str) {
        self.notes.push(note);
    }

    /// What a reader should know of the run as a whole.
    pub fn notes(&self) -> &[&'static str] {
        &self.notes
    }

    /// The instant of the last event.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// All events with the instants at which they happened, in order.
    pub fn events(&self) -> impl Iterator<Item = (Instant, Event)> + '_ {
        let mut now = Instant::ZERO;
        self.events.iter().map(move |event| {
            if let Event::Time(instant) = event {
                now = *instant;
            }
            (now, *event)
        })
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// How many events would take as much memory as the trace and what was printed.
    pub fn weight(&self) -> u64 {
        (self.len() + self.printed / std::mem::size_of::<Event>()) as u64
    }

    /// About how many bytes the trace takes, with what was printed and the names of activities.
    pub fn bytes(&self) -> u64 {
        const NAME: usize = 48;
        (self.len() * std::mem::size_of::<Event>()
            + self.printed
            + self.lines.len() * std::mem::size_of::<Line>()
            + self.activities.len() * std::mem::size_of::<Activity>()
            + self.names.len() * NAME) as u64
    }

    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        self.events.len() == 0
    }

    /// How many activities there are.
    pub fn activities(&self) -> usize {
        self.activities.len()
    }

    /// What was said of an activity at its creation. Panics on an id of another trace.
    pub fn activity(&self, id: ActivityId) -> &Activity {
        self.activities.at(id.0 as usize)
    }

    /// The name of an activity. Panics on an id of another trace.
    pub fn name(&self, id: ActivityId) -> &str {
        &self.names[self.activity(id).name as usize]
    }

    /// What a function is called. Panics on a name of another trace.
    pub fn text(&self, name: Name) -> &str {
        &self.names[name.0 as usize]
    }

    /// The place in the program, unless it is [`Site::NONE`].
    pub fn site(&self, site: Site) -> Option<SourceSpan> {
        self.sites.get(site.0 as usize).copied()
    }

    /// The printed lines, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The trace as text for tests, one event a line: `MICROSECONDS EVENT`.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (at, event) in self.events() {
            if let Event::Time(_) = event {
                continue;
            }
            text.push_str(&at.micros().to_string());
            text.push(' ');
            self.describe(event, &mut text);
            text.push('\n');
        }
        text
    }

    fn describe(&self, event: Event, text: &mut String) {
        use std::fmt::Write;
        let name = |id: ActivityId| format!("{}#{}", self.name(id), id.0);
        let cause =
            |cause: Option<Cause>| cause.map_or(String::new(), |c| format!(" by {}", name(c.activity())));
        // Writing to a string cannot fail.
        let _ = match event {
            Event::Time(_) => Ok(()),
            Event::Turn { number, .. } => write!(text, "turn {number}"),
            Event::Microtask { number, .. } => write!(text, "microtask {number}"),
            Event::Call { depth, function: None, .. } => write!(text, "return to {depth}"),
            Event::Call { depth, function: Some(function), .. } => {
                write!(text, "call {} at {depth}", self.text(function))
            }
            Event::Due(instant) => write!(text, "due {}", instant.micros()),
            Event::Create(id) => {
                let activity = self.activity(id);
                write!(text, "create {} {:?}", name(id), activity.kind)
                    .and_then(|()| activity.parent().map_or(Ok(()), |p| write!(text, " in {}", name(p))))
            }
            Event::Ready { activity, cause: c } => write!(text, "ready {}{}", name(activity), cause(c)),
            Event::Run { activity, thread } => write!(text, "run {} on {}", name(activity), thread.0),
            Event::Wait { activity, on, target, .. } => {
                write!(text, "wait {} on {on:?} {target}", name(activity))
            }
            Event::Cancel { activity, cause: c } => write!(text, "cancel {}{}", name(activity), cause(c)),
            Event::End { activity, end, .. } => write!(text, "end {} {end:?}", name(activity)),
            Event::Output(line) => write!(text, "print {:?}", self.lines[line as usize].text),
        };
    }
}

const _: () = assert!(std::mem::size_of::<Event>() == 16);
