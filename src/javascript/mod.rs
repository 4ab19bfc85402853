//! JavaScript: its syntax, its virtual machine, its event loop and the library that programs about async use.

pub mod event_loop;
pub mod library;
pub mod syntax;
pub mod vm;

pub(crate) use vm::run;
