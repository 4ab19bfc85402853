//! One side of `./build.sh bench`: runs a program on loopscope, trace recording on, and prints a line of figures for
//! `benches/run.py`, which runs the same text on the real thing and takes the ratio.
//!
//! usage: ratios PROGRAM.py|PROGRAM.js TIMES; prints `MEDIAN_SECONDS EVENTS PEAK_BYTES`

use loopscope::clock::Span;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::trace::Outcome;
use loopscope::world::World;
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (Some(path), Some(times)) = (arguments.next(), arguments.next()) else {
        // `cargo test --benches` runs this without a program: there is nothing to test.
        return;
    };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let times = times.parse().unwrap_or_else(|_| panic!("expected how many times to run, found {times}"));
    let language = if path.ends_with(".py") { Language::Python } else { Language::JavaScript };
    let before = peak_bytes();
    let (seconds, events) = run(language, &text);
    let peak = peak_bytes() - before;
    let mut all: Vec<f64> = (1..times).map(|_| run(language, &text).0).collect();
    all.push(seconds);
    all.sort_by(f64::total_cmp);
    println!("{} {events} {peak}", all[all.len() / 2]);
}

/// Seconds of one run from the text to the trace, and how many events the trace has.
fn run(language: Language, text: &str) -> (f64, usize) {
    let mut world = World::default();
    world.cpu.python_ns_per_iteration = 0;
    world.cpu.javascript_ns_per_iteration = 0;
    let budget = Budget {
        steps: u64::MAX,
        events: u64::MAX,
        time: Span::from_millis(u64::MAX / 2000),
        memory: u64::MAX,
    };
    let started = Instant::now();
    let run = simulate(language, text, &world, &budget);
    let seconds = started.elapsed().as_secs_f64();
    assert!(run.outcome == Outcome::Finished, "the program did not finish: {:?}", run.outcome);
    (seconds, run.trace.len())
}

/// The most memory that this process ever had, where the system tells (Linux).
fn peak_bytes() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    let kilobytes: i64 = line.split_whitespace().nth(1).and_then(|text| text.parse().ok()).unwrap_or(0);
    kilobytes * 1024
}
