//! The combinators `all`, `allSettled`, `race` and `any` (ECMA-262 27.2.4.1 to 27.2.4.5). Where a promise is the engine's own and nobody replaced
//! `then`, an element is a reaction of its own kind instead of a pair of functions: the ticks are the same.

use super::promise::Reaction;
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
            self.leave_without_stack(error);
            if let Value::Object(error) = error {
                self.heap.define(error, keys::ERRORS, array, HIDDEN);
            }
            self.reject_promise(derived, error);
            return Ok(());
        }
        self.resolve_promise(derived, array)
    }

    pub(super) fn combine(&mut self, call: Call, kind: CombinatorKind) -> Result<Value, Thrown> {
        let constructor = call.this;
        if constructor.object().is_none() {
            // `const { all } = Promise` loses it.
            let name = match kind {
                CombinatorKind::All => "all",
                CombinatorKind::AllSettled => "allSettled",
                CombinatorKind::Race => "race",
                CombinatorKind::Any => "any",
            };
            return Err(self.type_error(&format!("Promise.{name} called on non-object")));
        }
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
        // GetPromiseResolve, where nobody replaced it.
        let own = Value::Object(self.realm.promise_constructor);
        let resolve = self.get(constructor, keys::RESOLVE)?;
        let is_own = constructor == own && resolve == Value::Object(self.events.resolve);
        if !self.is_callable(resolve) {
            return Err(self.type_error("resolve is not a function"));
        }
        let elements = match iterable.object().map(|id| &self.heap.get(id).payload) {
            Some(Payload::Array(_)) => Some(self.iterate(iterable)?),
            _ => None,
        };
        let count = elements.as_ref().map_or(0, Vec::len);
        let results = if kind == CombinatorKind::Race { Vec::new() } else { vec![Value::Empty; count] };
        // One more than there are, until all are registered: an element may settle while that goes on.
        let combinator = Combinator { kind, derived, values: results, remaining: count as u32 + 1 };
        let id = self.heap.object(Payload::Combinator(Box::new(combinator)), ObjectId::NONE);
        self.heap.grew(count * 16);
        self.set_promise_on(derived, On::Several, count as u32);
        let resolver = if is_own { None } else { Some(resolve) };
        // A collection finds the combinator while functions of the program are called.
        self.keep_on_stack(id);
        let registered = match elements {
            Some(elements) => elements.into_iter().enumerate().try_for_each(|(index, value)| {
                self.register_value(id, index as u32, constructor, resolver, value)
            }),
            None => self.register_each(id, constructor, resolver, iterable),
        };
        self.pop();
        registered?;
        let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload else { return Ok(()) };
        combinator.remaining -= 1;
        if combinator.remaining == 0 && kind != CombinatorKind::Race {
            return self.complete(id);
        }
        Ok(())
    }

    /// Registers the values of an iterator one by one, as it gives them. One whose value cannot be registered is closed.
    fn register_each(
        &mut self,
        id: ObjectId,
        constructor: Value,
        resolver: Option<Value>,
        iterable: Value,
    ) -> Result<(), Thrown> {
        let (iterator, next) = self.iterator_of(iterable, keys::ITERATOR)?;
        let at = self.keep_iteration(iterator, next);
        let registered = self.register_from(at, id, constructor, resolver);
        self.end_iteration(at, registered)
    }

    fn register_from(
        &mut self,
        at: usize,
        id: ObjectId,
        constructor: Value,
        resolver: Option<Value>,
    ) -> Result<(), Thrown> {
        let mut index = 0;
        while let Some(value) = self.take_next(at)? {
            self.charge(16)?;
            if let Payload::Combinator(combinator) = &mut self.heap.get_mut(id).payload {
                combinator.remaining += 1;
                if combinator.kind != CombinatorKind::Race {
                    combinator.values.push(Value::Empty);
                }
            }
            self.heap.grew(16);
            self.register_value(id, index, constructor, resolver, value)?;
            index += 1;
        }
        Ok(())
    }

    fn register_value(
        &mut self,
        id: ObjectId,
        index: u32,
        constructor: Value,
        resolver: Option<Value>,
        value: Value,
    ) -> Result<(), Thrown> {
        let promise = match resolver {
            Some(resolve) => self.call(resolve, constructor, &[value])?,
            None => self.resolve_for(constructor, value)?,
        };
        self.register(id, index, promise)
    }

    /// `promise.then(resolveElement, rejectElement)`
    fn register(&mut self, id: ObjectId, index: u32, promise: Value) -> Result<(), Thrown> {
        let then = match promise {
            Value::Object(promise) if self.heap.get(promise).properties.slots().is_empty() => {
                let then = self.find_property(promise, keys::THEN).map(|slot| slot.value);
                // What `then` derives for a subclass, the program's constructor sees.
                let object = self.heap.get(promise);
                let native =
                    matches!(object.payload, Payload::Promise(_)) && object.prototype == self.realm.promise;
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
