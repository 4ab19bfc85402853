//! The built-in scenarios: each shows one thing that people get wrong about async.

use crate::clock::Span;
use crate::scenario::{Phase, RunKind, Scenario, Task};
use crate::world::World;

/// A built-in scenario.
pub struct Story {
    /// Its name in `<loop-scope story="…">`.
    pub key: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it shows, in one sentence.
    pub lesson: &'static str,
    tasks: &'static [StoryTask],
    runs: &'static [RunKind],
}

/// A task of a story: its name, its phases, its error.
type StoryTask = (&'static str, &'static [Phase], Option<&'static str>);

const fn wait(millis: u64) -> Phase {
    Phase::Wait(Span::from_millis(millis))
}

const fn work(millis: u64) -> Phase {
    Phase::Work(Span::from_millis(millis))
}

static STORIES: [Story; 6] = [
    Story {
        key: "dashboard",
        title: "A dashboard with two requests",
        lesson: "Waiting for two replies at once takes as long as the slower one, unless something holds the thread.",
        tasks: &[("user", &[wait(1500)], None), ("settings", &[wait(1000)], None)],
        runs: &RunKind::DEFAULT,
    },
    Story {
        key: "kitchen",
        title: "Breakfast with one cook",
        lesson: "Toaster and kettle need no hands and can go on together; chopping needs the cook, and no await shortens that.",
        tasks: &[
            ("toast", &[wait(120_000)], None),
            ("water", &[wait(300_000)], None),
            ("vegetables", &[work(180_000)], None),
        ],
        runs: &RunKind::DEFAULT,
    },
    Story {
        key: "two-fetches",
        title: "Two fetches and what is done with the replies",
        lesson: "The replies are awaited together, but the thread can work on only one of them at a time.",
        tasks: &[("orders", &[wait(300), work(500)], None), ("prices", &[wait(700), work(200)], None)],
        runs: &RunKind::DEFAULT,
    },
    Story {
        key: "one-fails",
        title: "One of three fails",
        lesson: "When one task fails, JavaScript lets the others run on, while Python cancels them as the program ends.",
        tasks: &[
            ("first", &[wait(30)], None),
            ("second", &[wait(10)], Some("no such record")),
            ("third", &[wait(50)], None),
        ],
        runs: &[RunKind::PythonSequential, RunKind::PythonGather, RunKind::PromiseAll, RunKind::PromiseAllSettled],
    },
    Story {
        key: "three-ways",
        title: "Three downloads: wrong, better, best",
        lesson: "A blocking call in a coroutine holds up everybody; a pool of threads takes it off the loop; awaiting needs no thread at all.",
        tasks: &[
            ("docs", &[wait(1000)], None),
            ("source", &[wait(800)], None),
            ("issues", &[wait(500)], None),
        ],
        runs: &[RunKind::PythonBlocking, RunKind::PythonThreads, RunKind::PythonGather],
    },
    Story {
        key: "heavy",
        title: "Heavy computing",
        lesson: "Computing is not waiting: threads of Python take turns at it, and only processes and workers do it side by side.",
        tasks: &[("primes", &[work(400)], None), ("hashes", &[work(300)], None)],
        runs: &[
            RunKind::PythonGather,
            RunKind::PythonThreads,
            RunKind::PythonProcesses,
            RunKind::PromiseAll,
            RunKind::JavaScriptWorker,
        ],
    },
];

/// All stories, in the order of menus.
pub fn stories() -> &'static [Story] {
    &STORIES
}

/// The story with this key.
pub fn story(key: &str) -> Option<&'static Story> {
    STORIES.iter().find(|story| story.key == key)
}

impl Story {
    /// What it runs.
    pub fn scenario(&self) -> Scenario {
        let task = |&(name, phases, fails): &StoryTask| Task {
            name: name.to_string(),
            phases: phases.to_vec(),
            fails: fails.map(str::to_string),
        };
        Scenario {
            title: self.title.to_string(),
            tasks: self.tasks.iter().map(task).collect(),
            runs: self.runs.to_vec(),
            world: World::default(),
        }
    }
}
