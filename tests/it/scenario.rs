//! Scenarios: what they say, what is said about wrong ones, and the programs that they write. That the real runtimes
//! print what the programs print here is the records' part.

use loopscope::clock::Span;
use loopscope::json::Json;
use loopscope::scenario::{Phase, RunKind, Scenario, Task};
use loopscope::stories::{stories, story};
use loopscope::world::World;

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("the test's JSON is well formed")
}

#[track_caller]
fn scenario(text: &str) -> Scenario {
    Scenario::from_json(&json(text)).expect("the test's scenario is good")
}

#[track_caller]
fn check_faults(scenario: &Json, expected: &[&str]) {
    let faults = Scenario::from_json(scenario).expect_err("the scenario has faults").to_string();
    assert_eq!(faults, expected.join("\n"));
}

/// A scenario of one task called `a` with this phase.
fn one_phase(key: &str, value: Json) -> Json {
    let phase = Json::Object(vec![(key.to_string(), value)]);
    let mut scenario = json(r#"{"tasks": [{"name": "a", "phases": []}]}"#);
    if let Json::Object(members) = &mut scenario {
        members[0].1 = Json::Array(vec![Json::Object(vec![
            ("name".to_string(), Json::string("a")),
            ("phases".to_string(), Json::Array(vec![phase])),
        ])]);
    }
    scenario
}

/// A scenario of tasks with these names, each waiting a millisecond.
fn named(names: &[&str]) -> Json {
    let tasks = names.iter().map(|name| {
        let mut task = json(r#"{"name": "", "phases": [{"wait": 1}]}"#);
        if let Json::Object(members) = &mut task {
            members[0].1 = Json::string(name);
        }
        task
    });
    Json::Object(vec![("tasks".to_string(), Json::Array(tasks.collect()))])
}

#[track_caller]
fn check_program(scenario: &Scenario, kind: RunKind, expected: &str) {
    assert_eq!(scenario.program(kind), expected);
}

#[test]
fn a_scenario_is_read_whole() {
    let read = scenario(
        r#"{"title": "two", "runs": ["javascript.promise_all", "python.gather"], "tasks": [
            {"name": "user", "phases": [{"wait": 1500}, {"work": 0.001}]},
            {"name": "boil water", "phases": [{"wait": 0}], "fails": "dry"}],
            "world": {"default_ms": 3}}"#,
    );
    let task = |name: &str, phases: &[Phase], fails: Option<&str>| Task {
        name: name.into(),
        phases: phases.into(),
        fails: fails.map(str::to_string),
    };
    let user = [Phase::Wait(Span::from_millis(1500)), Phase::Work(Span::from_micros(1))];
    let expected = Scenario {
        title: "two".into(),
        tasks: vec![task("user", &user, None), task("boil water", &[Phase::Wait(Span::ZERO)], Some("dry"))],
        runs: vec![RunKind::PromiseAll, RunKind::PythonGather],
        world: World { default_latency: Span::from_millis(3), ..World::default() },
    };
    assert_eq!(read, expected);
    assert_eq!(Scenario::from_json(&read.to_json()), Ok(read));
}

#[test]
fn what_may_be_left_out_has_the_usual_value() {
    let read = scenario(r#"{"tasks": [{"name": "a", "phases": [{"wait": 1}]}]}"#);
    assert_eq!(
        (read.title.as_str(), &read.runs[..], &read.world),
        ("", &RunKind::DEFAULT[..], &World::default())
    );
}

#[test]
fn every_microsecond_of_a_day_survives_the_round_trip() {
    let mut micros = 1_u64;
    while micros < Scenario::LONGEST.micros() {
        let value = Json::Number(micros as f64 / 1000.0);
        let read = Scenario::from_json(&one_phase("wait", value)).expect("whole microseconds are good");
        assert_eq!(read.tasks[0].phases[0], Phase::Wait(Span::from_micros(micros)));
        assert_eq!(Scenario::from_json(&read.to_json()), Ok(read));
        micros = micros * 13 / 11 + 7;
    }
}

#[test]
fn stories_are_good_scenarios() {
    for story in stories() {
        let scenario = story.scenario();
        assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario), "{}", story.key);
    }
    let keys: Vec<&str> = stories().iter().map(|story| story.key).collect();
    assert_eq!(keys, ["dashboard", "kitchen", "two-fetches", "one-fails", "three-ways", "heavy"]);
    assert!(story("kitchen").is_some() && story("Kitchen").is_none());
}

#[test]
fn what_is_no_scenario_is_told_so() {
    check_faults(&json("3"), &["expected a scenario, found 3"]);
    check_faults(&json("{}"), &["tasks: expected 1 to 10000 tasks, found nothing"]);
    check_faults(&json(r#"{"tasks": []}"#), &["tasks: expected 1 to 10000 tasks, found an empty array"]);
    check_faults(&json(r#"{"tasks": {}}"#), &["tasks: expected 1 to 10000 tasks, found an empty object"]);
}

#[test]
fn all_faults_are_told_at_once() {
    check_faults(
        &json(
            r#"{"title": 7, "colour": "red", "tasks": [
                5,
                {"name": "a", "phases": [{"wait": -1}, {"wait": 1, "work": 2}, {}, {"sleep": 3}, 4, {"work": "1"}]},
                {"name": "a", "phases": []},
                {"name": null, "phases": [{"wait": true}], "fails": ""},
                {"phases": 1, "fails": null, "id": 3}],
              "runs": ["python.gather", "python.thread", 4, "python.gather"],
              "world": {"cpu": 3}}"#,
        ),
        &[
            r#"colour: expected one of the keys title, tasks, runs, world, found "colour""#,
            "title: expected a title of at most 200 characters without control characters, found 7",
            "tasks[0]: expected a task, found 5",
            "tasks[1].phases[0].wait: expected milliseconds from 0 to 86400000 (a day), found -1",
            r#"tasks[1].phases[1]: expected {"wait": milliseconds} or {"work": milliseconds}, found both"#,
            r#"tasks[1].phases[2]: expected {"wait": milliseconds} or {"work": milliseconds}, found an empty object"#,
            r#"tasks[1].phases[3].sleep: expected one of the keys wait, work, found "sleep""#,
            r#"tasks[1].phases[4]: expected {"wait": milliseconds} or {"work": milliseconds}, found 4"#,
            r#"tasks[1].phases[5].work: expected milliseconds from 0 to 86400000 (a day), found "1""#,
            r#"tasks[2].name: expected a name of its own, found "a", which the programs call a as they do tasks[1]"#,
            "tasks[2].phases: expected 1 to 100 phases, found an empty array",
            "tasks[3].name: expected a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter, found null",
            "tasks[3].phases[0].wait: expected milliseconds from 0 to 86400000 (a day), found true",
            r#"tasks[3].fails: expected an error message of 1 to 200 characters, found """#,
            r#"tasks[4].id: expected one of the keys name, phases, fails, found "id""#,
            "tasks[4].name: expected a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter, found nothing",
            "tasks[4].phases: expected 1 to 100 phases, found 1",
            "tasks[4].fails: expected an error message of 1 to 200 characters, found null",
            r#"runs[1]: expected one of python.sequential, python.gather, python.task_group, python.blocking, python.threads, python.processes, javascript.sequential, javascript.promise_all, javascript.promise_all_settled, javascript.blocking, javascript.worker, found "python.thread""#,
            "runs[2]: expected one of python.sequential, python.gather, python.task_group, python.blocking, python.threads, python.processes, javascript.sequential, javascript.promise_all, javascript.promise_all_settled, javascript.blocking, javascript.worker, found 4",
            "and 2 more",
        ],
    );
}

#[test]
fn runs_are_known_and_come_once() {
    let runs = |runs: &str| {
        json(&format!(r#"{{"tasks": [{{"name": "a", "phases": [{{"wait": 1}}]}}], "runs": {runs}}}"#))
    };
    check_faults(&runs("[]"), &["runs: expected at least one run, found an empty array"]);
    check_faults(&runs("{}"), &["runs: expected an array of runs, found an empty object"]);
    check_faults(
        &runs(r#"["python.gather", "python.gather"]"#),
        &[r#"runs[1]: expected each run once, found "python.gather""#],
    );
}

#[test]
fn numbers_that_are_no_times_are_refused() {
    let time = |found: &str| {
        format!("tasks[0].phases[0].wait: expected milliseconds from 0 to 86400000 (a day), found {found}")
    };
    for (number, found) in [
        (f64::NAN, "NaN"),
        (f64::INFINITY, "Infinity"),
        (f64::NEG_INFINITY, "-Infinity"),
        (-0.001, "-0.001"),
        (86_400_000.001, "86400000.001"),
        (f64::MAX, "1.7976931348623157e+308"),
    ] {
        check_faults(&one_phase("wait", Json::Number(number)), &[&time(found)]);
    }
    for (number, found) in
        [(0.0001, "0.0001"), (5e-324, "5e-324"), (1.0005, "1.0005"), (0.1 + 0.2, "0.30000000000000004")]
    {
        let expected = "expected milliseconds with at most three decimal places";
        let fault = format!("tasks[0].phases[0].work: {expected}, found {found}");
        check_faults(&one_phase("work", Json::Number(number)), &[&fault]);
    }
}

#[test]
fn more_than_a_day_in_all_is_refused() {
    let text = r#"{"tasks": [{"name": "a", "phases": [{"wait": 86400000}]}, {"name": "b", "phases": [{"work": 0.001}]}]}"#;
    check_faults(
        &json(text),
        &["tasks: expected phases of at most 86400000 ms (a day) in all, found 86400001 ms"],
    );
}

#[test]
fn names_that_are_no_names_are_refused() {
    let long = "x".repeat(41);
    let long_shown = format!("{}…", "x".repeat(40));
    for (name, shown) in [
        ("", ""),
        (" ", " "),
        ("-", "-"),
        ("2nd", "2nd"),
        ("_a", "_a"),
        ("a.b", "a.b"),
        ("a\nb", "a\\nb"),
        ("a\"b", "a\\\"b"),
        ("a;b", "a;b"),
        ("🦀", "🦀"),
        ("ſ", "ſ"),
        ("ŉ", "ŉ"),
        ("ﬁ", "ﬁ"),
        ("e\u{301}", "e\u{301}"),
        ("a\u{200d}b", "a\u{200d}b"),
        (&long, &long_shown),
    ] {
        let expected = "a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter";
        check_faults(&named(&[name]), &[&format!("tasks[0].name: expected {expected}, found \"{shown}\"")]);
    }
}

#[test]
fn names_that_mean_something_else_are_refused() {
    for name in [
        "await",
        "None",
        "class",
        "lambda",
        "match-",
        "main",
        "asyncio",
        "time",
        "delay",
        "print",
        "console",
        "work",
        "Promise",
        "performance",
        "eval",
        "arguments",
        "yield",
        "let",
        "enum",
        "window",
        "NaN",
        "started",
        "error",
        "not",
        "int",
        "Math",
        "RuntimeError",
        "-await ",
        "finally",
        "typeof",
    ] {
        if name == "match-" {
            // Only between words do Python's soft keywords mean something.
            assert!(Scenario::from_json(&named(&[name])).is_ok());
            continue;
        }
        let expected = "a name that Python, JavaScript and the programs do not use themselves";
        check_faults(&named(&[name]), &[&format!("tasks[0].name: expected {expected}, found \"{name}\"")]);
    }
}

#[test]
fn names_that_become_the_same_are_refused() {
    check_faults(
        &named(&["boil water", "boil_water", "x", "Boil water", " boil--water "]),
        &[
            r#"tasks[1].name: expected a name of its own, found "boil_water", which the programs call boil_water as they do tasks[0]"#,
            r#"tasks[4].name: expected a name of its own, found " boil--water ", which the programs call boil_water as they do tasks[0]"#,
        ],
    );
}

#[test]
fn names_become_identifiers() {
    for (name, identifier) in [
        ("user", "user"),
        ("boil water", "boil_water"),
        ("  chop - the  leeks ", "chop_the_leeks"),
        ("a_", "a_"),
        ("Gemüse 2", "Gemüse_2"),
        ("お茶", "お茶"),
        ("чай", "чай"),
        ("ως", "ως"),
    ] {
        let read = Scenario::from_json(&named(&[name])).expect("a good name");
        assert_eq!(read.tasks[0].identifier(), identifier);
        assert_eq!(read.tasks[0].name, name);
    }
}

#[test]
fn too_much_of_anything_is_refused_quickly() {
    let names: Vec<String> = (0..10_001).map(|n| format!("task{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    check_faults(&named(&names), &["tasks: expected 1 to 10000 tasks, found an array of 10001"]);

    let huge = "x".repeat(2 << 20);
    let shown = format!("\"{}…\"", "x".repeat(40));
    check_faults(
        &named(&[&huge]),
        &[&format!(
            "tasks[0].name: expected a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter, found {shown}"
        )],
    );
    let mut scenario = named(&["a"]);
    if let Json::Object(members) = &mut scenario {
        members.push((huge.clone(), Json::Null));
        members.push(("title".to_string(), Json::String(huge)));
    }
    check_faults(
        &scenario,
        &[
            &format!("[{shown}]: expected one of the keys title, tasks, runs, world, found {shown}"),
            &format!(
                "title: expected a title of at most 200 characters without control characters, found {shown}"
            ),
        ],
    );

    let phases = vec![Json::Object(vec![("wait".to_string(), Json::Number(1.0))]); 101];
    let task = |name: &str, phases: &[Json]| {
        Json::Object(vec![
            ("name".to_string(), Json::string(name)),
            ("phases".to_string(), Json::Array(phases.to_vec())),
        ])
    };
    let tasks = |tasks| Json::Object(vec![("tasks".to_string(), Json::Array(tasks))]);
    check_faults(
        &tasks(vec![task("a", &phases)]),
        &["tasks[0].phases: expected 1 to 100 phases, found an array of 101"],
    );
    let many = (0..1001).map(|n| task(&format!("t{n}"), &phases[..100])).collect();
    check_faults(&tasks(many), &["tasks: expected at most 100000 phases in all, found 100100"]);
}

#[test]
fn keys_that_stand_twice_are_refused() {
    check_faults(
        &json(r#"{"tasks": [{"name": "a", "name": "b", "phases": [{"wait": 1, "wait": 2}]}], "tasks": []}"#),
        &[
            "tasks: expected each key once, found it again",
            "tasks[0].name: expected each key once, found it again",
            "tasks[0].phases[0].wait: expected each key once, found it again",
        ],
    );
}

#[test]
fn kinds_have_keys() {
    for kind in RunKind::ALL {
        assert_eq!(RunKind::from_key(kind.key()), Some(kind));
        assert!(kind.key().starts_with(&format!("{}.", kind.language().name().to_lowercase())));
    }
    assert_eq!(RunKind::from_key("python"), None);
}

#[test]
fn python_awaits_each_in_turn() {
    check_program(
        &stories()[0].scenario(),
        RunKind::PythonSequential,
        r#"import asyncio
import time

async def user():
    print("user: start")
    await asyncio.sleep(1.5)
    print("user: done")

async def settings():
    print("settings: start")
    await asyncio.sleep(1)
    print("settings: done")

async def main():
    started = time.perf_counter()
    await user()
    await settings()
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
"#,
    );
}

#[test]
fn python_gathers_and_catches() {
    check_program(
        &story("one-fails").expect("a story").scenario(),
        RunKind::PythonGather,
        r#"import asyncio
import time

async def first():
    print("first: start")
    await asyncio.sleep(0.03)
    print("first: done")

async def second():
    print("second: start")
    await asyncio.sleep(0.01)
    raise RuntimeError("no such record")

async def third():
    print("third: start")
    await asyncio.sleep(0.05)
    print("third: done")

async def main():
    started = time.perf_counter()
    try:
        await asyncio.gather(first(), second(), third())
    except RuntimeError as error:
        print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
"#,
    );
}

#[test]
fn python_blocks() {
    check_program(
        &story("kitchen").expect("a story").scenario(),
        RunKind::PythonBlocking,
        r#"import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def toast():
    print("toast: start")
    time.sleep(120)  # blocks: not one other task can run
    print("toast: done")

async def water():
    print("water: start")
    time.sleep(300)
    print("water: done")

async def vegetables():
    print("vegetables: start")
    work(180)
    print("vegetables: done")

async def main():
    started = time.perf_counter()
    await asyncio.gather(toast(), water(), vegetables())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
"#,
    );
}

#[test]
fn javascript_awaits_all() {
    check_program(
        &story("two-fetches").expect("a story").scenario(),
        RunKind::PromiseAll,
        r#"const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function orders() {
  console.log("orders: start");
  await delay(300);
  console.log("orders: waited");
  work(500);
  console.log("orders: done");
}

async function prices() {
  console.log("prices: start");
  await delay(700);
  console.log("prices: waited");
  work(200);
  console.log("prices: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([orders(), prices()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
"#,
    );
}

#[test]
fn javascript_settles_all() {
    let text = story("one-fails").expect("a story").scenario().program(RunKind::PromiseAllSettled);
    let main = text.split_once("async function main").expect("there is a main").1;
    assert_eq!(
        main,
        r#"() {
  const started = performance.now();
  const results = await Promise.allSettled([first(), second(), third()]);
  for (const result of results) {
    if (result.status === "rejected") console.log(`failed: ${result.reason.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
"#
    );
}

#[test]
fn javascript_blocks_and_goes_in_turn() {
    let failing = story("one-fails").expect("a story").scenario();
    let text = failing.program(RunKind::JavaScriptBlocking);
    assert!(text.starts_with("function work(ms) {\n"), "no delay that nobody uses: {text}");
    assert!(text.contains("  work(30); // blocks where it should await\n"), "{text}");
    assert!(text.contains("  work(10);\n  throw new Error(\"no such record\");\n"), "{text}");
    let text = failing.program(RunKind::JavaScriptSequential);
    let expected =
        "  try {\n    await first();\n    await second();\n    await third();\n  } catch (error) {\n    \
                    console.log(`failed: ${error.message}`);\n  }\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn messages_are_escaped_for_both_languages() {
    let mut scenario = scenario(r#"{"tasks": [{"name": "a", "phases": [{"wait": 1}]}]}"#);
    scenario.tasks[0].fails =
        Some("\"q\" 'p' \\ \n\r\t\0 {x} ${y} `z` é 🦀 \u{2028}\u{202e}\u{85}\u{feff}".into());
    let literal = r#"Error("\"q\" 'p' \\ \n\r\t\x00 {x} ${y} `z` é 🦀 \u2028\u202e\x85\ufeff")"#;
    for kind in RunKind::ALL {
        let text = scenario.program(kind);
        assert!(text.contains(literal), "{text}");
    }
}

#[test]
fn programs_say_when_they_go_on_to_the_next_phase() {
    let scenario = scenario(
        r#"{"tasks": [{"name": "a", "phases": [{"work": 1}, {"wait": 2}, {"wait": 3}], "fails": "no"}]}"#,
    );
    let text = scenario.program(RunKind::PythonGather);
    let expected = "    work(0.001)\n    print(\"a: worked\")\n    await asyncio.sleep(0.002)\n    \
                    print(\"a: waited\")\n    await asyncio.sleep(0.003)\n    raise RuntimeError(\"no\")\n";
    assert!(text.contains(expected), "{text}");
    let text = scenario.program(RunKind::PromiseAll);
    let expected =
        "  work(1);\n  console.log(\"a: worked\");\n  await delay(2);\n  console.log(\"a: waited\");\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn totals_are_as_fine_as_the_phases() {
    let program = |ms: &str, kind| {
        scenario(&format!(r#"{{"tasks": [{{"name": "a", "phases": [{{"wait": {ms}}}]}}]}}"#)).program(kind)
    };
    for (ms, python, javascript) in [
        ("20", "sleep(0.02)\n", "delay(20);\n"),
        ("0", "sleep(0)\n", "delay(0);\n"),
        ("86400000", "sleep(86400)\n", "delay(86400000);\n"),
        ("15", "started:.3f} s", "${Math.round("),
        ("12.5", "started:.6f} s", ".toFixed(3)} ms"),
        ("0.001", "sleep(0.000001)\n", "delay(0.001);\n"),
        ("1234.567", "sleep(1.234567)\n", "delay(1234.567);\n"),
    ] {
        assert!(program(ms, RunKind::PythonGather).contains(python), "{ms}");
        assert!(program(ms, RunKind::PromiseAll).contains(javascript), "{ms}");
    }
}

#[test]
fn a_large_scenario_is_written_on_many_lines() {
    let names: Vec<String> = (0..10_000).map(|n| format!("task{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let scenario = Scenario::from_json(&named(&names)).expect("ten thousand tasks are allowed");
    let text = scenario.program(RunKind::PythonGather);
    assert!(text.contains("    await asyncio.gather(\n        task0(),\n        task1(),\n"));
    assert!(text.contains("        task9999(),\n    )\n    print(f\"total"));
    let text = scenario.program(RunKind::PromiseAll);
    assert!(text.contains("  await Promise.all([\n    task0(),\n"));
    assert!(text.contains("    task9999(),\n  ]);\n"));
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    /// Something that hardly anybody expects.
    fn junk(&mut self) -> Json {
        let numbers = [f64::NAN, f64::INFINITY, -1.0, -0.0, 0.5, 1e-7, 1e308, 86_400_000.0, 1500.0];
        let texts = ["", "await", "python.gather", "a", "ok", "\u{0}", "2 b", "\u{feff}", "wait"];
        match self.roll(8) {
            0 => Json::Null,
            1 => Json::Bool(true),
            2 | 3 => Json::Number(numbers[self.roll(numbers.len())]),
            4 | 5 => Json::string(texts[self.roll(texts.len())]),
            6 => Json::Array((0..self.roll(3)).map(|_| self.junk()).collect()),
            _ => {
                let keys = ["wait", "work", "name", "phases", "tasks", "ms", "", "\n"];
                Json::Object(
                    (0..self.roll(3)).map(|_| (keys[self.roll(8)].to_string(), self.junk())).collect(),
                )
            }
        }
    }

    /// Changes one place of a value.
    fn spoil(&mut self, value: &mut Json) {
        match value {
            Json::Array(items) if !items.is_empty() && self.roll(8) > 0 => {
                let index = self.roll(items.len());
                self.spoil(&mut items[index]);
            }
            Json::Object(members) if !members.is_empty() && self.roll(8) > 0 => {
                let index = self.roll(members.len());
                match self.roll(12) {
                    0 => drop(members.remove(index)),
                    1 => members.push(members[index].clone()),
                    2 => members[index].0.push('s'),
                    _ => self.spoil(&mut members[index].1),
                }
            }
            _ => *value = self.junk(),
        }
    }
}

#[test]
fn spoiled_scenarios_are_refused_or_good() {
    let good = json(
        r#"{"title": "t", "tasks": [
            {"name": "a", "phases": [{"wait": 1}, {"work": 2.5}], "fails": "no"},
            {"name": "b", "phases": [{"wait": 3}]}],
          "runs": ["python.gather", "javascript.promise_all"],
          "world": {"default_ms": 3, "urls": {"/a": {"ms": 1, "json": []}}, "files": {"f": {"text": "t"}},
                    "sockets": {"s": [{"at_ms": 1, "data": "d"}]}, "pools": {"threads": 2}}}"#,
    );
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let mut spoiled = good.clone();
        for _ in 0..=dice.roll(3) {
            dice.spoil(&mut spoiled);
        }
        match Scenario::from_json(&spoiled) {
            Ok(scenario) => {
                taken += 1;
                assert!(RunKind::ALL.iter().all(|kind| scenario.program(*kind).ends_with(")\n")
                    || scenario.program(*kind).ends_with(";\n")));
                assert_eq!(Scenario::from_json(&scenario.to_json()), Ok(scenario));
            }
            Err(faults) => {
                refused += 1;
                assert!(!faults.list.is_empty(), "{spoiled:?}");
                assert!(faults
                    .list
                    .iter()
                    .all(|fault| !fault.expected.is_empty() && !fault.found.is_empty()));
            }
        }
    }
    assert!(taken > 500 && refused > 10_000, "{taken} taken, {refused} refused");
}
