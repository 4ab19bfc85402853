//! Conditions that are decided before the run, as programs ask which CPython and which system they run on. What such a
//! condition rules out is not compiled, so that it may name what is not here.

use super::Compiler;
use crate::python::modules::{self, Has};
use crate::python::syntax::tree::{Argument, CompareOp, Comparison, Expr, ExprId, UnaryOp};
use std::cmp::Ordering;

/// `sys.version_info`, as far as it is made of numbers.
const VERSION: [i64; 3] = [3, 11, 7];

/// Private names that programs ask for, and that this CPython has not.
const LATER: &[&str] = &["_is_gil_enabled", "_jit", "_MEIPASS"];

/// What such conditions compare.
#[derive(PartialEq, PartialOrd)]
enum Known<'a> {
    Number(i64),
    Numbers(Vec<i64>),
    Text(&'a str),
}

impl Compiler<'_> {
    /// Whether a condition holds in every run, or in none.
    pub(super) fn foretold(&self, test: ExprId) -> Option<bool> {
        match self.tree.expr(test) {
            Expr::Name(_) if self.tree_name(test) == Some("TYPE_CHECKING") => Some(false),
            Expr::Attribute(object, name) if self.tree.text(name) == "TYPE_CHECKING" => {
                (self.module_of(object)? == "typing").then_some(false)
            }
            Expr::Unary(UnaryOp::Not, operand) => self.foretold(operand).map(|holds| !holds),
            // One operand decides, whatever the others are.
            Expr::And(operands) => self.foretold_all(self.tree.exprs(operands), true),
            Expr::Or(operands) => self.foretold_all(self.tree.exprs(operands), false),
            Expr::Compare(left, comparisons) => match self.tree.comparisons(comparisons) {
                [Comparison { op, right, .. }] => self.foretold_comparison(left, *op, *right),
                _ => None,
            },
            Expr::Call { .. } => self.foretold_call(test),
            _ => None,
        }
    }

    fn foretold_all(&self, operands: &[ExprId], wanted: bool) -> Option<bool> {
        let mut all = Some(wanted);
        for operand in operands {
            match self.foretold(*operand) {
                Some(holds) if holds == wanted => {}
                Some(_) => return Some(!wanted),
                // What comes before the operand that decides may have effects.
                None => return None,
            }
            all = Some(wanted);
        }
        all
    }

    fn foretold_comparison(&self, left: ExprId, op: CompareOp, right: ExprId) -> Option<bool> {
        let (left, right) = (self.known(left)?, self.known(right)?);
        let order = left
            .partial_cmp(&right)
            .filter(|_| std::mem::discriminant(&left) == std::mem::discriminant(&right))?;
        match op {
            CompareOp::Equal => Some(order == Ordering::Equal),
            CompareOp::NotEqual => Some(order != Ordering::Equal),
            CompareOp::Less => Some(order == Ordering::Less),
            CompareOp::LessEqual => Some(order != Ordering::Greater),
            CompareOp::Greater => Some(order == Ordering::Greater),
            CompareOp::GreaterEqual => Some(order != Ordering::Less),
            _ => None,
        }
    }

    /// `sys.platform.startswith('win')`, `hasattr(asyncio, 'TaskGroup')`
    fn foretold_call(&self, call: ExprId) -> Option<bool> {
        let Expr::Call { callee, arguments } = self.tree.expr(call) else { return None };
        let arguments = self.tree.arguments(arguments);
        match (self.tree.expr(callee), arguments) {
            (Expr::Attribute(object, method), [Argument::Positional(only)])
                if self.tree.text(method) == "startswith" =>
            {
                match (self.known(object)?, self.known(*only)?) {
                    (Known::Text(text), Known::Text(begin)) => Some(text.starts_with(begin)),
                    _ => None,
                }
            }
            (Expr::Name(_), [Argument::Positional(module), Argument::Positional(name)])
                if self.tree_name(callee) == Some("hasattr") =>
            {
                let (module, Expr::Str(name)) = (self.module_of(*module)?, self.tree.expr(*name)) else {
                    return None;
                };
                if LATER.contains(&self.tree.text(name)) {
                    return Some(false);
                }
                match modules::has(self.program, self.symbols, &module, self.tree.text(name)) {
                    Has::No if modules::says_what_it_lacks(&module) => Some(false),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn known(&self, expr: ExprId) -> Option<Known<'_>> {
        match self.tree.expr(expr) {
            Expr::Int(number) => Some(Known::Number(number)),
            Expr::Str(text) => Some(Known::Text(self.tree.text(text))),
            Expr::Tuple(items) => {
                let number = |item: &ExprId| match self.tree.expr(*item) {
                    Expr::Int(number) => Some(number),
                    _ => None,
                };
                self.tree.exprs(items).iter().map(number).collect::<Option<_>>().map(Known::Numbers)
            }
            Expr::Attribute(object, name) => self.known_attribute(object, self.tree.text(name)),
            Expr::Subscript(object, index) => {
                let Known::Numbers(numbers) = self.known(object)? else { return None };
                match self.tree.expr(index) {
                    Expr::Int(index) => numbers.get(usize::try_from(index).ok()?).copied().map(Known::Number),
                    Expr::Slice(None, Some(end), None) => match self.tree.expr(end) {
                        Expr::Int(end) => numbers
                            .get(..usize::try_from(end).ok()?)
                            .map(|part| Known::Numbers(part.to_vec())),
                        _ => None,
                    },
                    _ => None,
                }
            }
            Expr::Call { callee, .. } => match self.tree.expr(callee) {
                Expr::Attribute(object, name)
                    if self.tree.text(name) == "system" && self.module_of(object)? == "platform" =>
                {
                    Some(Known::Text("Linux"))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn known_attribute(&self, object: ExprId, name: &str) -> Option<Known<'_>> {
        if let Expr::Attribute(module, holder) = self.tree.expr(object) {
            let is_version = self.tree.text(holder) == "version_info" && self.module_of(module)? == "sys";
            let part = ["major", "minor", "micro"].iter().position(|known| *known == name)?;
            return is_version.then_some(Known::Number(VERSION[part]));
        }
        match (&*self.module_of(object)?, name) {
            ("sys", "platform") => Some(Known::Text("linux")),
            ("os", "name") => Some(Known::Text("posix")),
            ("sys", "version_info") => Some(Known::Numbers(VERSION.to_vec())),
            _ => None,
        }
    }
}
