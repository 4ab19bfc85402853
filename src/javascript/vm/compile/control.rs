//! Jumps out of loops, switches, blocks and functions, and what they pass on their way: iterators to be closed,
//! `finally` blocks to be run.

use super::super::code::{entered, HandlerKind, Local, Op, Target};
use super::Compiler;
use crate::javascript::syntax::tree::{ExprId, Ident};

/// Something that jumps leave or pass.
pub(super) enum Control {
    /// A loop, switch or labelled block.
    Target {
        labels: Vec<Ident>,
        /// An unlabelled `break` ends it.
        breaks: bool,
        /// A `continue` goes on with it.
        continues: bool,
        /// One turn of a loop that is a control of its own further out: only `continue` finds it.
        turn: bool,
        break_jumps: Vec<Target>,
        continue_jumps: Vec<Target>,
    },
    /// The iterator of a `for of` in a slot.
    Iterator {
        slot: Local,
        asynchronous: bool,
        /// Stretches that already closed it.
        gaps: Vec<(Target, Target)>,
    },
    /// A `try` with `finally`: the slot of how it is entered, the next one for with what.
    Finally { slot: Local, entries: Vec<Target>, exits: Vec<Exit> },
}

/// Where a jump goes in the end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// To the end of the control at this position.
    Break(usize),
    /// To the next turn of the control at this position.
    Continue(usize),
    /// Out of the function.
    Return,
}

impl Compiler<'_, '_> {
    pub(super) fn open_target(&mut self, labels: Vec<Ident>, breaks: bool, continues: bool) {
        let (break_jumps, continue_jumps) = (Vec::new(), Vec::new());
        let turn = continues && !breaks;
        let control = Control::Target { labels, breaks, continues, turn, break_jumps, continue_jumps };
        self.state().controls.push(control);
    }

    /// Lets the `continue`s of the innermost loop go here.
    pub(super) fn land_continues(&mut self) {
        let Some(Control::Target { continue_jumps, .. }) = self.state().controls.last_mut() else { return };
        let jumps = std::mem::take(continue_jumps);
        self.land_all(jumps);
    }

    /// Ends the innermost target: its `break`s go here.
    pub(super) fn close_target(&mut self) {
        if let Some(Control::Target { break_jumps, .. }) = self.state().controls.pop() {
            self.land_all(break_jumps);
        }
    }

    pub(super) fn break_or_continue(&mut self, label: Option<Ident>, is_break: bool) {
        let found = self.state().controls.iter().rposition(|control| match control {
            Control::Target { labels, breaks, continues, turn, .. } => match label {
                Some(label) => labels.contains(&label) && if is_break { !*turn } else { *continues },
                None => (is_break && *breaks) || (!is_break && *continues),
            },
            _ => false,
        });
        // The parser has checked that there is one.
        let Some(position) = found else { return };
        let from = self.state().controls.len();
        self.exit(if is_break { Exit::Break(position) } else { Exit::Continue(position) }, from);
    }

    /// `return value`, or the end of a function.
    pub(super) fn finish(&mut self, value: Option<ExprId>) {
        match value {
            Some(value) => {
                self.expression(value);
                if self.state().asynchronous && self.state().generator {
                    let site = self.site(self.program.expr_span(value));
                    self.emit(Op::Await { site });
                }
            }
            None => self.emit(Op::Undefined),
        }
        self.leave_function();
    }

    /// Leaves the function with the value on the stack.
    pub(super) fn leave_function(&mut self) {
        let from = self.state().controls.len();
        self.exit(Exit::Return, from);
    }

    /// Emits the way out from below the control at `from`; a returned value is on the stack.
    fn exit(&mut self, exit: Exit, from: usize) {
        let until = match exit {
            Exit::Break(position) => position,
            Exit::Continue(position) => position,
            Exit::Return => 0,
        };
        let mut opened = Vec::new();
        let mut left = true;
        for position in (until..from).rev() {
            match &mut self.state().controls[position] {
                Control::Target { .. } => {}
                Control::Iterator { slot, asynchronous, .. } => {
                    let (slot, asynchronous) = (*slot, *asynchronous);
                    let start = self.here();
                    opened.push((position, start));
                    self.close_iterator(slot, asynchronous);
                }
                Control::Finally { slot, exits, .. } => {
                    let slot = *slot;
                    let number = exits.iter().position(|known| *known == exit).unwrap_or_else(|| {
                        exits.push(exit);
                        exits.len() - 1
                    });
                    if exit == Exit::Return {
                        self.emit(Op::SetLocal(slot + 1));
                        self.emit(Op::Int(entered::RETURNING));
                    } else {
                        self.emit(Op::Int(entered::JUMPS + number as i32));
                    }
                    self.emit(Op::SetLocal(slot));
                    let jump = self.jump(Op::Jump(0));
                    if let Control::Finally { entries, .. } = &mut self.state().controls[position] {
                        entries.push(jump);
                    }
                    left = false;
                    break;
                }
            }
        }
        if left {
            self.leave_by(exit);
        }
        let end = self.here();
        for (position, start) in opened {
            if let Control::Iterator { gaps, .. } = &mut self.state().controls[position] {
                gaps.push((start, end));
            }
        }
    }

    fn leave_by(&mut self, exit: Exit) {
        let (position, is_break) = match exit {
            Exit::Return => return self.emit_return(),
            Exit::Break(position) => (position, true),
            Exit::Continue(position) => (position, false),
        };
        let jump = self.jump(Op::Jump(0));
        if let Control::Target { break_jumps, continue_jumps, .. } = &mut self.state().controls[position] {
            if is_break { break_jumps } else { continue_jumps }.push(jump);
        }
    }

    /// A derived constructor that returns no object returns its `this`.
    fn emit_return(&mut self) {
        if let Some(this) = self.state().derived {
            match this {
                Some(this) => self.load_binding(this),
                None => self.emit(Op::Empty),
            }
            self.emit(Op::Derived);
        }
        self.emit(Op::Return);
    }

    fn close_iterator(&mut self, slot: Local, asynchronous: bool) {
        if !asynchronous {
            return self.emit(Op::Close(slot));
        }
        self.emit(Op::GetReturn(slot));
        self.emit(Op::Swap);
        let none = self.jump(Op::PopJumpIfNullish(0));
        self.emit(Op::Swap);
        self.emit(Op::Call { count: 0, site: u32::MAX });
        self.emit(Op::Await { site: crate::trace::Site::NONE });
        self.emit(Op::CheckObject);
        self.land(none);
        self.emit(Op::Pop);
    }

    /// Ends the innermost `for of`: errors of its body from `start` on close the iterator.
    pub(super) fn close_for_of(&mut self, start: Target) {
        let end = self.here();
        let Some(Control::Iterator { slot, asynchronous, gaps }) = self.state().controls.pop() else {
            return;
        };
        let mut from = start;
        let mut ranges = Vec::new();
        for (gap_start, gap_end) in gaps {
            ranges.push((from, gap_start));
            from = gap_end.max(from);
        }
        ranges.push((from, end));
        let kind = if asynchronous { HandlerKind::Catch } else { HandlerKind::Close(slot) };
        let handler = if asynchronous { self.async_close_handler(slot) } else { 0 };
        let returning = (asynchronous && self.state().generator).then(|| self.async_return_handler(slot));
        for (start, end) in ranges {
            self.handler(start, end, handler, kind);
            if let Some(handler) = returning {
                self.handler(start, end, handler, HandlerKind::Return);
            }
        }
    }

    /// An async generator that stands in a `for await` is asked to return: as if a `return` stood there.
    fn async_return_handler(&mut self, slot: Local) -> Target {
        let over = self.jump(Op::Jump(0));
        let handler = self.here();
        self.close_iterator(slot, true);
        self.leave_function();
        self.land(over);
        handler
    }

    /// An error leaves a `for await`: the iterator's `return` is awaited, what it says is ignored.
    fn async_close_handler(&mut self, slot: Local) -> Target {
        let error = self.slot();
        let over = self.jump(Op::Jump(0));
        let handler = self.here();
        self.emit(Op::SetLocal(error));
        let start = self.here();
        self.close_iterator(slot, true);
        let end = self.here();
        let rethrow = self.jump(Op::Jump(0));
        let quiet = self.here();
        self.emit(Op::Pop);
        self.land(rethrow);
        self.emit(Op::Local(error));
        self.emit(Op::Throw);
        self.handler(start, end, quiet, HandlerKind::Catch);
        self.land(over);
        handler
    }

    /// `finally`: the block before it is compiled; it ran from `start` on.
    pub(super) fn open_finally(&mut self) -> Local {
        let slot = self.slots(2);
        let exits = if self.state().generator { vec![Exit::Return] } else { Vec::new() };
        self.state().controls.push(Control::Finally { slot, entries: Vec::new(), exits });
        slot
    }

    /// Compiles the finalizer between the entries and the exits of the innermost `finally`.
    pub(super) fn close_finally(&mut self, start: Target, finalizer: impl FnOnce(&mut Self)) {
        let Some(Control::Finally { slot, entries, exits }) = self.state().controls.pop() else { return };
        self.emit(Op::Int(entered::NORMALLY));
        self.emit(Op::SetLocal(slot));
        let normal = self.jump(Op::Jump(0));
        let end = self.here();
        self.emit(Op::SetLocal(slot + 1));
        self.emit(Op::Int(entered::THROWING));
        self.emit(Op::SetLocal(slot));
        let begin = self.here();
        self.handler(start, end, end, HandlerKind::Finally(slot));
        self.land(normal);
        for entry in entries {
            self.aim(entry, begin);
        }
        finalizer(self);
        self.when_entered(slot, entered::THROWING, |this| {
            this.emit(Op::Local(slot + 1));
            this.emit(Op::Throw);
        });
        let from = self.state().controls.len();
        for (number, exit) in exits.into_iter().enumerate() {
            let how = if exit == Exit::Return { entered::RETURNING } else { entered::JUMPS + number as i32 };
            self.when_entered(slot, how, |this| {
                if exit == Exit::Return {
                    this.emit(Op::Local(slot + 1));
                }
                this.exit(exit, from);
            });
        }
    }

    fn when_entered(&mut self, slot: Local, how: i32, then: impl FnOnce(&mut Self)) {
        self.emit(Op::Local(slot));
        self.emit(Op::Int(how));
        self.emit(Op::Binary(super::super::code::Binary::StrictEqual));
        let skip = self.jump(Op::JumpIfFalse(0));
        then(self);
        self.land(skip);
    }
}
