//! The call stack as the trace tells it: compared where something happens, not where a function is called, so that
//! computing costs nothing.

use super::activation::NO_ACTIVITY;
use super::Vm;
use crate::trace::{Event, Site};

/// What lies deeper is not told.
const MOST: usize = 200;

impl Vm<'_> {
    /// An async function was called: its frame is told anew, for readers took the one before away when that waited.
    pub(super) fn tell_async_call(&mut self) {
        self.tell_frames(true);
    }

    /// Tells the trace which of the program's functions are being called, as far as it does not know. The bottom one is
    /// the running activity, which it knows.
    pub(crate) fn tell_calls(&mut self) {
        self.tell_frames(false);
    }

    fn tell_frames(&mut self, top_is_new: bool) {
        let top = self.frames.len().wrapping_sub(usize::from(top_is_new));
        let bottom = usize::from(self.activity != NO_ACTIVITY);
        let mut depth = 0;
        for (index, frame) in self.frames.iter().enumerate() {
            let code = &self.codes[frame.code.0 as usize];
            if code.prelude {
                continue;
            }
            if depth == MOST {
                break;
            }
            let known = depth < bottom || self.calls.get(depth - bottom) == Some(&frame.code);
            if depth >= bottom && (!known || index == top) {
                self.calls.truncate(depth - bottom);
                self.calls.push(frame.code);
                let (function, site) = (Some(code.trace_name), code.site);
                self.machine.record(Event::Call { depth: depth as u16, function, site });
            }
            depth += 1;
        }
        if self.calls.len() + bottom > depth.max(bottom) {
            self.calls.truncate(depth.saturating_sub(bottom));
            let depth = depth.max(bottom) as u16;
            self.machine.record(Event::Call { depth, function: None, site: Site::NONE });
        }
    }
}
