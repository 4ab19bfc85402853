//! Writes the Python programs of a scenario: a coroutine for each task, and a `main` that awaits them.

use super::text::{push_calls, push_decimal, push_quoted};
use super::{Phase, RunKind, Scenario, Task};

/// Counting whole nanoseconds, the loop ends exactly on time; sums of seconds as floats would end it now and then a
/// clock tick late.
const WORK: &str = "
def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run
";

/// The program of one run.
pub fn program(scenario: &Scenario, kind: RunKind) -> String {
    let mut out = String::from("import asyncio\nimport time\n");
    if scenario.has(|phase| matches!(phase, Phase::Work(_))) {
        out.push_str(WORK);
    }
    let mut blocking = Blocking { blocks: kind == RunKind::PythonBlocking, explained: false };
    for task in &scenario.tasks {
        push_task(&mut out, task, &mut blocking);
    }
    push_main(&mut out, scenario, kind);
    out.push_str("\nasyncio.run(main())\n");
    out
}

/// Whether waiting blocks, and whether a comment has said so already.
struct Blocking {
    blocks: bool,
    explained: bool,
}

fn push_task(out: &mut String, task: &Task, blocking: &mut Blocking) {
    out.push_str("\nasync def ");
    out.push_str(&task.identifier());
    out.push_str("():\n");
    push_print(out, task, "start");
    for (index, phase) in task.phases.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).and_then(|before| task.phases.get(before)) {
            push_print(out, task, before.done());
        }
        push_phase(out, *phase, blocking);
    }
    match &task.fails {
        Some(message) => {
            out.push_str("    raise RuntimeError(");
            push_quoted(out, message);
            out.push_str(")\n");
        }
        None => push_print(out, task, "done"),
    }
}

fn push_print(out: &mut String, task: &Task, what: &str) {
    out.push_str("    print(");
    push_quoted(out, &[&task.name, ": ", what].concat());
    out.push_str(")\n");
}

fn push_phase(out: &mut String, phase: Phase, blocking: &mut Blocking) {
    out.push_str(match phase {
        Phase::Work(_) => "    work(",
        Phase::Wait(_) if blocking.blocks => "    time.sleep(",
        Phase::Wait(_) => "    await asyncio.sleep(",
    });
    push_decimal(out, phase.span(), 6);
    out.push(')');
    if blocking.blocks && !blocking.explained && matches!(phase, Phase::Wait(_)) {
        out.push_str("  # blocks: not one other task can run");
        blocking.explained = true;
    }
    out.push('\n');
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
