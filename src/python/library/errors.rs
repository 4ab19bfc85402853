//! `str()` of exceptions.

use super::text::repr_items;
use crate::python::vm::class::Type;
use crate::python::vm::value::{Instance, Value};
use crate::python::vm::{Raise, Vm};

/// Writes `str(error)`.
pub fn str_of_error(vm: &mut Vm, it: &Instance, args: &[Value], out: &mut String) -> Result<(), Raise> {
    if it.is_error(Type::BaseExceptionGroup) {
        // A class of the program's may have been given more.
        if let [message, errors, ..] = args {
            out.push_str(&vm.text_of(message)?);
            let count = vm.collect(errors)?.len();
            out.push_str(
                &[" (", &count.to_string(), " sub-exception", if count == 1 { ")" } else { "s)" }].concat(),
            );
            return Ok(());
        }
    }
    if it.is_error(Type::UnicodeDecodeError) || it.is_error(Type::UnicodeEncodeError) {
        if let Some(text) = text_of_unicode_error(args) {
            out.push_str(&text);
            return Ok(());
        }
    }
    match args {
        [] => Ok(()),
        [message, Value::Tuple(place)] if it.is_error(Type::SyntaxError) && place.len() >= 4 => {
            out.push_str(&vm.text_of(message)?);
            let file = place[0].as_str().map(|file| file.rsplit('/').next().unwrap_or(file));
            match (file, place[1].as_int()) {
                (Some(file), Some(line)) => {
                    out.push_str(&[" (", file, ", line ", &line.to_string(), ")"].concat())
                }
                (Some(file), None) => out.push_str(&[" (", file, ")"].concat()),
                (None, Some(line)) => out.push_str(&[" (line ", &line.to_string(), ")"].concat()),
                (None, None) => {}
            }
            Ok(())
        }
        // A key is shown as it is written, so that a missing '' can be seen.
        [key] if it.is_error(Type::KeyError) => vm.repr_into(key, out),
        [message] => {
            let text = vm.text_of(message)?;
            out.push_str(&text);
            Ok(())
        }
        [number, message] if it.is_error(Type::OsError) => {
            out.push_str("[Errno ");
            out.push_str(&vm.text_of(number)?);
            out.push_str("] ");
            out.push_str(&vm.text_of(message)?);
            Ok(())
        }
        [_, _, file, ..] if is_os_error(it, args) => {
            str_of_error(vm, it, &args[..2], out)?;
            if !file.is_none() {
                out.push_str(": ");
                vm.repr_into(file, out)?;
            }
            match args.get(4) {
                Some(second) if !second.is_none() => {
                    out.push_str(" -> ");
                    vm.repr_into(second, out)
                }
                _ => Ok(()),
            }
        }
        args => repr_items(vm, args, ["(", ")"], out),
    }
}

/// Whether an exception is an `OSError` with a file's name behind number and words.
fn is_os_error(it: &Instance, args: &[Value]) -> bool {
    (3..=5).contains(&args.len()) && it.is_error(Type::OsError)
}

/// `args` of an exception: an `OSError` keeps the file's name apart.
pub fn args_of_error<'a>(it: &Instance, args: &'a [Value]) -> &'a [Value] {
    if is_os_error(it, args) {
        &args[..2]
    } else {
        args
    }
}

/// `str` of a `UnicodeDecodeError` or `UnicodeEncodeError`, from what it was made of.
fn text_of_unicode_error(args: &[Value]) -> Option<String> {
    let [name, object, start, end, reason] = args else { return None };
    let (start, end) = (start.as_int()?, end.as_int()?);
    let place = usize::try_from(start).ok()?;
    let (verb, what) = match object {
        Value::Bytes(bytes) => {
            let byte = bytes.get(place).copied();
            let digit = |number: u8| char::from_digit(u32::from(number), 16).unwrap_or('0');
            let shown = byte.map(|byte| {
                ["byte 0x".to_string(), [digit(byte >> 4), digit(byte & 15)].iter().collect()].concat()
            });
            ("decode ", shown.filter(|_| end == start + 1).unwrap_or("bytes".to_string()))
        }
        Value::Str(text) => {
            let mut shown = String::new();
            if let Some(char) = text.as_str().chars().nth(place) {
                super::quoted::push_escape(char as u32, &mut shown);
            }
            let one = ["character '", &shown, "'"].concat();
            ("encode ", if end == start + 1 { one } else { "characters".to_string() })
        }
        _ => return None,
    };
    let mut position = start.to_string();
    if end != start + 1 {
        position += &["-", &(end - 1).to_string()].concat();
    }
    let (name, reason) = (name.as_str()?, reason.as_str()?);
    Some(["'", name, "' codec can't ", verb, &what, " in position ", &position, ": ", reason].concat())
}
