//! The format-spec mini-language: `format()`, f-strings and what stands behind the colon in `str.format`.

use super::text::{push_exponent, push_float, push_plain, push_zeros};
use crate::number::{self, Ties};
use crate::python::vm::class::Type;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Inner, Value};
use crate::python::vm::{Raise, Vm};

/// A format spec taken apart.
#[derive(Clone, Copy)]
pub struct Spec {
    /// What fills up the width.
    pub fill: char,
    /// `<`, `>`, `=`, `^`, or `\0`.
    pub align: char,
    /// `+`, `-`, ` `, or `\0`.
    pub sign: char,
    /// `z`: what rounds to zero has no sign.
    pub no_minus_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width.
    pub width: usize,
    /// `,` or `_` between groups of digits, or `\0`.
    pub group: char,
    /// Behind the `.`.
    pub precision: Option<usize>,
    /// The last letter, or `\0`.
    pub kind: char,
}

/// Wider is not done: a text of a gigabyte is nobody's wish.
const WIDEST: usize = 1_000_000;

/// `format(value, spec)`
pub fn format(vm: &mut Vm, value: &Value, spec: &str) -> Result<String, Raise> {
    if matches!(value, Value::Instance(_) | Value::Class(_)) {
        if let Some(method) = vm.user_method(value, sym::FORMAT) {
            let result = vm.call(&method, &[value.clone(), Value::str(spec)])?;
            return match result.as_str() {
                Some(text) => Ok(text.to_string()),
                None => Err(vm.type_error_of("__format__ must return a str, not %", &result)),
            };
        }
    }
    if let Value::Instance(it) = value {
        if let (Inner::Value(inner), true, false) = (&it.inner, it.class.is_user, spec.is_empty()) {
            let inner = inner.borrow().clone();
            // Only text and numbers have a `__format__` of their own to inherit.
            if !has_format(&inner) {
                return Err(vm.type_error_of("unsupported format string passed to %.__format__", value));
            }
            return format(vm, &inner, spec);
        }
    }
    if spec.is_empty() {
        return vm.text_of(value);
    }
    match value {
        Value::Str(text) => {
            let parsed = parse(vm, spec, "str", '<')?;
            format_text(vm, text.as_str(), &parsed)
        }
        Value::Bool(_) => {
            let parsed = parse(vm, spec, "bool", '>')?;
            format_int(vm, value, "bool", &parsed)
        }
        Value::Int(_) | Value::Big(_) => {
            let parsed = parse(vm, spec, "int", '>')?;
            format_int(vm, value, "int", &parsed)
        }
        Value::Float(number) => {
            let parsed = parse(vm, spec, "float", '>')?;
            format_float(vm, *number, "float", &parsed)
        }
        _ => Err(vm.type_error_of("unsupported format string passed to %.__format__", value)),
    }
}

fn parse(vm: &Vm, text: &str, type_name: &str, align: char) -> Result<Spec, Raise> {
    let mut spec = Spec {
        fill: ' ',
        align: '\0',
        sign: '\0',
        no_minus_zero: false,
        alternate: false,
        width: 0,
        group: '\0',
        precision: None,
        kind: '\0',
    };
    let is_align = |char: char| matches!(char, '<' | '>' | '=' | '^');
    let mut rest = text.chars().peekable();
    let mut two = text.chars();
    let (first, second) = (two.next(), two.next());
    let mut has_fill = false;
    if let (Some(fill), Some(mark)) = (first, second.filter(|char| is_align(*char))) {
        (spec.fill, spec.align, has_fill) = (fill, mark, true);
        rest = two.peekable();
    } else if let Some(mark) = rest.next_if(|char| is_align(*char)) {
        spec.align = mark;
    }
    if let Some(sign) = rest.next_if(|char| matches!(char, '+' | '-' | ' ')) {
        spec.sign = sign;
    }
    spec.no_minus_zero = rest.next_if_eq(&'z').is_some();
    spec.alternate = rest.next_if_eq(&'#').is_some();
    if rest.next_if_eq(&'0').is_some() {
        if !has_fill {
            spec.fill = '0';
        }
        if spec.align == '\0' && align == '>' {
            spec.align = '=';
        }
    }
    let number = |rest: &mut std::iter::Peekable<std::str::Chars>| {
        let mut number = None;
        while let Some(digit) = rest.peek().and_then(|char| char.to_digit(10)) {
            rest.next();
            number = Some((number.unwrap_or(0_usize) * 10 + digit as usize).min(WIDEST + 1));
        }
        number
    };
    spec.width = number(&mut rest).unwrap_or(0);
    while let Some(group) = rest.next_if(|char| matches!(char, ',' | '_')) {
        if spec.group != '\0' {
            let message = match (spec.group, group) {
                (',', ',') => "Cannot specify ',' with ','.",
                ('_', '_') => "Cannot specify '_' with '_'.",
                _ => "Cannot specify both ',' and '_'.",
            };
            return Err(vm.value_error(message));
        }
        spec.group = group;
    }
    if rest.next_if_eq(&'.').is_some() {
        spec.precision = number(&mut rest);
        if spec.precision.is_none() {
            return Err(vm.value_error("Format specifier missing precision"));
        }
    }
    spec.kind = rest.next().unwrap_or('\0');
    if rest.next().is_some() {
        return Err(vm.error_with(
            Type::ValueError,
            "Invalid format specifier '%' for object of type '%'",
            &[text, type_name],
        ));
    }
    if spec.width > WIDEST || spec.precision.is_some_and(|precision| precision > WIDEST) {
        return Err(vm.value_error("Too many decimal digits in format string"));
    }
    if spec.align == '\0' {
        spec.align = align;
    }
    Ok(spec)
}

#[cold]
fn unknown(vm: &Vm, kind: char, type_name: &str) -> Raise {
    let mut buffer = [0; 4];
    let kind = kind.encode_utf8(&mut buffer);
    vm.error_with(Type::ValueError, "Unknown format code '%' for object of type '%'", &[kind, type_name])
}

/// Puts a text into its width.
fn pad(text: &str, spec: &Spec) -> String {
    let count = text.chars().count();
    let missing = spec.width.saturating_sub(count);
    let before = match spec.align {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let mut out = String::new();
    for _ in 0..before {
        out.push(spec.fill);
    }
    out.push_str(text);
    for _ in before..missing {
        out.push(spec.fill);
    }
    out
}

fn format_text(vm: &Vm, text: &str, spec: &Spec) -> Result<String, Raise> {
    if !matches!(spec.kind, '\0' | 's') {
        return Err(unknown(vm, spec.kind, "str"));
    }
    let wrong = match () {
        () if spec.sign != '\0' => "Sign not allowed in string format specifier",
        () if spec.no_minus_zero => "Negative zero coercion (z) not allowed in string format specifier",
        () if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        () if spec.align == '=' => "'=' alignment not allowed in string format specifier",
        () if spec.group == ',' => "Cannot specify ',' with 's'.",
        () if spec.group == '_' => "Cannot specify '_' with 's'.",
        () => "",
    };
    if !wrong.is_empty() {
        return Err(vm.value_error(wrong));
    }
    match spec.precision.and_then(|count| text.char_indices().nth(count)) {
        Some((end, _)) => Ok(pad(&text[..end], spec)),
        None => Ok(pad(text, spec)),
    }
}

/// Whether its class has a formatting language.
fn has_format(value: &Value) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::Bool(_) | Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Instance(_)
    )
}

/// An int by a spec.
pub fn format_int(vm: &mut Vm, value: &Value, type_name: &str, spec: &Spec) -> Result<String, Raise> {
    if matches!(spec.kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        let number = vm.as_finite(value)?.unwrap_or(0.0);
        return format_float(vm, number, type_name, spec);
    }
    if !matches!(spec.kind, 'b' | 'c' | 'd' | 'n' | 'o' | 'x' | 'X' | '\0') {
        return Err(unknown(vm, spec.kind, type_name));
    }
    let wrong = match () {
        () if spec.precision.is_some() => "Precision not allowed in integer format specifier",
        () if spec.no_minus_zero => "Negative zero coercion (z) not allowed in integer format specifier",
        () => "",
    };
    if !wrong.is_empty() {
        return Err(vm.value_error(wrong));
    }
    if spec.kind == 'c' {
        let char = value.as_int().and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
        let Some(char) = char else {
            return Err(
                vm.error(crate::python::vm::class::Type::OverflowError, "%c arg not in range(0x110000)")
            );
        };
        let spec = Spec { align: if spec.align == '=' { '<' } else { spec.align }, ..*spec };
        return Ok(pad(char.encode_utf8(&mut [0; 4]), &spec));
    }
    let (radix, prefix) = match spec.kind {
        'b' => (2, "0b"),
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        'd' | 'n' | '\0' => (10, ""),
        kind => return Err(unknown(vm, kind, type_name)),
    };
    if spec.group == ',' && radix != 10 {
        let mut buffer = [0; 4];
        let kind = spec.kind.encode_utf8(&mut buffer);
        return Err(vm.error_with(Type::ValueError, "Cannot specify ',' with '%'.", &[kind]));
    }
    let (negative, mut digits) = vm.int_digits(value, radix)?;
    if spec.kind == 'X' {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(assemble(negative, prefix, &digits, "", if radix == 10 { 3 } else { 4 }, spec))
}

/// The digits of a number in some base.
pub fn radix_digits(mut number: u64, radix: u32) -> String {
    let radix = u64::from(radix);
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % radix) as u32, radix as u32).unwrap_or('0'));
        number /= radix;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

/// A float by a spec.
pub fn format_float(vm: &mut Vm, number: f64, type_name: &str, spec: &Spec) -> Result<String, Raise> {
    if spec.group != '\0'
        && !"\0deEfFgG%".contains(spec.kind)
        && (spec.group == ',' || !"boxX".contains(spec.kind))
    {
        let (mut group, mut kind) = ([0; 4], [0; 4]);
        let parts = [&*spec.group.encode_utf8(&mut group), &*spec.kind.encode_utf8(&mut kind)];
        return Err(vm.error_with(Type::ValueError, "Cannot specify '%' with '%'.", &parts));
    }
    let (number, percent) = if spec.kind == '%' { (number * 100.0, "%") } else { (number, "") };
    let mut text = String::new();
    match spec.kind {
        '\0' if spec.precision.is_none() && number.is_finite() => push_float(number.abs(), &mut text),
        '\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%' => {
            let kind = if spec.kind == '%' { 'f' } else { spec.kind };
            push_digits(number.abs(), kind, spec.precision, spec.alternate, &mut text);
        }
        kind => return Err(unknown(vm, kind, type_name)),
    }
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let is_zero = spec.no_minus_zero && !text.bytes().any(|byte| matches!(byte, b'1'..=b'9' | b'i'));
    let negative = number.is_sign_negative() && !number.is_nan() && !is_zero;
    let rest = [&text[end..], percent].concat();
    Ok(assemble(negative, "", &text[..end], &rest, 3, spec))
}

/// The digits of a float that is not negative, as C's `printf` writes them; kind `\0` is Python's own form of `g`.
pub fn push_digits(number: f64, kind: char, precision: Option<usize>, alternate: bool, out: &mut String) {
    let upper = kind.is_ascii_uppercase();
    if !number.is_finite() {
        out.push_str(match (number.is_nan(), upper) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        });
        return;
    }
    let letter = if upper { 'E' } else { 'e' };
    let precision = precision.unwrap_or(6);
    match kind.to_ascii_lowercase() {
        'f' => {
            out.push_str(&number::fixed(number, precision));
            if alternate && precision == 0 {
                out.push('.');
            }
        }
        'e' => {
            let digits = number::significant(number, precision + 1, Ties::Even);
            let mut all = digits.digits;
            push_zeros(precision as i32 + 1 - all.len() as i32, &mut all);
            out.push_str(&all[..1]);
            if precision > 0 || alternate {
                out.push('.');
            }
            out.push_str(&all[1..]);
            push_exponent(if number == 0.0 { 0 } else { digits.exponent - 1 }, letter, out);
        }
        general => {
            let own = general == '\0';
            let precision = precision.max(1);
            let digits = number::significant(number, precision, Ties::Even);
            let point = if number == 0.0 { 1 } else { digits.exponent };
            let mut all = if number == 0.0 { "0".to_string() } else { digits.digits };
            if alternate {
                push_zeros(precision as i32 - all.len() as i32, &mut all);
            }
            if point <= -4 || point > precision as i32 - i32::from(own) {
                out.push_str(&all[..1]);
                if all.len() > 1 || alternate {
                    out.push('.');
                }
                out.push_str(&all[1..]);
                push_exponent(point - 1, letter, out);
            } else {
                push_plain(&all, point, out);
                if point >= all.len() as i32 {
                    out.push_str(if own {
                        ".0"
                    } else if alternate {
                        "."
                    } else {
                        ""
                    });
                }
            }
        }
    }
}

/// Sign, prefix, grouped digits and the rest, in their width.
fn assemble(negative: bool, prefix: &str, digits: &str, rest: &str, group: usize, spec: &Spec) -> String {
    let sign = match (negative, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        _ => "",
    };
    let head = [sign, prefix].concat();
    let taken = head.len() + rest.len();
    // Zeros that fill up the width are digits, and grouped as such.
    let zeros = if spec.fill == '0' && spec.align == '=' { spec.width.saturating_sub(taken) } else { 0 };
    let digits =
        if spec.group == '\0' { digits.to_string() } else { grouped(digits, group, spec.group, zeros) };
    if spec.align == '=' {
        let inner = Spec { width: spec.width.saturating_sub(head.len()), align: '>', ..*spec };
        return [&head, pad(&[&digits, rest].concat(), &inner).as_str()].concat();
    }
    pad(&[&head, &digits, rest].concat(), spec)
}

fn grouped(digits: &str, size: usize, mark: char, width: usize) -> String {
    let mut reversed = Vec::new();
    let mut rest = digits.bytes().rev();
    let mut count = 0;
    loop {
        let digit = rest.next();
        if digit.is_none() && reversed.len() >= width {
            break;
        }
        if count > 0 && count % size == 0 {
            reversed.push(mark);
        }
        reversed.push(digit.unwrap_or(b'0') as char);
        count += 1;
    }
    reversed.iter().rev().collect()
}
