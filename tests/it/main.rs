//! All native tests of loopscope in one binary, a module for each room.

#![cfg(not(target_arch = "wasm32"))]

mod cli;
mod common;
mod drawing;
mod javascript;
mod javascript_library;
mod javascript_queues;
mod javascript_rules;
mod javascript_syntax;
mod json;
mod narrate;
mod number;
mod plays;
mod programs;
mod python;
mod python_library;
mod python_modules;
mod python_syntax;
mod records;
mod scenario;
mod session;
mod specs;
mod tidy;
mod timeline;
mod timers;
mod typescript;
mod world;
