//! Resuming generators and coroutines with a value or an error, and putting them away: CPython's `send` and `throw`.
//! What an awaiting coroutine is sent goes to the innermost one, and what that yields comes out of the outermost one,
//! without any host recursion.

use super::builtin::{self, PRIMED, THROWN};
use super::class::Type;
use super::code::Op;
use super::error::new_error;
use super::frame::{Entry, Frame};
use super::future::State as FutureState;
use super::generator::{Generator, Kind, State};
use super::interpret::Exit;
use super::steps::async_step;
use super::symbol::sym;
use super::value::{Instance, Value};
use super::{Raise, Vm};
use crate::trace::On;
use std::rc::Rc;

/// What a generator is resumed with.
pub enum Sent {
    /// The value of the `yield` or `await` at which it stands.
    Value(Value),
    /// What that raises.
    Error(Rc<Instance>),
}

/// What a generator did when it was resumed.
pub enum Step {
    /// It yielded.
    Yield(Value),
    /// It came to its end.
    Return(Value),
}

/// How the machine goes on after a resumption was delivered.
pub(super) enum Flow {
    /// With the instructions of the top frame.
    Run,
    /// It must be put away again at once: the innermost one yielded this.
    Yield(Value),
}

impl Vm {
    /// Resumes a generator or coroutine from the host, until it yields or ends.
    pub fn resume(&mut self, generator: &Rc<Generator>, sent: Sent) -> Result<Step, Raise> {
        if generator.native.is_some() {
            return self.resume_native(generator, sent);
        }
        if let Some(step) = self.check_resumable(generator, &sent)? {
            return Ok(step);
        }
        self.nested(|vm| {
            vm.enter(generator, Entry::Host)?;
            let exit = match vm.deliver(sent) {
                Ok(Flow::Run) => vm.run_frames(),
                Ok(Flow::Yield(value)) => match vm.suspend(value) {
                    Some(exit) => Ok(exit),
                    None => vm.run_frames(),
                },
                Err(raise) => vm.run_raising(raise),
            };
            match exit? {
                Exit::Yield(value) => Ok(Step::Yield(value)),
                Exit::Return(value) => Ok(Step::Return(value)),
            }
        })
    }

    /// What a generator says that cannot go on. A finished one has a result at once.
    fn check_resumable(&mut self, generator: &Rc<Generator>, sent: &Sent) -> Result<Option<Step>, Raise> {
        let what = match generator.kind {
            Kind::Generator => "generator",
            Kind::Coroutine => "coroutine",
            Kind::AsyncGenerator => "async generator",
        };
        match (generator.state.get(), sent) {
            (State::Running, _) => Err(self.error_with(Type::ValueError, "% already executing", &[what])),
            (State::Finished, _) if generator.kind == Kind::Coroutine => {
                Err(self.error(Type::RuntimeError, "cannot reuse already awaited coroutine"))
            }
            (State::Finished, Sent::Value(_)) => Ok(Some(Step::Return(Value::None))),
            (State::Finished, Sent::Error(error)) => Err(Raise::new(error.clone())),
            (State::Created, Sent::Value(value)) if !value.is_none() => Err(self.error_with(
                Type::TypeError,
                "can't send non-None value to a just-started %",
                &[what],
            )),
            _ => Ok(None),
        }
    }

    /// Puts a generator's frame on the stack.
    pub(super) fn enter(&mut self, generator: &Rc<Generator>, entry: Entry) -> Result<(), Raise> {
        let base = self.stack.len() as u32;
        let mut saved = generator.saved.borrow_mut();
        let (pc, handling) = (saved.pc, std::mem::take(&mut saved.handling));
        let pushed = self.push_frame(Frame {
            code: generator.code,
            pc,
            base,
            floor: base,
            entry,
            handling,
            generator: Some(generator.clone()),
        });
        if pushed.is_err() {
            // There are too many frames: it is over, even if it had not begun.
            generator.state.set(State::Finished);
            return pushed;
        }
        self.stack.append(&mut saved.slots);
        Ok(())
    }

    /// Hands what was sent to the top frame, which was just entered: to its `yield`, or to whom it awaits.
    pub(super) fn deliver(&mut self, sent: Sent) -> Result<Flow, Raise> {
        loop {
            let Some(frame) = self.frames.last_mut() else { return Ok(Flow::Run) };
            let Some(generator) = frame.generator.clone() else { return Ok(Flow::Run) };
            if generator.state.replace(State::Running) == State::Created {
                return match sent {
                    Sent::Value(_) => Ok(Flow::Run),
                    Sent::Error(error) => {
                        // It stands before its first instruction, where no `try` of its own is entered yet.
                        frame.pc = u32::MAX;
                        self.thrown(&error);
                        Err(Raise::new(error))
                    }
                };
            }
            let op = self.program.codes[frame.code as usize].ops[frame.pc as usize];
            let step = match op {
                Op::Await(_) | Op::YieldFrom => {
                    let delegate = self.stack.last().cloned().unwrap_or_default();
                    if let Value::Generator(inner) = &delegate {
                        if inner.native.is_none() && inner.state.get() == State::Suspended {
                            let is_thrown = matches!(sent, Sent::Error(_));
                            self.enter(inner, if is_thrown { Entry::Thrown } else { Entry::Delegate })?;
                            continue;
                        }
                    }
                    if let Some((inner, mode, value)) = async_step(&delegate) {
                        match (mode & PRIMED != 0, &sent) {
                            (true, Sent::Value(_)) => {
                                let begun = mode & !(PRIMED | THROWN);
                                let generator = Value::Generator(inner.clone());
                                let step = builtin::async_step(self, generator, begun, value.clone());
                                self.stack.pop();
                                self.stack.push(step);
                                if mode & THROWN == 0 {
                                    self.check_idle_generator(&inner, begun)?;
                                }
                                return self.begin_async_step(&inner, begun, value);
                            }
                            (true, Sent::Error(error)) if inner.state.get() == State::Finished => {
                                self.thrown(error);
                                return Err(Raise::new(error.clone()));
                            }
                            (true, Sent::Error(_)) => {
                                // It goes to where the generator stands; the step has not begun all the same.
                                let generator = Value::Generator(inner.clone());
                                let step = builtin::async_step(self, generator, mode | THROWN, value);
                                self.stack.pop();
                                self.stack.push(step);
                            }
                            _ => {}
                        }
                        self.enter(&inner, Entry::AsyncStep)?;
                        continue;
                    }
                    let thrown = match &sent {
                        Sent::Error(error) => Some(error.clone()),
                        Sent::Value(_) => None,
                    };
                    match (self.send_to(&delegate, sent), thrown) {
                        (Err(raise), Some(thrown)) => {
                            if raise.error().is_some_and(|error| Rc::ptr_eq(error, &thrown)) {
                                self.thrown(&thrown);
                            }
                            return Err(raise);
                        }
                        (step, _) => step?,
                    }
                }
                _ => match sent {
                    Sent::Value(value) => {
                        self.stack.push(value);
                        self.step_over();
                        return Ok(Flow::Run);
                    }
                    Sent::Error(error) => {
                        self.thrown(&error);
                        return Err(Raise::new(error));
                    }
                },
            };
            match step {
                Step::Yield(value) => return Ok(Flow::Yield(value)),
                Step::Return(value) => {
                    self.finish_delegate(value);
                    return Ok(Flow::Run);
                }
            }
        }
    }

    pub(super) fn step_over(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc += 1;
        }
    }

    /// The delegate on top of the operands is done: its result takes its place.
    pub(super) fn finish_delegate(&mut self, value: Value) {
        if let Some(top) = self.stack.last_mut() {
            *top = value;
        }
        self.step_over();
    }

    /// Sends to something awaited or yielded from that has no frame of its own.
    pub fn send_to(&mut self, delegate: &Value, sent: Sent) -> Result<Step, Raise> {
        match delegate {
            Value::Future(future) => match sent {
                Sent::Error(error) => Err(Raise::new(error)),
                Sent::Value(_) if future.state.get() == FutureState::Pending => {
                    Err(self.error(Type::RuntimeError, "await wasn't used with future"))
                }
                Sent::Value(_) => self.future_result(future).map(Step::Return),
            },
            Value::Generator(generator) => self.resume(generator, sent),
            _ => self.send_to_iterator(delegate, sent),
        }
    }

    fn send_to_iterator(&mut self, delegate: &Value, sent: Sent) -> Result<Step, Raise> {
        let result = match sent {
            Sent::Value(Value::None) => match self.protocol_method(delegate, sym::NEXT) {
                Some(next) => self.call(&next, std::slice::from_ref(delegate)),
                None => match self.next(delegate)? {
                    Some(value) => Ok(value),
                    None => return Ok(Step::Return(Value::None)),
                },
            },
            Sent::Value(value) => {
                let send = self.get_attribute(delegate, sym::SEND)?;
                self.call(&send, &[value])
            }
            Sent::Error(error) => match self.find_attribute(delegate, sym::THROW)? {
                Some(throw) => self.call(&throw, &[Value::Instance(error)]),
                None => return Err(Raise::new(error)),
            },
        };
        match result {
            Ok(value) => Ok(Step::Yield(value)),
            Err(raise) if raise.is(Type::StopIteration) => {
                let value = raise
                    .error()
                    .and_then(|error| error.error())
                    .and_then(|state| state.borrow().args.first().cloned());
                Ok(Step::Return(value.unwrap_or_default()))
            }
            Err(raise) => Err(raise),
        }
    }

    /// The top frame yields: it is put away, and so is who awaits it. Gives what the host gets, if it waits.
    pub(super) fn suspend(&mut self, value: Value) -> Option<Exit> {
        while let Some(frame) = self.frames.pop() {
            self.note_site(&frame);
            if let Some(generator) = &frame.generator {
                let mut saved = generator.saved.borrow_mut();
                saved.slots.reserve_exact(self.stack.len() - frame.base as usize);
                saved.slots.extend(self.stack.drain(frame.base as usize..));
                saved.pc = frame.pc;
                saved.handling = frame.handling;
                generator.state.set(State::Suspended);
            }
            match frame.entry {
                Entry::Host => return Some(Exit::Yield(value)),
                Entry::Delegate | Entry::Thrown | Entry::AsyncStep => {}
                _ => {
                    self.stack.push(value);
                    self.step_over();
                    return None;
                }
            }
        }
        None
    }

    /// Remembers where the innermost frame of the program stands that is being put away.
    fn note_site(&mut self, frame: &Frame) {
        let code = &self.program.codes[frame.code as usize];
        if code.is_library {
            if let (Some(Op::Await(on)), false) = (code.ops.get(frame.pc as usize), frame.is_outermost()) {
                // A group waits for its tasks.
                let of_group = self.name(code.qualified_name) == "TaskGroup.__aexit__";
                self.event_loop.waiting_on.get_or_insert(if of_group { On::Several } else { *on });
            }
        } else if self.event_loop.waiting_site.is_none() {
            self.event_loop.waiting_site = code.sites.get(frame.pc as usize).copied();
        }
    }

    /// What stands before tells whether the program's own `await` asks, or one that a statement implies.
    #[cold]
    fn not_awaitable(&self, awaited: &Value) -> Raise {
        let op = self.frames().last().and_then(|frame| {
            self.program.codes[frame.code as usize].ops.get(frame.pc.checked_sub(1)? as usize)
        });
        let template = match op {
            Some(Op::EnterWith(true)) => {
                "'async with' received an object from __aenter__ that does not implement __await__: %"
            }
            Some(Op::ExitWith | Op::ExitWithError) => {
                "'async with' received an object from __aexit__ that does not implement __await__: %"
            }
            Some(Op::AsyncNext) => "'async for' received an invalid object from __anext__: %",
            _ => "object % can't be used in 'await' expression",
        };
        self.type_error_of(template, awaited)
    }

    /// `await` of something on top of the operands, from its beginning. True if the awaited is done already or runs now
    /// in a frame of its own; else the value that must be yielded.
    pub(super) fn begin_await(&mut self) -> Result<Flow, Raise> {
        let mut awaited = self.stack.last().cloned().unwrap_or_default();
        loop {
            match &awaited {
                Value::Future(future) => {
                    if future.state.get() == FutureState::Pending {
                        future.blocking.set(true);
                        return Ok(Flow::Yield(awaited));
                    }
                    let result = self.future_result(future).map_err(|raise| self.amid_now(raise))?;
                    self.finish_delegate(result);
                    return Ok(Flow::Run);
                }
                Value::Generator(generator) if generator.kind == Kind::Coroutine => {
                    let generator = generator.clone();
                    return self.begin_await_coroutine(&generator);
                }
                Value::Generator(generator)
                    if generator.state.get() == State::Created
                        && self.awaitable_generators.contains(&generator.code) =>
                {
                    self.enter(generator, Entry::Delegate)?;
                    generator.state.set(State::Running);
                    return Ok(Flow::Run);
                }
                _ => {}
            }
            if let Some((generator, mode, value)) = async_step(&awaited) {
                self.use_up_step(&awaited, mode)?;
                self.check_idle_generator(&generator, mode)?;
                return self.begin_async_step(&generator, mode, value);
            }
            let Some(method) = self.protocol_method(&awaited, sym::AWAIT) else {
                return Err(self.not_awaitable(&awaited));
            };
            let iterator = self.call(&method, &[awaited.clone()])?;
            if let Some(top) = self.stack.last_mut() {
                *top = iterator.clone();
            }
            match &iterator {
                Value::Generator(generator) if generator.kind != Kind::Coroutine => {
                    if generator.native.is_none() && generator.state.get() == State::Created {
                        self.enter(generator, Entry::Delegate)?;
                        generator.state.set(State::Running);
                        return Ok(Flow::Run);
                    }
                }
                Value::Future(_) => {
                    awaited = iterator;
                    continue;
                }
                // `coroutine.__await__()` gives the coroutine itself; only `async def __await__` is a mistake.
                Value::Generator(generator) => {
                    let code = self.program.codes.get(generator.code as usize);
                    if code.is_some_and(|code| code.name == sym::AWAIT) {
                        return Err(self.type_error("__await__() returned a coroutine"));
                    }
                    awaited = iterator;
                    continue;
                }
                _ => {
                    let is_iterator = matches!(iterator, Value::Iterator(_))
                        || self.protocol_method(&iterator, sym::NEXT).is_some();
                    if !is_iterator {
                        return Err(
                            self.type_error_of("__await__() returned non-iterator of type '%'", &iterator)
                        );
                    }
                }
            }
            return match self.send_to(&iterator, Sent::Value(Value::None))? {
                Step::Yield(value) => Ok(Flow::Yield(value)),
                Step::Return(value) => {
                    self.finish_delegate(value);
                    Ok(Flow::Run)
                }
            };
        }
    }

    fn begin_await_coroutine(&mut self, generator: &Rc<Generator>) -> Result<Flow, Raise> {
        match generator.state.get() {
            State::Created => {}
            State::Finished => {
                return Err(self.error(Type::RuntimeError, "cannot reuse already awaited coroutine"))
            }
            _ => return Err(self.error(Type::RuntimeError, "coroutine is being awaited already")),
        }
        if generator.native.is_some() {
            return match self.resume_native(generator, Sent::Value(Value::None))? {
                Step::Yield(value) => Ok(Flow::Yield(value)),
                Step::Return(value) => {
                    self.finish_delegate(value);
                    Ok(Flow::Run)
                }
            };
        }
        self.enter(generator, Entry::Delegate)?;
        generator.state.set(State::Running);
        self.begin_activity(generator);
        Ok(Flow::Run)
    }

    /// `generator.close()`: raises `GeneratorExit` in it.
    pub fn close(&mut self, generator: &Rc<Generator>) -> Result<(), Raise> {
        match generator.state.get() {
            State::Created => {
                generator.state.set(State::Finished);
                let saved = generator.saved.take();
                drop(saved);
                return Ok(());
            }
            State::Finished => return Ok(()),
            _ => {}
        }
        let exit = new_error(self.class(Type::GeneratorExit), Vec::new());
        match self.resume(generator, Sent::Error(exit)) {
            Ok(Step::Return(_)) => Ok(()),
            Ok(Step::Yield(_)) => {
                let what = if generator.kind == Kind::Coroutine { "coroutine" } else { "generator" };
                Err(self.error_with(Type::RuntimeError, "% ignored GeneratorExit", &[what]))
            }
            Err(raise) if raise.is(Type::GeneratorExit) || raise.is(Type::StopIteration) => Ok(()),
            Err(raise) => Err(raise),
        }
    }
}
