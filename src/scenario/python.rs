//! Writes the Python programs of a scenario: a coroutine for each task, and a `main` that awaits them; or a plain function
//! for each, and a `main` that hands them to a pool.

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

/// In a pool the clock of the wall would count what others compute as well.
const WORK_IN_POOL: &str = "
def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts
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

const IN_POOL: Words = Words {
    open: "\ndef ",
    wait: "    time.sleep(",
    note: "  # holds a worker of the pool, not the loop",
    ..WORDS
};

/// The program of one run.
pub fn program(scenario: &Scenario, kind: RunKind) -> String {
    let pool = match kind {
        RunKind::PythonThreads => Some(("ThreadPoolExecutor", scenario.world.pools.threads)),
        RunKind::PythonProcesses => Some(("ProcessPoolExecutor", scenario.world.pools.processes)),
        _ => None,
    };
    let mut out = String::from("import asyncio\n");
    out.push_str(if pool.is_some() { "import concurrent.futures\nimport time\n" } else { "import time\n" });
    if scenario.has(|phase| matches!(phase, Phase::Work(_))) {
        out.push_str(if pool.is_some() { WORK_IN_POOL } else { WORK });
    }
    let words = match kind {
        _ if pool.is_some() => &IN_POOL,
        RunKind::PythonBlocking => &BLOCKING,
        _ => &WORDS,
    };
    push_tasks(&mut out, scenario, words);
    push_main(&mut out, scenario, kind, pool);
    // A process may be begun by importing the program once more.
    out.push_str(if kind == RunKind::PythonProcesses {
        "\nif __name__ == \"__main__\":\n    asyncio.run(main())\n"
    } else {
        "\nasyncio.run(main())\n"
    });
    out
}

fn push_main(out: &mut String, scenario: &Scenario, kind: RunKind, pool: Option<(&str, u32)>) {
    out.push_str("\nasync def main():\n");
    let mut indent = String::from("    ");
    if let Some((name, workers)) = pool {
        out.push_str("    loop = asyncio.get_running_loop()\n");
        out.push_str("    started = time.perf_counter()\n    with concurrent.futures.");
        out.push_str(name);
        out.push_str("(max_workers=");
        out.push_str(&workers.to_string());
        out.push_str(") as pool:\n");
        indent.push_str("    ");
    } else {
        out.push_str("    started = time.perf_counter()\n");
    }
    let fails = scenario.any_fails();
    if fails {
        out.push_str(&indent);
        out.push_str("try:\n");
        indent.push_str("    ");
    }
    push_runs(out, scenario, kind, &indent);
    if fails {
        push_handler(out, kind, &indent[4..]);
    }
    out.push_str("    print(f\"total: {time.perf_counter() - started:.");
    out.push_str(match () {
        () if scenario.is_multiple_of(10_000) => "2",
        () if scenario.is_multiple_of(1_000) => "3",
        () => "6",
    });
    out.push_str("f} s\")\n");
}

/// The statements that run all tasks.
fn push_runs(out: &mut String, scenario: &Scenario, kind: RunKind, indent: &str) {
    let each = match kind {
        RunKind::PythonSequential => Some((0, "await ", "()\n")),
        RunKind::PythonTaskGroup => {
            out.push_str(indent);
            out.push_str("async with asyncio.TaskGroup() as group:\n");
            Some((4, "group.create_task(", "())\n"))
        }
        _ => None,
    };
    if let Some((deeper, before, after)) = each {
        for task in &scenario.tasks {
            out.push_str(indent);
            out.push_str(&"    "[..deeper]);
            out.push_str(before);
            out.push_str(&task.identifier());
            out.push_str(after);
        }
        return;
    }
    out.push_str(indent);
    out.push_str("await asyncio.gather(");
    let (before, after) = match kind {
        RunKind::PythonThreads | RunKind::PythonProcesses => ("loop.run_in_executor(pool, ", ")"),
        _ => ("", "()"),
    };
    push_calls(out, scenario, (before, after), indent, "    ", ")\n");
}

fn push_handler(out: &mut String, kind: RunKind, indent: &str) {
    let (kind, print): (&str, &[&str]) = match kind {
        RunKind::PythonTaskGroup => (
            "except* RuntimeError as group:\n",
            &["    for error in group.exceptions:\n", "        print(f\"failed: {error}\")\n"],
        ),
        _ => ("except RuntimeError as error:\n", &["    print(f\"failed: {error}\")\n"]),
    };
    out.push_str(indent);
    out.push_str(kind);
    for line in print {
        out.push_str(indent);
        out.push_str(line);
    }
}
