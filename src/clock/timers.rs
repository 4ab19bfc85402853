//! The queue of timers. The tie rule: two timers with the same deadline come out in the order in which they were set.
//! Deadline, sequence and payload are one 128-bit number, which is faster to compare than a pair by half; four children
//! a node, which lie in one line of the processor's cache.

use super::{Instant, Span};

/// Names one timer of a run: the how-manieth that was set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct TimerId(pub u64);

/// Timers in the order of (deadline, order of setting), each with a payload that its owner understands: a slot, an id.
#[derive(Default)]
pub struct Timers {
    /// The key of the deadline in the high half, then the sequence, then the payload. The children of `i` begin at `4 * i + 1`;
    /// none is earlier than its parent.
    heap: Vec<u128>,
    /// How many were set: no run sets so many that 32 bits of it would come round.
    set: u64,
}

const CHILDREN: usize = 4;

/// The key of the start of the run; deadlines before it have smaller ones.
const START: u64 = 1 << 63;
/// The latest deadline, which is that of timers that are never due.
const LAST: u64 = u64::MAX - START;

impl Timers {
    /// Sets a timer; its payload comes back when it is due.
    #[cfg_attr(loopscope_page, optimize(speed))]
    pub fn set(&mut self, deadline: Instant, payload: u32) -> TimerId {
        self.set_key(START + deadline.micros().min(LAST), payload)
    }

    /// Sets a timer that was due so long before the run began: it comes out before those of the beginning.
    pub fn set_early(&mut self, before: Span, payload: u32) -> TimerId {
        self.set_key(START - before.micros().min(START), payload)
    }

    #[inline]
    fn set_key(&mut self, key: u64, payload: u32) -> TimerId {
        let low = u128::from(self.set as u32) << 32 | u128::from(payload);
        self.heap.push(u128::from(key) << 64 | low);
        self.rise(self.heap.len() - 1);
        self.set += 1;
        TimerId(self.set - 1)
    }

    /// The earliest timer: its deadline and payload. Owners drop cancelled timers at the head with [`Timers::pop`].
    pub fn first(&self) -> Option<(Instant, u32)> {
        self.heap.first().copied().map(parts)
    }

    /// Takes the earliest timer out.
    #[cfg_attr(loopscope_page, optimize(speed))]
    pub fn pop(&mut self) -> Option<(Instant, u32)> {
        let last = self.heap.pop()?;
        match self.heap.first_mut() {
            Some(first) => {
                let earliest = std::mem::replace(first, last);
                self.sink(last);
                Some(parts(earliest))
            }
            None => Some(parts(last)),
        }
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

    /// Moves an entry up to its place.
    #[cfg_attr(loopscope_page, optimize(speed))]
    fn rise(&mut self, mut at: usize) {
        let entry = self.heap[at];
        while at > 0 {
            let parent = (at - 1) / CHILDREN;
            if self.heap[parent] <= entry {
                break;
            }
            self.heap[at] = self.heap[parent];
            at = parent;
        }
        self.heap[at] = entry;
    }

    /// Moves the entry at the root down to its place: the earliest children go up all the way, then the entry rises from
    /// the bottom, where the last one of a heap mostly belongs.
    #[cfg_attr(loopscope_page, optimize(speed))]
    fn sink(&mut self, entry: u128) {
        let mut at = 0;
        loop {
            let from = at * CHILDREN + 1;
            let (least, place) = match self.heap.get(from..from + CHILDREN) {
                Some(&[a, b, c, d]) => {
                    let left = if b < a { (b, from + 1) } else { (a, from) };
                    let right = if d < c { (d, from + 3) } else { (c, from + 2) };
                    if right.0 < left.0 {
                        right
                    } else {
                        left
                    }
                }
                _ => {
                    let rest = self.heap.get(from..).unwrap_or_default();
                    match rest.iter().copied().zip(from..).min() {
                        Some(least) => least,
                        None => break,
                    }
                }
            };
            self.heap[at] = least;
            at = place;
        }
        self.heap[at] = entry;
        self.rise(at);
    }
}

fn parts(entry: u128) -> (Instant, u32) {
    let micros = ((entry >> 64) as u64).saturating_sub(START);
    (if micros == LAST { Instant::END } else { Instant::from_micros(micros) }, entry as u32)
}
