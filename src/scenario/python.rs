//! Writes the Python programs of a scenario: a coroutine for each task, and a `main` that awaits them.

use super::text::{push_calls, push_tasks, Words};
use super::{Phase, RunKind, Scenario};

/// Counting whole nanoseconds, the loop ends exactly on time; sums of seconds as floats would end it now and then a
/// clock tick late.
const WORK: &str = "
def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run
";

const WORDS: Words = Words {
    open: "\nasync def ",
    body: "():\n",
    print: "    print(",
    wait: "    await asyncio.sleep(",
    work: "    work(",
    unit: 6,
    fail: "    raise RuntimeError(",
    end: ")",
    note: "",
    close: "",
};

const BLOCKING: Words =
    Words { wait: "    time.sleep(", note: "  # blocks: not one other task can run", ..WORDS };

/// The program of one run.
pub fn program(scenario: &Scenario, kind: RunKind) -> String {
    let mut out = String::from("import asyncio\nimport time\n");
    if scenario.has(|phase| matches!(phase, Phase::Work(_))) {
        out.push_str(WORK);
    }
    push_tasks(&mut out, scenario, if kind == RunKind::PythonBlocking { &BLOCKING } else { &WORDS });
    push_main(&mut out, scenario, kind);
    out.push_str("\nasyncio.run(main())\n");
    out
}

fn push_main(out: &mut String, scenario: &Scenario, kind: RunKind) {
    out.push_str("\nasync def main():\n    started = time.perf_counter()\n");
    let fails = scenario.any_fails();
    let indent = if fails { "        " } else { "    " };
    if fails {
        out.push_str("    try:\n");
    }
    if kind == RunKind::PythonSequential {
        for task in &scenario.tasks {
            out.push_str(indent);
            out.push_str("await ");
            out.push_str(&task.identifier());
            out.push_str("()\n");
        }
    } else {
        out.push_str(indent);
        out.push_str("await asyncio.gather(");
        push_calls(out, scenario, indent, "    ", ")\n");
    }
    if fails {
        out.push_str("    except RuntimeError as error:\n        print(f\"failed: {error}\")\n");
    }
    out.push_str("    print(f\"total: {time.perf_counter() - started:.");
    out.push_str(match () {
        () if scenario.is_multiple_of(10_000) => "2",
        () if scenario.is_multiple_of(1_000) => "3",
        () => "6",
    });
    out.push_str("f} s\")\n");
}
