//! The queue of timers. The tie rule: two timers with the same deadline come out in the order in which they were set.
//!
//! A radix heap (Ahuja, Mehlhorn, Orlin and Tarjan, 1990): what comes out never goes back in time, so a timer lies in the
//! bucket of the highest bit in which its deadline differs from the last one that came out, and goes down from bucket
//! to bucket as that one rises. Each move reads and writes memory in order, where a heap of a hundred thousand timers
//! waits for memory at each of its levels; and no move changes the order of equal deadlines.

use super::{Instant, Span};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// Names one timer of a run: the how-manieth that was set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct TimerId(pub u64);

/// Timers in the order of (deadline, order of setting), each with a payload that its owner understands: a slot, an id.
#[derive(Default)]
pub struct Timers {
    /// The deadline of the last timer that came out; zero where none is set.
    last: u64,
    /// Timers with that deadline, in the order of setting.
    equal: VecDeque<u32>,
    /// By the highest bit in which a deadline differs from `last`: all of one bucket are earlier than all of the next.
    later: Vec<Bucket>,
    /// The buckets that are not empty, as bits.
    filled: u64,
    /// Timers that were set for earlier than `last`, which an owner makes the deadline of a cancelled timer when it drops it from
    /// the head, or for before the start of the run. The key of the deadline in the high half, then the sequence, then
    /// the payload.
    earlier: BinaryHeap<Reverse<u128>>,
    /// How many were set.
    set: u64,
    /// How many are set now.
    len: usize,
}

/// Timers in the order in which they were set.
#[derive(Default)]
struct Bucket {
    timers: Vec<(u64, u32)>,
    /// Which of them is the earliest; of equal ones the first.
    first: usize,
}

/// The memory of a bucket that held more is given back when it is emptied.
const KEPT: usize = 64;

/// The key of the start of the run; deadlines before it have smaller ones.
const START: u64 = 1 << 63;

impl Timers {
    /// Sets a timer; its payload comes back when it is due.
    pub fn set(&mut self, deadline: Instant, payload: u32) -> TimerId {
        if deadline.micros() < self.last {
            return self.set_key(deadline.micros().saturating_add(START), payload);
        }
        self.place(deadline.micros(), payload);
        self.count()
    }

    /// Sets a timer that was due so long before the run began: it comes out before those of the beginning.
    pub fn set_early(&mut self, before: Span, payload: u32) -> TimerId {
        self.set_key(START.saturating_sub(before.micros()), payload)
    }

    /// The earliest timer: its deadline and payload. Owners drop cancelled timers at the head with [`Timers::pop`].
    pub fn first(&self) -> Option<(Instant, u32)> {
        if let Some(Reverse(entry)) = self.earlier.peek() {
            return Some(parts(*entry));
        }
        if let Some(payload) = self.equal.front() {
            return Some((Instant::from_micros(self.last), *payload));
        }
        let bucket = self.later.get(self.filled.trailing_zeros() as usize)?;
        bucket.timers.get(bucket.first).map(|(deadline, payload)| (Instant::from_micros(*deadline), *payload))
    }

    /// Takes the earliest timer out.
    pub fn pop(&mut self) -> Option<(Instant, u32)> {
        self.len = self.len.checked_sub(1)?;
        let first = match self.earlier.pop() {
            Some(Reverse(entry)) => Some(parts(entry)),
            None => {
                if self.equal.is_empty() {
                    self.go_down();
                }
                self.equal.pop_front().map(|payload| (Instant::from_micros(self.last), payload))
            }
        };
        if self.len == 0 {
            self.last = 0;
        }
        first
    }

    /// How many timers are set, cancelled ones that were not yet dropped included.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether no timer is set.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Puts a timer that is not earlier than `last` where it belongs.
    #[inline]
    fn place(&mut self, deadline: u64, payload: u32) {
        let Some(bit) = (deadline ^ self.last).checked_ilog2() else {
            self.equal.push_back(payload);
            return;
        };
        let bit = bit as usize;
        if bit >= self.later.len() {
            self.later.resize_with(bit + 1, Bucket::default);
        }
        let bucket = &mut self.later[bit];
        self.filled |= 1 << bit;
        match bucket.timers.get(bucket.first) {
            Some((earliest, _)) if deadline >= *earliest => {}
            _ => bucket.first = bucket.timers.len(),
        }
        bucket.timers.push((deadline, payload));
    }

    /// Makes the earliest deadline the last one and spreads its bucket over those below.
    fn go_down(&mut self) {
        let at = self.filled.trailing_zeros() as usize;
        let Some(bucket) = self.later.get_mut(at) else { return };
        self.filled &= self.filled - 1;
        let Bucket { mut timers, first } = std::mem::take(bucket);
        self.last = timers.get(first).map_or(self.last, |(deadline, _)| *deadline);
        for (deadline, payload) in timers.drain(..) {
            self.place(deadline, payload);
        }
        if timers.capacity() <= KEPT {
            self.later[at].timers = timers;
        }
    }

    #[cold]
    fn set_key(&mut self, key: u64, payload: u32) -> TimerId {
        let id = self.count();
        let low = u128::from(id.0 as u32) << 32 | u128::from(payload);
        self.earlier.push(Reverse(u128::from(key) << 64 | low));
        id
    }

    #[inline]
    fn count(&mut self) -> TimerId {
        self.set += 1;
        self.len += 1;
        TimerId(self.set - 1)
    }
}

fn parts(entry: u128) -> (Instant, u32) {
    (Instant::from_micros(((entry >> 64) as u64).saturating_sub(START)), entry as u32)
}
