//! The collection: when it pays, what is reached from the roots, and what is freed.

use super::super::activation::{Activation, ActivationId};
use super::super::object::{Mark, Payload, Properties, Slotted};
use super::super::value::{ObjectId, Value};
use super::{Heap, OBJECT};
use crate::javascript::event_loop::promise::Reaction;

/// What was reached and not yet gone through. Objects are most of it: each takes four bytes, so that a deep structure of
/// millions does not need as much again.
#[derive(Default)]
pub(super) struct Gray {
    objects: Vec<ObjectId>,
    others: Vec<Value>,
}

impl Gray {
    #[inline]
    fn push(&mut self, value: Value) {
        match value {
            Value::Object(id) => self.objects.push(id),
            Value::String(_) | Value::BigInt(_) | Value::Cell(_) => self.others.push(value),
            _ => {}
        }
    }

    #[inline]
    fn object(&mut self, id: ObjectId) {
        if !id.is_none() {
            self.objects.push(id);
        }
    }

    fn extend(&mut self, values: &[Value]) {
        for value in values {
            self.push(*value);
        }
    }
}

/// When so many bytes came, what is dead is looked for, however much is alive.
const MOST_FRESH: u64 = 96 << 20;

impl Heap {
    /// Whether so much was handed out that a collection pays.
    #[inline]
    pub(in crate::javascript::vm) fn wants_collection(&self) -> bool {
        // A heap that only grows is gone through seldom.
        self.fresh > (8 << 20)
            && (self.fresh > (self.patience * self.alive).min(MOST_FRESH) || self.bytes() > self.limit)
    }

    /// Adds a root of a collection.
    #[inline]
    pub(crate) fn mark(&mut self, value: Value) {
        self.gray.push(value);
    }

    pub(crate) fn mark_object(&mut self, id: ObjectId) {
        self.gray.object(id);
    }

    pub(crate) fn mark_activation(&mut self, id: ActivationId) {
        let Some(activation) = self.activations.get_mut(id.0) else { return };
        if activation.marked {
            return;
        }
        activation.marked = true;
        self.gray.extend(&activation.saved);
        self.gray.object(activation.promise);
        self.gray.object(activation.context);
        for request in &activation.requests {
            self.gray.push(request.value);
            self.gray.object(request.promise);
        }
    }

    pub(crate) fn mark_reaction(&mut self, reaction: Reaction) {
        match reaction {
            Reaction::Await(activation) => self.mark_activation(activation),
            Reaction::Then { fulfilled, rejected, derived } => {
                self.mark_object(fulfilled);
                self.mark_object(rejected);
                self.mark_object(derived);
            }
            Reaction::Adopt(promise) => self.mark_object(promise),
            Reaction::Element { combinator, .. } => self.mark_object(combinator),
            Reaction::None => {}
        }
    }

    /// Marks what the gray values reach, with a stack of its own, then frees the rest. `beside` is how many bytes are alive
    /// outside of the heap.
    pub(in crate::javascript::vm) fn collect(&mut self, beside: u64) {
        let mut rest = Vec::new();
        loop {
            while let Some(id) = self.gray.objects.pop() {
                self.scan(id);
            }
            let Some(value) = self.gray.others.pop() else { break };
            match value {
                Value::String(id) | Value::BigInt(id) => self.strings.mark(id, &mut rest),
                Value::Cell(id) if !self.cell_marks[id.0 as usize] => {
                    self.cell_marks[id.0 as usize] = true;
                    self.mark(self.cells[id.0 as usize]);
                }
                _ => {}
            }
        }
        self.sweep(beside);
    }

    fn scan(&mut self, id: ObjectId) {
        let object = &mut self.objects[id.0];
        if object.mark == Mark::Reached {
            return;
        }
        object.mark = Mark::Reached;
        let prototype = object.prototype;
        // Most have one that was reached already.
        if !prototype.is_none() && self.objects[prototype.0].mark != Mark::Reached {
            self.gray.object(prototype);
        }
        let object = &self.objects[id.0];
        let gray = &mut self.gray;
        for slot in object.properties.slots() {
            gray.push(slot.value);
        }
        let mut objects = [ObjectId::NONE; 2];
        let mut activation = None;
        let (mut first, mut more) = (Reaction::None, Vec::new());
        match &object.payload {
            Payload::Ordinary
            | Payload::Error
            | Payload::Date(_)
            | Payload::Regex(..)
            | Payload::Buffer(..) => {}
            Payload::View(view) => objects[0] = view.buffer,
            Payload::Array(elements) | Payload::Arguments(elements) => gray.extend(elements),
            Payload::Closure(_, captures) => {
                gray.others.extend(captures.iter().map(|cell| Value::Cell(*cell)))
            }
            Payload::Native(native) => {
                for (place, slot) in objects.iter_mut().zip(native.slots) {
                    if let Slotted::Object(id) = slot {
                        *place = id;
                    }
                }
            }
            Payload::Bound(bound) => {
                gray.object(bound.target);
                gray.push(bound.this);
                gray.extend(&bound.arguments);
            }
            Payload::Accessor(getter, setter) => objects = [*getter, *setter],
            Payload::Proxy { target, handler, .. } => objects = [*target, *handler],
            Payload::Promise(promise) => {
                gray.push(promise.value());
                objects[0] = promise.context();
                let (one, others) = promise.reactions();
                first = one;
                more.extend_from_slice(others);
            }
            Payload::Generator(id) | Payload::AsyncGenerator(id) => activation = Some(*id),
            Payload::Primitive(value) => gray.push(*value),
            Payload::Map(table) | Payload::Set(table) => {
                for (key, value) in &table.entries {
                    gray.extend(&[*key, *value]);
                }
            }
            Payload::Iterator(iteration) => gray.extend(&[iteration.source, iteration.extra]),
            Payload::Combinator(combinator) => {
                gray.extend(&combinator.values);
                objects[0] = combinator.derived;
            }
            Payload::Capability(values) => gray.extend(&values[..]),
        }
        for id in objects {
            self.mark_object(id);
        }
        if let Some(id) = activation {
            self.mark_activation(id);
        }
        self.mark_reaction(first);
        for reaction in more {
            self.mark_reaction(reaction);
        }
    }

    fn sweep(&mut self, beside: u64) {
        let mut alive = self.strings.sweep() + beside;
        for (index, object) in self.objects.iter_mut().enumerate() {
            if object.mark == Mark::Reached {
                object.mark = Mark::Unknown;
                alive += OBJECT + (object.properties.bytes() + payload_bytes(&object.payload)) as u64;
            } else if object.mark == Mark::Unknown {
                object.mark = Mark::Free;
                object.payload = Payload::Ordinary;
                object.properties = Properties::default();
                object.prototype = ObjectId::NONE;
                self.free_objects.push(index as u32);
            }
        }
        self.free_cells.clear();
        for (index, mark) in self.cell_marks.iter_mut().enumerate() {
            if *mark {
                *mark = false;
                alive += 17;
            } else {
                self.cells[index] = Value::Empty;
                self.free_cells.push(index as u32);
            }
        }
        for (index, activation) in self.activations.iter_mut().enumerate() {
            if activation.marked {
                activation.marked = false;
                alive += (std::mem::size_of::<Activation>() + activation.bytes()) as u64;
            } else if !activation.free {
                activation.release();
                self.free_activations.push(index as u32);
            }
        }
        // Where little was garbage there is little to be won next time.
        self.patience = if alive > self.bytes() / 4 * 3 { 8 } else { 2 };
        self.alive = alive;
        self.fresh = 0;
    }
}

fn payload_bytes(payload: &Payload) -> usize {
    match payload {
        Payload::Array(elements) | Payload::Arguments(elements) => elements.capacity() * 16,
        Payload::Buffer(bytes, _) => bytes.capacity(),
        Payload::Closure(_, captures) => captures.bytes(),
        Payload::Map(table) | Payload::Set(table) => table.entries.capacity() * 32 + table.index.len() * 4,
        Payload::Combinator(combinator) => combinator.values.capacity() * 16 + 64,
        Payload::Promise(promise) => promise.bytes(),
        Payload::Bound(_) | Payload::Iterator(_) | Payload::Capability(_) => 64,
        _ => 0,
    }
}
