/**
 * Runs a JavaScript program on the real V8 of this node, but under a virtual clock, and prints what it prints.
 *
 *     node --experimental-vm-modules record_javascript.mjs PROGRAM.js
 *
 * Each line on standard output becomes `MS<TAB>TEXT`, MS being the virtual milliseconds since the start; then come
 * `exit STATUS` and, where an error was not caught, `error NAME: MESSAGE` of the last one.
 *
 * Promises, await and microtasks are V8's own, and the program is V8's own compilation of its text: an interpreter
 * over promises would add ticks. Only the sources of tasks are virtual. Each task runs in a `setImmediate` of its own,
 * so that V8 drains all microtasks in between. The rules are those of HTML as Chromium follows them:
 *
 * - A timer without delay is queued at once; a timer with one joins the queue when the loop next selects and finds it
 *   due, in the order of deadlines, and among equals in the order of setting.
 * - From the fifth timer of a chain on, a delay is at least 4 ms. The chain goes through awaits.
 * - An interval stays on its grid: what is missed is left out.
 * - An unhandled rejection is a task of its own, queued when the microtasks are drained, dropped if it was handled
 *   meanwhile. It and uncaught errors are noted, and the program goes on.
 *
 * A program that polls the clock would never see it move: after a hundred reads within one task or microtask every
 * further read at the same place of the program first moves the clock on by one microsecond, so that the polling ends
 * at the first whole microsecond at which its condition changes. As three virtual minutes of this would take long, the
 * steps double, and when the polling is over the program is run afresh in another process, told how far its n-th
 * polling may safely jump: until all end in a step of one microsecond.
 *
 * `fetch`, `WebSocket`, `fs` and the rest of what waits for the outside world read the world file beside the program,
 * PROGRAM.world.json; what they give are this node's own `Response`, `Event`, `AbortSignal` and so on. Their tasks are
 * no timers: nothing is clamped, and `AbortSignal.timeout` keeps nobody waiting whom nobody listens to.
 *
 * A program whose name begins with `node_`, or whose world says so, runs under Node's own loop instead, with its real
 * phases and lists of timers: only what the process reads as the time is virtual.
 *
 * A text that does not compile as a script is taken as a module, which may use `await` at its top.
 */

import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import vm from 'node:vm';
import { moduleOf, platform, readWorld } from './record_platform.cjs';
import { parentPort } from 'node:worker_threads';

const POLLS_ALLOWED = 100;
const FREE_TIMERS_OF_A_CHAIN = 4;
const LEAST_DELAY_AFTERWARDS = 4000;
const EPOCH_MS = 1_700_000_000_000;

const nextTurn = setImmediate;

/** Virtual time in whole microseconds. */
let now = 0;
let watching = false;

/** Tasks that are queued: functions, in order. */
const queue = [];
/** Timers that are not yet due, in order of deadline and setting. */
const delayed = [];
const timers = new Map();
let timersSet = 0;
/** How deep the running task is in a chain of timers. */
let nesting = 0;
let lastError = null;

// ------------------------------------------------------------------------------------------------------------- clock

function read() {
  watch();
  polling.reads += 1;
  if (polling.reads > POLLS_ALLOWED) poll();
  return now;
}

/** The present stretch of reads without any other progress. */
let polling = { reads: 0 };
/** How many stretches there were in which the clock had to be moved. */
let pollings = 0;
/** For each of them, how far it may jump, and with what step it goes on from there. */
const jumps = JSON.parse(process.argv[3] ?? '[]');

function poll() {
  const place = placeOfCaller();
  if (polling.place === undefined) {
    polling = { reads: polling.reads, place, step: 1, doubles: true, ...jumps[pollings] };
    pollings += 1;
    if (polling.until > now) now = polling.until;
  } else if (polling.place !== place) {
    // The polling loop is over; this is somebody else's first look.
    progress();
    polling.reads = 1;
    return;
  }
  polling.before = now;
  polling.last = polling.step;
  now += polling.step;
  if (polling.doubles) polling.step *= 2;
}

/** Something other than a look at the clock happened. */
function progress() {
  if (polling.last > 1) {
    const step = Math.ceil(polling.last / 1000);
    jumps[pollings - 1] = { until: polling.before, step, doubles: false };
    startAfresh();
  }
  polling = { reads: 0 };
}

function startAfresh() {
  // The fuzzer runs this file in a worker and starts it afresh itself.
  if (parentPort) {
    parentPort.postMessage(JSON.stringify(jumps));
    process.exit(0);
  }
  const options = ['--no-warnings', '--experimental-vm-modules', import.meta.filename, process.argv[2]];
  const child = spawnSync(process.execPath, [...options, JSON.stringify(jumps)], { stdio: 'inherit' });
  process.exit(child.status);
}

function placeOfCaller() {
  const holder = {};
  Error.captureStackTrace(holder, read);
  return /program\.js:\d+:\d+/.exec(holder.stack)?.[0];
}

/** Notes the end of the present task or microtask; being alone it reorders no others. */
function watch() {
  if (watching) return;
  watching = true;
  queueMicrotask(() => {
    watching = false;
    progress();
  });
}

function millis(micros) {
  if (micros % 1000 === 0) return String(micros / 1000);
  return `${Math.floor(micros / 1000)}.${String(micros % 1000).padStart(3, '0')}`.replace(/0+$/, '');
}

class VirtualDate extends Date {
  constructor(...parts) {
    if (parts.length === 0) super(VirtualDate.now());
    else super(...parts);
  }
  static now() {
    return EPOCH_MS + Math.floor(read() / 1000);
  }
}
Object.defineProperty(VirtualDate, 'name', { value: 'Date' });

function hrtime(since) {
  const micros = read();
  let parts = [Math.floor(micros / 1e6), (micros % 1e6) * 1000];
  if (since) {
    parts = [parts[0] - since[0], parts[1] - since[1]];
    if (parts[1] < 0) parts = [parts[0] - 1, parts[1] + 1e9];
  }
  return parts;
}
hrtime.bigint = () => BigInt(read()) * 1000n;

// ------------------------------------------------------------------------------------------------------------ timers

function setTimer(callback, delay, parameters, repeats) {
  progress();
  // WebIDL's conversion to a long, then HTML's "if timeout is less than 0, then set timeout to 0".
  const wanted = Math.max(Number(delay) | 0, 0) * 1000;
  const timer = { id: ++timersSet, callback, parameters, repeats, wanted, level: nesting + 1 };
  timers.set(timer.id, timer);
  start(timer, now);
  return timer.id;
}

function start(timer, from) {
  const clamped = timer.level > FREE_TIMERS_OF_A_CHAIN;
  timer.delay = clamped ? Math.max(timer.wanted, LEAST_DELAY_AFTERWARDS) : timer.wanted;
  timer.deadline = from + timer.delay;
  if (timer.delay === 0) {
    queue.push(() => fire(timer));
    return;
  }
  let place = delayed.length;
  while (place > 0 && delayed[place - 1].deadline > timer.deadline) place -= 1;
  delayed.splice(place, 0, timer);
}

function fire(timer) {
  if (timers.get(timer.id) !== timer) return;
  nesting = timer.level;
  if (timer.repeats) {
    timer.level += 1;
    const late = timer.delay === 0 ? 0 : (now - timer.deadline) % timer.delay;
    start(timer, now - late);
  } else {
    timers.delete(timer.id);
  }
  if (typeof timer.callback === 'function') timer.callback.apply(globalThis, timer.parameters);
  else vm.runInThisContext(String(timer.callback));
}

function clearTimer(id) {
  timers.delete(Number(id));
}

/** A task of the platform after so many microseconds; `keeps` tells whether the loop goes on for it alone. */
function setTask(micros, callback, keeps = () => true) {
  progress();
  const task = { id: ++timersSet, callback, parameters: [], repeats: false, wanted: micros, level: 0, keeps };
  timers.set(task.id, task);
  start(task, now);
  return task.id;
}

// -------------------------------------------------------------------------------------------------------------- loop

function turn() {
  // Whatever the task throws, the next turn comes; by then all microtasks have run.
  nesting = 0;
  const task = select();
  if (!task) return finish();
  nextTurn(turn);
  try {
    task();
  } catch (error) {
    // Left to Node, it would keep the microtasks of this task waiting until after the next one.
    uncaught(error);
  }
}

function select() {
  takeDue();
  if (queue.length === 0) {
    while (delayed.length > 0 && !isSet(delayed[0])) delayed.shift();
    if (!delayed.some(timer => isSet(timer) && (timer.keeps?.() ?? true))) return null;
    now = Math.max(now, delayed[0].deadline);
    takeDue();
  }
  return queue.shift();
}

function takeDue() {
  const due = [];
  while (delayed.length > 0 && delayed[0].deadline <= now) {
    const timer = delayed.shift();
    if (isSet(timer)) due.push(timer);
  }
  // What came from outside during a block was queued when it came; timers join only now.
  const came = timer => timer.level === 0 && timer.deadline < now;
  for (const timer of [...due.filter(came), ...due.filter(timer => !came(timer))]) queue.push(() => fire(timer));
}

function isSet(timer) {
  return timers.get(timer.id) === timer;
}

// ------------------------------------------------------------------------------------------------------------ output

/** Collects what the console writes to standard output and stamps each line. */
let report = '';
const stamper = new Writable({ decodeStrings: false });
stamper.write = chunk => {
  progress();
  for (const line of withoutStacks(chunk).replace(/\n$/, '').split('\n')) report += `${millis(now)}\t${line}\n`;
  return true;
};

/** Leaves out the lines of stacks, which name places in files; what the printed value goes on with stays. */
function withoutStacks(text) {
  const lines = /(?:\n +(?:at .*(?::\d+:\d+|<anonymous>|\(index \d+)\)?|\.{3} \d+ lines matching cause stack trace \.{3}))+/g;
  return text.replace(lines, '');
}
const nowhere = new Writable({ decodeStrings: false });
nowhere.write = () => true;

function finish() {
  report += lastError === null ? 'exit 0\n' : `exit 1\nerror ${lastError.text}\n`;
  if (lastError?.line) report += `line ${lastError.line}\n`;
  process.stdout.write(report);
}

function note(error, line) {
  lastError = { text: error instanceof Error ? String(error) : `Uncaught ${format(error)}`, line };
}

function format(value) {
  return typeof value === 'string' ? value : String(value);
}

// ----------------------------------------------------------------------------------------------------------- program

function virtualize() {
  const unhandled = new Set();
  const told = new Set();
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', (reason, promise) => {
    unhandled.add(promise);
    queue.push(() => {
      if (!unhandled.delete(promise)) return;
      told.add(promise);
      if (page.tell('unhandledrejection', { promise, reason })) note(reason);
    });
  });
  process.on('rejectionHandled', promise => {
    unhandled.delete(promise);
    if (told.delete(promise)) queue.push(() => page.tell('rejectionhandled', { promise }));
  });
  process.hrtime = hrtime;
  const real = globalThis.performance;
  const performance = Object.create(real, {
    now: { value: () => read() / 1000 },
    timeOrigin: { value: EPOCH_MS },
    mark: { value: (name, options) => real.mark(name, { startTime: read() / 1000, ...options }) },
    measure: { value: (name, start, end) => {
      if (typeof start === 'object' && start !== null) return real.measure(name, { end: read() / 1000, ...start });
      return real.measure(name, { start: start ?? 0, end: end ?? read() / 1000 });
    } },
  });
  for (const name of ['getEntries', 'getEntriesByName', 'getEntriesByType', 'clearMarks', 'clearMeasures']) {
    Object.defineProperty(performance, name, { value: (...rest) => real[name](...rest) });
  }
  const globals = {
    console: new Console({ stdout: stamper, stderr: nowhere, colorMode: false }),
    performance,
    Date: VirtualDate,
    setTimeout: (callback, delay = 0, ...parameters) => setTimer(callback, delay, parameters, false),
    setInterval: (callback, delay = 0, ...parameters) => setTimer(callback, delay, parameters, true),
    clearTimeout: clearTimer,
    clearInterval: clearTimer,
    ...page.globals,
    ...platform(readWorld(process.argv[2]), setTask, clearTimer, () => now),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
  for (const name of ['setImmediate', 'clearImmediate', 'require', 'module']) delete globalThis[name];
}

function uncaught(error) {
  if (page.tell('error', { error, message: `Uncaught ${error}` })) note(error);
}

const page = pageEvents();

/** Events of the page itself: errors and rejections that nobody took. */
function pageEvents() {
  const target = new EventTarget();
  const names = ['addEventListener', 'removeEventListener', 'dispatchEvent'];
  const methods = names.map(name => [name, target[name].bind(target)]);
  return {
    globals: { window: globalThis, self: globalThis, ...Object.fromEntries(methods) },
    tell: (type, more) => target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more)),
  };
}

/** Compiles the text, as a script or else as a module; gives a function that runs it. */
function compile(text) {
  try {
    const script = new vm.Script(text, { filename: 'program.js' });
    return () => script.runInThisContext();
  } catch (asScript) {
    if (!(asScript instanceof SyntaxError)) throw asScript;
    try {
      const module = new vm.SourceTextModule(text, { identifier: 'program.js' });
      return () => module.link(link).then(() => module.evaluate()).catch(error => note(error));
    } catch (asModule) {
      note(asModule, lineOf(asModule) ?? lineOf(asScript));
      return null;
    }
  }
}


async function link(specifier, referrer) {
  const all = await moduleOf(specifier);
  const module = new vm.SyntheticModule(Object.keys(all), () => {
    for (const [name, value] of Object.entries(all)) module.setExport(name, value);
  }, { identifier: specifier, context: referrer.context });
  return module;
}

function lineOf(error) {
  const place = /program\.js:(\d+)/.exec(error.stack ?? '');
  return place ? Number(place[1]) : undefined;
}

/** Runs a program under Node's own loop on a virtual clock: see record_node_clock.c and record_node.cjs. */
function runUnderNode(text) {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
  const clock = join(folder, 'clock.so');
  spawnSync('cc', ['-O1', '-shared', '-fPIC', '-o', clock, join(import.meta.dirname, 'record_node_clock.c'), '-ldl'], { stdio: 'inherit' });
  let ending = 'cjs';
  try { vm.compileFunction(text, ['require', 'module', 'exports', '__filename', '__dirname']); } catch { ending = 'mjs'; }
  const program = join(folder, `program.${ending}`);
  writeFileSync(program, text);
  const env = { ...process.env, LD_PRELOAD: clock, LOOPSCOPE_PROGRAM: process.argv[2], LOOPSCOPE_JUMPS: process.argv[3] ?? '[]' };
  const preload = join(import.meta.dirname, 'record_node.cjs');
  const child = spawnSync(process.execPath, ['--no-warnings', '--require', preload, program], { env, stdio: ['ignore', 'inherit', 'ignore'] });
  rmSync(folder, { recursive: true });
  return child.status;
}

const text = readFileSync(process.argv[2], 'utf8');
if (/(^|\/)node_[^/]*$/.test(process.argv[2]) || readWorld(process.argv[2]).javascript_loop === 'node') {
  runUnderNode(text);
} else {
  virtualize();
  const run = compile(text);
  if (run) queue.push(run);
  nextTurn(turn);
}
