//! The syntax of JavaScript modules: from text to a [`tree::Program`] whose scopes are resolved, or to a refusal with
//! V8's own words, line and column.

mod class;
mod decorators;
mod dynamic;
mod enums;
mod expression;
mod function;
mod imports;
mod names;
mod parser;
mod pattern;
mod scanner;
mod scope;
mod shadows;
mod statement;
pub mod tree;
mod types;

use crate::trace::Refusal;
use tree::Program;

/// Reads a module. Always strict; `await` may stand at the top level. What is no JavaScript may be TypeScript, whose
/// types are left out.
pub fn parse(text: &str) -> Result<Program, Refusal> {
    let fault = match parse_as(text, false) {
        Ok((program, false)) => return Ok(program),
        Ok((program, true)) => return Ok(parse_as(text, true).map_or(program, |(program, _)| program)),
        // What is refused is no matter of types.
        Err(fault) if !fault.message.starts_with("SyntaxError") => return Err(fault),
        Err(fault) => fault,
    };
    match parse_as(text, true) {
        // Decorators alone are no TypeScript: V8 does not know them.
        Ok((program, _)) if program.is_decorated && !program.is_typed => Err(fault),
        Ok((program, _)) => Ok(program),
        // A fault much further on, or something known that is missing, says more than where JavaScript gave up.
        Err(other) if other.line > fault.line || !other.message.starts_with("SyntaxError") => Err(other),
        Err(_) => Err(fault),
    }
}

/// The program, and whether it looks as if it were TypeScript after all.
fn parse_as(text: &str, types: bool) -> Result<(Program, bool), Refusal> {
    let mut parser = parser::Parser::new(text, types);
    match parser.module() {
        Ok(()) => {
            let mut program = parser.program;
            program.texts = parser.s.names.texts;
            Ok((program, parser.looks_generic))
        }
        Err(_) => {
            let (at, message) = parser.s.fault.unwrap_or_default();
            let (line, column) = position(text, at);
            Err(Refusal { line, column, message })
        }
    }
}

/// Line and column, both from 1, of a byte of the text.
pub fn position(text: &str, at: u32) -> (u32, u32) {
    let (mut line, mut column) = (1, 1);
    let mut before = ' ';
    for (index, c) in text.char_indices() {
        if index >= at as usize {
            break;
        }
        column += 1;
        if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
            // A carriage return and the line feed after it end one line.
            line += u32::from(!(c == '\n' && before == '\r'));
            column = 1;
        }
        before = c;
    }
    (line, column)
}
