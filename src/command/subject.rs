//! Runs as `compare` and `draw` need them: simulated, with their timelines, under a name.

use super::{OK, REFUSED};
use loopscope::compare::Subject;
use loopscope::machine::Budget;
use loopscope::scenario::{RunKind, Scenario};
use loopscope::session::trouble;
use loopscope::simulate::{simulate, Run};
use loopscope::timeline::Timeline;
use loopscope::world::{Language, World};
use std::io::Write;

/// A run and what is shown of it.
pub struct Simulated {
    label: String,
    language: Language,
    sequential: bool,
    run: Run,
    timeline: Timeline,
}

impl Simulated {
    /// Runs a program.
    pub fn new(label: &str, language: Language, text: &str, world: &World) -> Simulated {
        let run = simulate(language, text, world, &Budget::default());
        let timeline = Timeline::from_trace(&run.trace);
        Simulated { label: label.to_string(), language, sequential: false, run, timeline }
    }

    /// Runs a scenario in each of its ways.
    pub fn all(scenario: &Scenario) -> Vec<Simulated> {
        let new = |kind: &RunKind| Simulated {
            sequential: kind.is_sequential(),
            ..Simulated::new(kind.name(), kind.language(), &scenario.program(*kind), &scenario.world)
        };
        scenario.runs.iter().map(new).collect()
    }

    /// The run as the library compares it.
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
}

/// Says on standard error which runs did not end well; gives the exit status of all of them, the gravest one.
pub fn report(runs: &[Simulated]) -> u8 {
    let mut status = OK;
    for Simulated { label, language, run, .. } in runs {
        let Some(words) = trouble(&run.outcome) else { continue };
        for line in words.lines() {
            // There is nowhere left to complain that standard error cannot be written to.
            let _ = writeln!(std::io::stderr(), "loopscope: {} {label}: {line}", language.name());
        }
        let each = super::status(&run.outcome);
        // What could not be run at all is graver than what ran into a limit.
        status = if status == REFUSED || each == REFUSED { REFUSED } else { status.max(each) };
    }
    status
}
