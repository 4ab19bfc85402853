//! The legend: a sample and a word for each mark that the picture shows.

use super::layout::Page;
use super::scene::{Anchor, Ink, Look, Mark, Shape, Tenths};
use super::text::width;
use super::Panel;
use crate::timeline::{End, State};

const SIZE: u8 = 11;
const SAMPLE: Tenths = 220;

/// What there may be, in order.
const ENTRIES: [(Sample, &str); 7] = [
    (Sample::Look(Look::Running), "runs: holds the thread"),
    (Sample::Look(Look::Waiting), "waits: the thread is free"),
    (Sample::Look(Look::Ready), "ready, but the loop is busy"),
    (Sample::Look(Look::Hair), "idle or not started"),
    (Sample::Mark(Mark::Done), "done"),
    (Sample::Mark(Mark::Failed), "failed"),
    (Sample::Mark(Mark::Cancelled), "cancelled"),
];

#[derive(Clone, Copy)]
enum Sample {
    Look(Look),
    Mark(Mark),
}

/// Draws it below everything, in as many lines as it needs.
pub(super) fn draw(page: &mut Page, panels: &[Panel], beside: &[Panel]) {
    page.y += 100;
    let mut x = page.left;
    let seen = seen(panels, beside);
    for ((sample, word), seen) in ENTRIES.into_iter().zip(seen) {
        if !seen {
            continue;
        }
        let drawn = if matches!(sample, Sample::Mark(_)) { 100 } else { SAMPLE };
        let wide = drawn + 60 + width(word, SIZE);
        if x > page.left && x + wide > page.right {
            x = page.left;
            page.y += 190;
        }
        let middle = page.y + 60;
        match sample {
            Sample::Look(look) => {
                let half = match look {
                    Look::Hair => 5,
                    Look::Waiting => 40,
                    _ => 60,
                };
                page.paint(x, middle - half, SAMPLE, 2 * half, look);
            }
            Sample::Mark(mark) => page.shapes.push(Shape::End { x: x + 50, y: middle, mark }),
        }
        page.write(x + drawn + 60, middle + 40, Anchor::Start, SIZE, Ink::Muted, word.into());
        x += wide + 150;
    }
    page.y += 160;
}

/// Which entries the runs need; running and waiting are always explained.
fn seen(panels: &[Panel], beside: &[Panel]) -> [bool; 7] {
    let mut seen = [true, true, false, false, false, false, false];
    for panel in panels.iter().chain(beside) {
        for lane in &panel.timeline.lanes {
            for bar in &lane.spans {
                seen[match bar.state {
                    State::Running => 0,
                    State::Waiting => 1,
                    State::Ready => 2,
                    State::Idle | State::Unstarted => 3,
                }] = true;
            }
            if let Some((_, end)) = lane.end {
                seen[match end {
                    End::Returned => 4,
                    End::Raised => 5,
                    End::Cancelled => 6,
                }] = true;
            }
        }
    }
    seen
}
