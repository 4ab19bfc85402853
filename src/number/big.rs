//! Whole numbers of any size: sign and magnitude, the plainest algorithms there are. Python's ints that do not fit 64 bits
//! and JavaScript's BigInts are both of these.

use std::cmp::Ordering;

/// An int of any size.
#[derive(Clone)]
pub struct Big {
    /// Whether it is below 0.
    pub negative: bool,
    /// The magnitude in base 2^32, the lowest first; the last is not 0.
    pub digits: Vec<u32>,
}

/// Takes zeros at the top away.
pub fn trim(digits: &mut Vec<u32>) {
    while digits.last() == Some(&0) {
        digits.pop();
    }
}

impl Big {
    /// Any int that machines have.
    pub fn new(number: i128) -> Big {
        let mut rest = number.unsigned_abs();
        let mut digits = Vec::new();
        while rest != 0 {
            digits.push(rest as u32);
            rest >>= 32;
        }
        Big { negative: number < 0, digits }
    }

    /// A float without its fraction; it is finite.
    pub fn of_float(number: f64) -> Big {
        let bits = number.abs().to_bits();
        let exponent = (bits >> 52) as i64 - 1075;
        let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
        let whole = Big::new(mantissa.into());
        let mut result =
            if exponent < 0 { whole.right(-exponent as u64) } else { whole.left(exponent as u64) };
        result.negative = number < 0.0 && !result.digits.is_empty();
        result
    }

    /// How many bits the magnitude has.
    pub fn bits(&self) -> u64 {
        match self.digits.last() {
            Some(top) => self.digits.len() as u64 * 32 - u64::from(top.leading_zeros()),
            None => 0,
        }
    }

    /// Which is larger.
    pub fn order(&self, other: &Big) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => magnitudes(&self.digits, &other.digits),
            (true, true) => magnitudes(&other.digits, &self.digits),
        }
    }

    /// The nearest float, of two the even one; infinite if it is too large.
    pub fn float(&self) -> f64 {
        let bits = self.bits();
        let shift = bits.saturating_sub(64);
        let top = self.right_magnitude(shift);
        let mut number = top.digits.iter().rev().fold(0u64, |number, digit| number << 32 | u64::from(*digit));
        let lost = self.digits.iter().enumerate().any(|(place, digit)| {
            let low = (shift.saturating_sub(place as u64 * 32)).min(32);
            low > 0 && u64::from(*digit) & ((1u64 << low) - 1) != 0
        });
        number |= u64::from(lost);
        let scale = match shift {
            0..=1023 => f64::from_bits((1023 + shift) << 52),
            _ => f64::INFINITY,
        };
        let float = number as f64 * scale;
        if self.negative {
            -float
        } else {
            float
        }
    }

    /// `self + other`, or `self - other`
    pub fn plus(&self, other: &Big, minus: bool) -> Big {
        let other_negative = other.negative != minus;
        if self.negative == other_negative {
            return Big { negative: self.negative, digits: sum(&self.digits, &other.digits) };
        }
        match magnitudes(&self.digits, &other.digits) {
            Ordering::Less => {
                Big { negative: other_negative, digits: difference(&other.digits, &self.digits) }
            }
            _ => Big { negative: self.negative, digits: difference(&self.digits, &other.digits) },
        }
    }

    /// `self * other`
    pub fn times(&self, other: &Big) -> Big {
        let mut digits = vec![0u32; self.digits.len() + other.digits.len()];
        for (place, a) in self.digits.iter().enumerate() {
            let mut carry = 0u64;
            for (digit, b) in digits[place..].iter_mut().zip(&other.digits) {
                let next = u64::from(*a) * u64::from(*b) + u64::from(*digit) + carry;
                *digit = next as u32;
                carry = next >> 32;
            }
            digits[place + other.digits.len()] = carry as u32;
        }
        trim(&mut digits);
        Big { negative: self.negative != other.negative, digits }
    }

    /// `divmod(self, other)`, as Python rounds; `other` is not 0.
    pub fn divided(&self, other: &Big) -> (Big, Big) {
        let (quotient, rest) = quotient(&self.digits, &other.digits);
        let mut quotient = Big { negative: self.negative != other.negative, digits: quotient };
        let mut rest = Big { negative: self.negative, digits: rest };
        if !rest.digits.is_empty() && self.negative != other.negative {
            quotient = quotient.plus(&Big::new(1), true);
            rest = rest.plus(other, false);
        }
        (quotient, rest)
    }

    /// Quotient and rest of a division that cuts off, as machines divide; `other` is not 0.
    pub fn cut(&self, other: &Big) -> (Big, Big) {
        let (quotient, rest) = quotient(&self.digits, &other.digits);
        let negative = self.negative != other.negative && !quotient.is_empty();
        let below = self.negative && !rest.is_empty();
        (Big { negative, digits: quotient }, Big { negative: below, digits: rest })
    }

    /// `self << count`
    pub fn left(&self, count: u64) -> Big {
        let (whole, part) = ((count / 32) as usize, count % 32);
        let mut digits = vec![0; whole];
        let mut carry = 0u64;
        for digit in &self.digits {
            let next = u64::from(*digit) << part | carry;
            digits.push(next as u32);
            carry = next >> 32;
        }
        digits.push(carry as u32);
        trim(&mut digits);
        Big { negative: self.negative, digits }
    }

    fn right_magnitude(&self, count: u64) -> Big {
        let (whole, part) = ((count / 32) as usize, count % 32);
        let mut digits: Vec<u32> = self.digits.get(whole..).unwrap_or(&[]).to_vec();
        for place in 0..digits.len() {
            let above = digits.get(place + 1).copied().unwrap_or(0);
            digits[place] = ((u64::from(above) << 32 | u64::from(digits[place])) >> part) as u32;
        }
        trim(&mut digits);
        Big { negative: false, digits }
    }

    /// `self >> count`
    pub fn right(&self, count: u64) -> Big {
        if !self.negative {
            return self.right_magnitude(count);
        }
        // -x >> n is -(((x - 1) >> n) + 1).
        let one = Big::new(1);
        let less = Big { negative: false, digits: self.digits.clone() }.plus(&one, true);
        let mut result = less.right_magnitude(count).plus(&one, false);
        result.negative = true;
        result
    }

    /// `|`, `^` or `&`, as if negative numbers had ones without end in front.
    pub fn bitwise(&self, other: &Big, op: fn(u32, u32) -> u32) -> Big {
        let count = self.digits.len().max(other.digits.len()) + 1;
        let (a, b) = (self.complement(count), other.complement(count));
        let mut digits: Vec<u32> = a.iter().zip(&b).map(|(a, b)| op(*a, *b)).collect();
        let negative = digits.last().is_some_and(|top| top >> 31 == 1);
        if negative {
            digits = Big { negative, digits }.complement(count);
        }
        trim(&mut digits);
        Big { negative, digits }
    }

    /// The digits in two's complement.
    fn complement(&self, count: usize) -> Vec<u32> {
        let mut digits = self.digits.clone();
        digits.resize(count, 0);
        if self.negative {
            let mut carry = true;
            for digit in &mut digits {
                (*digit, carry) = (!*digit).overflowing_add(u32::from(carry));
            }
        }
        digits
    }

    /// `self ** power`
    pub fn power(&self, mut power: u64) -> Big {
        let (mut result, mut base) = (Big::new(1), self.clone());
        while power > 0 {
            if power & 1 == 1 {
                result = result.times(&base);
            }
            power >>= 1;
            if power > 0 {
                base = base.times(&base);
            }
        }
        result
    }

    /// Digits in a base up to 36, without sign.
    pub fn text(&self, base: u32) -> String {
        // As many digits at once as fit a machine word.
        let (mut chunk, mut width) = (u64::from(base), 1);
        while chunk * u64::from(base) <= u64::from(u32::MAX) {
            chunk *= u64::from(base);
            width += 1;
        }
        let mut rest = self.digits.clone();
        let mut reversed = Vec::new();
        while !rest.is_empty() {
            let mut carry = 0u64;
            for digit in rest.iter_mut().rev() {
                let next = carry << 32 | u64::from(*digit);
                *digit = (next / chunk) as u32;
                carry = next % chunk;
            }
            trim(&mut rest);
            for _ in 0..width {
                reversed.push(char::from_digit((carry % u64::from(base)) as u32, base).unwrap_or('0'));
                carry /= u64::from(base);
            }
        }
        while reversed.len() > 1 && reversed.last() == Some(&'0') {
            reversed.pop();
        }
        if reversed.is_empty() {
            reversed.push('0');
        }
        reversed.iter().rev().collect()
    }

    /// The number of digits in a base; none if one of them is no digit.
    pub fn parse(digits: impl Iterator<Item = char>, base: u32) -> Option<Big> {
        let mut number = Vec::new();
        let mut add = |chunk: u64, unit: u64| {
            let mut carry = chunk;
            for digit in &mut number {
                let next = u64::from(*digit) * unit + carry;
                *digit = next as u32;
                carry = next >> 32;
            }
            if carry > 0 {
                number.push(carry as u32);
            }
        };
        // As many digits at once as fit a machine word.
        let (mut chunk, mut unit) = (0, 1);
        for char in digits {
            chunk = chunk * u64::from(base) + u64::from(char.to_digit(base)?);
            unit *= u64::from(base);
            if unit * u64::from(base) > u64::from(u32::MAX) {
                add(chunk, unit);
                (chunk, unit) = (0, 1);
            }
        }
        add(chunk, unit);
        Some(Big { negative: false, digits: number })
    }

    /// The float nearest to `self / other`; `other` is not 0.
    pub fn ratio(&self, other: &Big) -> f64 {
        // The quotient gets at least 66 bits, and a last one that says whether there is a rest.
        let shift = (other.bits() + 66).saturating_sub(self.bits());
        let above = Big { negative: false, digits: self.digits.clone() }.left(shift);
        let below = Big { negative: false, digits: other.digits.clone() };
        let (mut quotient, rest) = above.divided(&below);
        if !rest.digits.is_empty() {
            quotient = quotient.bitwise(&Big::new(1), |a, b| a | b);
        }
        let mut float = quotient.float();
        let mut left = shift;
        while left > 0 {
            let part = left.min(1000);
            float *= f64::from_bits((1023 - part) << 52);
            left -= part;
        }
        if self.negative != other.negative {
            -float
        } else {
            float
        }
    }
}

fn magnitudes(a: &[u32], b: &[u32]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

fn sum(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut digits = Vec::with_capacity(a.len().max(b.len()) + 1);
    let mut carry = 0u64;
    for place in 0..a.len().max(b.len()) {
        let digit = |of: &[u32]| u64::from(of.get(place).copied().unwrap_or(0));
        carry += digit(a) + digit(b);
        digits.push(carry as u32);
        carry >>= 32;
    }
    digits.push(carry as u32);
    trim(&mut digits);
    digits
}

/// `a - b`, which is not negative.
fn difference(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut digits = a.to_vec();
    let mut borrow = false;
    for (place, digit) in digits.iter_mut().enumerate() {
        let (less, first) = digit.overflowing_sub(b.get(place).copied().unwrap_or(0));
        let (less, second) = less.overflowing_sub(u32::from(borrow));
        (*digit, borrow) = (less, first || second);
    }
    trim(&mut digits);
    digits
}

/// Quotient and rest of magnitudes, by Knuth's algorithm D.
fn quotient(a: &[u32], b: &[u32]) -> (Vec<u32>, Vec<u32>) {
    if magnitudes(a, b) == Ordering::Less {
        return (Vec::new(), a.to_vec());
    }
    if let [single] = b {
        let mut digits = a.to_vec();
        let mut carry = 0u64;
        for digit in digits.iter_mut().rev() {
            let next = carry << 32 | u64::from(*digit);
            *digit = (next / u64::from(*single)) as u32;
            carry = next % u64::from(*single);
        }
        trim(&mut digits);
        return (digits, Big::new(carry.into()).digits);
    }
    let shift = b.last().map_or(0, |top| top.leading_zeros());
    let shifted = |digits: &[u32]| Big { negative: false, digits: digits.to_vec() }.left(shift.into()).digits;
    let (mut rest, divisor) = (shifted(a), shifted(b));
    let count = divisor.len();
    rest.resize(a.len() + 1, 0);
    let (top, second) = (u64::from(divisor[count - 1]), u64::from(divisor[count - 2]));
    let mut result = vec![0; rest.len() - count];
    for place in (0..result.len()).rev() {
        let high = u64::from(rest[place + count]) << 32 | u64::from(rest[place + count - 1]);
        let (mut guess, mut over) = (high / top, high % top);
        while guess >> 32 != 0 || guess * second > (over << 32 | u64::from(rest[place + count - 2])) {
            guess -= 1;
            over += top;
            if over >> 32 != 0 {
                break;
            }
        }
        let (mut borrow, mut carry) = (0i64, 0u64);
        for at in 0..=count {
            let product = guess * u64::from(divisor.get(at).copied().unwrap_or(0)) + carry;
            carry = product >> 32;
            let next = i64::from(rest[place + at]) - i64::from(product as u32) + borrow;
            rest[place + at] = next as u32;
            borrow = next >> 32;
        }
        if borrow < 0 {
            guess -= 1;
            let mut carry = 0u64;
            for at in 0..=count {
                carry += u64::from(rest[place + at]) + u64::from(divisor.get(at).copied().unwrap_or(0));
                rest[place + at] = carry as u32;
                carry >>= 32;
            }
        }
        result[place] = guess as u32;
    }
    trim(&mut result);
    trim(&mut rest);
    let rest = Big { negative: false, digits: rest }.right_magnitude(shift.into()).digits;
    (result, rest)
}
