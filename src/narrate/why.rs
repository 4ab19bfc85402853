//! Sentences that say why. Each one is only written when the trace bears it out, whatever the program: a total is
//! called a sum only where it is one, a task is blamed only for the time that it held the thread.

use super::Words;
use crate::clock::Span;
use crate::compare::{speedup, Subject};
use crate::timeline::{ActivityId, Delay, End, Instant, Kind, Lane, On, State, Timeline};
use crate::trace::Outcome;

/// So many tasks are called by their names, more are counted.
const NAMED: usize = 4;

/// Why one run took as long as it did, in a few sentences. `base` is the run it is measured against.
pub fn run(run: &Subject, base: Option<&Subject>) -> Vec<String> {
    let mut words = Words::default();
    words.put("It ").took(run);
    let mut said = vec![words.0];
    if let Some(percent) = base.and_then(|base| speedup(base, run)) {
        let mut words = Words::default();
        words.put("That is ");
        if let Some(base) = base {
            match percent {
                100 if base.timeline.end == run.timeline.end => words.put("no faster than "),
                100 => words.put("about as fast as "),
                _ => words.decimal(percent, 100).put(" times as fast as "),
            };
            words.run(base.label, base.language).put(".");
        }
        said.push(words.0);
    }
    let mut words = Words::default();
    words.more(run, "");
    if !words.0.is_empty() {
        said.push(words.0);
    }
    said.extend(run.trace.notes().iter().map(|note| ["It ", note, "."].concat()));
    said
}

/// What the runs say together: for each why it took as long as it did, then what agrees or differs between the
/// languages.
pub fn comparison(runs: &[Subject]) -> Vec<String> {
    let mut said = Vec::new();
    for run in runs {
        let mut words = Words::default();
        words.run(run.label, run.language).put(" ").took(run).more(run, " ");
        said.push(words.0);
    }
    let mut words = Words::default();
    words.languages(runs);
    if !words.0.is_empty() {
        said.push(words.0);
    }
    said
}

/// The tasks that the run is about: the lanes below what coordinates them.
fn jobs(timeline: &Timeline) -> Vec<&Lane> {
    let mut jobs: Vec<&Lane> = Vec::new();
    for lane in &timeline.lanes {
        let about = !lane.is_thread() && lane.activity != timeline.root;
        if about && !matches!(lane.kind, Kind::Callback | Kind::Program) {
            match jobs.first() {
                Some(first) if first.depth < lane.depth => continue,
                Some(first) if first.depth > lane.depth => jobs.clear(),
                _ => {}
            }
            jobs.push(lane);
        }
    }
    jobs
}

/// How long a lane was at it, without the time that it was kept waiting.
fn own(lane: &Lane) -> Span {
    lane.total(State::Running) + lane.total(State::Waiting)
}

fn ended(lane: &Lane) -> Instant {
    lane.end.map_or(Instant::END, |(at, _)| at)
}

/// The name of the coordinating function, unless it is the program itself.
fn main_of<'a>(run: &Subject<'a>) -> Option<(&'a str, Instant)> {
    let root = run.timeline.root?;
    let (at, _) = run.timeline.root_end?;
    (run.trace.activity(root).kind != Kind::Program).then(|| (run.trace.name(root), at))
}

impl Words {
    /// Ends a sentence that may have come to its full stop already.
    fn stop(&mut self) -> &mut Self {
        if !self.0.ends_with('.') {
            self.put(".");
        }
        self
    }

    /// Adds what the run took, and why, as the rest of a sentence about it.
    fn took(&mut self, run: &Subject) -> &mut Self {
        let timeline = run.timeline;
        match run.outcome {
            Outcome::Refused(refusal) => {
                self.put("did not run: line ").decimal(u64::from(refusal.line), 0);
                self.put(", column ").decimal(u64::from(refusal.column), 0).put(": ").put(&refusal.message);
            }
            Outcome::Stuck(who) => {
                self.put("is stuck since ").at(timeline.end);
                for (index, who) in who.iter().enumerate() {
                    self.either(index == 0, ": ", "; ").put(who.trim_end_matches('.'));
                }
            }
            Outcome::OverBudget(limit) => _ = self.put("was ").put(limit),
            Outcome::Finished | Outcome::Failed(_) if timeline.end == Instant::ZERO => {
                self.put("took no time");
            }
            Outcome::Finished | Outcome::Failed(_) => {
                self.put("took ").at(timeline.end);
                match jobs(timeline).as_slice() {
                    [] if timeline.busy == timeline.total() => {
                        self.put(" and held its thread all the time");
                    }
                    [] => {}
                    [only] => self.one(only, timeline),
                    several => self.several(several, timeline),
                }
            }
        }
        self.stop()
    }

    fn one(&mut self, job: &Lane, timeline: &Timeline) {
        if job.end == Some((timeline.end, End::Raised)) {
            self.put(" and ended when ").lane(job).put(" failed");
            return;
        }
        let (ran, waited) = (job.total(State::Running), job.total(State::Waiting));
        if ran + waited != timeline.total() {
            return;
        }
        self.put(": its only task, ").lane(job);
        match () {
            () if ran == Span::ZERO => self.put(", waited all the time"),
            () if waited == Span::ZERO => self.put(", held the thread all the time"),
            () => self.put(", waited for ").time(waited).put(" and held the thread for ").time(ran),
        };
    }

    /// Adds why several tasks took as long as they did together.
    fn several(&mut self, jobs: &[&Lane], timeline: &Timeline) {
        let total = timeline.total();
        let mut sum = Span::ZERO;
        let (mut slowest, mut slow) = (jobs[0], 0);
        for job in jobs {
            if job.end == Some((timeline.end, End::Raised)) {
                self.put(" and ended when ").lane(job).put(" failed");
                return;
            }
            sum += own(job);
            if own(job) == total {
                slow += 1;
                slowest = job;
            }
        }
        if sum == total {
            return self.sum(jobs, timeline);
        }
        if sum < total {
            return;
        }
        match slow {
            0 => {}
            1 => _ = self.put(", as long as its slowest task, ").lane(slowest),
            _ => _ = self.put(", as long as the slowest of its tasks"),
        }
        self.put(", not ").time(sum).put(", the sum of all");
        let threads = timeline.lanes.iter().filter(|lane| lane.is_thread()).count();
        match () {
            () if slow > 0 => self,
            () if threads > 1 => self.put(", because its tasks went on at the same time"),
            () if timeline.busy_permille() < 10 => self.put(", because its tasks waited at the same time"),
            () => {
                self.put(": while one task waited others went on, but work, ");
                self.time(timeline.busy).put(" in all, held the thread")
            }
        };
    }

    /// Adds why the total is the sum of all.
    fn sum(&mut self, jobs: &[&Lane], timeline: &Timeline) {
        let mut last = Instant::ZERO;
        let mut in_turn = true;
        for job in jobs {
            in_turn &= job.begin().is_none_or(|begin| begin >= last);
            last = ended(job).min(timeline.end);
        }
        let held = timeline.busy == timeline.total();
        // Threads of one process that compute hand Python's lock to and fro.
        let turns = jobs.iter().any(|job| job.spans.iter().any(|bar| bar.on == Some(On::Turn)));
        if !held && !in_turn && !turns {
            // Equal, but by chance: some overlapped, and something else took as long.
            return;
        }
        if jobs.len() <= NAMED {
            self.put(", the sum of all: ");
            self.list(jobs, |words, job| _ = words.lane(job).put(" (").time(own(job)).put(")"));
        } else {
            self.put(", the sum of its ").count(jobs.len() as u64).put(" tasks");
        }
        if turns {
            self.put(", whose threads took turns, because only one of them computes at a time (the GIL)");
            return;
        }
        self.either(held, ", which held the thread in turn", ", one after the other");
    }

    /// Adds what is to be said of a run besides its total: delays, failures, an error that nobody caught.
    fn more(&mut self, run: &Subject, mut between: &str) {
        if matches!(run.outcome, Outcome::Refused(_)) {
            return;
        }
        let timeline = run.timeline;
        if let Some((worst, who)) =
            timeline.worst.and_then(|worst| Some((worst, timeline.lane_of(worst.who)?)))
        {
            self.put(between).delayed(&worst, who, timeline);
            between = " ";
        }
        let before = self.0.len();
        self.put(between);
        let start = self.0.len();
        Fates::of(timeline).tell(run, self, start);
        if self.0.len() == start {
            self.0.truncate(before);
        } else {
            self.stop();
            between = " ";
        }
        if let Outcome::Failed(error) = run.outcome {
            self.put(between).put("Nobody caught the error: ").put(error).stop();
        }
    }

    /// Adds who was kept waiting longest, and by whom.
    fn delayed(&mut self, worst: &Delay, who: &Lane, timeline: &Timeline) {
        self.lane(who).put(" was ready at ").at(worst.ready).put(" but could only ");
        let ran = who.spans.iter().any(|bar| bar.state == State::Running && bar.from < worst.ready);
        self.either(ran, "go on", "begin").put(" at ").at(worst.ran);
        self.put(", because ");
        let because = |id: ActivityId| timeline.lane_of(id);
        match worst.because.and_then(because) {
            Some(because) if worst.held == worst.span() => self.lane(because).put(" held the thread."),
            Some(because) => self.put("others held the thread, ").lane(because).put(" for longest."),
            None => self.put("the loop was busy."),
        };
    }

    /// Adds what agrees or differs between the first runs of two languages that are not sequential.
    fn languages(&mut self, runs: &[Subject]) {
        let candidate = |run: &&Subject| !run.sequential && *run.outcome == Outcome::Finished;
        let Some(one) = runs.iter().find(candidate) else { return };
        let other = runs.iter().find(|run| candidate(run) && run.language != one.language);
        let Some(other) = other else { return };
        let (ours, theirs) = (one.timeline.end, other.timeline.end);
        let (here, there) = (Fates::of(one.timeline), Fates::of(other.timeline));
        if ours != theirs && here.cancels() && there.goes_on() {
            return self.apart(one, other);
        }
        if ours != theirs && there.cancels() && here.goes_on() {
            return self.apart(other, one);
        }
        self.run(one.label, one.language);
        if ours == theirs {
            self.put(" and ").run(other.label, other.language).put(" agree: ").at(ours).put(" each.");
        } else {
            self.put(" took ")
                .at(ours)
                .put(", ")
                .run(other.label, other.language)
                .put(" ")
                .at(theirs)
                .put(".");
        }
    }

    fn apart(&mut self, cancels: &Subject, lets: &Subject) {
        self.put("When a task failed, ").run(cancels.label, cancels.language);
        self.put(" ended with the others cancelled, while ").run(lets.label, lets.language);
        self.put(" let them go on until ").at(lets.timeline.end).put(".");
    }
}

/// What became of the tasks after the first one failed.
struct Fates<'a> {
    /// The one that failed first.
    first: Option<&'a Lane>,
    /// How many failed.
    failed: usize,
    /// Those that were cancelled afterwards.
    cancelled: Vec<&'a Lane>,
    /// Those that came to their end later than the failure.
    settled: Vec<&'a Lane>,
}

impl<'a> Fates<'a> {
    fn of(timeline: &'a Timeline) -> Fates<'a> {
        let mut fates = Fates { first: None, failed: 0, cancelled: Vec::new(), settled: Vec::new() };
        let jobs = jobs(timeline);
        let mut since = Instant::END;
        for job in &jobs {
            if matches!(job.end, Some((_, End::Raised))) {
                fates.failed += 1;
                if ended(job) < since {
                    since = ended(job);
                    fates.first = Some(job);
                }
            }
        }
        // Only of those that were there already it is a fate.
        for job in jobs.into_iter().filter(|job| job.begin().is_some_and(|begin| begin <= since)) {
            match job.end {
                Some((at, End::Cancelled)) if at >= since => fates.cancelled.push(job),
                Some((at, End::Returned)) if at > since => fates.settled.push(job),
                _ => {}
            }
        }
        fates
    }

    fn cancels(&self) -> bool {
        !self.cancelled.is_empty() && self.settled.is_empty()
    }

    fn goes_on(&self) -> bool {
        self.cancelled.is_empty() && !self.settled.is_empty()
    }

    /// Adds the clauses to what begins at `start`.
    fn tell(&self, run: &Subject, words: &mut Words, start: usize) {
        let Some(first) = self.first else { return };
        let between = |words: &mut Words| {
            if words.0.len() > start {
                words.put("; ");
            }
        };
        // Of a run that ended with its only failure that was said already.
        if self.failed > 1 {
            words.count(self.failed as u64).put(" tasks failed, the first, ").lane(first).put(", at ");
            words.at(ended(first));
        } else if ended(first) != run.timeline.end {
            words.lane(first).put(" failed at ").at(ended(first));
        }
        let main = main_of(run);
        if let Some(one) = self.cancelled.first() {
            between(words);
            self.tell_cancelled(words, main, ended(one));
        }
        if !self.settled.is_empty() {
            between(words);
            self.tell_settled(words);
        }
        if let Some((main, at)) = main.filter(|(_, at)| *at < run.timeline.end) {
            between(words);
            words.put(main).put(" itself was over at ").at(at);
        }
    }

    fn tell_cancelled(&self, words: &mut Words, main: Option<(&str, Instant)>, at: Instant) {
        if self.cancelled.len() > NAMED {
            words.count(self.cancelled.len() as u64).put(" others");
        } else {
            words.list(&self.cancelled, |words, lane| _ = words.lane(lane));
        }
        words.either(self.cancelled.len() == 1, " was cancelled", " were cancelled");
        if self.cancelled.iter().all(|job| ended(job) == at) {
            words.put(" at ").at(at);
            if let Some((main, _)) = main.filter(|(_, over)| *over == at) {
                words.put(", when ").put(main).put(" ended");
            }
        }
    }

    fn tell_settled(&self, words: &mut Words) {
        if self.settled.len() <= NAMED {
            words.put("still came to their end: ");
            words.list(&self.settled, |words, job| _ = words.lane(job).put(" at ").at(ended(job)));
            return;
        }
        let mut last = Instant::ZERO;
        for job in &self.settled {
            last = last.max(ended(job));
        }
        words.count(self.settled.len() as u64).put(" others still came to their end, the last at ").at(last);
    }
}
