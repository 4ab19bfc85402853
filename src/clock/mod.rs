//! Virtual time: instants and spans in whole microseconds, and the queue of timers with its tie rule. It knows no
//! wall clock and no floating-point time; seconds and milliseconds exist only in text, drawings and programs.

mod instant;
mod timers;

pub use instant::{Instant, Span};
pub use timers::{TimerId, Timers};
