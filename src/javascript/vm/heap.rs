//! The heap: slabs of objects, strings, captured variables and activations, collected by mark and sweep. It collects
//! only where the machine says that everything alive can be reached from the machine's own structures.

mod collection;

use super::activation::{Activation, ActivationId};
use super::object::{Flags, Mark, Object, Payload, Properties, Slot, PLAIN};
use super::slab::Slab;
use super::strings::Strings;
use super::value::{CellId, Key, ObjectId, StringId, Value};

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
    /// How many times as much may come as is alive, before the next one.
    patience: u64,
    gray: collection::Gray,
    /// For so many bytes memory was provided.
    ahead: u64,
    /// Bytes that may be in use.
    pub(super) limit: u64,
}

/// So many holes of an array are made without asking what they cost.
pub(super) const NEAR: usize = 10_000;

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
            patience: 2,
            gray: collection::Gray::default(),
            ahead: 0,
            limit: u64::MAX,
        }
    }

    /// A new object.
    pub fn object(&mut self, payload: Payload, prototype: ObjectId) -> ObjectId {
        self.fresh += OBJECT;
        let object = Object {
            properties: Properties::default(),
            payload,
            prototype,
            extensible: true,
            locked: 0,
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
            // A far index would make a huge vector of holes: who adds such an element pays for them first.
            if flags == PLAIN && index < elements.len() + NEAR {
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

    /// Bytes in use, as an estimate: what was alive after the last collection and what came since.
    pub fn bytes(&self) -> u64 {
        self.alive + self.fresh + self.strings.key_bytes()
    }

    /// Provides memory for what may come.
    pub(super) fn reserve_ahead(&mut self) {
        self.ahead = crate::machine::reserve_ahead(self.bytes(), self.ahead);
    }
}
