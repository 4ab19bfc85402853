//! Promises as ECMA-262 has them (27.2): states, reactions, resolving functions, `then`. Every tick is a microtask that
//! the specification names: NewPromiseReactionJob or NewPromiseResolveThenableJob.

mod slots;

pub use slots::{Promise, PromiseState, Reaction};

use super::Microtask;
use crate::javascript::vm::activation::{ActivationId, NO_ACTIVITY};
use crate::javascript::vm::keys;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, Slotted};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{ErrorKind, Vm};
use crate::trace::{ActivityId, Cause, Event, On};

impl Vm<'_> {
    /// A pending promise.
    pub fn new_promise(&mut self) -> ObjectId {
        self.heap.object(Payload::Promise(Promise::new()), self.realm.promise)
    }

    pub(super) fn promise(&mut self, id: ObjectId) -> Option<&mut Promise> {
        match &mut self.heap.get_mut(id).payload {
            Payload::Promise(promise) => Some(promise),
            _ => None,
        }
    }

    /// What the trace shall say of an activity that waits for this promise.
    pub(crate) fn set_promise_on(&mut self, id: ObjectId, on: On, target: u32) {
        if let Some(promise) = self.promise(id) {
            promise.on = on;
            promise.target = target;
        }
    }

    /// Whether an object is a promise that nobody subclassed or decorated, so that `constructor` and `then` are the
    /// engine's own.
    fn is_plain_promise(&self, id: ObjectId) -> bool {
        let object = self.heap.get(id);
        matches!(object.payload, Payload::Promise(_))
            && object.prototype == self.realm.promise
            && object.properties.slots().is_empty()
            && self.promise_intact()
    }

    /// Whether `Promise.prototype.then` is still the engine's own.
    fn promise_intact(&self) -> bool {
        let slots = self.heap.get(self.realm.promise).properties.slots();
        match slots.get(self.events.then_at as usize) {
            Some(slot) => slot.key == keys::THEN && slot.value == Value::Object(self.events.then),
            None => false,
        }
    }

    /// PromiseResolve(%Promise%, value)
    pub fn promise_resolve(&mut self, value: Value) -> Result<ObjectId, Thrown> {
        if let Value::Object(id) = value {
            let object = self.heap.get(id);
            if matches!(object.payload, Payload::Promise(_)) {
                if self.is_plain_promise(id) {
                    return Ok(id);
                }
                let constructor = self.get(value, keys::CONSTRUCTOR)?;
                if constructor == Value::Object(self.realm.promise_constructor) {
                    return Ok(id);
                }
            }
        }
        let promise = self.new_promise();
        self.resolve_promise(promise, value)?;
        Ok(promise)
    }

    /// What a promise's resolve function does (27.2.1.3.2), for any kind of derived promise.
    pub fn resolve_promise(&mut self, id: ObjectId, value: Value) -> Result<(), Thrown> {
        if let Payload::Capability(functions) = &self.heap.get(id).payload {
            let resolve = functions[1];
            return self.call(resolve, Value::Undefined, &[value]).map(|_| ());
        }
        let Value::Object(object) = value else {
            self.settle(id, value, PromiseState::Fulfilled);
            return Ok(());
        };
        if object == id {
            let error =
                self.make_error(ErrorKind::TypeError, "Chaining cycle detected for promise #<Promise>");
            if self.frames.is_empty() {
                self.leave_without_stack(error);
            }
            self.reject_promise(id, error);
            return Ok(());
        }
        let then = if self.is_plain_promise(object) {
            Value::Object(self.events.then)
        } else {
            match self.get(value, keys::THEN) {
                Ok(then) => then,
                Err(Thrown::Error) => {
                    self.reject_promise(id, self.thrown);
                    return Ok(());
                }
                Err(stop) => return Err(stop),
            }
        };
        match then {
            Value::Object(then) if self.heap.get(then).is_callable() => {
                self.queue(Microtask::Thenable { promise: id, thenable: object, then });
            }
            _ => self.settle(id, value, PromiseState::Fulfilled),
        }
        Ok(())
    }

    /// RejectPromise, for any kind of derived promise.
    pub fn reject_promise(&mut self, id: ObjectId, reason: Value) {
        if let Payload::Capability(functions) = &self.heap.get(id).payload {
            let reject = functions[2];
            // What a reject function of the program throws is lost, as in the specification's own steps.
            let _ = self.call(reject, Value::Undefined, &[reason]);
            return;
        }
        self.settle(id, reason, PromiseState::Rejected);
    }

    /// An error that the engine makes by itself has no places to tell.
    pub(super) fn leave_without_stack(&mut self, error: Value) {
        let text = self.error_text(error).unwrap_or_default();
        if let (Value::Object(id), text) = (error, self.new_string(text)) {
            self.heap.define(id, keys::STACK, text, crate::javascript::vm::object::HIDDEN);
        }
    }

    fn settle(&mut self, id: ObjectId, value: Value, state: PromiseState) {
        let Some(promise) = self.promise(id) else { return };
        if promise.state != PromiseState::Pending {
            return;
        }
        let handled = promise.handled;
        let (first, more) = promise.settle(state, value);
        let rejected = state == PromiseState::Rejected;
        if rejected && !handled {
            self.events.rejections.push(id);
        }
        self.trigger(first, value, rejected);
        for reaction in more {
            self.trigger(reaction, value, rejected);
        }
    }

    /// Queues the job of a reaction.
    fn trigger(&mut self, reaction: Reaction, value: Value, rejected: bool) {
        match reaction {
            Reaction::None => return,
            Reaction::Await(id) => self.say_ready(id, true),
            _ => {}
        }
        self.queue(Microtask::Reaction { reaction, value, rejected });
    }

    /// Tells the trace that only the loop keeps an activation waiting from here on.
    pub(crate) fn say_ready(&mut self, id: ActivationId, caused: bool) {
        let activation = self.heap.activation_mut(id);
        if activation.ready || activation.activity == NO_ACTIVITY {
            return;
        }
        activation.ready = true;
        let activity = activation.activity;
        let cause = if caused { self.cause() } else { None };
        // One that is ready where it waits has left the stack already.
        if activity != self.activity {
            self.tell_calls();
        }
        self.machine.record(Event::Ready { activity, cause });
    }

    /// The running activity, as the cause of something.
    pub(crate) fn cause(&self) -> Option<Cause> {
        let ActivityId(_) = self.activity;
        if self.activity == NO_ACTIVITY {
            None
        } else {
            Cause::new(self.activity)
        }
    }

    /// PerformPromiseThen
    pub fn perform_then(&mut self, id: ObjectId, reaction: Reaction) {
        if self.events.has_contexts {
            self.keep_context(reaction);
        }
        let Some(promise) = self.promise(id) else { return };
        let handled = std::mem::replace(&mut promise.handled, true);
        let late = promise.told && !handled;
        let (state, value) = (promise.state, promise.value());
        if late {
            self.handled_late(id);
        }
        let Some(promise) = self.promise(id) else { return };
        match state {
            PromiseState::Pending => promise.react(reaction),
            PromiseState::Fulfilled => self.trigger(reaction, value, false),
            PromiseState::Rejected => {
                if !handled {
                    self.events.rejections.retain(|known| *known != id);
                }
                self.trigger(reaction, value, true);
            }
        }
    }

    /// CreateResolvingFunctions
    pub(crate) fn resolving_functions(&mut self, id: ObjectId, both: bool) -> (Value, Value) {
        let epoch = self.promise(id).map_or(0, |promise| promise.epoch);
        let slots = [Slotted::Object(id), Slotted::Number(epoch)];
        let resolve = Value::Object(self.resolving_function(resolve_function, slots));
        let reject = match both {
            true => Value::Object(self.resolving_function(reject_function, slots)),
            false => Value::Undefined,
        };
        (resolve, reject)
    }

    /// The promise that a native function resolves, if it is a resolve function that was not used yet.
    pub(crate) fn resolves(&self, function: Value) -> Option<ObjectId> {
        let Value::Object(id) = function else { return None };
        match &self.heap.get(id).payload {
            Payload::Native(native)
                if std::ptr::fn_addr_eq(
                    native.code,
                    resolve_function as crate::javascript::vm::native::Native,
                ) =>
            {
                match native.slots[0] {
                    Slotted::Object(promise) => Some(promise),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// An executor threw.
    pub(crate) fn reject_by_executor(&mut self, id: ObjectId, error: Value) {
        match self.promise(id) {
            Some(promise) if promise.epoch == 0 => promise.epoch = 1,
            _ => return,
        }
        self.reject_promise(id, error);
    }

    /// Whose next step a settled promise would queue, as far as that is plain to see.
    pub(crate) fn whom_it_wakes(&self, mut id: ObjectId) -> Option<ActivationId> {
        // A chain of promises that take over from one another is short; a cycle must end too.
        for _ in 0..16 {
            let Payload::Promise(promise) = &self.heap.get(id).payload else { return None };
            id = match promise.first() {
                Reaction::Await(activation) => return Some(activation),
                Reaction::Adopt(next) => next,
                Reaction::Element { combinator, .. } => match &self.heap.get(combinator).payload {
                    Payload::Combinator(combinator) if combinator.wakes() => combinator.derived,
                    _ => return None,
                },
                _ => return None,
            };
        }
        None
    }

    /// NewPromiseReactionJob and NewPromiseResolveThenableJob.
    pub(super) fn run_reaction(
        &mut self,
        reaction: Reaction,
        value: Value,
        rejected: bool,
    ) -> Result<(), Thrown> {
        match reaction {
            Reaction::None => Ok(()),
            Reaction::Await(id) => self.resume_await(id, value, rejected),
            Reaction::Adopt(promise) => {
                if rejected {
                    self.reject_promise(promise, value);
                    return Ok(());
                }
                self.resolve_promise(promise, value)
            }
            Reaction::Element { combinator, index } => {
                self.element_settled(combinator, index, value, rejected)
            }
            Reaction::Then { fulfilled, rejected: on_rejected, derived } => {
                let handler = if rejected { on_rejected } else { fulfilled };
                let outcome = if handler.is_none() {
                    if rejected {
                        Err(self.throw(value))
                    } else {
                        Ok(value)
                    }
                } else {
                    self.keep_on_stack(derived);
                    let outcome = self.run_callback(handler, &[value]);
                    self.pop();
                    outcome
                };
                match outcome {
                    Ok(_) | Err(Thrown::Error) if derived.is_none() => Ok(()),
                    Ok(value) => self.resolve_promise(derived, value),
                    Err(Thrown::Error) => {
                        self.reject_promise(derived, self.thrown);
                        Ok(())
                    }
                    Err(stop) => Err(stop),
                }
            }
        }
    }

    pub(super) fn run_thenable(
        &mut self,
        promise: ObjectId,
        thenable: ObjectId,
        then: ObjectId,
    ) -> Result<(), Thrown> {
        let object = self.heap.get(thenable);
        let plain = matches!(object.payload, Payload::Promise(_)) && object.prototype == self.realm.promise;
        // A subclass makes a promise of its own for this `then`.
        if plain && then == self.events.then && object.properties.slots().is_empty() {
            self.perform_then(thenable, Reaction::Adopt(promise));
            return Ok(());
        }
        let (resolve, reject) = self.resolving_functions(promise, true);
        match self.call(Value::Object(then), Value::Object(thenable), &[resolve, reject]) {
            Ok(_) => Ok(()),
            Err(Thrown::Error) => self.call(reject, Value::Undefined, &[self.thrown]).map(|_| ()),
            Err(stop) => Err(stop),
        }
    }
}

fn used_up(vm: &mut Vm<'_>, call: Call) -> Option<ObjectId> {
    let [Slotted::Object(id), Slotted::Number(epoch)] = vm.slots(call.callee) else { return None };
    let promise = vm.promise(id)?;
    if promise.epoch != epoch {
        return None;
    }
    promise.epoch += 1;
    Some(id)
}

fn resolve_function(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if let Some(id) = used_up(vm, call) {
        let value = call.arg(vm, 0);
        vm.resolve_promise(id, value)?;
    }
    Ok(Value::Undefined)
}

fn reject_function(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if let Some(id) = used_up(vm, call) {
        let reason = call.arg(vm, 0);
        vm.reject_promise(id, reason);
    }
    Ok(Value::Undefined)
}
