//! What each lane did from when to when.

use super::{Span, Timeline, Trace};

pub(super) fn build(trace: &Trace) -> Timeline {
    Timeline {
        end: trace.now(),
        lanes: Vec::new(),
        busy: Span::ZERO,
        worst: None,
        root: None,
        root_end: None,
        lane_of: Vec::new(),
    }
}
