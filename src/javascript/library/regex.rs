//! `RegExp`, as far as it is native: the object that holds source and flags. The matcher is in `prelude.js`.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::{Payload, WRITABLE};
use crate::javascript::vm::value::Value;
use crate::javascript::vm::{keys, ErrorKind, Vm};

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.regex;
    vm.constructor("RegExp", 2, make, prototype);
    let source = vm.key("source");
    vm.getter(prototype, source, |vm, call| part(vm, call, true));
    let flags = vm.key("flags");
    vm.getter(prototype, flags, |vm, call| part(vm, call, false));
}

fn part(vm: &mut Vm<'_>, call: Call, wants_source: bool) -> Done {
    Ok(match text(vm, call.this, wants_source) {
        Some(text) => vm.new_string(text),
        None => Value::Undefined,
    })
}

/// The source or the flags of what may be a regular expression.
#[inline(never)]
fn text(vm: &Vm<'_>, regex: Value, wants_source: bool) -> Option<String> {
    match &vm.heap.get(regex.object()?).payload {
        Payload::Regex(source, flags) => Some(if wants_source { source } else { flags }.to_string()),
        _ => None,
    }
}

/// `new RegExp(source or regex, flags)`; what the source says is looked at when it is first used.
fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    let (source, flags) = (call.arg(vm, 0), call.arg(vm, 1));
    let source = match text(vm, source, true) {
        Some(text) => text,
        None => given(vm, source)?,
    };
    let flags = match text(vm, call.arg(vm, 0), false) {
        Some(text) if flags == Value::Undefined => text,
        _ => given(vm, flags)?,
    };
    let is_bad = |(at, flag): (usize, char)| !"dgimsuvy".contains(flag) || flags[..at].contains(flag);
    let both = flags.contains('u') && flags.contains('v');
    if both || flags.char_indices().any(is_bad) {
        let message = format!("Invalid flags supplied to RegExp constructor '{flags}'");
        return Err(vm.error(ErrorKind::SyntaxError, &message));
    }
    let source = if source.is_empty() { "(?:)".into() } else { slashed(&source) };
    let prototype = support::prototype(vm, call, vm.realm.regex)?;
    let id = vm.heap.object(Payload::Regex(source.into(), flags.into()), prototype);
    vm.heap.define(id, keys::LAST_INDEX, Value::Number(0.0), WRITABLE);
    let check = vm.key("compile");
    let check = vm.get(Value::Object(id), check)?;
    vm.call(check, Value::Object(id), &[])?;
    Ok(Value::Object(id))
}

/// An argument as text; nothing is an empty one.
#[inline(never)]
fn given(vm: &mut Vm<'_>, value: Value) -> Result<String, Thrown> {
    if value == Value::Undefined {
        return Ok(String::new());
    }
    vm.text_of(value)
}

/// A source whose slashes are all behind backslashes or in classes, as a literal would have them.
fn slashed(source: &str) -> String {
    let (mut text, mut escaped, mut in_class) = (String::new(), false, false);
    for c in source.chars() {
        if c == '/' && !escaped && !in_class {
            text.push('\\');
        }
        match c {
            '[' if !escaped => in_class = true,
            ']' if !escaped => in_class = false,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        match c {
            '\n' => text.push_str("\\n"),
            c => text.push(c),
        }
    }
    text
}
