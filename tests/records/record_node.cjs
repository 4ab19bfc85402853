/**
 * Loaded before a program that is recorded under Node's own loop: stamps what the console prints, and puts the stand-ins
 * for the outside world in their places. The process's clock is virtual (record_node_clock.c); timers, immediates,
 * ticks and phases are Node's own.
 *
 * A program that polls the clock sees it move on by a microsecond a look, after a hundred looks.
 */

const { Console } = require('node:console');
const fs = require('node:fs');
const { Writable } = require('node:stream');
const { platform, readWorld, files, sockets } = require('./record_platform.cjs');

const MOVE = 1000001;
const POLLS_ALLOWED = 100;
const { hrtime, stdout } = process;
const write = stdout.write.bind(stdout);
const micros = () => Math.round(performanceNow() * 1000);
const performanceNow = performance.now.bind(performance);
const { fchmodSync } = fs;

let polls = 0;
let step = 1;
let watching = false;
function poll() {
  if (!watching) {
    watching = true;
    queueMicrotask(() => { watching = false; polls = 0; });
  }
  polls += 1;
  if (polls > POLLS_ALLOWED) fchmodSync(MOVE, step);
}
const dateNow = Date.now;
performance.now = () => {
  poll();
  return micros() / 1000;
};
Date.now = () => {
  poll();
  return dateNow();
};

let report = '';
let unfinished = '';
let lastError = null;

function millis() {
  const now = micros();
  if (now % 1000 === 0) return String(now / 1000);
  return `${Math.floor(now / 1000)}.${String(now % 1000).padStart(3, '0')}`.replace(/0+$/, '');
}

function print(chunk) {
  polls = 0;
  const lines = (unfinished + chunk).split('\n');
  unfinished = lines.pop();
  for (const line of lines) report += `${millis()}\t${line}\n`;
  return true;
}

class Lines extends Writable {
  constructor(print) {
    super({ decodeStrings: false });
    this.write = print;
  }
}
const nowhere = new Lines(() => true);
globalThis.console = new Console({ stdout: new Lines(print), stderr: nowhere, colorMode: false });
process.stdout.write = print;
process.stderr.write = () => true;

process.on('uncaughtExceptionMonitor', error => { lastError = error instanceof Error ? String(error) : `Uncaught ${String(error)}`; });
const { emit, reallyExit } = process;
process.emit = function (event, ...rest) {
  const result = emit.call(this, event, ...rest);
  // A listener may have set another status.
  if (event === 'exit') finish(process.exitCode ?? rest[0]);
  return result;
};
/** Where a listener of 'exit' calls `process.exit`, nothing comes back to where the event was emitted. */
process.reallyExit = code => {
  if (!finished) finish(code);
  reallyExit.call(process, code);
};

/** The end, after the program's own listeners. */
let finished = false;
function finish(code) {
  finished = true;
  if (unfinished) print('\n');
  if (lastError !== null && code === 1) report += `exit 1\nerror ${lastError}\n`;
  // 13: a top-level await that nothing will end; a page falls silent there.
  else report += code && code !== 13 ? `exit ${code}\n` : 'exit 0\n';
  fs.writeSync(1, report);
}

const { setTimeout, clearTimeout } = globalThis;
const world = readWorld(process.env.LOOPSCOPE_PROGRAM);
const setTask = (micros, callback) => setTimeout(callback, Math.max(micros / 1000, 1));
const { AbortSignal: { timeout, any } } = globalThis;
const { Worker, MessageChannel, ...stood } = platform(world, setTask, clearTimeout, micros);
Object.assign(globalThis, stood);
Object.assign(AbortSignal, { timeout, any });
files(fs);
for (const name of ['LD_PRELOAD', 'LOOPSCOPE_PROGRAM', 'LOOPSCOPE_JUMPS']) delete process.env[name];
process.env = { NODE_ENV: 'development' };
process.argv = ['node', 'program.js'];
