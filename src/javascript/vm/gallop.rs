//! A loop that only watches the clock (`while (performance.now() < end) {}`) ends exactly at the first whole
//! microsecond at which its condition changes. Turning through it microsecond by microsecond would take millions of
//! turns, so such a loop gallops: its turn is tried at an instant ahead of the clock and, where it comes round to the
//! loop's head with nothing done but watching, the clock moves there; where it does anything else, it is taken back to
//! the head. The stride doubles until it fails and is then halved down to one microsecond.

use super::code::{Binary, CodeId, Op};
use super::native::Thrown;
use super::object::{Payload, ACCESSOR};
use super::value::Value;
use super::Vm;
use crate::clock::{Instant, Span};

/// Turns that are left alone after a try that failed at once, so that loops with effects pay little.
const PATIENCE: u32 = 64;
/// Reads of the clock in one task or microtask that cost nothing.
const POLLS_ALLOWED: u32 = 100;

/// The state of a loop that may only watch the clock.
#[derive(Default)]
pub(super) struct Gallop {
    active: bool,
    /// How often the clock was read in the run, and when a loop last turned.
    reads: u64,
    seen: u64,
    /// How often it had been read when the tried turn began.
    before: u64,
    /// What the clock last said.
    last: f64,
    /// Turns of which loop no try is made for, and how many.
    tired: (usize, u32),
    rest: u32,
    head: u32,
    back: u32,
    /// How many frames were open, and the loop's slots, at its head.
    depth: usize,
    base: usize,
    saved: Vec<Value>,
    statics: Vec<(u32, Value)>,
    /// Slots of the frame that the turn read before it wrote them, and that it wrote; only the first 64 can be told.
    read: u64,
    wrote: u64,
    /// Reads since the last progress, and where the first one too many stood.
    polls: u32,
    place: Option<(CodeId, u32)>,
    /// How far ahead of the clock the turn is tried, in microseconds.
    stride: u64,
    growing: bool,
    /// A turn at the present instant did nothing but watch.
    known: bool,
}

impl Gallop {
    #[inline]
    pub fn active(&self) -> bool {
        self.active
    }
}

impl Vm<'_> {
    /// The instant that a program reads from its clock. The library asks for it here, never the machine itself.
    pub fn read_clock(&mut self) -> Instant {
        self.gallop.reads += 1;
        if self.gallop.active {
            return self.machine.now() + Span::from_micros(self.gallop.stride);
        }
        self.poll();
        self.machine.now()
    }

    /// A program that reads the clock again and again at one place, and does other things between (counts, say), must
    /// see it move: the recorders' rule for the real thing is that after a hundred reads in one task or microtask each
    /// further one takes a microsecond.
    fn poll(&mut self) {
        let place = self.frames.last().map(|frame| (frame.code, frame.pc));
        let gallop = &mut self.gallop;
        gallop.polls += 1;
        if gallop.polls <= POLLS_ALLOWED {
            return;
        }
        if gallop.place.is_none() {
            gallop.place = place;
        }
        if gallop.place != place {
            gallop.place = None;
            gallop.polls = 1;
            return;
        }
        let target = self.machine.now() + Span::from_micros(1);
        // Past the budget's time the clock stands still, and the loop's own steps end the run.
        let _ = self.wait_until(target);
    }

    /// Something other than a look at the clock happened.
    pub(crate) fn progress(&mut self) {
        self.gallop.polls = 0;
        self.gallop.place = None;
    }

    /// Notes what a program was told by its clock, in its own unit: a variable that only holds that does not count.
    pub fn told_clock(&mut self, value: f64) -> Value {
        self.gallop.last = value;
        Value::Number(value)
    }

    /// A turn of a loop ends: it costs time, and it may be one that only watches the clock.
    #[inline]
    pub(super) fn turn(&mut self, back: u32, head: u32) -> Result<(), Thrown> {
        if self.gallop.active {
            return self.tried(back, head);
        }
        let cost = self.world.cpu.javascript_ns_per_iteration;
        if cost > 0 {
            self.machine.turn(cost).map_err(Thrown::Stop)?;
            if self.machine.now() >= self.next_deadline() {
                let now = self.machine.now();
                self.wait_until(now)?;
            }
        }
        if self.gallop.reads != self.gallop.seen {
            self.gallop.seen = self.gallop.reads;
            if self.gallop.rest > 0 && self.gallop.tired == (self.frames.len(), back) {
                self.gallop.rest -= 1;
            } else {
                self.start_gallop(back, head);
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn start_gallop(&mut self, back: u32, head: u32) {
        let Some(frame) = self.frames.last() else { return };
        let base = frame.base as usize;
        let gallop = &mut self.gallop;
        gallop.active = true;
        gallop.head = head;
        gallop.back = back;
        gallop.depth = self.frames.len();
        gallop.base = base;
        gallop.saved.clear();
        gallop.saved.extend_from_slice(&self.stack[base..]);
        gallop.statics.clear();
        gallop.read = 0;
        gallop.wrote = 0;
        gallop.before = gallop.reads;
        // First the turn is tried at the present instant.
        gallop.stride = 0;
        gallop.growing = true;
        gallop.known = false;
    }

    /// The tried turn came round to the head of a loop.
    #[inline(never)]
    fn tried(&mut self, back: u32, head: u32) -> Result<(), Thrown> {
        let gallop = &self.gallop;
        if gallop.back != back || gallop.head != head || gallop.depth != self.frames.len() {
            // An inner loop, or one of a called function: nothing to say against it.
            return Ok(());
        }
        if !self.only_watched() {
            self.back_to_head();
            return self.tried_in_vain();
        }
        let gallop = &mut self.gallop;
        let target = self.machine.now() + Span::from_micros(gallop.stride);
        gallop.saved.clear();
        gallop.saved.extend_from_slice(&self.stack[gallop.base..]);
        gallop.statics.clear();
        gallop.read = 0;
        gallop.wrote = 0;
        gallop.before = gallop.reads;
        gallop.stride = match (gallop.known, gallop.growing) {
            (false, _) => 1,
            (true, true) => gallop.stride.saturating_mul(2),
            (true, false) => gallop.stride / 2,
        };
        gallop.known = true;
        let over = gallop.stride == 0;
        self.wait_until(target)?;
        self.machine.spend(16).map_err(Thrown::Stop)?;
        if over {
            return self.leave_gallop();
        }
        Ok(())
    }

    /// Whether the turn watched the clock and changed nothing that another turn could see: variables may only hold what the
    /// clock said, or be written before they are read. A variable that went on by one is a counter, though it may happen to
    /// be where the clock is.
    fn only_watched(&self) -> bool {
        let gallop = &self.gallop;
        let now = &self.stack[gallop.base..];
        if now.len() != gallop.saved.len() || gallop.reads == gallop.before {
            return false;
        }
        let told = |old: Value, new: Value| match (old, new) {
            (Value::Number(old), Value::Number(new)) => new == gallop.last && (new - old).abs() != 1.0,
            _ => new == Value::Number(gallop.last),
        };
        for (slot, (old, new)) in gallop.saved.iter().zip(now).enumerate() {
            let unseen = slot < 64 && gallop.read & (1 << slot) == 0;
            if old != new && !unseen && !told(*old, *new) {
                return false;
            }
        }
        gallop.statics.iter().all(|(index, old)| {
            let new = self.statics[*index as usize];
            new == *old || told(*old, new)
        })
    }

    fn back_to_head(&mut self) {
        let (depth, base, head) = (self.gallop.depth, self.gallop.base, self.gallop.head);
        self.frames.truncate(depth);
        self.stack.truncate(base);
        self.stack.extend_from_slice(&self.gallop.saved);
        while let Some((index, value)) = self.gallop.statics.pop() {
            self.statics[index as usize] = value;
        }
        self.gallop.read = 0;
        self.gallop.wrote = 0;
        self.gallop.before = self.gallop.reads;
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = head;
        }
    }

    /// A tried turn did something else: the stride was too long, or the loop does not only watch.
    fn tried_in_vain(&mut self) -> Result<(), Thrown> {
        let gallop = &mut self.gallop;
        if !gallop.known {
            gallop.active = false;
            gallop.seen = gallop.reads;
            gallop.tired = (gallop.depth, gallop.back);
            gallop.rest = PATIENCE;
            return Ok(());
        }
        gallop.growing = false;
        gallop.stride /= 2;
        if gallop.stride == 0 {
            return self.leave_gallop();
        }
        Ok(())
    }

    /// One microsecond on the condition changes: that is where the loop really ends.
    fn leave_gallop(&mut self) -> Result<(), Thrown> {
        self.gallop.active = false;
        self.gallop.seen = self.gallop.reads;
        // The next look is the one that ends the loop, not one look too many.
        self.progress();
        let target = self.machine.now() + Span::from_micros(1);
        self.wait_until(target)
    }

    /// Looks at the next instruction of a tried turn. Anything but watching takes the turn back; then the frame goes on
    /// elsewhere.
    #[inline(never)]
    pub(super) fn gallop_check(&mut self) -> bool {
        let Some(frame) = self.frames.last() else { return false };
        let (code, pc, base) = (frame.code, frame.pc, frame.base as usize);
        let outermost = self.frames.len() == self.gallop.depth;
        let Some(op) = self.codes[code.0 as usize].ops.get(pc as usize).copied() else { return false };
        let inside = !outermost || (self.gallop.head <= pc && pc <= self.gallop.back);
        if inside && self.only_watches(op, base, outermost) {
            return false;
        }
        self.back_to_head();
        // A limit of the budget is found by the turn itself.
        let _ = self.tried_in_vain();
        true
    }

    fn primitive(&self, depth: usize) -> bool {
        let at = self.stack.len().checked_sub(depth + 1);
        match at.and_then(|at| self.stack.get(at)) {
            Some(Value::Object(id)) => matches!(self.heap.get(*id).payload, Payload::Date(_)),
            Some(Value::Symbol(_)) | None => false,
            Some(_) => true,
        }
    }

    fn only_watches(&mut self, op: Op, base: usize, outermost: bool) -> bool {
        match op {
            // While this is asked, what runs at once is a `Local` and what follows it.
            Op::Local(slot)
            | Op::LocalInt(slot)
            | Op::LocalLocal(slot)
            | Op::StepLocal(slot)
            | Op::LocalCell(slot) => {
                if outermost && slot < 64 && self.gallop.wrote & (1 << slot) == 0 {
                    self.gallop.read |= 1 << slot;
                }
                true
            }
            Op::SetLocal(slot) => {
                if outermost && slot < 64 {
                    self.gallop.wrote |= 1 << slot;
                }
                let _ = base;
                true
            }
            Op::SetStatic(index) => {
                let old = self.statics[index as usize];
                if self.gallop.statics.len() > 8 {
                    return false;
                }
                self.gallop.statics.push((index, old));
                true
            }
            Op::Const(_)
            | Op::Int(_)
            | Op::Undefined
            | Op::Null
            | Op::Bool(_)
            | Op::Pop
            | Op::Dup
            | Op::Dup2
            | Op::Swap
            | Op::This
            | Op::Callee
            | Op::Captured(_)
            | Op::Static(_)
            | Op::GlobalOrUndefined(_)
            | Op::Jump(_)
            | Op::JumpIfTrue(_)
            | Op::JumpIfFalse(_)
            | Op::JumpIfTrueOrPop(_)
            | Op::JumpIfFalseOrPop(_)
            | Op::JumpIfNotNullishOrPop(_)
            | Op::PopJumpIfNullish(_)
            | Op::Not
            | Op::Typeof => true,
            // Another loop inside the turn could watch the clock for itself, which stands still while a turn is tried.
            Op::Loop(head) => outermost && head == self.gallop.head,
            Op::Check(_) | Op::CheckThis => self.top() != Value::Empty,
            Op::Global(key) => {
                let global = self.realm.global;
                self.heap.own(global, key).is_some_and(|slot| slot.flags & ACCESSOR == 0)
            }
            Op::Get(key) | Op::GetMethod(key) => {
                let value = self.top();
                let holder = self.holder(value);
                !holder.is_none()
                    && self.find_property(holder, key).is_none_or(|slot| slot.flags & ACCESSOR == 0)
            }
            Op::Binary(Binary::In | Binary::Instanceof) => false,
            Op::Binary(Binary::StrictEqual | Binary::StrictNotEqual) => true,
            Op::Binary(_) => self.primitive(0) && self.primitive(1),
            Op::Negate | Op::ToNumber | Op::ToNumeric | Op::Increment | Op::Decrement | Op::BitNot => {
                self.primitive(0)
            }
            Op::Call { count, .. } | Op::New { count, .. } => {
                let at = self.stack.len().checked_sub(count as usize + 2);
                let callee = at.and_then(|at| self.stack.get(at)).copied();
                callee.is_some_and(|callee| self.is_watching_call(callee, matches!(op, Op::New { .. })))
            }
            Op::Return => !outermost,
            _ => false,
        }
    }

    /// Whether a call does nothing but watch: a plain function of the program, whose instructions are looked at too, or
    /// one of the library that is known to.
    fn is_watching_call(&self, callee: Value, is_new: bool) -> bool {
        let Value::Object(id) = callee else { return false };
        match &self.heap.get(id).payload {
            Payload::Closure(code, _) => {
                let code = &self.codes[code.0 as usize];
                !is_new && code.kind == super::code::CodeKind::Normal && code.rest.is_none() && !code.class
            }
            Payload::Native(native) => native.watches,
            _ => false,
        }
    }
}
