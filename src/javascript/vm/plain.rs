//! Plain calls, the commonest: of a function that needs nothing but its slots, for a value that goes to the instruction behind
//! the call. The interpreter's loop begins and ends them itself, which takes a third less for `fib`.

use super::activation::ActivationId;
use super::calls::{MOST_FRAMES, MOST_VALUES};
use super::code::CodeId;
use super::object::Payload;
use super::value::{ObjectId, Value};
use super::{Finish, Frame, Vm};

impl Frame {
    /// Whether its value goes to the instruction behind the call, and nothing else has to be done when it ends.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.finish == Finish::Value && self.activation.is_none()
    }
}

impl Vm<'_> {
    /// A frame for a call whose function needs nothing but its slots, which is the commonest; without one nothing happened.
    #[cfg_attr(loopscope_page, inline(never))]
    pub(super) fn enter_plain(&mut self, count: u32) -> bool {
        let base = self.stack.len() - count as usize;
        let Value::Object(function) = self.stack[base - 2] else { return false };
        let Payload::Closure(id, _) = self.heap.get(function).payload else { return false };
        let code = &self.codes[id.0 as usize];
        let crowded = self.frames.len() >= MOST_FRAMES || self.stack.len() >= MOST_VALUES;
        if !code.plain || crowded || self.heap.wants_collection() {
            return false;
        }
        let (parameters, locals) = (code.parameters as usize, code.locals as usize);
        self.stack.truncate(base + parameters);
        self.stack.resize(base + locals, Value::Undefined);
        self.open_frame(id, base, ObjectId::NONE, Finish::Value);
        true
    }

    /// A frame whose slots lie on the stack from `base` on.
    #[inline]
    pub(super) fn open_frame(&mut self, code: CodeId, base: usize, new_target: ObjectId, finish: Finish) {
        self.frames.push(Frame {
            code,
            pc: 0,
            base: base as u32,
            activation: ActivationId::NONE,
            new_target,
            finish,
            previous: self.activity,
        });
    }
}
