//! loopscope runs short Python and JavaScript programs on exactly modelled event loops with a virtual clock and
//! draws what happened, so that a reader of an article can change a number and see at once how sequential,
//! gathered and blocking runs of the same jobs compare.
//!
//! The rooms, in reading order: [`clock`], [`world`], [`trace`] and [`machine`] are the ground both languages stand
//! on; [`python`] and [`javascript`] are the two runtimes, which never know of each other; [`scenario`] writes
//! program text; [`simulate`] runs it; [`timeline`], [`compare`], [`narrate`] and [`drawing`] only read the trace;
//! [`session`] is the state of one playground and `web` its view in a page. [`number`] and [`json`] are leaves
//! that everybody may use.
//!
//! ```
//! use loopscope::machine::Budget;
//! use loopscope::simulate::{simulate, Language};
//! use loopscope::world::World;
//!
//! let program = "
//! import asyncio
//!
//! async def tea(minutes):
//!     await asyncio.sleep(minutes * 60)
//!     print(minutes, 'minutes')
//!
//! async def main():
//!     await asyncio.gather(tea(5), tea(3))
//!
//! asyncio.run(main())
//! ";
//! let run = simulate(Language::Python, program, &World::default(), &Budget::default());
//! let lines: Vec<_> = run.trace.lines().iter().map(|line| (line.at.micros() / 60_000_000, &line.text[..])).collect();
//! assert_eq!(lines, [(3, "3 minutes"), (5, "5 minutes")]);
//! ```

pub mod clock;
pub mod compare;
pub mod drawing;
pub mod javascript;
pub mod json;
pub mod machine;
pub mod narrate;
pub mod number;
pub mod python;
pub mod scenario;
pub mod session;
pub mod simulate;
pub mod stories;
pub mod timeline;
pub mod trace;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod world;
