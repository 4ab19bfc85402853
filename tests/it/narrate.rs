//! Sentences and tables: whatever the runs, each sentence must be true.

use crate::plays::{self, Play, DASHBOARD, ONE_FAILS};
use loopscope::clock::Span;
use loopscope::compare::{Comparison, Subject};
use loopscope::narrate;
use loopscope::timeline::Timeline;
use loopscope::trace::{End, On, Outcome, Refusal, Trace};

type Jobs<'a> = &'a [(&'a str, u64, bool)];

/// The four ways of running jobs, as (label, language, how).
type Way = (&'static str, &'static str, fn(Jobs) -> Trace);
const FOUR: [Way; 4] = [
    ("sequential", "Python", plays::sequential),
    ("gather", "Python", plays::gather),
    ("blocking", "Python", plays::blocking),
    ("Promise.all", "JavaScript", plays::promise_all),
];

fn with_subjects<T>(ways: &[Way], jobs: Jobs, then: impl FnOnce(&[Subject]) -> T) -> T {
    let traces: Vec<Trace> = ways.iter().map(|way| way.2(jobs)).collect();
    let timelines: Vec<Timeline> = traces.iter().map(Timeline::from_trace).collect();
    let subjects: Vec<Subject> = ways
        .iter()
        .zip(traces.iter().zip(&timelines))
        .map(|(&(label, language, _), (trace, timeline))| Subject {
            label,
            language,
            sequential: label == "sequential",
            trace,
            timeline,
            outcome: &Outcome::Finished,
        })
        .collect();
    then(&subjects)
}

#[track_caller]
fn check(ways: &[Way], jobs: Jobs, expected: &[&str]) {
    let said = with_subjects(ways, jobs, narrate::comparison);
    assert_eq!(said, expected, "\n{}", said.join("\n"));
}

#[test]
fn the_dashboard_is_explained() {
    check(
        &FOUR,
        &DASHBOARD,
        &[
            "Python sequential took 2,500 ms, the sum of all: user (1,500 ms) and settings (1,000 ms), one after the other.",
            "Python gather took 1,500 ms, as long as its slowest task, user, not 2,500 ms, the sum of all.",
            "Python blocking took 2,500 ms, the sum of all: user (1,500 ms) and settings (1,000 ms), which held the thread in turn. settings was ready at 0 ms but could only begin at 1,500 ms, because user held the thread.",
            "JavaScript Promise.all took 1,500 ms, as long as its slowest task, user, not 2,500 ms, the sum of all.",
            "Python gather and JavaScript Promise.all agree: 1,500 ms each.",
        ],
    );
}

#[test]
fn the_fate_of_siblings_is_told() {
    check(
        &FOUR,
        &ONE_FAILS,
        &[
            "Python sequential took 40 ms and ended when second failed.",
            "Python gather took 10 ms and ended when second failed. first and third were cancelled at 10 ms, when main ended.",
            "Python blocking took 90 ms, the sum of all: first (30 ms), second (10 ms) and third (50 ms), which held the thread in turn. third was ready at 0 ms but could only begin at 40 ms, because others held the thread, first for longest. second failed at 40 ms; still came to their end: third at 90 ms.",
            "JavaScript Promise.all took 50 ms, as long as its slowest task, third, not 90 ms, the sum of all. second failed at 10 ms; still came to their end: first at 30 ms and third at 50 ms; main itself was over at 10 ms.",
            "When a task failed, Python gather ended with the others cancelled, while JavaScript Promise.all let them go on until 50 ms.",
        ],
    );
}

#[test]
fn one_task_is_no_sum() {
    check(
        &FOUR,
        &[("user", 1500, false)],
        &[
            "Python sequential took 1,500 ms: its only task, user, waited all the time.",
            "Python gather took 1,500 ms: its only task, user, waited all the time.",
            "Python blocking took 1,500 ms: its only task, user, held the thread all the time.",
            "JavaScript Promise.all took 1,500 ms: its only task, user, waited all the time.",
            "Python gather and JavaScript Promise.all agree: 1,500 ms each.",
        ],
    );
}

#[test]
fn no_time_has_no_reasons() {
    check(
        &FOUR[..2],
        &[("a", 0, false), ("b", 0, false)],
        &["Python sequential took no time.", "Python gather took no time."],
    );
}

#[test]
fn all_may_fail() {
    check(
        &FOUR[1..],
        &[("a", 20, true), ("b", 20, true)],
        &[
            "Python gather took 20 ms and ended when a failed. b was cancelled at 20 ms, when main ended.",
            "Python blocking took 40 ms and ended when b failed. b was ready at 0 ms but could only begin at 20 ms, because a held the thread. 2 tasks failed, the first, a, at 20 ms.",
            "JavaScript Promise.all took 20 ms and ended when a failed. 2 tasks failed, the first, a, at 20 ms.",
            "Python gather and JavaScript Promise.all agree: 20 ms each.",
        ],
    );
}

#[test]
fn many_tasks_are_counted() {
    let jobs: Vec<(&str, u64, bool)> = (0..1000).map(|index| ("job", 10 + index % 7, index == 500)).collect();
    check(
        &FOUR,
        &jobs,
        &[
            "Python sequential took 6,507 ms and ended when job 501 failed.",
            "Python gather took 13 ms and ended when job 501 failed. 499 others were cancelled at 13 ms, when main ended.",
            "Python blocking took 12.997 s, the sum of its 1,000 tasks, which held the thread in turn. job 1000 was ready at 0 ms but could only begin at 12.982 s, because others held the thread, job 7 for longest. job 501 failed at 6,507 ms; 499 others still came to their end, the last at 12.997 s.",
            "JavaScript Promise.all took 16 ms, as long as the slowest of its tasks, not 12.997 s, the sum of all. job 501 failed at 13 ms; 428 others still came to their end, the last at 16 ms; main itself was over at 13 ms.",
            "When a task failed, Python gather ended with the others cancelled, while JavaScript Promise.all let them go on until 16 ms.",
        ],
    );
}

#[test]
fn lengths_are_written_one_way() {
    for (micros, text) in [
        (0, "0 ms"),
        (1, "0.001 ms"),
        (12_500, "12.5 ms"),
        (250_000, "250 ms"),
        (2_500_000, "2,500 ms"),
        (9_999_999, "9,999.999 ms"),
        (10_000_000, "10 s"),
        (12_345_000, "12.345 s"),
        (300_000_000, "300 s"),
        (86_400_000_000, "86,400 s"),
    ] {
        assert_eq!(narrate::time(Span::from_micros(micros)), text);
    }
}

#[test]
fn runs_that_came_to_no_end_say_so() {
    let trace = plays::gather(&DASHBOARD);
    let timeline = Timeline::from_trace(&trace);
    let refusal = Refusal { line: 3, column: 7, message: "SyntaxError: invalid syntax".into() };
    for (outcome, said) in [
        (Outcome::Refused(refusal), "It did not run: line 3, column 7: SyntaxError: invalid syntax."),
        (Outcome::Stuck(vec!["main waits for a future.".into()]), "It is stuck since 1,500 ms: main waits for a future."),
        (Outcome::OverBudget("stopped after 10 steps, the limit of a run".into()), "It was stopped after 10 steps, the limit of a run."),
        (Outcome::Failed("ValueError: no".into()), "It took 1,500 ms, as long as its slowest task, user, not 2,500 ms, the sum of all. Nobody caught the error: ValueError: no."),
    ] {
        let subject =
            Subject { label: "gather", language: "Python", sequential: false, trace: &trace, timeline: &timeline, outcome: &outcome };
        assert_eq!(narrate::run(&subject, None).join(" "), said);
    }
}

#[test]
fn waits_overlap_and_work_does_not() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let (orders, prices) = (play.task("orders", main), play.task("prices", main));
    play.wait(main, On::Several, 2).run(orders).wait(orders, On::Timer, 0).run(prices).wait(
        prices,
        On::Timer,
        0,
    );
    play.at(800).ready(orders).ready(prices).run(orders).at(950).end(orders, End::Returned);
    play.run(prices).at(1200).end(prices, End::Returned).ready(main).run(main).python_end(program, main);
    let timeline = Timeline::from_trace(&play.trace);
    let subject = Subject {
        label: "gather",
        language: "Python",
        sequential: false,
        trace: &play.trace,
        timeline: &timeline,
        outcome: &Outcome::Finished,
    };
    assert_eq!(
        narrate::run(&subject, None),
        [
            "It took 1,200 ms, not 2,000 ms, the sum of all: while one task waited others went on, but work, 400 ms in all, held the thread.",
            "prices was ready at 800 ms but could only go on at 950 ms, because orders held the thread.",
        ]
    );
}

#[test]
fn figures_are_a_table() {
    let text = with_subjects(&FOUR, &DASHBOARD, |runs| narrate::figures(runs).to_text());
    assert_eq!(
        text,
        "\
Run                     Total     Speed-up  Loop busy  Longest delay  Outcome
Python sequential       2,500 ms  –         0 %        none           finished
Python gather           1,500 ms  1.67 ×    0 %        none           finished
Python blocking         2,500 ms  1 ×       100 %      1,500 ms       finished
JavaScript Promise.all  1,500 ms  1.67 ×    0 %        none           finished
"
    );
}

#[test]
fn a_lane_is_a_row() {
    let text = |trace: &Trace| narrate::table(&Timeline::from_trace(trace)).to_text();
    assert_eq!(
        text(&plays::blocking(&DASHBOARD)),
        "\
Lane        What it does                                                                  End
event loop  user, 0 ms to 1,500 ms; settings, 1,500 ms to 2,500 ms
user        runs, 0 ms to 1,500 ms                                                        done at 1,500 ms
settings    ready, but user holds the loop, 0 ms to 1,500 ms; runs, 1,500 ms to 2,500 ms  done at 2,500 ms
"
    );
}

#[test]
fn each_run_is_measured_against_its_own_language() {
    let ways = [FOUR[0], FOUR[1], ("sequential", "JavaScript", plays::gather as fn(Jobs) -> Trace), FOUR[3]];
    let speedups = with_subjects(&ways, &DASHBOARD, |runs| {
        Comparison::of(runs).rows.iter().map(|row| row.speedup_percent).collect::<Vec<_>>()
    });
    assert_eq!(speedups, [None, Some(167), None, Some(100)]);
    let notes = with_subjects(&FOUR, &DASHBOARD, |runs| {
        Comparison::of(runs).rows.iter().map(narrate::note).collect::<Vec<_>>()
    });
    assert_eq!(notes, ["", "1.67 × as fast", "no faster", "1.67 × as fast"]);
    // Where a task fails, runs do not do the same.
    let notes = with_subjects(&FOUR, &ONE_FAILS, |runs| {
        Comparison::of(runs).rows.iter().map(narrate::note).collect::<Vec<_>>()
    });
    assert_eq!(notes, ["", "", "", ""]);
}

#[test]
fn a_sum_by_chance_is_no_reason() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let (a, b) = (play.task("a", main), play.task("b", main));
    play.wait(main, On::Several, 2).run(a).wait(a, On::Timer, 0).run(b).wait(b, On::Timer, 0);
    play.at(10).ready(a).run(a).end(a, End::Returned).at(20).ready(b).run(b).end(b, End::Returned);
    play.ready(main)
        .run(main)
        .wait(main, On::Timer, 0)
        .at(30)
        .ready(main)
        .run(main)
        .python_end(program, main);
    let timeline = Timeline::from_trace(&play.trace);
    let outcome = &Outcome::Finished;
    let subject = Subject {
        label: "chance",
        language: "Python",
        sequential: false,
        trace: &play.trace,
        timeline: &timeline,
        outcome,
    };
    assert_eq!(narrate::run(&subject, None), ["It took 30 ms."]);
}
