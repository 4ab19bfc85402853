//! `Promise` itself and its statics: the constructor, `then`, `catch`, `finally`, and the combinators `all`,
//! `allSettled`, `race` and `any` (ECMA-262 27.2.3 to 27.2.5). Where a promise is the engine's own and nobody replaced
//! `then`, an element is a reaction of its own kind instead of a pair of functions: the ticks are the same.

use super::promise::{PromiseState, Reaction};
use crate::javascript::vm::keys;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, Slotted, HIDDEN, PLAIN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{ErrorKind, Vm};
use crate::trace::On;

/// Which combinator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum CombinatorKind {
    All,
    AllSettled,
    Race,
    Any,
}

/// A combinator that waits for its elements.
pub struct Combinator {
    /// Which one.
    pub kind: CombinatorKind,
    /// The promise that it settles.
    pub derived: ObjectId,
    /// Values, outcomes or errors so far.
    pub values: Vec<Value>,
    /// How many elements are still waited for.
    pub remaining: u32,
}

impl Combinator {
    /// Whether the next element to settle well settles the whole.
    pub(super) fn wakes(&self) -> bool {
        self.remaining <= 1 || matches!(self.kind, CombinatorKind::Race | CombinatorKind::Any)
    }
}

impl Vm<'_> {
    /// An element of a combinator settled.
    pub(super) fn element_settled(
        &mut self,
        id: ObjectId,
        index: u32,
        value: Value,
        rejected: bool,
    ) -> Result<(), Thrown> {
        let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload else { return Ok(()) };
        let (kind, derived) = (combinator.kind, combinator.derived);
        let stored = match (kind, rejected) {
            (CombinatorKind::Race | CombinatorKind::All, true) => {
                self.reject_promise(derived, value);
                return Ok(());
            }
            (CombinatorKind::Race | CombinatorKind::Any, false) => {
                return self.resolve_promise(derived, value)
            }
            (CombinatorKind::AllSettled, _) => self.settled_record(value, rejected),
            (CombinatorKind::All, false) | (CombinatorKind::Any, true) => value,
        };
        let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload else { return Ok(()) };
        match combinator.values.get_mut(index as usize) {
            Some(slot) if *slot == Value::Empty => *slot = stored,
            // An element settles once.
            _ => return Ok(()),
        }
        combinator.remaining -= 1;
        if combinator.remaining == 0 {
            return self.complete(id);
        }
        Ok(())
    }

    /// `{ status, value }` or `{ status, reason }`
    fn settled_record(&mut self, value: Value, rejected: bool) -> Value {
        let (status, key) = if rejected { ("rejected", keys::REASON) } else { ("fulfilled", keys::VALUE) };
        let object = self.new_object();
        let status = self.key(status);
        let status = Value::String(self.heap.strings.key_string(status));
        self.heap.define(object, keys::STATUS, status, PLAIN);
        self.heap.define(object, key, value, PLAIN);
        Value::Object(object)
    }

    /// All elements of a combinator are there.
    fn complete(&mut self, id: ObjectId) -> Result<(), Thrown> {
        let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload else { return Ok(()) };
        let values = std::mem::take(&mut combinator.values);
        let (kind, derived) = (combinator.kind, combinator.derived);
        let array = self.new_array(values);
        if kind == CombinatorKind::Any {
            let error = self.make_error(ErrorKind::AggregateError, "All promises were rejected");
            if let Value::Object(error) = error {
                self.heap.define(error, keys::ERRORS, array, HIDDEN);
            }
            self.reject_promise(derived, error);
            return Ok(());
        }
        self.resolve_promise(derived, array)
    }

    /// NewPromiseCapability: a promise of our own where the constructor is ours, else a capability object.
    pub(super) fn capability(&mut self, constructor: Value) -> Result<ObjectId, Thrown> {
        if constructor == Value::Object(self.realm.promise_constructor) {
            return Ok(self.new_promise());
        }
        let values = Box::new([Value::Undefined; 3]);
        let capability = self.heap.object(Payload::Capability(values), ObjectId::NONE);
        let slots = [Slotted::Object(capability), Slotted::None];
        let executor = self.native_with(keys::EMPTY, 2, take_functions, slots, false);
        let promise = self.construct(constructor, &[Value::Object(executor)])?;
        let Payload::Capability(values) = &mut self.heap.get_mut(capability).payload else {
            return Ok(capability);
        };
        values[0] = promise;
        let functions = [values[1], values[2]];
        if functions.iter().all(|function| self.is_callable(*function)) {
            return Ok(capability);
        }
        Err(self.type_error("Promise resolve or reject function is not callable"))
    }

    /// The promise that a capability stands for.
    fn capability_promise(&self, id: ObjectId) -> Value {
        match &self.heap.get(id).payload {
            Payload::Capability(values) => values[0],
            _ => Value::Object(id),
        }
    }

    /// PromiseResolve(constructor, value)
    fn resolve_for(&mut self, constructor: Value, value: Value) -> Result<Value, Thrown> {
        if constructor == Value::Object(self.realm.promise_constructor) {
            return Ok(Value::Object(self.promise_resolve(value)?));
        }
        if let Value::Object(id) = value {
            if matches!(self.heap.get(id).payload, Payload::Promise(_))
                && self.get(value, keys::CONSTRUCTOR)? == constructor
            {
                return Ok(value);
            }
        }
        let capability = self.capability(constructor)?;
        self.resolve_promise(capability, value)?;
        Ok(self.capability_promise(capability))
    }

    fn combine(&mut self, call: Call, kind: CombinatorKind) -> Result<Value, Thrown> {
        let constructor = call.this;
        let derived = self.capability(constructor)?;
        let iterable = call.arg(self, 0);
        match self.combine_all(constructor, derived, iterable, kind) {
            Ok(()) => {}
            Err(Thrown::Error) => self.reject_promise(derived, self.thrown),
            Err(stop) => return Err(stop),
        }
        Ok(self.capability_promise(derived))
    }

    fn combine_all(
        &mut self,
        constructor: Value,
        derived: ObjectId,
        iterable: Value,
        kind: CombinatorKind,
    ) -> Result<(), Thrown> {
        let values = self.iterate(iterable)?;
        let count = values.len() as u32;
        let results =
            if kind == CombinatorKind::Race { Vec::new() } else { vec![Value::Empty; values.len()] };
        // One more than there are, until all are registered: an element may settle while that goes on.
        let combinator = Combinator { kind, derived, values: results, remaining: count + 1 };
        let id = self.heap.object(Payload::Combinator(Box::new(combinator)), ObjectId::NONE);
        self.heap.grew(values.len() * 16);
        self.set_promise_on(derived, On::Several, count);
        for (index, value) in values.into_iter().enumerate() {
            let promise = self.resolve_for(constructor, value)?;
            self.register(id, index as u32, promise)?;
        }
        let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload else { return Ok(()) };
        combinator.remaining -= 1;
        if combinator.remaining == 0 && kind != CombinatorKind::Race {
            return self.complete(id);
        }
        Ok(())
    }

    /// `promise.then(resolveElement, rejectElement)`
    fn register(&mut self, id: ObjectId, index: u32, promise: Value) -> Result<(), Thrown> {
        let then = match promise {
            Value::Object(promise) if self.heap.get(promise).properties.slots().is_empty() => {
                let then = self.find_property(promise, keys::THEN).map(|slot| slot.value);
                let native = matches!(self.heap.get(promise).payload, Payload::Promise(_));
                if native && then == Some(Value::Object(self.events.then)) {
                    self.perform_then(promise, Reaction::Element { combinator: id, index });
                    return Ok(());
                }
                self.get(Value::Object(promise), keys::THEN)?
            }
            _ => self.get(promise, keys::THEN)?,
        };
        let slots = [Slotted::Object(id), Slotted::Number(index)];
        let fulfilled = self.native_with(keys::EMPTY, 1, element_fulfilled, slots, false);
        let rejected = self.native_with(keys::EMPTY, 1, element_rejected, slots, false);
        self.call(then, promise, &[Value::Object(fulfilled), Value::Object(rejected)]).map(|_| ())
    }

    fn then(&mut self, call: Call) -> Result<Value, Thrown> {
        let Some(promise) = self.this_promise(call.this) else {
            let text = self.describe(call.this);
            let message = format!("Method Promise.prototype.then called on incompatible receiver {text}");
            return Err(self.type_error(&message));
        };
        let constructor = if self.heap.get(promise).prototype == self.realm.promise {
            Value::Object(self.realm.promise_constructor)
        } else {
            match self.get(call.this, keys::CONSTRUCTOR)? {
                Value::Undefined => Value::Object(self.realm.promise_constructor),
                constructor => constructor,
            }
        };
        let derived = self.capability(constructor)?;
        let (fulfilled, rejected) = (self.handler(call, 0), self.handler(call, 1));
        self.perform_then(promise, Reaction::Then { fulfilled, rejected, derived });
        Ok(self.capability_promise(derived))
    }

    fn handler(&self, call: Call, index: u32) -> ObjectId {
        match call.arg(self, index) {
            Value::Object(id) if self.heap.get(id).is_callable() => id,
            _ => ObjectId::NONE,
        }
    }

    fn this_promise(&self, this: Value) -> Option<ObjectId> {
        this.object().filter(|id| matches!(self.heap.get(*id).payload, Payload::Promise(_)))
    }

    /// The state of a promise and its value, for whoever prints it.
    pub fn promise_state(&self, id: ObjectId) -> Option<(PromiseState, Value)> {
        match &self.heap.get(id).payload {
            Payload::Promise(promise) => Some((promise.state, promise.value)),
            _ => None,
        }
    }

    fn finally(&mut self, call: Call) -> Result<Value, Thrown> {
        let handler = call.arg(self, 0);
        let then = self.get(call.this, keys::THEN)?;
        let Value::Object(callback) = handler else {
            return self.tail_call(then, call.this, &[handler, handler]);
        };
        if !self.heap.get(callback).is_callable() {
            return self.tail_call(then, call.this, &[handler, handler]);
        }
        let slots = [Slotted::Object(callback), Slotted::None];
        let fulfilled = self.native_with(keys::EMPTY, 1, finally_fulfilled, slots, false);
        let rejected = self.native_with(keys::EMPTY, 1, finally_rejected, slots, false);
        self.tail_call(then, call.this, &[Value::Object(fulfilled), Value::Object(rejected)])
    }

    /// The callback of a `finally` ran: its own promise, then the first outcome again.
    fn pass_through(&mut self, call: Call, thrower: bool) -> Result<Value, Thrown> {
        let [Slotted::Object(callback), _] = self.slots(call.callee) else { return Ok(Value::Undefined) };
        let value = call.arg(self, 0);
        let result = self.call(Value::Object(callback), Value::Undefined, &[])?;
        let promise = Value::Object(self.promise_resolve(result)?);
        // The value waits in an array, since a function carries objects and numbers only.
        let Value::Object(kept) = self.new_array(vec![value]) else { return Ok(Value::Undefined) };
        let slots = [Slotted::Object(kept), Slotted::None];
        let code = if thrower { throw_kept } else { give_kept };
        let function = self.native_with(keys::EMPTY, 0, code, slots, false);
        let then = self.get(promise, keys::THEN)?;
        self.call(then, promise, &[Value::Object(function)])
    }

    fn construct_promise(&mut self, call: Call) -> Result<Value, Thrown> {
        if !call.is_new() {
            return Err(self.type_error("Promise constructor cannot be invoked without 'new'"));
        }
        let executor = call.arg(self, 0);
        if !self.is_callable(executor) {
            let text = self.describe(executor);
            return Err(self.type_error(&format!("Promise resolver {text} is not a function")));
        }
        let promise = self.new_promise();
        if call.new_target != self.realm.promise_constructor {
            let prototype = self.prototype_for(call.new_target, self.realm.promise)?;
            self.heap.get_mut(promise).prototype = prototype;
        }
        let both = self.wants_reject(executor);
        let (resolve, reject) = self.resolving_functions(promise, both);
        let functions = [resolve, reject];
        self.tail_executor(promise, executor, &functions[..1 + usize::from(both)])
    }
}

fn take_functions(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let [Slotted::Object(capability), _] = vm.slots(call.callee) else { return Ok(Value::Undefined) };
    let (resolve, reject) = (call.arg(vm, 0), call.arg(vm, 1));
    if let Payload::Capability(values) = &mut vm.heap.get_mut(capability).payload {
        values[1] = resolve;
        values[2] = reject;
    }
    Ok(Value::Undefined)
}

fn element(vm: &mut Vm<'_>, call: Call, rejected: bool) -> Result<Value, Thrown> {
    let [Slotted::Object(id), Slotted::Number(index)] = vm.slots(call.callee) else {
        return Ok(Value::Undefined);
    };
    let value = call.arg(vm, 0);
    vm.element_settled(id, index, value, rejected)?;
    Ok(Value::Undefined)
}

fn element_fulfilled(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    element(vm, call, false)
}

fn element_rejected(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    element(vm, call, true)
}

fn finally_fulfilled(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    vm.pass_through(call, false)
}

fn finally_rejected(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    vm.pass_through(call, true)
}

fn kept(vm: &Vm<'_>, call: Call) -> Value {
    match vm.slots(call.callee)[0] {
        Slotted::Object(id) => vm.heap.get(id).elements().and_then(|kept| kept.first()).copied(),
        _ => None,
    }
    .unwrap_or(Value::Undefined)
}

fn give_kept(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    Ok(kept(vm, call))
}

fn throw_kept(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let value = kept(vm, call);
    Err(vm.throw(value))
}

fn with_resolvers(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let capability = vm.capability(call.this)?;
    let (resolve, reject) = match &vm.heap.get(capability).payload {
        Payload::Capability(values) => (values[1], values[2]),
        _ => vm.resolving_functions(capability, true),
    };
    let promise = vm.capability_promise(capability);
    let object = vm.new_object();
    for (key, value) in [(keys::PROMISE, promise), (keys::RESOLVE, resolve), (keys::REJECT, reject)] {
        vm.heap.define(object, key, value, PLAIN);
    }
    Ok(Value::Object(object))
}

/// Makes `Promise`.
pub(crate) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.promise;
    let constructor = vm.constructor("Promise", 1, |vm, call| vm.construct_promise(call), prototype);
    vm.realm.promise_constructor = constructor;
    vm.methods(
        prototype,
        &[
            ("then", 2, |vm, call| vm.then(call)),
            ("catch", 1, |vm, call| {
                let then = vm.get(call.this, keys::THEN)?;
                let handler = call.arg(vm, 0);
                vm.tail_call(then, call.this, &[Value::Undefined, handler])
            }),
            ("finally", 1, |vm, call| vm.finally(call)),
        ],
    );
    if let Some(Value::Object(then)) = vm.heap.own(prototype, keys::THEN).map(|slot| slot.value) {
        vm.events.then = then;
        let at = vm.heap.get(prototype).properties.find(keys::THEN);
        vm.events.then_at = at.map_or(0, |at| at as u32);
    }
    let tag = vm.new_string("Promise");
    vm.heap.define(prototype, keys::TO_STRING_TAG, tag, crate::javascript::vm::object::CONFIGURABLE);
    vm.methods(
        constructor,
        &[
            ("resolve", 1, |vm, call| {
                let value = call.arg(vm, 0);
                vm.resolve_for(call.this, value)
            }),
            ("reject", 1, |vm, call| {
                let reason = call.arg(vm, 0);
                let capability = vm.capability(call.this)?;
                vm.reject_promise(capability, reason);
                Ok(vm.capability_promise(capability))
            }),
            ("all", 1, |vm, call| vm.combine(call, CombinatorKind::All)),
            ("allSettled", 1, |vm, call| vm.combine(call, CombinatorKind::AllSettled)),
            ("race", 1, |vm, call| vm.combine(call, CombinatorKind::Race)),
            ("any", 1, |vm, call| vm.combine(call, CombinatorKind::Any)),
            ("withResolvers", 0, with_resolvers),
        ],
    );
}
