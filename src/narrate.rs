//! Words about runs, written from the trace: why a run took as long as it did, who kept whom waiting, what became of
//! the others when one failed; and each run as a table for those who do not see the picture.

use crate::clock::Span;
use crate::compare::Subject;
use crate::timeline::Timeline;

/// A run as a text table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<&'static str>,
    /// The cells, a row for each lane.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table in columns of a fixed-width font, with a line end after each row.
    pub fn to_text(&self) -> String {
        String::new()
    }
}

/// A length of time as all words and pictures write it: milliseconds below ten seconds (`2,500 ms`, `12.5 ms`), else
/// seconds (`300 s`), with as many decimals as it has.
pub fn time(span: Span) -> String {
    let _ = span;
    String::new()
}

/// Why one run took as long as it did, in a few sentences. `base` is the run it is measured against.
pub fn run(run: &Subject, base: Option<&Subject>) -> Vec<String> {
    let _ = (run, base);
    Vec::new()
}

/// What the runs say together: the sentences that matter most, in the order of the runs, then what agrees or differs
/// between the languages.
pub fn comparison(runs: &[Subject]) -> Vec<String> {
    let _ = runs;
    Vec::new()
}

/// What each lane did when: its name, what it did, how it ended.
pub fn table(timeline: &Timeline) -> Table {
    let _ = timeline;
    Table { head: Vec::new(), rows: Vec::new() }
}

/// The figures of several runs: total, speed-up, how busy the loop was, the longest delay.
pub fn figures(runs: &[Subject]) -> Table {
    let _ = runs;
    Table { head: Vec::new(), rows: Vec::new() }
}
