//! What `call_soon`, `call_later` and `call_at` give: a callback that the loop will run, unless it is cancelled first.

use super::value::Value;
use crate::clock::Instant;
use crate::trace::ActivityId;
use std::cell::{Cell, RefCell};

/// `asyncio.Handle`, and with a deadline `asyncio.TimerHandle`.
pub struct Handle {
    /// What is called.
    pub callback: RefCell<Value>,
    /// With what.
    pub args: RefCell<Vec<Value>>,
    /// Whether it will never run.
    pub cancelled: Cell<bool>,
    /// When it is due, if it is a timer.
    pub when: Option<Instant>,
    /// What the trace knows it as, if its callback is a function of the program.
    pub activity: Option<ActivityId>,
}
