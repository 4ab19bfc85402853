//! How errors quote the program: the words that V8 finds for what was called, gone through or taken apart, as its
//! `CallPrinter` writes them. What has no name there is an `(intermediate value)`.

use super::operators::number_text;
use super::value::Value;
use super::Vm;
use crate::javascript::syntax::tree::{Expr, ExprId, Program, UnaryOp};

/// Longer quotations help nobody.
const LONGEST: usize = 500;

/// What V8 calls the value that a `for of` takes apart.
pub(super) const OF_LOOP: ExprId = ExprId::beyond(0);
/// And the one that a `catch` does.
pub(super) const OF_CATCH: ExprId = ExprId::beyond(1);
/// And a parameter that has a default.
pub(super) const OF_PARAMETER: ExprId = ExprId::beyond(2);

fn words(program: &Program, id: ExprId, text: &mut String) {
    let before = text.len();
    if before < LONGEST {
        write(program, id, text);
    }
    if text.len() == before {
        text.push_str("(intermediate value)");
    }
}

fn write(program: &Program, id: ExprId, text: &mut String) {
    match program.expr(id) {
        Expr::Null => text.push_str("null"),
        Expr::Bool(value) => text.push_str(if value { "true" } else { "false" }),
        Expr::Number(value) => text.push_str(&number_text(value)),
        Expr::String(ident) => {
            text.push('"');
            text.push_str(program.text(ident));
            text.push('"');
        }
        Expr::Name(name) => text.push_str(program.text(program.reference(name).name)),
        Expr::This(_) => text.push_str("this"),
        Expr::Array(elements) => {
            text.push('[');
            for (index, element) in program.exprs(elements).iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                words(program, *element, text);
            }
            text.push(']');
        }
        Expr::Object(properties) => {
            text.push('{');
            for _ in program.properties(properties) {
                text.push_str("(intermediate value)");
            }
            text.push('}');
        }
        Expr::Member { object, property, optional } => {
            words(program, object, text);
            text.push_str(if optional { "?." } else { "." });
            text.push_str(program.text(property));
        }
        Expr::Index { object, index, optional } => {
            words(program, object, text);
            if optional {
                text.push_str("?.");
            }
            if let Expr::String(key) = program.expr(index) {
                if !optional {
                    text.push('.');
                }
                return text.push_str(program.text(key));
            }
            text.push('[');
            words(program, index, text);
            text.push(']');
        }
        Expr::PrivateMember { object, name, .. } => {
            words(program, object, text);
            text.push('.');
            text.push_str(program.text(program.reference(name).name));
        }
        Expr::SuperMember { property, .. } => {
            text.push_str("(intermediate value).");
            text.push_str(program.text(property));
        }
        Expr::Call { callee, .. } => {
            words(program, callee, text);
            text.push_str("(...)");
        }
        Expr::New(callee, _) => {
            text.push_str("new ");
            words(program, callee, text);
            text.push_str("(...)");
        }
        Expr::OptionalChain(chain) => write(program, chain, text),
        Expr::Unary(op, value) => {
            text.push('(');
            text.push_str(match op {
                UnaryOp::Minus => "-",
                UnaryOp::Plus => "+",
                UnaryOp::Not => "!",
                UnaryOp::BitNot => "~",
                UnaryOp::Typeof => "typeof ",
                UnaryOp::Void => "void ",
                UnaryOp::Delete => "delete ",
            });
            words(program, value, text);
            text.push(')');
        }
        _ => {}
    }
}

impl Vm<'_> {
    /// What was called at a call site, or the value itself where the program is not ours to quote.
    pub(super) fn callee_text(&mut self, site: u32, callee: Value) -> String {
        let known = self.call_sites.get(site as usize).copied();
        match (known, &self.program) {
            (Some(site), Some(program)) => {
                let mut text = String::new();
                words(program, site.callee, &mut text);
                text
            }
            _ => self.describe(callee),
        }
    }

    /// What the present instruction of the topmost frame goes through or takes apart.
    pub(super) fn operand_text(&mut self) -> Option<String> {
        let frame = self.frames.last()?;
        let code = &self.codes[frame.code.0 as usize];
        let at = frame.pc.saturating_sub(1);
        let place = code.places.iter().find(|(target, _)| *target == at)?;
        let program = self.program.as_ref().filter(|_| !code.prelude)?;
        let mut text = String::new();
        match place.1 {
            OF_LOOP => text.push_str(".for"),
            OF_CATCH => text.push_str(".catch"),
            OF_PARAMETER => (0..3).for_each(|_| text.push_str("(intermediate value)")),
            value => words(program, value, &mut text),
        }
        Some(text)
    }
}
