//! Async functions, generators and async generators: where they wait, and how they go on.

use super::activation::{Activation, ActivationId, Request, Resume, State, NO_ACTIVITY};
use super::calls::{Began, Tail};
use super::code::{CodeKind, Op};
use super::interpreter::{Entry, Step};
use super::keys;
use super::native::{Call, Thrown};
use super::object::{Payload, Slotted, PLAIN};
use super::value::{ObjectId, Value};
use super::{Finish, Frame, Vm};
use crate::javascript::event_loop::promise::{PromiseState, Reaction};
use crate::trace::{ActivityId, End, Event, On, Site, ThreadId};

impl Vm<'_> {
    /// `{ value, done }`
    pub fn iterator_result(&mut self, value: Value, done: bool) -> Value {
        let object = self.new_object();
        self.heap.define(object, keys::VALUE, value, PLAIN);
        self.heap.define(object, keys::DONE, Value::Bool(done), PLAIN);
        Value::Object(object)
    }

    fn kind(&self, frame: Frame) -> CodeKind {
        self.codes[frame.code.0 as usize].kind
    }

    /// The thread goes back to who held it before this frame.
    fn give_back(&mut self, previous: ActivityId) {
        if self.activity != previous && previous != NO_ACTIVITY {
            self.machine.record(Event::Run { activity: previous, thread: ThreadId(0) });
        }
        self.activity = previous;
    }

    /// Takes the topmost frame off the stack into its activation.
    fn suspend(&mut self, frame: Frame) {
        let from = frame.base as usize - 2;
        let activation = self.heap.activation_mut(frame.activation);
        activation.pc = frame.pc;
        activation.saved.clear();
        activation.saved.extend_from_slice(&self.stack[from..]);
        self.stack.truncate(from);
        self.frames.pop();
    }

    /// Puts an activation on the stack.
    fn restore(&mut self, id: ActivationId, finish: Finish) {
        let activation = self.heap.activation_mut(id);
        activation.state = State::Running;
        let base = self.stack.len() as u32 + 2;
        self.stack.extend_from_slice(&activation.saved);
        let frame = Frame {
            code: activation.code,
            pc: activation.pc,
            base,
            activation: id,
            new_target: activation.new_target,
            finish,
            previous: self.activity,
        };
        self.frames.push(frame);
    }

    /// `await`: the activation waits for the promise, the thread goes back to the caller.
    pub(super) fn await_value(&mut self, value: Value, site: Site) -> Step {
        let promise = match self.promise_resolve(value) {
            Ok(promise) => promise,
            Err(thrown) => return self.unwind(thrown),
        };
        let Some(frame) = self.frames.last().copied() else { return Step::Host(Ok(value)) };
        let id = frame.activation;
        let activity = self.heap.activation(id).activity;
        if activity != NO_ACTIVITY {
            let (on, target) = self.promise_on(promise);
            self.machine.record(Event::Wait { activity, on, target, site });
        }
        self.suspend(frame);
        self.perform_then(promise, Reaction::Await(id));
        self.give_back(frame.previous);
        let given = self.heap.activation(id).promise;
        let given = if given.is_none() { Value::Undefined } else { Value::Object(given) };
        self.give(frame.finish, given, Value::Undefined)
    }

    /// The promise that an activation awaited is settled: the microtask that goes on with it.
    pub(crate) fn resume_await(
        &mut self,
        id: ActivationId,
        value: Value,
        rejected: bool,
    ) -> Result<(), Thrown> {
        let activation = self.heap.activation_mut(id);
        activation.ready = false;
        let activity = activation.activity;
        let returning = std::mem::take(&mut activation.returning);
        self.restore(id, Finish::Host);
        if activity != NO_ACTIVITY {
            self.machine.record(Event::Run { activity, thread: ThreadId(0) });
            self.activity = activity;
        }
        let entry = if rejected {
            Entry::Throw(value)
        } else if returning {
            Entry::Return(value)
        } else {
            self.stack.push(value);
            Entry::Run
        };
        let result = self.run(entry);
        self.activity = NO_ACTIVITY;
        result.map(|_| ())
    }

    /// The frame of an activation returns: what its caller gets.
    pub(super) fn finish_activation(&mut self, frame: Frame, value: Value) -> Result<Value, Thrown> {
        let id = frame.activation;
        let activation = self.heap.activation_mut(id);
        activation.state = State::Done;
        let (promise, activity) = (activation.promise, activation.activity);
        match self.kind(frame) {
            CodeKind::Normal => Ok(value),
            CodeKind::Generator => Ok(self.iterator_result(value, true)),
            CodeKind::Async => {
                self.resolve_promise(promise, value)?;
                self.end_activity(activity, End::Returned);
                self.give_back(frame.previous);
                Ok(Value::Object(promise))
            }
            CodeKind::AsyncGenerator => {
                self.answer(id, Ok((value, true)))?;
                self.drain(id)?;
                Ok(Value::Undefined)
            }
        }
    }

    fn end_activity(&mut self, activity: ActivityId, end: End) {
        if activity != NO_ACTIVITY {
            self.machine.record(Event::End { activity, end, site: Site::NONE });
        }
    }

    /// An error leaves the frame of an activation: the step that follows, or nothing if it travels on.
    pub(super) fn fail_activation(&mut self, frame: Frame, error: Value) -> Result<Option<Step>, Thrown> {
        let id = frame.activation;
        let activation = self.heap.activation_mut(id);
        activation.state = State::Done;
        let (promise, activity) = (activation.promise, activation.activity);
        let given = match self.kind(frame) {
            CodeKind::Normal | CodeKind::Generator => return Ok(None),
            CodeKind::Async => {
                self.reject_promise(promise, error);
                self.end_activity(activity, End::Raised);
                self.give_back(frame.previous);
                Value::Object(promise)
            }
            CodeKind::AsyncGenerator => {
                self.answer(id, Err(error))?;
                self.drain(id)?;
                Value::Undefined
            }
        };
        self.frames.pop();
        self.stack.truncate(frame.base as usize - 2);
        Ok(Some(self.give(frame.finish, given, Value::Undefined)))
    }

    /// A generator function was called: its parameters are ready, the rest waits for `next`.
    pub(super) fn initial_yield(&mut self) -> Step {
        let Some(mut frame) = self.frames.last().copied() else { return Step::Host(Ok(Value::Undefined)) };
        let asynchronous = self.kind(frame) == CodeKind::AsyncGenerator;
        let default = if asynchronous { self.realm.async_generator } else { self.realm.generator };
        let function = self.stack[frame.base as usize - 2];
        let prototype = match self.get(function, keys::PROTOTYPE) {
            Ok(Value::Object(prototype)) => prototype,
            Ok(_) => default,
            Err(thrown) => return self.unwind(thrown),
        };
        let id = self.heap.activate(Activation::new(frame.code));
        frame.activation = id;
        self.suspend(frame);
        let payload = if asynchronous { Payload::AsyncGenerator(id) } else { Payload::Generator(id) };
        let generator = self.heap.object(payload, prototype);
        self.give(frame.finish, Value::Object(generator), Value::Undefined)
    }

    /// `yield`
    pub(super) fn yield_value(&mut self, value: Value) -> Step {
        let Some(frame) = self.frames.last().copied() else { return Step::Host(Ok(value)) };
        if self.kind(frame) == CodeKind::AsyncGenerator {
            return self.yield_async(frame, value);
        }
        self.suspend(frame);
        self.heap.activation_mut(frame.activation).state = State::Suspended;
        let result = self.iterator_result(value, false);
        self.give(frame.finish, result, Value::Undefined)
    }

    /// One step of a generator.
    pub(super) fn resume_generator(
        &mut self,
        id: ActivationId,
        resume: Resume,
        value: Value,
        finish: Finish,
    ) -> Result<Began, Thrown> {
        let activation = self.heap.activation_mut(id);
        if activation.state == State::Start && resume != Resume::Next {
            activation.state = State::Done;
        }
        match activation.state {
            State::Running => return Err(self.type_error("Generator is already running")),
            State::Done => {
                let result = match resume {
                    Resume::Next => self.iterator_result(Value::Undefined, true),
                    Resume::Return => self.iterator_result(value, true),
                    Resume::Throw => return Err(self.throw(value)),
                };
                self.stack.push(result);
                return Ok(Began::Value);
            }
            State::Start => {
                self.restore(id, finish);
                return Ok(Began::Frame);
            }
            State::Suspended => {}
        }
        if resume != Resume::Next {
            if let Some(began) = self.tell_delegate(id, resume, value, finish)? {
                return Ok(began);
            }
        }
        self.restore(id, finish);
        Ok(match resume {
            Resume::Next => {
                self.stack.push(value);
                Began::Frame
            }
            Resume::Throw => Began::Throw(value),
            Resume::Return => Began::Return(value),
        })
    }

    /// Where a generator stands in a `yield*`, the inner iterator is told of a `throw` or `return` first.
    fn tell_delegate(
        &mut self,
        id: ActivationId,
        resume: Resume,
        value: Value,
        finish: Finish,
    ) -> Result<Option<Began>, Thrown> {
        let activation = self.heap.activation(id);
        let ops = &self.codes[activation.code.0 as usize].ops;
        let Some(Op::YieldDelegate { slot, done }) = ops.get(activation.pc as usize - 1).copied() else {
            return Ok(None);
        };
        let iterator = activation.saved[2 + slot as usize];
        self.heap.activation_mut(id).state = State::Running;
        let told = self.tell_iterator(iterator, resume, value);
        let (result, done_already) = match told {
            Ok(Some(told)) => told,
            Ok(None) => {
                self.heap.activation_mut(id).state = State::Suspended;
                return Ok(None);
            }
            Err(Thrown::Error) => {
                let error = self.thrown;
                self.restore(id, finish);
                return Ok(Some(Began::Throw(error)));
            }
            Err(stop) => return Err(stop),
        };
        if !done_already {
            self.heap.activation_mut(id).state = State::Suspended;
            self.stack.push(result);
            return Ok(Some(Began::Value));
        }
        let value = self.get(result, keys::VALUE)?;
        self.restore(id, finish);
        if resume == Resume::Return {
            return Ok(Some(Began::Return(value)));
        }
        self.stack.push(value);
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = done;
        }
        Ok(Some(Began::Frame))
    }

    /// The iterator's answer and whether it is done; nothing where it has no `return`.
    fn tell_iterator(
        &mut self,
        iterator: Value,
        resume: Resume,
        value: Value,
    ) -> Result<Option<(Value, bool)>, Thrown> {
        let key = if resume == Resume::Throw { keys::THROW } else { keys::RETURN };
        let method = self.get(iterator, key)?;
        if method.is_nullish() {
            if resume == Resume::Return {
                return Ok(None);
            }
            let close = self.get(iterator, keys::RETURN)?;
            if !close.is_nullish() {
                self.call(close, iterator, &[])?;
            }
            return Err(self.type_error("The iterator does not provide a 'throw' method."));
        }
        let result = self.call(method, iterator, &[value])?;
        if !matches!(result, Value::Object(_)) {
            let text = self.describe(result);
            return Err(self.type_error(&format!("Iterator result {text} is not an object")));
        }
        let done = self.get(result, keys::DONE)?;
        Ok(Some((result, self.to_boolean(done))))
    }

    // Async generators (ECMA-262 27.6): a queue of requests, one answered after the other.

    /// Settles the promise of the first request.
    fn answer(&mut self, id: ActivationId, result: Result<(Value, bool), Value>) -> Result<(), Thrown> {
        let requests = &mut self.heap.activation_mut(id).requests;
        if requests.is_empty() {
            return Ok(());
        }
        let request = requests.remove(0);
        match result {
            Ok((value, done)) => {
                let result = self.iterator_result(value, done);
                self.resolve_promise(request.promise, result)
            }
            Err(error) => {
                self.reject_promise(request.promise, error);
                Ok(())
            }
        }
    }

    /// Answers what was asked of an async generator that is done.
    fn drain(&mut self, id: ActivationId) -> Result<(), Thrown> {
        while let Some(request) = self.heap.activation(id).requests.first() {
            let (resume, value) = (request.resume, request.value);
            match resume {
                Resume::Next => self.answer(id, Ok((Value::Undefined, true)))?,
                Resume::Throw => self.answer(id, Err(value))?,
                Resume::Return => return self.await_return(id, value),
            }
        }
        Ok(())
    }

    /// AsyncGeneratorAwaitReturn
    fn await_return(&mut self, id: ActivationId, value: Value) -> Result<(), Thrown> {
        self.heap.activation_mut(id).state = State::Running;
        let promise = match self.promise_resolve(value) {
            Ok(promise) => promise,
            Err(Thrown::Error) => {
                let error = self.thrown;
                self.heap.activation_mut(id).state = State::Done;
                self.answer(id, Err(error))?;
                return self.drain(id);
            }
            Err(stop) => return Err(stop),
        };
        let slots = |rejected| [Slotted::Number(id.0), Slotted::Number(rejected)];
        let fulfilled = self.native_with(keys::EMPTY, 1, return_awaited, slots(0), false);
        let rejected = self.native_with(keys::EMPTY, 1, return_awaited, slots(1), false);
        self.events.keep(id);
        self.perform_then(promise, Reaction::Then { fulfilled, rejected, derived: ObjectId::NONE });
        Ok(())
    }

    fn yield_async(&mut self, frame: Frame, value: Value) -> Step {
        let id = frame.activation;
        if let Err(thrown) = self.answer(id, Ok((value, false))) {
            return Step::Host(Err(thrown));
        }
        let next = self.heap.activation(id).requests.first().map(|request| (request.resume, request.value));
        match next {
            None => {
                self.suspend(frame);
                self.heap.activation_mut(id).state = State::Suspended;
                self.give(frame.finish, Value::Undefined, Value::Undefined)
            }
            Some((Resume::Next, value)) => {
                self.stack.push(value);
                Step::Continue
            }
            Some((Resume::Throw, error)) => self.unwind_with(error),
            Some((Resume::Return, value)) => {
                self.heap.activation_mut(id).returning = true;
                self.await_value(value, Site::NONE)
            }
        }
    }

    /// One step of an async generator that was idle, for its first request.
    pub(super) fn resume_async_generator(
        &mut self,
        id: ActivationId,
        finish: Finish,
    ) -> Result<Began, Thrown> {
        let Some(request) = self.heap.activation(id).requests.first() else { return Ok(Began::Value) };
        let (resume, value) = (request.resume, request.value);
        let start = self.heap.activation(id).state == State::Start;
        self.restore(id, finish);
        Ok(match resume {
            Resume::Next => {
                if !start {
                    self.stack.push(value);
                }
                Began::Frame
            }
            Resume::Throw => Began::Throw(value),
            Resume::Return => {
                self.heap.activation_mut(id).returning = true;
                // The value is awaited where the generator stands.
                match self.await_value(value, Site::NONE) {
                    Step::Continue => Began::Value,
                    Step::Host(result) => {
                        let value = result?;
                        self.stack.push(value);
                        Began::Value
                    }
                }
            }
        })
    }

    fn request(&mut self, call: Call, resume: Resume) -> Result<Value, Thrown> {
        let promise = self.new_promise();
        let id = match call.this {
            Value::Object(object) => match self.heap.get(object).payload {
                Payload::AsyncGenerator(id) => Some(id),
                _ => None,
            },
            _ => None,
        };
        let Some(id) = id else {
            let error =
                self.make_error(super::ErrorKind::TypeError, "next method called on incompatible receiver");
            self.reject_promise(promise, error);
            return Ok(Value::Object(promise));
        };
        let value = call.arg(self, 0);
        let activation = self.heap.activation_mut(id);
        activation.requests.push(Request { resume, value, promise });
        match activation.state {
            State::Start if resume != Resume::Next => {
                activation.state = State::Done;
                self.drain(id)?;
            }
            State::Done => self.drain(id)?,
            State::Running => {}
            State::Start | State::Suspended => {
                self.tail = Tail::ResumeAsync(id, promise);
                return Err(Thrown::Tail);
            }
        }
        Ok(Value::Object(promise))
    }

    /// Settles a promise with `{ value, done }` once the value is settled itself.
    pub(super) fn settle_with_result(
        &mut self,
        promise: ObjectId,
        value: Value,
        done: bool,
    ) -> Result<(), Thrown> {
        let inner = match self.promise_resolve(value) {
            Ok(inner) => inner,
            Err(Thrown::Error) => {
                self.reject_promise(promise, self.thrown);
                return Ok(());
            }
            Err(stop) => return Err(stop),
        };
        let slots = [Slotted::Number(u32::from(done)), Slotted::None];
        let fulfilled = self.native_with(keys::EMPTY, 1, wrap_result, slots, false);
        self.perform_then(inner, Reaction::Then { fulfilled, rejected: ObjectId::NONE, derived: promise });
        Ok(())
    }

    /// What a promise stands for where it is awaited: its next turn only, once it is settled.
    fn promise_on(&self, promise: ObjectId) -> (On, u32) {
        match &self.heap.get(promise).payload {
            Payload::Promise(data) if data.state == PromiseState::Pending => (data.on, data.target),
            _ => (On::Turn, 0),
        }
    }
}

fn wrap_result(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let done = vm.slots(call.callee)[0] == Slotted::Number(1);
    let value = call.arg(vm, 0);
    Ok(vm.iterator_result(value, done))
}

/// The value of a `return` that an async generator at its end was asked for is settled.
fn return_awaited(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let [Slotted::Number(id), rejected] = vm.slots(call.callee) else { return Ok(Value::Undefined) };
    let id = ActivationId(id);
    let value = call.arg(vm, 0);
    vm.events.release(id);
    vm.heap.activation_mut(id).state = State::Done;
    if rejected == Slotted::Number(1) {
        vm.answer(id, Err(value))?;
    } else {
        vm.answer(id, Ok((value, true)))?;
    }
    vm.drain(id)?;
    Ok(Value::Undefined)
}

fn resume_sync(vm: &mut Vm<'_>, call: Call, resume: Resume) -> Result<Value, Thrown> {
    if let Value::Object(object) = call.this {
        if let Payload::Generator(id) = vm.heap.get(object).payload {
            let value = call.arg(vm, 0);
            vm.tail = Tail::Resume(id, resume, value);
            return Err(Thrown::Tail);
        }
    }
    let (text, name) = (vm.describe(call.this), ["next", "throw", "return"][resume as usize]);
    Err(vm.type_error(&format!("Method [Generator].prototype.{name} called on incompatible receiver {text}")))
}

/// The methods of generators.
pub(super) fn install(vm: &mut Vm<'_>) {
    let generator = vm.realm.generator;
    vm.methods(
        generator,
        &[
            ("next", 1, |vm, call| resume_sync(vm, call, Resume::Next)),
            ("return", 1, |vm, call| resume_sync(vm, call, Resume::Return)),
            ("throw", 1, |vm, call| resume_sync(vm, call, Resume::Throw)),
        ],
    );
    let generator = vm.realm.async_generator;
    vm.methods(
        generator,
        &[
            ("next", 1, |vm, call| vm.request(call, Resume::Next)),
            ("return", 1, |vm, call| vm.request(call, Resume::Return)),
            ("throw", 1, |vm, call| vm.request(call, Resume::Throw)),
        ],
    );
    let (iterator, async_iterator) = (vm.realm.iterator, vm.realm.async_iterator);
    for (object, key) in [(iterator, keys::ITERATOR), (async_iterator, keys::ASYNC_ITERATOR)] {
        let name =
            vm.new_string(if key == keys::ITERATOR { "[Symbol.iterator]" } else { "[Symbol.asyncIterator]" });
        let function = vm.native(keys::EMPTY, 0, |_, call| Ok(call.this));
        vm.heap.define(function, keys::NAME, name, super::object::CONFIGURABLE);
        vm.heap.define(object, key, Value::Object(function), super::object::HIDDEN);
    }
}
