//! Hand-made traces: what the two runtimes would tell of small runs, written down event by event.

use loopscope::clock::Instant;
use loopscope::trace::{ActivityId, End, Event, Kind, On, Site, ThreadId, Trace};

/// A trace in the making. Times are milliseconds.
#[derive(Default)]
pub struct Play {
    pub trace: Trace,
}

impl Play {
    pub fn at(&mut self, millis: u64) -> &mut Self {
        self.at_micros(millis * 1000)
    }

    pub fn at_micros(&mut self, micros: u64) -> &mut Self {
        if Instant::from_micros(micros) > self.trace.now() {
            self.trace.advance(Instant::from_micros(micros));
        }
        self
    }

    pub fn create(&mut self, name: &str, kind: Kind, parent: Option<ActivityId>) -> ActivityId {
        let name = self.trace.add_name(name);
        self.trace.create(name, kind, parent, Site::NONE)
    }

    pub fn task(&mut self, name: &str, parent: ActivityId) -> ActivityId {
        let id = self.create(name, Kind::Task, Some(parent));
        self.ready(id);
        id
    }

    pub fn ready(&mut self, activity: ActivityId) -> &mut Self {
        self.trace.record(Event::Ready { activity, cause: None });
        self
    }

    /// Ready, though its timer was due at `millis` already.
    pub fn late(&mut self, activity: ActivityId, millis: u64) -> &mut Self {
        self.trace.record(Event::Due(Instant::from_micros(millis * 1000)));
        self.ready(activity)
    }

    pub fn run(&mut self, activity: ActivityId) -> &mut Self {
        self.run_on(activity, 0)
    }

    pub fn run_on(&mut self, activity: ActivityId, thread: u16) -> &mut Self {
        self.trace.record(Event::Run { activity, thread: ThreadId(thread) });
        self
    }

    pub fn wait(&mut self, activity: ActivityId, on: On, target: u32) -> &mut Self {
        self.trace.record(Event::Wait { activity, on, target, site: Site::NONE });
        self
    }

    pub fn await_one(&mut self, activity: ActivityId, other: ActivityId) -> &mut Self {
        self.wait(activity, On::Activity, other.0)
    }

    pub fn end(&mut self, activity: ActivityId, end: End) -> &mut Self {
        self.trace.record(Event::End { activity, end, site: Site::NONE });
        self
    }

    /// The program runs `asyncio.run(main())`, and main begins.
    pub fn python_main(&mut self) -> (ActivityId, ActivityId) {
        let program = self.create("program", Kind::Program, None);
        self.run(program);
        let main = self.create("main", Kind::Task, Some(program));
        self.await_one(program, main).ready(main).run(main);
        (program, main)
    }

    pub fn python_end(&mut self, program: ActivityId, main: ActivityId) -> &mut Self {
        self.end(main, End::Returned).run(program).end(program, End::Returned)
    }
}

/// Jobs of (name, milliseconds, whether it fails), each awaited in turn by Python's `main`, until one fails.
pub fn sequential(jobs: &[(&str, u64, bool)]) -> Trace {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let mut now = 0;
    for &(name, millis, fails) in jobs {
        let job = play.create(name, Kind::Coroutine, Some(main));
        play.await_one(main, job).run(job).wait(job, On::Timer, 0);
        now += millis;
        play.at(now).ready(job).run(job);
        play.end(job, if fails { End::Raised } else { End::Returned }).run(main);
        if fails {
            break;
        }
    }
    play.python_end(program, main);
    play.trace
}

/// The same jobs under `asyncio.gather`: main goes on when all are done or the first fails, and takes the rest along.
pub fn gather(jobs: &[(&str, u64, bool)]) -> Trace {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let tasks: Vec<_> = jobs.iter().map(|job| (play.task(job.0, main), job.1, job.2)).collect();
    play.wait(main, On::Several, jobs.len() as u32);
    for &(task, ..) in &tasks {
        play.run(task).wait(task, On::Timer, 0);
    }
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by_key(|&index| jobs[index].1);
    let mut left = vec![true; jobs.len()];
    for index in order {
        let (task, millis, fails) = tasks[index];
        play.at(millis).ready(task).run(task);
        play.end(task, if fails { End::Raised } else { End::Returned });
        left[index] = false;
        if fails {
            break;
        }
    }
    play.ready(main).run(main).end(main, End::Returned);
    for (&(task, ..), _) in tasks.iter().zip(left).filter(|(_, left)| *left) {
        play.trace.record(Event::Cancel { activity: task, cause: None });
        play.ready(task).run(task).end(task, End::Cancelled);
    }
    play.run(program).end(program, End::Returned);
    play.trace
}

/// The same jobs under `asyncio.gather`, but each holds the thread all its time.
pub fn blocking(jobs: &[(&str, u64, bool)]) -> Trace {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let tasks: Vec<_> = jobs.iter().map(|job| play.task(job.0, main)).collect();
    play.wait(main, On::Several, jobs.len() as u32);
    let mut now = 0;
    for (task, &(_, millis, fails)) in tasks.iter().zip(jobs) {
        now += millis;
        play.run(*task).at(now).end(*task, if fails { End::Raised } else { End::Returned });
    }
    play.ready(main).run(main);
    play.python_end(program, main);
    play.trace
}

/// The same jobs as async functions under `Promise.all`: nobody stops the others when one fails.
pub fn promise_all(jobs: &[(&str, u64, bool)]) -> Trace {
    let mut play = Play::default();
    let program = play.create("program", Kind::Program, None);
    play.run(program);
    let main = play.create("main", Kind::AsyncFunction, Some(program));
    play.run(main);
    let tasks: Vec<_> = jobs
        .iter()
        .map(|&(name, millis, fails)| {
            let job = play.create(name, Kind::AsyncFunction, Some(main));
            play.run(job).wait(job, On::Timer, 0).run(main);
            (job, millis, fails)
        })
        .collect();
    play.wait(main, On::Several, jobs.len() as u32).run(program).end(program, End::Returned);
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by_key(|&index| jobs[index].1);
    let mut settled = false;
    for (count, index) in order.iter().enumerate() {
        let (job, millis, fails) = tasks[*index];
        play.at(millis).ready(job).run(job);
        play.end(job, if fails { End::Raised } else { End::Returned });
        if !settled && (fails || count + 1 == jobs.len()) {
            settled = true;
            play.ready(main).run(main).end(main, End::Returned);
        }
    }
    play.trace
}

/// The jobs of the dashboard.
pub const DASHBOARD: [(&str, u64, bool); 2] = [("user", 1500, false), ("settings", 1000, false)];

/// Three jobs of which one fails.
pub const ONE_FAILS: [(&str, u64, bool); 3] =
    [("first", 30, false), ("second", 10, true), ("third", 50, false)];
