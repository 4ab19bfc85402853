//! The instructions, one after the other, until the frame that the host entered ends or yields. Nothing in here recurses:
//! calls, generators and coroutines push frames, and exceptions are unwound by cutting them.

use super::attribute::Found;
use super::class::Type;
use super::code::{Binary, Code, Comparison, Handler, Op, Program};
use super::error::Stop;
use super::frame::Entry;
use super::generator::{Kind, State};
use super::iterate::Iter;
use super::resume::{Flow, Sent, Step};
use super::symbol::Symbol;
use super::value::Value;
use super::{Raise, Vm};
use crate::machine::Limit;
use crate::trace::End;
use std::rc::Rc;

/// So many times a run may raise `MemoryError` because its memory is used up.
const SHORT: u32 = 1000;

/// What the host gets of the frame that it entered.
pub enum Exit {
    /// Its result.
    Return(Value),
    /// What it yielded.
    Yield(Value),
}

/// After so many instructions the budget is asked.
const BATCH: u32 = 1024;

impl Vm {
    /// Runs the top frame, and those it calls, until it ends or yields.
    pub(super) fn run_frames(&mut self) -> Result<Exit, Raise> {
        loop {
            let raise = match self.execute() {
                Ok(Some(exit)) => return Ok(exit),
                Ok(None) => continue,
                Err(raise) if raise.is_switch() => return Err(raise),
                Err(raise) => raise,
            };
            if let Some(raise) = self.unwind_and_bury(raise) {
                return Err(raise);
            }
        }
    }

    /// The same, beginning with an error raised in the top frame.
    pub(super) fn run_raising(&mut self, raise: Raise) -> Result<Exit, Raise> {
        match self.unwind_and_bury(raise) {
            Some(raise) => Err(raise),
            None => self.run_frames(),
        }
    }

    /// Cuts frames until one handles the error. What dies of it, as the iterator of a loop that is left, gets what its death
    /// asks for before the handler runs.
    fn unwind_and_bury(&mut self, raise: Raise) -> Option<Raise> {
        let mut left = self.unwind(raise);
        while left.is_none() && super::morgue::any() {
            left = self.bury_dead().err().and_then(|raise| self.unwind(raise));
        }
        left
    }

    /// Pays for instructions that were run, and looks after the dead.
    pub fn spend(&mut self, steps: u32) -> Result<(), Raise> {
        self.machine.spend(u64::from(steps)).map_err(|limit| self.stop(Stop::Limit(limit)))?;
        super::bag::reserve_ahead();
        if super::bag::live() + self.machine.trace.bytes() > self.machine.budget().memory {
            // Every error takes memory too. Where one after the other changes nothing, as in a tree of a thousand
            // tasks that all fail, the run ends.
            self.short += 1;
            if self.short > SHORT {
                return Err(self.stop(Stop::Limit(Limit::Memory)));
            }
            return Err(self.error_of(Type::MemoryError, Vec::new()));
        }
        Ok(())
    }

    /// Ends the run if its memory is used up, where the program cannot be told.
    #[cold]
    pub fn must_fit(&mut self) -> Result<(), Raise> {
        let memory = self.machine.budget().memory;
        if super::bag::live() + self.machine.trace.bytes() > memory + memory / 32 {
            return Err(self.stop(Stop::Limit(Limit::Memory)));
        }
        Ok(())
    }

    /// The calls that are under way.
    pub fn frames(&self) -> &[super::frame::Frame] {
        &self.frames
    }

    /// The innermost frame's site: an index into the program's sites.
    pub fn site(&self) -> u32 {
        match self.frames.last() {
            Some(frame) => self.program.codes[frame.code as usize].sites.get(frame.pc as usize).copied(),
            None => None,
        }
        .unwrap_or(u32::MAX)
    }

    /// The site of the frame below the top one.
    pub(super) fn site_below(&self) -> u32 {
        let below = self.frames.len().checked_sub(2).and_then(|index| self.frames.get(index));
        below
            .and_then(|frame| self.program.codes[frame.code as usize].sites.get(frame.pc as usize).copied())
            .unwrap_or(u32::MAX)
    }

    /// Cuts frames until one handles the error; gives it back if the frame that the host entered does not.
    fn unwind(&mut self, mut raise: Raise) -> Option<Raise> {
        if self.poll.trial.is_some() && !matches!(raise.stop(), Some(Stop::Limit(_))) {
            // The turn that was tried raised, or began something that has effects: it is a way out of the loop.
            return self.poll_verdict(false).err();
        }
        if let Some(error) = raise.error() {
            self.set_context(error);
            // Looking for what is being handled goes through the frames, and every frame on the way takes part in the traceback.
            if let Err(stop) = self.spend(16 + self.frames.len() as u32 / 4) {
                raise = stop;
            }
        }
        while let Some(frame) = self.frames.last_mut() {
            let pc = frame.pc;
            let code = &self.program.codes[frame.code as usize];
            if let Some(error) = raise.error() {
                if !matches!(code.ops.get(pc as usize), Some(Op::Reraise)) && !code.is_library {
                    let site = match code.sites.get(pc as usize) {
                        Some(site) => *site,
                        // It had not begun.
                        None => self.program.definition(frame.code).unwrap_or(u32::MAX),
                    };
                    if let Some(state) = error.error() {
                        let traceback = &mut state.borrow_mut().traceback;
                        // A bare `raise` adds no place, as `exception_unwind` in CPython's `ceval.c`.
                        let is_again = matches!(code.ops.get(pc as usize), Some(Op::Raise(0)));
                        if !is_again || traceback.is_empty() {
                            traceback.push((frame.code, site));
                        }
                    }
                }
                if let Some(handler) = find_handler(code, pc) {
                    let operands = frame.base as usize + code.slots() + handler.depth as usize;
                    let value = Value::Instance(error.clone());
                    self.pop_to(operands);
                    if super::morgue::any() {
                        // What dies here dies where the error came by.
                        if let Err(stop) = self.bury_dead() {
                            raise = stop;
                            continue;
                        }
                    }
                    if let Some(frame) = self.frames.last_mut() {
                        frame.pc = handler.target;
                    }
                    self.stack.push(value);
                    return None;
                }
            }
            let locals = frame.base as usize + code.slots();
            self.pop_to(locals);
            if super::morgue::any() {
                if let Err(stop) = self.bury_dead() {
                    raise = stop;
                }
            }
            if let Some(error) = raise.error() {
                self.keep_locals(error, locals);
            }
            let Some(frame) = self.frames.pop() else { break };
            let site = code_site(&self.program, frame.code, pc);
            self.cut(frame.floor as usize);
            if let Some(generator) = &frame.generator {
                generator.state.set(State::Finished);
                if let Some(error) = raise.error() {
                    if let Some(wrapped) = self.wrap_stop_iteration(generator.kind, error) {
                        raise = wrapped;
                    }
                }
                if matches!(frame.entry, Entry::Delegate | Entry::Thrown) {
                    self.end_activity(generator, self.end_of(&raise), site);
                }
                if let (Entry::Thrown, Some(error)) = (frame.entry, raise.error()) {
                    self.thrown(error);
                }
                if frame.entry == Entry::AsyncStep && self.awaits_close() && is_exit(&raise) {
                    self.finish_delegate(Value::None);
                    return None;
                }
            }
            if frame.entry == Entry::Host {
                return Some(raise);
            }
        }
        Some(raise)
    }

    /// An error leaves the top frame, whose locals end at a place: what shows when it dies lives on in the traceback.
    fn keep_locals(&mut self, error: &Rc<super::value::Instance>, end: usize) {
        let base = self.frames.last().map_or(end, |frame| frame.base as usize);
        for place in base..end {
            if super::morgue::shows_its_death(&self.stack[place], 1, error) {
                let value = std::mem::replace(&mut self.stack[place], Value::Unbound);
                if let Some(state) = error.error() {
                    state.borrow_mut().kept.push(value);
                }
            }
        }
    }

    /// How an activity ends that raises.
    pub fn end_of(&self, raise: &Raise) -> End {
        if raise.is(Type::CancelledError) {
            End::Cancelled
        } else {
            End::Raised
        }
    }

    /// A `StopIteration` may not leave a generator or coroutine as it is (PEP 479).
    fn wrap_stop_iteration(&mut self, kind: Kind, error: &Rc<super::value::Instance>) -> Option<Raise> {
        let what = match kind {
            Kind::Generator => "generator",
            Kind::Coroutine => "coroutine",
            Kind::AsyncGenerator => "async generator",
        };
        let name = if error.is_error(Type::StopIteration) {
            "StopIteration"
        } else if kind == Kind::AsyncGenerator && error.is_error(Type::StopAsyncIteration) {
            "StopAsyncIteration"
        } else {
            return None;
        };
        let wrapped = self.error_with(Type::RuntimeError, "% raised %", &[what, name]);
        if let Some(new) = wrapped.error() {
            if let Some(state) = new.error() {
                state.borrow_mut().cause = Value::Instance(error.clone());
                state.borrow_mut().context = Value::Instance(error.clone());
                state.borrow_mut().suppress_context = true;
            }
        }
        Some(wrapped)
    }

    /// Runs instructions until the frame that the host entered ends or yields, or something raises. Now and then it comes back
    /// with nothing, to be called again: an engine that runs WebAssembly has made it faster meanwhile, and only a new call
    /// gets that.
    #[inline(never)]
    fn execute(&mut self) -> Result<Option<Exit>, Raise> {
        let program: Rc<Program> = self.program.clone();
        let mut code: &Code;
        let mut base: usize;
        let mut pc: usize;

        /// Takes the top frame up.
        macro_rules! load_frame {
            () => {{
                let Some(frame) = self.frames.last() else { return Ok(Some(Exit::Return(Value::None))) };
                code = &program.codes[frame.code as usize];
                base = frame.base as usize;
                pc = frame.pc as usize;
            }};
        }
        /// Puts the place in the top frame down, before anything that looks at it.
        macro_rules! save_pc {
            () => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.pc = pc as u32;
                }
            };
        }
        macro_rules! pop {
            () => {
                self.stack.pop().unwrap_or_default()
            };
        }
        macro_rules! check {
            ($result:expr) => {
                match $result {
                    Ok(value) => value,
                    Err(raise) => {
                        save_pc!();
                        return Err(raise);
                    }
                }
            };
        }
        /// After a call was begun: its frame, or its result is there already.
        macro_rules! after_call {
            ($pushed:expr) => {{
                // Where it was called is in its frame already; the top one may be a generator's.
                if $pushed? {
                    load_frame!();
                } else {
                    pc += 1;
                }
            }};
        }
        /// After something that may have suspended.
        macro_rules! flow {
            ($flow:expr) => {
                match $flow {
                    Ok(Flow::Run) => load_frame!(),
                    Ok(Flow::Yield(value)) => match self.suspend(value) {
                        Some(exit) => return Ok(Some(exit)),
                        None => load_frame!(),
                    },
                    Err(raise) => return Err(raise),
                }
            };
        }

        /// Drops what a variable held. What dies of it gets what its death asks for.
        macro_rules! dispose {
            ($old:expr) => {
                match $old {
                    Value::Unbound | Value::Int(_) | Value::Bool(_) | Value::None | Value::Float(_) => {}
                    old => {
                        drop(old);
                        if super::morgue::any() {
                            save_pc!();
                            check!(self.bury_dead());
                        }
                    }
                }
            };
        }

        /// Counts instructions where the program goes back or away, so that straight code need not.
        macro_rules! count {
            ($steps:expr) => {
                self.steps += $steps as u32;
                if self.steps >= BATCH {
                    let mut steps = std::mem::take(&mut self.steps);
                    // The instruction is met again, and counted then.
                    let again = ($steps as u32) < BATCH;
                    if again {
                        steps -= $steps as u32;
                    }
                    check!(self.spend(steps));
                    if again {
                        save_pc!();
                        return Ok(None);
                    }
                }
            };
        }

        load_frame!();
        loop {
            let op = code.ops[pc];
            match op {
                Op::LoadLocal(slot) => match &self.stack[base + slot as usize] {
                    Value::Unbound => check!(Err(self.unbound(code, slot))),
                    value => {
                        let value = copy(value);
                        self.stack.push(value);
                    }
                },
                Op::LoadLocals(first, second) => {
                    let value = copy(&self.stack[base + first as usize]);
                    if value.is_unbound() {
                        check!(Err(self.unbound(code, first)));
                    }
                    self.stack.push(value);
                    pc += 1;
                    let value = copy(&self.stack[base + second as usize]);
                    if value.is_unbound() {
                        check!(Err(self.unbound(code, second)));
                    }
                    self.stack.push(value);
                }
                Op::LoadLocalConstant(slot, index) => {
                    let value = copy(&self.stack[base + slot as usize]);
                    if value.is_unbound() {
                        check!(Err(self.unbound(code, slot)));
                    }
                    self.stack.push(value);
                    self.stack.push(copy(&program.constants[index as usize]));
                    pc += 1;
                }
                Op::StoreLocal(slot) => {
                    let value = pop!();
                    let old = std::mem::replace(&mut self.stack[base + slot as usize], value);
                    dispose!(old);
                }
                Op::Constant(index) => self.stack.push(copy(&program.constants[index as usize])),
                Op::LoadGlobal(slot) => match &self.globals[slot as usize] {
                    Value::Unbound => {
                        let value = check!(self.load_builtin(slot));
                        self.stack.push(value);
                    }
                    value => {
                        let value = value.clone();
                        self.stack.push(value);
                    }
                },
                Op::StoreGlobal(slot) => {
                    let value = pop!();
                    let old = std::mem::replace(&mut self.globals[slot as usize], value);
                    dispose!(old);
                }
                Op::Pop => {
                    let old = self.stack.pop();
                    drop(old);
                    if super::morgue::any() {
                        save_pc!();
                        check!(self.bury_dead());
                    }
                }
                Op::Binary(op) | Op::InPlace(op) if self.fast_binary(op) => {}
                Op::InPlace(Binary::Add) if self.append_text(code.ops.get(pc + 1), base) => {}
                Op::CompareJump(op, target) => {
                    if self.fast_compare(op) {
                        let truth = matches!(self.stack.last(), Some(Value::Bool(true)));
                        std::mem::forget(self.stack.pop());
                        if !truth {
                            pc = target as usize;
                            continue;
                        }
                        pc += 1;
                    } else {
                        save_pc!();
                        if self.leaves_host() && self.begin_operator(Op::Compare(op))? {
                            load_frame!();
                            continue;
                        }
                        self.two_operands(Op::Compare(op))?;
                    }
                }
                Op::Compare(op) if self.fast_compare(op) => {}
                Op::Binary(_) | Op::InPlace(_) | Op::Compare(_) | Op::Subscript => {
                    save_pc!();
                    if self.leaves_host()
                        && if matches!(op, Op::Subscript) {
                            self.begin_subscript()?
                        } else {
                            self.begin_operator(op)?
                        }
                    {
                        load_frame!();
                        continue;
                    }
                    self.two_operands(op)?;
                }
                Op::Jump(target) => {
                    if (target as usize) < pc {
                        count!(pc - target as usize);
                    }
                    pc = target as usize;
                    continue;
                }
                Op::LoopBack(target) => {
                    count!(pc - target as usize);
                    pc = target as usize;
                    let nanos = self.world.cpu.python_ns_per_iteration;
                    if nanos > 0 {
                        if let Err(limit) = self.machine.turn(nanos) {
                            check!(self.computing(limit));
                        }
                    }
                    continue;
                }
                Op::PollBack(target) => {
                    count!(4);
                    save_pc!();
                    self.poll_back(target)?;
                    load_frame!();
                    continue;
                }
                Op::PollExit => {
                    save_pc!();
                    if self.poll_exit()? {
                        load_frame!();
                        continue;
                    }
                }
                Op::JumpIfFalse(target) => {
                    let truth = if let Some(Value::Bool(truth)) = self.stack.last() {
                        let truth = *truth;
                        std::mem::forget(self.stack.pop());
                        truth
                    } else {
                        let value = pop!();
                        let truth = check!(self.truth(&value));
                        dispose!(value);
                        truth
                    };
                    if !truth {
                        pc = target as usize;
                        continue;
                    }
                }
                Op::JumpIfTrue(target) => {
                    let value = pop!();
                    let truth = check!(self.truth(&value));
                    dispose!(value);
                    if truth {
                        pc = target as usize;
                        continue;
                    }
                }
                Op::JumpIfFalseOrPop(target) | Op::JumpIfTrueOrPop(target) => {
                    let value = self.stack.last().cloned().unwrap_or_default();
                    let truth = check!(self.truth(&value));
                    if truth == matches!(op, Op::JumpIfTrueOrPop(_)) {
                        pc = target as usize;
                        continue;
                    }
                    self.stack.pop();
                    dispose!(value);
                }
                Op::LoadMethod(name) => {
                    let object = pop!();
                    save_pc!();
                    match self.find(&object, name)? {
                        Some(Found::Method(function)) => {
                            self.stack.push(function);
                            self.stack.push(object);
                        }
                        Some(Found::Value(value)) => {
                            self.stack.push(value);
                            self.stack.push(Value::Unbound);
                        }
                        None => {
                            self.get_attribute(&object, name)?;
                        }
                    }
                }
                Op::LoadAttribute(_) | Op::Unary(_) | Op::Iterate => {
                    save_pc!();
                    if self.leaves_host() {
                        if let Op::LoadAttribute(name) = op {
                            if self.begin_getter(name)? {
                                load_frame!();
                                continue;
                            }
                        }
                    }
                    self.one_operand(op)?;
                }
                Op::StoreAttribute(name) => {
                    let object = pop!();
                    let value = pop!();
                    save_pc!();
                    if self.leaves_host() && self.begin_setter(&object, name, &value)? {
                        load_frame!();
                        continue;
                    }
                    self.set_attribute(&object, name, value)?;
                    if super::morgue::any() {
                        self.bury_dead()?;
                    }
                }
                Op::Call(count) => {
                    count!(2);
                    save_pc!();
                    after_call!(self.begin_call(count as usize, &[], Entry::Call));
                    continue;
                }
                Op::PollCall(count) => {
                    save_pc!();
                    if self.poll_call(count as usize)? {
                        load_frame!();
                        continue;
                    }
                    after_call!(self.begin_call(count as usize, &[], Entry::Call));
                    continue;
                }
                Op::EnterWith(_) | Op::ExitWith | Op::ExitWithError => {
                    save_pc!();
                    after_call!(self.begin_with(op));
                    continue;
                }
                Op::CallKeywords(count, names) => {
                    save_pc!();
                    let names = &program.keywords[names as usize];
                    after_call!(self.begin_call(count as usize, names, Entry::Call));
                    continue;
                }
                Op::CallSpread => {
                    save_pc!();
                    let (count, names) = self.spread_arguments()?;
                    after_call!(self.begin_call(count, &names, Entry::Call));
                    continue;
                }
                Op::Return => {
                    count!(pc);
                    let value = pop!();
                    save_pc!();
                    if let Some(exit) = self.leave(value)? {
                        return Ok(Some(exit));
                    }
                    load_frame!();
                    continue;
                }
                Op::ForNext(target) | Op::ForNextLocal(target, _) => {
                    if let Some(number) = self.stack.last().and_then(next_of_range) {
                        if let Op::ForNextLocal(_, slot) = op {
                            let place = &mut self.stack[base + slot as usize];
                            let old = std::mem::replace(place, Value::Int(number));
                            pc += 1;
                            dispose!(old);
                        } else {
                            self.stack.push(Value::Int(number));
                        }
                        pc += 1;
                        continue;
                    }
                    save_pc!();
                    match self.stack.last() {
                        Some(Value::Generator(generator))
                            if generator.kind == Kind::Generator
                                && matches!(generator.state.get(), State::Created | State::Suspended) =>
                        {
                            let generator = generator.clone();
                            self.enter(&generator, Entry::Iterate(target))?;
                            flow!(self.deliver(Sent::Value(Value::None)));
                            continue;
                        }
                        _ => {}
                    }
                    let iterator = self.stack.last().cloned().unwrap_or_default();
                    match self.next(&iterator)? {
                        Some(value) => self.stack.push(value),
                        None => {
                            drop(iterator);
                            let old = self.stack.pop().unwrap_or_default();
                            dispose!(old);
                            pc = target as usize;
                            continue;
                        }
                    }
                }
                Op::Await(_) => {
                    count!(8);
                    save_pc!();
                    flow!(self.begin_await());
                    continue;
                }
                Op::Yield => {
                    count!(4);
                    let value = pop!();
                    save_pc!();
                    match self.suspend(value) {
                        Some(exit) => return Ok(Some(exit)),
                        None => load_frame!(),
                    }
                    continue;
                }
                Op::AsyncYield => {
                    count!(4);
                    let value = pop!();
                    save_pc!();
                    self.async_yield(value)?;
                    load_frame!();
                    continue;
                }
                Op::YieldFrom => {
                    save_pc!();
                    let delegate = self.stack.last().cloned().unwrap_or_default();
                    if let Value::Generator(generator) = &delegate {
                        if generator.native.is_none()
                            && matches!(generator.state.get(), State::Created | State::Suspended)
                        {
                            self.enter(generator, Entry::Delegate)?;
                            flow!(self.deliver(Sent::Value(Value::None)));
                            continue;
                        }
                    }
                    if matches!(delegate, Value::Future(_)) {
                        flow!(self.begin_await());
                        continue;
                    }
                    match self.send_to(&delegate, Sent::Value(Value::None))? {
                        Step::Yield(value) => flow!(Ok::<_, Raise>(Flow::Yield(value))),
                        Step::Return(value) => {
                            self.finish_delegate(value);
                            load_frame!();
                        }
                    }
                    continue;
                }
                Op::LoadCell(slot) => {
                    let Value::Cell(cell) = &self.stack[base + slot as usize] else {
                        check!(Err(self.unbound(code, slot)))
                    };
                    let value = cell.value.borrow().clone();
                    if value.is_unbound() {
                        check!(Err(self.unbound(code, slot)));
                    }
                    self.stack.push(value);
                }
                Op::StoreCell(slot) => {
                    let value = pop!();
                    if let Value::Cell(cell) = &self.stack[base + slot as usize] {
                        let old = cell.value.replace(value);
                        drop(old);
                    }
                }
                Op::BuildTuple(count) => {
                    let start = self.stack.len() - count as usize;
                    let items = self.stack.drain(start..).collect();
                    self.stack.push(Value::tuple(items));
                }
                Op::BuildList(count) => {
                    let start = self.stack.len() - count as usize;
                    let items = self.stack.drain(start..).collect();
                    self.stack.push(Value::list(items));
                }
                Op::StoreSubscript if self.fast_store() => {}
                Op::StoreSubscript => {
                    let key = pop!();
                    let object = pop!();
                    let value = pop!();
                    save_pc!();
                    if self.leaves_host() && self.begin_set_subscript(&object, &key, &value)? {
                        load_frame!();
                        continue;
                    }
                    self.set_subscript(&object, &key, value)?;
                    if super::morgue::any() {
                        self.bury_dead()?;
                    }
                }
                Op::Copy => {
                    let value = self.stack.last().cloned().unwrap_or_default();
                    self.stack.push(value);
                }
                Op::Swap => {
                    let top = self.stack.len();
                    self.stack.swap(top - 1, top - 2);
                }
                Op::ListAppend(depth) => {
                    let value = pop!();
                    let at = self.stack.len() - depth as usize;
                    if let Value::List(list) = &self.stack[at] {
                        list.items.borrow_mut().push(value);
                    }
                }
                Op::Reraise => {
                    let error = pop!();
                    save_pc!();
                    if let Value::Instance(error) = error {
                        return Err(Raise::new(error));
                    }
                }
                Op::Nothing => {}
                _ => {
                    save_pc!();
                    if self.leaves_host() && self.begin_collecting(op)? {
                        load_frame!();
                        continue;
                    }
                    self.rare(op, code, base)?;
                    if super::morgue::any() {
                        self.bury_dead()?;
                    }
                }
            }
            pc += 1;
        }
    }

    /// The operation of two small ints on top of the operands, if that is what they are and the result is one.
    #[inline(always)]
    fn fast_binary(&mut self, op: Binary) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.stack.as_slice() else { return false };
        let result = match op {
            Binary::Add => a.checked_add(*b),
            Binary::Subtract => a.checked_sub(*b),
            Binary::Multiply => a.checked_mul(*b),
            _ => return false,
        };
        match result {
            Some(result) => {
                self.replace_two(Value::Int(result));
                true
            }
            None => false,
        }
    }

    /// The comparison of two small ints on top of the operands, if that is what they are.
    #[inline(always)]
    fn fast_compare(&mut self, op: Comparison) -> bool {
        let [.., Value::Int(a), Value::Int(b)] = self.stack.as_slice() else { return false };
        let result = match op {
            Comparison::Less => a < b,
            Comparison::LessEqual => a <= b,
            Comparison::Greater => a > b,
            Comparison::GreaterEqual => a >= b,
            Comparison::Equal => a == b,
            Comparison::NotEqual => a != b,
            _ => return false,
        };
        self.replace_two(Value::Bool(result));
        true
    }

    /// `text += more` where the variable is assigned next: if nobody else holds the text, it grows in place, so that
    /// building a long one does not copy it again and again.
    #[inline(never)]
    fn append_text(&mut self, next: Option<&Op>, base: usize) -> bool {
        let length = self.stack.len();
        let [.., Value::Str(text), Value::Str(more)] = self.stack.as_slice() else { return false };
        let holder = match next {
            Some(Op::StoreLocal(slot)) => self.stack.get(base + *slot as usize),
            Some(Op::StoreGlobal(slot)) => self.globals.get(*slot as usize),
            _ => None,
        };
        let Some(Value::Str(held)) = holder else { return false };
        let size = (text.as_str().len() + more.as_str().len()) as u64;
        if !Rc::ptr_eq(held, text) || Rc::strong_count(text) != 2 || self.check_size(size).is_err() {
            return false;
        }
        match next {
            Some(Op::StoreLocal(slot)) => drop(std::mem::take(&mut self.stack[base + *slot as usize])),
            Some(Op::StoreGlobal(slot)) => drop(std::mem::take(&mut self.globals[*slot as usize])),
            _ => {}
        }
        if let [.., Value::Str(text), Value::Str(more)] = self.stack.as_mut_slice() {
            if let Some(text) = Rc::get_mut(text) {
                text.append(more);
            }
        }
        self.cut(length - 1);
        true
    }

    /// `list[int] = value`, if that is what is on top of the operands and the list is long enough.
    #[inline]
    fn fast_store(&mut self) -> bool {
        let length = self.stack.len();
        let [.., value, Value::List(list), Value::Int(index)] = self.stack.as_mut_slice() else {
            return false;
        };
        let old = {
            let mut items = list.items.borrow_mut();
            let Some(item) = usize::try_from(*index).ok().and_then(|index| items.get_mut(index)) else {
                return false;
            };
            // What may die with a last word is laid out the long way.
            if !matches!(item, Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_))
            {
                return false;
            }
            std::mem::replace(item, std::mem::take(value))
        };
        drop(old);
        self.cut(length - 3);
        true
    }

    /// Puts a value in the place of the two ints on top of the operands, which need no drop.
    #[inline(always)]
    fn replace_two(&mut self, value: Value) {
        std::mem::forget(self.stack.pop());
        if let Some(top) = self.stack.last_mut() {
            std::mem::forget(std::mem::replace(top, value));
        }
    }

    /// The top frame ends with a value.
    fn leave(&mut self, value: Value) -> Result<Option<Exit>, Raise> {
        let Some(frame) = self.frames.pop() else { return Ok(Some(Exit::Return(value))) };
        if let Some(generator) = &frame.generator {
            generator.state.set(State::Finished);
        }
        self.cut(frame.floor as usize);
        match frame.entry {
            Entry::Host => return Ok(Some(Exit::Return(value))),
            Entry::Call => {
                self.stack.push(value);
                self.step_over();
            }
            Entry::Drop => self.step_over(),
            Entry::Again => self.stack.push(value),
            Entry::Next => {
                let args = if value.is_none() { Vec::new() } else { vec![value] };
                return Err(self.error_of(Type::StopIteration, args));
            }
            Entry::Init => {
                self.step_over();
                self.check_initializer(&value)?;
            }
            Entry::Iterate(target) => {
                let iterator = self.stack.pop();
                drop(iterator);
                if let Some(below) = self.frames.last_mut() {
                    below.pc = target;
                }
            }
            Entry::AsyncStep if self.awaits_close() => self.finish_delegate(Value::None),
            Entry::AsyncStep => return Err(self.error_of(Type::StopAsyncIteration, Vec::new())),
            Entry::Delegate | Entry::Thrown => {
                if let Some(generator) = &frame.generator {
                    let site = code_site(&self.program, frame.code, frame.pc);
                    self.end_activity(generator, End::Returned, site);
                }
                self.finish_delegate(value);
            }
        }
        if super::morgue::any() {
            self.bury_dead()?;
        }
        Ok(None)
    }

    #[cold]
    fn unbound(&self, code: &Code, slot: u32) -> Raise {
        let locals = code.locals.len();
        if let Some(name) = code.locals.get(slot as usize) {
            return self.error_with(
                Type::UnboundLocalError,
                "cannot access local variable '%' where it is not associated with a value",
                &[self.name(*name)],
            );
        }
        let cell = slot as usize - locals;
        let name = code.cells.get(cell).map_or("?", |name| self.name(*name));
        if cell < code.cells.len() - code.frees as usize {
            return self.error_with(
                Type::UnboundLocalError,
                "cannot access local variable '%' where it is not associated with a value",
                &[name],
            );
        }
        self.error_with(
            Type::NameError,
            "cannot access free variable '%' where it is not associated with a value in enclosing scope",
            &[name],
        )
    }

    /// The list and dict on top of the operands become arguments.
    #[inline(never)]
    fn spread_arguments(&mut self) -> Result<(usize, Vec<Symbol>), Raise> {
        let keywords = self.stack.pop().unwrap_or_default();
        let positional = self.stack.pop().unwrap_or_default();
        let mut count = 0;
        if let Value::List(list) = &positional {
            let items = list.items.borrow();
            count = items.len();
            self.stack.extend_from_slice(&items);
        }
        let mut names = Vec::new();
        if let Value::Dict(dict) = &keywords {
            let pairs: Vec<(Value, Value)> =
                dict.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
            for (key, value) in pairs {
                let Some(name) = key.as_str() else {
                    return Err(self.type_error("keywords must be strings"));
                };
                names.push(self.symbols.intern(name));
                self.stack.push(value);
                count += 1;
            }
        }
        Ok((count, names))
    }
}

/// Whether an asynchronous generator that is closed ends with this as it should.
fn is_exit(raise: &Raise) -> bool {
    raise.is(Type::GeneratorExit) || raise.is(Type::StopAsyncIteration)
}

fn code_site(program: &Program, code: u32, pc: u32) -> u32 {
    program.codes[code as usize].sites.get(pc as usize).copied().unwrap_or(u32::MAX)
}

fn find_handler(code: &Code, pc: u32) -> Option<Handler> {
    code.handlers.iter().find(|handler| handler.start <= pc && pc < handler.end).copied()
}

/// The next number, if it is an iterator of a range that is not at its end.
#[inline]
fn next_of_range(iterator: &Value) -> Option<i64> {
    let Value::Iterator(iter) = iterator else { return None };
    match &mut *iter.try_borrow_mut().ok()? {
        Iter::Range(next, left, step) if *left > 0 => {
            *left -= 1;
            let number = *next;
            *next = number.wrapping_add(*step);
            Some(number)
        }
        _ => None,
    }
}

/// A copy of a value, fast for those without a reference.
#[inline(always)]
fn copy(value: &Value) -> Value {
    match value {
        Value::Int(number) => Value::Int(*number),
        Value::Bool(flag) => Value::Bool(*flag),
        Value::None => Value::None,
        other => other.clone(),
    }
}
