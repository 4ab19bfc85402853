//! Several runs of the same jobs side by side: totals, speed-up, how busy the loop was, who was kept waiting.

use crate::clock::{Instant, Span};
use crate::timeline::{Delay, End, Lane, Timeline};
use crate::trace::{Outcome, Trace};

/// A run that is to be compared, drawn or spoken of.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// What it is called: `gather`, `Promise.all`.
    pub label: &'a str,
    /// In which language: `Python`, `JavaScript`.
    pub language: &'a str,
    /// Whether it is the one that others are measured against: one job after the other.
    pub sequential: bool,
    /// What happened.
    pub trace: &'a Trace,
    /// The same as lanes.
    pub timeline: &'a Timeline,
    /// How it ended.
    pub outcome: &'a Outcome,
}

/// One run's figures.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its label.
    pub label: String,
    /// Its language.
    pub language: String,
    /// How long it took.
    pub total: Span,
    /// How many times as fast as the sequential run, in hundredths; `None` for that run itself, without one, or if
    /// either took no time or not all of its tasks came to their end.
    pub speedup_percent: Option<u64>,
    /// Whether it took exactly as long as the run that it is measured against.
    pub no_faster: bool,
    /// How many thousandths of the total the loop's thread was held.
    pub busy_permille: u32,
    /// The longest time a ready activity was kept waiting.
    pub worst: Option<Delay>,
    /// Whether it came to its end without an error.
    pub finished: bool,
}

/// The figures of several runs, in their order.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// One row for each run.
    pub rows: Vec<Row>,
    /// The end of the latest run: the axis that all of them fit on.
    pub end: Instant,
}

impl Comparison {
    /// Compares runs. Each is measured against the sequential run of its language, else against the first one.
    pub fn of(runs: &[Subject]) -> Comparison {
        let end = runs.iter().map(|run| run.timeline.end).max().unwrap_or(Instant::ZERO);
        Comparison { rows: runs.iter().map(|run| row(run, baseline(runs, run))).collect(), end }
    }
}

/// The run that `run` is measured against.
pub fn baseline<'a, 'b>(runs: &'b [Subject<'a>], run: &Subject) -> Option<&'b Subject<'a>> {
    let own = runs.iter().find(|other| other.sequential && other.language == run.language);
    own.or_else(|| runs.iter().find(|other| other.sequential))
}

fn row(run: &Subject, baseline: Option<&Subject>) -> Row {
    let total = run.timeline.total();
    Row {
        label: run.label.into(),
        language: run.language.into(),
        total,
        speedup_percent: baseline.and_then(|base| speedup(base, run)),
        no_faster: baseline.is_some_and(|base| base.timeline.end == run.timeline.end),
        busy_permille: run.timeline.busy_permille(),
        worst: run.timeline.worst,
        finished: *run.outcome == Outcome::Finished,
    }
}

/// How many times as fast as `base` a run is, in hundredths; see [`Row::speedup_percent`].
pub fn speedup(base: &Subject, run: &Subject) -> Option<u64> {
    let (ours, theirs) = (run.timeline.end.micros(), base.timeline.end.micros());
    if run.sequential || !whole(run) || !whole(base) || ours == 0 || theirs == 0 {
        return None;
    }
    Some(theirs.saturating_mul(100).saturating_add(ours / 2) / ours)
}

/// Whether all that was begun came to its end: where a task failed, runs differ in what they did, not in how fast.
fn whole(run: &Subject) -> bool {
    let returned = |lane: &Lane| matches!(lane.end, Some((_, End::Returned)));
    *run.outcome == Outcome::Finished && run.timeline.tasks().all(returned)
}
