//! Where errors were made: the calls on the way to each, which the command tells of one that nobody caught. A page's
//! reader sees where the run ended, so that a page does without.

use super::code::{CodeId, Target};
use super::keys;
use super::object::Payload;
use super::value::{Key, ObjectId, Value};
use super::Vm;
use crate::javascript::syntax::position;
use crate::javascript::syntax::tree::{Expr, ExprId, Program};

/// The private name under which an error holds the number of its calls; only classes use it otherwise.
pub(crate) const HELD: Key = keys::FIELDS;
/// Marks what an instruction does among the places of a function.
pub(super) const SPOT: Target = 1 << 31;
/// V8's `Error.stackTraceLimit`.
const DEEPEST: usize = 10;
/// A program that makes more errors than these is told nothing of the others.
const MOST: usize = 4096;

/// The calls in which an error was made, innermost first.
pub(super) type Calls = Box<[(CodeId, Target)]>;

impl Vm<'_> {
    /// Notes the calls in which an error is made or first thrown, but those of its own constructors.
    pub(crate) fn note_stack(&mut self, error: ObjectId) {
        let is_error = matches!(self.heap.get(error).payload, Payload::Error);
        if self.stacks.len() >= MOST || !is_error || self.heap.own(error, HELD).is_some() {
            return;
        }
        let codes = &self.codes;
        let calls = self.frames.iter().rev().map(|frame| (frame.code, frame.pc.saturating_sub(1)));
        let calls = calls.filter(|(code, _)| !codes[code.0 as usize].prelude);
        let calls: Calls =
            calls.skip_while(|(code, _)| codes[code.0 as usize].derived).take(DEEPEST).collect();
        if calls.is_empty() {
            return;
        }
        self.heap.define(error, HELD, Value::Number(self.stacks.len() as f64), 0);
        self.stacks.push(calls);
    }

    /// Tells the trace where the error was made that nobody caught.
    pub(crate) fn tell_stack(&mut self, error: Value) {
        // What a worker runs may be another text.
        if self.events.is_worker {
            return;
        }
        self.machine.trace.stack.clear();
        let slot = error.object().and_then(|id| self.heap.own(id, HELD));
        let Some(Value::Number(index)) = slot.map(|slot| slot.value) else { return };
        let Some(calls) = self.stacks.get(index as usize).cloned() else { return };
        for &(id, at) in &*calls {
            let code = &self.codes[id.0 as usize];
            let Some(spot) = self.program.as_ref().and_then(|program| spot(program, &code.places, at)) else {
                continue;
            };
            let (name, class) = (code.name, code.class);
            let text = self.key_text(name);
            let name = match class {
                _ if text.is_empty() => "<anonymous>".into(),
                true => ["new ", &text].concat(),
                false => text,
            };
            let (line, column) = position(&self.text, spot);
            self.machine.trace.stack.push((name.into(), line, column));
        }
    }
}

/// Where an instruction stands in the text, or the last one before it of which that is known.
fn spot(program: &Program, places: &[(Target, ExprId)], at: Target) -> Option<u32> {
    let known = places.iter().filter(|(target, _)| target & SPOT != 0 && target & !SPOT <= at);
    // What stands around another expression is noted after it.
    let (_, id) = known.rev().max_by_key(|(target, _)| *target)?;
    let named = match program.expr(*id) {
        Expr::Call { callee, .. } => callee,
        _ => *id,
    };
    let span = program.expr_span(named);
    Some(match program.expr(named) {
        Expr::Member { property, .. } => {
            span.end - (program.text(property).len() as u32).min(span.end - span.start)
        }
        _ => span.start,
    })
}
