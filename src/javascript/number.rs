//! A number as JavaScript writes it: ECMA-262's Number::toString for base ten, over the shortest digits.

use crate::number::shortest;

/// The text of `value`, as `String(value)` gives it.
pub fn to_text(value: f64) -> String {
    let mut text = String::new();
    push_text(value, &mut text);
    text
}

/// Appends the text of `value`.
pub fn push_text(value: f64, text: &mut String) {
    if value.is_nan() {
        return text.push_str("NaN");
    }
    if value < 0.0 {
        text.push('-');
    }
    if value.is_infinite() {
        return text.push_str("Infinity");
    }
    let value = value.abs();
    if value < 1e15 && value == (value as u64) as f64 {
        return push_integer(value as u64, text);
    }
    let digits = shortest(value);
    let (digits, point) = (digits.digits.as_str(), digits.exponent);
    let len = digits.len() as i32;
    if len <= point && point <= 21 {
        text.push_str(digits);
        push_zeros(point - len, text);
    } else if 0 < point && point <= 21 {
        text.push_str(&digits[..point as usize]);
        text.push('.');
        text.push_str(&digits[point as usize..]);
    } else if -6 < point && point <= 0 {
        text.push_str("0.");
        push_zeros(-point, text);
        text.push_str(digits);
    } else {
        push_exponential(digits, point - 1, text);
    }
}

/// `d.ddde+x`, for the first of `digits` before the point.
pub fn push_exponential(digits: &str, exponent: i32, text: &mut String) {
    text.push_str(&digits[..1]);
    if digits.len() > 1 {
        text.push('.');
        text.push_str(&digits[1..]);
    }
    text.push('e');
    text.push(if exponent < 0 { '-' } else { '+' });
    push_integer(u64::from(exponent.unsigned_abs()), text);
}

fn push_zeros(count: i32, text: &mut String) {
    for _ in 0..count {
        text.push('0');
    }
}

/// Appends a whole number.
pub fn push_integer(mut value: u64, text: &mut String) {
    let mut digits = [b'0'; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    for digit in &digits[first..] {
        text.push(char::from(*digit));
    }
}
