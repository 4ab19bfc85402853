/**
 * What waits for the outside world, for the recorders: `fetch`, `WebSocket`, `fs` and `AbortSignal.timeout` on a virtual
 * clock, with the replies of a world file. Everything that programs get from them is this node's own.
 */

import { getEventListeners } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';

const NORMAL = { default_ms: 1000, urls: {}, files: {}, sockets: {} };

/** The world beside a program. */
export function readWorld(program) {
  const path = program.replace(/\.[a-z]+$/, '.world.json');
  return { ...NORMAL, ...(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) };
}

let tasks;
let outside;

/** The globals; `setTask(micros, callback, keeps)` sets a task of the platform, `drop(task)` takes it back. */
export function platform(world, setTask, drop) {
  tasks = { setTask, drop };
  outside = world;
  const { any } = AbortSignal;
  AbortSignal.timeout = timeout;
  AbortSignal.any = signals => {
    signals.forEach(signal => combined.add(signal));
    return any.call(AbortSignal, signals);
  };
  return { fetch: virtualFetch, WebSocket };
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

class WebSocket extends EventTarget {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;
  CONNECTING = 0;
}

// ----------------------------------------------------------------------------------------------------------- modules

/** What a program imports: this node's own, but for what asks the world. */
export async function moduleOf(specifier) {
  return import(specifier);
}
