//! What CPython's compiler warns of before it runs a program: comparisons of identity with literals, assertions that always
//! hold, and what looks like a forgotten comma (`check_is_arg`, `check_caller`, `check_index` in its `compile.c`).

use super::Compiler;
use crate::python::syntax::tree::{
    CompareOp, Comparison, ComprehensionKind, Expr, ExprId, List, SourceSpan, UnaryOp,
};

const COMMA: &str = "; perhaps you missed a comma?";

impl Compiler<'_> {
    pub(super) fn doubt_comparison(&mut self, first: ExprId, rest: List<Comparison>, span: SourceSpan) {
        let mut left = first;
        for comparison in self.tree.comparisons(rest).to_vec() {
            let text = match comparison.op {
                CompareOp::Is => "\"is\" with a literal. Did you mean \"==\"?",
                CompareOp::IsNot => "\"is not\" with a literal. Did you mean \"!=\"?",
                _ => "",
            };
            let sides = [left, comparison.right];
            if !text.is_empty() && sides.iter().any(|side| self.is_literal(*side)) {
                self.doubt(span, text.to_string());
            }
            left = comparison.right;
        }
    }

    pub(super) fn doubt_assertion(&mut self, test: ExprId, span: SourceSpan) {
        if matches!(self.tree.expr(test), Expr::Tuple(items) if !self.tree.exprs(items).is_empty()) {
            self.doubt(span, "assertion is always true, perhaps remove parentheses?".to_string());
        }
    }

    /// Where CPython says that an assertion failed: at the last comparison of its test, where there is one
    /// (`compiler_jump_if`), else at the whole statement.
    pub(super) fn last_comparison(&self, test: ExprId) -> Option<SourceSpan> {
        match self.tree.expr(test) {
            Expr::Compare(..) => Some(self.tree.expr_span(test)),
            Expr::Unary(UnaryOp::Not, operand) => self.last_comparison(operand),
            Expr::And(operands) | Expr::Or(operands) => {
                self.tree.exprs(operands).iter().rev().find_map(|operand| self.last_comparison(*operand))
            }
            Expr::Conditional { test, then, otherwise } => {
                [otherwise, then, test].into_iter().find_map(|part| self.last_comparison(part))
            }
            _ => None,
        }
    }

    pub(super) fn doubt_call(&mut self, callee: ExprId, span: SourceSpan) {
        if let Some(kind) = self.literal_class(callee) {
            self.doubt(span, ["'", kind, "' object is not callable", COMMA].concat());
        }
    }

    pub(super) fn doubt_subscript(&mut self, object: ExprId, key: ExprId, span: SourceSpan) {
        let Some(kind) = self.literal_class(object) else { return };
        match kind {
            "str" | "bytes" | "list" | "tuple" => {
                let index = self.literal_class(key);
                let fits =
                    matches!(index, Some("int" | "bool")) || matches!(self.tree.expr(key), Expr::Slice(..));
                if let (Some(index), false) = (index, fits) {
                    let text = [kind, " indices must be integers or slices, not ", index, COMMA].concat();
                    self.doubt(span, text);
                }
            }
            "dict" => {}
            _ => self.doubt(span, ["'", kind, "' object is not subscriptable", COMMA].concat()),
        }
    }

    fn is_literal(&self, side: ExprId) -> bool {
        matches!(
            self.tree.expr(side),
            Expr::Int(_)
                | Expr::BigInt(_)
                | Expr::Float(_)
                | Expr::Imaginary(_)
                | Expr::Str(_)
                | Expr::Bytes(_)
        ) || matches!(self.tree.expr(side), Expr::Tuple(items) if self.tree.exprs(items).iter().all(|item| self.is_literal(*item)))
    }

    /// The class of what is written as a literal or display.
    fn literal_class(&self, value: ExprId) -> Option<&'static str> {
        Some(match self.tree.expr(value) {
            Expr::None => "NoneType",
            Expr::Bool(_) => "bool",
            Expr::Ellipsis => "ellipsis",
            Expr::Int(_) | Expr::BigInt(_) => "int",
            Expr::Float(_) => "float",
            Expr::Imaginary(_) => "complex",
            Expr::Str(_) | Expr::Joined(_) => "str",
            Expr::Bytes(_) => "bytes",
            Expr::Tuple(_) => "tuple",
            Expr::List(_) => "list",
            Expr::Set(_) => "set",
            Expr::Dict(_) => "dict",
            Expr::Comprehension(id) => match self.tree.comprehension(id).kind {
                ComprehensionKind::List => "list",
                ComprehensionKind::Set => "set",
                ComprehensionKind::Dict => "dict",
                _ => "generator",
            },
            _ => return None,
        })
    }

    fn doubt(&mut self, span: SourceSpan, text: String) {
        if self.number > 0 {
            return;
        }
        let line = self.program.line_at(span.start);
        let doubt = (line, text);
        if !self.program.doubts.contains(&doubt) {
            self.program.doubts.push(doubt);
        }
    }
}
