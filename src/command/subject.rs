//! Runs as `compare` and `draw` need them: simulated, with their timelines, under a name.

use super::{FAILED, OK, REFUSED, STOPPED};
use loopscope::compare::Subject;
use loopscope::machine::Budget;
use loopscope::scenario::Scenario;
use loopscope::simulate::{simulate, Run};
use loopscope::timeline::Timeline;
use loopscope::trace::Outcome;
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
        let new = |kind: &loopscope::scenario::RunKind| Simulated {
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

    /// How the run ended, if not well: the exit status, and words that name the run.
    pub fn trouble(&self) -> Option<(u8, String)> {
        let name = format!("{} {}", self.language.name(), self.label);
        Some(match &self.run.outcome {
            Outcome::Finished => return None,
            Outcome::Failed(error) => (FAILED, format!("{name}: {error}")),
            Outcome::Refused(refusal) => {
                (REFUSED, format!("{name}:{}:{}: {}", refusal.line, refusal.column, refusal.message))
            }
            Outcome::Stuck(who) => (STOPPED, format!("{name}: stuck: {}", who.join("; "))),
            Outcome::OverBudget(limit) => (STOPPED, format!("{name}: {limit}")),
        })
    }
}

/// Says on standard error which runs did not end well; gives the exit status of all of them, the gravest one.
pub fn report(runs: &[Simulated]) -> u8 {
    let mut status = OK;
    for (each, words) in runs.iter().filter_map(Simulated::trouble) {
        // There is nowhere left to complain that standard error cannot be written to.
        let _ = writeln!(std::io::stderr(), "loopscope: {words}");
        // What could not be run at all is graver than what ran into a limit.
        status = if status == REFUSED || each == REFUSED { REFUSED } else { status.max(each) };
    }
    status
}
