//! Writes the Python programs of a scenario.

use super::{RunKind, Scenario};

/// The program of one run.
pub fn program(_scenario: &Scenario, _kind: RunKind) -> String {
    todo!()
}
