//! Numbers and their decimal text, exact and small: the shortest digits that read back as the same float, a fixed
//! number of places, and the float nearest to a decimal. Both languages and the drawings share the digits; how they
//! are laid out (`1e+22`, `1e22`) is each language's own affair.

/// The decimal digits of a float: `0.d1d2d3… × 10^exponent`, without leading or trailing zeros.
#[derive(Clone, Debug, PartialEq)]
pub struct Digits {
    /// ASCII digits, the first one not `0`; empty for zero.
    pub digits: String,
    /// The power of ten that `0.digits` is multiplied by.
    pub exponent: i32,
}

/// The shortest digits that read back as `value`, which must be finite; the sign is dropped.
pub fn shortest(value: f64) -> Digits {
    let text = format!("{:e}", value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let trimmed = digits.trim_end_matches('0').to_string();
    let exponent = exponent.parse::<i32>().unwrap_or(0) + 1;
    Digits { exponent: if trimmed.is_empty() { 0 } else { exponent }, digits: trimmed }
}

/// `value`, which must be finite, with exactly `places` decimal places, ties to even on the exact value, as C's
/// `printf("%.*f")` and Python's `format(value, ".2f")` write it.
pub fn fixed(value: f64, places: usize) -> String {
    format!("{value:.places$}")
}

/// The float nearest to decimal text such as `12`, `.5`, `1.5e3`; `None` where the text is no decimal number.
/// Signs, underscores and words (`inf`) belong to the callers.
pub fn parse(text: &str) -> Option<f64> {
    if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-')) {
        text.parse().ok()
    } else {
        None
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
