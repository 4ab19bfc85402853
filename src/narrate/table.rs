//! Tables: a run lane by lane, and the figures of several runs.

use super::{name, time, Words};
use crate::compare::{Comparison, Subject};
use crate::timeline::{Bar, Lane, State, Timeline};
use crate::trace::Outcome;

/// A table of words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<&'static str>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// Longer stories of a lane are cut here, with the number of what is left out.
const BARS: usize = 12;

impl Table {
    /// The table in columns of a fixed-width font, with a line end after each row.
    pub fn to_text(&self) -> String {
        let mut widths: Vec<usize> = self.head.iter().map(|cell| cell.chars().count()).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        let mut text = String::new();
        push_row(&mut text, self.head.iter().copied(), &widths);
        for row in &self.rows {
            push_row(&mut text, row.iter().map(String::as_str), &widths);
        }
        text
    }
}

fn push_row<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>, widths: &[usize]) {
    // Blanks are owed until another cell follows, so that no line ends in them.
    let mut owed = 0;
    for (cell, width) in cells.zip(widths) {
        if !cell.is_empty() {
            text.extend(std::iter::repeat_n(' ', owed));
            text.push_str(cell);
            owed = 0;
        }
        owed += width + 2 - cell.chars().count().min(*width);
    }
    text.push('\n');
}

/// What each lane did when: its name, what it did, how it ended.
pub fn table(timeline: &Timeline) -> Table {
    let mut rows = Vec::new();
    for lane in &timeline.lanes {
        let mut end = Words::default();
        match lane.end {
            Some((at, how)) => _ = end.ended(at, how),
            None if lane.is_thread() => {}
            None => _ = end.put("not ended"),
        }
        rows.push(vec![lane.label(), story(lane, timeline), end.0]);
    }
    Table { head: vec!["Lane", "What it does", "End"], rows }
}

/// The bars of a lane in words. Steps that took no time are left out where there is anything else to tell.
fn story(lane: &Lane, timeline: &Timeline) -> String {
    let only_steps = lane.spans.iter().all(|bar| bar.from == bar.to);
    let mut words = Words::default();
    let mut told = 0;
    let mut idle: Option<Bar> = None;
    for bar in &lane.spans {
        if bar.from == bar.to && !only_steps {
            continue;
        }
        // Idleness between which steps were left out is one.
        let mut bar = *bar;
        match idle.take() {
            Some(before) if bar.state == State::Idle => bar.from = before.from,
            Some(before) => words.bar(&before, timeline, &mut told, only_steps),
            None => {}
        }
        if bar.state == State::Idle {
            idle = Some(bar);
        } else {
            words.bar(&bar, timeline, &mut told, only_steps);
        }
    }
    if let Some(idle) = idle {
        words.bar(&idle, timeline, &mut told, only_steps);
    }
    if told > BARS {
        words.put("; and ").count((told - BARS) as u64).put(" more");
    }
    words.0
}

impl Words {
    fn bar(&mut self, bar: &Bar, timeline: &Timeline, told: &mut usize, only_steps: bool) {
        *told += 1;
        if *told <= BARS {
            self.put(if *told > 1 { "; " } else { "" }).what(bar, timeline);
            self.either(only_steps, " ", ", ").from_to(bar);
        }
    }
}

/// The figures of several runs: total, speed-up, how busy the loop was, the longest time a ready task was kept
/// waiting, how the run ended.
pub fn figures(runs: &[Subject]) -> Table {
    let comparison = Comparison::of(runs);
    let row = |(run, row): (&Subject, &crate::compare::Row)| {
        let (mut speedup, mut busy) = (Words::default(), Words::default());
        match row.speedup_percent {
            Some(percent) => speedup.decimal(percent, 100).put(" ×"),
            None => speedup.put("\u{2013}"),
        };
        busy.decimal(u64::from(row.busy_permille), 10).put(" %");
        let delay = row.worst.map_or("none".into(), |worst| time(worst.span()));
        vec![name(run), time(row.total), speedup.0, busy.0, delay, outcome(run.outcome).into()]
    };
    Table {
        head: vec!["Run", "Total", "Speed-up", "Loop busy", "Longest delay", "Outcome"],
        rows: runs.iter().zip(&comparison.rows).map(row).collect(),
    }
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Finished => "finished",
        Outcome::Failed(_) => "failed",
        Outcome::Refused(_) => "not run",
        Outcome::Stuck(_) => "stuck",
        Outcome::OverBudget(_) => "stopped",
    }
}
