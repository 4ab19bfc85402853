//! Expressions, by operator precedence.

use super::parser::{list_in, Parser, Pass, Read, Role};
use super::token::Tok;
use super::tree::*;

/// How tightly operators bind; a higher number binds tighter.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARISON: u8 = 4;
/// `|`: what may stand beside an `in` or behind a `*`.
pub(super) const BITS: u8 = 5;
const UNARY: u8 = 11;
const POWER: u8 = 12;

fn binds(op: BinaryOp) -> u8 {
    match op {
        BinaryOp::Or => BITS,
        BinaryOp::Xor => 6,
        BinaryOp::And => 7,
        BinaryOp::ShiftLeft | BinaryOp::ShiftRight => 8,
        BinaryOp::Add | BinaryOp::Subtract => 9,
        BinaryOp::Power => POWER,
        _ => 10,
    }
}

impl Parser<'_> {
    /// `a, *b, c`: one expression or a tuple of several, as after `=`, `return` or `in`.
    pub fn expressions(&mut self) -> Read<ExprId> {
        self.tuple_of(Self::star_or_expression)
    }

    /// `a, *b, c := d`: as in a subscript-free list of named expressions, a display's inside.
    pub fn tuple_of(&mut self, item: fn(&mut Self) -> Read<ExprId>) -> Read<ExprId> {
        let start = self.start();
        let first = item(self)?;
        if self.tok() != Tok::Comma {
            return Ok(first);
        }
        let mut items = vec![first];
        while self.take(Tok::Comma) && self.starts_item() {
            items.push(item(self)?);
        }
        let items = self.expr_list(&items);
        self.node(Expr::Tuple(items), start)
    }

    fn star_or_expression(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Binary(BinaryOp::Multiply) {
            return self.starred();
        }
        self.expression()
    }

    /// `*a`, `a := b` or `a`: an element of a display.
    pub fn star_or_named(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Binary(BinaryOp::Multiply) {
            return self.starred();
        }
        self.named()
    }

    fn starred(&mut self) -> Read<ExprId> {
        let start = self.start();
        self.advance();
        let value = self.operators(BITS)?;
        self.node(Expr::Starred(value), start)
    }

    /// Whether an expression, or `*` and an expression, may begin here.
    pub fn starts_item(&self) -> bool {
        matches!(
            self.tok(),
            Tok::Binary(BinaryOp::Multiply | BinaryOp::Add | BinaryOp::Subtract)
                | Tok::LeftRound
                | Tok::LeftSquare
        ) || self.starts_operand()
    }

    /// Whether an expression begins here that cannot go on with the one before.
    pub fn starts_operand(&self) -> bool {
        matches!(
            self.tok(),
            Tok::Name
                | Tok::Number
                | Tok::Str
                | Tok::None
                | Tok::True
                | Tok::False
                | Tok::Ellipsis
                | Tok::LeftCurly
                | Tok::Tilde
                | Tok::Not
                | Tok::Lambda
                | Tok::Await
        )
    }

    /// `name := value` or an expression.
    pub fn named(&mut self) -> Read<ExprId> {
        let start = self.start();
        if self.tok() == Tok::Name && self.second() == Tok::Walrus {
            let ident = self.name()?;
            self.advance();
            if self.in_iterable {
                let message = "assignment expression cannot be used in a comprehension iterable expression";
                self.late(Pass::Symbols, start, &[message]);
            }
            let target = self.use_name(ident, Role::Walrus, start);
            let value = self.expression()?;
            return self.node(Expr::Walrus(target, value), start);
        }
        let value = self.expression()?;
        match self.tok() {
            Tok::Walrus => {
                let kind = self.describe(value);
                self.fail(start, &["cannot use assignment expressions with ", kind].concat())
            }
            Tok::Equal if !self.probing => self.equal_for_double(value),
            _ => Ok(value),
        }
    }

    /// A `=` behind a condition or an element: a `==` was meant, if a value follows and then no further `=`.
    fn equal_for_double(&mut self, value: ExprId) -> Read<ExprId> {
        let start = self.start_of(value);
        let mark = self.at;
        self.advance();
        self.probing = true;
        let depth = self.depth;
        let follows = self.operators(BITS).is_ok() && !matches!(self.tok(), Tok::Equal | Tok::Walrus);
        (self.probing, self.at, self.depth) = (false, mark, depth);
        if follows {
            match self.module.expr(value) {
                Expr::Name(_) => {
                    return self.fail(start, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
                }
                Expr::List(_) | Expr::Tuple(_) | Expr::Bool(_) | Expr::None => {}
                Expr::Attribute(..)
                | Expr::Subscript(..)
                | Expr::And(_)
                | Expr::Or(_)
                | Expr::Compare(..) => {}
                _ => {
                    let kind = self.describe(value);
                    let parts = ["cannot assign to ", kind, " here. Maybe you meant '==' instead of '='?"];
                    return self.fail(start, &parts.concat());
                }
            }
        }
        Ok(value)
    }

    /// `a if b else c`, `lambda`, or an operator expression.
    pub fn expression(&mut self) -> Read<ExprId> {
        self.enter()?;
        let first = self.at;
        let start = self.start();
        let value = if self.tok() == Tok::Lambda {
            self.lambda()?
        } else {
            let then = self.operators(OR)?;
            if self.take(Tok::If) {
                let test = self.operators(OR)?;
                if !matches!(self.tok(), Tok::Else | Tok::Colon) {
                    return self.fail(start, "expected 'else' after 'if' expression");
                }
                self.expect(Tok::Else)?;
                let otherwise = self.expression()?;
                self.node(Expr::Conditional { test, then, otherwise }, start)?
            } else {
                if !self.probing && self.starts_operand() {
                    self.second_operand(first, then)?;
                }
                then
            }
        };
        self.depth -= 1;
        Ok(value)
    }

    /// Two expressions in a row are always an error; this words it. Falls through to `invalid syntax`.
    #[cold]
    pub fn second_operand(&mut self, first: usize, left: ExprId) -> Read<()> {
        let start = self.start_of(left);
        let mark = self.at;
        let depth = self.depth;
        let legacy = match self.module.expr(left) {
            Expr::Name(_) => matches!(&self.text[start as usize..self.end() as usize], "print" | "exec"),
            _ => false,
        };
        let token = self.tokens[first];
        let word = &self.text[token.start as usize..token.end as usize];
        let soft = matches!(word, "match" | "case" | "_");
        let prefixed = token.tok == Tok::Name && self.tokens[first + 1].tok == Tok::Str;
        self.probing = true;
        let follows = if legacy { self.expressions() } else { self.expression() }.is_ok();
        let in_brackets = self.tokens[self.at.max(1) - 1].level > 0;
        if !follows && self.tok() == Tok::Fault {
            return self.invalid();
        }
        (self.probing, self.at, self.depth) = (false, mark, depth);
        if legacy && follows {
            let message =
                ["Missing parentheses in call to '", word, "'. Did you mean ", word, "(...)?"].concat();
            return self.fail(start, &message);
        }
        if follows && in_brackets && !soft && !prefixed {
            return self.fail(start, "invalid syntax. Perhaps you forgot a comma?");
        }
        // A `not` behind an operand could have become a `not in`.
        if self.take(Tok::Not) {
            return self.invalid();
        }
        Ok(())
    }

    /// A literal as a pattern has it: a text, or a number with its sign or of two parts.
    pub fn literal_operand(&mut self) -> Read<ExprId> {
        self.operators(binds(BinaryOp::Add))
    }

    /// Operators that bind at least as tightly as `least`.
    pub fn operators(&mut self, least: u8) -> Read<ExprId> {
        self.enter()?;
        let start = self.start();
        let mut left = self.operand(least)?;
        loop {
            let tok = self.tok();
            let (level, right_least) = match tok {
                Tok::Or => (OR, AND),
                Tok::And => (AND, NOT),
                Tok::Binary(BinaryOp::Power) => (POWER, UNARY),
                Tok::Binary(op) => (binds(op), binds(op) + 1),
                Tok::At => (10, UNARY),
                Tok::Not if self.second() == Tok::In => (COMPARISON, BITS),
                Tok::Is | Tok::In => (COMPARISON, BITS),
                Tok::EqualEqual
                | Tok::NotEqual
                | Tok::Less
                | Tok::LessEqual
                | Tok::Greater
                | Tok::GreaterEqual => (COMPARISON, BITS),
                _ => break,
            };
            if level < least {
                break;
            }
            left = match tok {
                Tok::Or | Tok::And => self.chain(tok, left, right_least, start)?,
                Tok::Binary(op) => {
                    self.advance();
                    let right = self.operators(right_least)?;
                    self.node(Expr::Binary(op, left, right), start)?
                }
                Tok::At => {
                    self.advance();
                    let right = self.operators(right_least)?;
                    self.node(Expr::Binary(BinaryOp::MatrixMultiply, left, right), start)?
                }
                _ => self.comparison(left, start)?,
            };
        }
        self.depth -= 1;
        Ok(left)
    }

    fn chain(&mut self, tok: Tok, first: ExprId, least: u8, start: u32) -> Read<ExprId> {
        let mut operands = vec![first];
        while self.take(tok) {
            operands.push(self.operators(least)?);
        }
        let operands = self.expr_list(&operands);
        self.node(if tok == Tok::Or { Expr::Or(operands) } else { Expr::And(operands) }, start)
    }

    fn comparison(&mut self, first: ExprId, start: u32) -> Read<ExprId> {
        let mut rest = Vec::new();
        loop {
            let op = match self.tok() {
                Tok::EqualEqual => CompareOp::Equal,
                Tok::NotEqual => CompareOp::NotEqual,
                Tok::Less => CompareOp::Less,
                Tok::LessEqual => CompareOp::LessEqual,
                Tok::Greater => CompareOp::Greater,
                Tok::GreaterEqual => CompareOp::GreaterEqual,
                Tok::In => CompareOp::In,
                Tok::Is if self.second() == Tok::Not => CompareOp::IsNot,
                Tok::Is => CompareOp::Is,
                Tok::Not if self.second() == Tok::In => CompareOp::NotIn,
                _ => break,
            };
            self.at += usize::from(matches!(op, CompareOp::IsNot | CompareOp::NotIn));
            self.advance();
            let right = self.operators(BITS)?;
            rest.push(Comparison { op, right });
        }
        let rest = list_in(&mut self.module.comparisons, &rest);
        self.node(Expr::Compare(first, rest), start)
    }

    /// A prefix operator and its operand, or a primary.
    fn operand(&mut self, least: u8) -> Read<ExprId> {
        let start = self.start();
        let op = match self.tok() {
            Tok::Not if least <= NOT => UnaryOp::Not,
            Tok::Binary(BinaryOp::Subtract) => UnaryOp::Negative,
            Tok::Binary(BinaryOp::Add) => UnaryOp::Positive,
            Tok::Tilde => UnaryOp::Invert,
            _ => return self.primary(),
        };
        self.advance();
        let value = self.operators(if op == UnaryOp::Not { NOT } else { UNARY })?;
        self.node(Expr::Unary(op, value), start)
    }

    /// An atom and what stands behind it: calls, attributes, subscripts; with `await` in front.
    fn primary(&mut self) -> Read<ExprId> {
        let start = self.start();
        let awaits = self.take(Tok::Await);
        let inner = self.start();
        let mut value = self.atom()?;
        loop {
            value = match self.tok() {
                Tok::Dot => {
                    self.advance();
                    let name = self.name()?;
                    self.node(Expr::Attribute(value, name), inner)?
                }
                Tok::LeftRound => {
                    let arguments = self.arguments()?;
                    self.node(Expr::Call { callee: value, arguments }, inner)?
                }
                Tok::LeftSquare => {
                    self.advance();
                    let index = self.index()?;
                    self.node(Expr::Subscript(value, index), inner)?
                }
                _ => break,
            };
        }
        if awaits {
            value = self.node(Expr::Await(value), start)?;
            self.check_await(start);
        }
        Ok(value)
    }

    fn check_await(&mut self, start: u32) {
        match self.kind(self.scope) {
            ScopeKind::Comprehension => self.scope_mut().is_async = true,
            ScopeKind::Function if self.module.scope(self.scope).is_async => {}
            ScopeKind::Function => self.late(Pass::Compilation, start, &["'await' outside async function"]),
            _ => self.late(Pass::Compilation, start, &["'await' outside function"]),
        }
    }

    /// What stands in the brackets of a subscript: an index, a slice, or a tuple of them.
    fn index(&mut self) -> Read<ExprId> {
        let start = self.start();
        let first = self.slice()?;
        let is_starred = matches!(self.module.expr(first), Expr::Starred(_));
        if !is_starred && self.take(Tok::RightSquare) {
            return Ok(first);
        }
        if !is_starred && self.tok() != Tok::Comma {
            return self.invalid();
        }
        let mut items = vec![first];
        while self.take(Tok::Comma) && self.tok() != Tok::RightSquare {
            items.push(self.slice()?);
        }
        let items = self.expr_list(&items);
        let index = self.node(Expr::Tuple(items), start)?;
        self.expect(Tok::RightSquare)?;
        Ok(index)
    }

    fn slice(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Binary(BinaryOp::Multiply) {
            return self.starred();
        }
        let start = self.start();
        let mut parts = [None; 3];
        if self.tok() != Tok::Colon {
            let value = self.named()?;
            if self.tok() != Tok::Colon {
                return Ok(value);
            }
            parts[0] = Some(value);
        }
        for part in &mut parts[1..] {
            if self.take(Tok::Colon) && !matches!(self.tok(), Tok::Colon | Tok::Comma | Tok::RightSquare) {
                *part = Some(self.expression()?);
            }
        }
        self.node(Expr::Slice(parts[0], parts[1], parts[2]), start)
    }

    fn atom(&mut self) -> Read<ExprId> {
        let start = self.start();
        let expr = match self.tok() {
            Tok::Name => {
                let is_super = self.word() == "super";
                let ident = self.name()?;
                if is_super && self.kind(self.scope) == ScopeKind::Function {
                    // `super()` finds its class through a cell, as if `__class__` stood there.
                    let class = self.intern("__class__");
                    self.use_name(class, Role::Load, start);
                }
                Expr::Name(self.use_name(ident, Role::Load, start))
            }
            Tok::Number => self.number()?,
            Tok::Str => return self.strings(),
            Tok::LeftRound => return self.round(),
            Tok::LeftSquare => return self.square(),
            Tok::LeftCurly => return self.curly(),
            tok => {
                let expr = match tok {
                    Tok::None => Expr::None,
                    Tok::True => Expr::Bool(true),
                    Tok::False => Expr::Bool(false),
                    Tok::Ellipsis => Expr::Ellipsis,
                    _ => return self.invalid(),
                };
                self.advance();
                expr
            }
        };
        self.node(expr, start)
    }

    /// `yield`, `yield a` or `yield from a`.
    pub fn yield_(&mut self) -> Read<ExprId> {
        let start = self.start();
        self.advance();
        let expr = if self.take(Tok::From) {
            let value = self.expression()?;
            if self.module.scope(self.scope).is_async {
                self.late(Pass::Compilation, start, &["'yield from' inside async function"]);
            }
            Expr::YieldFrom(value)
        } else if self.starts_item() {
            Expr::Yield(Some(self.expressions()?))
        } else {
            Expr::Yield(None)
        };
        match self.kind(self.scope) {
            ScopeKind::Function => self.scope_mut().is_generator = true,
            ScopeKind::Comprehension => {
                let kind = match self.module.text(self.module.scope(self.scope).name) {
                    "<listcomp>" => "list comprehension",
                    "<setcomp>" => "set comprehension",
                    "<dictcomp>" => "dict comprehension",
                    _ => "generator expression",
                };
                self.late(Pass::Symbols, start, &["'yield' inside ", kind]);
            }
            _ => self.late(Pass::Compilation, start, &["'yield' outside function"]),
        }
        self.node(expr, start)
    }

    fn lambda(&mut self) -> Read<ExprId> {
        let start = self.start();
        self.advance();
        let mut function = self.parameters(Tok::Colon)?;
        self.force(Tok::Colon, "invalid syntax")?;
        let outer = (self.scope, std::mem::take(&mut self.context), std::mem::take(&mut self.in_iterable));
        self.context.class = outer.1.class;
        self.open_function(&mut function, "<lambda>");
        let body = self.start();
        let value = self.expression()?;
        let statement = self.statement_node(Stmt::Return(Some(value)), body);
        function.body = list_in(&mut self.module.blocks, &[statement]);
        (self.scope, self.context, self.in_iterable) = outer;
        function.name_span = self.span(start);
        self.module.functions.push(function);
        let id = FunctionId::new(self.module.functions.len() - 1);
        self.node(Expr::Lambda(id), start)
    }

    /// What CPython calls an expression in its messages.
    pub fn describe(&self, id: ExprId) -> &'static str {
        match self.module.expr(id) {
            Expr::None => "None",
            Expr::Bool(true) => "True",
            Expr::Bool(false) => "False",
            Expr::Ellipsis => "ellipsis",
            Expr::Int(_) | Expr::BigInt(_) | Expr::Float(_) | Expr::Imaginary(_) => "literal",
            Expr::Str(_) | Expr::Bytes(_) => "literal",
            Expr::Joined(_) | Expr::Formatted { .. } => "f-string expression",
            Expr::Name(_) => "name",
            Expr::Tuple(_) => "tuple",
            Expr::List(_) => "list",
            Expr::Set(_) => "set display",
            Expr::Dict(_) => "dict literal",
            Expr::Starred(_) => "starred",
            Expr::Unary(..) | Expr::Binary(..) | Expr::And(_) | Expr::Or(_) => "expression",
            Expr::Compare(..) => "comparison",
            Expr::Call { .. } => "function call",
            Expr::Attribute(..) => "attribute",
            Expr::Subscript(..) => "subscript",
            Expr::Slice(..) => "slice",
            Expr::Conditional { .. } => "conditional expression",
            Expr::Lambda(_) => "lambda",
            Expr::Comprehension(id) => match self.module.comprehension(id).kind {
                ComprehensionKind::List => "list comprehension",
                ComprehensionKind::Set => "set comprehension",
                ComprehensionKind::Dict => "dict comprehension",
                ComprehensionKind::Generator => "generator expression",
            },
            Expr::Walrus(..) => "named expression",
            Expr::Await(_) => "await expression",
            Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        }
    }
}
