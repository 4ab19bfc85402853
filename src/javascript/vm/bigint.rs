//! BigInts (ECMA-262 6.1.6.2). The value of one is the text of its hexadecimal digits, behind a `-` where it is below 0:
//! equal ones have equal texts, and texts are what the heap keeps anyway.

use super::code::{Binary, Op};
use super::native::Thrown;
use super::operators::{to_int32, Hint};
use super::value::{StringId, Value};
use super::{ErrorKind, Vm};
use crate::number::big::{trim, Big};
use std::cmp::Ordering;

/// V8 makes none with more bits.
const MOST_BITS: u64 = 1 << 30;

/// The hexadecimal digits of a number, as a value has them.
pub fn digits(number: &Big) -> String {
    let mut text = String::from(if number.negative { "-" } else { "" });
    let mut digits = number.digits.iter().rev();
    match digits.next() {
        Some(top) => text.push_str(&format!("{top:x}")),
        None => return "0".into(),
    }
    digits.for_each(|digit| text.push_str(&format!("{digit:08x}")));
    text
}

/// The decimal digits of what a value's text says.
pub fn decimal(text: &str) -> String {
    number(text).text(10)
}

/// The number of a value's text.
fn number(text: &str) -> Big {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut digits: Vec<u32> = text
        .as_bytes()
        .rchunks(8)
        .map(|chunk| chunk.iter().fold(0, |all, byte| all << 4 | char::from(*byte).to_digit(16).unwrap_or(0)))
        .collect();
    trim(&mut digits);
    Big { negative, digits }
}

/// `StringToBigInt`: none where the text is no whole number.
pub fn read(text: &str) -> Option<Big> {
    let text = text.trim();
    let (negative, rest) = match text.as_bytes() {
        [] => return Some(Big::new(0)),
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    let radix = match rest.as_bytes() {
        [b'0', base, _, ..] if rest.len() == text.len() => match base | 32 {
            b'x' => 16,
            b'o' => 8,
            b'b' => 2,
            _ => 10,
        },
        _ => 10,
    };
    let rest = if radix == 10 { rest } else { &rest[2..] };
    if rest.is_empty() || rest.starts_with(['+', '-']) {
        return None;
    }
    let number = Big::parse(rest.chars(), radix)?;
    let negative = negative && !number.digits.is_empty();
    Some(Big { negative, ..number })
}

impl Vm<'_> {
    /// The number that a BigInt is.
    pub fn big(&self, id: StringId) -> Big {
        number(self.heap.text(id))
    }

    /// A BigInt.
    pub fn big_value(&mut self, number: &Big) -> Value {
        Value::BigInt(self.heap.string(digits(number)))
    }

    /// The decimal text of a BigInt, or that in another base.
    pub fn big_text(&mut self, id: StringId, radix: u32) -> Result<String, Thrown> {
        let number = self.big(id);
        let count = number.digits.len() as u64;
        self.pay(count * count / 2)?;
        Ok(String::from(if number.negative { "-" } else { "" }) + &number.text(radix))
    }

    /// `ToNumeric`: a number or a BigInt.
    pub fn to_numeric(&mut self, value: Value) -> Result<Value, Thrown> {
        match self.to_primitive(value, Hint::Number)? {
            value @ Value::BigInt(_) => Ok(value),
            value => self.to_number(value).map(Value::Number),
        }
    }

    /// `ToBigInt`
    pub fn to_big(&mut self, value: Value) -> Result<Big, Thrown> {
        let text = match self.to_primitive(value, Hint::Number)? {
            Value::BigInt(id) => return Ok(self.big(id)),
            Value::Bool(value) => return Ok(Big::new(value.into())),
            Value::String(id) => {
                let text = self.heap.text(id).to_string();
                self.pay((text.len() as u64 / 8).pow(2) / 2)?;
                if let Some(number) = read(&text) {
                    return Ok(number);
                }
                let message = ["Cannot convert ", &text, " to a BigInt"].concat();
                return Err(self.error(ErrorKind::SyntaxError, &message));
            }
            value => self.describe(value),
        };
        Err(self.type_error(&["Cannot convert ", &text, " to a BigInt"].concat()))
    }

    /// An operator on two primitives, of which at least one is a BigInt.
    #[cold]
    #[inline(never)]
    pub(super) fn big_operation(&mut self, op: Binary, left: Value, right: Value) -> Result<Value, Thrown> {
        let (left, right) = (self.to_numeric(left)?, self.to_numeric(right)?);
        let (Value::BigInt(left), Value::BigInt(right)) = (left, right) else {
            return Err(self.type_error("Cannot mix BigInt and other types, use explicit conversions"));
        };
        if let (Some(a), Some(b)) = (self.small(left), self.small(right)) {
            let quick = match op {
                Binary::Add => Some(a + b),
                Binary::Sub => Some(a - b),
                Binary::Mul => Some(a * b),
                Binary::Div if b != 0 => Some(a / b),
                Binary::Rem if b != 0 => Some(a % b),
                _ => None,
            };
            if let Some(number) = quick {
                return Ok(self.big_value(&Big::new(number)));
            }
        }
        let (a, b) = (self.big(left), self.big(right));
        let product = a.digits.len() as u64 * b.digits.len() as u64;
        self.pay((a.digits.len() + b.digits.len()) as u64 / 8 + 1)?;
        let result = match op {
            Binary::Add | Binary::Sub => a.plus(&b, op == Binary::Sub),
            Binary::Mul => {
                self.pay(product / 2)?;
                self.check_bits(a.bits() + b.bits())?;
                a.times(&b)
            }
            Binary::Div | Binary::Rem => {
                if b.digits.is_empty() {
                    return Err(self.range_error("Division by zero"));
                }
                self.pay(product / 2)?;
                let (quotient, rest) = a.cut(&b);
                if op == Binary::Rem {
                    rest
                } else {
                    quotient
                }
            }
            Binary::Exp => self.big_power(&a, &b)?,
            Binary::ShiftLeft => self.shift(&a, &b, b.negative)?,
            Binary::ShiftRight => self.shift(&a, &b, !b.negative)?,
            Binary::BitAnd => a.bitwise(&b, |a, b| a & b),
            Binary::BitOr => a.bitwise(&b, |a, b| a | b),
            Binary::BitXor => a.bitwise(&b, |a, b| a ^ b),
            _ => return Err(self.type_error("BigInts have no unsigned right shift, use >> instead")),
        };
        self.charge(result.digits.len() as u64 * 8)?;
        Ok(self.big_value(&normal(result)))
    }

    /// A number of at most sixty bits, so that sums and products of two fit.
    fn small(&self, id: StringId) -> Option<i128> {
        let text = self.heap.text(id);
        if text.len() > 15 {
            return None;
        }
        i64::from_str_radix(text, 16).ok().map(i128::from)
    }

    fn check_bits(&mut self, bits: u64) -> Result<(), Thrown> {
        match bits > MOST_BITS + 1 {
            true => Err(self.range_error("Maximum BigInt size exceeded")),
            false => self.charge(bits / 4),
        }
    }

    fn big_power(&mut self, base: &Big, exponent: &Big) -> Result<Big, Thrown> {
        if exponent.negative {
            // V8 11.3 forgot whose place its message has to name.
            return Err(self.range_error("undefined must be positive"));
        }
        let times = match exponent.digits[..] {
            [] => 0,
            [low] => u64::from(low),
            _ => u64::MAX,
        };
        if base.bits() <= 1 {
            let negative = base.negative && exponent.digits.first().is_some_and(|low| low % 2 == 1);
            let is_one = times == 0 || !base.digits.is_empty();
            return Ok(Big { negative, ..Big::new(is_one.into()) });
        }
        let bits = (base.bits() - 1).saturating_mul(times);
        self.check_bits(bits)?;
        self.pay((bits / 64).saturating_mul(bits / 64))?;
        Ok(base.power(times))
    }

    fn shift(&mut self, number: &Big, by: &Big, right: bool) -> Result<Big, Thrown> {
        let count = match by.digits[..] {
            [] => 0,
            [low] => u64::from(low),
            _ => u64::MAX,
        };
        if right {
            return Ok(match count {
                0..=MOST_BITS => number.right(count),
                _ if number.negative => Big::new(-1),
                _ => Big::new(0),
            });
        }
        if number.digits.is_empty() {
            return Ok(Big::new(0));
        }
        self.check_bits(number.bits().saturating_add(count))?;
        Ok(number.left(count))
    }

    /// `-`, `~`, `++` and their kin on what is no number.
    #[cold]
    #[inline(never)]
    pub(super) fn unary(&mut self, op: Op, value: Value) -> Result<Value, Thrown> {
        if matches!(op, Op::ToNumber) {
            return self.to_number(value).map(Value::Number);
        }
        let value = self.to_numeric(value)?;
        let Value::BigInt(id) = value else {
            let number = self.to_number(value)?;
            return Ok(Value::Number(match op {
                Op::Negate => -number,
                Op::Increment => number + 1.0,
                Op::Decrement => number - 1.0,
                Op::BitNot => f64::from(!to_int32(number)),
                _ => number,
            }));
        };
        let (number, one) = (self.big(id), Big::new(1));
        let result = match op {
            Op::Negate => Big { negative: !number.negative, ..number },
            Op::Increment => number.plus(&one, false),
            Op::Decrement => number.plus(&one, true),
            // -(x + 1)
            Op::BitNot => {
                let above = number.plus(&one, false);
                Big { negative: !above.negative, ..above }
            }
            _ => return Ok(value),
        };
        Ok(self.big_value(&normal(result)))
    }

    /// The order of a BigInt and a primitive; none where that is no number.
    pub(super) fn big_order(&mut self, left: StringId, right: Value) -> Result<Option<Ordering>, Thrown> {
        let left = self.big(left);
        let right = match right {
            Value::BigInt(id) => return Ok(Some(left.order(&self.big(id)))),
            Value::String(id) => {
                let text = self.heap.text(id).to_string();
                self.pay((text.len() as u64 / 8).pow(2) / 2)?;
                return Ok(read(&text).map(|right| left.order(&right)));
            }
            right => self.to_number(right)?,
        };
        if right.is_nan() {
            return Ok(None);
        }
        if right.is_infinite() {
            return Ok(Some(if right > 0.0 { Ordering::Less } else { Ordering::Greater }));
        }
        let order = left.order(&Big::of_float(right));
        let fraction = right - right.trunc();
        Ok(Some(match order {
            Ordering::Equal if fraction > 0.0 => Ordering::Less,
            Ordering::Equal if fraction < 0.0 => Ordering::Greater,
            order => order,
        }))
    }
}

/// There is no -0.
fn normal(number: Big) -> Big {
    Big { negative: number.negative && !number.digits.is_empty(), ..number }
}
