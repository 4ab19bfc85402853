//! `Promise` itself: its constructor, `then`, `catch`, `finally`, its capabilities and statics (ECMA-262 27.2.1.5 and
//! 27.2.3 to 27.2.5).

use super::combinators::CombinatorKind;
use super::promise::{PromiseState, Reaction};
use crate::javascript::vm::keys;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, Slotted, PLAIN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;

impl Vm<'_> {
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
    pub(super) fn capability_promise(&self, id: ObjectId) -> Value {
        match &self.heap.get(id).payload {
            Payload::Capability(values) => values[0],
            _ => Value::Object(id),
        }
    }

    /// PromiseResolve(constructor, value)
    pub(super) fn resolve_for(&mut self, constructor: Value, value: Value) -> Result<Value, Thrown> {
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

    fn then(&mut self, call: Call) -> Result<Value, Thrown> {
        let Some(promise) = self.this_promise(call.this) else {
            let text = self.describe(call.this);
            let message = format!("Method Promise.prototype.then called on incompatible receiver {text}");
            return Err(self.type_error(&message));
        };
        let constructor = self.species(promise)?;
        let derived = self.capability(constructor)?;
        let (fulfilled, rejected) = (self.handler(call, 0), self.handler(call, 1));
        self.perform_then(promise, Reaction::Then { fulfilled, rejected, derived });
        Ok(self.capability_promise(derived))
    }

    /// SpeciesConstructor(object, %Promise%)
    fn species(&mut self, object: ObjectId) -> Result<Value, Thrown> {
        let own = Value::Object(self.realm.promise_constructor);
        let known = self.heap.get(object);
        if known.prototype == self.realm.promise && known.properties.slots().is_empty() {
            return Ok(own);
        }
        let constructor = match self.get(Value::Object(object), keys::CONSTRUCTOR)? {
            Value::Undefined => return Ok(own),
            constructor @ Value::Object(_) => constructor,
            _ => return Err(self.type_error("The .constructor property is not an object")),
        };
        match self.get(constructor, keys::SPECIES)? {
            Value::Undefined | Value::Null => Ok(own),
            Value::Object(id) if self.is_constructor(id) => Ok(Value::Object(id)),
            _ => Err(self.type_error("object.constructor[Symbol.species] is not a constructor")),
        }
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
            Payload::Promise(promise) => Some((promise.state, promise.value())),
            _ => None,
        }
    }

    fn finally(&mut self, call: Call) -> Result<Value, Thrown> {
        let handler = call.arg(self, 0);
        let Value::Object(this) = call.this else {
            return Err(self.type_error("Promise.prototype.finally called on non-object"));
        };
        let species = self.species(this)?;
        let then = self.get(call.this, keys::THEN)?;
        let Value::Object(callback) = handler else {
            return self.tail_call(then, call.this, &[handler, handler]);
        };
        if !self.heap.get(callback).is_callable() {
            return self.tail_call(then, call.this, &[handler, handler]);
        }
        let species = species.object().map_or(Slotted::None, Slotted::Object);
        let slots = [Slotted::Object(callback), species];
        let fulfilled = self.native_with(keys::EMPTY, 1, finally_fulfilled, slots, false);
        let rejected = self.native_with(keys::EMPTY, 1, finally_rejected, slots, false);
        self.tail_call(then, call.this, &[Value::Object(fulfilled), Value::Object(rejected)])
    }

    /// The callback of a `finally` ran: its own promise, then the first outcome again.
    fn pass_through(&mut self, call: Call, thrower: bool) -> Result<Value, Thrown> {
        let [Slotted::Object(callback), Slotted::Object(species)] = self.slots(call.callee) else {
            return Ok(Value::Undefined);
        };
        let value = call.arg(self, 0);
        let result = self.call(Value::Object(callback), Value::Undefined, &[])?;
        let promise = self.resolve_for(Value::Object(species), result)?;
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
    if let Payload::Capability(values) = &vm.heap.get(capability).payload {
        if values[1] != Value::Undefined || values[2] != Value::Undefined {
            let words = "Promise executor has already been invoked with non-undefined arguments";
            return Err(vm.type_error(words));
        }
    }
    if let Payload::Capability(values) = &mut vm.heap.get_mut(capability).payload {
        values[1] = resolve;
        values[2] = reject;
    }
    Ok(Value::Undefined)
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

/// `Promise.try(callback, ...args)` (ECMA-262 2025, 27.2.4.8)
fn attempt(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if call.this.object().is_none() {
        return Err(vm.type_error("Promise.try called on non-object"));
    }
    let capability = vm.capability(call.this)?;
    vm.keep_on_stack(capability);
    let arguments: Vec<Value> = call.args(vm).iter().skip(1).copied().collect();
    let outcome = vm.call(call.arg(vm, 0), Value::Undefined, &arguments);
    vm.pop();
    match outcome {
        Ok(value) => vm.resolve_promise(capability, value)?,
        Err(Thrown::Error) => vm.reject_promise(capability, vm.thrown),
        Err(stop) => return Err(stop),
    }
    Ok(vm.capability_promise(capability))
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
                if call.this.object().is_none() {
                    return Err(vm.type_error("PromiseResolve called on non-object"));
                }
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
            ("try", 1, attempt),
        ],
    );
    if let Some(Value::Object(resolve)) = vm.heap.own(constructor, keys::RESOLVE).map(|slot| slot.value) {
        vm.events.resolve = resolve;
    }
}
