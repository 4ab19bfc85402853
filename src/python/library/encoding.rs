//! Texts to bytes and back: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, with the usual ways to treat what does not fit.

use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// Methods of `bytes`; the others are written in Python.
pub static BYTES: &[Native] = &[Native { name: "decode", call: decode }];

/// The encodings: their names as errors give them, and the first code that they lack.
fn encoding(vm: &Vm, name: &Value) -> Result<(&'static str, u32), Raise> {
    let name = name.as_str().unwrap_or("utf-8");
    match name.to_ascii_lowercase().replace('_', "-").as_str() {
        "utf-8" | "utf8" | "utf-8-sig" => Ok(("utf-8", 0x11_0000)),
        "ascii" | "us-ascii" => Ok(("ascii", 0x80)),
        "latin-1" | "latin1" | "iso-8859-1" | "cp1252" => Ok(("latin-1", 0x100)),
        _ => Err(vm.error_with(Type::LookupError, "unknown encoding: %", &[name])),
    }
}

/// UTF-16 and UTF-32: bytes a unit, whether the largest comes first, and whether a mark says so.
fn wide(name: &Value) -> Option<(usize, bool, bool)> {
    let name = name.as_str()?.to_ascii_lowercase().replace('_', "-");
    let rest = name.strip_prefix("utf-").or(name.strip_prefix("utf"))?;
    let (digits, order) = rest.split_at_checked(2)?;
    let unit = match digits {
        "16" => 2,
        "32" => 4,
        _ => return None,
    };
    match order {
        "" => Some((unit, false, true)),
        "-le" | "le" => Some((unit, false, false)),
        "-be" | "be" => Some((unit, true, false)),
        _ => None,
    }
}

fn encode_wide(text: &str, (unit, is_big, has_mark): (usize, bool, bool)) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() * unit);
    let mark = has_mark.then_some('\u{feff}');
    for char in mark.into_iter().chain(text.chars()) {
        let mut units = [0; 2];
        let codes: &[u16] = if unit == 2 { char.encode_utf16(&mut units) } else { &[] };
        let wide = (unit == 4).then_some(char as u32);
        for code in codes.iter().map(|code| u32::from(*code)).chain(wide) {
            let all = code.to_be_bytes();
            let part = &all[4 - unit..];
            match is_big {
                true => bytes.extend(part),
                false => bytes.extend(part.iter().rev()),
            }
        }
    }
    bytes
}

fn decode_wide(vm: &Vm, bytes: &[u8], form: (usize, bool, bool)) -> Result<Value, Raise> {
    let (unit, mut is_big, has_mark) = form;
    let codes = |is_big: bool| {
        bytes.chunks(unit).map(move |part| {
            let fold = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
            if is_big {
                part.iter().fold(0, fold)
            } else {
                part.iter().rev().fold(0, fold)
            }
        })
    };
    let first = codes(is_big).next();
    let swapped = if unit == 2 { 0xfffe } else { 0xfffe_0000 };
    is_big |= has_mark && first == Some(swapped);
    let skipped = usize::from(has_mark && (first == Some(0xfeff) || first == Some(swapped)));
    let codes = codes(is_big).skip(skipped);
    let text: Option<String> = match unit {
        2 => char::decode_utf16(codes.map(|code| code as u16)).map(Result::ok).collect(),
        _ => codes.map(char::from_u32).collect(),
    };
    match text {
        Some(text) if bytes.len() % unit == 0 => Ok(Value::text(text)),
        _ => {
            let start = bytes.len() / unit * unit;
            let name =
                ["utf-", if unit == 2 { "16" } else { "32" }, if is_big { "-be" } else { "-le" }].concat();
            let args = vec![
                Value::text(name),
                Value::Bytes(Rc::new(bytes.to_vec())),
                Value::Int(start as i64),
                Value::Int(bytes.len() as i64),
                Value::str("truncated data"),
            ];
            Err(vm.error_of(Type::UnicodeDecodeError, args))
        }
    }
}

/// Whether an encoding sets or takes away a mark before UTF-8.
fn is_marked(name: &Value) -> bool {
    name.as_str().is_some_and(|name| name.to_ascii_lowercase().replace('_', "-") == "utf-8-sig")
}

/// `str.encode`
pub fn encode(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [name, errors, ..] = vm.method_arguments("encode", arguments, &["encoding", "errors"], 0)?;
    let text = super::receiver(arguments);
    let Some(text) = text.as_str() else {
        return Err(vm.type_error("descriptor requires a 'str' object"));
    };
    if let Some(form) = wide(name) {
        return Ok(Value::Bytes(Rc::new(encode_wide(text, form))));
    }
    let mut bytes = Vec::with_capacity(text.len());
    if is_marked(name) {
        bytes.extend_from_slice("\u{feff}".as_bytes());
    }
    let (name, end) = encoding(vm, name)?;
    for (place, char) in text.chars().enumerate() {
        let code = char as u32;
        match (code < end, end) {
            (true, 0x100) => bytes.push(code as u8),
            (true, _) => bytes.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            _ => match errors.as_str().unwrap_or("strict") {
                "ignore" => {}
                "replace" => bytes.push(b'?'),
                "xmlcharrefreplace" => bytes.extend(["&#", &code.to_string(), ";"].concat().bytes()),
                "backslashreplace" => {
                    let mut shown = String::new();
                    super::quoted::push_escape(code, &mut shown);
                    bytes.extend(shown.bytes());
                }
                _ => {
                    let run = text.chars().skip(place).take_while(|char| *char as u32 >= end).count();
                    let limit = if end == 0x80 { "128" } else { "256" };
                    let args = vec![
                        Value::str(name),
                        Value::str(text),
                        Value::Int(place as i64),
                        Value::Int((place + run) as i64),
                        Value::text(["ordinal not in range(", limit, ")"].concat()),
                    ];
                    return Err(vm.error_of(Type::UnicodeEncodeError, args));
                }
            },
        }
    }
    Ok(Value::Bytes(Rc::new(bytes)))
}

/// `bytes.decode`
pub fn decode(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [name, errors, ..] = vm.method_arguments("decode", arguments, &["encoding", "errors"], 0)?;
    let errors = errors.as_str().unwrap_or("strict");
    let Value::Bytes(bytes) = super::receiver(arguments) else {
        return Err(vm.type_error("descriptor requires a 'bytes' object"));
    };
    if let Some(form) = wide(name) {
        return decode_wide(vm, &bytes, form);
    }
    let mut text = String::new();
    let mut rest = &bytes[..];
    if is_marked(name) {
        rest = rest.strip_prefix("\u{feff}".as_bytes()).unwrap_or(rest);
    }
    let (name, end) = encoding(vm, name)?;
    while !rest.is_empty() {
        let bad = match end {
            0x100 => {
                text.extend(rest.iter().map(|byte| *byte as char));
                break;
            }
            0x80 => rest.iter().position(|byte| *byte >= 0x80).map(|at| (at, 1)),
            _ => match std::str::from_utf8(rest) {
                Ok(_) => None,
                Err(error) => Some((error.valid_up_to(), error.error_len().unwrap_or(rest.len()))),
            },
        };
        let good = bad.map_or(rest.len(), |(at, _)| at);
        text.push_str(std::str::from_utf8(&rest[..good]).unwrap_or(""));
        let Some((at, length)) = bad else { break };
        match errors {
            "ignore" => {}
            "replace" => text.push('\u{fffd}'),
            "backslashreplace" => {
                for byte in &rest[at..(at + length).min(rest.len())] {
                    super::quoted::push_escape(u32::from(*byte), &mut text);
                }
            }
            _ => {
                let place = bytes.len() - rest.len() + at;
                return Err(undecodable(vm, name, &bytes, place));
            }
        }
        rest = &rest[(at + length).min(rest.len())..];
    }
    Ok(Value::str(&text))
}

#[cold]
fn undecodable(vm: &Vm, name: &str, bytes: &[u8], place: usize) -> Raise {
    let byte = bytes[place];
    let end = match std::str::from_utf8(&bytes[place..]) {
        Err(wrong) if name != "ascii" && wrong.valid_up_to() == 0 => {
            wrong.error_len().map_or(bytes.len(), |length| place + length)
        }
        _ => place + 1,
    };
    let reason = match byte {
        _ if name == "ascii" => "ordinal not in range(128)",
        0x80..=0xc1 | 0xf5..=0xff => "invalid start byte",
        _ if bytes[place + 1..].iter().all(|next| next & 0xc0 == 0x80) => "unexpected end of data",
        _ => "invalid continuation byte",
    };
    let args = vec![
        Value::str(name),
        Value::Bytes(Rc::new(bytes.to_vec())),
        Value::Int(place as i64),
        Value::Int(end as i64),
        Value::str(reason),
    ];
    vm.error_of(Type::UnicodeDecodeError, args)
}
