//! `Date` and `performance`, both on the virtual clock. Local time is UTC.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, HIDDEN};
use crate::javascript::vm::value::Value;
use crate::javascript::vm::Vm;

/// The moment at which every run begins, in milliseconds since 1970: 14 November 2023, 22:13:20.
const EPOCH: f64 = 1_700_000_000_000.0;
const DAY: f64 = 86_400_000.0;

const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
const DAYS: &str = "SunMonTueWedThuFriSat";

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.date;
    let date = vm.constructor("Date", 7, make, prototype);
    vm.methods(
        date,
        &[
            ("now", 0, |vm, _| Ok(Value::Number(now(vm)))),
            ("parse", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                Ok(Value::Number(read(&text)))
            }),
            ("UTC", 7, |vm, call| Ok(Value::Number(from_parts(vm, call)?))),
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
        ("toJSON", 1, |vm, call| {
            let time = this(vm, call)?;
            Ok(iso(time).map_or(Value::Null, |text| vm.new_string(text)))
        }),
        ("toString", 0, |vm, call| text(vm, call, |parts| day_text(parts) + " " + &clock_text(parts) + ZONE)),
        ("toDateString", 0, |vm, call| text(vm, call, day_text)),
        ("toTimeString", 0, |vm, call| text(vm, call, |parts| clock_text(parts) + ZONE)),
        ("toUTCString", 0, |vm, call| {
            text(vm, call, |parts| {
                let [year, month, day, ..] = parts.fields;
                let month = part(MONTHS, month);
                let head = String::from(part(DAYS, parts.weekday)) + ", " + &two(day) + " " + month + " ";
                head + &four(year) + " " + &clock_text(parts) + " GMT"
            })
        }),
        ("toLocaleDateString", 0, |vm, call| text(vm, call, locale_day)),
        ("toLocaleTimeString", 0, |vm, call| text(vm, call, locale_time)),
        ("toLocaleString", 0, |vm, call| {
            text(vm, call, |parts| locale_day(parts) + ", " + &locale_time(parts))
        }),
        ("getTime", 0, |vm, call| this(vm, call).map(Value::Number)),
        ("valueOf", 0, |vm, call| this(vm, call).map(Value::Number)),
        ("setTime", 1, |vm, call| {
            let time = vm.to_number(call.arg(vm, 0))?;
            store(vm, call, clip(time))
        }),
        ("getTimezoneOffset", 0, |_, _| Ok(Value::Number(0.0))),
        ("getDay", 0, weekday),
        ("getUTCDay", 0, weekday),
    ];
    vm.methods(prototype, texts);
    let fields: [(&str, Native, Native); 7] = [
        ("FullYear", |vm, call| field(vm, call, 0), |vm, call| set(vm, call, 0)),
        ("Month", |vm, call| field(vm, call, 1), |vm, call| set(vm, call, 1)),
        ("Date", |vm, call| field(vm, call, 2), |vm, call| set(vm, call, 2)),
        ("Hours", |vm, call| field(vm, call, 3), |vm, call| set(vm, call, 3)),
        ("Minutes", |vm, call| field(vm, call, 4), |vm, call| set(vm, call, 4)),
        ("Seconds", |vm, call| field(vm, call, 5), |vm, call| set(vm, call, 5)),
        ("Milliseconds", |vm, call| field(vm, call, 6), |vm, call| set(vm, call, 6)),
    ];
    for (name, getter, setter) in fields {
        for (head, function) in [("get", getter), ("getUTC", getter), ("set", setter), ("setUTC", setter)] {
            let name = String::from(head) + name;
            vm.methods(prototype, &[(&name, 0, function)]);
        }
    }
    let to_primitive = vm.key("[Symbol.toPrimitive]");
    let function = vm.native(to_primitive, 1, primitive);
    let key = crate::javascript::vm::keys::TO_PRIMITIVE;
    vm.heap.define(prototype, key, Value::Object(function), HIDDEN);
    let performance = vm.new_object();
    vm.methods(performance, &[("now", 0, performance_now)]);
    support::put(vm, performance, "timeOrigin", Value::Number(EPOCH));
    support::tag(vm, performance, "Performance");
    let key = vm.key("performance");
    vm.heap.define(vm.realm.global, key, Value::Object(performance), HIDDEN);
}

const ZONE: &str = " GMT+0000 (Coordinated Universal Time)";

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
        let parts = Parts::of(time);
        let text = day_text(&parts) + " " + &clock_text(&parts) + ZONE;
        return Ok(vm.new_string(text));
    }
    let time = match call.count {
        0 => now(vm),
        1 => {
            let value = call.arg(vm, 0);
            let date = value.object().map(|id| &vm.heap.get(id).payload);
            match date {
                Some(Payload::Date(time)) => *time,
                _ => match vm.to_primitive(value, crate::javascript::vm::operators::Hint::Default)? {
                    Value::String(text) => read(vm.heap.text(text)),
                    value => clip(vm.to_number(value)?),
                },
            }
        }
        _ => from_parts(vm, call)?,
    };
    let prototype = support::prototype(vm, call, vm.realm.date)?;
    Ok(Value::Object(vm.heap.object(Payload::Date(time), prototype)))
}

fn from_parts(vm: &mut Vm<'_>, call: Call) -> Result<f64, Thrown> {
    let mut fields = [f64::NAN, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    for (index, field) in fields.iter_mut().enumerate() {
        if (index as u32) < call.count {
            *field = vm.to_number(call.arg(vm, index as u32))?.trunc();
        }
    }
    if (0.0..=99.0).contains(&fields[0]) {
        fields[0] += 1900.0;
    }
    Ok(clip(join(fields)))
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

fn field(vm: &mut Vm<'_>, call: Call, index: usize) -> Done {
    let time = this(vm, call)?;
    Ok(Value::Number(if time.is_nan() { time } else { Parts::of(time).fields[index] as f64 }))
}

fn weekday(vm: &mut Vm<'_>, call: Call) -> Done {
    let time = this(vm, call)?;
    Ok(Value::Number(if time.is_nan() { time } else { Parts::of(time).weekday as f64 }))
}

/// Sets a field, and with further arguments the smaller ones after it.
fn set(vm: &mut Vm<'_>, call: Call, first: usize) -> Done {
    let time = this(vm, call)?;
    let mut fields = Parts::of(if time.is_nan() { 0.0 } else { time }).fields.map(|field| field as f64);
    for index in 0..call.count.max(1) {
        let value = vm.to_number(call.arg(vm, index))?;
        if let Some(field) = fields.get_mut(first + index as usize) {
            *field = value.trunc();
        }
    }
    store(vm, call, clip(join(fields)))
}

fn text(vm: &mut Vm<'_>, call: Call, write: impl Fn(&Parts) -> String) -> Done {
    let time = this(vm, call)?;
    if time.is_nan() {
        return Ok(vm.new_string("Invalid Date"));
    }
    let text = write(&Parts::of(time));
    Ok(vm.new_string(text))
}

fn primitive(vm: &mut Vm<'_>, call: Call) -> Done {
    let hint = call.arg(vm, 0);
    let hint = vm.text_of(hint)?;
    if hint == "number" {
        return this(vm, call).map(Value::Number);
    }
    text(vm, call, |parts| day_text(parts) + " " + &clock_text(parts) + ZONE)
}

fn two(value: i64) -> String {
    let digits = value.to_string();
    if value < 10 {
        String::from("0") + &digits
    } else {
        digits
    }
}

fn four(value: i64) -> String {
    let mut digits = value.unsigned_abs().to_string();
    while digits.len() < 4 {
        digits.insert(0, '0');
    }
    if value < 0 {
        String::from("-") + &digits
    } else {
        digits
    }
}

fn part(names: &'static str, index: i64) -> &'static str {
    names.get(index as usize * 3..index as usize * 3 + 3).unwrap_or("")
}

fn day_text(parts: &Parts) -> String {
    let [year, month, day, ..] = parts.fields;
    String::from(part(DAYS, parts.weekday)) + " " + part(MONTHS, month) + " " + &two(day) + " " + &four(year)
}

fn clock_text(parts: &Parts) -> String {
    let [.., hours, minutes, seconds, _] = parts.fields;
    two(hours) + ":" + &two(minutes) + ":" + &two(seconds)
}

fn locale_day(parts: &Parts) -> String {
    let [year, month, day, ..] = parts.fields;
    (month + 1).to_string() + "/" + &day.to_string() + "/" + &year.to_string()
}

fn locale_time(parts: &Parts) -> String {
    let [.., hours, minutes, seconds, _] = parts.fields;
    let half = if hours < 12 { " AM" } else { " PM" };
    ((hours + 11) % 12 + 1).to_string() + ":" + &two(minutes) + ":" + &two(seconds) + half
}

/// `2023-11-14T22:13:20.000Z`, unless it is no time.
pub fn iso(time: f64) -> Option<String> {
    if time.is_nan() {
        return None;
    }
    let parts = Parts::of(time);
    let [year, month, day, .., millis] = parts.fields;
    let year = if (0..10_000).contains(&year) {
        four(year)
    } else {
        let digits = (1_000_000 + year.abs()).to_string();
        String::from(if year < 0 { "-" } else { "+" }) + &digits[1..]
    };
    let millis = (1000 + millis).to_string();
    Some(
        year + "-" + &two(month + 1) + "-" + &two(day) + "T" + &clock_text(&parts) + "." + &millis[1..] + "Z",
    )
}

/// Reads ISO dates and the form that `toString` writes; NaN for anything else.
fn read(text: &str) -> f64 {
    read_iso(text.trim()).or_else(|| read_words(text)).map_or(f64::NAN, clip)
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

/// `Jan 2, 2025 03:04:05`, `2 January 2025`, `Thu Jan 02 2025 03:04:05 GMT+0000 (…)`, `1/2/2025`, `2025/1/2`.
fn read_words(text: &str) -> Option<f64> {
    let text = text.split('(').next().unwrap_or("").replace(',', " ");
    let mut fields = [f64::NAN, f64::NAN, f64::NAN, 0.0, 0.0, 0.0, 0.0];
    let mut offset = 0.0;
    for word in text.split_whitespace() {
        let number = crate::number::parse(word);
        if word.contains(':') {
            for (index, part) in word.split(':').enumerate().take(3) {
                fields[3 + index] = crate::number::parse(part)?;
            }
        } else if word.contains('/') {
            let parts: Option<Vec<f64>> = word.split('/').map(crate::number::parse).collect();
            match parts?.as_slice() {
                [year, month, day] if *year > 31.0 => {
                    (fields[0], fields[1], fields[2]) = (*year, month - 1.0, *day)
                }
                [month, day, year] => (fields[0], fields[1], fields[2]) = (*year, month - 1.0, *day),
                _ => return None,
            }
        } else if let Some(number) = number {
            let place = if fields[2].is_nan() && number <= 31.0 { 2 } else { 0 };
            fields[place] = number;
        } else if let Some(zone) = word.strip_prefix("GMT").or_else(|| word.strip_prefix("UTC")) {
            if let Some(zone) = zone.strip_prefix(['+', '-']) {
                let sign = if word.contains('-') { -1.0 } else { 1.0 };
                let zone = crate::number::parse(zone)?;
                offset = sign * ((zone / 100.0).floor() * 60.0 + zone % 100.0) * 60_000.0;
            }
        } else if word == "PM" || word == "AM" {
            let hours = fields[3] % 12.0;
            fields[3] = if word == "PM" { hours + 12.0 } else { hours };
        } else if word != "Z" {
            let name = word.get(..3)?;
            if let Some(at) = MONTHS.find(name).filter(|at| at % 3 == 0) {
                fields[1] = (at / 3) as f64;
            } else {
                DAYS.find(name).filter(|at| at % 3 == 0)?;
            }
        }
    }
    fields.iter().all(|field| !field.is_nan()).then(|| join(fields) - offset)
}
