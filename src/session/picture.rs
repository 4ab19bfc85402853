//! What follows from a good scenario: its programs, their runs and timelines, and what is said of them. The runs are
//! made one at a time, so that a view can breathe between two of them.

use crate::clock::{Instant, Span};
use crate::compare::{Comparison, Row, Subject};
use crate::machine::Budget;
use crate::narrate;
use crate::scenario::{RunKind, Scenario};
use crate::simulate::{simulate, Run};
use crate::timeline::Timeline;
use crate::trace::Outcome;
use crate::world::{Language, World};

/// A program that was run, under a name, with its timeline: what is compared, told and drawn.
pub struct Played {
    /// What the run is called beside the name of its language.
    pub label: String,
    /// The language of the program.
    pub language: Language,
    /// Whether the others are measured against it.
    pub sequential: bool,
    /// The text that ran.
    pub program: String,
    /// What happened and how it ended.
    pub run: Run,
    /// The same as lanes.
    pub timeline: Timeline,
}

impl Played {
    /// Runs a program.
    pub fn new(label: &str, language: Language, program: String, world: &World) -> Played {
        let run = simulate(language, &program, world, &Budget::default());
        let timeline = Timeline::from_trace(&run.trace);
        Played { label: label.to_string(), language, sequential: false, program, run, timeline }
    }

    /// Runs a scenario in one of its ways.
    pub fn of(scenario: &Scenario, kind: RunKind) -> Played {
        let played = Played::new(kind.name(), kind.language(), scenario.program(kind), &scenario.world);
        Played { sequential: kind.is_sequential(), ..played }
    }

    /// The run for those who compare, tell and draw.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            label: &self.label,
            language: self.language.name(),
            sequential: self.sequential,
            trace: &self.run.trace,
            timeline: &self.timeline,
            outcome: &self.run.outcome,
        }
    }

    /// How long it took.
    pub fn total(&self) -> Span {
        self.timeline.end.since(Instant::ZERO)
    }
}

/// One of the runs of a scenario.
pub struct Shown {
    /// Which way of running the tasks it is.
    pub kind: RunKind,
    /// The run itself.
    pub played: Played,
}

/// Everything that is shown of a scenario.
pub struct Picture {
    /// What it shows.
    pub scenario: Scenario,
    /// The runs, in the order of the scenario.
    pub runs: Vec<Shown>,
    /// Their figures.
    pub comparison: Comparison,
    /// What the runs say together.
    pub sentences: Vec<String>,
}

/// What went wrong in a run, unless it came to its end without an error.
pub fn trouble(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Finished => None,
        Outcome::Failed(message) => Some(message.clone()),
        Outcome::Refused(refusal) => {
            Some(format!("line {}, column {}: {}", refusal.line, refusal.column, refusal.message))
        }
        Outcome::Stuck(waiting) => Some(waiting.join("\n")),
        Outcome::OverBudget(limit) => Some(limit.clone()),
    }
}

impl Picture {
    fn new(scenario: Scenario, runs: Vec<Shown>) -> Picture {
        let subjects: Vec<Subject> = runs.iter().map(|run| run.played.subject()).collect();
        let comparison = Comparison::of(&subjects);
        let sentences = narrate::comparison(&subjects);
        Picture { scenario, runs, comparison, sentences }
    }

    /// The runs with their figures.
    pub fn rows(&self) -> impl Iterator<Item = (&Shown, &Row)> {
        self.runs.iter().zip(&self.comparison.rows)
    }

    /// All runs for those who compare, tell and draw.
    pub fn subjects(&self) -> Vec<Subject<'_>> {
        self.runs.iter().map(|run| run.played.subject()).collect()
    }

    /// The totals in a sentence, for an announcement: `Python, gather: 1,500 ms. …`.
    pub fn totals(&self) -> String {
        let mut text = String::new();
        for run in &self.runs {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(run.kind.label());
            text.push_str(": ");
            text.push_str(&narrate::time(run.played.total()));
            text.push('.');
        }
        text
    }
}

/// A picture in the making.
pub(super) struct Draft {
    pub(super) scenario: Scenario,
    runs: Vec<Shown>,
}

impl Draft {
    pub(super) fn new(scenario: Scenario) -> Draft {
        Draft { runs: Vec::with_capacity(scenario.runs.len()), scenario }
    }

    /// Makes the next run; says whether it was the last.
    pub(super) fn advance(&mut self) -> bool {
        if let Some(&kind) = self.scenario.runs.get(self.runs.len()) {
            self.runs.push(Shown { kind, played: Played::of(&self.scenario, kind) });
        }
        self.runs.len() == self.scenario.runs.len()
    }

    /// The picture of the runs that were made.
    pub(super) fn finish(self) -> Picture {
        Picture::new(self.scenario, self.runs)
    }
}
