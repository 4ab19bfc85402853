//! Tables: a run lane by lane, and the figures of several runs.

use super::{count, ended, from_to, name, time, times, what};
use crate::compare::{Comparison, Subject};
use crate::timeline::{Lane, Timeline};
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
    let row = |lane: &Lane| {
        let end = match lane.end {
            Some((at, end)) => ended(at, end),
            None if lane.is_thread() => String::new(),
            None => "not ended".into(),
        };
        vec![lane.label(), story(lane, timeline), end]
    };
    Table { head: vec!["Lane", "What it does", "End"], rows: timeline.lanes.iter().map(row).collect() }
}

/// The bars of a lane in words. Steps that took no time are left out where there is anything else to tell.
fn story(lane: &Lane, timeline: &Timeline) -> String {
    let long = lane.spans.iter().filter(|bar| bar.from < bar.to).count();
    let bars = lane.spans.iter().filter(|bar| long == 0 || bar.from < bar.to);
    let mut text = String::new();
    for bar in bars.take(BARS) {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&what(bar, timeline));
        text.push_str(if bar.from < bar.to { ", " } else { " " });
        text.push_str(&from_to(bar));
    }
    let all = if long == 0 { lane.spans.len() } else { long };
    if all > BARS {
        text.push_str("; and ");
        text.push_str(&count((all - BARS) as u64));
        text.push_str(" more");
    }
    text
}

/// The figures of several runs: total, speed-up, how busy the loop was, the longest time a ready task was kept
/// waiting, how the run ended.
pub fn figures(runs: &[Subject]) -> Table {
    let comparison = Comparison::of(runs);
    let row = |(run, row): (&Subject, &crate::compare::Row)| {
        vec![
            name(run),
            time(row.total),
            row.speedup_percent.map_or("\u{2013}".into(), |percent| times(percent) + " ×"),
            super::decimal(u64::from(row.busy_permille), 10) + " %",
            row.worst.map_or("none".into(), |worst| time(worst.span())),
            outcome(run.outcome).into(),
        ]
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
