//! The event loop of HTML: tasks, microtasks, timers, promises.

pub mod combinators;
pub mod promise;

/// Tasks, microtasks and timers that wait.
#[derive(Default)]
pub struct EventLoop {}
