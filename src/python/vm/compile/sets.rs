//! Set displays. One of three or more constants CPython makes beforehand, and the way in which it does that decides in which
//! order the set is gone through.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{Expr, ExprId, List, UnaryOp};
use crate::python::vm::code::Op;

/// How a set is made of items that are added one by one.
const SET: [Op; 3] = [Op::BuildSet(0), Op::SetUpdate, Op::SetAdd(1)];

impl Compiler<'_> {
    /// `{a, *b}`
    pub(super) fn set_display(&mut self, items: List<ExprId>) -> Result<(), Refused> {
        // Two are put in as they come.
        match items.len() > 2 && self.are_numbers(items) {
            true => {
                // The frozenset that was made goes into an empty set.
                self.emit(Op::BuildSet(0));
                self.frozen_display(items)?;
                self.emit(Op::SetUpdate);
                Ok(())
            }
            false => self.one_by_one(items, SET),
        }
    }

    /// What a loop walks: a display of constants is the frozenset itself there.
    pub(super) fn walked(&mut self, iterable: ExprId) -> Result<(), Refused> {
        match self.tree.expr(iterable) {
            Expr::Set(items) if self.are_numbers(items) => self.frozen_display(items),
            _ => self.expression(iterable),
        }
    }

    /// A frozenset of constants: `merge_consts_recursive` makes it anew from the items of the first one, in the order of that.
    fn frozen_display(&mut self, items: List<ExprId>) -> Result<(), Refused> {
        self.emit(Op::BuildSet(0));
        self.emit(Op::BuildList(0));
        self.one_by_one(items, SET)?;
        self.emit(Op::ListExtend);
        self.emit(Op::SetUpdate);
        Ok(())
    }

    /// Whether the items are numbers that are known beforehand, or tuples of such. With texts there is no order anyway.
    fn are_numbers(&self, items: List<ExprId>) -> bool {
        self.tree.exprs(items).iter().all(|item| self.is_number(*item, 0))
    }

    fn is_number(&self, id: ExprId, depth: u32) -> bool {
        let inner = |id: ExprId| depth < 9 && self.is_number(id, depth + 1);
        match self.tree.expr(id) {
            Expr::Bool(_) | Expr::Int(_) | Expr::BigInt(_) | Expr::Float(_) => true,
            Expr::Unary(op, operand) => op != UnaryOp::Not && inner(operand),
            Expr::Binary(_, left, right) => inner(left) && inner(right),
            Expr::Tuple(items) => self.tree.exprs(items).iter().all(|item| inner(*item)),
            _ => false,
        }
    }
}
