//! Words about runs, written from the trace: why a run took as long as it did, who kept whom waiting, what became of
//! the others when one failed (`why`); each run, and several of them, as a table (`table`). Here are the small words
//! that sentences, tables and pictures share.

mod table;
mod why;

use crate::clock::Span;
use crate::compare::{Row, Subject};
use crate::timeline::{Bar, End, Instant, On, State, Timeline};

pub use table::{figures, table, Table};
pub use why::{comparison, run};

/// A length of time as all words and pictures write it: milliseconds below ten seconds (`2,500 ms`, `12.5 ms`), else
/// seconds (`300 s`), with as many decimals as it has.
pub fn time(span: Span) -> String {
    if span.micros() < 10_000_000 {
        millis(span)
    } else {
        seconds(span)
    }
}

/// In milliseconds, however long.
pub fn millis(span: Span) -> String {
    decimal(span.micros(), 1000) + " ms"
}

/// In seconds, however short.
pub fn seconds(span: Span) -> String {
    decimal(span.micros(), 1_000_000) + " s"
}

/// `micros` in units of `unit`, a power of ten, thousands parted by commas.
fn decimal(micros: u64, unit: u64) -> String {
    let mut text = count(micros / unit);
    let (mut rest, mut place) = (micros % unit, unit / 10);
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        text.push((b'0' + (rest / place) as u8) as char);
        rest %= place;
        place /= 10;
    }
    text
}

/// A number with its thousands parted by commas.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What a lane does in a bar, in a few words.
pub fn what(bar: &Bar, timeline: &Timeline) -> String {
    let who = bar.who.and_then(|who| timeline.lane_of(who)).map(|lane| lane.label());
    match (bar.state, who) {
        (State::Unstarted, _) => "not started".into(),
        (State::Idle, _) => "idle".into(),
        (State::Ready, Some(who)) => ["ready, but ", &who, " holds the loop"].concat(),
        (State::Ready, None) => "ready, but the loop is busy".into(),
        (State::Running, Some(who)) => who,
        (State::Running, None) => "runs".into(),
        (State::Waiting, who) => waits(bar, who),
    }
}

fn waits(bar: &Bar, who: Option<String>) -> String {
    match (bar.on, who) {
        (Some(On::Activity | On::Job), Some(who)) => "waits for ".to_string() + &who,
        (Some(On::Several), _) if bar.count > 1 => {
            ["waits for ", &count(u64::from(bar.count)), " others"].concat()
        }
        (Some(On::Reply), _) => "waits for a reply".into(),
        (Some(On::Primitive), _) => "waits for others".into(),
        (Some(On::Turn), _) => "waits for its turn".into(),
        _ => "waits".into(),
    }
}

/// From when to when a bar lasts, and how long: `0 ms to 1,500 ms`.
pub fn from_to(bar: &Bar) -> String {
    if bar.from == bar.to {
        return "at ".to_string() + &instant(bar.from);
    }
    [&instant(bar.from), " to ", &instant(bar.to)].concat()
}

/// An instant as the time since the start.
pub fn instant(at: Instant) -> String {
    time(at.since(Instant::ZERO))
}

/// `done at 1,500 ms`
pub fn ended(at: Instant, end: End) -> String {
    let word = match end {
        End::Returned => "done at ",
        End::Raised => "failed at ",
        End::Cancelled => "cancelled at ",
    };
    word.to_string() + &instant(at)
}

/// What a run is called where several are spoken of: `Python gather`.
pub fn name(run: &Subject) -> String {
    if run.label.contains(run.language) {
        return run.label.into();
    }
    [run.language, " ", run.label].concat()
}

/// How a run stands against the sequential one: `1.67 × as fast`; empty for that run itself.
pub fn note(row: &Row) -> String {
    row.speedup_percent.map_or(String::new(), |percent| times(percent) + " × as fast")
}

/// `167` as `1.67`, `200` as `2`.
pub(crate) fn times(percent: u64) -> String {
    decimal(percent, 100)
}

/// Names as a list: `a`, `a and b`, `a, b and c`.
fn list(names: &[String]) -> String {
    let mut text = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == names.len() { " and " } else { ", " });
        }
        text.push_str(name);
    }
    text
}
