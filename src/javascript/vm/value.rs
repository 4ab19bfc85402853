//! Values and the ids they carry. A [`Value`] is a small copy: what is big lives in the [`super::heap::Heap`], and ids
//! point there, so that moving values about costs nothing and dropping them neither.

/// An object of the heap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ObjectId(pub u32);

impl ObjectId {
    /// No object: the end of a prototype chain, a missing handler.
    pub const NONE: ObjectId = ObjectId(u32::MAX);

    /// Whether this is [`ObjectId::NONE`].
    #[inline]
    pub fn is_none(self) -> bool {
        self.0 == u32::MAX
    }
}

/// A string of the heap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct StringId(pub u32);

/// A captured variable.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CellId(pub u32);

/// What a property is called: an array index below 2^31, an interned string, or a symbol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key(pub(super) u32);

const INDEX: u32 = 1 << 31;

impl Key {
    /// The key of an array element; indices from 2^31 on are interned strings instead.
    #[inline]
    pub fn from_index(index: u32) -> Key {
        debug_assert!(index < INDEX);
        Key(index | INDEX)
    }

    /// The array index that this key is, if it is one.
    #[inline]
    pub fn index(self) -> Option<u32> {
        if self.0 & INDEX != 0 {
            Some(self.0 & !INDEX)
        } else {
            None
        }
    }
}

/// A JavaScript value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// `undefined`
    Undefined,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    String(StringId),
    /// A BigInt: the text of its hexadecimal digits (see [`super::bigint`]).
    BigInt(StringId),
    /// A symbol: a key that equals no other.
    Symbol(Key),
    /// An object, an array, a function.
    Object(ObjectId),
    /// No value: a variable in its temporal dead zone, a hole of an array. Programs never see it.
    Empty,
    /// A captured variable, in a local's slot. Programs never see it.
    Cell(CellId),
}

impl Value {
    /// The object, if this is one.
    #[inline]
    pub fn object(self) -> Option<ObjectId> {
        match self {
            Value::Object(id) => Some(id),
            _ => None,
        }
    }

    /// Whether this is `undefined` or `null`.
    #[inline]
    pub fn is_nullish(self) -> bool {
        matches!(self, Value::Undefined | Value::Null)
    }

    /// A hole read as a program reads it.
    #[inline]
    pub fn or_undefined(self) -> Value {
        if let Value::Empty = self {
            Value::Undefined
        } else {
            self
        }
    }
}

const _: () = assert!(std::mem::size_of::<Value>() == 16);
