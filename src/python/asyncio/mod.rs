//! asyncio as CPython 3.11 has it: the loop's iteration, futures, tasks and gather with the same callbacks, so that every
//! cost in iterations follows from the structure instead of being simulated.

pub mod context;
pub mod coroutine;
pub mod event_loop;
mod exception_handler;
pub mod future;
pub mod gather;
pub mod generators;
pub mod library;
mod loop_methods;
pub mod loops;
mod methods;
pub mod natives;
pub mod places;
mod private;
pub mod run;
mod show;
pub mod signals;
mod signatures;
pub mod streams;
pub mod task;
pub mod threads;
mod timers;

pub use exception_handler::revived;
pub use natives::{constructor, methods, module_names};
