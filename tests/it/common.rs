//! What all tests of programs share: a program's output as text, in the form that the recorders of `tests/records`
//! write: `MS<TAB>TEXT` for each line on standard output, then how it ended.

#![allow(dead_code, reason = "each room uses the helpers it needs")]

use loopscope::clock::Instant;
use loopscope::json::Json;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language, Run};
use loopscope::trace::{Event, Outcome, Stream};
use loopscope::world::World;

/// The program's stamped output and end must be exactly `expected`; line ends at both ends do not count.
#[track_caller]
pub fn check(language: Language, text: &str, expected: &str) {
    let found = stamped(language, text);
    assert_eq!(found.trim_matches('\n'), expected.trim_matches('\n'), "\n\n{text}\n\nfound:\n{found}");
}

/// As [`check`], for Python.
#[track_caller]
pub fn check_python(text: &str, expected: &str) {
    check(Language::Python, text, expected);
}

/// As [`check`], for JavaScript.
#[track_caller]
pub fn check_javascript(text: &str, expected: &str) {
    check(Language::JavaScript, text, expected);
}

/// A program's output as the recorders write it.
pub fn stamped(language: Language, text: &str) -> String {
    report(language, &run(language, text))
}

/// As [`stamped`], in a world that is given as JSON.
pub fn stamped_in(language: Language, text: &str, world: &str) -> String {
    let json: Json = serde_json::from_str(world).expect("the world is JSON");
    let mut world = World::from_json(&json).unwrap_or_else(|faults| panic!("{faults}"));
    world.cpu.python_ns_per_iteration = 0;
    world.cpu.javascript_ns_per_iteration = 0;
    report(language, &simulate(language, text, &world, &Budget::default()))
}

/// A run in a world where computing costs nothing, as on the recorders' clocks.
pub fn run(language: Language, text: &str) -> Run {
    let mut world = World::default();
    world.cpu.python_ns_per_iteration = 0;
    world.cpu.javascript_ns_per_iteration = 0;
    simulate(language, text, &world, &Budget::default())
}

/// The stamped lines of a run and its end.
pub fn report(language: Language, run: &Run) -> String {
    lines(run, |_| String::new()) + &end(language, run)
}

/// As [`report`], each line with the turn of the loop in which it was printed.
pub fn report_with_turns(language: Language, run: &Run) -> String {
    let mut turn = 0;
    let mut turns = vec![0; run.trace.lines().len()];
    for (_, event) in run.trace.events() {
        match event {
            Event::Turn { number, .. } => turn = number,
            Event::Output(line) => turns[line as usize] = turn,
            _ => {}
        }
    }
    lines(run, |line| format!("it {}\t", turns[line])) + &end(language, run)
}

/// The lines on standard output, each stamped and with a prefix for its number.
fn lines(run: &Run, prefix: impl Fn(usize) -> String) -> String {
    let mut report = String::new();
    for (number, line) in
        run.trace.lines().iter().enumerate().filter(|(_, line)| line.stream == Stream::Output)
    {
        for text in line.text.split('\n') {
            report.push_str(&format!("{}{}\t{text}\n", prefix(number), millis(line.at)));
        }
    }
    report
}

/// How a run ended, as the recorders write it.
fn end(language: Language, run: &Run) -> String {
    match &run.outcome {
        Outcome::Finished => "exit 0\n".into(),
        outcome if outcome.exit_status().is_some() => {
            format!("exit {}\n", outcome.exit_status().unwrap_or_default())
        }
        Outcome::Failed(error) => format!("exit 1\nerror {error}\n"),
        Outcome::Refused(refusal) if is_syntax_error(&refusal.message) => {
            format!("exit 1\nerror {}\nline {}\n", refusal.message, refusal.line)
        }
        Outcome::Refused(refusal) => {
            format!("refused {}:{} {}\n", refusal.line, refusal.column, refusal.message)
        }
        // A page that waits for ever falls silent: V8 has nothing left to do and says nothing.
        Outcome::Stuck(_) if language == Language::JavaScript => "exit 0\n".into(),
        Outcome::Stuck(_) => "stuck\n".into(),
        Outcome::OverBudget(limit) => format!("over budget: {limit}\n"),
    }
}

/// Whether a refusal is in the language's own words.
fn is_syntax_error(message: &str) -> bool {
    ["SyntaxError", "IndentationError", "TabError"].iter().any(|name| message.contains(name))
}

/// Milliseconds as a plain decimal: `0`, `1500`, `12.5`.
pub fn millis(at: Instant) -> String {
    let (whole, rest) = (at.micros() / 1000, at.micros() % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}").trim_end_matches('0').to_string()
}
