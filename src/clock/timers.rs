//! The queue of timers. The tie rule: two timers with the same deadline come out in the order in which they were set.
//! Deadline and sequence are one 128-bit key, which is faster to compare than a pair by half.

use super::Instant;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Names one timer of a run: the how-manieth that was set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct TimerId(pub u64);

/// Timers in the order of (deadline, order of setting), each with a payload that its owner understands: a slot, an id.
#[derive(Default)]
pub struct Timers {
    heap: BinaryHeap<Entry>,
    set: u64,
}

struct Entry {
    /// Deadline in the high half, sequence in the low half, inverted: the heap's greatest is the earliest timer.
    inverted: u128,
    payload: u32,
}

impl Timers {
    /// Sets a timer; its payload comes back when it is due.
    pub fn set(&mut self, deadline: Instant, payload: u32) -> TimerId {
        let key = (u128::from(deadline.micros()) << 64) | u128::from(self.set);
        self.heap.push(Entry { inverted: !key, payload });
        self.set += 1;
        TimerId(self.set - 1)
    }

    /// The earliest timer: its deadline and payload. Owners drop cancelled timers at the head with [`Timers::pop`].
    pub fn first(&self) -> Option<(Instant, u32)> {
        self.heap.peek().map(|entry| (entry.deadline(), entry.payload))
    }

    /// Takes the earliest timer out.
    pub fn pop(&mut self) -> Option<(Instant, u32)> {
        self.heap.pop().map(|entry| (entry.deadline(), entry.payload))
    }

    /// Takes out the earliest timer if it is due at `now`.
    pub fn pop_due(&mut self, now: Instant) -> Option<u32> {
        match self.first() {
            Some((deadline, _)) if deadline <= now => self.pop().map(|(_, payload)| payload),
            _ => None,
        }
    }

    /// How many timers are set, cancelled ones that were not yet dropped included.
    pub fn len(&self) -> usize {
        self.heap.len()
    }

    /// Whether no timer is set.
    pub fn is_empty(&self) -> bool {
        self.heap.is_empty()
    }
}

impl Entry {
    fn deadline(&self) -> Instant {
        Instant::from_micros((!self.inverted >> 64) as u64)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.inverted == other.inverted
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.inverted.cmp(&other.inverted)
    }
}
