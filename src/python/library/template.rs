//! `str.format` and the `%` operator.

use super::format::{format, format_float, format_int, radix_digits, Spec};
use super::text::ascii;
use crate::python::vm::class::Type;
use crate::python::vm::symbol::{sym, Symbol};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};

/// What the fields of a template refer to.
pub struct Fields<'a> {
    /// `{}` and `{0}`
    pub positional: &'a [Value],
    /// `{name}`
    pub keywords: &'a [(Symbol, Value)],
    /// `format_map`'s mapping, instead of the keywords.
    pub mapping: Option<&'a Value>,
    /// The next `{}`; and whether numbers were written instead.
    pub next: usize,
    /// Whether some field has a number.
    pub numbered: bool,
}

/// Fills in the fields of a template.
pub fn fill(vm: &mut Vm, template: &str, fields: &mut Fields<'_>, depth: u32) -> Result<String, Raise> {
    if depth == 0 {
        return Err(vm.value_error("Max string recursion exceeded"));
    }
    let mut out = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if rest.starts_with(brace) {
            out.push_str(brace);
            rest = &rest[1..];
            continue;
        }
        if brace == "}" {
            return Err(vm.value_error("Single '}' encountered in format string"));
        }
        let Some(end) = field_end(rest) else {
            let message = if rest.is_empty() {
                "Single '{' encountered in format string"
            } else {
                "expected '}' before end of string"
            };
            return Err(vm.value_error(message));
        };
        let field = &rest[..end];
        rest = &rest[end + 1..];
        out.push_str(&fill_field(vm, field, fields, depth)?);
    }
    out.push_str(rest);
    Ok(out)
}

/// Where a field's closing brace is.
fn field_end(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

fn fill_field(vm: &mut Vm, field: &str, fields: &mut Fields<'_>, depth: u32) -> Result<String, Raise> {
    let end = name_end(field);
    let (name, tail) = field.split_at(end);
    let (conversion, spec) = match tail.strip_prefix('!') {
        Some(tail) => {
            let mut chars = tail.chars();
            let conversion = chars.next();
            let spec = chars.as_str();
            if !spec.is_empty() && !spec.starts_with(':') {
                return Err(vm.value_error("expected ':' after conversion specifier"));
            }
            (conversion, spec.strip_prefix(':').unwrap_or(""))
        }
        None => (None, tail.strip_prefix(':').unwrap_or("")),
    };
    let mut value = find_field(vm, name, fields)?;
    let spec = if spec.contains('{') { fill(vm, spec, fields, depth - 1)? } else { spec.to_string() };
    if tail.starts_with('!') {
        let text = match conversion {
            Some('r') => vm.repr_of(&value)?,
            Some('s') => vm.text_of(&value)?,
            Some('a') => ascii(vm, &value)?,
            other => {
                let other = other.map_or(String::new(), String::from);
                return Err(vm.error_with(Type::ValueError, "Unknown conversion specifier %", &[&other]));
            }
        };
        value = Value::str(&text);
    }
    vm.nested(|vm| format(vm, &value, &spec))
}

/// Where the name of a field ends: at a `!` or `:` outside of square brackets.
fn name_end(field: &str) -> usize {
    let mut inside = false;
    field
        .bytes()
        .position(|byte| {
            match byte {
                b'[' => inside = true,
                b']' => inside = false,
                _ => {}
            }
            !inside && matches!(byte, b'!' | b':')
        })
        .unwrap_or(field.len())
}

fn find_field(vm: &mut Vm, name: &str, fields: &mut Fields<'_>) -> Result<Value, Raise> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, mut rest) = name.split_at(end);
    let mut value = first_of_field(vm, first, fields)?;
    while !rest.is_empty() {
        if let Some(attribute) = rest.strip_prefix('.') {
            let end = attribute.find(['.', '[']).unwrap_or(attribute.len());
            let symbol = vm.intern(&attribute[..end]);
            value = vm.get_attribute(&value, symbol)?;
            rest = &attribute[end..];
        } else {
            let Some(end) = rest.find(']') else {
                return Err(vm.value_error("expected '}' before end of string"));
            };
            let key = match whole_number(&rest[1..end]) {
                Some(number) => Value::Int(number as i64),
                None => Value::str(&rest[1..end]),
            };
            value = vm.subscript(&value, &key)?;
            rest = &rest[end + 1..];
        }
    }
    Ok(value)
}

fn first_of_field(vm: &mut Vm, name: &str, fields: &mut Fields<'_>) -> Result<Value, Raise> {
    let number = whole_number(name);
    if name.is_empty() || number.is_some() {
        if fields.mapping.is_some() {
            return Err(vm.value_error("Format string contains positional fields"));
        }
        let switched = if name.is_empty() { fields.numbered } else { fields.next > 0 };
        if switched {
            let (from, to) = if name.is_empty() {
                ("manual field specification", "automatic field numbering")
            } else {
                ("automatic field numbering", "manual field specification")
            };
            return Err(vm.error_with(Type::ValueError, "cannot switch from % to %", &[from, to]));
        }
        let index = number.unwrap_or(fields.next);
        match number {
            Some(_) => fields.numbered = true,
            None => fields.next += 1,
        }
        return match fields.positional.get(index) {
            Some(value) => Ok(value.clone()),
            None => {
                let index = index.to_string();
                let parts = ["Replacement index ", &index, " out of range for positional args tuple"];
                Err(vm.index_error(&parts.concat()))
            }
        };
    }
    if let Some(mapping) = fields.mapping {
        return vm.subscript(mapping, &Value::str(name));
    }
    let found = fields.keywords.iter().find(|(keyword, _)| vm.name(*keyword) == name);
    match found {
        Some((_, value)) => Ok(value.clone()),
        None => Err(vm.error_of(Type::KeyError, vec![Value::str(name)])),
    }
}

fn whole_number(text: &str) -> Option<usize> {
    if text.is_empty() {
        return None;
    }
    text.bytes().try_fold(0_usize, |number, byte| match byte {
        b'0'..=b'9' => number.checked_mul(10)?.checked_add(usize::from(byte - b'0')),
        _ => None,
    })
}

/// `template % values`
pub fn percent(vm: &mut Vm, template: &str, values: &Value) -> Result<String, Raise> {
    percent_with(vm, template, values, None)
}

/// What changes a value and its conversion before it is put in.
pub type PutIn = fn(&mut Vm, Value, char) -> Result<(Value, char), Raise>;

/// As [`percent`]; where the template is one of bytes `put_in` says what stands for a value.
pub fn percent_with(
    vm: &mut Vm,
    template: &str,
    values: &Value,
    put_in: Option<PutIn>,
) -> Result<String, Raise> {
    let inner = Some(values.plain()).filter(|inner| matches!(inner, Value::Tuple(_)));
    let values = inner.as_ref().unwrap_or(values);
    let mut percents = Percents { values, next: 0, used_mapping: false, put_in };
    let mut out = String::new();
    let mut chars = template.chars().peekable();
    while let Some(char) = chars.next() {
        if char == '%' {
            percents.one(vm, template, &mut chars, &mut out)?;
        } else {
            out.push(char);
        }
    }
    let count = match values {
        Value::Tuple(items) => items.len(),
        // What can be asked for keys need not be used up.
        Value::Dict(_) | Value::List(_) | Value::Range(_) | Value::Instance(_) if has_keys(vm, values) => 0,
        Value::Bytes(_) if put_in.is_none() => 0,
        _ => 1,
    };
    if percents.next < count && !percents.used_mapping {
        let what = if put_in.is_some() { "bytes" } else { "string" };
        return Err(vm.type_error(&["not all arguments converted during ", what, " formatting"].concat()));
    }
    Ok(out)
}

fn has_keys(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Instance(_) => match value.plain() {
            Value::Instance(_) => vm.user_method(value, sym::GETITEM).is_some(),
            plain => !matches!(plain, Value::Str(_) | Value::Int(_) | Value::Float(_) | Value::Set(_)),
        },
        _ => true,
    }
}

struct Percents<'a> {
    values: &'a Value,
    next: usize,
    used_mapping: bool,
    put_in: Option<PutIn>,
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

impl Percents<'_> {
    fn take(&mut self, vm: &mut Vm) -> Result<Value, Raise> {
        self.next += 1;
        let value = match self.values {
            Value::Tuple(items) => items.get(self.next - 1).cloned(),
            value if self.next == 1 => Some(value.clone()),
            _ => None,
        };
        value.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    fn one(&mut self, vm: &mut Vm, all: &str, chars: &mut Chars<'_>, out: &mut String) -> Result<(), Raise> {
        let mut spec = Spec {
            fill: ' ',
            align: '>',
            sign: '\0',
            no_minus_zero: false,
            alternate: false,
            width: 0,
            group: '\0',
            precision: None,
            kind: '\0',
        };
        let mut keyed = None;
        if chars.next_if_eq(&'(').is_some() {
            let mut key = String::new();
            loop {
                match chars.next() {
                    Some(')') => break,
                    Some(char) => key.push(char),
                    None => return Err(vm.value_error("incomplete format key")),
                }
            }
            if !matches!(self.values, Value::Dict(_) | Value::Instance(_)) {
                return Err(vm.type_error("format requires a mapping"));
            }
            self.used_mapping = true;
            let key = match self.put_in {
                Some(_) => Value::Bytes(std::rc::Rc::new(key.chars().map(|char| char as u8).collect())),
                None => Value::str(&key),
            };
            keyed = Some(vm.subscript(self.values, &key)?);
        }
        let mut zero = false;
        while let Some(flag) = chars.next_if(|char| matches!(char, '-' | '+' | ' ' | '#' | '0')) {
            match flag {
                '-' => spec.align = '<',
                '#' => spec.alternate = true,
                '0' => zero = true,
                sign if spec.sign != '+' => spec.sign = sign,
                _ => {}
            }
        }
        if let Some(width) = self.number(vm, chars)? {
            if width < 0 {
                spec.align = '<';
            }
            spec.width = width.unsigned_abs() as usize;
        }
        if chars.next_if_eq(&'.').is_some() {
            spec.precision = Some(self.number(vm, chars)?.unwrap_or(0).max(0) as usize);
        }
        while chars.next_if(|char| matches!(char, 'l' | 'h' | 'L')).is_some() {}
        let Some(kind) = chars.next() else { return Err(vm.value_error("incomplete format")) };
        if kind == '%' {
            out.push('%');
            return Ok(());
        }
        let mut value = match keyed {
            Some(value) => value,
            None => self.take(vm)?,
        };
        let written = kind;
        let mut kind = kind;
        if let Some(put_in) = self.put_in {
            (value, kind) = put_in(vm, value, kind)?;
        }
        if zero && spec.align == '>' && !matches!(kind, 's' | 'r' | 'a' | 'c') {
            (spec.fill, spec.align) = ('0', '=');
        }
        spec.kind = kind;
        match convert(vm, &value, spec)? {
            Some(text) => out.push_str(&text),
            None => {
                let index = all.chars().count() - chars.clone().count() - 1;
                let code = radix_digits(u64::from(written as u32), 16);
                let (kind, index) = (written.to_string(), index.to_string());
                return Err(vm.error_with(
                    Type::ValueError,
                    "unsupported format character '%' (0x%) at index %",
                    &[&kind, &code, &index],
                ));
            }
        }
        Ok(())
    }

    fn number(&mut self, vm: &mut Vm, chars: &mut Chars<'_>) -> Result<Option<i64>, Raise> {
        if chars.next_if_eq(&'*').is_some() {
            let value = self.take(vm)?;
            return match value.as_int() {
                Some(number) if number.unsigned_abs() <= 1_000_000 => Ok(Some(number)),
                Some(_) => Err(vm.value_error("width too big")),
                None => Err(vm.type_error("* wants int")),
            };
        }
        let mut number = None;
        while let Some(digit) = chars.peek().and_then(|char| char.to_digit(10)) {
            chars.next();
            number = Some((number.unwrap_or(0) * 10 + i64::from(digit)).min(1_000_000));
        }
        Ok(number)
    }
}

/// A value by a conversion; none if there is no such conversion.
fn convert(vm: &mut Vm, value: &Value, mut spec: Spec) -> Result<Option<String>, Raise> {
    let text = match spec.kind {
        's' => vm.text_of(value)?,
        'r' => vm.repr_of(value)?,
        'a' => ascii(vm, value)?,
        'c' => match value.as_str() {
            Some(text) if text.chars().count() == 1 => text.to_string(),
            _ => {
                let code = value.as_int().and_then(|code| u32::try_from(code).ok()).and_then(char::from_u32);
                code.ok_or_else(|| vm.type_error("%c requires int or char"))?.to_string()
            }
        },
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => return convert_int(vm, value, spec).map(Some),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = value.as_float().map_or_else(|| vm.float_of(value), Ok)?;
            return format_float(vm, number, "float", &spec).map(Some);
        }
        _ => return Ok(None),
    };
    // Text is cut and padded as by `format`.
    spec.kind = 's';
    (spec.sign, spec.alternate) = ('\0', false);
    let text = match spec.precision.and_then(|count| text.char_indices().nth(count)) {
        Some((end, _)) => text[..end].to_string(),
        None => text,
    };
    let missing = spec.width.saturating_sub(text.chars().count());
    let padding = " ".repeat(missing);
    Ok(Some(if spec.align == '<' { text + &padding } else { padding + &text }))
}

fn convert_int(vm: &mut Vm, value: &Value, mut spec: Spec) -> Result<String, Raise> {
    let decimal = matches!(spec.kind, 'd' | 'i' | 'u');
    let number = match value {
        Value::Float(number) if decimal => super::numbers::whole(vm, *number)?,
        value => match value.plain() {
            number @ (Value::Int(_) | Value::Bool(_) | Value::Big(_)) => number,
            _ => {
                if let Some(number) = vm.int_by_method(value, decimal)? {
                    return convert_int(vm, &number, spec);
                }
                let kind = spec.kind.to_string();
                let what = if decimal {
                    " format: a real number is required, not "
                } else {
                    " format: an integer is required, not "
                };
                let message = ["%", &kind, what, &vm.told_name(value)].concat();
                return Err(vm.type_error(&message));
            }
        },
    };
    if decimal {
        spec.kind = 'd';
    }
    let Some(least) = spec.precision.take() else { return format_int(vm, &number, "int", &spec) };
    let plain = Spec { width: 0, ..spec };
    let text = format_int(vm, &number, "int", &plain)?;
    let signs = text.len() - text.trim_start_matches(['-', '+', ' ']).len();
    let digits = text.len() - signs;
    let text = [&text[..signs], &"0".repeat(least.saturating_sub(digits)), &text[signs..]].concat();
    let padding = " ".repeat(spec.width.saturating_sub(text.len()));
    Ok(if spec.align == '<' { text + &padding } else { padding + &text })
}
