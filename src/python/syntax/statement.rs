//! Simple statements, and the lines and blocks that hold statements.

use super::failure::{Class, Failure};
use super::parser::{list_in, Parser, Pass, Read, Role};
use super::token::Tok;
use super::tree::*;

impl Parser<'_> {
    /// A whole module.
    pub fn file(&mut self) -> Read<()> {
        let mut statements = Vec::new();
        while self.tok() != Tok::End {
            self.statement(&mut statements)?;
        }
        self.module.body = list_in(&mut self.module.blocks, &statements);
        Ok(())
    }

    /// A compound statement, or a line of simple ones.
    fn statement(&mut self, into: &mut Vec<StmtId>) -> Read<()> {
        if let Some(statement) = self.compound()? {
            into.push(statement);
            return Ok(());
        }
        self.simple_line(into)
    }

    /// Simple statements, between semicolons, to the end of the line.
    fn simple_line(&mut self, into: &mut Vec<StmtId>) -> Read<()> {
        loop {
            let statement = self.simple()?;
            into.push(statement);
            if self.take(Tok::Newline) {
                return Ok(());
            }
            self.expect(Tok::Semicolon)?;
            if self.take(Tok::Newline) {
                return Ok(());
            }
        }
    }

    /// The block behind a colon, indented or on the same line. `head` is where its statement starts and what CPython
    /// calls it when the block is missing.
    pub fn block(&mut self, (head, kind): (u32, &str)) -> Read<Block> {
        self.enter()?;
        let mut statements = Vec::new();
        if self.take(Tok::Newline) {
            if self.tok() == Tok::Fault {
                return self.invalid();
            }
            if !self.take(Tok::Indent) {
                let line = self.line_of(head);
                let message = ["expected an indented block after ", kind, " on line ", &line].concat();
                return self.put(Failure::of(Class::Indentation, self.block_place(), &message));
            }
            while !self.take(Tok::Dedent) {
                if self.tok() == Tok::End {
                    break;
                }
                self.statement(&mut statements)?;
            }
        } else {
            self.simple_line(&mut statements)?;
        }
        self.depth -= 1;
        Ok(list_in(&mut self.module.blocks, &statements))
    }

    /// Where a block was expected: at the next statement, or at the end of the last line.
    fn block_place(&self) -> u32 {
        match self.tok() {
            Tok::End => self.text.trim_end_matches(['\n', '\r']).len() as u32,
            _ => self.start(),
        }
    }

    fn simple(&mut self) -> Read<StmtId> {
        let start = self.start();
        let stmt = match self.tok() {
            Tok::Pass => self.word_only(Stmt::Pass),
            Tok::Break | Tok::Continue => self.leave_loop(),
            Tok::Return => self.return_()?,
            Tok::Raise => self.raise()?,
            Tok::Global | Tok::Nonlocal => self.declaration()?,
            Tok::Del => self.delete()?,
            Tok::Assert => {
                self.advance();
                let test = self.expression()?;
                let message = if self.take(Tok::Comma) { Some(self.expression()?) } else { None };
                Stmt::Assert(test, message)
            }
            Tok::Import => self.import()?,
            Tok::From => self.import_from()?,
            _ => self.expression_statement()?,
        };
        Ok(self.statement_node(stmt, start))
    }

    fn word_only(&mut self, stmt: Stmt) -> Stmt {
        self.advance();
        stmt
    }

    fn leave_loop(&mut self) -> Stmt {
        let start = self.start();
        let breaks = self.tok() == Tok::Break;
        if self.context.star_loops == Some(self.context.loops) {
            self.star_block(start);
        } else if self.context.loops == 0 {
            let message = if breaks { "'break' outside loop" } else { "'continue' not properly in loop" };
            self.late(Pass::Compilation, start, &[message]);
        }
        self.word_only(if breaks { Stmt::Break } else { Stmt::Continue })
    }

    fn star_block(&mut self, start: u32) {
        let message = "'break', 'continue' and 'return' cannot appear in an except* block";
        self.late(Pass::Compilation, start, &[message]);
    }

    fn return_(&mut self) -> Read<Stmt> {
        let start = self.start();
        if self.kind(self.scope) != ScopeKind::Function {
            self.late(Pass::Compilation, start, &["'return' outside function"]);
        } else if self.context.star_loops.is_some() {
            self.star_block(start);
        }
        self.advance();
        if matches!(self.tok(), Tok::Newline | Tok::Semicolon) {
            return Ok(Stmt::Return(None));
        }
        let value = self.expressions()?;
        self.no_star(value);
        self.context.valued_return.get_or_insert(start);
        Ok(Stmt::Return(Some(value)))
    }

    /// A lone `*a` is no value.
    pub fn no_star(&mut self, value: ExprId) {
        if let Expr::Starred(_) = self.module.expr(value) {
            let start = self.start_of(value);
            self.late(Pass::Compilation, start, &["can't use starred expression here"]);
        }
    }

    fn raise(&mut self) -> Read<Stmt> {
        self.advance();
        if matches!(self.tok(), Tok::Newline | Tok::Semicolon) {
            return Ok(Stmt::Raise(None, None));
        }
        let exception = self.expression()?;
        let cause = if self.take(Tok::From) { Some(self.expression()?) } else { None };
        Ok(Stmt::Raise(Some(exception), cause))
    }

    fn declaration(&mut self) -> Read<Stmt> {
        let start = self.start();
        let (role, stmt) = match self.tok() {
            Tok::Global => (Role::Global, Stmt::Global),
            _ => (Role::Nonlocal, Stmt::Nonlocal),
        };
        self.advance();
        if role == Role::Nonlocal && self.kind(self.scope) == ScopeKind::Module {
            self.late(Pass::Symbols, start, &["nonlocal declaration not allowed at module level"]);
        }
        loop {
            let name = self.name()?;
            self.use_name(name, role, start);
            if !self.take(Tok::Comma) {
                return Ok(stmt);
            }
        }
    }

    fn delete(&mut self) -> Read<Stmt> {
        self.advance();
        let mut targets = Vec::new();
        loop {
            let target = self.expression_or_star()?;
            if !matches!(self.tok(), Tok::Comma | Tok::Newline | Tok::Semicolon) {
                return self.invalid();
            }
            self.delete_target(target)?;
            targets.push(target);
            if !self.take(Tok::Comma) || !self.starts_item() {
                break;
            }
        }
        Ok(Stmt::Delete(self.expr_list(&targets)))
    }

    fn expression_or_star(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Binary(BinaryOp::Multiply) {
            self.star_or_named()
        } else {
            self.expression()
        }
    }

    /// `a.b.c`
    fn dotted_name(&mut self) -> Read<Ident> {
        let start = self.start();
        let mut ident = self.name()?;
        if self.tok() != Tok::Dot {
            return Ok(ident);
        }
        let mut path = self.text[start as usize..self.end() as usize].to_string();
        while self.take(Tok::Dot) {
            ident = self.name()?;
            path.push('.');
            path.push_str(self.module.text(ident));
        }
        Ok(self.intern(&path))
    }

    /// ` as name`
    fn renamed(&mut self) -> Read<Option<Use>> {
        if !self.take(Tok::As) {
            return Ok(None);
        }
        let start = self.start();
        let name = self.name()?;
        Ok(Some(self.use_name(name, Role::Import, start)))
    }

    fn import(&mut self) -> Read<Stmt> {
        self.advance();
        let mut aliases = Vec::new();
        loop {
            let start = self.start();
            let name = self.dotted_name()?;
            let renamed = self.renamed()?;
            let target = match renamed {
                Some(target) => target,
                None => {
                    let text = self.module.text(name);
                    let first = text.split('.').next().unwrap_or(text).to_string();
                    let first = self.intern(&first);
                    self.use_name(first, Role::Import, start)
                }
            };
            let span = self.span(start);
            aliases.push(Alias { name, target: Some(target), renamed: renamed.is_some(), span });
            if !self.take(Tok::Comma) {
                return Ok(Stmt::Import(list_in(&mut self.module.aliases, &aliases)));
            }
        }
    }

    fn import_from(&mut self) -> Read<Stmt> {
        self.advance();
        let mut level = 0;
        loop {
            level += match self.tok() {
                Tok::Dot => 1,
                Tok::Ellipsis => 3,
                _ => break,
            };
            self.advance();
        }
        let module =
            if level > 0 && self.tok() == Tok::Import { self.intern("") } else { self.dotted_name()? };
        self.expect(Tok::Import)?;
        let names = self.imported_names()?;
        Ok(Stmt::ImportFrom { module, level, names })
    }

    fn imported_names(&mut self) -> Read<List<Alias>> {
        let mut aliases = Vec::new();
        let start = self.start();
        if self.take(Tok::Binary(BinaryOp::Multiply)) {
            if self.kind(self.scope) != ScopeKind::Module {
                self.late(Pass::Symbols, start, &["import * only allowed at module level"]);
            }
            let (name, span) = (self.intern("*"), self.span(start));
            aliases.push(Alias { name, target: None, renamed: false, span });
            return Ok(list_in(&mut self.module.aliases, &aliases));
        }
        let round = self.take(Tok::LeftRound);
        loop {
            let start = self.start();
            let name = self.name()?;
            let renamed = self.renamed()?;
            let target = Some(renamed.unwrap_or_else(|| self.use_name(name, Role::Import, start)));
            let span = self.span(start);
            aliases.push(Alias { name, target, renamed: renamed.is_some(), span });
            if !self.take(Tok::Comma) || (round && self.tok() == Tok::RightRound) {
                break;
            }
            if self.tok() == Tok::Newline {
                return self.fail(self.start(), "trailing comma not allowed without surrounding parentheses");
            }
        }
        if round {
            self.expect(Tok::RightRound)?;
        }
        Ok(list_in(&mut self.module.aliases, &aliases))
    }

    /// What begins with an expression: that, or an assignment.
    fn expression_statement(&mut self) -> Read<Stmt> {
        let start = self.at;
        let first = self.value()?;
        match self.tok() {
            Tok::Equal => self.assignment(first),
            Tok::Augmented(op) => self.augmented(op, first),
            Tok::Colon => self.annotated(start, first),
            _ => {
                self.no_star(first);
                Ok(Stmt::Expr(first))
            }
        }
    }

    /// `yield`, or expressions.
    fn value(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Yield {
            self.yield_()
        } else {
            self.expressions()
        }
    }

    fn assignment(&mut self, first: ExprId) -> Read<Stmt> {
        let mut targets = Vec::new();
        let mut value = first;
        while self.tok() == Tok::Equal {
            if targets.is_empty() && self.bad_target(value).is_some() {
                self.bad_assignment(value)?;
            }
            self.check_stars(value)?;
            self.make_target(value)?;
            targets.push(value);
            self.advance();
            value = self.value()?;
        }
        self.no_star(value);
        Ok(Stmt::Assign(self.expr_list(&targets), value))
    }

    /// Words the error of an assignment to what cannot be assigned to.
    #[cold]
    fn bad_assignment(&mut self, value: ExprId) -> Read<()> {
        if let Expr::Yield(_) | Expr::YieldFrom(_) = self.module.expr(value) {
            return self.fail(self.start_of(value), "assignment to yield expression not possible");
        }
        // The last element of a bare tuple stands directly before the `=`, as a lone expression does.
        let last = match self.module.expr(value) {
            Expr::Tuple(items) if self.module.expr_span(value).end == self.end() => self
                .module
                .exprs(items)
                .last()
                .copied()
                .filter(|&item| self.module.expr_span(item).end == self.end()),
            _ => Some(value),
        };
        let Some(last) = last else { return Ok(()) };
        let plain = matches!(
            self.module.expr(last),
            Expr::List(_)
                | Expr::Tuple(_)
                | Expr::Bool(_)
                | Expr::None
                | Expr::And(_)
                | Expr::Or(_)
                | Expr::Compare(..)
                | Expr::Unary(UnaryOp::Not, _)
                | Expr::Conditional { .. }
                | Expr::Lambda(_)
                | Expr::Name(_)
                | Expr::Attribute(..)
                | Expr::Subscript(..)
                | Expr::Starred(_)
        );
        let generator = self.describe(last) == "generator expression";
        if plain || generator {
            return Ok(());
        }
        let mark = (self.at, self.depth);
        self.advance();
        self.probing = true;
        let follows = self.operators(super::expression::BITS).is_ok() && self.tok() != Tok::Equal;
        self.probing = false;
        (self.at, self.depth) = mark;
        if follows {
            let kind = self.describe(last);
            let parts = ["cannot assign to ", kind, " here. Maybe you meant '==' instead of '='?"];
            return self.fail(self.start_of(last), &parts.concat());
        }
        Ok(())
    }

    /// Of starred targets there may be one in a list or tuple, and none outside.
    fn check_stars(&mut self, target: ExprId) -> Read<()> {
        let start = self.start_of(target);
        match self.module.expr(target) {
            Expr::Starred(_) => {
                self.late(
                    Pass::Compilation,
                    start,
                    &["starred assignment target must be in a list or tuple"],
                );
            }
            Expr::Tuple(items) | Expr::List(items) => {
                let starred = |item: &&ExprId| matches!(self.module.expr(**item), Expr::Starred(_));
                if self.module.exprs(items).iter().filter(starred).count() > 1 {
                    self.late(Pass::Compilation, start, &["multiple starred expressions in assignment"]);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn augmented(&mut self, op: BinaryOp, target: ExprId) -> Read<Stmt> {
        match self.module.expr(target) {
            Expr::Name(_) | Expr::Attribute(..) | Expr::Subscript(..) => {}
            _ => {
                let kind = self.describe(target);
                let parts = ["'", kind, "' is an illegal expression for augmented assignment"];
                return self.fail(self.start_of(target), &parts.concat());
            }
        }
        self.make_target(target)?;
        self.advance();
        let value = self.value()?;
        self.no_star(value);
        Ok(Stmt::AugmentedAssign(op, target, value))
    }

    fn annotated(&mut self, first: usize, target: ExprId) -> Read<Stmt> {
        let start = self.start_of(target);
        if self.second() == Tok::Newline {
            self.advance();
            return self.invalid();
        }
        match self.module.expr(target) {
            Expr::Name(_) | Expr::Attribute(..) | Expr::Subscript(..) => {}
            Expr::Tuple(_) => return self.fail(start, "only single target (not tuple) can be annotated"),
            Expr::List(_) => return self.fail(start, "only single target (not list) can be annotated"),
            _ => return self.fail(start, "illegal target for annotation"),
        }
        self.make_target(target)?;
        if let Expr::Name(used) = self.module.expr(target) {
            if self.tokens[first].tok == Tok::Name {
                self.uses[used.index()].role = Role::Annotate;
            }
        }
        self.advance();
        let annotation = self.expression()?;
        let value = if self.take(Tok::Equal) { Some(self.value()?) } else { None };
        Ok(Stmt::AnnotatedAssign { target, annotation, value })
    }
}
