//! Runs as `compare` and `draw` need them, and what is said of those that did not end well.

use super::{OK, REFUSED};
use loopscope::scenario::Scenario;
use loopscope::session::{trouble, Played};
use std::io::Write;

/// Runs a scenario in each of its ways.
pub fn all(scenario: &Scenario) -> Vec<Played> {
    scenario.runs.iter().map(|kind| Played::of(scenario, *kind)).collect()
}

/// Says on standard error which runs did not end well; gives the exit status of all of them, the gravest one.
pub fn report(runs: &[Played]) -> u8 {
    let mut status = OK;
    for Played { label, language, run, .. } in runs {
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
