//! Writes the JavaScript programs of a scenario: an async function for each task, and a `main` that awaits them.

use super::text::{push_calls, push_decimal, push_quoted};
use super::{Phase, RunKind, Scenario, Task};

const DELAY: &str = "const delay = ms => new Promise(resolve => setTimeout(resolve, ms));\n\n";

const WORK: &str = "function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

";

/// The program of one run.
pub fn program(scenario: &Scenario, kind: RunKind) -> String {
    let mut out = String::new();
    let mut blocking = Blocking { blocks: kind == RunKind::JavaScriptBlocking, explained: false };
    if !blocking.blocks && scenario.has(|phase| matches!(phase, Phase::Wait(_))) {
        out.push_str(DELAY);
    }
    if blocking.blocks || scenario.has(|phase| matches!(phase, Phase::Work(_))) {
        out.push_str(WORK);
    }
    for task in &scenario.tasks {
        push_task(&mut out, task, &mut blocking);
    }
    push_main(&mut out, scenario, kind);
    out.push_str("\nmain();\n");
    out
}

/// Whether waiting blocks, and whether a comment has said so already.
struct Blocking {
    blocks: bool,
    explained: bool,
}

fn push_task(out: &mut String, task: &Task, blocking: &mut Blocking) {
    out.push_str("async function ");
    out.push_str(&task.identifier());
    out.push_str("() {\n");
    push_print(out, task, "start");
    for (index, phase) in task.phases.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).and_then(|before| task.phases.get(before)) {
            push_print(out, task, before.done());
        }
        push_phase(out, *phase, blocking);
    }
    match &task.fails {
        Some(message) => {
            out.push_str("  throw new Error(");
            push_quoted(out, message);
            out.push_str(");\n");
        }
        None => push_print(out, task, "done"),
    }
    out.push_str("}\n\n");
}

fn push_print(out: &mut String, task: &Task, what: &str) {
    out.push_str("  console.log(");
    push_quoted(out, &[&task.name, ": ", what].concat());
    out.push_str(");\n");
}

fn push_phase(out: &mut String, phase: Phase, blocking: &mut Blocking) {
    let blocks = blocking.blocks && matches!(phase, Phase::Wait(_));
    out.push_str(if blocks || matches!(phase, Phase::Work(_)) { "  work(" } else { "  await delay(" });
    push_decimal(out, phase.span(), 3);
    out.push_str(");");
    if blocks && !blocking.explained {
        out.push_str(" // blocks where it should await");
        blocking.explained = true;
    }
    out.push('\n');
}

fn push_main(out: &mut String, scenario: &Scenario, kind: RunKind) {
    out.push_str("async function main() {\n  const started = performance.now();\n");
    // Promise.allSettled never rejects: its results tell of failures instead.
    let settles = kind == RunKind::PromiseAllSettled;
    let fails = scenario.any_fails();
    let catches = fails && !settles;
    let indent = if catches { "    " } else { "  " };
    if catches {
        out.push_str("  try {\n");
    }
    push_awaits(out, scenario, kind, indent);
    if catches {
        out.push_str("  } catch (error) {\n    console.log(`failed: ${error.message}`);\n  }\n");
    }
    if fails && settles {
        out.push_str("  for (const result of results) {\n");
        out.push_str(
            "    if (result.status === \"rejected\") console.log(`failed: ${result.reason.message}`);\n  }\n",
        );
    }
    out.push_str(if scenario.is_multiple_of(1_000) {
        "  console.log(`total: ${Math.round(performance.now() - started)} ms`);\n}\n"
    } else {
        "  console.log(`total: ${(performance.now() - started).toFixed(3)} ms`);\n}\n"
    });
}

fn push_awaits(out: &mut String, scenario: &Scenario, kind: RunKind, indent: &str) {
    if kind == RunKind::JavaScriptSequential {
        for task in &scenario.tasks {
            out.push_str(indent);
            out.push_str("await ");
            out.push_str(&task.identifier());
            out.push_str("();\n");
        }
        return;
    }
    out.push_str(indent);
    out.push_str(match kind {
        RunKind::PromiseAllSettled if scenario.any_fails() => "const results = await Promise.allSettled([",
        RunKind::PromiseAllSettled => "await Promise.allSettled([",
        _ => "await Promise.all([",
    });
    push_calls(out, scenario, indent, "  ", "]);\n");
}
