//! The time axis: which instants get a line and a label.

use super::scene::Tenths;
use super::text::width;
use crate::clock::Instant;
use crate::narrate::Words;

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
        self.left + part(at.micros().min(self.end.micros()), self.right - self.left, self.end.micros())
    }
}

/// The nearest to `room * at / end`.
fn part(mut at: u64, room: Tenths, mut end: u64) -> Tenths {
    // Half a year in microseconds times a kilometre of picture fits; past it the last bits do not show.
    while end >= 1 << 44 {
        (at, end) = (at / 2, end / 2);
    }
    ((at * room.max(0) as u64 + end / 2) / end.max(1)) as Tenths
}

/// An instant with a label.
pub(super) struct Tick {
    pub at: Instant,
    pub label: String,
}

/// Lines closer than this are more than a reader counts.
const APART: Tenths = 850;

/// The ticks of a scale: at multiples of 1, 2 or 5 times a power of ten, as many as have room for their labels.
pub(super) fn ticks(scale: &Scale, size: u8) -> Vec<Tick> {
    let end = scale.end.micros();
    let tick = |at: u64| {
        let mut words = Words::default();
        match at {
            0 => words.put("0"),
            _ if end < 10_000_000 => words.decimal(at, 1000).put(" ms"),
            _ => words.decimal(at, 1_000_000).put(" s"),
        };
        Tick { at: Instant::from_micros(at), label: words.0 }
    };
    let (mut step, mut factor) = (1_u64, 0);
    while step < end {
        // A label's decimals depend on the step: the last two are the longest.
        let last = end / step * step;
        let widest = width(&tick(last).label, size).max(width(&tick(last - step).label, size));
        if part(step, scale.right - scale.left, end) >= APART.max(widest + 180) {
            break;
        }
        // 1, 2, 5, 10: twice, twice and a half, twice.
        step = step.saturating_mul([4, 5, 4][factor]) / 2;
        factor = (factor + 1) % 3;
    }
    let mut ticks = Vec::new();
    let mut at = 0;
    loop {
        ticks.push(tick(at));
        at = at.saturating_add(step);
        if at > end || at == u64::MAX {
            return ticks;
        }
    }
}
