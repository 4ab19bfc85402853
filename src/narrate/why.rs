//! Sentences that say why. Each one is only written when the trace bears it out, whatever the program: a total is
//! called a sum only where it is one, a task is blamed only for the time that it held the thread.

use super::{count, instant, list, name, time, times};
use crate::clock::Span;
use crate::compare::{speedup, Subject};
use crate::timeline::{ActivityId, Delay, End, Instant, Kind, Lane, State, Timeline};
use crate::trace::Outcome;

/// So many tasks are called by their names, more are counted.
const NAMED: usize = 4;

/// Why one run took as long as it did, in a few sentences. `base` is the run it is measured against.
pub fn run(run: &Subject, base: Option<&Subject>) -> Vec<String> {
    let mut said = vec![sentence("It", &took(run))];
    said.extend(base.and_then(|base| against(run, base)));
    said.extend(more(run));
    said
}

/// What the runs say together: for each why it took as long as it did, then what agrees or differs between the
/// languages.
pub fn comparison(runs: &[Subject]) -> Vec<String> {
    let mut said = Vec::new();
    for run in runs {
        let mut all = sentence(&name(run), &took(run));
        for next in more(run) {
            all.push(' ');
            all.push_str(&next);
        }
        said.push(all);
    }
    said.extend(languages(runs));
    said
}

/// What is to be said of a run besides its total: delays, failures, an end that is none.
fn more(run: &Subject) -> Vec<String> {
    let mut said = Vec::new();
    if matches!(run.outcome, Outcome::Refused(_)) {
        return said;
    }
    said.extend(run.timeline.worst.and_then(|worst| delayed(&worst, run.timeline)));
    said.extend(Fates::of(run).tell(run));
    if let Outcome::Failed(error) = run.outcome {
        said.push(sentence("Nobody caught the error:", error));
    }
    said
}

/// Two parts with a blank between and one full stop behind.
fn sentence(subject: &str, rest: &str) -> String {
    [subject, " ", rest.trim_end_matches('.'), "."].concat()
}

/// The tasks that the run is about: the lanes below what coordinates them.
fn jobs(timeline: &Timeline) -> Vec<&Lane> {
    let about =
        |lane: &&Lane| lane.activity != timeline.root && !matches!(lane.kind, Kind::Callback | Kind::Program);
    let top = timeline.tasks().filter(about).map(|lane| lane.depth).min();
    timeline.tasks().filter(about).filter(|lane| Some(lane.depth) == top).collect()
}

/// How long a lane was at it, without the time that it was kept waiting.
fn own(lane: &Lane) -> Span {
    lane.total(State::Running) + lane.total(State::Waiting)
}

/// What the run took, and why, as the rest of a sentence about it.
fn took(run: &Subject) -> String {
    let end = run.timeline.end;
    match run.outcome {
        Outcome::Refused(refusal) => {
            let (line, column) = (refusal.line.to_string(), refusal.column.to_string());
            return ["did not run: line ", &line, ", column ", &column, ": ", &refusal.message].concat();
        }
        Outcome::Stuck(who) => {
            return ["is stuck since ", &instant(end), ": ", &who.join("; ")].concat();
        }
        Outcome::OverBudget(limit) => return ["was ", limit].concat(),
        Outcome::Finished | Outcome::Failed(_) => {}
    }
    let took = "took ".to_string() + &instant(end);
    if end == Instant::ZERO {
        return "took no time".into();
    }
    match jobs(run.timeline).as_slice() {
        [] => took + &alone(run.timeline),
        [only] => took + &one(only, run.timeline),
        several => took + &why(several, run.timeline),
    }
}

fn total(timeline: &Timeline) -> Span {
    timeline.end.since(Instant::ZERO)
}

fn alone(timeline: &Timeline) -> String {
    if timeline.busy == total(timeline) {
        return " and held its thread all the time".into();
    }
    String::new()
}

fn one(job: &Lane, timeline: &Timeline) -> String {
    if own(job) != total(timeline) {
        return String::new();
    }
    let (ran, waited) = (job.total(State::Running), job.total(State::Waiting));
    let what = match () {
        () if ran == Span::ZERO => " waited all the time".into(),
        () if waited == Span::ZERO => " held the thread all the time".into(),
        () => [" waited for ", &time(waited), " and held the thread for ", &time(ran)].concat(),
    };
    [": its only task, ", &job.label(), ",", &what].concat()
}

/// Why several tasks took as long as they did together.
fn why(jobs: &[&Lane], timeline: &Timeline) -> String {
    let total = total(timeline);
    let sum = jobs.iter().fold(Span::ZERO, |sum, job| sum + own(job));
    let cut_short = jobs.iter().find(|job| job.end == Some((timeline.end, End::Raised)));
    if let Some(failed) = cut_short {
        return [" and ended when ", &failed.label(), " failed"].concat();
    }
    if sum == total {
        return sum_of(jobs, timeline);
    }
    if sum < total {
        return String::new();
    }
    let not = [", not ", &time(sum), ", the sum of all"].concat();
    let slowest = jobs.iter().filter(|job| own(job) == total);
    match slowest.map(|job| job.label()).collect::<Vec<_>>().as_slice() {
        [] => {}
        [slowest] => return [", as long as its slowest task, ", slowest, &not].concat(),
        _ => return ", as long as the slowest of its tasks".to_string() + &not,
    }
    let threads = timeline.lanes.iter().filter(|lane| lane.is_thread()).count();
    let busy = timeline.busy;
    let why = match () {
        () if threads > 1 => ", because its tasks went on at the same time".into(),
        () if busy == Span::ZERO => ", because its tasks waited at the same time".into(),
        () => [": while one task waits others go on, but work, ", &time(busy), " in all, holds the thread"]
            .concat(),
    };
    not + &why
}

/// Why the total is the sum of all.
fn sum_of(jobs: &[&Lane], timeline: &Timeline) -> String {
    let mut last = Instant::ZERO;
    let mut in_turn = true;
    for job in jobs {
        in_turn &= job.begin().is_none_or(|begin| begin >= last);
        last = job.end.map_or(timeline.end, |(at, _)| at);
    }
    if jobs.len() <= NAMED {
        let parts: Vec<String> =
            jobs.iter().map(|job| [&job.label(), " (", &time(own(job)), ")"].concat()).collect();
        let how = match () {
            () if timeline.busy == total(timeline) => " hold the thread in turn",
            () if in_turn => ", one after the other",
            () => "",
        };
        return [", the sum of all: ", &list(&parts), how].concat();
    }
    let number = count(jobs.len() as u64);
    let how = match () {
        () if timeline.busy == total(timeline) => " tasks, which hold the thread in turn",
        () if in_turn => " tasks, one after the other",
        () => " tasks",
    };
    [", the sum of its ", &number, how].concat()
}

/// How the run stands against another.
fn against(run: &Subject, base: &Subject) -> Option<String> {
    let percent = speedup(base, run)?;
    let base_name = name(base);
    Some(match (percent, run.timeline.end == base.timeline.end) {
        (_, true) => ["That is no faster than ", &base_name, "."].concat(),
        (100, false) => ["That is about as fast as ", &base_name, "."].concat(),
        _ => ["That is ", &times(percent), " times as fast as ", &base_name, "."].concat(),
    })
}

fn label(timeline: &Timeline, id: ActivityId) -> Option<String> {
    timeline.lane_of(id).map(|lane| lane.label())
}

/// Who was kept waiting longest, and by whom.
fn delayed(worst: &Delay, timeline: &Timeline) -> Option<String> {
    let who = label(timeline, worst.who)?;
    let begins = timeline.lane_of(worst.who).and_then(Lane::begin) == Some(worst.ready);
    let mut text = who;
    text.push_str(" was ready at ");
    text.push_str(&instant(worst.ready));
    text.push_str(if begins { " but could only begin at " } else { " but could only go on at " });
    text.push_str(&instant(worst.ran));
    let because = worst.because.and_then(|because| label(timeline, because));
    match because {
        Some(because) if worst.held == worst.span() => {
            text.push_str(", because ");
            text.push_str(&because);
            text.push_str(" held the thread");
        }
        Some(because) => {
            text.push_str(", because others held the thread, ");
            text.push_str(&because);
            text.push_str(" for longest");
        }
        None => text.push_str(", because the loop was busy"),
    }
    text.push('.');
    Some(text)
}

/// What became of the tasks after the first one failed.
struct Fates<'a> {
    /// Those that failed, the first one first.
    failed: Vec<&'a Lane>,
    /// Those that were cancelled afterwards.
    cancelled: Vec<&'a Lane>,
    /// Those that came to their end later than the failure.
    settled: Vec<&'a Lane>,
}

impl<'a> Fates<'a> {
    fn of(run: &Subject<'a>) -> Fates<'a> {
        let jobs = jobs(run.timeline);
        let at = |lane: &&Lane| lane.end.map_or(Instant::END, |(at, _)| at);
        let ended =
            |how: End| jobs.iter().copied().filter(move |job| job.end.is_some_and(|(_, end)| end == how));
        let mut failed: Vec<&Lane> = ended(End::Raised).collect();
        if let Some(first) = (0..failed.len()).min_by_key(|&index| at(&failed[index])) {
            failed.swap(0, first);
        }
        let since = failed.first().map_or(Instant::END, at);
        let cancelled = ended(End::Cancelled).filter(|job| at(job) >= since).collect();
        let settled = ended(End::Returned).filter(|job| at(job) > since).collect();
        Fates { failed, cancelled, settled }
    }

    fn tell(&self, run: &Subject) -> Option<String> {
        let first = self.failed.first()?;
        let mut parts = Vec::new();
        let at = end_of(first);
        match self.failed.len() {
            // Of a run that ended with it that was said already.
            1 if first.end == Some((run.timeline.end, End::Raised)) => {}
            1 => parts.push([&first.label(), " failed at ", &at].concat()),
            many => {
                let many = count(many as u64);
                parts.push([&many, " tasks failed, the first, ", &first.label(), ", at ", &at].concat());
            }
        }
        if !self.cancelled.is_empty() {
            parts.push(self.tell_cancelled(run));
        }
        if !self.settled.is_empty() {
            parts.push(self.tell_settled());
        }
        if let (Some(root), Some((at, _))) = (main_of(run), run.timeline.root_end) {
            if at < run.timeline.end {
                parts.push([run.trace.name(root), " itself was over at ", &instant(at)].concat());
            }
        }
        if parts.is_empty() {
            return None;
        }
        Some(parts.join("; ") + ".")
    }

    fn tell_cancelled(&self, run: &Subject) -> String {
        let mut text = named(&self.cancelled);
        text.push_str(if self.cancelled.len() == 1 { " was cancelled" } else { " were cancelled" });
        let at = self.cancelled[0].end;
        if self.cancelled.iter().any(|job| job.end != at) {
            return text;
        }
        text.push_str(" at ");
        text.push_str(&end_of(self.cancelled[0]));
        let over = run.timeline.root_end.map(|(at, _)| at) == at.map(|(at, _)| at);
        if let (Some(root), true) = (main_of(run), over) {
            text.push_str(", when ");
            text.push_str(run.trace.name(root));
            text.push_str(" ended");
        }
        text
    }

    fn tell_settled(&self) -> String {
        if self.settled.len() > NAMED {
            let last = self.settled.iter().filter_map(|job| job.end).map(|(at, _)| at).max();
            let last = instant(last.unwrap_or(Instant::ZERO));
            return [
                &count(self.settled.len() as u64),
                " others still came to their end, the last at ",
                &last,
            ]
            .concat();
        }
        let parts: Vec<String> =
            self.settled.iter().map(|job| [&job.label(), " at ", &end_of(job)].concat()).collect();
        "still came to their end: ".to_string() + &list(&parts)
    }
}

/// The coordinating function, unless it is the program itself.
fn main_of(run: &Subject) -> Option<ActivityId> {
    run.timeline.root.filter(|root| run.trace.activity(*root).kind != Kind::Program)
}

fn end_of(lane: &Lane) -> String {
    lane.end.map_or(String::new(), |(at, _)| instant(at))
}

fn named(lanes: &[&Lane]) -> String {
    if lanes.len() > NAMED {
        return count(lanes.len() as u64) + " others";
    }
    list(&lanes.iter().map(|lane| lane.label()).collect::<Vec<_>>())
}

/// What agrees or differs between the first runs of two languages that are not sequential.
fn languages(runs: &[Subject]) -> Option<String> {
    let candidate = |run: &&Subject| !run.sequential && *run.outcome == Outcome::Finished;
    let one = runs.iter().find(candidate)?;
    let other = runs.iter().find(|run| candidate(run) && run.language != one.language)?;
    let (ours, theirs) = (instant(one.timeline.end), instant(other.timeline.end));
    if one.timeline.end == other.timeline.end {
        return Some([&name(one), " and ", &name(other), " agree: ", &ours, " each."].concat());
    }
    let (fates, other_fates) = (Fates::of(one), Fates::of(other));
    let (cancels, lets) = match () {
        () if fates.goes_on() && other_fates.cancels() => (other, one),
        () if fates.cancels() && other_fates.goes_on() => (one, other),
        () => return Some([&name(one), " took ", &ours, ", ", &name(other), " ", &theirs, "."].concat()),
    };
    let end = instant(lets.timeline.end);
    Some(
        [
            "When a task failed, ",
            &name(cancels),
            " ended with the others cancelled, while ",
            &name(lets),
            " let them go on until ",
            &end,
            ".",
        ]
        .concat(),
    )
}

impl Fates<'_> {
    fn cancels(&self) -> bool {
        !self.cancelled.is_empty() && self.settled.is_empty()
    }

    fn goes_on(&self) -> bool {
        self.cancelled.is_empty() && !self.settled.is_empty()
    }
}
