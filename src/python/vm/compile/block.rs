//! Statements with ways out: loops, `try`, `with`. What `return`, `break` and `continue` pass on their way out
//! is written out where they stand, outside of the stretches that the handlers of those blocks cover.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{Block, ExprId, Handler as Except, Stmt, Try, Use, WithItem};
use crate::python::vm::code::{Handler, Op};
use crate::python::vm::value::Value;

/// Something that `return`, `break` and `continue` pass on their way out.
pub(super) struct Unwinding {
    kind: Kind,
    /// Where the stretch began that the block's handler covers, unless it is interrupted.
    start: u32,
    /// Stretches that are over.
    covered: Vec<(u32, u32)>,
}

#[derive(Clone)]
enum Kind {
    /// A loop: where its turns begin, jumps to its end, whether its iterator is on the operands.
    Loop { head: u32, polls: bool, breaks: Vec<usize>, iterator: bool },
    /// The body of a `try`.
    Body,
    /// The body of a `try` with `finally`.
    Finally(Block),
    /// `finally` after an exception: the old one and it are on the operands.
    FinallyError,
    /// The body of an `except`: the old exception is on the operands; the new one's name must be deleted.
    Except(Option<Use>),
    /// The body of a `with`: its exit method is on the operands.
    With(bool),
}

impl Compiler<'_> {
    fn push_block(&mut self, kind: Kind) {
        let start = self.here();
        self.unit.blocks.push(Unwinding { kind, start, covered: Vec::new() });
    }

    /// The block is over: its handler begins here with `depth` operands and the error, once [`Compiler::cover`] said so.
    fn pop_block(&mut self) -> Vec<(u32, u32)> {
        let end = self.here();
        let Some(mut block) = self.unit.blocks.pop() else { return Vec::new() };
        block.covered.push((block.start, end));
        block.covered
    }

    fn cover(&mut self, stretches: Vec<(u32, u32)>, depth: u32) {
        let target = self.here();
        for (start, end) in stretches {
            if start < end {
                self.unit.handlers.push(Handler { start, end, target, depth });
            }
        }
        self.unit.depth = depth + 1;
    }

    /// Writes out what is passed on the way out of the blocks from `outermost` on; `value` says whether a value for
    /// `return` is on top of the operands.
    fn unwind_to(&mut self, outermost: usize, value: bool) -> Result<(), Refused> {
        let depth = self.unit.depth;
        let taken: Vec<Unwinding> = self.unit.blocks.drain(outermost..).collect();
        let mut closed = Vec::new();
        for mut block in taken.into_iter().rev() {
            let here = self.here();
            block.covered.push((block.start, here));
            self.pass(&block.kind, value)?;
            closed.push(block);
        }
        for block in closed.into_iter().rev() {
            self.unit.blocks.push(block);
        }
        self.unit.depth = depth;
        Ok(())
    }

    /// The stretches of the blocks from `outermost` on go on here.
    fn reopen(&mut self, outermost: usize) {
        let here = self.here();
        for block in &mut self.unit.blocks[outermost..] {
            block.start = here;
        }
    }

    fn pass(&mut self, kind: &Kind, value: bool) -> Result<(), Refused> {
        match kind {
            Kind::Body | Kind::Loop { iterator: false, .. } => {}
            Kind::Loop { .. } => {
                if value {
                    self.emit(Op::Swap);
                }
                self.emit(Op::Pop);
            }
            Kind::Finally(body) => self.block(*body)?,
            Kind::FinallyError => {
                if value {
                    self.emit(Op::Swap);
                }
                self.emit(Op::Pop);
                self.end_handler(value);
            }
            Kind::Except(name) => {
                self.end_handler(value);
                self.unbind(*name);
            }
            Kind::With(is_async) => {
                if value {
                    self.emit(Op::RotateThree);
                }
                self.emit(Op::ExitWith);
                if *is_async {
                    self.emit_await();
                }
                self.emit(Op::Pop);
            }
        }
        Ok(())
    }

    fn end_handler(&mut self, value: bool) {
        if value {
            self.emit(Op::Swap);
        }
        self.emit(Op::EndHandler);
    }

    /// The name of a handled exception is no longer bound.
    fn unbind(&mut self, name: Option<Use>) {
        if let Some(name) = name {
            self.constant(Value::None);
            self.store(name);
            self.delete(name);
        }
    }

    pub(super) fn return_(&mut self, value: Option<ExprId>) -> Result<(), Refused> {
        match value {
            Some(value) => self.expression(value)?,
            None => self.constant(Value::None),
        }
        self.unwind_to(0, true)?;
        self.emit(Op::Return);
        self.reopen(0);
        Ok(())
    }

    fn innermost_loop(&self) -> Option<usize> {
        self.unit.blocks.iter().rposition(|block| matches!(block.kind, Kind::Loop { .. }))
    }

    pub(super) fn break_(&mut self) -> Result<(), Refused> {
        let Some(index) = self.innermost_loop() else { return Ok(()) };
        let depth = self.unit.depth;
        self.unwind_to(index, false)?;
        let jump = self.emit(Op::Jump(0));
        if let Kind::Loop { breaks, .. } = &mut self.unit.blocks[index].kind {
            breaks.push(jump);
        }
        self.unit.depth = depth;
        self.reopen(index);
        Ok(())
    }

    pub(super) fn continue_(&mut self) -> Result<(), Refused> {
        let Some(index) = self.innermost_loop() else { return Ok(()) };
        let depth = self.unit.depth;
        self.unwind_to(index + 1, false)?;
        if let Kind::Loop { head, polls, .. } = self.unit.blocks[index].kind {
            self.turn(head, polls);
        }
        self.unit.depth = depth;
        self.reopen(index + 1);
        Ok(())
    }

    fn turn(&mut self, head: u32, polls: bool) {
        if polls {
            self.emit(Op::PollBack(head));
        } else {
            self.loop_back(head);
        }
    }

    /// Ends the innermost loop: gives its jumps to the end.
    fn end_loop(&mut self) -> Vec<usize> {
        match self.unit.blocks.pop().map(|block| block.kind) {
            Some(Kind::Loop { breaks, .. }) => breaks,
            _ => Vec::new(),
        }
    }

    pub(super) fn while_(&mut self, test: ExprId, body: Block, otherwise: Block) -> Result<(), Refused> {
        let polls = !self.unit.polling && self.is_pollable(test) && self.is_pollable_block(body, 0);
        let outer = self.unit.polling;
        self.unit.polling = polls;
        let head = self.here();
        self.push_block(Kind::Loop { head, polls, breaks: Vec::new(), iterator: false });
        let exit = self.condition(test)?;
        self.block(body)?;
        self.turn(head, polls);
        self.unit.polling = outer;
        let mut breaks = self.end_loop();
        self.land(&[exit]);
        if polls {
            self.emit(Op::PollExit);
        }
        self.block(otherwise)?;
        if polls && !breaks.is_empty() {
            let over = self.emit(Op::Jump(0));
            self.land(&breaks);
            self.emit(Op::PollExit);
            breaks = vec![over];
        }
        self.land(&breaks);
        Ok(())
    }

    /// Whether a block has no effect but on locals.
    fn is_pollable_block(&self, block: Block, depth: u32) -> bool {
        let local = |target: ExprId| match self.tree.expr(target) {
            crate::python::syntax::tree::Expr::Name(name) => {
                matches!(self.tree.place(name), crate::python::syntax::tree::Place::Local(_))
            }
            _ => false,
        };
        depth < 8
            && self.tree.block(block).iter().all(|statement| match self.tree.stmt(*statement) {
                Stmt::Pass | Stmt::Break | Stmt::Continue => true,
                Stmt::Expr(value) => self.is_pollable(value),
                Stmt::Assign(targets, value) => {
                    self.is_pollable(value) && self.tree.exprs(targets).iter().all(|target| local(*target))
                }
                Stmt::If { test, then, otherwise } => {
                    self.is_pollable(test)
                        && self.is_pollable_block(then, depth + 1)
                        && self.is_pollable_block(otherwise, depth + 1)
                }
                _ => false,
            })
    }

    pub(super) fn for_(
        &mut self,
        target: ExprId,
        iterable: ExprId,
        body: Block,
        otherwise: Block,
        is_async: bool,
    ) -> Result<(), Refused> {
        let site = self.unit.site;
        let polling = std::mem::replace(&mut self.unit.polling, false);
        self.walked(iterable)?;
        self.emit(if is_async { Op::AsyncIterate } else { Op::Iterate });
        let head = self.here();
        self.push_block(Kind::Loop { head, polls: false, breaks: Vec::new(), iterator: true });
        self.unit.site = site;
        let next = self.begin_turn(is_async);
        self.assign(target)?;
        self.block(body)?;
        self.unit.site = site;
        self.loop_back(head);
        let breaks = self.end_loop();
        self.end_turns(next, is_async);
        self.block(otherwise)?;
        self.land(&breaks);
        self.unit.polling = polling;
        Ok(())
    }

    /// The next value of the iterator on top of the operands. Gives the place to be completed by `end_turns`.
    pub(super) fn begin_turn(&mut self, is_async: bool) -> usize {
        if !is_async {
            return self.emit(Op::ForNext(0));
        }
        let start = self.emit(Op::AsyncNext);
        self.emit_await();
        start
    }

    /// The loop is over: its iterator is gone from the operands.
    pub(super) fn end_turns(&mut self, next: usize, is_async: bool) {
        if !is_async {
            self.land(&[next]);
            self.unit.depth -= 1;
            return;
        }
        let start = next as u32;
        let depth = self.unit.depth;
        self.cover(vec![(start, start + 2)], depth);
        self.emit(Op::EndAsyncFor);
    }

    pub(super) fn try_(&mut self, statement: &Try) -> Result<(), Refused> {
        if statement.finally.is_empty() {
            return self.try_except(statement);
        }
        let depth = self.unit.depth;
        self.push_block(Kind::Finally(statement.finally));
        self.try_except(statement)?;
        let covered = self.pop_block();
        self.block(statement.finally)?;
        let to_end = self.emit(Op::Jump(0));
        self.cover(covered, depth);
        self.emit(Op::BeginHandler);
        self.push_block(Kind::FinallyError);
        self.block(statement.finally)?;
        let covered = self.pop_block();
        self.reraise();
        self.restore_and_raise(covered, depth);
        self.unit.depth = depth;
        self.land(&[to_end]);
        Ok(())
    }

    /// The error on top of the operands goes on; what was handled before it is handled again.
    fn reraise(&mut self) {
        self.emit(Op::Swap);
        self.emit(Op::EndHandler);
        self.emit(Op::Reraise);
    }

    /// An error in the body of a handler: what was handled before it is handled again.
    fn restore_and_raise(&mut self, covered: Vec<(u32, u32)>, depth: u32) {
        self.cover(covered, depth + 1);
        self.reraise();
    }

    fn try_except(&mut self, statement: &Try) -> Result<(), Refused> {
        let handlers = self.tree.handlers(statement.handlers);
        if handlers.is_empty() {
            self.block(statement.body)?;
            return self.block(statement.otherwise);
        }
        let depth = self.unit.depth;
        self.push_block(Kind::Body);
        let tolerant = self.takes_import_errors(handlers) || self.tolerant;
        let before = std::mem::replace(&mut self.tolerant, tolerant);
        self.block(statement.body)?;
        self.tolerant = before;
        let covered = self.pop_block();
        self.block(statement.otherwise)?;
        let mut ends = vec![self.emit(Op::Jump(0))];
        self.cover(covered, depth);
        self.emit(Op::BeginHandler);
        if statement.is_star {
            self.except_star(handlers, depth)?;
            self.land(&ends);
            return Ok(());
        }
        let mut unnamed = vec![];
        let mut start = self.here();
        for handler in handlers {
            self.at(handler.span);
            self.unit.depth = depth + 2;
            let mut skip = None;
            if let Some(class) = handler.exception {
                self.expression(class)?;
                self.emit(Op::MatchError);
                skip = Some(self.emit(Op::JumpIfFalse(0)));
            }
            match handler.name {
                Some(name) => self.store(name),
                None => {
                    self.emit(Op::Pop);
                }
            }
            unnamed.push((start, self.here()));
            self.push_block(Kind::Except(handler.name));
            self.block(handler.body)?;
            let covered = self.pop_block();
            self.emit(Op::EndHandler);
            self.unbind(handler.name);
            ends.push(self.emit(Op::Jump(0)));
            // An error in the body: its name goes, and what was handled before is handled again.
            self.cover(covered, depth + 1);
            self.unbind(handler.name);
            self.reraise();
            start = self.here();
            self.land(skip.as_slice());
        }
        self.unit.depth = depth + 2;
        if let Some(last) = handlers.last() {
            self.at(last.span);
        }
        self.reraise();
        self.restore_and_raise(unnamed, depth);
        self.unit.depth = depth;
        self.land(&ends);
        Ok(())
    }

    /// The handlers of `except*`, over `old-handling original raised rest`: each takes its part of the rest, what it
    /// raises is kept, and at last what is left is raised together.
    fn except_star(&mut self, handlers: &[Except], depth: u32) -> Result<(), Refused> {
        self.emit(Op::Copy);
        self.emit(Op::BuildList(0));
        self.emit(Op::Swap);
        let mut uncovered = Vec::new();
        let mut start = self.here();
        for handler in handlers {
            self.at(handler.span);
            self.unit.depth = depth + 4;
            if let Some(class) = handler.exception {
                self.expression(class)?;
            }
            self.emit(Op::MatchGroup);
            self.emit(Op::Copy);
            let skip = self.emit(Op::JumpIfFalse(0));
            uncovered.push((start, self.here()));
            self.emit(Op::BeginHandler);
            match handler.name {
                Some(name) => self.store(name),
                None => {
                    self.emit(Op::Pop);
                }
            }
            self.push_block(Kind::Except(handler.name));
            self.block(handler.body)?;
            let covered = self.pop_block();
            self.emit(Op::EndHandler);
            self.unbind(handler.name);
            let over = self.emit(Op::Jump(0));
            self.cover(covered, depth + 5);
            self.unbind(handler.name);
            self.emit(Op::Swap);
            self.emit(Op::EndHandler);
            self.emit(Op::ListAppend(2));
            let raised = self.emit(Op::Jump(0));
            start = self.here();
            self.land(&[skip]);
            self.emit(Op::Pop);
            self.land(&[over, raised]);
        }
        uncovered.push((start, self.here()));
        self.unit.depth = depth + 4;
        self.emit(Op::JoinGroup);
        self.emit(Op::Copy);
        let done = self.emit(Op::JumpIfFalse(0));
        self.reraise();
        self.restore_and_raise(uncovered, depth);
        self.land(&[done]);
        self.unit.depth = depth + 2;
        self.emit(Op::Pop);
        self.emit(Op::EndHandler);
        Ok(())
    }

    pub(super) fn with(&mut self, items: &[WithItem], body: Block, is_async: bool) -> Result<(), Refused> {
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let site = self.unit.site;
        let depth = self.unit.depth;
        self.expression(item.context)?;
        self.emit(Op::EnterWith(is_async));
        if is_async {
            self.emit_await();
        }
        match item.target {
            Some(target) => self.assign(target)?,
            None => {
                self.emit(Op::Pop);
            }
        }
        self.push_block(Kind::With(is_async));
        self.unit.site = site;
        self.with(rest, body, is_async)?;
        let covered = self.pop_block();
        self.unit.site = site;
        self.emit(Op::ExitWith);
        if is_async {
            self.emit_await();
        }
        self.emit(Op::Pop);
        let to_end = self.emit(Op::Jump(0));
        self.cover(covered, depth + 2);
        self.emit(Op::BeginHandler);
        let start = self.here();
        self.emit(Op::ExitWithError);
        if is_async {
            self.emit_await();
        }
        let suppressed = self.emit(Op::JumpIfTrue(0));
        let covered = vec![(start, self.here())];
        self.reraise();
        self.land(&[suppressed]);
        self.unit.depth = depth + 4;
        self.emit(Op::Pop);
        self.emit(Op::EndHandler);
        self.emit(Op::Pop);
        self.emit(Op::Pop);
        let over = self.emit(Op::Jump(0));
        self.restore_and_raise(covered, depth + 2);
        self.unit.depth = depth;
        self.land(&[to_end, over]);
        Ok(())
    }
}
