//! Calls: of the program's functions, which become frames, of the library's, which run at once, and from the library
//! back into the program, which re-enters the machine to a bounded depth.

use super::activation::{Activation, ActivationId, State, NO_ACTIVITY};
use super::code::{CodeId, CodeKind, Op};
use super::interpreter::{Entry, Step};
use super::keys;
use super::native::{Call, Thrown};
use super::object::{NativeFunction, Payload};
use super::value::{ObjectId, Value};
use super::{ErrorKind, Finish, Frame, Vm};
use crate::trace::{Event, Kind, ThreadId};

/// Frames that may be open at once; V8 has room for about as many small ones.
pub(super) const MOST_FRAMES: usize = 10_000;
/// Values on the stack.
pub(super) const MOST_VALUES: usize = 1_000_000;
/// Arguments that bound functions may add to one call: V8's stack has room for about as many.
const MOST_BOUND: usize = 120_000;
/// How deep library functions may call back. Each level is a few kilobytes of the host's stack.
const MOST_DEPTH: u32 = 100;

/// What a call did.
#[derive(Clone, Copy)]
pub(super) enum Began {
    /// Its value is on the stack already.
    Value,
    /// A frame is on top now.
    Frame,
    /// A frame is on top now, and begins with an error.
    Throw(Value),
    /// A frame is on top now, and begins with a `return` of this value.
    Return(Value),
}

impl Vm<'_> {
    /// Calls a function from inside a library function. The machine is re-entered, to a bounded depth.
    pub fn call(&mut self, function: Value, this: Value, arguments: &[Value]) -> Result<Value, Thrown> {
        self.stack.push(function);
        self.stack.push(this);
        self.stack.extend_from_slice(arguments);
        self.enter_host(arguments.len() as u32, ObjectId::NONE)
    }

    /// `new constructor(…)` from inside a library function.
    pub fn construct(&mut self, constructor: Value, arguments: &[Value]) -> Result<Value, Thrown> {
        self.construct_as(constructor, arguments, constructor.object().unwrap_or(ObjectId::NONE))
    }

    /// The same for another `new.target`.
    pub fn construct_as(&mut self, f: Value, list: &[Value], target: ObjectId) -> Result<Value, Thrown> {
        if !f.object().is_some_and(|id| self.is_constructor(id)) {
            let text = self.describe(f);
            return Err(self.type_error(&format!("{text} is not a constructor")));
        }
        self.stack.push(f);
        self.stack.push(Value::Empty);
        self.stack.extend_from_slice(list);
        self.enter_host(list.len() as u32, target)
    }

    /// Calls a function from the event loop, which holds nothing that a collection would not find.
    pub(crate) fn call_from_loop(
        &mut self,
        function: Value,
        this: Value,
        arguments: &[Value],
    ) -> Result<Value, Thrown> {
        self.stack.push(function);
        self.stack.push(this);
        self.stack.extend_from_slice(arguments);
        self.enter_host_deeper(arguments.len() as u32, ObjectId::NONE)
    }

    /// Keeps an object alive until it is popped.
    pub(crate) fn keep_on_stack(&mut self, id: ObjectId) {
        self.stack.push(if id.is_none() { Value::Undefined } else { Value::Object(id) });
    }

    /// The promise whose executor is running, if that is the topmost frame.
    pub(crate) fn executing(&self) -> Option<ObjectId> {
        match self.frames.last()?.finish {
            Finish::Executor(promise) | Finish::HostExecutor(promise) => Some(promise),
            _ => None,
        }
    }

    /// Whether an executor could use the function that rejects.
    pub(crate) fn wants_reject(&self, executor: Value) -> bool {
        let Some(id) = executor.object() else { return true };
        match &self.heap.get(id).payload {
            Payload::Closure(code, _) => {
                let code = &self.codes[code.0 as usize];
                code.parameters > 1 || code.rest.is_some() || code.arguments.is_some()
            }
            _ => true,
        }
    }

    fn enter_host(&mut self, count: u32, new_target: ObjectId) -> Result<Value, Thrown> {
        if self.depth >= MOST_DEPTH {
            let from = self.stack.len() - count as usize - 2;
            self.stack.truncate(from);
            return Err(self.too_deep());
        }
        self.depth += 1;
        let result = self.enter_host_deeper(count, new_target);
        self.depth -= 1;
        result
    }

    fn enter_host_deeper(&mut self, count: u32, new_target: ObjectId) -> Result<Value, Thrown> {
        // Where a loop only watches the clock, nothing may re-enter the machine: it could not be taken back.
        let from = self.stack.len() - count as usize - 2;
        let began = match self.begin(count, new_target, Finish::Host, u32::MAX) {
            Ok(began) => began,
            Err(thrown) => {
                self.stack.truncate(from);
                return Err(thrown);
            }
        };
        let entry = match began {
            Began::Value => return Ok(self.pop()),
            Began::Frame => Entry::Run,
            Began::Throw(error) => Entry::Throw(error),
            Began::Return(value) => Entry::Return(value),
        };
        let result = self.run(entry);
        self.stack.truncate(from);
        result
    }

    pub(super) fn too_deep(&mut self) -> Thrown {
        self.error(ErrorKind::RangeError, "Maximum call stack size exceeded")
    }

    /// Whether `new` may be used on an object.
    pub fn is_constructor(&self, mut id: ObjectId) -> bool {
        loop {
            id = match &self.heap.get(id).payload {
                Payload::Closure(code, _) => return self.codes[code.0 as usize].constructor,
                Payload::Native(native) => return native.constructor,
                Payload::Bound(bound) => bound.target,
                Payload::Proxy { .. } => self.behind(id),
                _ => return false,
            };
        }
    }

    /// `function this argument… -> value`
    #[inline]
    pub(super) fn call_op(&mut self, count: u32, site: u32) -> Result<Began, Thrown> {
        self.begin(count, ObjectId::NONE, Finish::Value, site)
    }

    /// `function empty argument… -> object`
    pub(super) fn new_op(&mut self, count: u32, site: u32) -> Result<Began, Thrown> {
        let at = self.stack.len() - count as usize - 2;
        let callee = self.stack[at];
        match callee.object().filter(|id| self.is_constructor(*id)) {
            Some(target) => self.begin(count, target, Finish::Construct, site),
            None => {
                let text = self.callee_text(site, callee);
                Err(self.type_error(&format!("{text} is not a constructor")))
            }
        }
    }

    /// A call with function, `this` and arguments on the stack.
    pub(super) fn begin(
        &mut self,
        mut count: u32,
        mut new_target: ObjectId,
        mut finish: Finish,
        site: u32,
    ) -> Result<Began, Thrown> {
        loop {
            let at = self.stack.len() - count as usize - 2;
            let callee = self.stack[at];
            let Value::Object(function) = callee else { return Err(self.not_callable(callee, site)) };
            match &self.heap.get(function).payload {
                Payload::Closure(code, _) => {
                    let code = *code;
                    return self.enter(function, code, count, new_target, finish);
                }
                Payload::Native(native) => {
                    let native = *native;
                    match self.call_native(native, function, count, new_target) {
                        Ok(value) => {
                            self.stack.truncate(at);
                            let value = self.finished(finish, value, Value::Empty);
                            if let Some(value) = value {
                                self.stack.push(value);
                            }
                            return Ok(Began::Value);
                        }
                        Err(Thrown::Tail) => {
                            let tail = std::mem::replace(&mut self.tail, Tail::None);
                            match tail {
                                Tail::Call => {
                                    let rest = std::mem::take(&mut self.tail_values);
                                    count = rest.len() as u32 - 2;
                                    self.stack.truncate(at);
                                    self.stack.extend_from_slice(&rest);
                                    self.tail_values = rest;
                                    self.tail_values.clear();
                                    new_target = ObjectId::NONE;
                                }
                                Tail::Executor(promise) => {
                                    let rest = std::mem::take(&mut self.tail_values);
                                    count = rest.len() as u32 - 2;
                                    self.stack.truncate(at);
                                    self.stack.extend_from_slice(&rest);
                                    self.tail_values = rest;
                                    self.tail_values.clear();
                                    new_target = ObjectId::NONE;
                                    if finish == Finish::Host {
                                        // The host wants the promise, which only a frame's end can give it.
                                        finish = Finish::HostExecutor(promise);
                                    } else {
                                        finish = Finish::Executor(promise);
                                    }
                                }
                                Tail::Resume(activation, resume, value) => {
                                    self.stack.truncate(at);
                                    return self.resume_generator(activation, resume, value, finish);
                                }
                                Tail::ResumeAsync(activation, promise) => {
                                    self.stack.truncate(at);
                                    let finish = match finish {
                                        Finish::Host => Finish::HostExecutor(promise),
                                        _ => Finish::Executor(promise),
                                    };
                                    return self.resume_async_generator(activation, finish);
                                }
                                Tail::None => return Err(self.not_callable(callee, site)),
                            }
                        }
                        Err(thrown) => {
                            self.stack.truncate(at);
                            // An executor of the library that fails rejects its promise.
                            if let (Thrown::Error, Finish::Executor(promise)) = (thrown, finish) {
                                self.reject_by_executor(promise, self.thrown);
                                self.stack.push(Value::Object(promise));
                                return Ok(Began::Value);
                            }
                            return Err(thrown);
                        }
                    }
                }
                Payload::Proxy { callable: true, .. } => {
                    let (this, arguments) = (self.stack[at + 1], self.stack[at + 2..].to_vec());
                    match self.proxy_call(function, this, arguments, new_target)? {
                        Ok(value) => {
                            self.stack.truncate(at);
                            if let Some(value) = self.finished(finish, value, Value::Empty) {
                                self.stack.push(value);
                            }
                            return Ok(Began::Value);
                        }
                        Err(target) => {
                            self.stack[at] = Value::Object(target);
                            if new_target == function {
                                new_target = target;
                            }
                        }
                    }
                }
                Payload::Bound(_) => count += self.unbind(at, function, &mut new_target)?,
                _ => return Err(self.not_callable(callee, site)),
            }
        }
    }

    /// Puts in the place of a bound function, which lies on the stack, what it and those behind it call, with their `this`
    /// and their arguments; tells how many these are. A chain of them may be long, so all are put in at once.
    fn unbind(&mut self, at: usize, function: ObjectId, target: &mut ObjectId) -> Result<u32, Thrown> {
        let mut id = function;
        let mut levels = Vec::new();
        let mut count = 0;
        while let Payload::Bound(bound) = &self.heap.get(id).payload {
            if target.is_none() {
                self.stack[at + 1] = bound.this;
            } else if *target == id {
                *target = bound.target;
            }
            count += bound.arguments.len();
            if count > MOST_BOUND {
                return Err(self.too_deep());
            }
            if !bound.arguments.is_empty() {
                levels.push(bound.arguments.clone());
            }
            id = bound.target;
        }
        self.stack[at] = Value::Object(id);
        self.stack.splice(at + 2..at + 2, levels.into_iter().rev().flatten());
        Ok(count as u32)
    }

    fn call_native(
        &mut self,
        native: NativeFunction,
        callee: ObjectId,
        count: u32,
        new_target: ObjectId,
    ) -> Result<Value, Thrown> {
        let base = self.stack.len() as u32 - count;
        let this = self.stack[base as usize - 1];
        (native.code)(self, Call { this, callee, new_target, base, count })
    }

    /// Lets a library function end in a call of another function, without re-entering the machine.
    pub fn tail_call(&mut self, function: Value, this: Value, arguments: &[Value]) -> Result<Value, Thrown> {
        self.tail_values.clear();
        self.tail_values.extend([function, this]);
        self.tail_values.extend_from_slice(arguments);
        self.tail = Tail::Call;
        Err(Thrown::Tail)
    }

    pub(crate) fn tail_executor(
        &mut self,
        promise: ObjectId,
        executor: Value,
        functions: &[Value],
    ) -> Result<Value, Thrown> {
        self.tail_values.clear();
        self.tail_values.extend([executor, Value::Undefined]);
        self.tail_values.extend_from_slice(functions);
        self.tail = Tail::Executor(promise);
        Err(Thrown::Tail)
    }

    /// A frame for a function of the program.
    fn enter(
        &mut self,
        function: ObjectId,
        id: CodeId,
        count: u32,
        new_target: ObjectId,
        finish: Finish,
    ) -> Result<Began, Thrown> {
        if self.frames.len() >= MOST_FRAMES || self.stack.len() >= MOST_VALUES {
            return Err(self.too_deep());
        }
        let base = self.stack.len() - count as usize;
        let code = &self.codes[id.0 as usize];
        let (parameters, locals) = (code.parameters as usize, code.locals as usize);
        let (rest, arguments, kind) = (code.rest, code.arguments, code.kind);
        if code.class && new_target.is_none() {
            let name = self.heap.strings.key_string(code.name);
            let message = match self.heap.text(name) {
                "" => "Class constructors cannot be invoked without 'new'".to_string(),
                name => format!("Class constructor {name} cannot be invoked without 'new'"),
            };
            return Err(self.type_error(&message));
        }
        if !new_target.is_none() && !code.derived {
            let prototype = self.prototype_for(new_target, self.realm.object)?;
            self.stack[base - 1] = Value::Object(self.heap.object(Payload::Ordinary, prototype));
        }
        let arguments = arguments.map(|slot| {
            let all = self.stack[base..].to_vec();
            (slot, self.new_arguments(all))
        });
        let rest = rest.map(|(from, slot)| {
            let from = (base + from as usize).min(self.stack.len());
            let values = self.stack[from..].to_vec();
            (slot, self.new_array(values))
        });
        self.stack.truncate(base + parameters);
        self.stack.resize(base + locals, Value::Undefined);
        if let Some((slot, value)) = arguments {
            self.stack[base + slot as usize] = value;
        }
        if let Some((slot, value)) = rest {
            self.stack[base + slot as usize] = value;
        }
        self.open_frame(id, base, new_target, finish);
        if kind == CodeKind::Async {
            self.start_async(id);
        }
        let _ = function;
        if self.heap.wants_collection() {
            self.collect()?;
        }
        Ok(Began::Frame)
    }

    /// An async function was called: it is an activity of its own from here on.
    fn start_async(&mut self, id: CodeId) {
        let mut activation = Activation::new(id);
        activation.state = State::Running;
        activation.promise = self.new_promise();
        let code = &self.codes[id.0 as usize];
        if !code.prelude {
            self.tell_async_call();
            let code = &self.codes[id.0 as usize];
            let parent = (self.activity != NO_ACTIVITY).then_some(self.activity);
            let activity = self.machine.trace.create(code.trace_name, Kind::AsyncFunction, parent, code.site);
            self.machine.record(Event::Run { activity, thread: ThreadId(0) });
            self.set_promise_on(activation.promise, crate::trace::On::Activity, activity.0);
            activation.activity = activity;
            self.activity = activity;
        }
        let activation = self.heap.activate(activation);
        if let Some(frame) = self.frames.last_mut() {
            frame.activation = activation;
        }
    }

    /// The prototype of an object that `new` makes for `new_target`.
    pub fn prototype_for(&mut self, new_target: ObjectId, default: ObjectId) -> Result<ObjectId, Thrown> {
        if new_target.is_none() {
            return Ok(default);
        }
        match self.get(Value::Object(new_target), keys::PROTOTYPE)? {
            Value::Object(prototype) => Ok(prototype),
            _ => Ok(default),
        }
    }

    /// What the caller gets of a call that ended with `value`; nothing if it is dropped.
    pub(super) fn finished(&mut self, finish: Finish, value: Value, this: Value) -> Option<Value> {
        match finish {
            Finish::Construct if !matches!(value, Value::Object(_)) => Some(this),
            Finish::Value | Finish::Host | Finish::Construct => Some(value),
            Finish::Executor(promise) | Finish::HostExecutor(promise) => Some(Value::Object(promise)),
            Finish::Discard => None,
        }
    }

    /// The topmost frame returns a value.
    pub(super) fn finish_frame(&mut self, value: Value) -> Step {
        let Some(frame) = self.frames.last().copied() else { return Step::Host(Ok(value)) };
        let mut value = value;
        if !frame.activation.is_none() {
            match self.finish_activation(frame, value) {
                Ok(result) => value = result,
                Err(thrown) => return Step::Host(Err(thrown)),
            }
        }
        self.frames.pop();
        let base = frame.base as usize;
        let this = self.stack[base - 1];
        self.stack.truncate(base - 2);
        if frame.finish == Finish::Host && !frame.new_target.is_none() && value.object().is_none() {
            value = this;
        }
        self.give(frame.finish, value, this)
    }

    /// Hands the value of a frame that is gone to whoever called it.
    pub(super) fn give(&mut self, finish: Finish, value: Value, this: Value) -> Step {
        if finish == Finish::Host {
            return Step::Host(Ok(value));
        }
        if let Finish::HostExecutor(promise) = finish {
            return Step::Host(Ok(Value::Object(promise)));
        }
        if let Some(value) = self.finished(finish, value, this) {
            self.stack.push(value);
        }
        Step::Continue
    }

    /// [`Vm::unwind`] with an error that nobody has thrown yet.
    pub(super) fn unwind_with(&mut self, error: Value) -> Step {
        let thrown = self.throw(error);
        self.unwind(thrown)
    }

    /// An error travels: up to the next handler, or out of the host's frame.
    pub(super) fn unwind(&mut self, mut thrown: Thrown) -> Step {
        #[cfg(not(target_arch = "wasm32"))]
        if let (Thrown::Error, Value::Object(error)) = (thrown, self.thrown) {
            self.note_stack(error);
        }
        loop {
            let (Thrown::Error, Some(frame)) = (thrown, self.frames.last().copied()) else {
                return Step::Host(Err(thrown));
            };
            let error = self.thrown;
            match self.find_handler(frame, error, None) {
                Ok(true) => return Step::Continue,
                Ok(false) => {}
                Err(another) => {
                    thrown = another;
                    continue;
                }
            }
            if !frame.activation.is_none() {
                match self.fail_activation(frame, error) {
                    Ok(Some(step)) => return step,
                    Ok(None) => {}
                    Err(stop) => return Step::Host(Err(stop)),
                }
            }
            self.frames.pop();
            self.stack.truncate(frame.base as usize - 2);
            // What ran on the way may have thrown errors of its own.
            self.thrown = error;
            match frame.finish {
                Finish::Host => return Step::Host(Err(thrown)),
                Finish::Executor(promise) => {
                    self.reject_by_executor(promise, error);
                    self.stack.push(Value::Object(promise));
                    return Step::Continue;
                }
                Finish::HostExecutor(promise) => {
                    self.reject_by_executor(promise, error);
                    return Step::Host(Ok(Value::Object(promise)));
                }
                _ => {}
            }
        }
    }

    /// A `return` that was asked for from outside travels through the `finally` blocks of its frame.
    pub(super) fn unwind_return(&mut self, value: Value) -> Step {
        let Some(frame) = self.frames.last().copied() else { return Step::Host(Ok(value)) };
        match self.find_handler(frame, value, Some(())) {
            Ok(true) => Step::Continue,
            Ok(false) => self.finish_frame(value),
            Err(thrown) => self.unwind(thrown),
        }
    }

    /// Lets the topmost frame go on at its innermost handler, if it has one. Iterators on the way are closed.
    fn find_handler(&mut self, frame: Frame, error: Value, returning: Option<()>) -> Result<bool, Thrown> {
        use super::code::{entered, HandlerKind};
        let code = frame.code.0 as usize;
        let (base, at) = (frame.base as usize, frame.pc.saturating_sub(1));
        let floor = base + self.codes[code].locals as usize;
        let mut index = 0;
        while let Some(range) = self.codes[code].handlers.get(index).copied() {
            index += 1;
            if at < range.start || at >= range.end {
                continue;
            }
            match range.kind {
                HandlerKind::Catch if returning.is_some() => continue,
                HandlerKind::Return if returning.is_none() => continue,
                HandlerKind::Close(slot) => {
                    // The error that is on its way wins over one of the iterator.
                    let slot = base + slot as usize;
                    self.stack.push(error);
                    let closed = self.close_iterator(slot);
                    self.pop();
                    match closed {
                        Err(Thrown::Error) if returning.is_none() => {}
                        Err(thrown) => {
                            if let Some(frame) = self.frames.last_mut() {
                                frame.pc = range.end + 1;
                            }
                            return Err(thrown);
                        }
                        Ok(()) => {}
                    }
                    continue;
                }
                HandlerKind::Catch | HandlerKind::Return | HandlerKind::Finally(_) => {}
            }
            // A `yield*` that tells its iterator may stand within an expression, whose values wait on the stack.
            let tells = matches!(self.codes[code].ops.get(at as usize), Some(Op::YieldDelegate { .. }));
            if !tells || range.end - range.start > 1 {
                self.stack.truncate(floor);
            }
            let mut target = range.handler;
            match (range.kind, returning) {
                (HandlerKind::Finally(slot), Some(())) => {
                    self.stack[base + slot as usize] = Value::Number(f64::from(entered::RETURNING));
                    self.stack[base + slot as usize + 1] = error;
                    // Past the three instructions that note an error.
                    target += 3;
                }
                _ => self.stack.push(error),
            }
            if let Some(frame) = self.frames.last_mut() {
                frame.pc = target;
            }
            return Ok(true);
        }
        Ok(false)
    }

    fn not_callable(&mut self, callee: Value, site: u32) -> Thrown {
        let text = self.callee_text(site, callee);
        self.type_error(&format!("{text} is not a function"))
    }
}

/// How a library function that ended in [`Thrown::Tail`] goes on.
#[derive(Clone, Copy)]
pub(crate) enum Tail {
    /// It does not.
    None,
    /// With a call of what is in `tail_values`.
    Call,
    /// With a call of an executor, whose promise is the value.
    Executor(ObjectId),
    /// With a step of a generator.
    Resume(ActivationId, super::activation::Resume, Value),
    /// With a step of an async generator that was idle; the promise is the value.
    ResumeAsync(ActivationId, ObjectId),
}
