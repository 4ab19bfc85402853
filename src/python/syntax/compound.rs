//! Compound statements: what has a colon and a block.

use super::parser::{list_in, Context, Parser, Pass, Read, Role};
use super::token::Tok;
use super::tree::*;

const EXPECTED_COLON: &str = "expected ':'";

impl Parser<'_> {
    /// A compound statement, if one begins here.
    pub fn compound(&mut self) -> Read<Option<StmtId>> {
        let start = self.start();
        let stmt = match self.tok() {
            Tok::If => self.if_(start, "'if' statement")?,
            Tok::While => self.while_()?,
            Tok::For => self.for_(start, false)?,
            Tok::Try => self.try_()?,
            Tok::With => self.with(start, false)?,
            Tok::Def => self.def(start, List::EMPTY, false)?,
            Tok::Class => self.class(List::EMPTY)?,
            Tok::At => self.decorated()?,
            Tok::Async => self.async_(start, List::EMPTY)?,
            Tok::Name if self.is_match() => self.match_()?,
            _ => return Ok(None),
        };
        Ok(Some(self.statement_node(stmt, start)))
    }

    fn colon(&mut self) -> Read<()> {
        self.force(Tok::Colon, EXPECTED_COLON)
    }

    /// The colon behind an expression: with something else in its place, CPython blames that.
    pub fn colon_after(&mut self) -> Read<()> {
        match self.tok() {
            Tok::Colon | Tok::Newline => self.colon(),
            _ => self.invalid(),
        }
    }

    /// Whether a line that begins with a name is the head of a `match`: a block of `case`s follows.
    fn is_match(&self) -> bool {
        if self.word() != "match" {
            return false;
        }
        let rest = &self.tokens[self.at..];
        let Some(end) =
            rest.iter().position(|token| matches!(token.tok, Tok::Newline | Tok::End | Tok::Fault))
        else {
            return false;
        };
        let case = rest.get(end + 2).map(|token| &self.text[token.start as usize..token.end as usize]);
        rest[end - 1].tok == Tok::Colon
            && rest.get(end + 1).is_some_and(|next| next.tok == Tok::Indent)
            && case == Some("case")
    }

    fn async_(&mut self, start: u32, decorators: List<ExprId>) -> Read<Stmt> {
        self.advance();
        match self.tok() {
            Tok::Def => self.def(start, decorators, true),
            Tok::With if decorators.is_empty() => {
                self.check_async(start, "'async with' outside async function");
                self.with(start, true)
            }
            Tok::For if decorators.is_empty() => {
                self.check_async(start, "'async for' outside async function");
                self.for_(start, true)
            }
            _ => self.invalid(),
        }
    }

    fn check_async(&mut self, start: u32, message: &str) {
        let scope = self.module.scope(self.scope);
        if scope.kind != ScopeKind::Function || !scope.is_async {
            self.late(Pass::Compilation, start, &[message]);
        }
    }

    /// `if` or `elif`, with everything behind it.
    fn if_(&mut self, start: u32, kind: &str) -> Read<Stmt> {
        self.enter()?;
        self.advance();
        let test = self.named()?;
        self.colon_after()?;
        let then = self.block((start, kind))?;
        let next = self.start();
        let otherwise = if self.tok() == Tok::Elif {
            let stmt = self.if_(next, "'elif' statement")?;
            let stmt = self.statement_node(stmt, next);
            list_in(&mut self.module.blocks, &[stmt])
        } else {
            self.else_()?
        };
        self.depth -= 1;
        Ok(Stmt::If { test, then, otherwise })
    }

    fn else_(&mut self) -> Read<Block> {
        let start = self.start();
        if !self.take(Tok::Else) {
            return Ok(List::EMPTY);
        }
        self.colon()?;
        self.block((start, "'else' statement"))
    }

    fn loop_block(&mut self, head: (u32, &str)) -> Read<Block> {
        self.context.loops += 1;
        let body = self.block(head)?;
        self.context.loops -= 1;
        Ok(body)
    }

    fn while_(&mut self) -> Read<Stmt> {
        let start = self.start();
        self.advance();
        let test = self.named()?;
        self.colon_after()?;
        let body = self.loop_block((start, "'while' statement"))?;
        let otherwise = self.else_()?;
        Ok(Stmt::While { test, body, otherwise })
    }

    fn for_(&mut self, start: u32, is_async: bool) -> Read<Stmt> {
        let head = if is_async { self.start() } else { start };
        self.advance();
        let target = self.for_target()?;
        self.expect(Tok::In)?;
        let iterable = self.expressions()?;
        self.no_star(iterable);
        self.colon_after()?;
        let body = self.loop_block((head, "'for' statement"))?;
        let otherwise = self.else_()?;
        Ok(Stmt::For { target, iterable, body, otherwise, is_async })
    }

    fn with(&mut self, start: u32, is_async: bool) -> Read<Stmt> {
        let head = if is_async { self.start() } else { start };
        self.advance();
        let round = self.has_round_items();
        if round {
            self.advance();
        }
        let mut items = Vec::new();
        loop {
            let context = self.expression()?;
            let target = if self.take(Tok::As) { Some(self.with_target()?) } else { None };
            items.push(WithItem { context, target });
            if !self.take(Tok::Comma) || (round && self.tok() == Tok::RightRound) {
                break;
            }
        }
        if round {
            self.expect(Tok::RightRound)?;
        }
        self.colon_after()?;
        let items = list_in(&mut self.module.with_items, &items);
        let body = self.block((head, "'with' statement"))?;
        Ok(Stmt::With { items, body, is_async })
    }

    /// Whether parentheses hold the items of a `with`, and not an expression.
    fn has_round_items(&self) -> bool {
        let rest = &self.tokens[self.at..];
        if rest[0].tok != Tok::LeftRound || rest[0].holds_for {
            return false;
        }
        let level = rest[0].level;
        let Some(close) = rest.iter().position(|token| token.level < level) else { return false };
        let inner = &rest[1..close];
        let is_item = |tok: Tok| !matches!(tok, Tok::Walrus | Tok::Yield);
        let after = rest.get(close + 1).is_some_and(|token| token.tok == Tok::Colon);
        let starred = inner.first().is_some_and(|token| token.tok == Tok::Binary(BinaryOp::Multiply));
        !inner.is_empty()
            && after
            && !starred
            && inner.iter().all(|token| token.level > level || is_item(token.tok))
    }

    fn try_(&mut self) -> Read<Stmt> {
        let start = self.start();
        self.advance();
        self.colon()?;
        let body = self.block((start, "'try' statement"))?;
        let mut handlers: Vec<Handler> = Vec::new();
        let mut is_star = None;
        while self.tok() == Tok::Except {
            let at = self.start();
            if handlers.last().is_some_and(|handler| handler.exception.is_none()) {
                let last = handlers.last().map_or(at, |handler| handler.span.start);
                self.late(Pass::Compilation, last, &["default 'except:' must be last"]);
            }
            let star = self.second() == Tok::Binary(BinaryOp::Multiply);
            if is_star.is_some_and(|before| before != star) {
                return self.fail(at, "cannot have both 'except' and 'except*' on the same 'try'");
            }
            is_star = Some(star);
            let handler = self.handler(star)?;
            handlers.push(handler);
        }
        let otherwise = if handlers.is_empty() { List::EMPTY } else { self.else_()? };
        let last = self.start();
        let mut finally = List::EMPTY;
        if self.take(Tok::Finally) {
            self.colon()?;
            finally = self.block((last, "'finally' statement"))?;
        } else if handlers.is_empty() {
            return self.fail(self.block_end_place(), "expected 'except' or 'finally' block");
        }
        let handlers = list_in(&mut self.module.handlers, &handlers);
        let is_star = is_star == Some(true);
        self.module.tries.push(Try { body, handlers, otherwise, finally, is_star });
        Ok(Stmt::Try(TryId::new(self.module.tries.len() - 1)))
    }

    fn block_end_place(&self) -> u32 {
        self.start()
    }

    fn handler(&mut self, star: bool) -> Read<Handler> {
        let start = self.start();
        self.at += usize::from(star);
        self.advance();
        let (mut exception, mut name) = (None, None);
        if star && self.tok() == Tok::Colon {
            return self.fail(self.start(), "expected one or more exception types");
        }
        if self.tok() != Tok::Colon {
            let first = self.start();
            exception = Some(self.expression()?);
            if self.tok() == Tok::Comma {
                let comma = self.at;
                self.advance();
                let many = self.starts_item() && self.expression().is_ok();
                if many {
                    return self.fail(first, "multiple exception types must be parenthesized");
                }
                self.at = comma;
                return self.invalid();
            }
            if self.take(Tok::As) {
                let at = self.start();
                let ident = self.name()?;
                name = Some(self.use_name(ident, Role::Bind, at));
                if self.tok() != Tok::Colon && self.tok() != Tok::Newline {
                    return self.invalid();
                }
            }
        }
        self.colon_after()?;
        let outer = self.context.star_loops;
        if star {
            self.context.star_loops = Some(self.context.loops);
        }
        let kind = if star { "'except*' statement" } else { "'except' statement" };
        let body = self.block((start, kind))?;
        self.context.star_loops = outer;
        let span = self.span(start);
        Ok(Handler { exception, name, body, span })
    }

    fn decorated(&mut self) -> Read<Stmt> {
        let mut decorators = Vec::new();
        while self.take(Tok::At) {
            decorators.push(self.named()?);
            self.expect(Tok::Newline)?;
        }
        let decorators = self.expr_list(&decorators);
        match self.tok() {
            Tok::Def => self.def(self.start(), decorators, false),
            Tok::Class => self.class(decorators),
            Tok::Async => self.async_(self.start(), decorators),
            _ => self.invalid(),
        }
    }

    fn def(&mut self, start: u32, decorators: List<ExprId>, is_async: bool) -> Read<Stmt> {
        let head = if is_async { self.start() } else { start };
        self.advance();
        let name_start = self.start();
        let (name, target) = self.bound_name()?;
        let name_span = self.span(name_start);
        self.force(Tok::LeftRound, "expected '('")?;
        let mut function = self.parameters(Tok::RightRound)?;
        self.expect(Tok::RightRound)?;
        if self.tok() == Tok::Arrow {
            let arrow = self.start();
            self.advance();
            if matches!(self.tok(), Tok::Colon | Tok::Newline) {
                return self.fail(arrow, EXPECTED_COLON);
            }
            function.returns = Some(self.expression()?);
        }
        self.colon()?;
        (function.name, function.target, function.name_span) = (name, Some(target), name_span);
        (function.decorators, function.is_async) = (decorators, is_async);
        let outer = (self.scope, self.context);
        self.context = Context { class: self.context.class, ..Context::default() };
        let text = self.module.text(name).to_string();
        self.open_function(&mut function, &text);
        self.scope_mut().is_async = is_async;
        function.body = self.block((head, "function definition"))?;
        if let (true, true, Some(at)) =
            (is_async, self.module.scope(self.scope).is_generator, self.context.valued_return)
        {
            self.late(Pass::Compilation, at, &["'return' with value in async generator"]);
        }
        (self.scope, self.context) = outer;
        self.module.functions.push(function);
        Ok(Stmt::Function(FunctionId::new(self.module.functions.len() - 1)))
    }

    /// The name of a function or class as written, and the variable that it is bound to, which may be mangled.
    fn bound_name(&mut self) -> Read<(Ident, Use)> {
        let start = self.start();
        let word = self.word().to_string();
        let bound = self.name()?;
        Ok((self.intern(&word), self.use_name(bound, Role::Bind, start)))
    }

    /// Opens the scope of a function whose parameters are read.
    pub fn open_function(&mut self, function: &mut Function, name: &str) {
        function.name = self.intern(name);
        function.scope = self.open_scope(ScopeKind::Function, name);
        for index in 0..function.parameters.len() {
            let parameter = self.module.parameters(function.parameters)[index];
            self.use_name(parameter.name, Role::Parameter, parameter.span.start);
        }
    }

    fn class(&mut self, decorators: List<ExprId>) -> Read<Stmt> {
        let start = self.start();
        self.advance();
        let (name, target) = self.bound_name()?;
        let arguments = if self.tok() == Tok::LeftRound { self.arguments()? } else { List::EMPTY };
        self.colon_after()?;
        let outer = (self.scope, self.context);
        self.context = Context { class: Some(name), ..Context::default() };
        let text = self.module.text(name).to_string();
        let scope = self.open_scope(ScopeKind::Class, &text);
        let body = self.block((start, "class definition"))?;
        (self.scope, self.context) = outer;
        self.module.classes.push(Class { name, target, arguments, decorators, body, scope });
        Ok(Stmt::Class(ClassId::new(self.module.classes.len() - 1)))
    }
}
