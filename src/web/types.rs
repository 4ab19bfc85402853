//! The types of what crosses into JavaScript, for TypeScript.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A way to run the tasks of a scenario. */
export type RunKey =
  | "python.sequential" | "python.gather" | "python.task_group" | "python.blocking" | "python.threads" | "python.processes"
  | "javascript.sequential" | "javascript.promise_all" | "javascript.promise_all_settled" | "javascript.blocking"
  | "javascript.worker";

/** Milliseconds of virtual time, exact to a microsecond. */
export type Millis = number;

/** A part of a task: waiting leaves the thread free, working holds it. */
export type Phase = { wait: Millis } | { work: Millis };

export interface Task {
  name: string;
  phases: Phase[];
  /** The message of the error with which the task ends after its last phase. */
  fails?: string;
}

export interface Scenario {
  title?: string;
  tasks: Task[];
  /** By default `python.sequential`, `python.gather`, `python.blocking` and `javascript.promise_all`. */
  runs?: RunKey[];
  world?: World;
}

/** What programs wait on; every key may be left out. */
export interface World {
  default_ms?: Millis;
  urls?: Record<string, { ms?: Millis; status?: number; json?: unknown; text?: string; error?: string }>;
  files?: Record<string, { ms?: Millis; text?: string }>;
  sockets?: Record<string, { at_ms: Millis; data: string }[]>;
  pools?: { threads?: number; processes?: number; thread_start_ms?: Millis; process_start_ms?: Millis };
  cpu?: { python_ns_per_iteration?: number; javascript_ns_per_iteration?: number; least_ms?: Millis };
  /** Where random numbers begin that the program does not seed itself. */
  seed?: number;
}

/** A line that a program printed. */
export interface Line { ms: Millis; text: string; stream: "stdout" | "stderr" }

/** How a run ended: `failed` by an error nobody caught, `refused` because the program was not run (a syntax error, a
 *  missing feature), `stuck` because it waits for what can never come, `over_budget` at a limit of loopscope. */
export type Outcome = "finished" | "failed" | "refused" | "stuck" | "over_budget";

export interface Simulation {
  outcome: Outcome;
  /** What went wrong, unless the outcome is `finished`; of a refused program with line and column before it. */
  message: string | null;
  totalMs: Millis;
  lines: Line[];
}

export interface ComparedRun extends Simulation {
  key: RunKey;
  label: string;
  language: "Python" | "JavaScript";
  /** The text that ran. */
  program: string;
  /** How many times as fast as the sequential run, if there is one. */
  speedup: number | null;
  /** Which share of the total the loop's thread was held, from 0 to 1. */
  busyShare: number;
  /** The longest time a ready task was kept waiting. */
  worstDelayMs: Millis;
  /** Why the run took as long as it did. */
  sentences: string[];
}

export interface Comparison {
  title: string;
  runs: ComparedRun[];
  /** What the runs say together. */
  sentences: string[];
}

export interface Story { key: string; title: string; lesson: string; scenario: Scenario }

export interface MountOptions {
  /** The key of a story; by default `dashboard`. */
  story?: string;
  /** A scenario of your own, in place of a story. */
  scenario?: Scenario;
  /** The style of the playground; several may share one. */
  styleSheet?: CSSStyleSheet;
}

/** How far a run may go before it ends as `over_budget`: instructions (30 million) and events of the trace (4 million). */
export interface Limits { steps?: number; events?: number }

/** Runs a program on its modelled event loop. Throws an `Error` if the language is unknown, the world or the limits have faults. */
export function simulate(language: "python" | "javascript", text: string, world?: World, limits?: Limits): Simulation;
/** Runs a scenario in each of its ways. Throws an `Error` that lists all faults of the scenario. */
export function compare(scenario: Scenario): Comparison;
/** The built-in stories. */
export function stories(): Story[];
/** Puts a playground into the open shadow root of an element. Throws an `Error` on an unknown story or a bad scenario. */
export function mount(element: Element, options?: MountOptions): Handle;
"#;
