const uncloneable = value => new DOMException(`${typeof value === 'symbol' ? String(value) : typeof value === 'function' ? String(value) : inspect(value, 0)} could not be cloned.`, 'DataCloneError');
const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const { measure } = natives;
let giving = [];
const pack = (value, known = new Map(), list = []) => {
  if (typeof value === 'function' || typeof value === 'symbol') throw uncloneable(value);
  if (typeof value === 'bigint') return list.push(['i', String(value)]) - 1;
  if (value === null || typeof value !== 'object') {
    list.push(typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)) ? ['n', Object.is(value, -0) ? '-0' : String(value)] : value === undefined ? ['u'] : ['v', value]);
    return list.length - 1;
  }
  if (known.has(value)) return known.get(value);
  const at = list.length, add = item => pack(item, known, list);
  known.set(value, at);
  list.push(null);
  if (transferred(value) && giving.includes(value)) {
    list[at] = ['t', giving.filter(transferred).indexOf(value)];
    return at;
  }
  const own = () => Object.keys(value).map(key => [key, add(value[key])]);
  if (Array.isArray(value)) list[at] = ['a', value.length, own()];
  else if (value instanceof Date) list[at] = ['d', value.getTime()];
  else if (value instanceof Map) list[at] = ['m', [...value].map(([key, item]) => [add(key), add(item)])];
  else if (value instanceof Set) list[at] = ['s', [...value].map(add)];
  else if (globalThis.RegExp && value instanceof RegExp) list[at] = ['r', value.source, value.flags];
  else if (value instanceof Error) {
    const { name, message } = value;
    list[at] = ['e', name in errors ? name : 'Error', String(message), 'cause' in value ? add(value.cause) : -1];
  } else if (natives.proxied(value)) throw new DOMException('#<Object> could not be cloned.', 'DataCloneError');
  else if (transferred(value) && natives.node()) throw natives.codedAs(new TypeError('Object that needs transfer was found in message but not listed in transferList'), 'ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST');
  else if (value instanceof Promise || value instanceof WeakMap || value instanceof EventTarget) throw new DOMException(`#<${value.constructor.name}> could not be cloned.`, 'DataCloneError');
  else if (value instanceof Number || value instanceof String || value instanceof Boolean || value instanceof BigInt) list[at] = value instanceof BigInt ? ['i', String(value), true] : ['p', value.valueOf()];
  else if (measure(value, 4) !== undefined) list[at] = ['w', measure(value, 4), add(measure(value, 0)), measure(value, 2), measure(value, 3)];
  else if (measure(value, 1) !== undefined) {
    if (measure(value, 5) === -2 && !giving.includes(value)) throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
    list[at] = ['b', [...new Uint8Array(value)], measure(value, 5)];
  }
  else list[at] = ['o', own()];
  return at;
};
const unpack = list => {
  const made = [];
  const get = at => {
    if (at in made) return made[at];
    const [kind, first, second, third] = list[at];
    const fill = (target, pairs) => {
      made[at] = target;
      for (const [key, item] of pairs) Object.defineProperty(target, key, { value: get(item), writable: true, enumerable: true, configurable: true });
      return target;
    };
    if (kind === 'v') return first;
    if (kind === 'u') return undefined;
    if (kind === 'i') return second ? made[at] = Object(BigInt(first)) : BigInt(first);
    if (kind === 'n') return Number(first);
    if (kind === 't') return made[at] = list.ports[first];
    if (kind === 'a') return fill(new Array(first), second);
    if (kind === 'o') return fill({}, first);
    if (kind === 'd') return made[at] = new Date(first);
    if (kind === 'r') return made[at] = new RegExp(first, second);
    if (kind === 'p') return made[at] = Object(first);
    if (kind === 'b') {
      const buffer = made[at] = new ArrayBuffer(first.length, second < 0 ? {} : { maxByteLength: second });
      new Uint8Array(buffer).set(first);
      return buffer;
    }
    if (kind === 'w') return made[at] = new natives.views[first](get(second), ...list[at].slice(3));
    if (kind === 'e') {
      const error = made[at] = new errors[first](second);
      if (third >= 0) Object.defineProperty(error, 'cause', { value: get(third), writable: true, configurable: true });
      return error;
    }
    const target = made[at] = kind === 'm' ? new Map() : new Set();
    for (const item of first) kind === 'm' ? target.set(get(item[0]), get(item[1])) : target.add(get(item));
    return target;
  };
  return get(0);
};
const packed = (value, transfer = []) => {
  const list = [], given = Array.isArray(transfer) ? transfer : transfer?.transfer ?? [];
  for (const [i, item] of given.entries()) {
    if (item === null || typeof item !== 'object' || !transferred(item) && measure(item, 5) === undefined) throw new TypeError('Found invalid object in transferList');
    if (given.indexOf(item) < i) throw new DOMException('Transfer list contains duplicate ArrayBuffer', 'DataCloneError');
  }
  giving = given;
  pack(value, new Map(), list);
  for (const item of given) if (measure(item, 5) !== undefined) natives.resize(item);
  list.ports = given.filter(transferred).map(moved);
  return list;
};
let entangle, takeMessage, transferred, moved;
const ports = [];
class MessagePort extends EventTarget {
  #other;
  #started = false;
  #queue = [];
  #asked = 0;
  #closed = false;
  #heard = new Map();
  constructor() {
    super();
    ports.push(this);
  }
  static {
    entangle = (left, right) => {
      left.#other = right;
      right.#other = left;
    };
    transferred = port => #queue in port;
    // What is given away goes on elsewhere as another port, with what waits there.
    moved = port => {
      const next = new MessagePort();
      next.#queue = port.#queue.splice(0);
      next.#other = port.#other;
      if (next.#other) next.#other.#other = next;
      port.#other = undefined;
      ports.splice(ports.indexOf(port), 1);
      return next;
    };
    takeMessage = port => port.#queue.length ? { message: unpack(port.#queue.shift()) } : undefined;
  }
  postMessage(value, transfer) {
    const data = packed(value, transfer), other = this.#other;
    if (this.#closed || !other) return;
    other.#queue.push(data);
    if (other.#started) other.#flush();
  }
  #flush() {
    for (; this.#asked < this.#queue.length; this.#asked++) later(0, () => {
      const port = natives.node() ? ports.find(port => port.#asked) : this;
      if (port?.#asked) port.#give();
    });
  }
  #give() {
    this.#asked--;
    const data = this.#queue.shift();
    if (!this.#closed && data) send(this, new MessageEvent('message', { data: unpack(data), ports: data.ports }));
  }
  start() {
    this.#started = true;
    this.#flush();
  }
  close() {
    const other = this.#other;
    if (this.#closed || !other) return;
    this.#closed = true;
    other.#other = this.#other = undefined;
    for (const port of [this, other]) later(0, () => later(0, () => {
      port.#closed = true;
      if (ports.includes(port)) ports.splice(ports.indexOf(port), 1);
      if (natives.node()) send(port, new Event('close'));
    }));
  }
  [changed]() { if (this.onmessage && !this.#started) this.start(); }
  on(type, callback) {
    const hear = event => callback(type === 'message' ? event.data : event);
    this.#heard.set(callback, hear);
    this.addEventListener(type, hear);
    if (type === 'message') this.start();
    return this;
  }
  once(type, callback) {
    const only = value => {
      this.off(type, only);
      callback(value);
    };
    return this.on(type, only);
  }
  off(type, callback) {
    this.removeEventListener(type, this.#heard.get(callback) ?? callback);
    return this;
  }
  addListener(type, callback) { return this.on(type, callback); }
  removeListener(type, callback) { return this.off(type, callback); }
  ref() { return this; }
  unref() { return this; }
}
tag(MessagePort);
handlers(MessagePort, 'message', 'messageerror');
class MessageChannel {
  port1 = new MessagePort();
  port2 = new MessagePort();
  constructor() { entangle(this.port1, this.port2); }
}
tag(MessageChannel);
const channels = [];
class BroadcastChannel extends EventTarget {
  #name;
  constructor(name) {
    super();
    this.#name = String(name);
    channels.push(this);
  }
  get name() { return this.#name; }
  postMessage(value) {
    if (!channels.includes(this)) throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
    const data = packed(value);
    for (const other of channels) if (other !== this && other.name === this.#name) later(0, () => { if (channels.includes(other)) send(other, new MessageEvent('message', { data: unpack(data) })); });
  }
  close() { if (channels.includes(this)) channels.splice(channels.indexOf(this), 1); }
}
tag(BroadcastChannel);
handlers(BroadcastChannel, 'message', 'messageerror');
globals({ structuredClone(value, options) {
  if (!arguments.length) throw natives.codedAs(new TypeError('The value argument must be specified'), 'ERR_MISSING_ARGS');
  return unpack(packed(value, options));
}, MessageChannel, MessagePort, BroadcastChannel });
