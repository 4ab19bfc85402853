//! The syntax of Python 3.11: from text to a [`tree::Module`] whose scopes are resolved, or to a refusal with
//! CPython's own words, line and column.
//!
//! [`token`] cuts the text, the parser in [`parser`], [`statement`], [`compound`], [`parameter`], [`expression`],
//! [`display`], [`literal`] and [`target`] reads it by recursive descent with a depth limit, and [`scope`] then says
//! where each name lives.

mod compound;
mod display;
mod expression;
mod failure;
mod literal;
mod names;
mod parameter;
mod parser;
mod pattern;
mod scope;
mod statement;
mod target;
mod token;
pub mod tree;

use crate::trace::Refusal;
pub use parser::mangled;
use tree::Module;

/// Reads a module.
///
/// The refusal says what CPython's `compile` says, at the line and column that it names; errors inside an
/// f-string are placed where they stand in the file (DIFFERENCE: CPython 3.11 counts from the brace, or names the end of
/// the string). What is nested or chained more
/// deeply than a small stack can walk is refused as CPython refuses it a little later.
pub fn parse(text: &str) -> Result<Module, Refusal> {
    parser::module(text).map_err(|failure| failure.refusal(text))
}
