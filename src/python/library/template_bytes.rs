//! `%` with bytes on its left: as with a string, but what is put in is bytes itself, or ASCII.

use super::template::percent_with;
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// `bytes % values`
pub fn percent_bytes(vm: &mut Vm, template: &[u8], values: &Value) -> Result<Value, Raise> {
    let template = text_of(template);
    let filled = percent_with(vm, &template, values, Some(put_in))?;
    Ok(Value::Bytes(Rc::new(filled.chars().map(|char| char as u8).collect())))
}

/// Each byte as the character with its number.
fn text_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// What stands for a value in a string, and under which conversion.
fn put_in(vm: &mut Vm, value: Value, kind: char) -> Result<(Value, char), Raise> {
    Ok(match (kind, value.plain()) {
        ('s' | 'b', Value::Bytes(bytes)) => (Value::str(&text_of(&bytes)), 's'),
        ('s' | 'b', _) => {
            let what = "%b requires a bytes-like object, or an object that implements __bytes__, not '";
            return Err(vm.type_error(&[what, &vm.told_name(&value), "'"].concat()));
        }
        ('c', Value::Bytes(bytes)) if bytes.len() == 1 => (Value::str(&text_of(&bytes)), 's'),
        ('c', Value::Int(0..=255)) => (value, 'c'),
        ('c', _) => return Err(vm.type_error("%c requires an integer in range(256) or a single byte")),
        ('r', _) => (value, 'a'),
        _ => (value, kind),
    })
}
