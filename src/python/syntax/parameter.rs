//! The parameters of functions and lambdas.

use super::parser::{list_in, Parser, Read};
use super::token::Tok;
use super::tree::*;

/// What was read so far.
#[derive(Default)]
struct Reading {
    positional: Vec<Parameter>,
    positional_only: Option<usize>,
    keyword_only: Vec<Parameter>,
    /// Behind `*` or `*args`.
    starred: bool,
    star: Option<Parameter>,
    /// A bare `*` that a name must follow.
    bare: Option<u32>,
    double_star: Option<Parameter>,
}

impl Parser<'_> {
    /// Parameters up to the token that closes them: `)` of a function, `:` of a lambda, which has no annotations.
    pub fn parameters(&mut self, close: Tok) -> Read<Function> {
        let mut reading = Reading::default();
        while self.tok() != close {
            if reading.double_star.is_some() {
                return self.fail(self.start(), "arguments cannot follow var-keyword argument");
            }
            self.parameter(close, &mut reading)?;
            if !self.take(Tok::Comma) {
                break;
            }
        }
        if self.tok() != close && close == Tok::Colon {
            return self.invalid();
        }
        if let Some(at) = reading.bare {
            return self.fail(at, "named arguments must follow bare *");
        }
        Ok(self.function_of(reading))
    }

    fn parameter(&mut self, close: Tok, reading: &mut Reading) -> Read<()> {
        let annotated = close == Tok::RightRound;
        let start = self.start();
        if self.take(Tok::Binary(BinaryOp::Divide)) {
            if reading.starred {
                return self.fail(start, "/ must be ahead of *");
            }
            if reading.positional_only.is_some() {
                return self.fail(start, "/ may appear only once");
            }
            if reading.positional.is_empty() {
                return self.fail(start, "at least one argument must precede /");
            }
            reading.positional_only = Some(reading.positional.len());
            return Ok(());
        }
        if self.take(Tok::Binary(BinaryOp::Multiply)) {
            if reading.starred {
                return self.fail(start, "* argument may appear only once");
            }
            reading.starred = true;
            if self.tok() == Tok::Name {
                reading.star = Some(self.parameter_name(annotated, true)?);
                return self.no_default("var-positional argument cannot have default value");
            }
            if self.tok() != Tok::Comma && self.tok() != close {
                return self.invalid();
            }
            reading.bare = Some(start);
            return Ok(());
        }
        if self.take(Tok::Binary(BinaryOp::Power)) {
            reading.double_star = Some(self.parameter_name(annotated, false)?);
            return self.no_default("var-keyword argument cannot have default value");
        }
        let mut parameter = self.parameter_name(annotated, false)?;
        if self.take(Tok::Equal) {
            if matches!(self.tok(), Tok::Comma | Tok::RightRound) {
                return self.fail(self.tokens[self.at - 1].start, "expected default value expression");
            }
            parameter.default = Some(self.expression()?);
        }
        if reading.starred {
            reading.bare = None;
            reading.keyword_only.push(parameter);
            return Ok(());
        }
        let defaults = reading.positional.last().is_some_and(|last| last.default.is_some());
        if defaults && parameter.default.is_none() {
            return self.fail(start, "non-default argument follows default argument");
        }
        reading.positional.push(parameter);
        Ok(())
    }

    fn no_default(&mut self, message: &str) -> Read<()> {
        if self.tok() == Tok::Equal {
            return self.fail(self.start(), message);
        }
        Ok(())
    }

    fn parameter_name(&mut self, annotated: bool, starred: bool) -> Read<Parameter> {
        let start = self.start();
        let name = self.name()?;
        let span = self.span(start);
        let mut annotation = None;
        if annotated && self.take(Tok::Colon) {
            annotation = Some(if starred { self.star_or_named()? } else { self.expression()? });
        }
        Ok(Parameter { name, default: None, annotation, span })
    }

    /// The parameters in the order of their slots, and their numbers.
    fn function_of(&mut self, reading: Reading) -> Function {
        let mut all = reading.positional;
        let positional = all.len() as u32;
        let keyword_only = reading.keyword_only.len() as u32;
        all.extend(reading.keyword_only);
        all.extend(reading.star);
        all.extend(reading.double_star);
        Function {
            name: Ident(0),
            target: None,
            parameters: list_in(&mut self.module.parameters, &all),
            positional,
            positional_only: reading.positional_only.unwrap_or(0) as u32,
            keyword_only,
            has_star: reading.star.is_some(),
            has_double_star: reading.double_star.is_some(),
            returns: None,
            decorators: List::EMPTY,
            body: List::EMPTY,
            is_async: false,
            scope: self.scope,
            name_span: SourceSpan { start: 0, end: 0 },
        }
    }
}
