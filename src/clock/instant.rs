//! The two types of time. An [`Instant`] is a point since the start of a run, a [`Span`] a length between two points;
//! both count whole microseconds, so that sums always meet where they should.

use std::ops::{Add, AddAssign};

/// A point in virtual time: whole microseconds since the start of the run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct Instant(u64);

/// A length of virtual time in whole microseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Hash)]
pub struct Span(u64);

impl Instant {
    /// The start of every run.
    pub const ZERO: Instant = Instant(0);
    /// The last instant there is; waiting for it is waiting forever.
    pub const END: Instant = Instant(u64::MAX);

    /// The instant `micros` microseconds after the start.
    pub const fn from_micros(micros: u64) -> Self {
        Instant(micros)
    }

    /// Microseconds since the start.
    pub const fn micros(self) -> u64 {
        self.0
    }

    /// The span from `earlier` to this instant, zero if `earlier` is later.
    pub const fn since(self, earlier: Instant) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// A span of `micros` microseconds.
    pub const fn from_micros(micros: u64) -> Self {
        Span(micros)
    }

    /// A span of `millis` milliseconds; spans past the last instant end there.
    pub const fn from_millis(millis: u64) -> Self {
        Span(millis.saturating_mul(1000))
    }

    /// The span nearest to `units` of `micros_per_unit` microseconds each, as programs give it (1.5 seconds, 12.5
    /// milliseconds). Negative and NaN are zero, what is past the last instant ends there.
    pub fn from_float(units: f64, micros_per_unit: f64) -> Self {
        // A float to integer cast saturates, and takes NaN to zero.
        Span((units * micros_per_unit + 0.5) as u64)
    }

    /// Microseconds.
    pub const fn micros(self) -> u64 {
        self.0
    }

    /// The span rounded up to whole milliseconds, as `EpollSelector.select` does with the time it is asked to wait
    /// (CPython, `Lib/selectors.py`).
    pub const fn ceil_millis(self) -> Self {
        Span(self.0.div_ceil(1000).saturating_mul(1000))
    }
}

impl Add<Span> for Instant {
    type Output = Instant;
    fn add(self, span: Span) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, span: Span) -> Span {
        Span(self.0.saturating_add(span.0))
    }
}

impl AddAssign<Span> for Instant {
    fn add_assign(&mut self, span: Span) {
        *self = *self + span;
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, span: Span) {
        *self = *self + span;
    }
}
