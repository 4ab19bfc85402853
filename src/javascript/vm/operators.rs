//! Conversions and operators: ECMA-262 7.1 to 7.3 and 13.

use super::code::Binary;
use super::keys;
use super::native::Thrown;
use super::object::Payload;
use super::value::{Key, ObjectId, StringId, Value};
use super::Vm;
use crate::number;
use std::cmp::Ordering;

/// What `ToPrimitive` would rather have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Hint {
    Default,
    Number,
    String,
}

/// `ToInt32`
pub fn to_int32(number: f64) -> i32 {
    let whole = number as i32;
    if f64::from(whole) == number {
        return whole;
    }
    if !number.is_finite() {
        return 0;
    }
    // The remainder of an integral float by 2^32 is exact.
    (number.trunc() % 4_294_967_296.0) as i64 as i32
}

impl Vm<'_> {
    /// `ToBoolean`
    #[inline]
    pub fn to_boolean(&self, value: Value) -> bool {
        match value {
            Value::Bool(value) => value,
            Value::Undefined | Value::Null | Value::Empty => false,
            Value::Number(number) => number != 0.0 && !number.is_nan(),
            Value::String(id) => self.heap.strings.bytes(id) != 0,
            Value::BigInt(id) => self.heap.text(id) != "0",
            Value::Symbol(_) | Value::Object(_) | Value::Cell(_) => true,
        }
    }

    /// `ToPrimitive`
    pub fn to_primitive(&mut self, value: Value, hint: Hint) -> Result<Value, Thrown> {
        let Value::Object(object) = value else { return Ok(value) };
        let exotic = self.get(value, keys::TO_PRIMITIVE)?;
        if !exotic.is_nullish() {
            if !self.is_callable(exotic) {
                let (kind, text) = (self.type_name(exotic), self.describe(exotic));
                return Err(self.type_error(&format!("{kind} {text} is not a function")));
            }
            let hint = ["default", "number", "string"][hint as usize];
            let hint = self.new_string(hint);
            let result = self.call(exotic, value, &[hint])?;
            return match result {
                Value::Object(_) => Err(self.type_error("Cannot convert object to primitive value")),
                _ => Ok(result),
            };
        }
        let date = matches!(self.heap.get(object).payload, Payload::Date(_));
        let text_first = hint == Hint::String || (hint == Hint::Default && date);
        let order =
            if text_first { [keys::TO_STRING, keys::VALUE_OF] } else { [keys::VALUE_OF, keys::TO_STRING] };
        for key in order {
            let method = self.get(value, key)?;
            if self.is_callable(method) {
                let result = self.call(method, value, &[])?;
                if !matches!(result, Value::Object(_)) {
                    return Ok(result);
                }
            }
        }
        Err(self.type_error("Cannot convert object to primitive value"))
    }

    /// `ToNumber`
    pub fn to_number(&mut self, value: Value) -> Result<f64, Thrown> {
        Ok(match value {
            Value::Number(number) => number,
            Value::Undefined | Value::Empty | Value::Cell(_) => f64::NAN,
            Value::Null => 0.0,
            Value::Bool(value) => f64::from(u8::from(value)),
            Value::String(id) => text_to_number(self.heap.text(id)),
            Value::Symbol(_) => return Err(self.type_error("Cannot convert a Symbol value to a number")),
            Value::BigInt(_) => return Err(self.type_error("Cannot convert a BigInt value to a number")),
            Value::Object(object) => {
                if let Payload::Date(time) = self.heap.get(object).payload {
                    return Ok(time);
                }
                let value = self.to_primitive(value, Hint::Number)?;
                return self.to_number(value);
            }
        })
    }

    /// `ToIntegerOrInfinity`
    pub fn to_integer(&mut self, value: Value) -> Result<f64, Thrown> {
        let number = self.to_number(value)?;
        Ok(if number.is_nan() { 0.0 } else { number.trunc() })
    }

    /// `ToString`
    pub fn to_string(&mut self, value: Value) -> Result<StringId, Thrown> {
        let text = match value {
            Value::String(id) => return Ok(id),
            Value::Number(number) => return Ok(self.number_string(number)),
            Value::Undefined | Value::Empty | Value::Cell(_) => "undefined",
            Value::Null => "null",
            Value::Bool(true) => "true",
            Value::Bool(false) => "false",
            Value::Symbol(_) => return Err(self.type_error("Cannot convert a Symbol value to a string")),
            Value::BigInt(id) => {
                let text = self.big_text(id, 10)?;
                return Ok(self.heap.string(text));
            }
            Value::Object(_) => {
                let value = self.to_primitive(value, Hint::String)?;
                return self.to_string(value);
            }
        };
        let key = self.key(text);
        Ok(self.heap.strings.key_string(key))
    }

    fn number_string(&mut self, value: f64) -> StringId {
        if (0.0..10.0).contains(&value) && value.trunc() == value {
            return self.heap.strings.character(char::from(b'0' + value as u8));
        }
        self.heap.string(number_text(value))
    }

    /// `ToPropertyKey`
    pub fn to_key(&mut self, value: Value) -> Result<Key, Thrown> {
        match value {
            Value::Number(number) => {
                let index = number as u32;
                if f64::from(index) == number && index < i32::MAX as u32 {
                    return Ok(Key::from_index(index));
                }
            }
            Value::String(id) => return Ok(self.heap.strings.key_of(id)),
            Value::Symbol(key) => return Ok(key),
            _ => {}
        }
        let value = self.to_primitive(value, Hint::String)?;
        if let Value::Symbol(key) = value {
            return Ok(key);
        }
        let text = self.to_string(value)?;
        Ok(self.heap.strings.key_of(text))
    }

    /// A key as programs see it: a string, or a symbol.
    pub fn key_value(&mut self, key: Key) -> Value {
        if self.heap.strings.is_symbol(key) {
            Value::Symbol(key)
        } else {
            Value::String(self.heap.strings.key_string(key))
        }
    }

    /// The word of `typeof`.
    pub fn type_name(&self, value: Value) -> &'static str {
        match value {
            Value::Undefined | Value::Empty | Value::Cell(_) => "undefined",
            Value::Null => "object",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Symbol(_) => "symbol",
            Value::BigInt(_) => "bigint",
            Value::Object(id) => {
                if self.heap.get(id).is_callable() {
                    "function"
                } else {
                    "object"
                }
            }
        }
    }

    /// `===`
    pub fn strict_equals(&self, left: Value, right: Value) -> bool {
        match (left, right) {
            (Value::String(left), Value::String(right)) | (Value::BigInt(left), Value::BigInt(right)) => {
                left == right
                    || (self.heap.strings.bytes(left) == self.heap.strings.bytes(right)
                        && self.heap.text(left) == self.heap.text(right))
            }
            _ => left == right,
        }
    }

    /// `SameValueZero`, which `Map`, `Set` and `includes` use.
    pub fn same_value_zero(&self, left: Value, right: Value) -> bool {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) if left.is_nan() => right.is_nan(),
            _ => self.strict_equals(left, right),
        }
    }

    /// `Object.is`
    pub fn same_value(&self, left: Value, right: Value) -> bool {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => {
                left.to_bits() == right.to_bits() || (left.is_nan() && right.is_nan())
            }
            _ => self.strict_equals(left, right),
        }
    }

    /// `==`
    pub fn loose_equals(&mut self, left: Value, right: Value) -> Result<bool, Thrown> {
        use Value::{BigInt, Bool, Number, Object, String};
        Ok(match (left, right) {
            _ if left.is_nullish() || right.is_nullish() => left.is_nullish() && right.is_nullish(),
            (Number(_), String(_)) | (String(_), Number(_)) => {
                self.to_number(left)? == self.to_number(right)?
            }
            (Bool(value), _) => return self.loose_equals(Number(f64::from(u8::from(value))), right),
            (_, Bool(value)) => return self.loose_equals(left, Number(f64::from(u8::from(value)))),
            (Object(_), Object(_)) => left == right,
            (Object(_), _) => {
                let left = self.to_primitive(left, Hint::Default)?;
                return self.loose_equals(left, right);
            }
            (_, Object(_)) => {
                let right = self.to_primitive(right, Hint::Default)?;
                return self.loose_equals(left, right);
            }
            (BigInt(big), Number(_) | String(_)) => self.big_order(big, right)? == Some(Ordering::Equal),
            (Number(_) | String(_), BigInt(big)) => self.big_order(big, left)? == Some(Ordering::Equal),
            _ => self.strict_equals(left, right),
        })
    }

    /// `<`: `None` where one side is not a number.
    fn compare(&mut self, left: Value, right: Value) -> Result<Option<Ordering>, Thrown> {
        let left = self.to_primitive(left, Hint::Number)?;
        let right = self.to_primitive(right, Hint::Number)?;
        if let (Value::String(left), Value::String(right)) = (left, right) {
            let (left, right) = (self.heap.text(left), self.heap.text(right));
            // Order is that of UTF-16 units, which is that of bytes unless there are surrogates.
            return Ok(Some(if left.is_ascii() || right.is_ascii() {
                left.cmp(right)
            } else {
                left.encode_utf16().cmp(right.encode_utf16())
            }));
        }
        match (left, right) {
            (Value::BigInt(left), right) => return self.big_order(left, right),
            (left, Value::BigInt(right)) => {
                return Ok(self.big_order(right, left)?.map(Ordering::reverse));
            }
            _ => {}
        }
        let (left, right) = (self.to_number(left)?, self.to_number(right)?);
        Ok(left.partial_cmp(&right))
    }

    /// An operator on two values, the fast cases of which are in the interpreter.
    pub(super) fn binary(&mut self, op: Binary, left: Value, right: Value) -> Result<Value, Thrown> {
        let boolean = |value: bool| Ok(Value::Bool(value));
        match op {
            Binary::Add => return self.add(left, right),
            Binary::Equal => return Ok(Value::Bool(self.loose_equals(left, right)?)),
            Binary::NotEqual => return Ok(Value::Bool(!self.loose_equals(left, right)?)),
            Binary::StrictEqual => return boolean(self.strict_equals(left, right)),
            Binary::StrictNotEqual => return boolean(!self.strict_equals(left, right)),
            Binary::Less => return Ok(Value::Bool(self.compare(left, right)? == Some(Ordering::Less))),
            Binary::Greater => return Ok(Value::Bool(self.compare(left, right)? == Some(Ordering::Greater))),
            Binary::LessEqual => {
                let order = self.compare(left, right)?;
                return boolean(matches!(order, Some(Ordering::Less | Ordering::Equal)));
            }
            Binary::GreaterEqual => {
                let order = self.compare(left, right)?;
                return boolean(matches!(order, Some(Ordering::Greater | Ordering::Equal)));
            }
            Binary::In => return Ok(Value::Bool(self.has_in(left, right)?)),
            Binary::Instanceof => return Ok(Value::Bool(self.instance_of(left, right)?)),
            _ => {}
        }
        // Both sides are asked for their primitives before either is taken for a number.
        let left = self.to_primitive(left, Hint::Number)?;
        let right = self.to_primitive(right, Hint::Number)?;
        if matches!(left, Value::BigInt(_)) || matches!(right, Value::BigInt(_)) {
            return self.big_operation(op, left, right);
        }
        let left = self.to_number(left)?;
        let right = self.to_number(right)?;
        Ok(Value::Number(arithmetic(op, left, right)))
    }

    fn add(&mut self, left: Value, right: Value) -> Result<Value, Thrown> {
        let left = self.to_primitive(left, Hint::Default)?;
        let right = self.to_primitive(right, Hint::Default)?;
        if matches!(left, Value::String(_)) || matches!(right, Value::String(_)) {
            let left = self.to_string(left)?;
            let right = self.to_string(right)?;
            return Ok(Value::String(self.concat(left, right)?));
        }
        if matches!(left, Value::BigInt(_)) || matches!(right, Value::BigInt(_)) {
            return self.big_operation(Binary::Add, left, right);
        }
        Ok(Value::Number(self.to_number(left)? + self.to_number(right)?))
    }

    fn has_in(&mut self, key: Value, object: Value) -> Result<bool, Thrown> {
        let Value::Object(id) = object else {
            let key = self.describe(key);
            let object = self.describe(object);
            let message = format!("Cannot use 'in' operator to search for '{key}' in {object}");
            return Err(self.type_error(&message));
        };
        let key = self.to_key(key)?;
        if let Payload::Proxy { .. } = self.heap.get(id).payload {
            return self.proxy_has(id, key);
        }
        if self.has_proxies {
            if let Some(proxy) = self.proxy_above(id, key) {
                return self.proxy_has(proxy, key);
            }
        }
        Ok(self.has_property(id, key) || key == keys::PROTO && self.is_object(id))
    }

    /// `instanceof`
    pub fn instance_of(&mut self, value: Value, class: Value) -> Result<bool, Thrown> {
        let Value::Object(mut target) = class else {
            return Err(self.type_error("Right-hand side of 'instanceof' is not an object"));
        };
        let custom = self.get(class, keys::HAS_INSTANCE)?;
        if !custom.is_nullish() {
            let result = self.call(custom, class, &[value])?;
            return Ok(self.to_boolean(result));
        }
        if !self.is_callable(class) {
            return Err(self.type_error("Right-hand side of 'instanceof' is not callable"));
        }
        while let Payload::Bound(bound) = &self.heap.get(target).payload {
            target = bound.target;
        }
        let Value::Object(mut object) = value else { return Ok(false) };
        let prototype = self.get(Value::Object(target), keys::PROTOTYPE)?;
        let Value::Object(prototype) = prototype else {
            let text = self.describe(prototype);
            let message = ["Function has non-object prototype '", &text, "' in instanceof check"];
            return Err(self.type_error(&message.concat()));
        };
        loop {
            object = match self.heap.get(object).payload {
                Payload::Proxy { .. } => self.proxy_prototype(object)?,
                _ => self.heap.get(object).prototype,
            };
            if object.is_none() {
                return Ok(false);
            }
            if object == prototype {
                return Ok(true);
            }
        }
    }

    /// A value in the words of an error message, as V8 prints it there.
    pub fn describe(&mut self, value: Value) -> String {
        match value {
            Value::Object(id) if !self.heap.get(id).is_callable() => {
                if self.heap.get(id).elements().is_some() {
                    return "[object Array]".into();
                }
                // What shows itself in its own way is named by its tag.
                let method = |vm: &mut Self, id| vm.find_property(id, keys::TO_STRING).map(|slot| slot.value);
                let is_error = matches!(self.heap.get(id).payload, Payload::Error);
                if !is_error && method(self, id) != method(self, self.realm.object) {
                    let tag = self.get(value, keys::TO_STRING_TAG);
                    return match tag {
                        Ok(Value::String(tag)) => format!("[object {}]", self.heap.text(tag)),
                        _ => "[object Object]".into(),
                    };
                }
                let name = self.class_name(id);
                format!("#<{}>", name.unwrap_or_else(|| "Object".into()))
            }
            Value::Object(id) => match self.source_of(value) {
                Some(source) => abbreviated(&source),
                None => match self.heap.own(id, keys::NAME).map(|slot| slot.value) {
                    Some(Value::String(name)) => {
                        format!("function {}() {{ [native code] }}", self.heap.text(name))
                    }
                    _ => "function () { [native code] }".into(),
                },
            },
            Value::Symbol(key) => {
                let text = self.heap.strings.key_string(key);
                format!("Symbol({})", self.heap.text(text))
            }
            _ => self.text_of(value).unwrap_or_default(),
        }
    }

    /// The name of an object's constructor, found without running any of the program's code.
    pub fn class_name(&mut self, object: ObjectId) -> Option<String> {
        let mut holder = object;
        while !holder.is_none() {
            if let Some(Value::Object(constructor)) =
                self.heap.own(holder, keys::CONSTRUCTOR).map(|slot| slot.value)
            {
                self.materialise(constructor);
                if let Some(Value::String(name)) =
                    self.heap.own(constructor, keys::NAME).map(|slot| slot.value)
                {
                    return Some(self.heap.text(name).to_string());
                }
            }
            holder = self.heap.get(holder).prototype;
        }
        None
    }
}

/// An operator on two numbers.
pub(super) fn arithmetic(op: Binary, left: f64, right: f64) -> f64 {
    let shift = || to_int32(right) as u32 & 31;
    match op {
        Binary::Add => left + right,
        Binary::Sub => left - right,
        Binary::Mul => left * right,
        Binary::Div => left / right,
        Binary::Rem => {
            // Whole numbers are the rule, and the general remainder is a long loop.
            let (whole, by) = (left as u32, right as u32);
            if by > 0 && f64::from(whole) == left && f64::from(by) == right && left.is_sign_positive() {
                f64::from(whole % by)
            } else {
                left % right
            }
        }
        Binary::Exp => power(left, right),
        Binary::ShiftLeft => f64::from(to_int32(left).wrapping_shl(shift())),
        Binary::ShiftRight => f64::from(to_int32(left) >> shift()),
        Binary::ShiftRightUnsigned => f64::from(to_int32(left) as u32 >> shift()),
        Binary::BitAnd => f64::from(to_int32(left) & to_int32(right)),
        Binary::BitOr => f64::from(to_int32(left) | to_int32(right)),
        Binary::BitXor => f64::from(to_int32(left) ^ to_int32(right)),
        _ => f64::NAN,
    }
}

pub use crate::javascript::library::pow as power;

/// `Number::toString` in base ten.
pub fn number_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".into();
    }
    if value.is_infinite() {
        return if value < 0.0 { "-Infinity" } else { "Infinity" }.into();
    }
    let whole = value as i64;
    if whole as f64 == value && whole.unsigned_abs() < 1 << 53 {
        return whole.to_string();
    }
    let number::Digits { digits, exponent } = number::shortest(value);
    let mut text = String::from(if value < 0.0 { "-" } else { "" });
    let count = digits.len() as i32;
    if !(-5..=21).contains(&exponent) {
        text.push_str(&digits[..1]);
        if count > 1 {
            text.push('.');
            text.push_str(&digits[1..]);
        }
        text.push_str(if exponent > 0 { "e+" } else { "e-" });
        text.push_str(&(exponent - 1).unsigned_abs().to_string());
    } else if exponent <= 0 {
        text.push_str("0.");
        (exponent..0).for_each(|_| text.push('0'));
        text.push_str(&digits);
    } else if count <= exponent {
        text.push_str(&digits);
        (count..exponent).for_each(|_| text.push('0'));
    } else {
        text.push_str(&digits[..exponent as usize]);
        text.push('.');
        text.push_str(&digits[exponent as usize..]);
    }
    text
}

/// `StringToNumber`
pub fn text_to_number(text: &str) -> f64 {
    let text = text.trim();
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return 0.0;
    }
    if let [b'0', base, ..] = bytes {
        let radix = match base | 32 {
            b'x' => 16,
            b'o' => 8,
            b'b' => 2,
            _ => 0,
        };
        if radix != 0 {
            let digits = &text[2..];
            if digits.is_empty() {
                return f64::NAN;
            }
            let mut value = 0.0;
            for digit in digits.chars() {
                match digit.to_digit(radix) {
                    Some(digit) => value = value * f64::from(radix) + f64::from(digit),
                    None => return f64::NAN,
                }
            }
            return value;
        }
    }
    let (sign, digits) = match bytes[0] {
        b'-' => (-1.0, &text[1..]),
        b'+' => (1.0, &text[1..]),
        _ => (1.0, text),
    };
    if digits == "Infinity" {
        return sign * f64::INFINITY;
    }
    // A second sign is no number, though `number::parse` may leave that to its callers.
    if digits.starts_with(['+', '-']) {
        return f64::NAN;
    }
    number::parse(digits).map_or(f64::NAN, |value| sign * value)
}

/// A function's source as messages quote it: of a long one the beginning and the last two characters.
fn abbreviated(source: &str) -> String {
    let count = source.chars().count();
    if count <= 128 {
        return source.into();
    }
    let head: String = source.chars().take(111).collect();
    let tail: String = source.chars().skip(count - 2).collect();
    head + "...<omitted>..." + &tail
}
