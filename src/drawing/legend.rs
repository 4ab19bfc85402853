//! The legend: a sample and a word for each mark that the picture shows.

use super::layout::Page;
use super::scene::{Anchor, Ink, Look, Mark, Shape, Tenths};
use super::text::width;
use super::Panel;
use crate::timeline::{End, State};

const SIZE: u8 = 11;
const SAMPLE: Tenths = 220;

/// Draws it below everything, in as many lines as it needs.
pub(super) fn draw(page: &mut Page, panels: &[Panel], beside: &[Panel]) {
    page.y += 100;
    let mut x = page.left;
    for (sample, word) in entries(panels, beside) {
        let drawn = if matches!(sample, Sample::Mark(_)) { 100 } else { SAMPLE };
        let wide = drawn + 60 + width(word, SIZE);
        if x > page.left && x + wide > page.right {
            x = page.left;
            page.y += 190;
        }
        let middle = page.y + 60;
        match sample {
            Sample::Look(Look::Hair) => page.paint(x, middle - 5, SAMPLE, 10, Look::Hair),
            Sample::Look(Look::Waiting) => page.paint(x, middle - 40, SAMPLE, 80, Look::Waiting),
            Sample::Look(look) => page.paint(x, middle - 60, SAMPLE, 120, look),
            Sample::Mark(mark) => page.shapes.push(Shape::End { x: x + 50, y: middle, mark }),
        }
        page.write(x + drawn + 60, middle + 40, Anchor::Start, SIZE, Ink::Muted, word.into());
        x += wide + 180;
    }
    page.y += 160;
}

#[derive(Clone, Copy)]
enum Sample {
    Look(Look),
    Mark(Mark),
}

fn entries(panels: &[Panel], beside: &[Panel]) -> Vec<(Sample, &'static str)> {
    let lanes = || panels.iter().chain(beside).flat_map(|panel| &panel.timeline.lanes);
    let has = |state| lanes().any(|lane| lane.spans.iter().any(|bar| bar.state == state));
    let ends = |end| lanes().any(|lane| lane.end.is_some_and(|(_, how)| how == end));
    let mut entries = vec![
        (Sample::Look(Look::Running), "runs: holds the thread"),
        (Sample::Look(Look::Waiting), "waits: the thread is free"),
    ];
    if has(State::Ready) {
        entries.push((Sample::Look(Look::Ready), "ready, but the loop is busy"));
    }
    if has(State::Idle) || has(State::Unstarted) {
        entries.push((Sample::Look(Look::Hair), "idle or not started"));
    }
    for (end, mark, word) in [
        (End::Returned, Mark::Done, "done"),
        (End::Raised, Mark::Failed, "failed"),
        (End::Cancelled, Mark::Cancelled, "cancelled"),
    ] {
        if ends(end) {
            entries.push((Sample::Mark(mark), word));
        }
    }
    entries
}
