//! Numbers and their decimal text, exact and small: the shortest digits that read back as the same float, a rounding
//! to a number of places or digits, and the float nearest to a decimal. Both languages and the drawings share the
//! digits; how they are laid out (`1e+22`, `1e22`) is each language's own affair.
//!
//! A float is `mantissa × 2^exponent`, and a power of two has a finite decimal expansion, so everything here rests on
//! that expansion ([`expand`]) and on comparing decimals digit by digit. Core's own conversions are faster, and
//! cost 25 kB of tables and code in wasm; this is 3 kB, and a program prints few floats.

pub mod big;

/// The decimal digits of a float: `0.d1d2d3… × 10^exponent`, without leading or trailing zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// ASCII digits, the first one not `0`; empty for zero.
    pub digits: String,
    /// The power of ten that `0.digits` is multiplied by; 0 for zero.
    pub exponent: i32,
}

/// What becomes of a value that lies exactly between two roundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// The neighbour with an even last digit, as C and Python do.
    Even,
    /// The neighbour farther from zero, as ECMAScript's `toFixed` and `toPrecision` do.
    Away,
}

/// The shortest digits that read back as `value`, which must be finite, and of these the nearest to it; the sign is
/// dropped.
pub fn shortest(value: f64) -> Digits {
    let value = value.abs();
    if value < 9_007_199_254_740_992.0 && value == value.trunc() {
        return Decimal::from_integer(value as u64).into_digits();
    }
    let (mantissa, exponent) = split(value);
    let exact = expand(mantissa, exponent);
    let high = expand(2 * mantissa + 1, exponent - 1);
    // Below a power of two the floats lie twice as dense.
    let low = if mantissa == 1 << 52 && exponent > -1074 {
        expand(4 * mantissa - 1, exponent - 2)
    } else {
        expand(2 * mantissa - 1, exponent - 1)
    };
    // Half-way decimals read as the float with the even mantissa.
    let inside = |candidate: &Decimal| {
        let (below, above) = (candidate.compare(&low), candidate.compare(&high));
        if mantissa % 2 == 0 {
            below.is_ge() && above.is_le()
        } else {
            below.is_gt() && above.is_lt()
        }
    };
    for count in 1..17 {
        let down = exact.truncated(count);
        let up = down.next_up(count);
        match (inside(&down), inside(&up)) {
            (true, true) => return exact.rounded(count, Ties::Even).into_digits(),
            (true, false) => return down.into_digits(),
            (false, true) => return up.into_digits(),
            (false, false) => {}
        }
    }
    exact.rounded(17, Ties::Even).into_digits()
}

/// `value`, which must be finite, rounded to `count` significant digits, fewer where the rest are zeros; the sign is
/// dropped.
pub fn significant(value: f64, count: usize, ties: Ties) -> Digits {
    let (mantissa, exponent) = split(value.abs());
    expand(mantissa, exponent).rounded(count as i32, ties).into_digits()
}

/// `value`, which must be finite, with exactly `places` decimal places and a `-` where its sign bit is set, as C's
/// `printf("%.*f")` and Python's `format(value, ".2f")` write it.
pub fn fixed(value: f64, places: usize) -> String {
    fixed_with(value, places, Ties::Even)
}

/// [`fixed`] with a choice of what becomes of ties.
pub fn fixed_with(value: f64, places: usize, ties: Ties) -> String {
    let (mantissa, exponent) = split(value.abs());
    let exact = expand(mantissa, exponent);
    let rounded = exact.rounded(exact.point.saturating_add(places as i32), ties);
    let mut text = String::new();
    if value.is_sign_negative() {
        text.push('-');
    }
    let digit = |place: i32| {
        let index = rounded.point - 1 - place;
        char::from(b'0' + usize::try_from(index).map_or(0, |index| rounded.digit(index)))
    };
    for place in (0..rounded.point.max(1)).rev() {
        text.push(digit(place));
    }
    if places > 0 {
        text.push('.');
        for place in 1..=places as i32 {
            text.push(digit(-place));
        }
    }
    text
}

/// The float nearest to decimal text such as `12`, `.5`, `1.5e3`; `None` where the text is no decimal number.
/// Signs, underscores and words (`inf`) belong to the callers; what is too large is infinite.
pub fn parse(text: &str) -> Option<f64> {
    let (digits, power) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], parse_power(&text[at + 1..])?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut decimal = Decimal { digits: Vec::with_capacity(digits.len()), point: 0 };
    for byte in whole.bytes().chain(fraction.bytes()) {
        match byte {
            b'0'..=b'9' => decimal.digits.push(byte - b'0'),
            _ => return None,
        }
    }
    decimal.point = i32::try_from(whole.len()).ok()?.saturating_add(power);
    decimal.trim();
    Some(decimal.to_float())
}

/// The power of ten behind an `e`; absurd ones end where every float is zero or infinite.
fn parse_power(text: &str) -> Option<i32> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() {
        return None;
    }
    let mut power = 0i32;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                power = power.saturating_mul(10).saturating_add(i32::from(byte - b'0')).min(1 << 28)
            }
            _ => return None,
        }
    }
    Some(if negative { -power } else { power })
}

/// A decimal `0.d1d2d3… × 10^point`; neither the first nor the last digit is zero.
#[derive(Clone)]
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    fn from_integer(mut value: u64) -> Decimal {
        let mut digits = Vec::new();
        while value > 0 {
            digits.push((value % 10) as u8);
            value /= 10;
        }
        digits.reverse();
        let mut decimal = Decimal { point: digits.len() as i32, digits };
        decimal.trim();
        decimal
    }

    fn trim(&mut self) {
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point = self.point.saturating_sub(zeros as i32);
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
        }
    }

    fn digit(&self, index: usize) -> u8 {
        self.digits.get(index).copied().unwrap_or(0)
    }

    fn compare(&self, other: &Decimal) -> std::cmp::Ordering {
        match (self.digits.is_empty(), other.digits.is_empty()) {
            (true, true) => std::cmp::Ordering::Equal,
            (true, false) => std::cmp::Ordering::Less,
            (false, true) => std::cmp::Ordering::Greater,
            // Without trailing zeros, the order of slices is the order of fractions.
            (false, false) => self.point.cmp(&other.point).then_with(|| self.digits.cmp(&other.digits)),
        }
    }

    /// The first `count` digits; none where `count` is negative.
    fn truncated(&self, count: i32) -> Decimal {
        let count = usize::try_from(count).unwrap_or(0).min(self.digits.len());
        let mut decimal = Decimal { digits: self.digits[..count].to_vec(), point: self.point };
        decimal.trim();
        decimal
    }

    /// This decimal of at most `count` digits plus one unit of the last of these digits.
    fn next_up(&self, count: i32) -> Decimal {
        let mut digits = self.digits.clone();
        digits.resize(usize::try_from(count).unwrap_or(0), 0);
        let mut point = self.point;
        let mut carry = true;
        for digit in digits.iter_mut().rev() {
            carry = *digit == 9;
            *digit = if carry { 0 } else { *digit + 1 };
            if !carry {
                break;
            }
        }
        if carry {
            digits.insert(0, 1);
            point += 1;
        }
        let mut decimal = Decimal { digits, point };
        decimal.trim();
        decimal
    }

    /// Rounded to `count` digits; a `count` of 0 or less may still round up to one digit before them.
    fn rounded(&self, count: i32, ties: Ties) -> Decimal {
        if count < 0 || self.digits.is_empty() {
            return Decimal { digits: Vec::new(), point: 0 };
        }
        let mut down = self.truncated(count);
        if down.digits.is_empty() {
            // Trimming forgot the place at which a unit would be added.
            down.point = self.point;
        }
        let index = count as usize;
        let half = self.digit(index).cmp(&5).then(if self.digits.len() > index + 1 {
            std::cmp::Ordering::Greater
        } else {
            std::cmp::Ordering::Equal
        });
        let odd = index > 0 && self.digit(index - 1) % 2 == 1;
        let up = half.is_gt() || half.is_eq() && (ties == Ties::Away || odd);
        if up {
            return down.next_up(count);
        }
        down.trim();
        down
    }

    fn into_digits(self) -> Digits {
        Digits {
            digits: self.digits.iter().map(|digit| char::from(b'0' + digit)).collect(),
            exponent: self.point,
        }
    }

    /// The nearest float; half-way decimals go to the even mantissa.
    fn to_float(&self) -> f64 {
        if self.digits.is_empty() || self.point < -330 {
            return 0.0;
        }
        if self.point > 310 {
            return f64::INFINITY;
        }
        let count = self.digits.len().min(19);
        let leading = self.digits[..count].iter().fold(0u64, |sum, digit| sum * 10 + u64::from(*digit));
        let power = self.point - count as i32;
        // Both factors are exact floats, so that one operation rounds once (Clinger's fast path).
        if self.digits.len() <= 15 && power.abs() <= 22 {
            let scale = power_of_ten(power.unsigned_abs());
            return if power < 0 { leading as f64 / scale } else { leading as f64 * scale };
        }
        self.refine(approximate(leading, power))
    }

    /// From a float near this decimal to the nearest one, by comparing with the midpoints between neighbours.
    fn refine(&self, mut value: f64) -> f64 {
        loop {
            let (mantissa, exponent) = split(value);
            let above = self.compare(&expand(2 * mantissa + 1, exponent - 1));
            if above.is_gt() || above.is_eq() && mantissa % 2 == 1 {
                value = f64::from_bits(value.to_bits() + 1);
                if value.is_infinite() {
                    return value;
                }
                // At a tie the even neighbour is the answer; beyond it the search goes on.
                if above.is_eq() {
                    return value;
                }
                continue;
            }
            if value == 0.0 {
                return value;
            }
            let previous = f64::from_bits(value.to_bits() - 1);
            let (mantissa_below, exponent_below) = split(previous);
            let below = self.compare(&expand(2 * mantissa_below + 1, exponent_below - 1));
            if below.is_lt() || below.is_eq() && mantissa % 2 == 1 {
                value = previous;
                continue;
            }
            return value;
        }
    }
}

/// `leading × 10^power`, a few units in the last place off at most.
fn approximate(leading: u64, power: i32) -> f64 {
    let mut value = leading as f64;
    let mut left = power.unsigned_abs();
    while left > 0 {
        let step = left.min(22);
        let scale = power_of_ten(step);
        value = if power < 0 { value / scale } else { value * scale };
        left -= step;
    }
    if value.is_infinite() {
        f64::MAX
    } else {
        value
    }
}

/// `10^power`, exact up to 22.
fn power_of_ten(power: u32) -> f64 {
    (0..power).fold(1.0, |value, _| value * 10.0)
}

/// `value = mantissa × 2^exponent` for a finite value that is not negative.
fn split(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let (biased, fraction) = ((bits >> 52) as i32 & 0x7ff, bits & ((1 << 52) - 1));
    if biased == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, biased - 1075)
    }
}

const BASE: u64 = 1_000_000_000;

/// The exact decimal expansion of `mantissa × 2^exponent`. Below zero, `2^-n` is `5^n × 10^-n`.
fn expand(mantissa: u64, exponent: i32) -> Decimal {
    // Limbs of nine digits, the lowest first.
    let mut limbs = vec![mantissa % BASE, mantissa / BASE % BASE, mantissa / BASE / BASE];
    let (factor, per_step) = if exponent < 0 { (5u64, 13) } else { (2, 29) };
    let mut left = exponent.unsigned_abs();
    while left > 0 {
        let step = left.min(per_step);
        multiply(&mut limbs, factor.pow(step));
        left -= step;
    }
    let mut digits = Vec::with_capacity(limbs.len() * 9);
    for limb in limbs.iter().rev() {
        let mut unit = BASE / 10;
        while unit > 0 {
            digits.push((limb / unit % 10) as u8);
            unit /= 10;
        }
    }
    let mut decimal = Decimal { point: digits.len() as i32 + exponent.min(0), digits };
    decimal.trim();
    decimal
}

fn multiply(limbs: &mut Vec<u64>, factor: u64) {
    let mut carry = 0;
    for limb in limbs.iter_mut() {
        let product = *limb * factor + carry;
        *limb = product % BASE;
        carry = product / BASE;
    }
    while carry > 0 {
        limbs.push(carry % BASE);
        carry /= BASE;
    }
}

/// `value` as ECMAScript's `Number::toString` writes it: `1500`, `0.1`, `1e+21`, `1.5e-7`, `NaN`, `-Infinity`.
pub fn ecmascript(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_string();
    }
    let mut out = String::new();
    if value < 0.0 {
        out.push('-');
    }
    if value.is_infinite() {
        out.push_str("Infinity");
        return out;
    }
    let Digits { digits, exponent } = shortest(value);
    let count = digits.len() as i32;
    if digits.is_empty() {
        out.push('0');
    } else if count <= exponent && exponent <= 21 {
        out.push_str(&digits);
        out.extend((count..exponent).map(|_| '0'));
    } else if 0 < exponent && exponent <= 21 {
        let (whole, rest) = digits.split_at(exponent as usize);
        out.push_str(whole);
        out.push('.');
        out.push_str(rest);
    } else if -6 < exponent && exponent <= 0 {
        out.push_str("0.");
        out.extend((exponent..0).map(|_| '0'));
        out.push_str(&digits);
    } else {
        let (first, rest) = digits.split_at(1);
        out.push_str(first);
        if !rest.is_empty() {
            out.push('.');
            out.push_str(rest);
        }
        out.push_str(if exponent > 0 { "e+" } else { "e-" });
        out.push_str(&(exponent - 1).unsigned_abs().to_string());
    }
    out
}
