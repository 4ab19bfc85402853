//! `Number`, `Boolean`, `Math`, and the global functions for numbers.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::Payload;
use crate::javascript::vm::operators::to_int32;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;
use crate::number::{ecmascript, fixed_with, shortest, significant, Digits, Ties};

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.number;
    let number = vm.constructor("Number", 1, make_number, prototype);
    vm.methods(
        prototype,
        &[
            ("toString", 1, to_string),
            ("toFixed", 1, to_fixed),
            ("toPrecision", 1, to_precision),
            ("toExponential", 1, to_exponential),
            ("valueOf", 0, |vm, call| this(vm, call).map(Value::Number)),
        ],
    );
    let shared: &[(&str, u8, Native)] =
        &[("parseInt", 2, global_parse_int), ("parseFloat", 1, global_parse_float)];
    let global = vm.realm.global;
    vm.methods(number, shared);
    vm.methods(global, shared);
    vm.methods(
        number,
        &[
            ("isInteger", 1, |vm, call| test(vm, call, |value| value.is_finite() && value.trunc() == value)),
            ("isSafeInteger", 1, |vm, call| {
                test(vm, call, |value| value.trunc() == value && value.abs() <= SAFE)
            }),
            ("isFinite", 1, |vm, call| test(vm, call, f64::is_finite)),
            ("isNaN", 1, |vm, call| test(vm, call, f64::is_nan)),
        ],
    );
    vm.methods(
        global,
        &[
            ("isNaN", 1, |vm, call| Ok(Value::Bool(vm.to_number(call.arg(vm, 0))?.is_nan()))),
            ("isFinite", 1, |vm, call| Ok(Value::Bool(vm.to_number(call.arg(vm, 0))?.is_finite()))),
        ],
    );
    for (name, value) in [
        ("MAX_SAFE_INTEGER", SAFE),
        ("MIN_SAFE_INTEGER", -SAFE),
        ("MAX_VALUE", f64::MAX),
        ("MIN_VALUE", 5e-324),
        ("EPSILON", f64::EPSILON),
        ("POSITIVE_INFINITY", f64::INFINITY),
        ("NEGATIVE_INFINITY", f64::NEG_INFINITY),
        ("NaN", f64::NAN),
    ] {
        constant(vm, number, name, value);
    }
    constant(vm, global, "NaN", f64::NAN);
    constant(vm, global, "Infinity", f64::INFINITY);
    let prototype = vm.realm.boolean;
    vm.constructor("Boolean", 1, make_boolean, prototype);
    vm.methods(
        prototype,
        &[
            ("toString", 0, |vm, call| {
                let value = boolean(vm, call);
                Ok(vm.new_string(if value { "true" } else { "false" }))
            }),
            ("valueOf", 0, |vm, call| Ok(Value::Bool(boolean(vm, call)))),
        ],
    );
    super::math::install(vm);
}

const SAFE: f64 = 9_007_199_254_740_991.0;

pub(super) fn constant(vm: &mut Vm<'_>, object: ObjectId, name: &str, value: f64) {
    let key = vm.key(name);
    vm.heap.define(object, key, Value::Number(value), 0);
}

fn make_number(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = match vm.to_numeric(call.arg(vm, 0)) {
        _ if call.count == 0 => 0.0,
        Ok(Value::BigInt(id)) => vm.big(id).float(),
        value => vm.to_number(value?)?,
    };
    boxed(vm, call, Value::Number(value), vm.realm.number)
}

fn make_boolean(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = vm.to_boolean(call.arg(vm, 0));
    boxed(vm, call, Value::Bool(value), vm.realm.boolean)
}

/// A primitive, or its object if the constructor was called by `new`.
pub(super) fn boxed(vm: &mut Vm<'_>, call: Call, value: Value, default: ObjectId) -> Done {
    if !call.is_new() {
        return Ok(value);
    }
    let prototype = support::prototype(vm, call, default)?;
    Ok(Value::Object(vm.heap.object(Payload::Primitive(value), prototype)))
}

/// The primitive that a method was called on, out of its object if need be.
pub(super) fn unboxed(vm: &Vm<'_>, value: Value) -> Value {
    match value.object().map(|id| &vm.heap.get(id).payload) {
        Some(Payload::Primitive(value)) => *value,
        _ => value,
    }
}

fn boolean(vm: &Vm<'_>, call: Call) -> bool {
    unboxed(vm, call.this) == Value::Bool(true)
}

fn this(vm: &mut Vm<'_>, call: Call) -> Result<f64, Thrown> {
    match unboxed(vm, call.this) {
        Value::Number(value) => Ok(value),
        _ => Err(vm.type_error("Number.prototype.valueOf requires that 'this' be a Number")),
    }
}

fn test(vm: &mut Vm<'_>, call: Call, holds: fn(f64) -> bool) -> Done {
    Ok(Value::Bool(matches!(call.arg(vm, 0), Value::Number(value) if holds(value))))
}

/// An argument that must be a whole number in a range; `None` if it is undefined.
fn whole(vm: &mut Vm<'_>, value: Value, from: f64, to: f64, message: &str) -> Result<Option<usize>, Thrown> {
    if value == Value::Undefined {
        return Ok(None);
    }
    let value = vm.to_integer(value)?;
    if !(from..=to).contains(&value) {
        return Err(vm.range_error(message));
    }
    Ok(Some(value as usize))
}

fn to_string(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = this(vm, call)?;
    let message = "toString() radix argument must be between 2 and 36";
    let radix = whole(vm, call.arg(vm, 0), 2.0, 36.0, message)?.unwrap_or(10);
    let text =
        if radix == 10 || !value.is_finite() { ecmascript(value) } else { in_radix(value, radix as u32) };
    Ok(vm.new_string(text))
}

/// As V8 does it: as many digits after the point as tell the number from its neighbours.
fn in_radix(value: f64, radix: u32) -> String {
    let base = f64::from(radix);
    let digit = |value: f64| char::from_digit(value as u32, radix).unwrap_or('0');
    let (mut whole, mut rest) = (value.abs().trunc(), value.abs().fract());
    let mut text: Vec<char> = Vec::new();
    let next = f64::from_bits(value.abs().to_bits() + 1);
    let mut delta = (0.5 * (next - value.abs())).max(f64::from_bits(1));
    let mut fraction: Vec<u32> = Vec::new();
    if rest >= delta {
        loop {
            rest *= base;
            delta *= base;
            let first = rest as u32;
            fraction.push(first);
            rest -= f64::from(first);
            if (rest > 0.5 || (rest == 0.5 && first % 2 == 1)) && rest + delta > 1.0 {
                // Rounds up, with a carry that may reach the whole part.
                while let Some(last) = fraction.pop() {
                    if last + 1 < radix {
                        fraction.push(last + 1);
                        break;
                    }
                    if fraction.is_empty() {
                        whole += 1.0;
                    }
                }
                break;
            }
            if rest < delta {
                break;
            }
        }
    }
    loop {
        text.push(digit(whole % base));
        whole = (whole / base).trunc();
        if whole == 0.0 {
            break;
        }
    }
    if value < 0.0 {
        text.push('-');
    }
    let mut text: String = text.iter().rev().collect();
    if !fraction.is_empty() {
        text.push('.');
        text.extend(fraction.iter().filter_map(|place| char::from_digit(*place, radix)));
    }
    text
}

fn to_fixed(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = this(vm, call)?;
    let message = "toFixed() digits argument must be between 0 and 100";
    let places = whole(vm, call.arg(vm, 0), 0.0, 100.0, message)?.unwrap_or(0);
    let text = fixed_text(value, places);
    Ok(vm.new_string(text))
}

fn fixed_text(value: f64, places: usize) -> String {
    if !value.is_finite() || value.abs() >= 1e21 {
        return ecmascript(value);
    }
    // Adding zero takes the sign off -0, which `toFixed` does not show.
    fixed_with(value + 0.0, places, Ties::Away)
}

fn exponential(negative: bool, digits: &str, exponent: i32) -> String {
    let mut text = String::from(if negative { "-" } else { "" });
    text.push_str(&digits[..1]);
    if digits.len() > 1 {
        text.push('.');
        text.push_str(&digits[1..]);
    }
    text.push_str(if exponent < 0 { "e-" } else { "e+" });
    text + &exponent.unsigned_abs().to_string()
}

/// Digits with zeros behind them up to `count`; those of zero are all zeros.
fn padded(digits: Digits, count: usize) -> (String, i32) {
    let Digits { mut digits, mut exponent } = digits;
    if digits.is_empty() {
        exponent = 1;
    }
    while digits.len() < count {
        digits.push('0');
    }
    (digits, exponent - 1)
}

fn to_precision(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = this(vm, call)?;
    let message = "toPrecision() argument must be between 1 and 100";
    let precision = match whole(vm, call.arg(vm, 0), 1.0, 100.0, message)? {
        Some(precision) if value.is_finite() => precision,
        _ => return Ok(vm.new_string(ecmascript(value))),
    };
    let (digits, exponent) = padded(significant(value, precision, Ties::Away), precision);
    let text = if exponent < -6 || exponent >= precision as i32 {
        exponential(value < 0.0, &digits, exponent)
    } else {
        fixed_text(value, (precision as i32 - 1 - exponent) as usize)
    };
    Ok(vm.new_string(text))
}

fn to_exponential(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = this(vm, call)?;
    let message = "toExponential() argument must be between 0 and 100";
    let places = whole(vm, call.arg(vm, 0), 0.0, 100.0, message)?;
    if !value.is_finite() {
        return Ok(vm.new_string(ecmascript(value)));
    }
    let (digits, exponent) = match places {
        Some(places) => padded(significant(value, places + 1, Ties::Away), places + 1),
        None => padded(shortest(value), 1),
    };
    let text = exponential(value < 0.0, &digits, exponent);
    Ok(vm.new_string(text))
}

/// `parseInt`
pub(super) fn parse_int(text: &str, radix: i32) -> f64 {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut radix = radix;
    let mut digits = digits;
    if radix == 0 || radix == 16 {
        if let Some(rest) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
            (radix, digits) = (16, rest);
        }
    }
    if radix == 0 {
        radix = 10;
    }
    if !(2..=36).contains(&radix) {
        return f64::NAN;
    }
    let end = digits.find(|c: char| !c.is_digit(radix as u32)).unwrap_or(digits.len());
    let digits = &digits[..end];
    if digits.is_empty() {
        return f64::NAN;
    }
    let value = if radix == 10 {
        crate::number::parse(digits).unwrap_or(f64::NAN)
    } else {
        let digit = |c: char| f64::from(c.to_digit(radix as u32).unwrap_or(0));
        digits.chars().fold(0.0, |sum, c| sum * f64::from(radix) + digit(c))
    };
    if negative {
        -value
    } else {
        value
    }
}

/// `parseFloat`
pub(super) fn parse_float(text: &str) -> f64 {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest.starts_with("Infinity") {
        return if negative { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(0);
    if bytes.get(end) == Some(&b'.') {
        end += 1 + digits(end + 1);
    }
    if end <= 1 && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return f64::NAN;
    }
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let power = bytes.get(end + 1 + sign..).map_or(0, |_| digits(end + 1 + sign));
        if power > 0 {
            end += 1 + sign + power;
        }
    }
    let value = crate::number::parse(&rest[..end]).unwrap_or(f64::NAN);
    if negative {
        -value
    } else {
        value
    }
}

fn global_parse_int(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = vm.text_of(call.arg(vm, 0))?;
    let radix = to_int32(vm.to_number(call.arg(vm, 1))?);
    Ok(Value::Number(parse_int(&text, radix)))
}

fn global_parse_float(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = vm.text_of(call.arg(vm, 0))?;
    Ok(Value::Number(parse_float(&text)))
}

// Math
