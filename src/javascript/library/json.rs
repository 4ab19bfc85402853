//! `JSON`. The callbacks (a replacer, a reviver, a `toJSON`) are the program's own functions.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN, PLAIN};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, ErrorKind, Vm};

/// However deep the program nests: the host's stack is not the program's.
const DEPTH: usize = 500;

pub(super) fn install(vm: &mut Vm<'_>) {
    let json = vm.new_object();
    vm.methods(json, &[("stringify", 3, stringify), ("parse", 2, parse)]);
    support::tag(vm, json, "JSON");
    let key = vm.key("JSON");
    vm.heap.define(vm.realm.global, key, Value::Object(json), HIDDEN);
}

struct Writer {
    text: String,
    /// What a level is indented by.
    gap: String,
    indentation: String,
    replacer: Value,
    /// The only keys that are written, if the replacer is a list.
    only: Option<Vec<Key>>,
    around: Vec<ObjectId>,
}

/// `JSON.stringify(value)`, `None` for what has no JSON.
pub fn text(vm: &mut Vm<'_>, value: Value) -> Result<Option<String>, Thrown> {
    let mut writer = Writer {
        text: String::new(),
        gap: String::new(),
        indentation: String::new(),
        replacer: Value::Undefined,
        only: None,
        around: Vec::new(),
    };
    let there = write(vm, &mut writer, Value::Undefined, keys::EMPTY, value)?;
    Ok(there.then_some(writer.text))
}

fn stringify(vm: &mut Vm<'_>, call: Call) -> Done {
    let mut gap = String::new();
    match super::number::unboxed(vm, call.arg(vm, 2)) {
        Value::Number(width) => (0..width.max(0.0).min(10.0) as u32).for_each(|_| gap.push(' ')),
        Value::String(text) => gap = vm.heap.text(text).chars().take(10).collect(),
        _ => {}
    }
    let replacer = call.arg(vm, 1);
    let mut only = None;
    if let Some(list) = replacer.object().and_then(|id| vm.heap.get(id).elements().cloned()) {
        let mut all = Vec::new();
        for item in list {
            let key = vm.to_key(item)?;
            if !all.contains(&key) {
                all.push(key);
            }
        }
        only = Some(all);
    }
    let replacer = if vm.is_callable(replacer) { replacer } else { Value::Undefined };
    let mut writer =
        Writer { text: String::new(), gap, indentation: String::new(), replacer, only, around: Vec::new() };
    let holder = vm.new_object();
    let value = call.arg(vm, 0);
    vm.heap.define(holder, keys::EMPTY, value, PLAIN);
    let there = write(vm, &mut writer, Value::Object(holder), keys::EMPTY, value)?;
    Ok(if there { vm.new_string(writer.text) } else { Value::Undefined })
}

/// Writes one value; tells whether it has a JSON at all.
fn write(
    vm: &mut Vm<'_>,
    writer: &mut Writer,
    holder: Value,
    key: Key,
    value: Value,
) -> Result<bool, Thrown> {
    let mut value = value.or_undefined();
    if let Value::Object(_) = value {
        let method = vm.get(value, keys::TO_JSON)?;
        if vm.is_callable(method) {
            let name = vm.key_value(key);
            let name = Value::String(vm.to_string(name)?);
            value = vm.call(method, value, &[name])?;
        }
    }
    if writer.replacer != Value::Undefined {
        let name = vm.key_value(key);
        let name = Value::String(vm.to_string(name)?);
        value = vm.call(writer.replacer, holder, &[name, value])?;
    }
    value = super::number::unboxed(vm, value);
    match value {
        Value::Null => writer.text.push_str("null"),
        Value::Bool(value) => writer.text.push_str(if value { "true" } else { "false" }),
        Value::Number(value) if value.is_finite() => writer.text.push_str(&crate::number::ecmascript(value)),
        Value::Number(_) => writer.text.push_str("null"),
        Value::String(id) => quote(vm.heap.text(id), &mut writer.text),
        Value::Object(id) if !vm.heap.get(id).is_callable() => write_object(vm, writer, id)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn write_object(vm: &mut Vm<'_>, writer: &mut Writer, id: ObjectId) -> Result<(), Thrown> {
    if writer.around.contains(&id) {
        return Err(circular(vm, writer, id));
    }
    if writer.around.len() >= DEPTH {
        return Err(vm.range_error("Maximum call stack size exceeded"));
    }
    vm.charge(writer.text.capacity() as u64 / 64)?;
    writer.around.push(id);
    let outer = writer.indentation.clone();
    writer.indentation.push_str(&writer.gap.clone());
    let holder = Value::Object(id);
    let is_array = matches!(vm.heap.get(id).payload, Payload::Array(_));
    writer.text.push(if is_array { '[' } else { '{' });
    let mut empty = true;
    if is_array {
        let mut index = 0;
        while index < vm.heap.get(id).elements().map_or(0, Vec::len) as u32 {
            separate(writer, &mut empty);
            let key = Key::from_index(index);
            let value = vm.get(holder, key)?;
            if !write(vm, writer, holder, key, value)? {
                writer.text.push_str("null");
            }
            index += 1;
        }
    } else {
        let all = match &writer.only {
            Some(only) => only.clone(),
            None => vm.enumerable_keys(id),
        };
        for key in all {
            let value = vm.get(holder, key)?;
            let before = (writer.text.len(), empty);
            separate(writer, &mut empty);
            let name = vm.key_text(key);
            quote(&name, &mut writer.text);
            writer.text.push_str(if writer.gap.is_empty() { ":" } else { ": " });
            if !write(vm, writer, holder, key, value)? {
                writer.text.truncate(before.0);
                empty = before.1;
            }
        }
    }
    writer.around.pop();
    writer.indentation = outer;
    if !empty && !writer.gap.is_empty() {
        writer.text.push('\n');
        writer.text.push_str(&writer.indentation);
    }
    writer.text.push(if is_array { ']' } else { '}' });
    Ok(())
}

fn separate(writer: &mut Writer, empty: &mut bool) {
    if !std::mem::replace(empty, false) {
        writer.text.push(',');
    }
    if !writer.gap.is_empty() {
        writer.text.push('\n');
        writer.text.push_str(&writer.indentation);
    }
}

fn circular(vm: &mut Vm<'_>, writer: &Writer, id: ObjectId) -> Thrown {
    let name = |vm: &mut Vm<'_>, id| vm.class_name(id).unwrap_or_else(|| "Object".into());
    let first = writer.around.iter().position(|other| *other == id).unwrap_or(0);
    let path = writer.around[first..].to_vec();
    let mut message =
        String::from("Converting circular structure to JSON\n    --> starting at object with constructor '");
    message.push_str(&name(vm, id));
    message.push('\'');
    for (index, holder) in path.iter().enumerate() {
        let target = path.get(index + 1).copied().unwrap_or(id);
        let property = property_of(vm, *holder, target);
        let last = index + 1 == path.len();
        if last {
            message.push_str("\n    --- ");
            message.push_str(&property);
            message.push_str(" closes the circle");
        } else if index < 1 || index + 2 == path.len() {
            message.push_str("\n    |     ");
            message.push_str(&property);
            message.push_str(" -> object with constructor '");
            message.push_str(&name(vm, target));
            message.push('\'');
        } else if index == 1 {
            message.push_str("\n    |     ...");
        }
    }
    vm.type_error(&message)
}

fn property_of(vm: &mut Vm<'_>, holder: ObjectId, target: ObjectId) -> String {
    for key in vm.own_keys(holder) {
        if vm.own_property(holder, key).is_some_and(|slot| slot.value == Value::Object(target)) {
            let text = vm.key_text(key);
            return if key.index().is_some() {
                format!("index {text}")
            } else {
                format!("property '{text}'")
            };
        }
    }
    "property".into()
}

/// A string in JSON's quotes.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.extend(
                    [c as u32 >> 4, c as u32 & 15].iter().filter_map(|digit| char::from_digit(*digit, 16)),
                );
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The reader of `JSON.parse`.
struct Reader {
    text: String,
    at: usize,
}

fn parse(vm: &mut Vm<'_>, call: Call) -> Done {
    let text = vm.text_of(call.arg(vm, 0))?;
    let value = parse_text(vm, &text)?;
    let reviver = call.arg(vm, 1);
    if !vm.is_callable(reviver) {
        return Ok(value);
    }
    let holder = vm.new_object();
    vm.heap.define(holder, keys::EMPTY, value, PLAIN);
    revive(vm, holder, keys::EMPTY, reviver, 0)
}

/// The value of a JSON text, or V8's SyntaxError.
pub fn parse_text(vm: &mut Vm<'_>, text: &str) -> Done {
    // What other values are as text, V8 knows by heart.
    if ["undefined", "NaN", "Infinity", "[object Object]"].contains(&text) {
        return Err(vm.error(ErrorKind::SyntaxError, &format!("\"{text}\" is not valid JSON")));
    }
    let mut reader = Reader { text: text.into(), at: 0 };
    let value = reader.value(vm, 0)?;
    reader.space();
    if reader.at < reader.text.len() {
        let at = crate::javascript::vm::strings::units(&reader.text[..reader.at]);
        return Err(vm.error(
            ErrorKind::SyntaxError,
            &format!("Unexpected non-whitespace character after JSON at position {at}"),
        ));
    }
    Ok(value)
}

fn revive(vm: &mut Vm<'_>, holder: ObjectId, key: Key, reviver: Value, depth: usize) -> Done {
    if depth > DEPTH {
        return Err(vm.range_error("Maximum call stack size exceeded"));
    }
    let value = vm.get(Value::Object(holder), key)?;
    if let Value::Object(id) = value {
        for key in vm.enumerable_keys(id) {
            match revive(vm, id, key, reviver, depth + 1)? {
                Value::Undefined => {
                    vm.delete(id, key)?;
                }
                value => vm.heap.define(id, key, value, PLAIN),
            }
        }
    }
    let name = vm.key_value(key);
    let name = Value::String(vm.to_string(name)?);
    vm.call(reviver, Value::Object(holder), &[name, value])
}

impl Reader {
    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.byte(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn fail(&self, vm: &mut Vm<'_>) -> Thrown {
        let Some(found) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else {
            return vm.error(ErrorKind::SyntaxError, "Unexpected end of JSON input");
        };
        let shown = if self.text.chars().count() <= 40 {
            self.text.clone()
        } else {
            let at = self.text[..self.at].chars().count();
            let head = if at > 10 { "..." } else { "" };
            let part: String = self
                .text
                .chars()
                .skip(at.saturating_sub(10))
                .take(if at > 10 { 20 } else { at + 10 })
                .collect();
            let tail = if at + 10 < self.text.chars().count() { "..." } else { "" };
            return vm.error(
                ErrorKind::SyntaxError,
                &format!("Unexpected token '{found}', {head}\"{part}\"{tail} is not valid JSON"),
            );
        };
        vm.error(
            ErrorKind::SyntaxError,
            &format!("Unexpected token '{found}', \"{shown}\" is not valid JSON"),
        )
    }

    /// A complaint of V8's that names the place.
    fn fail_at(&self, vm: &mut Vm<'_>, message: &str) -> Thrown {
        if self.at >= self.text.len()
            && !message.starts_with("Unterminated")
            && !message.starts_with("No number")
            && !message.starts_with("Expected")
        {
            return self.fail(vm);
        }
        let at = crate::javascript::vm::strings::units(&self.text[..self.at.min(self.text.len())]);
        vm.error(ErrorKind::SyntaxError, &format!("{message} in JSON at position {at}"))
    }

    fn value(&mut self, vm: &mut Vm<'_>, depth: usize) -> Done {
        if depth > DEPTH {
            return Err(vm.range_error("Maximum call stack size exceeded"));
        }
        vm.charge(8)?;
        self.space();
        match self.byte() {
            b'{' => self.object(vm, depth),
            b'[' => self.array(vm, depth),
            b'"' => {
                let text = self.string(vm)?;
                Ok(vm.new_string(text))
            }
            b'-' | b'0'..=b'9' => self.number(vm),
            b't' => self.word(vm, "true", Value::Bool(true)),
            b'f' => self.word(vm, "false", Value::Bool(false)),
            b'n' => self.word(vm, "null", Value::Null),
            _ => Err(self.fail(vm)),
        }
    }

    fn word(&mut self, vm: &mut Vm<'_>, word: &str, value: Value) -> Done {
        for byte in word.bytes() {
            if self.byte() != byte {
                return Err(self.fail(vm));
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn number(&mut self, vm: &mut Vm<'_>) -> Done {
        let start = self.at;
        let negative = self.byte() == b'-';
        self.at += usize::from(negative);
        if !self.byte().is_ascii_digit() {
            return Err(self.fail_at(vm, "No number after minus sign"));
        }
        let leading_zero = self.byte() == b'0';
        self.at += 1;
        while !leading_zero && self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if leading_zero && self.byte().is_ascii_digit() {
            return Err(self.fail_at(vm, "Unexpected number"));
        }
        if self.byte() == b'.' {
            self.at += 1;
            if !self.byte().is_ascii_digit() {
                return Err(self.fail_at(vm, "Unterminated fractional number"));
            }
        }
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), b'+' | b'-'));
            if !self.byte().is_ascii_digit() {
                return Err(self.fail_at(vm, "Exponent part is missing a number"));
            }
            while self.byte().is_ascii_digit() {
                self.at += 1;
            }
        }
        let value =
            crate::number::parse(&self.text[start + usize::from(negative)..self.at]).unwrap_or(f64::NAN);
        Ok(Value::Number(if negative { -value } else { value }))
    }

    fn string(&mut self, vm: &mut Vm<'_>) -> Result<String, Thrown> {
        let mut result = String::new();
        self.at += 1;
        loop {
            let Some(c) = self.text[self.at..].chars().next() else {
                return Err(self.fail_at(vm, "Unterminated string"));
            };
            match c {
                '"' => break,
                '\\' => {
                    self.at += 1;
                    let escaped = match self.byte() {
                        b'n' => '\n',
                        b't' => '\t',
                        b'r' => '\r',
                        b'b' => '\u{8}',
                        b'f' => '\u{c}',
                        byte @ (b'"' | b'\\' | b'/') => char::from(byte),
                        b'u' => {
                            let code = self.unicode(vm)?;
                            result.push(code);
                            continue;
                        }
                        _ => return Err(self.fail_at(vm, "Bad escaped character")),
                    };
                    result.push(escaped);
                    self.at += 1;
                }
                '\0'..='\u{1f}' => return Err(self.fail_at(vm, "Bad control character in string literal")),
                c => {
                    result.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        self.at += 1;
        Ok(result)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at + 1..self.at + 5)?;
        let unit = digits.chars().try_fold(0, |sum, c| Some(sum * 16 + c.to_digit(16)?))?;
        self.at += 5;
        Some(unit)
    }

    fn unicode(&mut self, vm: &mut Vm<'_>) -> Result<char, Thrown> {
        let Some(mut code) = self.unit() else { return Err(self.fail_at(vm, "Bad Unicode escape")) };
        if (0xd800..0xdc00).contains(&code) && self.text[self.at..].starts_with("\\u") {
            let before = self.at;
            self.at += 1;
            match self.unit() {
                Some(low) if (0xdc00..0xe000).contains(&low) => {
                    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                }
                _ => self.at = before,
            }
        }
        Ok(char::from_u32(code).unwrap_or('\u{fffd}'))
    }

    fn array(&mut self, vm: &mut Vm<'_>, depth: usize) -> Done {
        let mut elements = Vec::new();
        self.at += 1;
        self.space();
        if self.byte() == b']' {
            self.at += 1;
            return Ok(vm.new_array(elements));
        }
        loop {
            elements.push(self.value(vm, depth + 1)?);
            self.space();
            match self.byte() {
                b',' => self.at += 1,
                b']' => break,
                _ => return Err(self.fail_at(vm, "Expected ',' or ']' after array element")),
            }
        }
        self.at += 1;
        Ok(vm.new_array(elements))
    }

    fn object(&mut self, vm: &mut Vm<'_>, depth: usize) -> Done {
        let object = vm.new_object();
        self.at += 1;
        self.space();
        if self.byte() == b'}' {
            self.at += 1;
            return Ok(Value::Object(object));
        }
        if self.byte() != b'"' {
            return Err(self.fail_at(vm, "Expected property name or '}'"));
        }
        loop {
            self.space();
            if self.byte() != b'"' {
                return Err(self.fail_at(vm, "Expected double-quoted property name"));
            }
            let name = self.string(vm)?;
            self.space();
            if self.byte() != b':' {
                return Err(self.fail_at(vm, "Expected ':' after property name"));
            }
            self.at += 1;
            let value = self.value(vm, depth + 1)?;
            let name = vm.new_string(name);
            let key = vm.to_key(name)?;
            vm.heap.define(object, key, value, PLAIN);
            self.space();
            match self.byte() {
                b',' => self.at += 1,
                b'}' => break,
                _ => return Err(self.fail_at(vm, "Expected ',' or '}' after property value")),
            }
        }
        self.at += 1;
        Ok(Value::Object(object))
    }
}
