//! The heap: slabs of objects, strings, captured variables and activations, collected by mark and sweep. It collects
//! only where the machine says that everything alive can be reached from the machine's own structures.

use super::activation::{Activation, ActivationId};
use super::object::{Flags, Mark, Object, Payload, Properties, Slot, Slotted, PLAIN};
use super::slab::Slab;
use super::strings::Strings;
use super::value::{CellId, Key, ObjectId, StringId, Value};
use crate::javascript::event_loop::promise::Reaction;

/// What is alive in a run.
pub struct Heap {
    objects: Slab<Object>,
    free_objects: Vec<u32>,
    /// Texts and keys.
    pub strings: Strings,
    cells: Vec<Value>,
    cell_marks: Vec<bool>,
    free_cells: Vec<u32>,
    activations: Slab<Activation>,
    free_activations: Vec<u32>,
    /// Bytes that were handed out since the last collection, as an estimate.
    fresh: u64,
    /// Bytes that were alive after the last collection.
    alive: u64,
    gray: Vec<Value>,
    /// For so many bytes memory was provided.
    ahead: u64,
    /// Bytes that may be in use.
    pub(super) limit: u64,
}

/// What an object costs.
const OBJECT: u64 = std::mem::size_of::<Object>() as u64;

impl Heap {
    pub(super) fn new() -> Self {
        Heap {
            objects: Slab::new(),
            free_objects: Vec::new(),
            strings: Strings::new(),
            cells: Vec::new(),
            cell_marks: Vec::new(),
            free_cells: Vec::new(),
            activations: Slab::new(),
            free_activations: Vec::new(),
            fresh: 0,
            alive: 0,
            gray: Vec::new(),
            ahead: 0,
            limit: u64::MAX,
        }
    }

    /// A new object.
    #[cfg_attr(loopscope_page, optimize(speed))]
    pub fn object(&mut self, payload: Payload, prototype: ObjectId) -> ObjectId {
        self.fresh += OBJECT;
        let object = Object {
            properties: Properties::default(),
            payload,
            prototype,
            extensible: true,
            frozen: false,
            lazy: false,
            mark: Mark::Unknown,
        };
        match self.free_objects.pop() {
            Some(index) => {
                self.objects[index] = object;
                ObjectId(index)
            }
            None => ObjectId(self.objects.push(object)),
        }
    }

    /// An object. The id comes from this heap.
    #[inline]
    pub fn get(&self, id: ObjectId) -> &Object {
        &self.objects[id.0]
    }

    /// An object, to be changed.
    #[inline]
    pub fn get_mut(&mut self, id: ObjectId) -> &mut Object {
        &mut self.objects[id.0]
    }

    /// A new string.
    pub fn string(&mut self, text: impl Into<Box<str>>) -> StringId {
        let text = text.into();
        self.fresh += 96 + text.len() as u64;
        self.strings.add(text)
    }

    /// A new string as a value.
    pub fn value(&mut self, text: impl Into<Box<str>>) -> Value {
        Value::String(self.string(text))
    }

    /// The text of a string.
    #[inline]
    pub fn text(&self, id: StringId) -> &str {
        self.strings.text(id)
    }

    pub(super) fn concat(&mut self, left: StringId, right: StringId) -> StringId {
        self.fresh += 96;
        self.strings.concat(left, right)
    }

    /// Counts bytes that grew inside an object, so that the collection comes in time.
    #[inline]
    pub fn grew(&mut self, bytes: usize) {
        self.fresh += bytes as u64;
    }

    /// A captured variable.
    #[inline]
    pub(super) fn cell(&mut self, value: Value) -> CellId {
        self.fresh += 17;
        match self.free_cells.pop() {
            Some(index) => {
                self.cells[index as usize] = value;
                CellId(index)
            }
            None => {
                self.cells.push(value);
                self.cell_marks.push(false);
                CellId(self.cells.len() as u32 - 1)
            }
        }
    }

    #[inline]
    pub(super) fn load_cell(&self, id: CellId) -> Value {
        self.cells[id.0 as usize]
    }

    #[inline]
    pub(super) fn store_cell(&mut self, id: CellId, value: Value) {
        self.cells[id.0 as usize] = value;
    }

    #[cfg_attr(loopscope_page, optimize(speed))]
    pub(super) fn activate(&mut self, activation: Activation) -> ActivationId {
        self.fresh += std::mem::size_of::<Activation>() as u64;
        match self.free_activations.pop() {
            Some(index) => {
                let slot = &mut self.activations[index];
                let saved = std::mem::take(&mut slot.saved);
                *slot = activation;
                slot.saved = saved;
                ActivationId(index)
            }
            None => ActivationId(self.activations.push(activation)),
        }
    }

    /// The state of a generator or async function.
    #[inline]
    pub fn activation(&self, id: ActivationId) -> &Activation {
        &self.activations[id.0]
    }

    #[inline]
    pub(crate) fn activation_mut(&mut self, id: ActivationId) -> &mut Activation {
        &mut self.activations[id.0]
    }

    /// An own property by name, not an array's element.
    pub fn own(&self, object: ObjectId, key: Key) -> Option<Slot> {
        let properties = &self.get(object).properties;
        properties.find(key).map(|position| properties.slots()[position])
    }

    /// Adds a property to an object or replaces it, without asking anybody. Elements of arrays too.
    pub fn define(&mut self, id: ObjectId, key: Key, value: Value, flags: Flags) {
        let object = &mut self.objects[id.0];
        if let (Some(index), Some(elements)) = (key.index(), object.elements_mut()) {
            let index = index as usize;
            // A far index would make a huge vector of holes: such elements are properties like others.
            if flags == PLAIN && index < elements.len() + 10_000 {
                if index >= elements.len() {
                    self.fresh += 16 * (index - elements.len() + 1) as u64;
                    elements.resize(index + 1, Value::Empty);
                }
                elements[index] = value;
                return;
            }
        }
        match object.properties.find(key) {
            Some(position) => {
                let slot = object.properties.slot_mut(position);
                slot.value = value;
                slot.flags = flags;
            }
            None => {
                let before = object.properties.bytes();
                object.properties.push(Slot { key, flags, value });
                self.fresh += (object.properties.bytes() - before) as u64;
            }
        }
    }

    /// Whether so much was handed out that a collection pays.
    #[inline]
    pub(super) fn wants_collection(&self) -> bool {
        // A heap that only grows is gone through seldom: every time it has become three times as big.
        self.fresh > (8 << 20) && (self.fresh > 2 * self.alive || self.bytes() > self.limit)
    }

    /// Bytes in use, as an estimate: what was alive after the last collection and what came since.
    pub fn bytes(&self) -> u64 {
        self.alive + self.fresh + self.strings.key_bytes()
    }

    /// Provides memory for what may come.
    pub(super) fn reserve_ahead(&mut self) {
        self.ahead = crate::machine::reserve_ahead(self.bytes(), self.ahead);
    }

    /// Adds a root of a collection.
    #[inline]
    pub(crate) fn mark(&mut self, value: Value) {
        match value {
            Value::Object(_) | Value::String(_) | Value::BigInt(_) | Value::Cell(_) => self.gray.push(value),
            _ => {}
        }
    }

    pub(crate) fn mark_object(&mut self, id: ObjectId) {
        if !id.is_none() {
            self.gray.push(Value::Object(id));
        }
    }

    #[cfg_attr(loopscope_page, optimize(speed))]
    pub(crate) fn mark_activation(&mut self, id: ActivationId) {
        let Some(activation) = self.activations.get_mut(id.0) else { return };
        if activation.marked {
            return;
        }
        activation.marked = true;
        self.gray.extend_from_slice(&activation.saved);
        if !activation.promise.is_none() {
            self.gray.push(Value::Object(activation.promise));
        }
        if !activation.context.is_none() {
            self.gray.push(Value::Object(activation.context));
        }
        for request in &activation.requests {
            self.gray.push(request.value);
            self.gray.push(Value::Object(request.promise));
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

    /// Marks what the gray values reach, with a stack of its own, then frees the rest.
    #[cfg_attr(loopscope_page, optimize(speed))]
    pub(super) fn collect(&mut self) {
        let mut rest = Vec::new();
        while let Some(value) = self.gray.pop() {
            match value {
                Value::Object(id) => self.scan(id),
                Value::String(id) | Value::BigInt(id) => self.strings.mark(id, &mut rest),
                Value::Cell(id) if !self.cell_marks[id.0 as usize] => {
                    self.cell_marks[id.0 as usize] = true;
                    self.mark(self.cells[id.0 as usize]);
                }
                _ => {}
            }
        }
        self.sweep();
    }

    #[cfg_attr(loopscope_page, optimize(speed))]
    fn scan(&mut self, id: ObjectId) {
        let object = &mut self.objects[id.0];
        if object.mark == Mark::Reached {
            return;
        }
        object.mark = Mark::Reached;
        let gray = &mut self.gray;
        if !object.prototype.is_none() {
            gray.push(Value::Object(object.prototype));
        }
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
            Payload::Array(elements) | Payload::Arguments(elements) => gray.extend_from_slice(elements),
            Payload::Closure(_, captures) => gray.extend(captures.iter().map(|cell| Value::Cell(*cell))),
            Payload::Native(native) => {
                for (place, slot) in objects.iter_mut().zip(native.slots) {
                    if let Slotted::Object(id) = slot {
                        *place = id;
                    }
                }
            }
            Payload::Bound(bound) => {
                gray.push(Value::Object(bound.target));
                gray.push(bound.this);
                gray.extend_from_slice(&bound.arguments);
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
                    gray.extend([*key, *value]);
                }
            }
            Payload::Iterator(iteration) => gray.extend([iteration.source, iteration.extra]),
            Payload::Combinator(combinator) => {
                gray.extend_from_slice(&combinator.values);
                objects[0] = combinator.derived;
            }
            Payload::Capability(values) => gray.extend_from_slice(&values[..]),
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

    #[cfg_attr(loopscope_page, optimize(speed))]
    fn sweep(&mut self) {
        let mut alive = self.strings.sweep();
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
