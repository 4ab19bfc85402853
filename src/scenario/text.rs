//! What the two program writers share: the order of a task's statements, string literals, decimal numbers, and how
//! finely totals must be told. The words are each language's own.

use super::{Phase, Scenario, Task};
use crate::clock::Span;

/// How a language writes a task: what its statements begin and end with.
pub struct Words {
    /// Before the name.
    pub open: &'static str,
    /// Between the name and the statements.
    pub body: &'static str,
    /// A line of output.
    pub print: &'static str,
    /// A [`Phase::Wait`].
    pub wait: &'static str,
    /// A [`Phase::Work`].
    pub work: &'static str,
    /// The unit of these two: how many powers of ten of a microsecond.
    pub unit: u32,
    /// An error.
    pub fail: &'static str,
    /// The end of each of these statements.
    pub end: &'static str,
    /// A comment behind the program's first wait.
    pub note: &'static str,
    /// After the statements.
    pub close: &'static str,
}

/// Appends the functions of all tasks.
pub fn push_tasks(out: &mut String, scenario: &Scenario, words: &Words) {
    let mut note = words.note;
    for task in &scenario.tasks {
        out.push_str(words.open);
        out.push_str(&task.identifier());
        out.push_str(words.body);
        let mut reached = "start";
        for phase in &task.phases {
            push_print(out, words, task, reached);
            let (begin, done) = match phase {
                Phase::Wait(_) => (words.wait, "waited"),
                Phase::Work(_) => (words.work, "worked"),
            };
            // What is said before the next phase shows how late that begins.
            reached = done;
            out.push_str(begin);
            push_decimal(out, phase.span(), words.unit);
            out.push_str(words.end);
            if let Phase::Wait(_) = phase {
                out.push_str(std::mem::take(&mut note));
            }
            out.push('\n');
        }
        match &task.fails {
            Some(message) => push_statement(out, words, words.fail, message),
            None => push_print(out, words, task, "done"),
        }
        out.push_str(words.close);
    }
}

fn push_print(out: &mut String, words: &Words, task: &Task, what: &str) {
    push_statement(out, words, words.print, &[&task.name, ": ", what].concat());
}

/// A statement with one string.
fn push_statement(out: &mut String, words: &Words, begin: &str, text: &str) {
    out.push_str(begin);
    push_quoted(out, text);
    out.push_str(words.end);
    out.push('\n');
}

/// Appends `text` as a string literal in double quotes. Only escapes that mean the same in Python and JavaScript are
/// used, and only where a raw character would end the literal, be invisible or turn the writing direction around.
fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\x1f' | '\x7f'..='\u{a0}' | '\u{ad}' => push_hex(out, "\\x", char as u32, 2),
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
                push_hex(out, "\\u", char as u32, 4)
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}

fn push_hex(out: &mut String, prefix: &str, value: u32, digits: u32) {
    out.push_str(prefix);
    for place in (0..digits).rev() {
        let nibble = (value >> (4 * place)) & 15;
        out.extend(char::from_digit(nibble, 16));
    }
}

/// Appends a span as a decimal number of units of `10^places` microseconds, with no more decimals than it needs.
fn push_decimal(out: &mut String, span: Span, places: u32) {
    let unit = 10_u64.pow(places);
    out.push_str(&(span.micros() / unit).to_string());
    let mut rest = span.micros() % unit;
    let mut unit = unit;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        unit /= 10;
        out.push((b'0' + (rest / unit) as u8) as char);
        rest %= unit;
    }
}

/// Appends a call of every task, parted by commas: on one line if it fits, else one on each, a `step` further in than
/// `indent`. `call` stands before and behind a task's name, `close` ends the list.
pub fn push_calls(
    out: &mut String,
    scenario: &Scenario,
    call: (&str, &str),
    indent: &str,
    step: &str,
    close: &str,
) {
    const WIDTH: usize = 88;
    let line = out.len() - out.rfind('\n').map_or(0, |newline| newline + 1);
    let calls: Vec<String> =
        scenario.tasks.iter().map(|task| [call.0, &task.identifier(), call.1].concat()).collect();
    let list: usize = calls.iter().map(|call| call.chars().count() + 2).sum();
    if line + list <= WIDTH {
        out.push_str(&calls.join(", "));
    } else {
        for call in calls {
            for part in ["\n", indent, step, &call, ","] {
                out.push_str(part);
            }
        }
        out.push('\n');
        out.push_str(indent);
    }
    out.push_str(close);
}

impl Scenario {
    /// Whether any task has a phase for which this holds.
    pub(super) fn has(&self, holds: fn(&Phase) -> bool) -> bool {
        self.tasks.iter().any(|task| task.phases.iter().any(holds))
    }

    /// Whether any task fails.
    pub(super) fn any_fails(&self) -> bool {
        self.tasks.iter().any(|task| task.fails.is_some())
    }

    /// Whether all phases are whole multiples of so many microseconds.
    pub(super) fn is_multiple_of(&self, micros: u64) -> bool {
        let whole = |phase: &Phase| phase.span().micros() % micros == 0;
        self.tasks.iter().all(|task: &Task| task.phases.iter().all(whole))
    }
}
