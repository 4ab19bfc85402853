//! `Date` and `performance`, both on the virtual clock. Local time is UTC.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN};
use crate::javascript::vm::value::Value;
use crate::javascript::vm::Vm;

/// The moment at which every run begins, in milliseconds since 1970: 14 November 2023, 22:13:20.
const EPOCH: f64 = 1_700_000_000_000.0;
const DAY: f64 = 86_400_000.0;

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.date;
    let date = vm.constructor("Date", 7, make, prototype);
    vm.methods(
        date,
        &[
            ("now", 0, |vm, _| Ok(Value::Number(now(vm)))),
            ("UTC", 7, |vm, call| Ok(Value::Number(from_parts(vm, call, true)?))),
            ("parse", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                Ok(Value::Number(read_iso(text.trim()).map_or(f64::NAN, clip)))
            }),
        ],
    );
    let texts: &[(&str, u8, Native)] = &[
        ("toISOString", 0, |vm, call| {
            let time = this(vm, call)?;
            match iso(time) {
                Some(text) => Ok(vm.new_string(text)),
                None => Err(vm.range_error("Invalid time value")),
            }
        }),
        ("getTime", 0, |vm, call| this(vm, call).map(Value::Number)),
        ("valueOf", 0, |vm, call| this(vm, call).map(Value::Number)),
        ("setTime", 1, |vm, call| {
            let time = vm.to_number(call.arg(vm, 0))?;
            store(vm, call, clip(time))
        }),
    ];
    vm.methods(prototype, texts);
    let performance = vm.new_object();
    vm.methods(performance, &[("now", 0, performance_now)]);
    support::put(vm, performance, "timeOrigin", Value::Number(EPOCH));
    support::tag(vm, performance, "Performance");
    let key = vm.key("performance");
    vm.heap.define(vm.realm.global, key, Value::Object(performance), HIDDEN);
}

/// Reads the clock, and says so: a loop whose turns do nothing else ends by itself as the clock moves on.
fn clock(vm: &mut Vm<'_>) -> u64 {
    vm.read_clock().micros()
}

/// Whole milliseconds since 1970.
fn now(vm: &mut Vm<'_>) -> f64 {
    let micros = clock(vm);
    let now = EPOCH + (micros / 1000) as f64;
    vm.told_clock(now);
    now
}

/// Milliseconds since the start, to the microsecond.
fn performance_now(vm: &mut Vm<'_>, _call: Call) -> Done {
    let micros = clock(vm);
    Ok(vm.told_clock(micros as f64 / 1000.0))
}

/// The specification's TimeClip.
fn clip(time: f64) -> f64 {
    if time.abs() <= 8.64e15 {
        time.trunc() + 0.0
    } else {
        f64::NAN
    }
}

fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    if !call.is_new() {
        let time = now(vm);
        let date = Value::Object(vm.heap.object(Payload::Date(time), vm.realm.date));
        return Ok(Value::String(vm.to_string(date)?));
    }
    let time = match call.count {
        0 => now(vm),
        1 => {
            let value = call.arg(vm, 0);
            let date = value.object().map(|id| &vm.heap.get(id).payload);
            match date {
                Some(Payload::Date(time)) => *time,
                _ => match vm.to_primitive(value, crate::javascript::vm::operators::Hint::Default)? {
                    text @ Value::String(_) => {
                        // What is no ISO date, the prelude's own `Date.parse` reads.
                        let parse = vm.key("parse");
                        let parse = vm.get(Value::Object(call.callee), parse)?;
                        let time = vm.call(parse, Value::Undefined, &[text])?;
                        vm.to_number(time)?
                    }
                    value => clip(vm.to_number(value)?),
                },
            }
        }
        _ => from_parts(vm, call, true)?,
    };
    let prototype = support::prototype(vm, call, vm.realm.date)?;
    Ok(Value::Object(vm.heap.object(Payload::Date(time), prototype)))
}

fn from_parts(vm: &mut Vm<'_>, call: Call, short_years: bool) -> Result<f64, Thrown> {
    let mut fields = [f64::NAN, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    for (index, field) in fields.iter_mut().enumerate() {
        if (index as u32) < call.count {
            *field = vm.to_number(call.arg(vm, index as u32))?.trunc();
        }
    }
    if short_years && (0.0..=99.0).contains(&fields[0]) {
        fields[0] += 1900.0;
    }
    Ok(clip(join(fields)))
}

/// For the prelude: year, month from 0, day, hours, minutes, seconds, milliseconds and weekday of a time.
pub(super) fn split_time(vm: &mut Vm<'_>, call: Call) -> Done {
    let parts = Parts::of(vm.to_number(call.arg(vm, 0))?);
    let mut all: Vec<Value> = parts.fields.iter().map(|field| Value::Number(*field as f64)).collect();
    all.push(Value::Number(parts.weekday as f64));
    Ok(vm.new_array(all))
}

/// For the prelude: the time of such parts.
pub(super) fn join_time(vm: &mut Vm<'_>, call: Call) -> Done {
    Ok(Value::Number(from_parts(vm, call, false)?))
}

/// Milliseconds since 1970 of year, month from 0, day, hours, minutes, seconds, milliseconds, any of them beyond its range.
fn join(fields: [f64; 7]) -> f64 {
    let [year, month, day, hours, minutes, seconds, millis] = fields;
    if !(year.abs() < 1e6 && month.abs() < 1e7) {
        return f64::NAN;
    }
    let (year, month) = ((year + (month / 12.0).floor()) as i64, month.rem_euclid(12.0) as i64);
    let days = days_before(year, month) as f64 + day - 1.0;
    days * DAY + hours * 3_600_000.0 + minutes * 60_000.0 + seconds * 1000.0 + millis
}

/// Days from 1970 to the first of a month, by the rule of the Gregorian calendar with years that begin in March.
fn days_before(year: i64, month: i64) -> i64 {
    let year = if month < 2 { year - 1 } else { year };
    let month = (month + 10) % 12;
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 - 719_468
}

struct Parts {
    /// Year, month from 0, day, hours, minutes, seconds, milliseconds.
    fields: [i64; 7],
    weekday: i64,
}

impl Parts {
    fn of(time: f64) -> Parts {
        let days = (time / DAY).floor();
        let rest = (time - days * DAY) as i64;
        let days = days as i64;
        let shifted = days + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12;
        let year = year + era * 400 + i64::from(month < 2);
        let weekday = (days + 4).rem_euclid(7);
        let fields = [year, month, day, rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000];
        Parts { fields, weekday }
    }
}

fn this(vm: &mut Vm<'_>, call: Call) -> Result<f64, Thrown> {
    match call.this.object().map(|id| &vm.heap.get(id).payload) {
        Some(Payload::Date(time)) => Ok(*time),
        _ => Err(vm.type_error("this is not a Date object.")),
    }
}

fn store(vm: &mut Vm<'_>, call: Call, time: f64) -> Done {
    this(vm, call)?;
    if let Value::Object(id) = call.this {
        vm.heap.get_mut(id).payload = Payload::Date(time);
    }
    Ok(Value::Number(time))
}

/// A number in so many digits, `unit` being what its first one counts.
fn padded(value: i64, mut unit: i64, text: &mut String) {
    while unit > 0 {
        text.push(char::from(b'0' + (value / unit % 10) as u8));
        unit /= 10;
    }
}

/// `2023-11-14T22:13:20.000Z`, unless it is no time.
pub fn iso(time: f64) -> Option<String> {
    if time.is_nan() {
        return None;
    }
    let [year, month, day, hours, minutes, seconds, millis] = Parts::of(time).fields;
    let mut text = String::new();
    let usual = (0..10_000).contains(&year);
    if !usual {
        text.push(if year < 0 { '-' } else { '+' });
    }
    padded(year.abs(), if usual { 1000 } else { 100_000 }, &mut text);
    let parts = [('-', month + 1), ('-', day), ('T', hours), (':', minutes), (':', seconds), ('.', millis)];
    for (sign, value) in parts {
        text.push(sign);
        padded(value, if sign == '.' { 100 } else { 10 }, &mut text);
    }
    text.push('Z');
    Some(text)
}

/// A number of `count` digits at the front.
fn digits(text: &mut &str, count: usize) -> Option<f64> {
    let head = text.get(..count).filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))?;
    *text = &text[count..];
    Some(head.bytes().fold(0.0, |sum, byte| sum * 10.0 + f64::from(byte - b'0')))
}

fn skip(text: &mut &str, prefix: char) -> bool {
    match text.strip_prefix(prefix) {
        Some(rest) => {
            *text = rest;
            true
        }
        None => false,
    }
}

fn read_iso(text: &str) -> Option<f64> {
    let mut rest = text;
    let mut fields = [digits(&mut rest, 4)?, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    let mut offset = 0.0;
    if skip(&mut rest, '-') {
        fields[1] = digits(&mut rest, 2)? - 1.0;
        if skip(&mut rest, '-') {
            fields[2] = digits(&mut rest, 2)?;
        }
    }
    if skip(&mut rest, 'T') || skip(&mut rest, ' ') {
        fields[3] = digits(&mut rest, 2)?;
        skip(&mut rest, ':').then_some(())?;
        fields[4] = digits(&mut rest, 2)?;
        if skip(&mut rest, ':') {
            fields[5] = digits(&mut rest, 2)?;
            if skip(&mut rest, '.') {
                let mut unit = 100.0;
                while let Some(digit) = digits(&mut rest, 1) {
                    fields[6] += digit * unit;
                    unit /= 10.0;
                }
                fields[6] = (fields[6] + 1e-6).floor();
            }
        }
        let east = skip(&mut rest, '+');
        if east || skip(&mut rest, '-') {
            let hours = digits(&mut rest, 2)?;
            skip(&mut rest, ':');
            offset = (hours * 60.0 + digits(&mut rest, 2)?) * if east { 60_000.0 } else { -60_000.0 };
        } else {
            skip(&mut rest, 'Z');
        }
    }
    let valid =
        fields[1] < 12.0 && (1.0..=31.0).contains(&fields[2]) && fields[3] <= 24.0 && fields[4] < 60.0;
    (rest.is_empty() && valid).then(|| join(fields) - offset)
}
