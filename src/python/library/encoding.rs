//! Texts to bytes and back: UTF-8, ASCII and Latin-1, with the usual ways to treat what does not fit.

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

/// `str.encode`
pub fn encode(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [name, errors, ..] = vm.method_arguments("encode", arguments, &["encoding", "errors"], 0)?;
    let (name, end) = encoding(vm, name)?;
    let text = super::receiver(arguments);
    let Some(text) = text.as_str() else {
        return Err(vm.type_error("descriptor requires a 'str' object"));
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (place, char) in text.chars().enumerate() {
        let code = char as u32;
        match (code < end, end) {
            (true, 0x100) => bytes.push(code as u8),
            (true, _) => bytes.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            _ => match errors.as_str().unwrap_or("strict") {
                "ignore" => {}
                "replace" => bytes.push(b'?'),
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
    let (name, end) = encoding(vm, name)?;
    let errors = errors.as_str().unwrap_or("strict");
    let Value::Bytes(bytes) = super::receiver(arguments) else {
        return Err(vm.type_error("descriptor requires a 'bytes' object"));
    };
    let mut text = String::new();
    let mut rest = &bytes[..];
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
