//! What is assigned to: expressions that turn out to be targets.

use super::parser::{Parser, Read, Role};
use super::token::Tok;
use super::tree::*;

impl Parser<'_> {
    /// Makes an expression a target, or says why it cannot be one.
    pub fn make_target(&mut self, id: ExprId) -> Read<()> {
        match self.bad_target(id) {
            None => {
                self.bind(id);
                Ok(())
            }
            Some(bad) => {
                let message = ["cannot assign to ", self.describe(bad)].concat();
                self.fail(self.start_of(bad), &message)
            }
        }
    }

    /// The first part of an expression that cannot be assigned to.
    pub fn bad_target(&self, id: ExprId) -> Option<ExprId> {
        match self.module.expr(id) {
            Expr::Name(_) | Expr::Attribute(..) | Expr::Subscript(..) => None,
            Expr::Starred(inner) => self.bad_target(inner),
            Expr::Tuple(items) | Expr::List(items) => {
                self.module.exprs(items).iter().find_map(|&item| self.bad_target(item))
            }
            _ => Some(id),
        }
    }

    /// Says of every name in a target that it is bound.
    fn bind(&mut self, id: ExprId) {
        match self.module.expr(id) {
            Expr::Name(used) => self.uses[used.index()].role = Role::Bind,
            Expr::Starred(inner) => self.bind(inner),
            Expr::Tuple(items) | Expr::List(items) => {
                for index in 0..items.len() {
                    self.bind(self.module.exprs(items)[index]);
                }
            }
            _ => {}
        }
    }

    /// The target of a `for`, up to its `in`.
    pub fn for_target(&mut self) -> Read<ExprId> {
        let first = self.at;
        let target = self.tuple_of(Self::target_item)?;
        if self.tok() != Tok::In {
            if self.starts_operand() && self.tok() != Tok::Not {
                self.second_operand(first, target)?;
            }
            return self.invalid();
        }
        self.make_target(target)?;
        Ok(target)
    }

    /// The target behind an `as` of a `with`.
    pub fn with_target(&mut self) -> Read<ExprId> {
        let target = self.target_item()?;
        if matches!(self.tok(), Tok::Comma | Tok::RightRound | Tok::Colon) {
            self.make_target(target)?;
        }
        Ok(target)
    }

    fn target_item(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Binary(BinaryOp::Multiply) {
            return self.star_or_named();
        }
        self.operators(super::expression::BITS)
    }

    /// `del` takes names, attributes, subscripts and displays of them.
    pub fn delete_target(&mut self, id: ExprId) -> Read<()> {
        let bad = match self.module.expr(id) {
            Expr::Starred(_) => Some(id),
            Expr::Tuple(items) | Expr::List(items) => {
                let starred = |item: &&ExprId| matches!(self.module.expr(**item), Expr::Starred(_));
                let items = self.module.exprs(items);
                items.iter().find(starred).copied().or_else(|| self.bad_target(id))
            }
            _ => self.bad_target(id),
        };
        match bad {
            None => {
                self.bind(id);
                Ok(())
            }
            Some(bad) => {
                let message = ["cannot delete ", self.describe(bad)].concat();
                self.fail(self.start_of(bad), &message)
            }
        }
    }
}
