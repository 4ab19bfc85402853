//! What the trace is told of coroutines that are awaited where they stand: each is an activity of its own.

use super::generator::Generator;
use super::Vm;
use crate::trace::{ActivityId, End, Event, On};
use std::rc::Rc;

impl Vm {
    /// A coroutine that is awaited where it stands becomes an activity, unless it is the library's.
    pub(super) fn begin_activity(&mut self, generator: &Rc<Generator>) {
        let Some(parent) = self.activity else { return };
        if !self.program.codes[generator.code as usize].is_activity {
            return;
        }
        let name = self.generator_activity_name(generator);
        let site = self.trace_site(generator.site);
        let id = self.machine.trace.create(name, crate::trace::Kind::Coroutine, Some(parent), site);
        generator.activity.set(id.0 + 1);
        let here = self.site_below();
        let here = self.trace_site(here);
        self.machine.record(Event::Wait { activity: parent, on: On::Activity, target: id.0, site: here });
        self.run_activity(id);
    }

    /// `activity` holds the thread from here on.
    pub fn run_activity(&mut self, activity: ActivityId) {
        self.activity = Some(activity);
        self.machine.record(Event::Run { activity, thread: self.machine.threads.current() });
    }

    /// A frame of a coroutine that is an activity of its own is over: who awaited it goes on.
    pub(super) fn end_activity(&mut self, generator: &Generator, end: End, site: u32) {
        let Some(id) = generator.activity.get().checked_sub(1).map(ActivityId) else { return };
        let site = self.trace_site(site);
        self.machine.record(Event::End { activity: id, end, site });
        if let Some(parent) = self.machine.trace.activity(id).parent() {
            self.run_activity(parent);
        }
    }
}
