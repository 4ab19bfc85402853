//! Functions: their defaults, annotations and bodies.

use super::{Compiler, Refused};
use crate::python::syntax::tree;
use crate::python::vm::code::{Code, Op};
use crate::python::vm::value::Value;

impl Compiler<'_> {
    /// Compiles a function; its value comes on top of the operands.
    pub(super) fn function(&mut self, function: &tree::Function) -> Result<(), Refused> {
        let parameters = self.tree.parameters(function.parameters);
        let positional = function.positional as usize;
        let defaults: Vec<_> =
            parameters.iter().take(positional).filter_map(|parameter| parameter.default).collect();
        for default in &defaults {
            self.expression(*default)?;
        }
        self.emit(Op::BuildTuple(defaults.len() as u32));
        let mut count = 0;
        for parameter in parameters.iter().skip(positional) {
            if let Some(default) = parameter.default {
                self.text(parameter.name);
                self.expression(default)?;
                count += 2;
            }
        }
        self.emit(Op::BuildTuple(count));
        let annotated = self.annotations(function)?;
        self.closure(function.scope);
        let outer = self.enter(function.scope)?;
        self.block(function.body)?;
        self.constant(Value::None);
        self.emit(Op::Return);
        let mut code = self.finish(Self::kind_of(self.tree.scope(function.scope)));
        self.unit = outer;
        code.positional = function.positional;
        code.positional_only = function.positional_only;
        code.keyword_only = function.keyword_only;
        code.has_star = function.has_star;
        code.has_double_star = function.has_double_star;
        code.doc = self.docstring(function.body).map(|text| self.symbol(text));
        code.is_annotated = annotated;
        self.make_function(code);
        Ok(())
    }

    /// The annotations of a function as a dict on top of the operands, if it has any.
    fn annotations(&mut self, function: &tree::Function) -> Result<bool, Refused> {
        let all = self.tree.parameters(function.parameters);
        let (positional, rest) = all.split_at(function.positional as usize);
        let (by_keyword, rest) = rest.split_at(function.keyword_only as usize);
        let (star, double_star) = rest.split_at(usize::from(function.has_star));
        let mut count = 0;
        for parameter in [positional, star, by_keyword, double_star].into_iter().flatten() {
            if let Some(annotation) = parameter.annotation {
                self.text(parameter.name);
                self.annotation_value(annotation)?;
                count += 1;
            }
        }
        if let Some(annotation) = function.returns {
            self.constant(Value::str("return"));
            self.annotation_value(annotation)?;
            count += 1;
        }
        if count > 0 {
            self.emit(Op::BuildDict(count));
        }
        Ok(count > 0)
    }

    /// Adds a code and makes a function of it and of what stands on the operands.
    pub(super) fn make_function(&mut self, code: Code) {
        let taken = code.frees + 1 + u32::from(code.is_annotated);
        let index = self.add_code(code);
        self.emit(Op::MakeFunction(index));
        self.unit.depth -= taken;
    }
}

/// The text of an annotation as `ast.unparse` writes it again: in one line, with its own spaces and its own quotes.
pub(super) fn unparsed(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '\'' => {
                let mut quoted = String::new();
                while let Some(next) = letters.next_if(|next| *next != letter) {
                    quoted.push(next);
                }
                letters.next();
                // What has quotes or escapes within, or stands between three quotes, stays as it is.
                let is_plain = letters.peek() != Some(&letter) && !quoted.contains(['"', '\'', '\\']);
                let quote = if is_plain { '\'' } else { letter };
                written.push(quote);
                written += &quoted;
                written.push(quote);
            }
            ',' => {
                written.truncate(written.trim_end().len());
                written += ", ";
            }
            '|' => {
                written.truncate(written.trim_end().len());
                written += " | ";
            }
            ']' | ')' => {
                written.truncate(written.trim_end().len());
                written.push(letter);
            }
            _ if letter.is_whitespace() => {
                let is_apart = written.ends_with(|last: char| !last.is_whitespace() && !"[({".contains(last));
                if is_apart {
                    written.push(' ');
                }
            }
            _ => written.push(letter),
        }
    }
    written
}
