//! `console`: what it prints is Node's, line for line. Its timers, counters and tables are in `prelude.js`.

use super::inspect::{self, inspect};
use super::inspect_manner;
use crate::javascript::vm::binary::Kind;
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, CONFIGURABLE, HIDDEN, PLAIN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};
use crate::trace::Stream;

/// What the console remembers during a run.
#[derive(Default)]
pub struct Console {
    /// Two blanks for each open group.
    indentation: String,
}

type Done = Result<Value, Thrown>;

/// How deep `console.log` looks.
const DEPTH: isize = 2;

pub(super) fn install(vm: &mut Vm<'_>) {
    let console = vm.new_object();
    let methods: &[(&str, u8, Native)] = &[
        ("log", 0, log),
        ("info", 0, log),
        ("debug", 0, log),
        ("dirxml", 0, log),
        ("error", 0, error),
        ("warn", 0, error),
        ("group", 0, group),
        ("groupCollapsed", 0, group),
        ("groupEnd", 0, group_end),
        ("clear", 0, nothing),
        ("profile", 0, nothing),
        ("profileEnd", 0, nothing),
        ("timeStamp", 0, nothing),
    ];
    vm.methods(console, methods);
    let (tag, plain) = (vm.new_string("console"), vm.own_keys(console).unwrap_or_default());
    for key in plain {
        if let Some(slot) = vm.heap.own(console, key) {
            vm.heap.define(console, key, slot.value, PLAIN);
        }
    }
    vm.heap.define(console, keys::TO_STRING_TAG, tag, CONFIGURABLE);
    let key = vm.key("console");
    vm.heap.define(vm.realm.global, key, Value::Object(console), HIDDEN);
}

/// Prints a text, which may be several lines, behind the indentation of the open groups.
pub(super) fn print(vm: &mut Vm<'_>, stream: Stream, text: &str) {
    let unfinished = std::mem::take(&mut vm.library.unfinished[usize::from(stream == Stream::Error)]);
    let indentation = &vm.library.console.indentation;
    if indentation.is_empty() {
        if unfinished.is_empty() {
            return vm.print(stream, text);
        }
        return vm.print(stream, &(unfinished + text));
    }
    let mut whole = unfinished + indentation;
    whole.push_str(&text.replace('\n', &(String::from("\n") + indentation)));
    vm.print(stream, &whole);
}

impl Vm<'_> {
    /// `process.stdout.write`: what is not yet a line waits for its end.
    pub(super) fn write(&mut self, stream: Stream, text: &str) -> Result<(), Thrown> {
        self.charge(text.len() as u64)?;
        let index = usize::from(stream == Stream::Error);
        let Some(end) = text.rfind('\n') else {
            self.library.unfinished[index].push_str(text);
            return Ok(());
        };
        let mut lines = std::mem::replace(&mut self.library.unfinished[index], text[end + 1..].into());
        lines.push_str(&text[..end]);
        self.print(stream, &lines);
        Ok(())
    }

    /// At the end of a run a line needs no end.
    pub(crate) fn finish_lines(&mut self) {
        for (index, stream) in [Stream::Output, Stream::Error].into_iter().enumerate() {
            let rest = std::mem::take(&mut self.library.unfinished[index]);
            if !rest.is_empty() {
                self.print(stream, &rest);
            }
        }
    }
}

fn print_args(vm: &mut Vm<'_>, call: Call, stream: Stream) -> Done {
    let args = call.args(vm).to_vec();
    let text = format(vm, &args)?;
    print(vm, stream, &text);
    Ok(Value::Undefined)
}

fn log(vm: &mut Vm<'_>, call: Call) -> Done {
    print_args(vm, call, Stream::Output)
}

fn error(vm: &mut Vm<'_>, call: Call) -> Done {
    print_args(vm, call, Stream::Error)
}

/// What only a terminal or an inspector would show.
fn nothing(_vm: &mut Vm<'_>, _call: Call) -> Done {
    Ok(Value::Undefined)
}

fn group(vm: &mut Vm<'_>, call: Call) -> Done {
    if call.count > 0 {
        log(vm, call)?;
    }
    vm.library.console.indentation.push_str("  ");
    Ok(Value::Undefined)
}

fn group_end(vm: &mut Vm<'_>, _call: Call) -> Done {
    let indentation = &mut vm.library.console.indentation;
    indentation.truncate(indentation.len().saturating_sub(2));
    Ok(Value::Undefined)
}

/// The text of `console.log`'s arguments: the first may hold placeholders for the next ones.
pub(super) fn format(vm: &mut Vm<'_>, args: &[Value]) -> Result<String, Thrown> {
    let mut text = String::new();
    let mut next = 0;
    if let Some(Value::String(first)) = args.first() {
        let first = vm.heap.text(*first).to_string();
        if args.len() == 1 {
            return Ok(first);
        }
        next = 1;
        text = if first.contains('%') { fill(vm, &first, args, &mut next)? } else { first };
    }
    for (index, value) in args.iter().enumerate().skip(next) {
        if index > 0 {
            text.push(' ');
        }
        match value {
            Value::String(id) => text.push_str(vm.heap.text(*id)),
            value => {
                let shown = inspect(vm, *value, DEPTH);
                vm.pay(super::inspect_manner::WRITING * shown.len() as u64)?;
                text.push_str(&shown);
            }
        }
    }
    Ok(text)
}

/// Puts the arguments from `next` on into the placeholders of `pattern`.
fn fill(vm: &mut Vm<'_>, pattern: &str, args: &[Value], next: &mut usize) -> Result<String, Thrown> {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.find('%') {
        let letter = rest.as_bytes().get(at + 1).copied().unwrap_or(0);
        text.push_str(&rest[..at]);
        if letter == b'%' {
            text.push('%');
        } else if b"sdifjoOc".contains(&letter) && *next < args.len() {
            let value = args[*next];
            *next += 1;
            text.push_str(&placeholder(vm, letter, value)?);
        } else {
            // No placeholder: the sign stays, and what comes after it is looked at again.
            text.push('%');
            rest = &rest[at + 1..];
            continue;
        }
        rest = &rest[at + 2..];
    }
    text.push_str(rest);
    Ok(text)
}

fn placeholder(vm: &mut Vm<'_>, letter: u8, value: Value) -> Result<String, Thrown> {
    Ok(match (letter, value) {
        (b's', Value::Number(value)) => inspect_manner::number(value),
        (b's' | b'd' | b'i', Value::BigInt(_)) | (b's', Value::Symbol(_)) => inspect(vm, value, DEPTH),
        (b's', Value::Object(id)) if has_own_text(vm, id) => vm.text_of(value)?,
        (b's', Value::Object(_)) => inspect(vm, value, 0),
        (b's', _) => vm.text_of(value)?,
        (b'd' | b'i' | b'f', Value::Symbol(_)) => "NaN".into(),
        (b'd', _) => inspect_manner::number(vm.to_number(value)?),
        (b'i', _) => {
            let text = vm.text_of(value)?;
            inspect_manner::number(super::number::parse_int(&text, 0))
        }
        (b'f', _) => {
            let text = vm.text_of(value)?;
            inspect_manner::number(super::number::parse_float(&text))
        }
        (b'j', _) => match super::json::text(vm, value) {
            Ok(json) => vm.text_of(json)?,
            Err(Thrown::Error) if goes_round(vm) => "[Circular]".into(),
            Err(thrown) => return Err(thrown),
        },
        (b'o', _) => inspect::inspect_with(vm, value, 4, true),
        (b'O', _) => inspect(vm, value, DEPTH),
        _ => String::new(),
    })
}

/// Whether `%s` prints what the object's `toString` says: the program wrote it, or it is a function or an error.
fn has_own_text(vm: &mut Vm<'_>, id: ObjectId) -> bool {
    if vm.heap.get(id).is_callable() || matches!(vm.heap.get(id).payload, Payload::Error) {
        let enumerable = vm.enumerable_keys(vm.behind(id)).unwrap_or_default();
        return enumerable.is_empty() || vm.heap.get(id).is_callable();
    }
    let method = vm.find_property(id, keys::TO_STRING).map(|slot| slot.value);
    if matches!(vm.heap.get(id).payload, Payload::Date(_)) {
        // The library's own is written in JavaScript too.
        let usual = vm.find_property(vm.realm.date, keys::TO_STRING).map(|slot| slot.value);
        return usual != method;
    }
    // The text of views is that of arrays, which Node does not take for one of its own.
    if matches!(vm.heap.get(id).payload, Payload::View(_)) {
        return !vm.view(Value::Object(id)).is_some_and(|view| view.kind == Kind::Data);
    }
    match method {
        Some(Value::Object(method)) => matches!(vm.heap.get(method).payload, Payload::Closure(..)),
        _ => false,
    }
}

/// Whether what was just thrown says that a value has no JSON because it holds itself.
fn goes_round(vm: &mut Vm<'_>) -> bool {
    let message = vm.get(vm.thrown, keys::MESSAGE);
    matches!(message, Ok(Value::String(text)) if vm.heap.text(text).starts_with("Converting circular structure"))
}
