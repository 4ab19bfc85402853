//! `console`: what it prints is Node's, line for line; its timers read the virtual clock.

use super::inspect::{self, inspect};
use crate::clock::Instant;
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};
use crate::trace::Stream;

/// What the console remembers during a run.
#[derive(Default)]
pub struct Console {
    /// Labels of `time` with their starts.
    timers: Vec<(String, Instant)>,
    /// Labels of `count`.
    counts: Vec<(String, u32)>,
    /// Two blanks for each open group.
    indentation: String,
}

type Done = Result<Value, Thrown>;

/// How deep `console.log` looks.
const DEPTH: usize = 2;

pub(super) fn install(vm: &mut Vm<'_>) {
    let console = vm.new_object();
    let methods: &[(&str, u8, Native)] = &[
        ("log", 0, log),
        ("info", 0, log),
        ("debug", 0, log),
        ("error", 0, error),
        ("warn", 0, error),
        ("trace", 0, trace),
        ("dir", 0, dir),
        ("table", 1, super::table::table),
        ("time", 0, time),
        ("timeEnd", 0, time_end),
        ("timeLog", 0, time_log),
        ("count", 0, count),
        ("countReset", 0, count_reset),
        ("group", 0, group),
        ("groupCollapsed", 0, group),
        ("groupEnd", 0, group_end),
        ("assert", 0, assert),
    ];
    vm.methods(console, methods);
    let key = vm.key("console");
    vm.heap.define(vm.realm.global, key, Value::Object(console), HIDDEN);
}

/// Prints a text, which may be several lines, behind the indentation of the open groups.
pub(super) fn print(vm: &mut Vm<'_>, stream: Stream, text: &str) {
    let indentation = &vm.library.console.indentation;
    if indentation.is_empty() {
        return vm.print(stream, text);
    }
    let mut whole = indentation.clone();
    whole.push_str(&text.replace('\n', &(String::from("\n") + indentation)));
    vm.print(stream, &whole);
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

fn trace(vm: &mut Vm<'_>, call: Call) -> Done {
    let args = call.args(vm).to_vec();
    let text = format(vm, &args)?;
    let text = if text.is_empty() { "Trace".into() } else { String::from("Trace: ") + &text };
    print(vm, Stream::Error, &text);
    Ok(Value::Undefined)
}

fn dir(vm: &mut Vm<'_>, call: Call) -> Done {
    let mut depth = DEPTH;
    if let Value::Object(_) = call.arg(vm, 1) {
        let key = vm.key("depth");
        depth = match vm.get(call.arg(vm, 1), key)? {
            Value::Null => usize::MAX,
            Value::Number(depth) => depth.max(0.0) as usize,
            _ => DEPTH,
        };
    }
    let text = inspect(vm, call.arg(vm, 0), depth);
    print(vm, Stream::Output, &text);
    Ok(Value::Undefined)
}

/// The label of a timer or counter.
fn label(vm: &mut Vm<'_>, call: Call) -> Result<String, Thrown> {
    match call.arg(vm, 0) {
        Value::Undefined => Ok("default".into()),
        value => vm.text_of(value),
    }
}

fn warn(vm: &mut Vm<'_>, parts: [&str; 3]) {
    let text = String::from("Warning: ") + &parts.concat();
    vm.print(Stream::Error, &text);
}

fn time(vm: &mut Vm<'_>, call: Call) -> Done {
    let label = label(vm, call)?;
    let timers = &mut vm.library.console.timers;
    if timers.iter().any(|(other, _)| *other == label) {
        warn(vm, ["Label '", &label, "' already exists for console.time()"]);
    } else {
        timers.push((label, vm.machine.now()));
    }
    Ok(Value::Undefined)
}

fn time_end(vm: &mut Vm<'_>, call: Call) -> Done {
    let label = label(vm, call)?;
    report_time(vm, &label, "' for console.timeEnd()", &[])?;
    vm.library.console.timers.retain(|(other, _)| *other != label);
    Ok(Value::Undefined)
}

fn time_log(vm: &mut Vm<'_>, call: Call) -> Done {
    let label = label(vm, call)?;
    let more: Vec<Value> = call.args(vm).iter().skip(1).copied().collect();
    report_time(vm, &label, "' for console.timeLog()", &more)?;
    Ok(Value::Undefined)
}

fn report_time(vm: &mut Vm<'_>, label: &str, who: &str, more: &[Value]) -> Result<(), Thrown> {
    let started = vm.library.console.timers.iter().find(|(other, _)| other == label).map(|(_, at)| *at);
    let Some(started) = started else {
        warn(vm, ["No such label '", label, who]);
        return Ok(());
    };
    let micros = vm.machine.now().micros() - started.micros();
    let mut text = String::from(label) + ": " + &duration(micros);
    if !more.is_empty() {
        text.push(' ');
        text.push_str(&format(vm, more)?);
    }
    print(vm, Stream::Output, &text);
    Ok(())
}

/// A stretch of time as `console.time` prints it: `0.5ms`, `1.500s`, `1:30.000 (m:ss.mmm)`.
fn duration(micros: u64) -> String {
    if micros < 1_000_000 {
        let mut text = (micros / 1000).to_string();
        if micros % 1000 > 0 {
            text.push('.');
            text.push_str(padded(micros % 1000, 3).trim_end_matches('0'));
        }
        return text + "ms";
    }
    // Like toFixed(3): the half of a millisecond goes up, as the floats at hand nearly always do.
    let millis = (micros + 500) / 1000;
    let rest = || padded(millis % 1000, 3);
    // What Node decides by the exact time, it decides before rounding.
    let (hours, minutes) = (micros / 3_600_000_000, micros / 60_000_000 % 60);
    let seconds = (micros % 60_000_000 + 500) / 1_000_000;
    if hours == 0 && minutes == 0 {
        return seconds.to_string() + "." + &rest() + "s";
    }
    let tail = padded(seconds, 2) + "." + &rest();
    if hours > 0 {
        return hours.to_string() + ":" + &padded(minutes, 2) + ":" + &tail + " (h:mm:ss.mmm)";
    }
    minutes.to_string() + ":" + &tail + " (m:ss.mmm)"
}

fn padded(value: u64, places: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    (digits.len()..places).for_each(|_| text.push('0'));
    text + &digits
}

fn count(vm: &mut Vm<'_>, call: Call) -> Done {
    let label = label(vm, call)?;
    let counts = &mut vm.library.console.counts;
    let index = match counts.iter().position(|(other, _)| *other == label) {
        Some(index) => index,
        None => {
            counts.push((label.clone(), 0));
            counts.len() - 1
        }
    };
    counts[index].1 += 1;
    let text = label + ": " + &counts[index].1.to_string();
    print(vm, Stream::Output, &text);
    Ok(Value::Undefined)
}

fn count_reset(vm: &mut Vm<'_>, call: Call) -> Done {
    let label = label(vm, call)?;
    let counts = &mut vm.library.console.counts;
    let before = counts.len();
    counts.retain(|(other, _)| *other != label);
    if counts.len() == before {
        warn(vm, ["Count for '", &label, "' does not exist"]);
    }
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

fn assert(vm: &mut Vm<'_>, call: Call) -> Done {
    if vm.to_boolean(call.arg(vm, 0)) {
        return Ok(Value::Undefined);
    }
    let mut args: Vec<Value> = call.args(vm).iter().skip(1).copied().collect();
    let mut text = String::from("Assertion failed");
    if let Some(first) = args.first_mut() {
        text.push_str(": ");
        text.push_str(&vm.text_of(*first)?);
        *first = vm.new_string(text);
    } else {
        args.push(vm.new_string(text));
    }
    let text = format(vm, &args)?;
    print(vm, Stream::Error, &text);
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
            value => text.push_str(&inspect(vm, *value, DEPTH)),
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
        (b's', Value::Number(value)) => inspect::number(value),
        (b's', Value::Symbol(_)) => inspect(vm, value, DEPTH),
        (b's', Value::Object(id)) if has_own_text(vm, id) => vm.text_of(value)?,
        (b's', Value::Object(_)) => inspect(vm, value, 0),
        (b's', _) => vm.text_of(value)?,
        (b'd' | b'i' | b'f', Value::Symbol(_)) => "NaN".into(),
        (b'd', _) => inspect::number(vm.to_number(value)?),
        (b'i', _) => {
            let text = vm.text_of(value)?;
            inspect::number(super::number::parse_int(&text, 10))
        }
        (b'f', _) => {
            let text = vm.text_of(value)?;
            inspect::number(super::number::parse_float(&text))
        }
        (b'j', _) => super::json::text(vm, value)?.unwrap_or_else(|| "undefined".into()),
        (b'o', _) => inspect(vm, value, 4),
        (b'O', _) => inspect(vm, value, DEPTH),
        _ => String::new(),
    })
}

/// Whether `%s` prints what the object's `toString` says: the program wrote it, or it is a function, date or error.
fn has_own_text(vm: &mut Vm<'_>, id: ObjectId) -> bool {
    if vm.heap.get(id).is_callable() || matches!(vm.heap.get(id).payload, Payload::Error | Payload::Date(_)) {
        let enumerable = vm.enumerable_keys(id);
        return enumerable.is_empty() || vm.heap.get(id).is_callable();
    }
    match vm.find_property(id, keys::TO_STRING).map(|slot| slot.value) {
        Some(Value::Object(method)) => matches!(vm.heap.get(method).payload, Payload::Closure(..)),
        _ => false,
    }
}
