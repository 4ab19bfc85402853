//! What `call_soon`, `call_later` and `call_at` give: a callback that the loop will run, unless it is cancelled first;
//! and the loop itself as programs hold it.

use super::class::Fields;
use super::symbol::Symbol;
use super::value::Value;
use crate::trace::ActivityId;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// `asyncio.Handle`, and with a deadline `asyncio.TimerHandle`.
pub struct Handle {
    /// What is called.
    pub callback: RefCell<Value>,
    /// With what.
    pub args: RefCell<Vec<Value>>,
    /// The context in which it was made.
    pub context: RefCell<Value>,
    /// Whether it will never run.
    pub cancelled: Cell<bool>,
    /// When it is due by the loop's clock, if it is a timer.
    pub when: Option<f64>,
    /// What the trace knows it as, if its callback is a function of the program.
    pub activity: Option<ActivityId>,
    /// Where it was made: an index into the program's sites.
    pub site: Cell<u32>,
    /// In debug mode the program's calls that made it, the innermost first: line and function (`_source_traceback`).
    pub origin: OnceCell<Box<Vec<(u32, Symbol)>>>,
}

impl Handle {
    /// The handle as a value that remembers its context.
    pub fn within(self: Rc<Handle>, context: Value) -> Value {
        self.context.replace(context);
        Value::Handle(self)
    }
}

/// An event loop as programs see it; what it holds is in the asyncio room.
pub struct Loop {
    /// Its number, from 1.
    pub number: u32,
    /// Whether it was closed.
    pub closed: Cell<bool>,
    /// Whether it runs, in whatever thread.
    pub running: Cell<bool>,
    /// `get_debug()`
    pub debug: Cell<bool>,
    /// What programs set on it, and its exception handler.
    pub fields: RefCell<Fields>,
}

impl Loop {
    /// A loop that never ran.
    pub fn new(number: u32) -> Loop {
        Loop {
            number,
            closed: Cell::new(false),
            running: Cell::new(false),
            debug: Cell::new(false),
            fields: RefCell::default(),
        }
    }
}
