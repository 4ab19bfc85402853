//! Lanes and spans: on hand-made traces, where every bar can be foretold, and on real runs, for what must hold always.

use crate::plays::{self, Play, DASHBOARD, ONE_FAILS};
use loopscope::clock::{Instant, Span};
use loopscope::compare::Subject;
use loopscope::drawing::{draw, Options, Panel};
use loopscope::machine::Budget;
use loopscope::narrate;
use loopscope::scenario::{Phase, RunKind, Scenario, Task};
use loopscope::simulate::{simulate, Language, Run};
use loopscope::stories::stories;
use loopscope::timeline::{Bar, Lane, State, Timeline};
use loopscope::trace::{End, Kind, On, Outcome, Trace};
use loopscope::world::World;

/// A timeline as text: a line for each lane, its bars as `FROM-TO state`, in milliseconds.
fn lanes(trace: &Trace) -> String {
    let timeline = Timeline::from_trace(trace);
    let mut text = String::new();
    for lane in &timeline.lanes {
        text.push_str(&"  ".repeat(usize::from(lane.depth)));
        text.push_str(&lane.label());
        text.push(':');
        for bar in &lane.spans {
            text.push(' ');
            text.push_str(&bar_text(bar, &timeline));
            text.push(',');
        }
        if let Some((at, end)) = lane.end {
            text.push_str(&format!(" {end:?} {}", millis(at)));
        }
        text.push('\n');
    }
    text
}

fn millis(instant: Instant) -> u64 {
    instant.micros() / 1000
}

fn bar_text(bar: &Bar, timeline: &Timeline) -> String {
    let mut text =
        format!("{}-{} {}", millis(bar.from), millis(bar.to), format!("{:?}", bar.state).to_lowercase());
    if let Some(on) = bar.on {
        text.push_str(&format!(" {on:?}").to_lowercase());
    }
    if let Some(lane) = bar.who.and_then(|who| timeline.lane_of(who)) {
        text.push_str(&format!(" {}", lane.label()));
    }
    text
}

#[track_caller]
fn check(trace: &Trace, expected: &str) {
    let expected: String = expected.lines().map(|line| line.strip_prefix("        ").unwrap_or(line)).fold(
        String::new(),
        |mut all, line| {
            if !line.trim().is_empty() {
                all.push_str(line);
                all.push('\n');
            }
            all
        },
    );
    assert_eq!(lanes(trace), expected);
    holds_always(trace);
}

/// What must be true of every timeline.
#[track_caller]
pub fn holds_always(trace: &Trace) -> Timeline {
    let timeline = Timeline::from_trace(trace);
    assert_eq!(timeline.end, trace.now());
    for lane in &timeline.lanes {
        for pair in lane.spans.windows(2) {
            assert_eq!(pair[0].to, pair[1].from, "{}: a gap or an overlap", lane.label());
        }
        assert!(lane.spans.iter().all(|bar| bar.from < bar.to || bar.state == State::Running));
        if let (Some((end, _)), Some(last)) = (lane.end, lane.spans.last()) {
            assert_eq!(last.to, end, "{}: ends with its last bar", lane.label());
        }
        if lane.is_thread() {
            assert_eq!(length(lane), timeline.end.since(Instant::ZERO), "{} covers the run", lane.label());
        }
    }
    let total = |lanes: &mut dyn Iterator<Item = &Lane>| {
        lanes.map(|lane| lane.total(State::Running).micros()).sum::<u64>()
    };
    let held = total(&mut timeline.lanes.iter().filter(|lane| lane.is_thread()));
    let ran = total(&mut timeline.tasks());
    assert_eq!(held, ran, "what threads are held is what activities run");
    timeline
}

fn length(lane: &Lane) -> Span {
    lane.spans.iter().fold(Span::ZERO, |sum, bar| sum + bar.span())
}

#[test]
fn awaited_coroutines_have_lanes_of_their_own() {
    check(
        &plays::sequential(&DASHBOARD),
        "
        event loop: 0-0 running, 0-1500 idle, 1500-1500 running, 1500-2500 idle, 2500-2500 running,
        user: 0-0 running, 0-1500 waiting timer, 1500-1500 running, Returned 1500
        settings: 1500-1500 running, 1500-2500 waiting timer, 2500-2500 running, Returned 2500
        ",
    );
}

#[test]
fn gathered_tasks_and_async_functions_look_alike() {
    let expected = "
        event loop: 0-0 running, 0-1000 idle, 1000-1000 running, 1000-1500 idle, 1500-1500 running,
        user: 0-0 running, 0-1500 waiting timer, 1500-1500 running, Returned 1500
        settings: 0-0 running, 0-1000 waiting timer, 1000-1000 running, Returned 1000
        ";
    // On the loop's lane the only step at 1,000 ms is known by name, the several at 0 ms are not.
    check(
        &plays::gather(&DASHBOARD),
        &expected.replace("1000-1000 running, 1000-1500 idle", "1000-1000 running settings, 1000-1500 idle"),
    );
    check(
        &plays::promise_all(&DASHBOARD),
        &expected.replace("1000-1000 running, 1000-1500 idle", "1000-1000 running settings, 1000-1500 idle"),
    );
}

#[test]
fn a_blocked_loop_keeps_ready_tasks_waiting() {
    let trace = plays::blocking(&DASHBOARD);
    check(
        &trace,
        "
        event loop: 0-0 running, 0-1500 running user, 1500-2500 running settings, 2500-2500 running,
        user: 0-1500 running, Returned 1500
        settings: 0-1500 ready user, 1500-2500 running, Returned 2500
        ",
    );
    let timeline = Timeline::from_trace(&trace);
    let worst = timeline.worst.expect("settings had to wait");
    assert_eq!((worst.span(), timeline.busy_permille()), (Span::from_millis(1500), 1000));
    let name = |id| timeline.lane_of(id).map(Lane::label);
    assert_eq!(name(worst.who).as_deref(), Some("settings"));
    assert_eq!(worst.because.and_then(name).as_deref(), Some("user"));
}

#[test]
fn a_late_timer_makes_ready_at_its_deadline() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let (sleeper, worker) = (play.task("sleeper", main), play.task("worker", main));
    play.wait(main, On::Several, 2).run(sleeper).wait(sleeper, On::Timer, 0).run(worker);
    play.at(50).end(worker, End::Returned).late(sleeper, 20).run(sleeper).end(sleeper, End::Returned);
    play.ready(main).run(main).python_end(program, main);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-50 running worker, 50-50 running,
        sleeper: 0-0 running, 0-20 waiting timer, 20-50 ready worker, 50-50 running, Returned 50
        worker: 0-50 running, Returned 50
        ",
    );
}

#[test]
fn the_fate_of_siblings_shows() {
    check(
        &plays::gather(&ONE_FAILS),
        "
        event loop: 0-0 running, 0-10 idle, 10-10 running,
        first: 0-0 running, 0-10 waiting timer, 10-10 running, Cancelled 10
        second: 0-0 running, 0-10 waiting timer, 10-10 running, Raised 10
        third: 0-0 running, 0-10 waiting timer, 10-10 running, Cancelled 10
        ",
    );
    check(
        &plays::promise_all(&ONE_FAILS),
        "
        event loop: 0-0 running, 0-10 idle, 10-10 running, 10-30 idle, 30-30 running first, 30-50 idle, 50-50 running third,
        first: 0-0 running, 0-30 waiting timer, 30-30 running, Returned 30
        second: 0-0 running, 0-10 waiting timer, 10-10 running, Raised 10
        third: 0-0 running, 0-50 waiting timer, 50-50 running, Returned 50
        ",
    );
    check(
        &plays::sequential(&ONE_FAILS),
        "
        event loop: 0-0 running, 0-30 idle, 30-30 running, 30-40 idle, 40-40 running,
        first: 0-0 running, 0-30 waiting timer, 30-30 running, Returned 30
        second: 30-30 running, 30-40 waiting timer, 40-40 running, Raised 40
        ",
    );
}

#[test]
fn a_step_of_a_task_is_told_in_its_lane() {
    for kind in [Kind::Coroutine, Kind::AsyncFunction] {
        let mut play = Play::default();
        let (program, main) = play.python_main();
        let user = play.task("user", main);
        play.await_one(main, user).run(user);
        let fetch = play.create("fetch", kind, Some(user));
        match kind {
            Kind::Coroutine => play.await_one(user, fetch).run(fetch).wait(fetch, On::Reply, 0),
            _ => play.run(fetch).wait(fetch, On::Reply, 0).run(user).await_one(user, fetch),
        };
        play.at(30).ready(fetch).run(fetch).at(35).end(fetch, End::Returned).ready(user).run(user);
        play.wait(user, On::Timer, 0).at(50).ready(user).run(user).end(user, End::Returned);
        play.ready(main).run(main).python_end(program, main);
        check(
            &play.trace,
            "
        event loop: 0-0 running, 0-30 idle, 30-35 running user, 35-35 running user, 35-50 idle, 50-50 running,
        user: 0-0 running, 0-30 waiting reply, 30-35 running, 35-50 waiting timer, 50-50 running, Returned 50
        ",
        );
    }
}

#[test]
fn what_goes_on_beside_its_caller_is_no_step() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let (user, other) = (play.task("user", main), play.task("other", main));
    play.await_one(main, user).run(user);
    let (a, b) = (
        play.create("a", Kind::AsyncFunction, Some(user)),
        play.create("b", Kind::AsyncFunction, Some(user)),
    );
    play.run(a).wait(a, On::Timer, 0).run(b).wait(b, On::Timer, 0).run(user).await_one(user, a);
    play.run(other).end(other, End::Returned);
    play.at(10).ready(a).run(a).end(a, End::Returned).ready(user).run(user).await_one(user, b);
    play.at(20).ready(b).run(b).end(b, End::Returned).ready(user).run(user).end(user, End::Returned);
    play.ready(main).run(main).python_end(program, main);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-10 idle, 10-10 running, 10-20 idle, 20-20 running,
        user: 0-0 running, 0-10 waiting activity a, 10-10 running, 10-20 waiting activity b, 20-20 running, Returned 20
          a: 0-0 running, 0-10 waiting timer, 10-10 running, Returned 10
          b: 0-0 running, 0-20 waiting timer, 20-20 running, Returned 20
        other: 0-0 running, Returned 0
        ",
    );
}

#[test]
fn a_coordinator_that_does_something_itself_is_shown() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let user = play.task("user", main);
    play.wait(main, On::Timer, 0).run(user).wait(user, On::Timer, 0);
    play.at(5)
        .ready(main)
        .run(main)
        .await_one(main, user)
        .at(9)
        .ready(user)
        .run(user)
        .end(user, End::Returned);
    play.ready(main).run(main).at(12).python_end(program, main);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-5 idle, 5-5 running main, 5-9 idle, 9-9 running user, 9-12 running main, 12-12 running,
        main: 0-0 running, 0-5 waiting timer, 5-5 running, 5-9 waiting activity user, 9-12 running, Returned 12
          user: 0-0 running, 0-9 waiting timer, 9-9 running, Returned 9
        ",
    );
}

#[test]
fn a_function_that_calls_another_waits_for_it() {
    let mut play = Play::default();
    let program = play.create("program", Kind::Program, None);
    play.run(program);
    let outer = play.create("outer", Kind::AsyncFunction, Some(program));
    play.run(outer).at(10);
    let inner = play.create("inner", Kind::AsyncFunction, Some(outer));
    play.run(inner).at(30).wait(inner, On::Timer, 0).run(outer).at(35).end(outer, End::Returned);
    play.run(program).end(program, End::Returned);
    play.at(60).ready(inner).run(inner).end(inner, End::Raised);
    check(
        &play.trace,
        "
        event loop: 0-0 running program, 0-10 running outer, 10-30 running inner, 30-35 running outer, 35-35 running program, 35-60 idle, 60-60 running inner,
        outer: 0-10 running, 10-30 waiting activity inner, 30-35 running, Returned 35
          inner: 10-30 running, 30-60 waiting timer, 60-60 running, Raised 60
        ".replace(" program", "").as_str(),
    );
}

#[test]
fn callbacks_have_lanes_if_there_is_nothing_else_or_they_take_time() {
    let mut play = Play::default();
    let program = play.create("program", Kind::Program, None);
    play.run(program);
    let (a, b) = (
        play.create("tick", Kind::Callback, Some(program)),
        play.create("tick", Kind::Callback, Some(program)),
    );
    play.end(program, End::Returned).at(10).ready(a).run(a).end(a, End::Returned);
    play.at(20).ready(b).run(b).end(b, End::Returned);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-10 idle, 10-10 running tick 1, 10-20 idle, 20-20 running tick 2,
        tick 1: 0-10 unstarted, 10-10 running, Returned 10
        tick 2: 0-20 unstarted, 20-20 running, Returned 20
        ",
    );
    let mut play = Play::default();
    let program = play.create("program", Kind::Program, None);
    play.run(program);
    let (a, b) = (
        play.create("quick", Kind::Callback, Some(program)),
        play.create("slow", Kind::Callback, Some(program)),
    );
    play.end(program, End::Returned).at(10).ready(a).run(a).end(a, End::Returned);
    play.ready(b).run(b).at(20).end(b, End::Returned);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-10 idle, 10-10 running, 10-20 running slow,
        slow: 0-10 unstarted, 10-20 running, Returned 20
        ",
    );
}

#[test]
fn jobs_hold_threads_of_their_own() {
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let job = play.create("resize", Kind::Job, Some(main));
    play.ready(job).run_on(job, 1).wait(main, On::Job, job.0).at(40).end(job, End::Returned);
    play.ready(main).run(main).python_end(program, main);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-40 idle, 40-40 running,
        worker 1: 0-40 running resize,
        resize: 0-40 running, Returned 40
        ",
    );
}

#[test]
fn who_never_ends_is_told_to_the_end() {
    let mut play = Play::default();
    let (_, main) = play.python_main();
    let (a, b) = (play.task("reader", main), play.task("writer", main));
    play.wait(main, On::Several, 2).run(a).wait(a, On::Primitive, 0).run(b).wait(b, On::Timer, 0);
    play.at(7).ready(b).run(b).wait(b, On::Primitive, 0);
    play.at(9);
    check(
        &play.trace,
        "
        event loop: 0-0 running, 0-7 idle, 7-7 running writer, 7-9 idle,
        reader: 0-0 running, 0-9 waiting primitive,
        writer: 0-0 running, 0-7 waiting timer, 7-7 running, 7-9 waiting primitive,
        ",
    );
}

#[test]
fn an_empty_trace_has_an_empty_loop() {
    check(&Trace::default(), "event loop:");
}

#[test]
fn a_hundred_thousand_tasks_are_read_in_no_time() {
    let jobs: Vec<(&str, u64, bool)> =
        (0..100_000).map(|index| ("sleeper", 1 + index * 7919 % 1000, false)).collect();
    let trace = plays::gather(&jobs);
    let started = std::time::Instant::now();
    let timeline = holds_always(&trace);
    assert_eq!(timeline.lanes.len(), 100_001);
    assert_eq!(timeline.lanes[100_000].label(), "sleeper 100000");
    // A quadratic step would take minutes; debug builds on a busy machine take under a second.
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

/// The lanes of real runs, without the threads', and how they ended.
fn real(scenario: &Scenario, kind: RunKind) -> Vec<(String, Option<End>)> {
    let program = scenario.program(kind);
    let run = simulate(kind.language(), &program, &scenario.world, &Budget::default());
    assert_eq!(run.outcome, Outcome::Finished, "{}\n{program}", kind.key());
    let timeline = holds_always(&run.trace);
    timeline.tasks().map(|lane| (lane.label(), lane.end.map(|(_, end)| end))).collect()
}

#[test]
fn every_run_of_a_story_shows_its_tasks_and_nothing_else() {
    for story in stories() {
        let scenario = story.scenario();
        for kind in RunKind::ALL {
            let lanes = real(&scenario, kind);
            let names: Vec<String> = lanes.iter().map(|lane| lane.0.clone()).collect();
            let tasks: Vec<String> = scenario.tasks.iter().map(|task| task.identifier()).collect();
            // One after the other, what comes behind a failure never begins.
            let failed = scenario.tasks.iter().position(|task| task.fails.is_some());
            let begun =
                if kind.is_sequential() { failed.map_or(tasks.len(), |at| at + 1) } else { tasks.len() };
            assert_eq!(names, tasks[..begun], "{} {}", story.key, kind.key());
            assert!(lanes.iter().all(|lane| lane.1.is_some()), "{} {}", story.key, kind.key());
        }
    }
}

#[test]
fn a_single_task_has_its_lane_in_every_run() {
    let phases = vec![Phase::Wait(Span::from_millis(10)), Phase::Work(Span::from_millis(5))];
    let tasks = vec![Task { name: "alone".into(), phases, fails: None }];
    let scenario = Scenario { tasks, ..stories()[0].scenario() };
    for kind in RunKind::ALL {
        assert_eq!(real(&scenario, kind), [("alone".to_string(), Some(End::Returned))], "{}", kind.key());
    }
}

#[test]
fn every_recorded_program_has_a_sound_timeline() {
    let mut programs = 0;
    for (folder, language) in [("python", Language::Python), ("javascript", Language::JavaScript)] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records").join(folder);
        for entry in std::fs::read_dir(&folder).expect("there are records") {
            let path = entry.expect("it can be listed").path();
            if path.extension().is_none_or(|ending| ending != "py" && ending != "js") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a program is text");
            let json = std::fs::read_to_string(path.with_extension("world.json"));
            let world = json.map_or_else(|_| World::default(), |json| world_of(&json));
            let run = simulate(language, &text, &world, &Budget::default());
            if matches!(run.outcome, Outcome::Refused(_)) {
                continue;
            }
            programs += 1;
            let shown = std::panic::catch_unwind(|| tell_all(&run));
            assert!(shown.is_ok(), "{}", path.display());
        }
    }
    assert!(programs >= 60, "{programs}");
}

fn world_of(json: &str) -> World {
    let json: loopscope::json::Json = serde_json::from_str(json).expect("a world is JSON");
    World::from_json(&json).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Reads a run in every way there is.
fn tell_all(run: &Run) {
    let timeline = holds_always(&run.trace);
    let subject = Subject {
        label: "run",
        language: "Python",
        sequential: false,
        trace: &run.trace,
        timeline: &timeline,
        outcome: &run.outcome,
    };
    assert!(narrate::run(&subject, None)[0].ends_with('.'));
    assert_eq!(narrate::table(&timeline).rows.len(), timeline.lanes.len());
    for width in [320, 720] {
        let panel = Panel { label: "run", language: "Python", note: "", timeline: &timeline };
        let picture = draw(&[panel], &Options { width, ..Options::default() });
        assert!(picture.ends_with("</svg>\n"));
    }
}

#[test]
fn no_order_of_events_brings_a_reader_down() {
    let mut seed = 1_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    const KINDS: [Kind; 6] =
        [Kind::Program, Kind::Task, Kind::Coroutine, Kind::AsyncFunction, Kind::Callback, Kind::Job];
    const ONS: [On; 6] = [On::Timer, On::Turn, On::Activity, On::Several, On::Job, On::Primitive];
    const ENDS: [End; 3] = [End::Returned, End::Raised, End::Cancelled];
    for _ in 0..3000 {
        let mut play = Play::default();
        let mut ids = vec![play.create("program", KINDS[next(6) as usize], None)];
        for _ in 0..next(80) {
            let id = ids[next(ids.len() as u64) as usize];
            match next(8) {
                0 => {
                    let name = ["a", "b", "c"][next(3) as usize];
                    let parent = (next(5) > 0).then_some(id);
                    ids.push(play.create(name, KINDS[next(6) as usize], parent));
                }
                1 => _ = play.ready(id),
                2 => _ = play.late(id, next(20)),
                3 => _ = play.run_on(id, next(2) as u16),
                4 => _ = play.wait(id, ONS[next(6) as usize], next(ids.len() as u64 + 2) as u32),
                5 => _ = play.end(id, ENDS[next(3) as usize]),
                _ => {
                    let now = play.trace.now().micros();
                    play.at_micros(now + next(5000));
                }
            }
        }
        let timeline = Timeline::from_trace(&play.trace);
        for lane in &timeline.lanes {
            assert!(lane.spans.windows(2).all(|pair| pair[0].to <= pair[1].from), "{}", play.trace.to_text());
        }
        let outcome = Outcome::Finished;
        let subject = Subject {
            label: "run",
            language: "Python",
            sequential: next(2) == 0,
            trace: &play.trace,
            timeline: &timeline,
            outcome: &outcome,
        };
        assert!(narrate::comparison(&[subject, subject])[0].ends_with('.'));
        let panel = Panel { label: "run", language: "Python", note: "", timeline: &timeline };
        assert!(!draw(&[panel], &Options { width: 200 + next(900) as u32, ..Options::default() }).is_empty());
    }
}
