//! Statements and declarations, imports and exports.

use super::names::{self, Class as Word};
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

impl Parser<'_> {
    /// Statements up to `end`, which stays the current token.
    pub(super) fn statements(&mut self, end: Kind) -> Parse<List<StmtId>> {
        let mut all = Vec::new();
        while !self.at(end) {
            all.push(self.item(end == Kind::End)?);
        }
        Ok(keep(&mut self.program.stmt_lists, &all))
    }

    /// A `{ a = 1 }` that did not become a pattern is a fault.
    pub(super) fn check_cover(&mut self) -> Parse<()> {
        match self.cover {
            Some(at) => Err(self.s.fail(at, "Invalid shorthand property initializer")),
            None => Ok(()),
        }
    }

    /// A statement or declaration in a list of them.
    pub(super) fn item(&mut self, at_top: bool) -> Parse<StmtId> {
        if self.types && self.at(Kind::At) {
            self.class_decorators = self.decorators()?;
        }
        if !self.at(Kind::Word) || self.s.token.escaped {
            return self.statement();
        }
        let word = self.s.token.ident;
        if self.types {
            if let Some(statement) = self.type_statement()? {
                return Ok(statement);
            }
        }
        match word {
            names::CONST => self.declaration(Declare::Const),
            names::LET if self.is_let_declaration()? => self.declaration(Declare::Let),
            names::FUNCTION => self.function_declaration(),
            names::CLASS => self.class_declaration(),
            names::ASYNC if self.is_async_function()? => self.function_declaration(),
            names::IMPORT if !matches!(self.peek()?.kind, Kind::ParenOpen | Kind::Dot) => {
                if at_top {
                    return self.import();
                }
                self.s.next()?;
                Err(self.unexpected())
            }
            names::EXPORT if at_top => self.export(),
            _ => self.statement(),
        }
    }

    /// `let` is followed by what it declares; in strict code it is nothing else.
    fn is_let_declaration(&mut self) -> Parse<bool> {
        let next = self.peek()?;
        Ok(match next.kind {
            Kind::BraceOpen | Kind::BracketOpen => true,
            Kind::Word => names::class(next.ident) != Word::Keyword,
            _ => false,
        })
    }

    fn is_async_function(&mut self) -> Parse<bool> {
        let next = self.peek()?;
        Ok(next.kind == Kind::Word && next.ident == names::FUNCTION && !next.newline && !next.escaped)
    }

    fn statement(&mut self) -> Parse<StmtId> {
        self.enter()?;
        let statement = self.statement_inner()?;
        self.check_cover()?;
        self.leave();
        Ok(statement)
    }

    fn statement_inner(&mut self) -> Parse<StmtId> {
        let start = self.start();
        match self.s.token.kind {
            Kind::BraceOpen => return self.block(),
            Kind::Semicolon => {
                self.s.next()?;
                return Ok(self.add_stmt(start, Stmt::Empty));
            }
            Kind::Word if !self.s.token.escaped => {}
            _ => return self.expression_statement(),
        }
        let word = self.s.token.ident;
        match word {
            names::VAR => self.declaration(Declare::Var),
            names::IF => self.if_statement(),
            names::FOR => self.for_statement(),
            names::WHILE => {
                self.s.next()?;
                let test = self.in_parentheses()?;
                let body = self.loop_body()?;
                Ok(self.add_stmt(start, Stmt::While(test, body)))
            }
            names::DO => {
                self.s.next()?;
                let body = self.loop_body()?;
                self.expect_word(names::WHILE)?;
                let test = self.in_parentheses()?;
                self.eat(Kind::Semicolon)?;
                Ok(self.add_stmt(start, Stmt::DoWhile(body, test)))
            }
            names::SWITCH => self.switch(),
            names::TRY => self.try_statement(),
            names::THROW => {
                self.s.next()?;
                if self.s.token.newline && !self.at(Kind::End) {
                    return Err(self.s.fail(start, "Illegal newline after throw"));
                }
                let value = self.expression()?;
                self.semicolon()?;
                Ok(self.add_stmt(start, Stmt::Throw(value)))
            }
            names::RETURN => self.return_statement(),
            names::BREAK | names::CONTINUE => self.jump(),
            names::DEBUGGER => {
                self.s.next()?;
                self.semicolon()?;
                Ok(self.add_stmt(start, Stmt::Empty))
            }
            names::FUNCTION => {
                let message =
                    "In strict mode code, functions can only be declared at top level or inside a block.";
                Err(self.s.fail(start, message))
            }
            names::ASYNC if self.is_async_function()? => {
                let message = "Async functions can only be declared at the top level or inside a block.";
                Err(self.s.fail(start, message))
            }
            names::CLASS => Err(self.unexpected()),
            names::LET if self.is_let_declaration()? => {
                let message = "Lexical declaration cannot appear in a single-statement context";
                Err(self.s.fail(start, message))
            }
            _ => self.expression_statement(),
        }
    }

    /// An expression, or a label, which begins like one.
    fn expression_statement(&mut self) -> Parse<StmtId> {
        let start = self.start();
        let first = self.s.token;
        let value = self.expression()?;
        let is_label =
            self.at(Kind::Colon) && first.kind == Kind::Word && self.s.previous == (start, first.end);
        if let (true, Expr::Name(reference)) = (is_label, self.program.expr(value)) {
            self.forget_use(reference);
            return self.labeled(start, first.ident);
        }
        self.semicolon()?;
        Ok(self.add_stmt(start, Stmt::Expr(value)))
    }

    fn labeled(&mut self, start: u32, label: Ident) -> Parse<StmtId> {
        if self.context.labels.iter().any(|(other, _)| *other == label) {
            return Err(self.fail_with(start, "Label '", label, "' has already been declared"));
        }
        self.s.next()?;
        let is_loop = [names::FOR, names::WHILE, names::DO].iter().any(|word| self.at_word(*word));
        self.context.labels.push((label, is_loop));
        let body = self.statement()?;
        self.context.labels.pop();
        Ok(self.add_stmt(start, Stmt::Labeled(label, body)))
    }

    fn block(&mut self) -> Parse<StmtId> {
        let start = self.start();
        let scope = self.open_scope(ScopeKind::Block);
        self.expect(Kind::BraceOpen)?;
        let body = self.statements(Kind::BraceClose)?;
        self.s.next()?;
        self.close_scope();
        Ok(self.add_stmt(start, Stmt::Block(scope, body)))
    }

    fn in_parentheses(&mut self) -> Parse<ExprId> {
        self.expect(Kind::ParenOpen)?;
        let value = self.expression_in()?;
        self.expect(Kind::ParenClose)?;
        Ok(value)
    }

    fn loop_body(&mut self) -> Parse<StmtId> {
        self.context.loops += 1;
        let body = self.statement()?;
        self.context.loops -= 1;
        Ok(body)
    }

    fn if_statement(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        let test = self.in_parentheses()?;
        let yes = self.branch()?;
        let no = if self.eat_word(names::ELSE)? { Some(self.branch()?) } else { None };
        Ok(self.add_stmt(start, Stmt::If(test, yes, no)))
    }

    /// Outside of strict code a branch may be a function, as if it stood in a block (ECMA-262 B.3.3).
    fn branch(&mut self) -> Parse<StmtId> {
        if !self.at_word(names::FUNCTION) || self.context.strict {
            return self.statement();
        }
        let start = self.start();
        let scope = self.open_scope(ScopeKind::Block);
        let function = self.item(false)?;
        self.close_scope();
        let body = keep(&mut self.program.stmt_lists, &[function]);
        Ok(self.add_stmt(start, Stmt::Block(scope, body)))
    }

    fn return_statement(&mut self) -> Parse<StmtId> {
        let start = self.start();
        if !self.context.returns {
            return Err(self.s.fail(start, "Illegal return statement"));
        }
        self.s.next()?;
        let ends = self.s.token.newline
            || matches!(self.s.token.kind, Kind::Semicolon | Kind::BraceClose | Kind::End);
        let value = if ends { None } else { Some(self.expression()?) };
        self.semicolon()?;
        Ok(self.add_stmt(start, Stmt::Return(value)))
    }

    /// `break`, `continue`
    fn jump(&mut self) -> Parse<StmtId> {
        let start = self.start();
        let is_break = self.at_word(names::BREAK);
        self.s.next()?;
        let token = self.s.token;
        let mut label = None;
        if token.kind == Kind::Word && !token.newline && self.is_name(token.ident) {
            label = Some(token.ident);
            let target = self.context.labels.iter().rev().find(|(name, _)| *name == token.ident).copied();
            match target {
                None => return Err(self.fail_with(token.start, "Undefined label '", token.ident, "'")),
                Some((_, false)) if !is_break => {
                    let tail = "' does not denote an iteration statement";
                    let head = "Illegal continue statement: '";
                    return Err(self.fail_with(token.start, head, token.ident, tail));
                }
                Some(_) => self.s.next()?,
            }
        } else if is_break && self.context.loops + self.context.switches == 0 {
            return Err(self.s.fail(start, "Illegal break statement"));
        } else if !is_break && self.context.loops == 0 {
            let message = "Illegal continue statement: no surrounding iteration statement";
            return Err(self.s.fail(start, message));
        }
        self.semicolon()?;
        Ok(self.add_stmt(start, if is_break { Stmt::Break(label) } else { Stmt::Continue(label) }))
    }

    fn switch(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        let value = self.in_parentheses()?;
        let scope = self.open_scope(ScopeKind::Switch);
        self.expect(Kind::BraceOpen)?;
        self.context.switches += 1;
        let mut cases: Vec<Case> = Vec::new();
        while !self.at(Kind::BraceClose) {
            cases.push(self.case(&cases)?);
        }
        self.context.switches -= 1;
        self.s.next()?;
        self.close_scope();
        let cases = keep(&mut self.program.cases, &cases);
        Ok(self.add_stmt(start, Stmt::Switch(scope, value, cases)))
    }

    fn case(&mut self, before: &[Case]) -> Parse<Case> {
        let start = self.start();
        let test = if self.eat_word(names::CASE)? {
            Some(self.expression_in()?)
        } else {
            self.expect_word(names::DEFAULT)?;
            if before.iter().any(|case| case.test.is_none()) {
                return Err(self.s.fail(start, "More than one default clause in switch statement"));
            }
            None
        };
        self.expect(Kind::Colon)?;
        let mut body = Vec::new();
        while !(self.at(Kind::BraceClose) || self.at_word(names::CASE) || self.at_word(names::DEFAULT)) {
            body.push(self.item(false)?);
        }
        Ok(Case { test, body: keep(&mut self.program.stmt_lists, &body) })
    }

    fn try_statement(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        if !self.at(Kind::BraceOpen) {
            return Err(self.unexpected());
        }
        let block = self.block()?;
        let end = self.s.previous.0;
        let handler = if self.eat_word(names::CATCH)? { Some(self.handler()?) } else { None };
        let finalizer = if self.eat_word(names::FINALLY)? { Some(self.block()?) } else { None };
        if handler.is_none() && finalizer.is_none() {
            return Err(self.s.fail(end, "Missing catch or finally after try"));
        }
        Ok(self.add_stmt(start, Stmt::Try { block, handler, finalizer }))
    }

    fn handler(&mut self) -> Parse<Handler> {
        let mut parameter = None;
        let scope;
        if self.eat(Kind::ParenOpen)? {
            let simple = self.at(Kind::Word).then_some(self.s.token.ident);
            scope = self.open_catch(simple);
            let mark = self.mark_bindings();
            parameter = Some(self.binding(BindingKind::Let)?);
            self.annotation()?;
            self.set_ready(mark);
            self.expect(Kind::ParenClose)?;
        } else {
            scope = self.open_catch(None);
        }
        let body = self.block()?;
        self.close_scope();
        Ok(Handler { scope, parameter, body })
    }

    // Declarations

    fn declaration(&mut self, declare: Declare) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        let mut all = Vec::new();
        loop {
            all.push(self.declarator(declare, false)?);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.check_cover()?;
        self.semicolon()?;
        let list = keep(&mut self.program.declarators, &all);
        Ok(self.add_stmt(start, Stmt::Declare(declare, list)))
    }

    /// `target = value`. In the head of a `for` the value may come later.
    fn declarator(&mut self, declare: Declare, in_for: bool) -> Parse<Declarator> {
        let kind = match declare {
            Declare::Var => BindingKind::Var,
            Declare::Let => BindingKind::Let,
            Declare::Const => BindingKind::Const,
        };
        let (start, mark) = (self.start(), self.mark_bindings());
        let target = self.binding(kind)?;
        self.marked_annotation()?;
        let mut value = None;
        if self.eat(Kind::Assign)? {
            let expr = self.assignment()?;
            self.name_pattern_value(target, expr);
            value = Some(expr);
        } else if !(in_for && (self.at_word(names::OF) || self.at_word(names::IN))) {
            let is_pattern = !matches!(self.program.pattern(target), Pattern::Name(_));
            if is_pattern {
                return Err(self.s.fail(start, "Missing initializer in destructuring declaration"));
            }
            if declare == Declare::Const {
                return Err(self.s.fail(start, "Missing initializer in const declaration"));
            }
        } else {
            return Ok(Declarator { target, value });
        }
        self.set_ready(mark);
        Ok(Declarator { target, value })
    }

    /// `function`, `async function`: the variable has its value from the start of the scope on.
    fn function_declaration(&mut self) -> Parse<StmtId> {
        let start = self.start();
        let is_async = self.eat_word(names::ASYNC)?;
        let word = self.start();
        self.s.next()?;
        let is_generator = self.eat(Kind::Star)?;
        let token = self.s.token;
        if token.kind == Kind::ParenOpen {
            return Err(self.s.fail(word, "Function statements require a function name"));
        }
        if token.kind != Kind::Word || !self.is_name(token.ident) {
            return Err(self.unexpected());
        }
        if names::class(token.ident) == names::Class::Restricted {
            return Err(self.s.fail(token.start, "Unexpected eval or arguments in strict mode"));
        }
        let name = token.ident;
        let binding = self.declare(name, BindingKind::Function, word)?;
        self.s.next()?;
        let id = self.function(start, FunctionKind::Normal, Some(name), None, is_async, is_generator)?;
        self.program.bindings[binding.index()].function = Some(id);
        let leaves = !is_async && !is_generator && !self.context.strict && !self.program.is_module;
        if let (true, Some((outer, inner))) = (leaves, self.leave_block(name, binding, word)) {
            let span = self.span_from(start);
            let pattern = self.add_pattern(span, Pattern::Name(outer));
            let value = self.add_at(span, Expr::Name(inner));
            let assign = self.add_at(span, Expr::Assign(pattern, value));
            return Ok(self.add_stmt(start, Stmt::Expr(assign)));
        }
        Ok(self.add_stmt(start, Stmt::Empty))
    }

    // Loops

    fn for_statement(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        let is_await = self.at_word(names::AWAIT);
        if is_await {
            if !self.context.is_async {
                return Err(self.unexpected());
            }
            self.s.next()?;
        }
        self.expect(Kind::ParenOpen)?;
        let scope = self.open_scope(ScopeKind::For);
        let word = self.s.token.ident;
        let declare = match word {
            _ if !self.at(Kind::Word) => None,
            names::VAR => Some(Declare::Var),
            names::CONST => Some(Declare::Const),
            names::LET if self.is_let_declaration()? => Some(Declare::Let),
            _ => None,
        };
        let statement = if let Some(declare) = declare {
            self.for_declaration(start, scope, declare, is_await)?
        } else if self.at(Kind::Semicolon) && !is_await {
            self.for_rest(start, scope, None)?
        } else {
            self.for_expression(start, scope, is_await)?
        };
        self.close_scope();
        Ok(statement)
    }

    fn for_declaration(
        &mut self,
        start: u32,
        scope: ScopeId,
        declare: Declare,
        is_await: bool,
    ) -> Parse<StmtId> {
        let head = self.start();
        self.s.next()?;
        let (first, mark) = (self.start(), self.mark_bindings());
        self.no_in = true;
        let mut all = Vec::new();
        loop {
            all.push(self.declarator(declare, true)?);
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.no_in = false;
        self.check_cover()?;
        let is_of = self.at_word(names::OF);
        if !is_of && !self.at_word(names::IN) {
            let list = keep(&mut self.program.declarators, &all);
            let init = self.add_stmt(head, Stmt::Declare(declare, list));
            return self.for_rest(start, scope, Some(init));
        }
        let kind = if is_of { "for-of" } else { "for-in" };
        if all.len() > 1 {
            let mut message = String::from("Invalid left-hand side in ");
            message.push_str(kind);
            message.push_str(" loop: Must have a single binding.");
            return Err(self.s.fail(first, &message));
        }
        if all[0].value.is_some() {
            let mut message = String::from(kind);
            message.push_str(" loop variable declaration may not have an initializer.");
            return Err(self.s.fail(first, &message));
        }
        self.for_each(start, scope, Some(declare), all[0].target, is_await, mark)
    }

    fn for_expression(&mut self, start: u32, scope: ScopeId, is_await: bool) -> Parse<StmtId> {
        let first = self.start();
        self.no_in = true;
        let left = self.expression()?;
        self.no_in = false;
        if self.at_word(names::OF) || self.at_word(names::IN) {
            let in_parentheses = self.outer_span(left).start != self.program.expr_span(left).start;
            let is_literal = matches!(self.program.expr(left), Expr::Array(_) | Expr::Object(_));
            if !is_literal || in_parentheses {
                self.simple_target(left, "Invalid left-hand side in for-loop")?;
            }
            let target = self.pattern_of(left)?;
            let mark = self.mark_bindings();
            return self.for_each(start, scope, None, target, is_await, mark);
        }
        self.check_cover()?;
        let init = self.add_stmt(first, Stmt::Expr(left));
        self.for_rest(start, scope, Some(init))
    }

    /// At `of` or `in`.
    fn for_each(
        &mut self,
        start: u32,
        scope: ScopeId,
        declare: Option<Declare>,
        target: PatternId,
        is_await: bool,
        mark: usize,
    ) -> Parse<StmtId> {
        let is_of = self.at_word(names::OF);
        self.program.is_module |= is_await && !self.context.returns;
        if is_await && !is_of {
            return Err(self.unexpected());
        }
        self.s.next()?;
        let object = if is_of { self.assignment()? } else { self.expression()? };
        self.check_cover()?;
        self.set_ready(mark);
        self.expect(Kind::ParenClose)?;
        let body = self.loop_body()?;
        let kind = match (is_await, is_of) {
            (true, _) => ForEach::AwaitOf,
            (false, true) => ForEach::Of,
            (false, false) => ForEach::In,
        };
        Ok(self.add_stmt(start, Stmt::ForEach { kind, scope, declare, target, object, body }))
    }

    /// `; test; update) body`
    fn for_rest(&mut self, start: u32, scope: ScopeId, init: Option<StmtId>) -> Parse<StmtId> {
        self.expect(Kind::Semicolon)?;
        let test = if self.at(Kind::Semicolon) { None } else { Some(self.expression()?) };
        self.expect(Kind::Semicolon)?;
        let update = if self.at(Kind::ParenClose) { None } else { Some(self.expression()?) };
        self.check_cover()?;
        self.expect(Kind::ParenClose)?;
        let body = self.loop_body()?;
        Ok(self.add_stmt(start, Stmt::For { scope, init, test, update, body }))
    }

    // Modules

    /// Nobody imports a program, so that an export is what it declares.
    fn export(&mut self) -> Parse<StmtId> {
        self.program.is_module = true;
        let start = self.start();
        self.s.next()?;
        if self.types && self.at(Kind::At) {
            self.class_decorators = self.decorators()?;
        }
        let word = self.s.token.ident;
        if self.types && self.at(Kind::Word) {
            if let Some(statement) = self.type_statement()? {
                return Ok(statement);
            }
        }
        match self.s.token.kind {
            Kind::Star => Err(self.s.refuse(start, "exporting from another module is not supported")),
            Kind::BraceOpen => self.export_names(start),
            Kind::Word => match word {
                names::DEFAULT => self.export_default(start),
                names::LET => self.declaration(Declare::Let),
                names::VAR | names::CONST | names::FUNCTION | names::CLASS => self.item(false),
                names::ASYNC if self.is_async_function()? => self.item(false),
                _ => Err(self.s.fail(start, "Unexpected token 'export'")),
            },
            _ => Err(self.unexpected()),
        }
    }

    fn export_names(&mut self, start: u32) -> Parse<StmtId> {
        self.s.next()?;
        let mut all = Vec::new();
        while !self.at(Kind::BraceClose) {
            let token = self.s.token;
            if self.types && self.at_word(names::TYPE) {
                let next = self.peek()?;
                if self.skip_type_name(&next)? {
                    continue;
                }
            }
            if !matches!(token.kind, Kind::Word | Kind::String) {
                return Err(self.unexpected());
            }
            all.push(token);
            self.s.next()?;
            if self.eat_word(names::AS)? {
                if !matches!(self.s.token.kind, Kind::Word | Kind::String) {
                    return Err(self.unexpected());
                }
                self.s.next()?;
            }
            if !self.at(Kind::BraceClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        if self.at_word(names::FROM) {
            return Err(self.s.refuse(start, "exporting from another module is not supported"));
        }
        for token in all {
            if token.kind != Kind::Word || !self.is_name(token.ident) {
                return Err(self.s.fail(token.start, "Unexpected reserved word"));
            }
            self.exported.push((token.ident, token.start));
        }
        self.semicolon()?;
        Ok(self.add_stmt(start, Stmt::Empty))
    }

    fn export_default(&mut self, start: u32) -> Parse<StmtId> {
        let word = self.start();
        if std::mem::replace(&mut self.has_default, true) {
            return Err(self.s.fail(word, "Identifier '.default' has already been declared"));
        }
        self.s.next()?;
        if self.types && self.at(Kind::At) {
            self.class_decorators = self.decorators()?;
        }
        let is_async = self.at_word(names::ASYNC) && self.is_async_function()?;
        let is_function = is_async || self.at_word(names::FUNCTION);
        if is_function && self.has_own_name(is_async)? {
            return self.function_declaration();
        }
        if self.types && self.at_word(names::ABSTRACT) {
            self.s.next()?;
        }
        if self.at_word(names::CLASS) {
            let next = self.peek()?;
            if next.kind == Kind::Word && next.ident != names::EXTENDS {
                return self.class_declaration();
            }
        }
        let value = self.assignment()?;
        self.check_cover()?;
        self.name_value(value, names::DEFAULT);
        if !is_function && !matches!(self.program.expr(value), Expr::Class(_)) {
            self.semicolon()?;
        }
        Ok(self.add_stmt(start, Stmt::ExportDefault(value)))
    }

    /// Whether the function that begins here has a name.
    fn has_own_name(&mut self, is_async: bool) -> Parse<bool> {
        let mark = self.s.mark();
        if is_async {
            self.s.next()?;
        }
        self.s.next()?;
        self.eat(Kind::Star)?;
        let named = self.at(Kind::Word);
        self.s.back(mark);
        Ok(named)
    }
}
