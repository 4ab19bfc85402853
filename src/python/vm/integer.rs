//! Arithmetic of ints that 64 bits do not hold. What may take long is paid for in steps of the budget.

use super::big::Big;
use super::class::Type;
use super::code::Binary;
use super::value::Value;
use super::{Raise, Vm};

/// CPython turns no more digits than these into a text, or back.
pub const MOST_DIGITS: usize = 4300;

impl Vm {
    /// `a op b` of two ints, whatever their size.
    #[cold]
    #[inline(never)]
    pub(super) fn big_operation(&mut self, op: Binary, x: &Value, y: &Value) -> Result<Value, Raise> {
        let (Some(a), Some(b)) = (Big::of(x), Big::of(y)) else { return Ok(Value::NotImplemented) };
        self.pay((a.digits.len() + b.digits.len()) as u64 / 8)?;
        let product = a.digits.len() as u64 * b.digits.len() as u64;
        let count = if b.negative { None } else { y.as_int().map(|count| count as u64) };
        match op {
            Binary::Add | Binary::Subtract => Ok(a.plus(&b, op == Binary::Subtract).value()),
            Binary::Multiply => {
                self.pay(product)?;
                Ok(a.times(&b).value())
            }
            Binary::FloorDivide | Binary::Modulo | Binary::Divide if b.digits.is_empty() => {
                let text = match op {
                    Binary::Modulo => "integer modulo by zero",
                    Binary::Divide => "division by zero",
                    _ => "integer division or modulo by zero",
                };
                Err(self.error(Type::ZeroDivisionError, text))
            }
            Binary::FloorDivide | Binary::Modulo => {
                self.pay(product)?;
                let (quotient, rest) = a.divided(&b);
                Ok(if op == Binary::Modulo { rest } else { quotient }.value())
            }
            Binary::Divide => {
                self.pay(product)?;
                self.finite(a.ratio(&b), "integer division result too large for a float").map(Value::Float)
            }
            Binary::Power if b.negative => {
                let (x, y) = (self.float_of(x)?, self.float_of(y)?);
                self.binary(op, &Value::Float(x), &Value::Float(y))
            }
            Binary::Power => {
                let power = count.unwrap_or(u64::MAX);
                let bits = a.bits().saturating_mul(power);
                self.check_size(bits / 8)?;
                self.pay((bits / 64).saturating_mul(bits / 64))?;
                Ok(a.power(power).value())
            }
            Binary::ShiftLeft | Binary::ShiftRight if b.negative => {
                Err(self.value_error("negative shift count"))
            }
            Binary::ShiftLeft => {
                let count = count.unwrap_or(u64::MAX);
                self.check_size(count / 8)?;
                self.pay(count / 256)?;
                Ok(a.left(count).value())
            }
            Binary::ShiftRight => Ok(a.right(count.unwrap_or(u64::MAX)).value()),
            Binary::Or => Ok(a.bitwise(&b, |a, b| a | b).value()),
            Binary::Xor => Ok(a.bitwise(&b, |a, b| a ^ b).value()),
            _ => Ok(a.bitwise(&b, |a, b| a & b).value()),
        }
    }

    /// Pays for so many operations on digits, which take half a step at worst.
    pub(super) fn pay(&mut self, operations: u64) -> Result<(), Raise> {
        self.spend(u32::try_from(operations / 2).unwrap_or(u32::MAX))
    }

    fn finite(&self, number: f64, message: &str) -> Result<f64, Raise> {
        match number.is_finite() {
            true => Ok(number),
            false => Err(self.error(Type::OverflowError, message)),
        }
    }

    /// The float of a number; an int may be too large.
    pub fn as_finite(&self, value: &Value) -> Result<Option<f64>, Raise> {
        match value {
            Value::Big(big) => self.finite(big.get().float(), "int too large to convert to float").map(Some),
            other => Ok(other.as_float()),
        }
    }

    /// The sign of an int and its digits in a base.
    pub fn int_digits(&mut self, value: &Value, base: u32) -> Result<(bool, String), Raise> {
        let Value::Big(big) = value else {
            let number = value.as_int().unwrap_or(0);
            return Ok((
                number < 0,
                crate::python::library::format::radix_digits(number.unsigned_abs(), base),
            ));
        };
        let big = big.get();
        self.pay(big.digits.len() as u64 * big.digits.len() as u64)?;
        let is_decimal = base == 10;
        let text = if is_decimal && big.bits() > 14_300 { String::new() } else { big.text(base) };
        if is_decimal && (text.is_empty() || text.len() > MOST_DIGITS) {
            let message = "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit";
            return Err(self.value_error(message));
        }
        Ok((big.negative, text))
    }

    /// The int that digits in a base are; none if one is no digit.
    pub fn read_digits(&mut self, digits: &str, base: u32, negative: bool) -> Result<Option<Value>, Raise> {
        let count = digits.chars().filter(|char| *char != '_').count();
        if count > MOST_DIGITS && !base.is_power_of_two() {
            return Err(self.error_with(
                Type::ValueError,
                "Exceeds the limit (4300 digits) for integer string conversion: value has % digits; use sys.set_int_max_str_digits() to increase the limit",
                &[&count.to_string()],
            ));
        }
        self.pay((count as u64 / 8).pow(2) / 2)?;
        let number = Big::parse(digits.chars().filter(|char| *char != '_'), base);
        Ok(number.map(|number| Big { negative: negative && !number.digits.is_empty(), ..number }.value()))
    }
}
