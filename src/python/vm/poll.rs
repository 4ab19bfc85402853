//! Loops that poll the clock. A loop whose turn did nothing but read the clock would go round millions of times until a
//! deadline. Once a turn left everything as it was, turns are tried at later and later instants, each rolled back to
//! the loop's head, until one does something else; bisection then finds the first such instant, and the clock
//! is moved there.

use super::frame::Turn;
use super::value::Value;
use super::{Raise, Vm};
use crate::clock::Instant;

impl Vm {
    /// A turn of a loop that may only be polling the clock came to its end.
    pub(super) fn poll_back(&mut self, head: u32) -> Result<(), Raise> {
        if self.poll.trial.is_some() {
            return self.poll_verdict(true);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = head;
        }
        let costs = if self.poll.again == Some(head) { 0 } else { self.world.cpu.python_ns_per_iteration };
        if let Err(limit) = self.machine.turn(costs) {
            self.computing(limit)?;
        }
        let base = self.frames.last().map_or(0, |frame| frame.base as usize);
        let (depth, now, slots) = (self.frames.len(), self.machine.now(), &self.stack[base..]);
        let reads = self.clock_reads;
        let unchanged = self.poll.seen.as_ref().is_some_and(|seen| {
            let same = seen.head == head && seen.depth == depth && seen.now == now && seen.reads != reads;
            same && seen.slots.len() == slots.len() && seen.slots.iter().zip(slots).all(|(a, b)| a.is(b))
        });
        self.poll.seen = Some(Turn { head, depth, slots: slots.to_vec(), now, reads });
        if unchanged {
            self.poll.low = now.micros();
            self.poll.high = None;
            self.poll.trial = Some(now + crate::clock::Span::from_micros(1));
        }
        Ok(())
    }

    /// A call in such a loop: if it may do more than read the clock, the turn has effects. True if it was rolled back.
    pub(super) fn poll_call(&mut self, count: usize) -> Result<bool, Raise> {
        let callee = &self.stack[self.stack.len() - count - 2];
        let harmless = matches!(callee, Value::Native(native) if matches!(
            native.name,
            "perf_counter" | "monotonic" | "time" | "perf_counter_ns" | "monotonic_ns" | "time_ns" | "process_time" | "thread_time" | "process_time_ns" | "thread_time_ns" | "abs" | "round" | "len"
        ));
        if harmless {
            return Ok(false);
        }
        self.poll_exit()
    }

    /// The loop is left, or does something. True if that was only tried, and rolled back.
    pub(super) fn poll_exit(&mut self) -> Result<bool, Raise> {
        if self.poll.trial.is_some() {
            return self.poll_verdict(false).map(|()| true);
        }
        self.poll.seen = None;
        self.poll.again = None;
        Ok(false)
    }

    /// A turn was tried: the loop goes on at that instant, or it does not. The next trial begins, or the search ends.
    pub(super) fn poll_verdict(&mut self, goes_on: bool) -> Result<(), Raise> {
        let Some(trial) = self.poll.trial.take() else { return Ok(()) };
        let Some(seen) = self.poll.seen.take() else { return Ok(()) };
        if goes_on {
            self.poll.low = trial.micros();
        } else {
            self.poll.high = Some(trial.micros());
        }
        self.frames.truncate(seen.depth);
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = seen.head;
            let base = frame.base as usize;
            self.cut(base);
        }
        self.stack.extend_from_slice(&seen.slots);
        let low = self.poll.low;
        let next = match self.poll.high {
            Some(high) if high <= low + 1 => {
                self.clock_reads = 0;
                return self.compute_until(Instant::from_micros(high));
            }
            Some(high) => low + (high - low) / 2,
            None => low + (low - seen.now.micros()).max(1),
        };
        let end = self.machine.budget().time.micros().saturating_add(1);
        if next > end {
            return self.compute_until(Instant::from_micros(end));
        }
        self.poll.seen = Some(seen);
        self.poll.trial = Some(Instant::from_micros(next));
        Ok(())
    }
}
