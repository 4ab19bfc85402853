//! Array buffers and typed arrays, as far as they are native: making them and moving bytes. Their methods are in
//! `platform/binary.js`, which finds these functions in `natives`.

use super::support::{self, Done};
use crate::javascript::vm::binary::{raw, Kind, View, DETACHED, FIXED, KINDS};
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, Slotted};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

/// The longest that a buffer can be, as a number and a length.
const MOST: f64 = 4_294_967_293.0;

pub(super) fn install(vm: &mut Vm<'_>, natives: ObjectId) {
    vm.methods(
        natives,
        &[
            ("bufferClass", 0, |vm, _| {
                let prototype = vm.new_object();
                vm.library.buffers = prototype;
                Ok(Value::Object(vm.constructor("ArrayBuffer", 1, make_buffer, prototype)))
            }),
            ("viewClass", 2, view_class),
            ("measure", 2, measure),
            ("resize", 2, resize),
            ("setView", 3, set),
            ("fillView", 4, |vm, call| {
                let (view, [from, to]) = part(vm, call, 2)?;
                let size = view.kind.size();
                let raw = vm.encode(view.kind, call.arg(vm, 1))?.to_le_bytes();
                let places = vm.bytes_mut(view.buffer).get_mut(from..to).unwrap_or_default();
                places.chunks_exact_mut(size).for_each(|place| place.copy_from_slice(&raw[..size]));
                Ok(call.arg(vm, 0))
            }),
            ("sortView", 1, sort),
            ("peek", 4, peek),
            ("poke", 5, poke),
            ("encode", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                vm.charge(text.len() as u64)?;
                Ok(new_buffer(vm, text.into_bytes(), FIXED))
            }),
            ("decode", 3, |vm, call| {
                let (view, [from, to]) = part(vm, call, 1)?;
                let bytes = vm.bytes(view.buffer).get(from..to).unwrap_or_default();
                let text = String::from_utf8_lossy(bytes).into_owned();
                vm.charge(text.len() as u64)?;
                Ok(vm.new_string(text))
            }),
        ],
    );
}

fn new_buffer(vm: &mut Vm<'_>, bytes: Vec<u8>, most: u32) -> Value {
    let prototype = vm.library.buffers;
    Value::Object(vm.heap.object(Payload::Buffer(bytes, most), prototype))
}

/// `ToIndex`
fn index(vm: &mut Vm<'_>, value: Value, message: &str) -> Result<usize, Thrown> {
    let whole = vm.to_integer(value)?;
    if (0.0..9_007_199_254_740_992.0).contains(&whole) {
        return Ok(whole as usize);
    }
    Err(vm.range_error(message))
}

fn make_buffer(vm: &mut Vm<'_>, call: Call) -> Done {
    support::require_new(vm, call, "ArrayBuffer")?;
    let length = index(vm, call.arg(vm, 0), "Invalid array buffer length")?;
    let mut most = FIXED;
    if let options @ Value::Object(_) = call.arg(vm, 1) {
        let key = vm.key("maxByteLength");
        let given = vm.get(options, key)?;
        if given != Value::Undefined {
            let given = index(vm, given, "Invalid array buffer max length")?;
            if length > given {
                return Err(vm.range_error("Invalid array buffer max length"));
            }
            most = given.min(MOST as usize) as u32;
        }
    }
    if length as f64 > MOST {
        return Err(vm.range_error("Array buffer allocation failed"));
    }
    vm.charge(length as u64)?;
    let prototype = support::prototype(vm, call, vm.library.buffers)?;
    Ok(Value::Object(vm.heap.object(Payload::Buffer(vec![0; length], most), prototype)))
}

/// `viewClass(name, kind)`: the constructor of a kind of views.
fn view_class(vm: &mut Vm<'_>, call: Call) -> Done {
    let name = vm.to_key(call.arg(vm, 0))?;
    let kind = vm.to_number(call.arg(vm, 1))? as u32;
    let prototype = vm.new_object();
    let length = if KINDS[kind as usize] == Kind::Data { 1 } else { 3 };
    let class = vm.native_with(name, length, make_view, [Slotted::Number(kind), Slotted::None], true);
    vm.heap.define(class, keys::PROTOTYPE, Value::Object(prototype), 0);
    vm.heap.define(prototype, keys::CONSTRUCTOR, Value::Object(class), crate::javascript::vm::object::HIDDEN);
    Ok(Value::Object(class))
}

fn make_view(vm: &mut Vm<'_>, call: Call) -> Done {
    let kind = match vm.slots(call.callee)[0] {
        Slotted::Number(kind) => KINDS[kind as usize],
        _ => Kind::Uint8,
    };
    let name = match vm.heap.own(call.callee, keys::NAME) {
        Some(slot) => vm.text_of(slot.value)?,
        None => String::new(),
    };
    support::require_new(vm, call, &name)?;
    let source = call.arg(vm, 0);
    let payload = match source.object().map(|id| (id, &vm.heap.get(id).payload)) {
        Some((buffer, Payload::Buffer(..))) => Payload::View(upon(vm, call, kind, buffer, &name)?),
        _ if kind == Kind::Data => {
            return Err(vm.type_error("First argument to DataView constructor must be an ArrayBuffer"));
        }
        None => {
            let text = vm.text_of(source).unwrap_or_default();
            let length = index(vm, source, &["Invalid typed array length: ", &text].concat())?;
            Payload::View(blank(vm, kind, length)?)
        }
        Some((id, Payload::View(_))) => {
            let other = vm.view(source).map_or(0, |view| vm.view_length(view));
            let view = blank(vm, kind, other)?;
            copy(vm, view, 0, id)?;
            Payload::View(view)
        }
        Some(_) => {
            let method = vm.get(source, keys::ITERATOR)?;
            let items = match method.is_nullish() {
                true => support::array_like(vm, source)?,
                false => support::list(vm, source)?,
            };
            let view = blank(vm, kind, items.len())?;
            for (index, item) in items.into_iter().enumerate() {
                vm.set_element(view, index as u32, item)?;
            }
            Payload::View(view)
        }
    };
    let prototype = support::prototype(vm, call, vm.realm.object)?;
    Ok(Value::Object(vm.heap.object(payload, prototype)))
}

/// A view of so many zeros.
fn blank(vm: &mut Vm<'_>, kind: Kind, length: usize) -> Result<View, Thrown> {
    let bytes = length as f64 * kind.size() as f64;
    if bytes > MOST {
        let text = length.to_string();
        return Err(vm.range_error(&["Invalid typed array length: ", &text].concat()));
    }
    vm.charge(bytes as u64)?;
    let buffer = new_buffer(vm, vec![0; bytes as usize], FIXED).object().unwrap_or(ObjectId::NONE);
    Ok(View { buffer, offset: 0, length: length as u32, kind })
}

/// A view upon a buffer, with the offset and the length that were asked for.
fn upon(vm: &mut Vm<'_>, call: Call, kind: Kind, buffer: ObjectId, name: &str) -> Result<View, Thrown> {
    let size = kind.size();
    let (offset, length) = (call.arg(vm, 1), call.arg(vm, 2));
    let text = vm.text_of(offset)?;
    let outside = ["Start offset ", &text, " is outside the bounds of the buffer"].concat();
    let at = index(vm, offset, &outside)?;
    let multiple = |what: &str| [what, " of ", name, " should be a multiple of ", &size.to_string()].concat();
    if at % size != 0 {
        return Err(vm.range_error(&multiple("start offset")));
    }
    let text = vm.text_of(length)?;
    let invalid = match kind {
        Kind::Data => ["Invalid DataView length ", &text].concat(),
        _ => ["Invalid typed array length: ", &text].concat(),
    };
    let (there, grows) = match &vm.heap.get(buffer).payload {
        Payload::Buffer(_, DETACHED) => {
            return Err(vm.type_error("Cannot perform Construct on a detached ArrayBuffer"));
        }
        Payload::Buffer(bytes, most) => (bytes.len(), *most != FIXED),
        _ => (0, false),
    };
    let count = match length {
        Value::Undefined => None,
        length => Some(index(vm, length, &invalid)?),
    };
    if count.is_none() && !grows && there % size != 0 {
        return Err(vm.range_error(&multiple("byte length")));
    }
    if at > there {
        return Err(vm.range_error(&outside));
    }
    let length = match count {
        None if grows => View::REST,
        None => ((there - at) / size) as u32,
        Some(count) if count.saturating_mul(size) <= there - at => count as u32,
        Some(_) => return Err(vm.range_error(&invalid)),
    };
    Ok(View { buffer, offset: at as u32, length, kind })
}

/// `measure(view or buffer, what)`: 0 the buffer, 1 bytes, 2 the offset, 3 elements, 4 the kind, 5 the most bytes (-1
/// where they are fixed, -2 where the buffer was given away); `undefined` of what is neither.
fn measure(vm: &mut Vm<'_>, call: Call) -> Done {
    let what = vm.to_number(call.arg(vm, 1))? as u32;
    let value = call.arg(vm, 0);
    let number = match value.object().map(|id| &vm.heap.get(id).payload) {
        Some(Payload::Buffer(bytes, most)) => match what {
            1 => bytes.len() as f64,
            5 => match *most {
                FIXED => -1.0,
                DETACHED => -2.0,
                most => f64::from(most),
            },
            _ => return Ok(Value::Undefined),
        },
        Some(Payload::View(view)) => {
            let view = *view;
            let length = vm.view_length(view);
            let is_gone = length == 0 && vm.bytes(view.buffer).len() < view.offset as usize;
            match what {
                0 => return Ok(Value::Object(view.buffer)),
                1 => (length * view.kind.size()) as f64,
                2 if is_gone => 0.0,
                2 => f64::from(view.offset),
                3 => length as f64,
                _ => f64::from(view.kind as u8),
            }
        }
        _ => return Ok(Value::Undefined),
    };
    Ok(Value::Number(number))
}

/// `resize(buffer, bytes)`; without bytes the buffer is given away: its bytes are in the buffer that comes back.
fn resize(vm: &mut Vm<'_>, call: Call) -> Done {
    let wanted = call.arg(vm, 1);
    let length = if wanted == Value::Undefined { 0 } else { index(vm, wanted, "Invalid length")? };
    vm.charge(length as u64)?;
    let Some(id) = call.arg(vm, 0).object() else { return Ok(Value::Undefined) };
    let Payload::Buffer(bytes, most) = &mut vm.heap.get_mut(id).payload else { return Ok(Value::Undefined) };
    if wanted != Value::Undefined {
        bytes.resize(length, 0);
        return Ok(Value::Undefined);
    }
    let (bytes, before) = (std::mem::take(bytes), *most);
    *most = DETACHED;
    Ok(new_buffer(vm, bytes, before))
}

/// The first argument, a view, and the bytes of the elements between two positions, which stand from `first` on.
fn part(vm: &mut Vm<'_>, call: Call, first: u32) -> Result<(View, [usize; 2]), Thrown> {
    let Some(view) = vm.view(call.arg(vm, 0)) else {
        return Err(vm.type_error("this is not a typed array."));
    };
    let length = vm.view_length(view);
    let from = support::position(vm, call.arg(vm, first), length, 0)?;
    let to = support::position(vm, call.arg(vm, first + 1), length, length)?;
    let place = |at: usize| view.offset as usize + at * view.kind.size();
    Ok((view, [place(from), place(to.max(from))]))
}

/// `setView(view, source, at)`: copies the elements of another view, or of an array.
fn set(vm: &mut Vm<'_>, call: Call) -> Done {
    let Some(view) = vm.view(call.arg(vm, 0)) else {
        return Err(vm.type_error("this is not a typed array."));
    };
    let at = vm.to_integer(call.arg(vm, 2))?;
    let source = call.arg(vm, 1);
    let room = vm.view_length(view) as f64 - at;
    let items = match vm.view(source) {
        Some(other) if at >= 0.0 && vm.view_length(other) as f64 <= room => {
            if let Value::Object(id) = source {
                copy(vm, view, at as usize, id)?;
            }
            return Ok(Value::Undefined);
        }
        Some(_) => Vec::new(),
        None => support::array_like(vm, source)?,
    };
    if at < 0.0 || items.len() as f64 > room || vm.view(source).is_some() {
        return Err(vm.range_error("offset is out of bounds"));
    }
    for (index, item) in items.into_iter().enumerate() {
        vm.set_element(view, at as u32 + index as u32, item)?;
    }
    Ok(Value::Undefined)
}

/// Copies all elements of another view, which may lie in the same buffer, where there is room for them.
fn copy(vm: &mut Vm<'_>, view: View, at: usize, source: ObjectId) -> Result<(), Thrown> {
    let Some(other) = vm.view(Value::Object(source)) else { return Ok(()) };
    let size = other.kind.size();
    let from = other.offset as usize;
    let bytes = vm.bytes(other.buffer).get(from..from + vm.view_length(other) * size);
    let bytes = bytes.unwrap_or_default().to_vec();
    if other.kind == view.kind {
        let to = view.offset as usize + at * size;
        if let Some(place) = vm.bytes_mut(view.buffer).get_mut(to..to + bytes.len()) {
            place.copy_from_slice(&bytes);
        }
        return Ok(());
    }
    let is_big = |kind| matches!(kind, Kind::BigInt64 | Kind::BigUint64);
    if is_big(other.kind) != is_big(view.kind) {
        return Err(vm.type_error("Cannot mix BigInt and other types, use explicit conversions"));
    }
    for (index, item) in bytes.chunks_exact(size).enumerate() {
        let value = vm.decode(other.kind, raw(item));
        vm.set_element(view, (at + index) as u32, value)?;
    }
    Ok(())
}

/// `sortView(view)`: by number, -0 before 0, what is no number last.
fn sort(vm: &mut Vm<'_>, call: Call) -> Done {
    let (view, [from, to]) = part(vm, call, 1)?;
    let size = view.kind.size();
    vm.pay((to - from) as u64)?;
    let bytes = vm.bytes(view.buffer).get(from..to).unwrap_or_default();
    let mut raws: Vec<u64> = bytes.chunks_exact(size).map(raw).collect();
    let is_signed = view.kind == Kind::BigInt64;
    if is_signed || view.kind == Kind::BigUint64 {
        raws.sort_unstable_by_key(|raw| if is_signed { i128::from(*raw as i64) } else { i128::from(*raw) });
        let places = vm.bytes_mut(view.buffer).get_mut(from..to).unwrap_or_default();
        places
            .chunks_exact_mut(size)
            .zip(raws)
            .for_each(|(place, raw)| place.copy_from_slice(&raw.to_le_bytes()));
        return Ok(call.arg(vm, 0));
    }
    let mut numbers: Vec<(f64, u64)> = Vec::with_capacity(raws.len());
    for raw in raws {
        let value = vm.decode(view.kind, raw);
        let number = vm.to_number(value)?;
        // All that are no numbers are alike, whatever their sign.
        numbers.push((if number.is_nan() { f64::NAN } else { number }, raw));
    }
    numbers.sort_by(|left, right| left.0.total_cmp(&right.0));
    let places = vm.bytes_mut(view.buffer).get_mut(from..to).unwrap_or_default();
    for (place, (_, raw)) in places.chunks_exact_mut(size).zip(numbers) {
        place.copy_from_slice(&raw.to_le_bytes()[..size]);
    }
    Ok(call.arg(vm, 0))
}

/// Where a data view's access begins.
fn place(vm: &mut Vm<'_>, call: Call) -> Result<(View, Kind, usize), Thrown> {
    let Some(view) = vm.view(call.arg(vm, 0)).filter(|view| view.kind == Kind::Data) else {
        return Err(vm.type_error("this is not a DataView"));
    };
    let kind = KINDS[vm.to_number(call.arg(vm, 1))? as usize];
    let outside = "Offset is outside the bounds of the DataView";
    Ok((view, kind, index(vm, call.arg(vm, 2), outside)?))
}

/// The bytes of an element in a data view.
fn element_mut<'v>(vm: &'v mut Vm<'_>, view: View, kind: Kind, at: usize) -> Result<&'v mut [u8], Thrown> {
    if at + kind.size() > vm.view_length(view) {
        return Err(vm.range_error("Offset is outside the bounds of the DataView"));
    }
    let at = view.offset as usize + at;
    Ok(vm.bytes_mut(view.buffer).get_mut(at..at + kind.size()).unwrap_or_default())
}

/// `peek(view, kind, offset, littleEndian)`
fn peek(vm: &mut Vm<'_>, call: Call) -> Done {
    let (view, kind, at) = place(vm, call)?;
    let little = vm.to_boolean(call.arg(vm, 3));
    let mut bytes = element_mut(vm, view, kind, at)?.to_vec();
    if !little {
        bytes.reverse();
    }
    Ok(vm.decode(kind, raw(&bytes)))
}

/// `poke(view, kind, offset, value, littleEndian)`
fn poke(vm: &mut Vm<'_>, call: Call) -> Done {
    let (view, kind, at) = place(vm, call)?;
    let raw = vm.encode(kind, call.arg(vm, 3))?.to_le_bytes();
    let little = vm.to_boolean(call.arg(vm, 4));
    let bytes = element_mut(vm, view, kind, at)?;
    bytes.copy_from_slice(&raw[..kind.size()]);
    if !little {
        bytes.reverse();
    }
    Ok(Value::Undefined)
}

/// What the console shows of a buffer, with at most so many bytes; of a data view, without its buffer, which comes back.
pub(super) fn contents(vm: &Vm<'_>, id: ObjectId, most: usize) -> (Vec<String>, Option<ObjectId>) {
    let line = |name: &str, length: usize| [name, &length.to_string()].concat();
    match &vm.heap.get(id).payload {
        Payload::Buffer(_, DETACHED) => (vec!["(detached)".into(), "byteLength: 0".into()], None),
        Payload::Buffer(bytes, _) => {
            let rest = bytes.len().saturating_sub(most);
            let mut text = String::from("[Uint8Contents]: <");
            for (index, byte) in bytes.iter().take(most).enumerate() {
                text.push_str(if index > 0 { " " } else { "" });
                text.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
                text.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
            }
            if rest > 0 {
                text.push_str(&[" ... ", &rest.to_string(), " more byte"].concat());
                text.push_str(if rest > 1 { "s" } else { "" });
            }
            (vec![text + ">", line("byteLength: ", bytes.len())], None)
        }
        Payload::View(view) => {
            let lines =
                vec![line("byteLength: ", vm.view_length(*view)), line("byteOffset: ", view.offset as usize)];
            (lines, Some(view.buffer))
        }
        _ => (Vec::new(), None),
    }
}
