//! The time axis: which instants get a line and a label.

use super::scene::Tenths;
use super::text::width;
use crate::clock::{Instant, Span};
use crate::narrate::{millis, seconds};

/// From instants to places.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// The last instant.
    pub end: Instant,
    /// Where the first instant is.
    pub left: Tenths,
    /// Where the last instant is.
    pub right: Tenths,
}

impl Scale {
    /// The place of an instant; what is later than the end is at the end.
    pub fn x(&self, at: Instant) -> Tenths {
        let end = u128::from(self.end.micros());
        let at = u128::from(at.micros()).min(end);
        let room = (self.right - self.left).max(0) as u128;
        // The product of 64 and 31 bits fits, the quotient is at most `room`.
        self.left + if end == 0 { 0 } else { ((at * room + end / 2) / end) as Tenths }
    }
}

/// An instant with a label.
pub(super) struct Tick {
    pub at: Instant,
    pub label: String,
}

/// Lines closer than this are more than a reader counts.
const APART: i64 = 850;

/// The ticks of a scale: at multiples of 1, 2 or 5 times a power of ten, as many as have room for their labels.
pub(super) fn ticks(scale: &Scale, size: u8) -> Vec<Tick> {
    let end = scale.end.micros();
    let label: fn(Span) -> String = if end < 10_000_000 { millis } else { seconds };
    let room = i64::from(scale.right - scale.left);
    let mut step = 1_u64;
    for factor in [2, 5, 2].into_iter().cycle().take(57) {
        // A label's decimals depend on the step: both a multiple and the end are measured.
        let last = end / step * step;
        let before = last.saturating_sub(step);
        let widest = [last, before].map(|at| width(&label(Span::from_micros(at)), size)).into_iter().max();
        let apart = (u128::from(step) * room.max(0) as u128 / u128::from(end.max(1))) as i64;
        if apart >= (i64::from(widest.unwrap_or(0)) + 180).max(APART) || step > end {
            break;
        }
        step = step.saturating_mul(factor) / if factor == 5 { 2 } else { 1 };
    }
    let count = end / step;
    (0..=count)
        .map(|index| {
            let at = index * step;
            let label = if at == 0 { "0".into() } else { label(Span::from_micros(at)) };
            Tick { at: Instant::from_micros(at), label }
        })
        .collect()
}
