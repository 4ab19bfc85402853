//! Bytes: array buffers, and the typed arrays and data views that look at them (ECMA-262 10.4.5, 25.1).

use super::native::Thrown;
use super::object::Payload;
use super::operators::{number_text, text_to_number, to_int32};
use super::value::{Key, ObjectId, Value};
use super::Vm;
use crate::number::big::Big;

/// What the elements of a typed array are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Kind {
    Int8,
    Uint8,
    Clamped,
    Int16,
    Uint16,
    Int32,
    Uint32,
    Float32,
    Float64,
    BigInt64,
    BigUint64,
    /// No typed array but a `DataView`.
    Data,
}

/// The kinds by the numbers that the library's program gives them.
pub const KINDS: [Kind; 12] = [
    Kind::Int8,
    Kind::Uint8,
    Kind::Clamped,
    Kind::Int16,
    Kind::Uint16,
    Kind::Int32,
    Kind::Uint32,
    Kind::Float32,
    Kind::Float64,
    Kind::BigInt64,
    Kind::BigUint64,
    Kind::Data,
];

impl Kind {
    /// Bytes of an element.
    #[inline]
    pub fn size(self) -> usize {
        match self {
            Kind::Int8 | Kind::Uint8 | Kind::Clamped | Kind::Data => 1,
            Kind::Int16 | Kind::Uint16 => 2,
            Kind::Int32 | Kind::Uint32 | Kind::Float32 => 4,
            Kind::Float64 | Kind::BigInt64 | Kind::BigUint64 => 8,
        }
    }
}

/// Where a view stands in its buffer.
#[derive(Clone, Copy)]
pub struct View {
    /// The buffer, an object of [`Payload::Buffer`].
    pub buffer: ObjectId,
    /// Bytes before it.
    pub offset: u32,
    /// How many elements it has, or [`View::REST`].
    pub length: u32,
    /// What these are.
    pub kind: Kind,
}

impl View {
    /// The length of a view that goes on to the end of its buffer, wherever that is.
    pub const REST: u32 = u32::MAX;
}

/// The most bytes of a buffer that cannot be resized.
pub const FIXED: u32 = u32::MAX;
/// The most bytes of a buffer that was given away.
pub const DETACHED: u32 = u32::MAX - 1;

impl Vm<'_> {
    /// The view that a value is.
    #[inline]
    pub fn view(&self, value: Value) -> Option<View> {
        match self.heap.get(value.object()?).payload {
            Payload::View(view) => Some(view),
            _ => None,
        }
    }

    /// The bytes of a buffer; none of anything else.
    #[inline]
    pub fn bytes(&self, buffer: ObjectId) -> &[u8] {
        match &self.heap.get(buffer).payload {
            Payload::Buffer(bytes, _) => bytes,
            _ => &[],
        }
    }

    /// The bytes of a buffer, to be changed.
    #[inline]
    pub fn bytes_mut(&mut self, buffer: ObjectId) -> &mut [u8] {
        match &mut self.heap.get_mut(buffer).payload {
            Payload::Buffer(bytes, _) => bytes,
            _ => &mut [],
        }
    }

    /// How many elements a view has now: none where its buffer does not reach that far any more.
    #[inline]
    pub fn view_length(&self, view: View) -> usize {
        let there = self.bytes(view.buffer).len();
        let rest = there.saturating_sub(view.offset as usize) / view.kind.size();
        match view.length {
            View::REST => rest,
            length if length as usize <= rest => length as usize,
            _ => 0,
        }
    }

    /// How many elements a typed array has: none in a data view.
    pub fn element_count(&self, view: View) -> u32 {
        if view.kind == Kind::Data {
            return 0;
        }
        self.view_length(view) as u32
    }

    /// An element of a typed array, if it has so many.
    #[inline]
    pub fn element(&mut self, view: View, index: u32) -> Option<Value> {
        if index as usize >= self.view_length(view) || view.kind == Kind::Data {
            return None;
        }
        let size = view.kind.size();
        let at = view.offset as usize + index as usize * size;
        let raw = raw(self.bytes(view.buffer).get(at..at + size)?);
        Some(self.decode(view.kind, raw))
    }

    /// Sets an element of a typed array; one that it does not have is left alone.
    #[inline]
    pub fn set_element(&mut self, view: View, index: u32, value: Value) -> Result<(), Thrown> {
        // The value may be asked for its number by the program's own code, which may change the buffer.
        let raw = self.encode(view.kind, value)?;
        if (index as usize) < self.view_length(view) {
            let size = view.kind.size();
            let at = view.offset as usize + index as usize * size;
            if let Some(place) = self.bytes_mut(view.buffer).get_mut(at..at + size) {
                place.copy_from_slice(&raw.to_le_bytes()[..size]);
            }
        }
        Ok(())
    }

    /// Whether a key is a number that is no index, such as -1 or 1.5: no typed array has such a property.
    pub(super) fn is_numeric(&mut self, key: Key) -> bool {
        if self.heap.strings.is_symbol(key) {
            return false;
        }
        let text = self.heap.strings.key_string(key);
        let text = self.heap.text(text);
        let begins = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        begins && (text == "-0" || number_text(text_to_number(text)) == text)
    }

    /// The value that bytes mean, the lowest first.
    #[inline]
    pub fn decode(&mut self, kind: Kind, raw: u64) -> Value {
        Value::Number(match kind {
            Kind::Int8 => f64::from(raw as i8),
            Kind::Int16 => f64::from(raw as i16),
            Kind::Int32 => f64::from(raw as i32),
            Kind::Float32 => f64::from(f32::from_bits(raw as u32)),
            Kind::Float64 => f64::from_bits(raw),
            Kind::BigInt64 => return self.big_value(&Big::new((raw as i64).into())),
            Kind::BigUint64 => return self.big_value(&Big::new(raw.into())),
            _ => f64::from(raw as u32),
        })
    }

    /// The bytes that a value becomes; the lowest count.
    #[inline]
    pub fn encode(&mut self, kind: Kind, value: Value) -> Result<u64, Thrown> {
        let number = match value {
            value if matches!(kind, Kind::BigInt64 | Kind::BigUint64) => {
                return Ok(low(&self.to_big(value)?))
            }
            Value::Number(number) => number,
            value => self.to_number(value)?,
        };
        Ok(match kind {
            Kind::Float32 => u64::from((number as f32).to_bits()),
            Kind::Float64 => number.to_bits(),
            Kind::Clamped => clamped(number),
            _ => u64::from(to_int32(number) as u32),
        })
    }
}

/// The number that bytes are, the lowest first.
#[inline]
pub fn raw(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |raw, byte| raw << 8 | u64::from(*byte))
}

/// The lowest 64 bits of a number.
fn low(number: &Big) -> u64 {
    let raw = number.digits.iter().take(2).rev().fold(0, |raw, digit| raw << 32 | u64::from(*digit));
    if number.negative {
        raw.wrapping_neg()
    } else {
        raw
    }
}

/// To the nearest of 0 to 255, halves to the even one.
fn clamped(number: f64) -> u64 {
    // What is no number, or below, becomes 0.
    let whole = number as u8;
    let rest = number - f64::from(whole);
    let up = rest > 0.5 || (rest == 0.5 && whole % 2 == 1);
    u64::from(whole.saturating_add(u8::from(up)))
}
