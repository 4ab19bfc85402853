//! Writes the JavaScript programs of a scenario: an async function for each task, and a `main` that awaits them.

use super::text::{push_calls, push_tasks, Words};
use super::{Phase, RunKind, Scenario};

const DELAY: &str = "const delay = ms => new Promise(resolve => setTimeout(resolve, ms));\n\n";

const WORK: &str = "function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

";

const WORKER: &str = "// the program of each worker: it computes on a thread of its own
const source = `
  onmessage = ({ data: ms }) => {
    const end = performance.now() + ms;
    while (performance.now() < end) {}
    postMessage(\"done\");
  };
`;

function work(ms) {
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  return new Promise(resolve => {
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
    worker.postMessage(ms);
  });
}

";

const WORDS: Words = Words {
    open: "async function ",
    body: "() {\n",
    print: "  console.log(",
    wait: "  await delay(",
    work: "  work(",
    unit: 3,
    fail: "  throw new Error(",
    end: ");",
    note: "",
    close: "}\n\n",
};

const BLOCKING: Words = Words { wait: "  work(", note: " // blocks where it should await", ..WORDS };

const OFFLOADING: Words = Words { work: "  await work(", ..WORDS };

/// The program of one run.
pub fn program(scenario: &Scenario, kind: RunKind) -> String {
    let mut out = String::new();
    let blocks = kind == RunKind::JavaScriptBlocking;
    if !blocks && scenario.has(|phase| matches!(phase, Phase::Wait(_))) {
        out.push_str(DELAY);
    }
    if blocks || scenario.has(|phase| matches!(phase, Phase::Work(_))) {
        out.push_str(if kind == RunKind::JavaScriptWorker { WORKER } else { WORK });
    }
    let words = match kind {
        RunKind::JavaScriptBlocking => &BLOCKING,
        RunKind::JavaScriptWorker => &OFFLOADING,
        _ => &WORDS,
    };
    push_tasks(&mut out, scenario, words);
    push_main(&mut out, scenario, kind);
    out.push_str("\nmain();\n");
    out
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
    push_calls(out, scenario, ("", "()"), indent, "  ", "]);\n");
}
