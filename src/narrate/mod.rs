//! Words about runs, written from the trace: why a run took as long as it did, who kept whom waiting, what became of
//! the others when one failed (`why`); each run, and several of them, as a table (`table`). What sentences, tables and
//! pictures share is in `words`.

mod table;
mod why;
mod words;

use crate::clock::Span;
use crate::compare::{Row, Subject};

pub use table::{figures, table, Table};
pub use why::{comparison, run};
pub use words::Words;

/// A length of time as all words and pictures write it: milliseconds below ten seconds (`2,500 ms`, `12.5 ms`), else
/// seconds (`300 s`), with as many decimals as it has.
pub fn time(span: Span) -> String {
    let mut words = Words::default();
    words.time(span);
    words.0
}

/// What a run is called where several are spoken of: `Python gather`.
pub fn name(run: &Subject) -> String {
    let mut words = Words::default();
    words.run(run.label, run.language);
    words.0
}

/// How a run stands against the sequential one: `1.67 × as fast`, `no faster`; empty for that run itself.
pub fn note(row: &Row) -> String {
    let mut words = Words::default();
    match row.speedup_percent {
        Some(_) if row.no_faster => _ = words.put("no faster"),
        Some(percent) => _ = words.decimal(percent, 100).put(" × as fast"),
        None => {}
    }
    words.0
}

impl Words {
    /// Adds the name of a run: its language and its label, unless the one begins with the other.
    pub fn run(&mut self, label: &str, language: &str) -> &mut Self {
        if !label.starts_with(language) {
            self.put(language).put(" ");
        }
        self.put(label)
    }
}
