//! The form's model: some tasks, each with phases of waiting and working, and the runs that are to be compared. It
//! reads and writes JSON ([`Scenario::from_json`], [`Scenario::to_json`]) and writes the program text of each run
//! ([`Scenario::program`]). It runs nothing: the text that it writes is what is shown and what is run.
//!
//! As JSON; `title`, `fails`, `runs` and `world` may be left out, and nothing else may be added:
//!
//! ```json
//! { "title": "A dashboard with two requests",
//!   "tasks": [ { "name": "user", "phases": [ { "wait": 1500 }, { "work": 12.5 } ] },
//!              { "name": "settings", "phases": [ { "wait": 1000 } ], "fails": "no such user" } ],
//!   "runs": [ "python.sequential", "python.gather", "python.blocking", "javascript.promise_all" ],
//!   "world": { "default_ms": 1000 } }
//! ```
//!
//! Times are milliseconds down to a thousandth. A task waits and works as its phases say, one after the other, and
//! then returns or, with `fails`, raises an error with this message. The runs have the names of [`RunKind::key`]; the
//! world is that of [`World::from_json`].

mod javascript;
mod python;
mod read;
mod text;

use crate::clock::Span;
use crate::json::{Faults, Json};
use crate::world::{Language, World};

/// Some tasks and the runs in which they are to be compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What it is about; may be empty.
    pub title: String,
    /// What is to be done, at least one.
    pub tasks: Vec<Task>,
    /// How it is to be run, at least one, none twice.
    pub runs: Vec<RunKind>,
    /// What the programs wait on.
    pub world: World,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// As the reader calls it: letters, digits, `_`, spaces and hyphens, a letter first.
    pub name: String,
    /// What it does, one after the other; at least one.
    pub phases: Vec<Phase>,
    /// The error with which it ends after the last phase, if it does.
    pub fails: Option<String>,
}

/// A part of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Waits for something elsewhere; the thread is free meanwhile, unless the run blocks it.
    Wait(Span),
    /// Computes: holds the thread.
    Work(Span),
}

/// A way to run the tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Python, each coroutine awaited in turn.
    PythonSequential,
    /// Python, all under `asyncio.gather`.
    PythonGather,
    /// Python, all in an `asyncio.TaskGroup`.
    PythonTaskGroup,
    /// Python, all under `asyncio.gather`, but with `time.sleep` in place of `await asyncio.sleep`.
    PythonBlocking,
    /// Python, plain functions in a pool of threads.
    PythonThreads,
    /// Python, plain functions in a pool of processes.
    PythonProcesses,
    /// JavaScript, each async function awaited in turn.
    JavaScriptSequential,
    /// JavaScript, all under `Promise.all`.
    PromiseAll,
    /// JavaScript, all under `Promise.allSettled`.
    PromiseAllSettled,
    /// JavaScript, all under `Promise.all`, but with busy loops in place of `await delay`.
    JavaScriptBlocking,
    /// JavaScript, all under `Promise.all`, and what computes in workers of its own.
    JavaScriptWorker,
}

impl Phase {
    /// How long it takes.
    pub fn span(self) -> Span {
        match self {
            Phase::Wait(span) | Phase::Work(span) => span,
        }
    }
}

impl RunKind {
    /// All of them, in the order of menus.
    pub const ALL: [RunKind; 11] = [
        RunKind::PythonSequential,
        RunKind::PythonGather,
        RunKind::PythonTaskGroup,
        RunKind::PythonBlocking,
        RunKind::PythonThreads,
        RunKind::PythonProcesses,
        RunKind::JavaScriptSequential,
        RunKind::PromiseAll,
        RunKind::PromiseAllSettled,
        RunKind::JavaScriptBlocking,
        RunKind::JavaScriptWorker,
    ];

    /// Those that a scenario without `runs` has.
    pub const DEFAULT: [RunKind; 4] =
        [RunKind::PythonSequential, RunKind::PythonGather, RunKind::PythonBlocking, RunKind::PromiseAll];

    /// Its name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            RunKind::PythonSequential => "python.sequential",
            RunKind::PythonGather => "python.gather",
            RunKind::PythonTaskGroup => "python.task_group",
            RunKind::PythonBlocking => "python.blocking",
            RunKind::PythonThreads => "python.threads",
            RunKind::PythonProcesses => "python.processes",
            RunKind::JavaScriptSequential => "javascript.sequential",
            RunKind::PromiseAll => "javascript.promise_all",
            RunKind::PromiseAllSettled => "javascript.promise_all_settled",
            RunKind::JavaScriptBlocking => "javascript.blocking",
            RunKind::JavaScriptWorker => "javascript.worker",
        }
    }

    /// The kind with this name in JSON.
    pub fn from_key(key: &str) -> Option<RunKind> {
        RunKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Its name for readers: `Python, gather`.
    pub fn label(self) -> &'static str {
        match self {
            RunKind::PythonSequential => "Python, sequential",
            RunKind::PythonGather => "Python, gather",
            RunKind::PythonTaskGroup => "Python, TaskGroup",
            RunKind::PythonBlocking => "Python, blocking",
            RunKind::PythonThreads => "Python, threads",
            RunKind::PythonProcesses => "Python, processes",
            RunKind::JavaScriptSequential => "JavaScript, sequential",
            RunKind::PromiseAll => "JavaScript, Promise.all",
            RunKind::PromiseAllSettled => "JavaScript, Promise.allSettled",
            RunKind::JavaScriptBlocking => "JavaScript, blocking",
            RunKind::JavaScriptWorker => "JavaScript, worker",
        }
    }

    /// Its name beside that of its language: `gather`.
    pub fn name(self) -> &'static str {
        self.label().split_once(", ").map_or("", |(_, name)| name)
    }

    /// Whether it does one task after the other: what the others are measured against.
    pub fn is_sequential(self) -> bool {
        matches!(self, RunKind::PythonSequential | RunKind::JavaScriptSequential)
    }

    /// The language of its program.
    pub fn language(self) -> Language {
        match self {
            RunKind::PythonSequential
            | RunKind::PythonGather
            | RunKind::PythonTaskGroup
            | RunKind::PythonBlocking
            | RunKind::PythonThreads
            | RunKind::PythonProcesses => Language::Python,
            _ => Language::JavaScript,
        }
    }
}

impl Task {
    /// The name as an identifier of both languages, which is what the programs and therefore the traces call it:
    /// spaces and hyphens at the ends are dropped, each run of them in between becomes one `_` (`boil water` is
    /// `boil_water`). No two tasks of a scenario have the same.
    pub fn identifier(&self) -> String {
        read::identifier(&self.name)
    }
}

impl Scenario {
    /// Most tasks that a scenario may have.
    pub const MOST_TASKS: usize = 10_000;
    /// Most phases that a task may have.
    pub const MOST_PHASES: usize = 100;
    /// Most phases that a scenario may have in all.
    pub const MOST_PHASES_IN_ALL: usize = 100_000;
    /// Most characters of a name.
    pub const LONGEST_NAME: usize = 40;
    /// Most characters of a title or an error's message.
    pub const LONGEST_TEXT: usize = 200;
    /// Longest time of all phases together.
    pub const LONGEST: Span = Span::from_millis(24 * 3_600_000);

    /// Reads a scenario; tells all that is wrong with it at once.
    pub fn from_json(json: &Json) -> Result<Scenario, Faults> {
        crate::json::read(json, read::scenario)
    }

    /// Writes the scenario, so that [`Scenario::from_json`] reads the same one. A world that is the default one and
    /// an empty title are left out.
    pub fn to_json(&self) -> Json {
        read::to_json(self)
    }

    /// The program that runs the tasks in this way: the text that is shown and that is run. It ends in a newline.
    pub fn program(&self, kind: RunKind) -> String {
        match kind.language() {
            Language::Python => python::program(self, kind),
            Language::JavaScript => javascript::program(self, kind),
        }
    }
}
