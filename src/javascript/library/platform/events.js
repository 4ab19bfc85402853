const { later, drop, keep, report, waits } = natives;
const custom = Symbol.for('nodejs.util.inspect.custom');
const globals = all => methods(globalThis, all);
const tag = (Class, name = Class.name) => Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: name, configurable: true });
const codes = { IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5, NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10, InvalidStateError: 11, SyntaxError: 12, InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15, TypeMismatchError: 17, SecurityError: 18, NetworkError: 19, AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24, DataCloneError: 25 };
class DOMException extends Error {
  #name;
  constructor(message = '', options = 'Error') {
    super(message);
    const all = typeof options === 'object' ? options : { name: options };
    this.#name = String(all.name ?? 'Error');
    if ('cause' in all) Object.defineProperty(this, 'cause', { value: all.cause, configurable: true, writable: true, enumerable: true });
  }
  get name() { return this.#name; }
  get code() { return codes[this.#name] ?? 0; }
}
tag(DOMException);
class AbortError extends Error {
  constructor(signal) {
    super('The operation was aborted');
    if (signal) Object.defineProperty(this, 'cause', { value: signal.reason, configurable: true, writable: true });
    this.name = 'AbortError';
    this.code = 'ABORT_ERR';
  }
}
const nodeError = signal => new AbortError(signal);
let about;
class Event {
  #all = { target: null, current: null, phase: 0 };
  constructor(type, options) {
    if (!arguments.length) throw natives.codedAs(new TypeError('The "type" argument must be specified'), 'ERR_MISSING_ARGS');
    Object.assign(this.#all, { type: String(type), bubbles: !!options?.bubbles, cancelable: !!options?.cancelable, composed: !!options?.composed, at: performance.now() });
  }
  static { about = event => event.#all; }
  get type() { return this.#all.type; }
  get target() { return this.#all.target; }
  get srcElement() { return this.#all.target; }
  get currentTarget() { return this.#all.current; }
  get eventPhase() { return this.#all.phase; }
  get bubbles() { return this.#all.bubbles; }
  get cancelable() { return this.#all.cancelable; }
  get composed() { return this.#all.composed; }
  get defaultPrevented() { return !!this.#all.prevented; }
  get returnValue() { return !this.#all.prevented; }
  get isTrusted() { return !!this.#all.trusted; }
  get timeStamp() { return this.#all.at; }
  get cancelBubble() { return !!this.#all.stopped; }
  composedPath() { return this.#all.current ? [this.#all.current] : []; }
  preventDefault() { if (this.#all.cancelable && !this.#all.passive) this.#all.prevented = true; }
  stopPropagation() { this.#all.stopped = true; }
  stopImmediatePropagation() { this.#all.stopped = this.#all.ended = true; }
  [custom](depth, options) {
    if (depth < 0) return this;
    const { type, defaultPrevented, cancelable, timeStamp } = this;
    return `${this.constructor.name} ${inspect({ type, defaultPrevented, cancelable, timeStamp }, options.depth - 1)}`;
  }
}
tag(Event);
methods(Event, { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 });
class CustomEvent extends Event {
  #detail;
  constructor(type, options) {
    super(type, options);
    this.#detail = options?.detail ?? null;
  }
  get detail() { return this.#detail; }
}
tag(CustomEvent);
class MessageEvent extends Event {
  #options;
  constructor(type, options = {}) {
    super(type, options);
    this.#options = options;
  }
  get data() { return this.#options.data ?? null; }
  get origin() { return this.#options.origin ?? ''; }
  get lastEventId() { return ''; }
  get source() { return this.#options.source ?? null; }
  get ports() { return this.#options.ports ?? []; }
}
class CloseEvent extends Event {
  #options;
  constructor(type, options = {}) {
    super(type, options);
    this.#options = options;
  }
  get code() { return this.#options.code ?? 0; }
  get reason() { return this.#options.reason ?? ''; }
  get wasClean() { return !!this.#options.wasClean; }
}
class ErrorEvent extends Event {
  #options;
  constructor(type, options = {}) {
    super(type, options);
    this.#options = options;
  }
  get message() { return this.#options.message ?? ''; }
  get error() { return this.#options.error; }
  get filename() { return this.#options.filename ?? ''; }
  get lineno() { return this.#options.lineno ?? 0; }
  get colno() { return this.#options.colno ?? 0; }
}
let listenersOf;
const dispatch = (target, event) => {
  const all = about(event);
  all.target = all.current = target;
  all.phase = 2;
  for (const listener of [...listenersOf(target)]) {
    if (listener.gone || listener.type !== all.type) continue;
    if (listener.once) unlisten(target, listener);
    const { callback } = listener;
    all.passive = listener.passive;
    try {
      const [f, self] = typeof callback === 'function' ? [callback, target] : [callback.handleEvent, callback];
      const result = all.trusted ? natives.callback(f, self, event) : f.call(self, event);
      if (listener.attribute && result === false) event.preventDefault();
    } catch (error) { (natives.node() ? natives.nextTick : f => f())(() => report(error)); }
    all.passive = false;
    if (all.ended) break;
  }
  all.current = null;
  all.phase = 0;
  all.stopped = all.ended = false;
  return !all.prevented;
};
const send = (target, event) => {
  about(event).trusted = true;
  return dispatch(target, event);
};
const changed = Symbol();
const unlisten = (target, listener) => {
  const list = listenersOf(target);
  listener.gone = true;
  if (list.includes(listener)) list.splice(list.indexOf(listener), 1);
  target[changed]?.();
};
class EventTarget {
  #listeners = [];
  static { listenersOf = target => target.#listeners; }
  addEventListener(type, callback, options) {
    if (arguments.length < 2) throw natives.codedAs(new TypeError('The "type" and "listener" arguments must be specified'), 'ERR_MISSING_ARGS');
    const all = typeof options === 'object' && options !== null ? options : { capture: !!options };
    if (callback == null) return;
    if (typeof callback !== 'function' && typeof callback !== 'object') {
      throw new TypeError(`The "listener" argument must be an instance of EventListener. Received ${inspect(callback, 0)}`);
    }
    if (all.signal?.aborted) return;
    type = String(type);
    const capture = !!all.capture;
    if (this.#listeners.some(other => other.type === type && other.callback === callback && other.capture === capture && !other.attribute)) return;
    const listener = { type, callback, capture, once: !!all.once, passive: !!all.passive };
    this.#listeners.push(listener);
    if (all.signal) doing(all.signal, () => unlisten(this, listener));
    this[changed]?.();
  }
  removeEventListener(type, callback, options) {
    const capture = !!(typeof options === 'object' && options !== null ? options.capture : options);
    const found = this.#listeners.find(other => other.type === String(type) && other.callback === callback && other.capture === capture && !other.attribute);
    if (found) unlisten(this, found);
  }
  dispatchEvent(event) {
    if (!arguments.length) throw natives.codedAs(new TypeError('The "event" argument must be specified'), 'ERR_MISSING_ARGS');
    if (!(event instanceof Event)) throw natives.codedAs(new TypeError(`The "event" argument must be an instance of Event. Received ${Object(event) === event && event.constructor?.name ? `an instance of ${event.constructor.name}` : inspect(event, 0)}`), 'ERR_INVALID_ARG_TYPE');
    if (about(event).current) throw natives.codedAs(new Error(`The event "${event.type}" is already being dispatched`), 'ERR_EVENT_RECURSION');
    return dispatch(this, event);
  }
  [custom](depth, options) { return depth < 0 ? this : `${this.constructor.name} {}`; }
}
tag(EventTarget);
const handlers = (Class, ...types) => {
  for (const type of types) Object.defineProperty(Class.prototype, 'on' + type, {
    get() { return listenersOf(this).find(other => other.type === type && other.attribute)?.callback ?? null; },
    set(callback) {
      const list = listenersOf(this), found = list.find(other => other.type === type && other.attribute);
      if (typeof callback !== 'function') found && unlisten(this, found);
      else if (found) found.callback = callback;
      else list.push({ type, callback, attribute: true });
      this[changed]?.();
    },
    enumerable: true,
    configurable: true,
  });
};
let abort, doing, undo, watch;
const secret = Symbol();
class AbortSignal extends EventTarget {
  #reason;
  #aborted = false;
  #algorithms = [];
  #dependents = [];
  #sources = [];
  #timer;
  constructor(key) {
    if (key !== secret) throw new TypeError('Illegal constructor');
    super();
  }
  static {
    doing = (signal, algorithm) => {
      signal.#algorithms.push(algorithm);
      signal[changed]();
    };
    undo = (signal, algorithm) => {
      signal.#algorithms = signal.#algorithms.filter(other => other !== algorithm);
      signal[changed]();
    };
    abort = (signal, reason = new DOMException('This operation was aborted', 'AbortError')) => {
      if (signal.#aborted) return;
      const all = [signal, ...signal.#dependents.filter(other => !other.#aborted)];
      for (const one of all) {
        one.#aborted = true;
        one.#reason = reason;
      }
      for (const one of all) {
        for (const algorithm of one.#algorithms.splice(0)) algorithm(reason);
        send(one, new Event('abort'));
      }
    };
  }
  static abort(reason) {
    const signal = new AbortSignal(secret);
    signal.#aborted = true;
    signal.#reason = reason === undefined ? new DOMException('This operation was aborted', 'AbortError') : reason;
    return signal;
  }
  static timeout(ms) {
    if (typeof ms !== 'number') throw new TypeError(`The "delay" argument must be of type number. Received ${inspect(ms, 0)}`);
    const signal = new AbortSignal(secret);
    const fire = () => abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    signal.#timer = later(ms * 1000, () => ms > 0 && !natives.node() ? later(0, fire) : fire());
    keep(signal.#timer, false);
    return signal;
  }
  static any(signals) {
    const result = new AbortSignal(secret);
    for (const signal of signals) {
      if (!(signal instanceof AbortSignal)) throw new TypeError('The "signals" argument must be an instance of AbortSignal');
      if (signal.#aborted && !result.#aborted) {
        result.#aborted = true;
        result.#reason = signal.#reason;
      }
    }
    if (!result.#aborted) for (const signal of signals) for (const source of signal.#sources.length ? signal.#sources : [signal]) {
      if (result.#sources.includes(source)) continue;
      result.#sources.push(source);
      source.#dependents.push(result);
    }
    return result;
  }
  get aborted() { return this.#aborted; }
  get reason() { return this.#reason; }
  throwIfAborted() { if (this.#aborted) throw this.#reason; }
  get #watched() { return this.#algorithms.length > 0 || listenersOf(this).length > 0; }
  [changed]() {
    for (const signal of [this, ...this.#sources]) {
      if (signal.#timer) keep(signal.#timer, !natives.node() && (signal.#watched || signal.#dependents.some(other => other.#watched)));
    }
  }
  [custom](depth, options) { return depth < 0 ? this : `${this.constructor.name} ${inspect({ aborted: this.#aborted }, options.depth - 1)}`; }
}
tag(AbortSignal);
handlers(AbortSignal, 'abort');
class AbortController {
  #signal = new AbortSignal(secret);
  get signal() { return this.#signal; }
  abort(reason) { abort(this.#signal, reason); }
  [custom](depth, options) { return depth < 0 ? this : `${this.constructor.name} ${inspect({ signal: this.#signal }, options.depth - 1)}`; }
}
tag(AbortController);
globals({ DOMException, Event, CustomEvent, MessageEvent, CloseEvent, ErrorEvent, EventTarget, AbortSignal, AbortController });
