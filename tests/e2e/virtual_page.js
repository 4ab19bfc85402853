// Stands in an empty page before a recorded program: timers and clocks become virtual, and what the program prints is
// kept for records.test.mjs. Promises and microtasks are the browser's own, and each task of the program is one of the
// browser's, so that their order is what the browser makes of it. The rules of the timers are those of
// tests/records/record_javascript.mjs.

(() => {
  "use strict";
  const { parent, Promise, Date: RealDate, MessageChannel } = window;
  const EPOCH = 1_700_000_000_000;
  const POLLS_ALLOWED = 100;

  /** What was printed: per call of the console its parts, a value that Node would show in a form of its own as null. */
  const printed = [];
  let failure = null;
  let indent = "";

  // Virtual time in microseconds.
  let now = 0;
  let reads = 0;
  const queue = [];
  const timers = new Map();
  let last = 0;
  let nesting = 0;

  function read() {
    if (reads === 0) queueMicrotask(() => (reads = 0));
    reads += 1;
    // Who polls the clock waits for it to move.
    if (reads > POLLS_ALLOWED) now += 1;
    return now;
  }

  function start(timer, from) {
    const wait = timer.level > 4 ? Math.max(timer.wait, 4000) : timer.wait;
    timer.every = wait;
    timer.due = from + wait;
    timer.place = ++last;
    if (wait === 0) queue.push(() => fire(timer));
  }

  function setTimer(callback, wait, values, repeats) {
    const timer = { id: ++last, callback, values, repeats, wait: Math.max(Number(wait) | 0, 0) * 1000, level: nesting + 1 };
    timers.set(timer.id, timer);
    start(timer, now);
    return timer.id;
  }

  function fire(timer) {
    if (timers.get(timer.id) !== timer) return;
    nesting = timer.level;
    if (timer.repeats) {
      timer.level += 1;
      start(timer, timer.every === 0 ? now : now - ((now - timer.due) % timer.every));
    } else timers.delete(timer.id);
    timer.queued = false;
    if (typeof timer.callback === "function") timer.callback.apply(window, timer.values);
    else (0, eval)(String(timer.callback));
  }

  /** Queues the timers that are due, in order. */
  function takeDue() {
    const due = [...timers.values()].filter((timer) => timer.every > 0 && !timer.queued && timer.due <= now);
    due.sort((one, other) => one.due - other.due || one.place - other.place);
    for (const timer of due) {
      timer.queued = true;
      queue.push(() => fire(timer));
    }
  }

  function next() {
    takeDue();
    if (queue.length === 0) {
      const waiting = [...timers.values()].filter((timer) => timer.every > 0);
      if (waiting.length === 0) return null;
      now = Math.max(now, Math.min(...waiting.map((timer) => timer.due)));
      takeDue();
    }
    return queue.shift();
  }

  // A task's rejections are told in a task that the browser queues behind it, so the next one of ours waits a turn.
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  let ended = false;
  port2.onmessage = () => {
    if (ended) return;
    judge();
    if (++turns % 3 !== 0) return port1.postMessage(0);
    const task = next();
    if (!task) {
      ended = true;
      return parent.ended({ printed, failure });
    }
    port1.postMessage(0);
    nesting = 0;
    reads = 0;
    task();
  };

  const isPlain = (value) => value === null || (typeof value !== "object" && typeof value !== "function");
  const plain = (value) => (typeof value === "bigint" ? `${value}n` : Object.is(value, -0) ? "-0" : String(value));

  /** The parts of a line, as `console.log` puts values together. */
  function parts(values) {
    const found = [];
    let rest = values;
    if (typeof values[0] === "string" && values.length > 1) {
      let used = 1;
      const pieces = values[0].split(/(%[sdifjoOc%])/);
      for (const piece of pieces) {
        if (piece === "%%") found.push("%");
        else if (!/^%[sdifjoOc]$/.test(piece) || used >= values.length) found.push(piece);
        else found.push(formatted(piece[1], values[used++]));
      }
      rest = values.slice(used);
      if (rest.length > 0) found.push(" ");
    }
    rest.forEach((value, index) => {
      if (index > 0) found.push(" ");
      found.push(typeof value === "string" ? value : isPlain(value) ? plain(value) : null);
    });
    return found;
  }

  function formatted(kind, value) {
    if (!isPlain(value) || kind === "j") return null;
    if (kind === "s") return plain(value);
    if (kind === "c") return "";
    if (kind === "d") return typeof value === "symbol" ? null : plain(typeof value === "bigint" ? value : Number(value));
    if (kind === "i") return plain(typeof value === "bigint" ? value : parseInt(value, 10));
    if (kind === "f") return plain(parseFloat(value));
    return null;
  }

  const print = (found) => void printed.push({ indent, parts: found });
  const counts = new Map();
  const labels = new Set();
  const log = (...values) => print(parts(values));
  const group = (...values) => {
    if (values.length > 0) print(parts(values));
    indent += "  ";
  };
  const silent = () => {};
  const shown = () => print([null]);
  window.console = {
    log,
    info: log,
    debug: log,
    error: silent,
    warn: silent,
    trace: silent,
    assert: silent,
    group,
    groupCollapsed: group,
    groupEnd: () => void (indent = indent.slice(2)),
    count(label = "default") {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      print([`${label}: ${counts.get(label)}`]);
    },
    countReset: (label = "default") => void counts.delete(label),
    dir: shown,
    table: shown,
    time: (label = "default") => void labels.add(label),
    timeEnd: (label = "default") => void (labels.delete(label) && print([`${label}: `, null])),
    timeLog: (label = "default", ...values) => void (labels.has(label) && print([`${label}: `, null, ...parts(values)])),
  };

  const times = { now: () => read() / 1000, timeOrigin: EPOCH };
  for (const [name, value] of Object.entries(times)) Object.defineProperty(performance, name, { value, configurable: true });
  window.Date = class Date extends RealDate {
    constructor(...values) {
      if (values.length === 0) super(Date.now());
      else super(...values);
    }
    static now() {
      return EPOCH + Math.floor(read() / 1000);
    }
  };
  window.setTimeout = (callback, wait = 0, ...values) => setTimer(callback, wait, values, false);
  window.setInterval = (callback, wait = 0, ...values) => setTimer(callback, wait, values, true);
  window.clearTimeout = window.clearInterval = (id) => void timers.delete(Number(id));

  // The program hears of a rejection behind the tasks that are queued already, unless one of them handles it.
  const ours = new WeakSet();
  const untold = new Set();
  function tell(type, { promise, reason }) {
    const event = new PromiseRejectionEvent(type, { promise, reason, cancelable: true });
    ours.add(event);
    return window.dispatchEvent(event);
  }
  function onRejection(type, take) {
    window.addEventListener(type, (event) => {
      if (ours.has(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      take(event);
    }, true);
  }
  onRejection("unhandledrejection", (event) => {
    untold.add(event.promise);
    queue.push(() => {
      if (untold.delete(event.promise) && tell(event.type, event)) failure = nameOf(event.reason);
    });
  });
  onRejection("rejectionhandled", (event) => {
    if (!untold.delete(event.promise)) queue.push(() => tell(event.type, event));
  });
  const nameOf = (thrown) => String(thrown instanceof Error ? thrown.name : thrown);

  // Whether the program took an error is known when all its listeners have heard of it.
  let errors = [];
  window.addEventListener("error", (event) => errors.push(event));
  function judge() {
    for (const event of errors) if (!event.defaultPrevented) failure = nameOf(event.error);
    errors = [];
  }
  queue.push(() => document.body.append(parent.program(document)));
  port1.postMessage(0);
})();
