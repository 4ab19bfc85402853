//! From program text and a world to a run: the only file that names both languages.

use crate::machine::{Budget, Machine};
use crate::trace::{Outcome, Trace};
pub use crate::world::Language;
use crate::world::World;
use crate::{javascript, python};

/// A finished run.
pub struct Run {
    /// What happened.
    pub trace: Trace,
    /// How it ended.
    pub outcome: Outcome,
}

/// Runs `text` on a fresh machine. It never fails: what is wrong with the program is the run's outcome.
pub fn simulate(language: Language, text: &str, world: &World, budget: &Budget) -> Run {
    let mut machine = Machine::new(budget.clone());
    machine.notice_from(world.cpu.least);
    let outcome = match language {
        Language::Python => python::run(text, world, &mut machine),
        Language::JavaScript => javascript::run(text, world, &mut machine),
    };
    Run { trace: machine.trace, outcome }
}
