//! Objects: their properties in the order the language says, and what makes an object more than its properties.

use super::code::CodeId;
use super::native::Native;
use super::value::{CellId, Key, ObjectId, Value};
use crate::javascript::event_loop::promise::Promise;
use thin_vec::ThinVec;

/// What may be done with a property: a set of the constants below.
pub type Flags = u8;
/// The value may be changed.
pub const WRITABLE: Flags = 1;
/// `for in`, `Object.keys` and spread see it.
pub const ENUMERABLE: Flags = 2;
/// It may be deleted and its flags changed.
pub const CONFIGURABLE: Flags = 4;
/// The value is an accessor: an object of [`Payload::Accessor`].
pub const ACCESSOR: Flags = 8;
/// What assignment and literals make.
pub const PLAIN: Flags = WRITABLE | ENUMERABLE | CONFIGURABLE;
/// What built-in methods are.
pub const HIDDEN: Flags = WRITABLE | CONFIGURABLE;

/// One property.
#[derive(Clone, Copy)]
pub struct Slot {
    /// Its name.
    pub key: Key,
    /// What may be done with it.
    pub flags: Flags,
    /// Its value, or its accessor pair.
    pub value: Value,
}

/// From this many properties on an object has an index.
const MANY: usize = 9;
const FREE: u32 = u32::MAX;

/// The named properties of an object in the order of their creation. Deleting keeps the order; small objects are
/// searched from the front.
#[derive(Default)]
pub struct Properties {
    slots: ThinVec<Slot>,
    /// Positions by key: open addressing, at most half full; empty while there are few slots.
    #[allow(clippy::box_collection, reason = "few objects have one, all are smaller without it")]
    index: Option<Box<Vec<u32>>>,
}

impl Properties {
    /// Where a key is.
    #[inline]
    pub fn find(&self, key: Key) -> Option<usize> {
        let Some(index) = &self.index else {
            return self.slots.iter().position(|slot| slot.key == key);
        };
        let mask = index.len() - 1;
        let mut at = key.0.wrapping_mul(0x9e37_79b1) as usize >> 7 & mask;
        loop {
            match index[at] {
                FREE => return None,
                position if self.slots[position as usize].key == key => return Some(position as usize),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The properties in order.
    #[inline]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// One property.
    #[inline]
    pub fn slot_mut(&mut self, position: usize) -> &mut Slot {
        &mut self.slots[position]
    }

    /// Adds a property that is not there yet.
    pub fn push(&mut self, slot: Slot) {
        if self.slots.capacity() == 0 {
            // A vector would begin with four.
            self.slots.reserve_exact(2);
        }
        self.slots.push(slot);
        if self.slots.len() >= MANY {
            if self.slots.len() * 2 > self.index.as_ref().map_or(0, |index| index.len()) {
                self.rebuild();
            } else {
                self.enter(self.slots.len() - 1);
            }
        }
    }

    /// Takes a property out.
    pub fn remove(&mut self, position: usize) {
        self.slots.remove(position);
        self.rebuild();
    }

    fn rebuild(&mut self) {
        if self.slots.len() < MANY {
            self.index = None;
            return;
        }
        self.index = Some(Box::new(vec![FREE; (self.slots.len() * 4).next_power_of_two()]));
        for position in 0..self.slots.len() {
            self.enter(position);
        }
    }

    fn enter(&mut self, position: usize) {
        let Some(index) = &mut self.index else { return };
        let mask = index.len() - 1;
        let mut at = self.slots[position].key.0.wrapping_mul(0x9e37_79b1) as usize >> 7 & mask;
        while index[at] != FREE {
            at = (at + 1) & mask;
        }
        index[at] = position as u32;
    }

    pub(super) fn bytes(&self) -> usize {
        // Growing copies: half as much again.
        self.slots.capacity() * std::mem::size_of::<Slot>() * 3 / 2
            + self.index.as_ref().map_or(0, |index| index.len() * 6)
    }
}

/// What an object is beyond its properties.
#[derive(Default)]
pub enum Payload {
    /// Nothing more.
    #[default]
    Ordinary,
    /// The elements of an array; holes are [`Value::Empty`].
    Array(Vec<Value>),
    /// A function of the program with the variables it captured.
    Closure(CodeId, Captures),
    /// A function of the library.
    Native(NativeFunction),
    /// A function with `this` and first arguments fixed.
    Bound(Box<Bound>),
    /// A proxy; see [`super::proxy`].
    Proxy {
        /// What it stands for.
        target: ObjectId,
        /// Who has the traps.
        handler: ObjectId,
        /// The target can be called.
        callable: bool,
    },
    /// The getter and the setter of a property, each a function or [`ObjectId::NONE`].
    Accessor(ObjectId, ObjectId),
    /// A promise.
    Promise(Promise),
    /// A generator: the activation that it resumes.
    Generator(super::activation::ActivationId),
    /// An async generator.
    AsyncGenerator(super::activation::ActivationId),
    /// An error; its text is in its properties.
    Error,
    /// Milliseconds since 1970.
    Date(f64),
    /// A boxed primitive.
    Primitive(Value),
    /// A `Map` or `Set` (see [`Table`]), also the weak ones.
    Map(Box<Table>),
    /// See [`Table`].
    Set(Box<Table>),
    /// A library's iterator: what is gone through, how far it got, and which kind it is.
    Iterator(Box<Iteration>),
    /// A regular expression, kept by the library.
    Regex(Box<str>, Box<str>),
    /// The values of a combinator (`Promise.all` and its kin) that wait for their promises.
    Combinator(Box<crate::javascript::event_loop::combinators::Combinator>),
    /// A promise that is not this engine's own: the promise, and the functions that settle it.
    Capability(Box<[Value; 3]>),
    /// The bytes of an array buffer, and how many there may ever be (see [`super::binary`]).
    Buffer(Vec<u8>, u32),
    /// A typed array or a data view.
    View(super::binary::View),
    /// What `arguments` is: the same as an array, but printed otherwise.
    Arguments(Vec<Value>),
}

/// The variables that a function captured; a few of them need no memory of their own.
pub enum Captures {
    /// So many of these.
    Few(u8, [CellId; FEW]),
    /// More than a few.
    Many(Box<[CellId]>),
}

const FEW: usize = 4;

impl Default for Captures {
    fn default() -> Captures {
        Captures::Few(0, [CellId::default(); FEW])
    }
}

impl Captures {
    /// Room for so many.
    pub fn new(count: usize) -> Captures {
        match count {
            0..=FEW => Captures::Few(count as u8, [CellId::default(); FEW]),
            _ => Captures::Many(vec![CellId::default(); count].into()),
        }
    }

    /// What they take beside the object.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Captures::Few(..) => 0,
            Captures::Many(cells) => cells.len() * 4,
        }
    }

    /// All of them, to be set.
    pub fn cells_mut(&mut self) -> &mut [CellId] {
        match self {
            Captures::Few(count, cells) => &mut cells[..usize::from(*count)],
            Captures::Many(cells) => cells,
        }
    }
}

impl std::ops::Deref for Captures {
    type Target = [CellId];

    #[inline]
    fn deref(&self) -> &[CellId] {
        match self {
            Captures::Few(count, cells) => &cells[..usize::from(*count)],
            Captures::Many(cells) => cells,
        }
    }
}

/// A function of the library.
#[derive(Clone, Copy)]
pub struct NativeFunction {
    /// What it does.
    pub code: Native,
    /// Two values that it carries: the promise of a resolving function, for instance.
    pub slots: [Slotted; 2],
    /// Whether `new` may be used on it.
    pub constructor: bool,
    /// It changes nothing that a program could see: a loop that calls it may still only watch the clock.
    pub watches: bool,
}

/// What a native function carries: an object, a number, or nothing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Slotted {
    /// Nothing.
    None,
    /// An object.
    Object(ObjectId),
    /// A number.
    Number(u32),
}

/// A bound function.
pub struct Bound {
    /// What it calls.
    pub target: ObjectId,
    /// With what `this`.
    pub this: Value,
    /// And what first arguments.
    pub arguments: Vec<Value>,
}

/// An ordered table of keys and values for `Map` and `Set`: deleted entries stay as [`Value::Empty`] until the table
/// is rebuilt, so that iterators keep their place.
#[derive(Default)]
pub struct Table {
    /// Keys with their values.
    pub entries: Vec<(Value, Value)>,
    /// Positions by hash of the key: open addressing.
    pub index: Vec<u32>,
    /// How many entries are not deleted.
    pub live: usize,
    /// Iterators that are under way, to be moved when deleted entries are taken out; some may be dead.
    pub iterators: Vec<ObjectId>,
}

/// A library's iterator.
pub struct Iteration {
    /// What is gone through.
    pub source: Value,
    /// How far it got.
    pub position: u32,
    /// Which kind it is; the library knows.
    pub kind: u8,
    /// More that the library wants to keep.
    pub extra: Value,
}

/// An object.
pub struct Object {
    /// Named properties.
    pub properties: Properties,
    /// What it is beyond them.
    pub payload: Payload,
    /// Where properties are looked up next.
    pub prototype: ObjectId,
    /// Properties may be added.
    pub extensible: bool,
    /// What may not be done with the elements of an array: `CONFIGURABLE` where it is sealed, `WRITABLE` too where it is frozen.
    pub locked: u8,
    /// A function whose `name`, `length` and `prototype` were not yet made into properties.
    pub lazy: bool,
    pub(super) mark: Mark,
}

/// What a collection knows of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Unknown,
    Reached,
    /// In the free list.
    Free,
}

// There are many objects: what makes them bigger makes everything slower.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(std::mem::size_of::<Object>() <= 96);

impl Object {
    /// `Object.freeze` was there.
    pub fn is_frozen(&self) -> bool {
        self.locked & WRITABLE != 0
    }

    /// The elements, if this is an array (or `arguments`).
    pub fn elements(&self) -> Option<&Vec<Value>> {
        match &self.payload {
            Payload::Array(elements) | Payload::Arguments(elements) => Some(elements),
            _ => None,
        }
    }

    /// The elements, if this is an array (or `arguments`).
    pub fn elements_mut(&mut self) -> Option<&mut Vec<Value>> {
        match &mut self.payload {
            Payload::Array(elements) | Payload::Arguments(elements) => Some(elements),
            _ => None,
        }
    }

    /// Whether it can be called.
    pub fn is_callable(&self) -> bool {
        match self.payload {
            Payload::Closure(..) | Payload::Native(_) | Payload::Bound(_) => true,
            Payload::Proxy { callable, .. } => callable,
            _ => false,
        }
    }
}
