//! The timers of the event loop: setting them, and taking out those that are due, in the order of their deadlines.

use super::event_loop::Timer;
use crate::clock::{Instant, Span};
use crate::python::vm::future::Ready;
use crate::python::vm::Vm;

impl Vm {
    /// All timers that are due go to the end of ready, in the order of (deadline, creation). Those that were due before
    /// the loop selected are late.
    pub(super) fn collect_due(&mut self, before: Instant) {
        if self.event_loop.is_told {
            return self.collect_finely(before);
        }
        while let Some((deadline, slot)) = self.next_due() {
            self.collect_timer(deadline, slot, before);
        }
        self.event_loop.due = None;
    }

    /// The same in the order of nanoseconds: a program that was told the time may set a timer by what it was told some time ago,
    /// which is due before others with that deadline.
    #[cold]
    fn collect_finely(&mut self, before: Instant) {
        let mut due = Vec::new();
        while let Some((deadline, slot)) = self.next_due() {
            let fine = self.event_loop.fine.get(slot as usize).copied().unwrap_or_default();
            due.push((i128::from(deadline.micros()) * 1000 + i128::from(fine), deadline, slot));
        }
        due.sort_by_key(|(exact, ..)| *exact);
        for (_, deadline, slot) in due {
            self.collect_timer(deadline, slot, before);
        }
        self.event_loop.due = None;
    }

    /// Takes out the next timer that is due.
    fn next_due(&mut self) -> Option<(Instant, u32)> {
        let next = self.event_loop.timers.first().filter(|(deadline, _)| *deadline <= self.machine.now());
        if next.is_some() {
            self.event_loop.timers.pop();
        }
        next
    }

    fn collect_timer(&mut self, deadline: Instant, slot: u32, before: Instant) {
        let due = if deadline > before { self.machine.now() } else { deadline };
        let entry = match self.free_slot(slot) {
            Timer::Sleep(future, result) => Ready::SetResult(future, result, due),
            Timer::Handle(handle) => {
                self.event_loop.due = Some(due);
                self.handle_ready(&handle, None);
                Ready::Handle(handle)
            }
            Timer::Cancelled | Timer::Free => return,
        };
        self.event_loop.ready.push_back(entry);
    }

    /// How many nanoseconds after its deadline a timer is due, once the program was told the time.
    #[cold]
    pub fn note_fine(&mut self, slot: u32, nanoseconds: i64) {
        let fine = &mut self.event_loop.fine;
        if fine.len() <= slot as usize {
            fine.resize(slot as usize + 1, 0);
        }
        fine[slot as usize] = nanoseconds;
    }

    /// Whether a timer is set that was not cancelled.
    pub fn has_timers(&self) -> bool {
        self.event_loop.slots.iter().any(|(timer, _)| match timer {
            Timer::Sleep(..) => true,
            Timer::Handle(handle) => !handle.cancelled.get(),
            Timer::Cancelled | Timer::Free => false,
        })
    }

    pub(super) fn free_slot(&mut self, slot: u32) -> Timer {
        self.event_loop.free.push(slot);
        std::mem::replace(&mut self.event_loop.slots[slot as usize].0, Timer::Free)
    }

    /// Sets a timer; gives its slot and number, by which it can be cancelled.
    pub fn set_timer(&mut self, deadline: Instant, timer: Timer) -> (u32, u64) {
        self.set_timer_early(deadline, Span::ZERO, timer)
    }

    /// The same, for one that may have been due before the run began.
    #[inline]
    pub(super) fn set_timer_early(&mut self, deadline: Instant, before: Span, timer: Timer) -> (u32, u64) {
        let event_loop = &mut self.event_loop;
        let slot = match event_loop.free.pop() {
            Some(slot) => slot,
            None => {
                event_loop.slots.push((Timer::Free, 0));
                event_loop.slots.len() as u32 - 1
            }
        };
        let number = match before {
            Span::ZERO => event_loop.timers.set(deadline, slot).0,
            before => event_loop.timers.set_early(before, slot).0,
        };
        event_loop.slots[slot as usize] = (timer, number);
        (slot, number)
    }
}
