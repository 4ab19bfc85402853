//! Ints that do not fit 64 bits, as values. [`Value::Int`] and [`Value::Big`] never hold the same number: what fits is
//! always the former.

use super::value::Value;
use crate::number::big::trim;
pub use crate::number::big::Big;
use std::cmp::Ordering;
use std::rc::Rc;

/// A [`Big`] that a value refers to, whose memory is accounted for.
pub struct Kept(Big);

impl Kept {
    /// The number.
    pub fn get(&self) -> &Big {
        &self.0
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        super::bag::released(self.0.digits.len() * 4 + 48);
    }
}

impl Big {
    /// The number of an int value.
    pub fn of(value: &Value) -> Option<Big> {
        match value {
            Value::Big(big) => Some(big.get().clone()),
            other => other.as_int().map(|number| Big::new(number.into())),
        }
    }

    /// The number as a value.
    pub fn value(mut self) -> Value {
        trim(&mut self.digits);
        if self.digits.len() <= 2 {
            let magnitude =
                self.digits.iter().rev().fold(0i128, |number, digit| number << 32 | i128::from(*digit));
            let number = if self.negative { -magnitude } else { magnitude };
            if let Ok(number) = i64::try_from(number) {
                return Value::Int(number);
            }
        }
        super::bag::allocated(self.digits.len() * 4 + 48);
        Value::Big(Rc::new(Kept(self)))
    }
}

/// How two numbers compare, exactly: an int that no float holds equals none. None for NaN and what is no number.
pub fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Float(x), Value::Float(y)) => x.partial_cmp(y),
        (Value::Float(x), _) => to_float(b, *x).map(Ordering::reverse),
        (_, Value::Float(y)) => to_float(a, *y),
        _ => match (a.as_int(), b.as_int()) {
            (Some(x), Some(y)) => Some(x.cmp(&y)),
            _ => Some(Big::of(a)?.order(&Big::of(b)?)),
        },
    }
}

/// An int beside a float.
fn to_float(int: &Value, float: f64) -> Option<Ordering> {
    const EXACT: u64 = 1 << 53;
    if let Some(number) = int.as_int().filter(|number| number.unsigned_abs() <= EXACT) {
        return (number as f64).partial_cmp(&float);
    }
    if !float.is_finite() {
        return 0.0.partial_cmp(&float);
    }
    let order = Big::of(int)?.order(&Big::of_float(float));
    // What the float has behind its point counts where the rest is alike.
    Some(order.then(0.0.partial_cmp(&float.fract())?))
}
