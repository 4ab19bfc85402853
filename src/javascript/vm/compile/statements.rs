//! Statements.

use super::super::blame;
use super::super::code::{Binary, HandlerKind, Op};
use super::control::Control;
use super::Compiler;
use crate::javascript::syntax::tree::{
    Case, Declare, Expr, ExprId, ForEach, Handler, Ident, List, PatternId, ScopeId, Stmt, StmtId,
};

impl Compiler<'_, '_> {
    pub(super) fn statement(&mut self, id: StmtId) {
        self.labelled(id, Vec::new());
    }

    fn labelled(&mut self, id: StmtId, labels: Vec<Ident>) {
        match self.program.stmt(id) {
            Stmt::Empty => {}
            Stmt::Expr(value) | Stmt::ExportDefault(value) => self.effect(value),
            Stmt::Declare(declare, declarators) => {
                for declarator in self.program.declarators(declarators) {
                    match declarator.value {
                        Some(value) => self.expression(value),
                        None if declare == Declare::Var => continue,
                        None => self.emit(Op::Undefined),
                    }
                    self.assign(declarator.target, true, declarator.value);
                }
            }
            Stmt::Class(name, class) => {
                self.class(class);
                self.store(name, true);
            }
            Stmt::Block(scope, statements) => {
                let labelled = !labels.is_empty();
                if labelled {
                    self.open_target(labels, false, false);
                }
                let before = self.enter(scope);
                for statement in self.program.stmts(statements) {
                    self.statement(*statement);
                }
                self.leave(before);
                if labelled {
                    self.close_target();
                }
            }
            Stmt::If(test, yes, no) => self.if_else(test, yes, no, labels),
            Stmt::For { scope, init, test, update, body } => {
                self.for_loop(scope, init, test, update, body, labels);
            }
            Stmt::ForEach { kind, scope, declare, target, object, body } => {
                self.for_each(kind, scope, (declare, target), object, body, labels);
            }
            Stmt::While(test, body) => {
                self.open_target(labels, true, true);
                let head = self.here();
                let exit = self.test(test);
                self.statement(body);
                self.land_continues();
                self.emit(Op::Loop(head));
                self.land_all(exit);
                self.close_target();
            }
            Stmt::DoWhile(body, test) => {
                self.open_target(labels, true, true);
                let head = self.here();
                self.statement(body);
                self.land_continues();
                let exit = self.test(test);
                self.emit(Op::Loop(head));
                self.land_all(exit);
                self.close_target();
            }
            Stmt::Switch(scope, value, cases) => self.switch(scope, value, cases, labels),
            Stmt::Try { block, handler, finalizer } => self.try_catch(block, handler, finalizer, labels),
            Stmt::Throw(value) => {
                self.expression(value);
                self.emit(Op::Throw);
                #[cfg(not(target_arch = "wasm32"))]
                self.note_spot(value);
            }
            Stmt::Return(value) => self.finish(value),
            Stmt::Break(label) => self.break_or_continue(label, true),
            Stmt::Continue(label) => self.break_or_continue(label, false),
            Stmt::Labeled(label, body) => {
                let mut labels = labels;
                labels.push(label);
                self.labelled(body, labels);
            }
            // Done before the first statement.
            Stmt::Import(..) => {}
        }
    }

    /// Emits a test; the jumps that are taken where it does not hold.
    fn test(&mut self, test: ExprId) -> Vec<u32> {
        if let Expr::Bool(true) = self.program.expr(test) {
            return Vec::new();
        }
        self.expression(test);
        vec![self.jump(Op::JumpIfFalse(0))]
    }

    fn if_else(&mut self, test: ExprId, yes: StmtId, no: Option<StmtId>, labels: Vec<Ident>) {
        self.open_target(labels, false, false);
        self.expression(test);
        let otherwise = self.jump(Op::JumpIfFalse(0));
        self.statement(yes);
        match no {
            Some(no) => {
                let end = self.jump(Op::Jump(0));
                self.land(otherwise);
                self.statement(no);
                self.land(end);
            }
            None => self.land(otherwise),
        }
        self.close_target();
    }

    fn for_loop(
        &mut self,
        scope: ScopeId,
        init: Option<StmtId>,
        test: Option<ExprId>,
        update: Option<ExprId>,
        body: StmtId,
        labels: Vec<Ident>,
    ) {
        let before = self.enter(scope);
        if let Some(init) = init {
            self.statement(init);
            // Functions of the head keep variables of their own, which no turn has.
            if self.program.has_function_in(self.program.stmt_span(init)) {
                self.renew(scope);
            }
        }
        self.open_target(labels, true, true);
        let head = self.here();
        let exit = test.map(|test| self.test(test)).unwrap_or_default();
        self.statement(body);
        self.land_continues();
        self.renew(scope);
        if let Some(update) = update {
            self.effect(update);
        }
        self.emit(Op::Loop(head));
        self.land_all(exit);
        self.close_target();
        self.leave(before);
    }

    /// CreatePerIterationEnvironment: closures of one turn keep that turn's variables.
    fn renew(&mut self, scope: ScopeId) {
        let program = self.program;
        for (id, binding) in program.scope_bindings(scope) {
            if let (true, super::Place::Slot(_, slot)) = (binding.captured, self.places[id.index()]) {
                self.emit(Op::Renew(slot));
            }
        }
    }

    fn for_each(
        &mut self,
        kind: ForEach,
        scope: ScopeId,
        (declare, target): (Option<Declare>, PatternId),
        object: ExprId,
        body: StmtId,
        labels: Vec<Ident>,
    ) {
        let before = self.state().next;
        let slot = self.slots(if kind == ForEach::In { 3 } else { 2 });
        let inner = self.enter(scope);
        self.expression(object);
        self.leave(inner);
        self.place(object);
        self.emit(match kind {
            ForEach::In => Op::Keys(slot),
            ForEach::Of => Op::Iterate(slot),
            ForEach::AwaitOf => Op::IterateAsync(slot),
        });
        self.open_target(labels, true, true);
        let head = self.here();
        let mut exits = vec![self.jump(Op::Next { slot: slot as u16, done: 0 })];
        if kind == ForEach::AwaitOf {
            let site = self.site(self.program.expr_span(object));
            self.emit(Op::Await { site });
        }
        exits.push(self.jump(Op::Unwrap(0)));
        if kind == ForEach::In {
            self.emit(Op::Listed { slot: slot as u16 + 2, again: head });
        }
        let start = self.here();
        let closes = kind != ForEach::In;
        if closes {
            let asynchronous = kind == ForEach::AwaitOf;
            self.state().controls.push(Control::Iterator { slot, asynchronous, gaps: Vec::new() });
        }
        let inner = self.enter(scope);
        let of = declare.is_some().then_some(blame::OF_LOOP);
        self.assign(target, declare.is_some(), of);
        self.turn(body, closes);
        self.leave(inner);
        if closes {
            self.close_for_of(start);
        }
        self.land_continues();
        self.emit(Op::Loop(head));
        self.land_all(exits);
        self.close_target();
        self.leave(before);
    }

    /// The body of a `for of`: its `continue`s stay inside, they do not close the iterator.
    fn turn(&mut self, body: StmtId, closes: bool) {
        if !closes {
            return self.statement(body);
        }
        let labels = match self.state().controls.iter().rev().nth(1) {
            Some(Control::Target { labels, .. }) => labels.clone(),
            _ => Vec::new(),
        };
        self.open_target(labels, false, true);
        self.statement(body);
        self.land_continues();
        self.close_target();
    }

    fn switch(&mut self, scope: ScopeId, value: ExprId, cases: List<Case>, labels: Vec<Ident>) {
        let before = self.state().next;
        let slot = self.slot();
        self.expression(value);
        self.emit(Op::SetLocal(slot));
        self.enter(scope);
        self.open_target(labels, true, false);
        let cases = self.program.cases(cases);
        let mut jumps = Vec::new();
        for case in cases {
            let Some(test) = case.test else {
                jumps.push(None);
                continue;
            };
            self.emit(Op::Local(slot));
            self.expression(test);
            self.emit(Op::Binary(Binary::StrictEqual));
            jumps.push(Some(self.jump(Op::JumpIfTrue(0))));
        }
        let otherwise = self.jump(Op::Jump(0));
        let mut default = None;
        for (case, jump) in cases.iter().zip(jumps) {
            match jump {
                Some(jump) => self.land(jump),
                None => default = Some(self.here()),
            }
            for statement in self.program.stmts(case.body) {
                self.statement(*statement);
            }
        }
        match default {
            Some(default) => self.aim(otherwise, default),
            None => self.land(otherwise),
        }
        self.close_target();
        self.leave(before);
    }

    fn try_catch(
        &mut self,
        block: StmtId,
        handler: Option<Handler>,
        finalizer: Option<StmtId>,
        labels: Vec<Ident>,
    ) {
        let before = self.state().next;
        self.open_target(labels, false, false);
        if finalizer.is_some() {
            self.open_finally();
        }
        let start = self.here();
        self.statement(block);
        if let Some(handler) = handler {
            self.catch(start, handler);
        }
        if let Some(finalizer) = finalizer {
            self.close_finally(start, |this| this.statement(finalizer));
        }
        self.close_target();
        self.leave(before);
    }

    fn catch(&mut self, start: u32, handler: Handler) {
        let end = self.here();
        let over = self.jump(Op::Jump(0));
        let target = self.here();
        self.handler(start, end, target, HandlerKind::Catch);
        let before = self.enter(handler.scope);
        match handler.parameter {
            Some(parameter) => self.assign(parameter, true, self.object_only(parameter, blame::OF_CATCH)),
            None => self.emit(Op::Pop),
        }
        self.statement(handler.body);
        self.leave(before);
        self.land(over);
    }

    /// Notes what the last instruction does, for errors that nobody catches: natively alone, where the command tells it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn note_spot(&mut self, id: ExprId) {
        let here = self.here();
        let tells = matches!(
            self.program.expr(id),
            Expr::Call { .. }
                | Expr::Member { .. }
                | Expr::PrivateMember { .. }
                | Expr::New(..)
                | Expr::Name(_)
                | Expr::Index { .. }
                | Expr::Binary(..)
                | Expr::TaggedTemplate(_)
                | Expr::Yield(_)
        );
        if tells && here > 0 && !self.out.prelude {
            self.state().places.push((crate::javascript::vm::stacks::SPOT | (here - 1), id));
        }
    }
}
