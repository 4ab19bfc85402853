//! `int`, `float`, `bool`, and what computes with numbers.

use super::arguments::given;
use crate::number::{self, Ties};
use crate::python::vm::big::Big;
use crate::python::vm::class::Type;
use crate::python::vm::code::{Binary, Unary};
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// Methods of `int`.
pub static INT: &[Native] = &[
    Native { name: "bit_length", call: bit_length },
    Native { name: "bit_count", call: bit_count },
    Native { name: "conjugate", call: itself },
];

/// Methods of `float`.
pub static FLOAT: &[Native] =
    &[Native { name: "is_integer", call: is_integer }, Native { name: "conjugate", call: itself }];

fn itself(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(super::receiver(arguments))
}

fn bit_length(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = Big::of(&super::receiver(arguments));
    Ok(Value::Int(number.map_or(0, |number| number.bits() as i64)))
}

fn bit_count(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = Big::of(&super::receiver(arguments));
    let ones = number.map_or(0, |number| number.digits.iter().map(|digit| digit.count_ones()).sum());
    Ok(Value::Int(i64::from(ones)))
}

fn is_integer(_: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = super::receiver(arguments).as_float().unwrap_or(0.0);
    Ok(Value::Bool(number.is_finite() && number == number.trunc()))
}

/// A float without its fraction, as an int.
pub fn whole(vm: &Vm, number: f64) -> Result<Value, Raise> {
    if number.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if number.is_infinite() {
        return Err(vm.error(Type::OverflowError, "cannot convert float infinity to integer"));
    }
    // Beyond these, `as` would give the nearest int that fits.
    if !(-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&number) {
        return Ok(Big::of_float(number).value());
    }
    Ok(Value::Int(number as i64))
}

/// What an object of a class of the program that extends a number is.
fn inner_of(value: &Value) -> Option<Value> {
    value.built_in().filter(|inner| !matches!(inner, Value::List(_) | Value::Dict(_) | Value::Set(_)))
}

/// `int(value)`, `int(text, base)`
pub fn new_int(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if arguments.positional.len() > 2 {
        let count = arguments.positional.len().to_string();
        return Err(vm.error_with(Type::TypeError, "int() takes at most 2 arguments (% given)", &[&count]));
    }
    let [value, base, ..] = vm.sorted_arguments("int", arguments, &["", "base"], 0)?;
    let base = if base.is_unbound() { None } else { Some(vm.int_of(base)?) };
    match (&value, base) {
        (Value::Unbound, _) => Ok(Value::Int(0)),
        (Value::Str(text), _) => parse_int(vm, text.as_str(), base.unwrap_or(10), value),
        (Value::Bytes(bytes), _) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            parse_int(vm, &text, base.unwrap_or(10), value)
        }
        (_, Some(_)) => Err(vm.type_error("int() can't convert non-string with explicit base")),
        (Value::Float(number), None) => whole(vm, *number),
        (Value::Int(_) | Value::Bool(_), None) => Ok(Value::Int(value.as_int().unwrap_or(0))),
        (Value::Big(_), None) => Ok((*value).clone()),
        _ => {
            for name in [sym::INT, sym::INDEX] {
                if let Some(method) = vm.user_method(value, name) {
                    return vm.call(&method, std::slice::from_ref(value));
                }
            }
            if let Some(inner) = inner_of(value) {
                return new_int(vm, &Arguments { positional: &[inner], keywords: &[] });
            }
            Err(vm.type_error_of(
                "int() argument must be a string, a bytes-like object or a real number, not '%'",
                value,
            ))
        }
    }
}

fn parse_int(vm: &mut Vm, text: &str, base: i64, value: &Value) -> Result<Value, Raise> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let trimmed = text.trim_matches(|char: char| char.is_ascii_whitespace() || char == '\x0b');
    let number = match read_int(trimmed, base) {
        Some((Some(number), ..)) => Some(Value::Int(number)),
        Some((None, digits, base, negative)) => vm.read_digits(digits, base, negative)?,
        None => None,
    };
    match number {
        Some(number) => Ok(number),
        None => {
            let quoted = vm.repr_of(value)?;
            Err(vm.error_with(
                Type::ValueError,
                "invalid literal for int() with base %: %",
                &[&base.to_string(), &quoted],
            ))
        }
    }
}

/// The number of a text, if it fits, its digits, base and sign; none if it is no number.
fn read_int(text: &str, base: i64) -> Option<(Option<i64>, &str, u32, bool)> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefix = match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 0,
    };
    let any_base = base == 0;
    let (digits, base) = match base {
        _ if prefix != 0 && (base == 0 || base == prefix) => (&text[2..], prefix),
        0 => (text, 10),
        base => (text, base),
    };
    let digits = if digits.len() < text.len() { digits.strip_prefix('_').unwrap_or(digits) } else { digits };
    if digits.is_empty() || digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return None;
    }
    let is_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'_'));
    if any_base && prefix == 0 && digits.starts_with('0') && !is_zero {
        return None;
    }
    let mut number = Some(0_i64);
    for char in digits.chars().filter(|char| *char != '_') {
        let digit = i64::from(char.to_digit(base as u32)?);
        let next = number.and_then(|number| number.checked_mul(base));
        number =
            next.and_then(|next| if negative { next.checked_sub(digit) } else { next.checked_add(digit) });
    }
    Some((number, digits, base as u32, negative))
}

/// `float(value)`
pub fn new_float(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, ..] = vm.sorted_arguments("float", arguments, &[""], 0)?;
    if value.is_unbound() {
        return Ok(Value::Float(0.0));
    }
    if let Some(number) = vm.as_finite(value)? {
        return Ok(Value::Float(number));
    }
    let text = match &value {
        Value::Str(text) => Some(text.as_str().to_string()),
        Value::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    };
    if let Some(text) = text {
        return match read_float(text.trim()) {
            Some(number) => Ok(Value::Float(number)),
            None => {
                let message = "could not convert string to float: ".to_string() + &vm.repr_of(value)?;
                Err(vm.value_error(&message))
            }
        };
    }
    if let Some(method) = vm.user_method(value, sym::FLOAT) {
        return vm.call(&method, std::slice::from_ref(value));
    }
    if let Some(inner) = inner_of(value) {
        return new_float(vm, &Arguments { positional: &[inner], keywords: &[] });
    }
    Err(vm.type_error_of("float() argument must be a string or a real number, not '%'", value))
}

fn read_float(text: &str) -> Option<f64> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let number = match rest.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        rest => {
            // An underscore stands between digits only.
            let bytes = rest.as_bytes();
            let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
            if bytes
                .iter()
                .enumerate()
                .any(|(at, byte)| *byte == b'_' && (at == 0 || !digit(at - 1) || !digit(at + 1)))
            {
                return None;
            }
            number::parse(&rest.replace('_', ""))?
        }
    };
    Some(if negative { -number } else { number })
}

/// `bool(value)`
pub fn new_bool(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, ..] = vm.sorted_arguments("bool", arguments, &[""], 0)?;
    Ok(Value::Bool(!value.is_unbound() && vm.truth(value)?))
}

/// `abs(number)`
pub fn abs(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("abs", arguments)?;
    match &value {
        Value::Float(number) => Ok(Value::Float(number.abs())),
        Value::Int(_) | Value::Bool(_) => {
            let number = value.as_int().unwrap_or(0);
            match number.checked_abs() {
                Some(number) => Ok(Value::Int(number)),
                None => vm.unary(Unary::Negative, value),
            }
        }
        Value::Big(big) if big.get().negative => vm.unary(Unary::Negative, value),
        Value::Big(_) => Ok(value.clone()),
        _ => match vm.user_method(value, sym::ABS) {
            Some(method) => vm.call(&method, std::slice::from_ref(value)),
            None => match value.plain() {
                Value::Instance(_) => Err(vm.type_error_of("bad operand type for abs(): '%'", value)),
                plain if matches!(value, Value::Instance(_)) => {
                    abs(vm, &Arguments { positional: &[plain], keywords: &[] })
                }
                _ => Err(vm.type_error_of("bad operand type for abs(): '%'", value)),
            },
        },
    }
}

/// `round(number, places)`: by the exact digits, ties to even.
pub fn round(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, places, ..] = vm.sorted_arguments("round", arguments, &["number", "ndigits"], 1)?;
    let places = match given(places) {
        Some(places) => Some(vm.int_of(places)?),
        None => None,
    };
    match (&value, places) {
        (Value::Float(number), None) => whole(vm, number.round_ties_even()),
        (Value::Float(number), Some(places)) => Ok(Value::Float(round_float(*number, places))),
        (Value::Int(_) | Value::Bool(_), None | Some(0..)) => Ok(Value::Int(value.as_int().unwrap_or(0))),
        (Value::Big(_), None | Some(0..)) => Ok((*value).clone()),
        (Value::Int(_) | Value::Bool(_), Some(places)) => {
            let number = value.as_int().unwrap_or(0);
            if places < -18 {
                return Ok(Value::Int(0));
            }
            let unit = i128::from(10_i64.pow((-places) as u32));
            let number = i128::from(number);
            let (down, rest) = (number.div_euclid(unit), number.rem_euclid(unit));
            let up = rest * 2 > unit || rest * 2 == unit && down % 2 != 0;
            let rounded = (down + i128::from(up)) * unit;
            Ok(Big::new(rounded).value())
        }
        _ => {
            let name = vm.intern("__round__");
            match vm.user_method(value, name) {
                Some(method) => match places {
                    Some(places) => vm.call(&method, &[value.clone(), Value::Int(places)]),
                    None => vm.call(&method, std::slice::from_ref(value)),
                },
                None => match value.built_in() {
                    None => Err(vm.type_error_of("type % doesn't define __round__ method", value)),
                    Some(plain) => {
                        let places = places.map_or(Value::None, Value::Int);
                        round(vm, &Arguments { positional: &[plain, places], keywords: &[] })
                    }
                },
            }
        }
    }
}

fn round_float(number: f64, places: i64) -> f64 {
    if !number.is_finite() || number == 0.0 || places > 323 {
        return number;
    }
    if places >= 0 {
        let text = number::fixed(number.abs(), places as usize);
        return number::parse(&text).unwrap_or(number.abs()).copysign(number);
    }
    // Left of the point: as many digits as stand before the place.
    let before = i64::from(number::shortest(number).exponent) + places;
    if before < 0 {
        return 0.0_f64.copysign(number);
    }
    let digits = if before == 0 {
        // Either nothing is left or one: half a unit is even down.
        let unit = ["1", "0".repeat(places.unsigned_abs() as usize).as_str()].concat();
        let unit = number::parse(&unit).unwrap_or(f64::INFINITY);
        return if number.abs() * 2.0 > unit { unit.copysign(number) } else { 0.0_f64.copysign(number) };
    } else {
        number::significant(number, before as usize, Ties::Even)
    };
    let text = ["0.", &digits.digits, "e", &digits.exponent.to_string()].concat();
    number::parse(&text).unwrap_or(number.abs()).copysign(number)
}

/// `divmod(a, b)`
pub fn divmod(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [a, b, ..] = vm.sorted_arguments("divmod", arguments, &["", ""], 2)?;
    let name = vm.intern("__divmod__");
    if let Some(method) = vm.user_method(a, name) {
        return vm.call(&method, &[a.clone(), b.clone()]);
    }
    let (x, y) = (a.plain(), b.plain());
    let has_float = matches!(x, Value::Float(_)) || matches!(y, Value::Float(_));
    if has_float && x.as_float().is_some() && y.as_float() == Some(0.0) {
        return Err(vm.error(Type::ZeroDivisionError, "float divmod()"));
    }
    // What has methods of its own is asked below.
    let no_number = |value: &Value| value.as_float().is_none() && !matches!(value, Value::Big(_));
    if [&x, &y].iter().all(|value| !matches!(value, Value::Instance(_))) && (no_number(&x) || no_number(&y)) {
        return Err(vm.unsupported(Binary::FloorDivide, "divmod()", a, b));
    }
    let floored = [a, b].iter().any(|value| vm.user_method(value, sym::FLOORDIV).is_some());
    let reflected = vm.intern("__rdivmod__");
    if let Some(method) = vm.user_method(b, reflected) {
        return vm.call(&method, &[b.clone(), a.clone()]);
    }
    if !floored && (no_number(&x) || no_number(&y)) {
        return Err(vm.unsupported(Binary::FloorDivide, "divmod()", a, b));
    }
    let quotient = vm.binary(Binary::FloorDivide, a, b)?;
    let rest = vm.binary(Binary::Modulo, a, b)?;
    Ok(Value::tuple(vec![quotient, rest]))
}

fn in_base(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    base: u32,
    prefix: &str,
) -> Result<Value, Raise> {
    let value = match vm.one_argument(name, arguments)?.plain() {
        big @ Value::Big(_) => big,
        other => Value::Int(vm.int_of(&other)?),
    };
    let (negative, digits) = vm.int_digits(&value, base)?;
    Ok(Value::str(&[if negative { "-" } else { "" }, prefix, &digits].concat()))
}

/// `hex(number)`
pub fn hex(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_base(vm, "hex", arguments, 16, "0x")
}

/// `oct(number)`
pub fn oct(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_base(vm, "oct", arguments, 8, "0o")
}

/// `bin(number)`
pub fn bin(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_base(vm, "bin", arguments, 2, "0b")
}

/// `chr(number)`
pub fn chr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("chr", arguments)?;
    let number = vm.int_of(value)?;
    match u32::try_from(number).ok().and_then(char::from_u32) {
        Some(char) => Ok(Value::str(char.encode_utf8(&mut [0; 4]))),
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

/// `ord(character)`
pub fn ord(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("ord", arguments)?;
    let mut chars = value.as_str().unwrap_or("").chars();
    match (&value, chars.next(), chars.next()) {
        (Value::Str(_), Some(char), None) => Ok(Value::Int(i64::from(char as u32))),
        (Value::Str(text), ..) => Err(vm.error_with(
            Type::TypeError,
            "ord() expected a character, but string of length % found",
            &[&text.len().to_string()],
        )),
        _ => Err(vm.type_error_of("ord() expected string of length 1, but % found", value)),
    }
}

/// `sum(iterable, start)`
pub fn sum(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [values, start, ..] = vm.sorted_arguments("sum", arguments, &["", "start"], 1)?;
    let mut total = if start.is_unbound() { Value::Int(0) } else { start.clone() };
    if let Value::Str(_) = total {
        return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    let iterator = vm.iterate(values)?;
    while let Some(value) = vm.next(&iterator)? {
        total = match (&total, &value) {
            (Value::Int(a), Value::Int(b)) => match a.checked_add(*b) {
                Some(sum) => Value::Int(sum),
                None => vm.binary(Binary::Add, &total, &value)?,
            },
            _ => vm.binary(Binary::Add, &total, &value)?,
        };
    }
    Ok(total)
}
