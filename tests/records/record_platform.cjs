/**
 * What waits for the outside world, for the recorders: `fetch`, `WebSocket`, `fs` and `AbortSignal.timeout` on a virtual
 * clock, with the replies of a world file. Everything that programs get from them is this node's own.
 */

const { getEventListeners } = require('node:events');
const fs = require('node:fs');
const { STATUS_CODES } = require('node:http');
const { format, types } = require('node:util');
const vm = require('node:vm');
const { existsSync, readFileSync } = fs;

const NORMAL = { default_ms: 1000, urls: {}, files: {}, sockets: {} };

/** The world beside a program. */
function readWorld(program) {
  const path = program.replace(/\.[a-z]+$/, '.world.json');
  return { ...NORMAL, ...(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) };
}

let tasks;
let outside;

/**
 * The globals; `setTask(micros, callback, keeps)` sets a task of the platform, `drop(task)` takes it back, `clock()` gives
 * the microseconds so far.
 */
function platform(world, setTask, drop, clock) {
  tasks = { setTask, drop, clock };
  outside = world;
  const { any } = AbortSignal;
  AbortSignal.timeout = timeout;
  AbortSignal.any = signals => {
    signals.forEach(signal => combined.add(signal));
    return any.call(AbortSignal, signals);
  };
  return { fetch: virtualFetch, WebSocket, MessageChannel: VirtualChannel, Worker: VirtualWorker, ...blobs(), ...frames() };
}

function found(entries, name) {
  const match = ([key]) => key === name || (key.endsWith('*') && name.startsWith(key.slice(0, -1)));
  return Object.entries(entries).find(match)?.[1];
}

function micros(ms) {
  return Math.round((ms ?? outside.default_ms) * 1000);
}

// ------------------------------------------------------------------------------------------------------------- aborts

/** Signals that others depend on: these may have listeners. */
const combined = new Set();

function timeout(ms) {
  const controller = new AbortController();
  const { signal } = controller;
  const waits = () => combined.has(signal) || getEventListeners(signal, 'abort').length > 0;
  const end = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  tasks.setTask(micros(ms), end, waits);
  return signal;
}

// ------------------------------------------------------------------------------------------------------------- fetch

function virtualFetch(input, init = {}) {
  return new Promise((resolve, reject) => {
    const url = input instanceof Request ? input.url : String(input);
    const absolute = /^[a-z]+:/.test(url) ? url : `http://localhost${url}`;
    const request = new Request(input instanceof Request ? input : absolute, init);
    const signal = init.signal ?? request.signal;
    signal.throwIfAborted();
    const reply = found(outside.urls, url) ?? { json: {} };
    const stop = () => {
      tasks.drop(task);
      reject(signal.reason);
    };
    const task = tasks.setTask(micros(reply.ms), () => {
      signal.removeEventListener('abort', stop);
      if (reply.error !== undefined) reject(new TypeError('fetch failed', { cause: new Error(reply.error) }));
      else resolve(response(url, reply, request.method));
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

function response(url, reply, method) {
  const status = reply.status ?? 200;
  const isText = reply.text !== undefined && reply.text !== '{}';
  const text = reply.text ?? JSON.stringify(reply.json ?? {});
  const body = [204, 205, 304].includes(status) ? null : method === 'HEAD' ? '' : text;
  const type = isText ? 'text/plain;charset=UTF-8' : 'application/json';
  const result = new Response(body, { status, statusText: STATUS_CODES[status], headers: { 'content-type': type } });
  const own = { url, type: 'basic' };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(result, name, { value, enumerable: false });
  return result;
}

// ----------------------------------------------------------------------------------------------------------- sockets

class MessageEvent extends Event {
  constructor(data, origin) {
    super('message');
    this.data = data;
    this.origin = origin;
  }
}

/** HTML's WebSocket: the connection is open in the next task, messages come at their times after it. */
class WebSocket extends EventTarget {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;
  readyState = 0;

  constructor(url) {
    super();
    if (!/^(wss?|https?):/.test(url)) throw new DOMException(`The URL '${url}' is invalid.`, 'SyntaxError');
    this.url = String(url);
    for (const type of ['open', 'message', 'error', 'close']) {
      this[`on${type}`] = null;
      this.addEventListener(type, event => this[`on${type}`]?.call(this, event));
    }
    const origin = this.url.split('/').slice(0, 3).join('/');
    this.tasks = [tasks.setTask(0, () => {
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
    })];
    for (const { at_ms, data } of found(outside.sockets, this.url) ?? []) {
      this.tasks.push(tasks.setTask(micros(at_ms), () => this.dispatchEvent(new MessageEvent(data, origin))));
    }
  }

  send() {
    if (this.readyState === 0) {
      throw new DOMException("Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.", 'InvalidStateError');
    }
  }

  close(code = 1005, reason = '') {
    if (this.readyState > 1) return;
    const opened = this.readyState === 1;
    this.readyState = 2;
    this.tasks.forEach(task => tasks.drop(task));
    tasks.setTask(0, () => {
      this.readyState = 3;
      if (!opened) this.dispatchEvent(new Event('error'));
      const end = { code: opened ? code : 1006, reason, wasClean: opened };
      this.dispatchEvent(Object.assign(new Event('close'), end));
    });
  }
}

// ---------------------------------------------------------------------------------------------------------- messages

/** A port whose messages are tasks of the virtual loop. */
class Port extends EventTarget {
  #waiting = [];
  #started = false;
  #closed = false;
  #handler = null;

  get onmessage() { return this.#handler; }
  set onmessage(callback) {
    if (!this.#handler) this.addEventListener('message', event => this.#handler?.call(this, event));
    this.#handler = callback;
    this.start();
  }
  postMessage(value, transfer) {
    const data = given(value, transfer);
    if (this.#closed) return;
    this.other.#waiting.push(data);
    if (this.other.#started) this.other.start();
  }
  start() {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) {
      tasks.setTask(0, () => { if (!this.#closed) this.dispatchEvent(new MessageEvent(data, '')); });
    }
  }
  close() { this.#closed = this.other.#closed = true; }
}

class VirtualChannel {
  constructor() {
    this.port1 = new Port();
    this.port2 = new Port();
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

// ------------------------------------------------------------------------------------------------------------ workers

// A message as its receiver gets it; buffers that are given away are gone for the sender.
function given(value, transfer = []) {
  const list = Array.isArray(transfer) ? transfer : transfer.transfer ?? [];
  return structuredClone(value, { transfer: list.filter(types.isArrayBuffer) });
}

const texts = new Map();

/** Blobs whose text is known at once, for the programs of workers. */
function blobs() {
  const Blob = class extends globalThis.Blob {
    constructor(parts = [], options) {
      super(parts, options);
      texts.set(this, parts.join(''));
    }
  };
  URL.createObjectURL = blob => {
    const url = `blob:nodedata:${texts.size}`;
    texts.set(url, texts.get(blob));
    return url;
  };
  URL.revokeObjectURL = () => {};
  return { Blob };
}

const POLLS_ALLOWED = 100;
/** From here on the clock of a worker that polls it moves in milliseconds. */
const MANY_POLLS = 1_000_000;

/**
 * A worker in a context of its own, with a clock of its own: a turn of it is run as soon as its beginning is known, and
 * what it says on the way becomes tasks at its times.
 */
class VirtualWorker extends EventTarget {
  #now = tasks.clock();
  #polls = 0;
  #over = false;
  #handlers = {};

  constructor(url) {
    super();
    const say = (...words) => this.#later(() => console.log(format(...words)));
    const inside = {
      console: { log: say, info: say, error() {}, warn() {} },
      performance: { now: () => this.#read() / 1000 },
      postMessage: (value, transfer) => {
        const data = given(value, transfer);
        this.#later(() => this.dispatchEvent(new MessageEvent(data, '')));
      },
      close: () => { this.#over = true; },
      setTimeout: (callback, ms = 0) => {
        const due = this.#now + ms * 1000;
        tasks.setTask(due - tasks.clock(), () => this.#turn(callback));
      },
    };
    inside.self = inside;
    this.inside = vm.createContext(inside, { microtaskMode: 'afterEvaluate' });
    this.call = vm.runInContext('f => f()', this.inside);
    for (const type of ['message', 'error']) {
      Object.defineProperty(this, `on${type}`, {
        get: () => this.#handlers[type] ?? null,
        set: callback => {
          if (!this.#handlers[type]) this.addEventListener(type, event => this.#handlers[type]?.call(this, event));
          this.#handlers[type] = callback;
        },
      });
    }
    const text = texts.get(String(url)) ?? outside.files[String(url).replace(/^\.\//, '')].text;
    this.#turn(() => vm.runInContext(text, this.inside));
  }

  postMessage(value, transfer) {
    const data = given(value, transfer);
    this.#turn(() => {
      this.inside.event = { data, type: 'message' };
      vm.runInContext('onmessage?.(event)', this.inside);
    });
  }

  terminate() { this.#over = true; }

  #read() {
    this.#polls += 1;
    if (this.#polls > MANY_POLLS && this.#now % 1000 === 0) this.#now += 1000;
    else if (this.#polls > POLLS_ALLOWED) this.#now += 1;
    return this.#now;
  }

  #turn(run) {
    if (this.#over) return;
    this.#now = Math.max(this.#now, tasks.clock());
    this.#polls = 0;
    try {
      run();
    } catch (error) {
      const event = Object.assign(new Event('error', { cancelable: true }), { message: `Uncaught ${error}` });
      this.#later(() => this.dispatchEvent(event));
    }
  }

  #later(callback) {
    this.#polls = 0;
    tasks.setTask(this.#now - tasks.clock(), () => { if (!this.#over) callback(); });
  }
}

// ------------------------------------------------------------------------------------------------------------- files

/** What `fs` answers, from the world: the same functions with callbacks and with promises. */
function files(real) {
  const store = new Map(Object.entries(outside.files).map(([path, file]) => [path, file.text]));
  const plain = path => String(path).replace(/^\.\//, '');
  const latency = path => micros(found(outside.files, plain(path))?.ms);
  const read = (path, call) => {
    if (store.has(plain(path))) return store.get(plain(path));
    const error = new Error(`ENOENT: no such file or directory, ${call} '${path}'`);
    throw Object.assign(error, { errno: -2, code: 'ENOENT', syscall: call, path });
  };
  const actions = {
    readFile(path, options) {
      const text = read(path, 'open');
      return (options?.encoding ?? options) ? text : Buffer.from(text);
    },
    writeFile(path, data) { store.set(plain(path), String(data)); },
    appendFile(path, data) { store.set(plain(path), (store.get(plain(path)) ?? '') + data); },
    unlink(path) {
      read(path, 'unlink');
      store.delete(plain(path));
    },
    access(path) { read(path, 'access'); },
  };
  // Node itself reads the program with these.
  const isOutside = path => typeof path === 'string' && !path.startsWith('/') && !path.startsWith('file:');
  for (const [name, action] of Object.entries(actions)) {
    const before = { promised: real.promises[name], synchronous: real[`${name}Sync`] };
    real.promises[name] = (path, ...rest) => !isOutside(path) ? before.promised(path, ...rest) : new Promise((resolve, reject) => {
      tasks.setTask(latency(path), () => {
        try { resolve(action(path, ...rest)); } catch (error) { reject(error); }
      });
    });
    real[name] = (path, ...rest) => {
      const callback = rest.pop();
      tasks.setTask(latency(path), () => {
        let failure = null;
        let result;
        // Node's own errors come from below, without the places of calls.
        try { result = action(path, ...rest); } catch (error) { failure = Object.assign(error, { stack: `${error.name}: ${error.message}` }); }
        callback(...(failure ? [failure] : result === undefined ? [null] : [null, result]));
      });
    };
    real[`${name}Sync`] = (path, ...rest) => {
      if (!isOutside(path)) return before.synchronous(path, ...rest);
      fs.fchmodSync(1000001, latency(path));
      return action(path, ...rest);
    };
  }
  real.existsSync = path => store.has(plain(path));
  require('node:module').syncBuiltinESMExports();
}

// ------------------------------------------------------------------------------------------------------------ frames

/** 60 frames a second, each a task of its own. */
function frames() {
  let waiting = new Map(), handle = 0, task;
  const frame = () => {
    const now = performance.now();
    const callbacks = waiting;
    waiting = new Map();
    task = undefined;
    for (const [id, callback] of callbacks) if (callbacks.has(id)) callback(now);
  };
  return {
    requestAnimationFrame(callback) {
      waiting.set(++handle, callback);
      const now = Math.round(performance.now() * 1000);
      task ??= tasks.setTask(Math.ceil((Math.floor((now * 60) / 1e6) + 1) * 1e6 / 60) - now, frame);
      return handle;
    },
    cancelAnimationFrame(id) {
      waiting.delete(id);
      if (waiting.size === 0 && task !== undefined) {
        tasks.drop(task);
        task = undefined;
      }
    },
  };
}

// ----------------------------------------------------------------------------------------------------------- modules

/** What a program imports: this node's own, but for what asks the world. */
async function moduleOf(specifier) {
  return import(specifier);
}

module.exports = { files, moduleOf, platform, readWorld };
