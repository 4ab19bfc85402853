const received = value => value === null || value === undefined ? String(value)
  : typeof value === 'function' ? `function ${value.name}`
    : typeof value === 'object' ? value.constructor?.name ? `an instance of ${value.constructor.name}` : inspect(value, -1)
      : `type ${typeof value} (${inspect(value, 0)})`;
const wrongArgument = (name, what, value) => coded(new TypeError(`The "${name}" argument must be ${what}. Received ${received(value)}`), 'ERR_INVALID_ARG_TYPE');
const firstOfEvent = Symbol('kFirstEventParam');
function EventEmitter(options) { EventEmitter.init.call(this, options); }
{
  const shape = Symbol('shapeMode'), capture = Symbol('kCapture'), rejection = Symbol.for('nodejs.rejection'), monitor = Symbol('events.errorMonitor');
  const called = listener => { if (typeof listener !== 'function') throw wrongArgument('listener', 'of type function', listener); };
  const original = listener => listener.listener ?? listener;
  const add = (emitter, name, listener, first) => {
    called(listener);
    let events = emitter._events;
    if (events === undefined) {
      events = emitter._events = Object.create(null);
      emitter._eventsCount = 0;
    } else if (events.newListener !== undefined) {
      emitter.emit('newListener', name, original(listener));
      events = emitter._events;
    }
    const known = events[name];
    if (known === undefined) {
      events[name] = listener;
      emitter._eventsCount++;
      return emitter;
    }
    const list = typeof known === 'function' ? events[name] = [known] : known;
    list[first ? 'unshift' : 'push'](listener);
    const most = emitter.getMaxListeners();
    if (most > 0 && list.length > most && !list.warned) {
      list.warned = true;
      const warning = new Error(`Possible EventEmitter memory leak detected. ${list.length} ${String(name)} listeners added to ${inspect(emitter, -1)}. MaxListeners is ${most}. Use emitter.setMaxListeners() to increase limit`);
      Object.assign(warning, { name: 'MaxListenersExceededWarning', emitter, type: name, count: list.length });
      if (typeof process === 'object') process.emitWarning(warning);
    }
    return emitter;
  };
  const onceWrap = (emitter, name, listener) => {
    called(listener);
    const state = { fired: false };
    function onceWrapper(...args) {
      if (state.fired) return;
      emitter.removeListener(name, wrapped);
      state.fired = true;
      return listener.apply(emitter, args);
    }
    const wrapped = onceWrapper.bind(state);
    wrapped.listener = listener;
    return wrapped;
  };
  const caught = (emitter, result, name, args) => {
    if (!emitter[capture]) return;
    try {
      const { then } = result;
      if (typeof then !== 'function') return;
      then.call(result, undefined, error => natives.nextTick(() => {
        if (typeof emitter[rejection] === 'function') return emitter[rejection](error, name, ...args);
        const before = emitter[capture];
        try {
          emitter[capture] = false;
          emitter.emit('error', error);
        } finally { emitter[capture] = before; }
      }));
    } catch (error) { emitter.emit('error', error); }
  };
  const clear = emitter => {
    emitter._events = Object.create(null);
    emitter._eventsCount = 0;
  };
  const forget = (emitter, name) => {
    if (--emitter._eventsCount === 0) emitter._events = Object.create(null);
    else delete emitter._events[name];
  };
  const listed = (emitter, name, convert) => {
    const found = emitter._events?.[name];
    return found === undefined ? [] : typeof found === 'function' ? [convert(found)] : found.map(convert);
  };
  EventEmitter.prototype._events = undefined;
  EventEmitter.prototype._eventsCount = 0;
  EventEmitter.prototype._maxListeners = undefined;
  Object.assign(EventEmitter.prototype, {
    setMaxListeners(count) {
      if (typeof count !== 'number' || count < 0 || count !== count) throw coded(new RangeError(`The value of "setMaxListeners" is out of range. It must be >= 0. Received ${inspect(count, 0)}`), 'ERR_OUT_OF_RANGE');
      this._maxListeners = count;
      return this;
    },
    getMaxListeners() { return this._maxListeners ?? EventEmitter.defaultMaxListeners; },
    emit(name, ...args) {
      const events = this._events;
      let fails = name === 'error';
      if (events !== undefined) {
        if (fails && events[monitor] !== undefined) this.emit(monitor, ...args);
        fails = fails && events.error === undefined;
      } else if (!fails) return false;
      if (fails) {
        const [error] = args;
        if (error instanceof Error) throw error;
        throw Object.assign(coded(new Error(`Unhandled error. (${inspect(error, 2)})`), 'ERR_UNHANDLED_ERROR'), { context: error });
      }
      const heard = events[name];
      if (heard === undefined) return false;
      for (const listener of typeof heard === 'function' ? [heard] : [...heard]) {
        const result = listener.apply(this, args);
        if (result !== undefined && result !== null) caught(this, result, name, args);
      }
      return true;
    },
    addListener(name, listener) { return add(this, name, listener, false); },
    prependListener(name, listener) { return add(this, name, listener, true); },
    once(name, listener) { return this.on(name, onceWrap(this, name, listener)); },
    prependOnceListener(name, listener) { return this.prependListener(name, onceWrap(this, name, listener)); },
    removeListener(name, listener) {
      called(listener);
      const events = this._events, list = events?.[name];
      if (list === undefined) return this;
      if (list === listener || list.listener === listener) {
        forget(this, name);
        if (events.removeListener) this.emit('removeListener', name, original(list));
      } else if (typeof list !== 'function') {
        const at = list.findLastIndex(other => other === listener || other.listener === listener);
        if (at < 0) return this;
        list.splice(at, 1);
        if (list.length === 1) events[name] = list[0];
        if (events.removeListener !== undefined) this.emit('removeListener', name, listener);
      }
      return this;
    },
    removeAllListeners(name) {
      const events = this._events;
      if (events === undefined) return this;
      if (events.removeListener === undefined) {
        if (!arguments.length) clear(this);
        else if (events[name] !== undefined) forget(this, name);
        return this;
      }
      if (!arguments.length) {
        for (const key of Reflect.ownKeys(events)) if (key !== 'removeListener') this.removeAllListeners(key);
        this.removeAllListeners('removeListener');
        clear(this);
        return this;
      }
      for (const listener of listed(this, name, listener => listener).reverse()) this.removeListener(name, listener);
      return this;
    },
    listeners(name) { return listed(this, name, original); },
    rawListeners(name) { return listed(this, name, listener => listener); },
    listenerCount(name, listener) { return listed(this, name, other => other).filter(other => listener == null || other === listener || other.listener === listener).length; },
    eventNames() { return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []; },
  });
  const listen = (emitter, name, listener, options) => {
    if (typeof emitter.on === 'function') emitter[options?.once ? 'once' : 'on'](name, listener);
    else if (typeof emitter.addEventListener === 'function') emitter.addEventListener(name, listener, options);
    else throw wrongArgument('emitter', 'an instance of EventEmitter', emitter);
  };
  const unlistenTo = (emitter, name, listener) => {
    if (typeof emitter.removeListener === 'function') emitter.removeListener(name, listener);
    else emitter.removeEventListener(name, listener);
  };
  const given = options => {
    if (options !== undefined && (options === null || typeof options !== 'object')) throw wrongArgument('options', 'of type object', options);
    return options ?? {};
  };
  const eachAsync = Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})())));
  Object.assign(EventEmitter, {
    init(options) {
      if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
        this[shape] = false;
        clear(this);
      }
      this._maxListeners ||= undefined;
      this[capture] = options?.captureRejections ? true : EventEmitter.prototype[capture];
    },
    async once(emitter, name, options) {
      const { signal } = given(options);
      if (signal?.aborted) throw nodeError(signal);
      return new Promise((resolve, reject) => {
        const quiet = () => { if (signal) undo(signal, stop); };
        const errorListener = error => {
          unlistenTo(emitter, name, resolver);
          quiet();
          reject(error);
        };
        const resolver = (...args) => {
          if (typeof emitter.removeListener === 'function') emitter.removeListener('error', errorListener);
          quiet();
          resolve(args);
        };
        listen(emitter, name, resolver, { once: true });
        if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', errorListener);
        const stop = () => {
          unlistenTo(emitter, name, resolver);
          if (typeof emitter.removeListener === 'function') emitter.removeListener('error', errorListener);
          reject(nodeError(signal));
        };
        if (signal) doing(signal, stop);
      });
    },
    on(emitter, name, options) {
      const { signal, close = [], [firstOfEvent]: firstOnly } = given(options);
      if (signal?.aborted) throw nodeError(signal);
      const events = [], readers = [], heard = [];
      let failure, over = false;
      const finish = () => {
        if (signal) undo(signal, stop);
        for (const one of heard.splice(0).reverse()) unlistenTo(emitter, ...one);
        over = true;
        const end = { value: undefined, done: true };
        for (const [resolve] of readers.splice(0)) resolve(end);
        return Promise.resolve(end);
      };
      const hear = (name, listener) => {
        listen(emitter, name, listener);
        heard.push([name, listener]);
      };
      const errorHandler = error => {
        if (readers.length) readers.shift()[1](error);
        else failure = [error];
        finish();
      };
      const stop = () => errorHandler(nodeError(signal));
      const iterator = Object.setPrototypeOf({
        next() {
          if (events.length) return Promise.resolve({ value: events.shift(), done: false });
          if (failure) {
            const [error] = failure;
            failure = undefined;
            return Promise.reject(error);
          }
          return over ? finish() : new Promise((...reader) => { readers.push(reader); });
        },
        return() { return finish(); },
        throw(error) {
          if (!(error instanceof Error)) throw wrongArgument('EventEmitter.AsyncIterator', 'an instance of Error', error);
          errorHandler(error);
        },
        [Symbol.asyncIterator]() { return this; },
      }, eachAsync);
      hear(name, (...args) => {
        if (firstOnly) [args] = args;
        if (readers.length) readers.shift()[0]({ value: args, done: false });
        else events.push(args);
      });
      if (name !== 'error' && typeof emitter.on === 'function') hear('error', errorHandler);
      for (const name of close) hear(name, finish);
      if (signal) doing(signal, stop);
      return iterator;
    },
    getEventListeners(emitter, name) {
      return typeof emitter.listeners === 'function' ? emitter.listeners(name) : listenersOf(emitter).filter(({ type }) => type === name).map(({ callback }) => callback);
    },
    getMaxListeners(emitter) { return typeof emitter.getMaxListeners === 'function' ? emitter.getMaxListeners() : EventEmitter.defaultMaxListeners; },
    setMaxListeners(count = EventEmitter.defaultMaxListeners, ...emitters) {
      if (!emitters.length) EventEmitter.defaultMaxListeners = count;
      for (const emitter of emitters) emitter.setMaxListeners?.(count);
    },
    addAbortListener(signal, listener) {
      if (signal.aborted) queueMicrotask(() => listener());
      else signal.addEventListener('abort', listener, { once: true });
      return { [Symbol.dispose ?? '@@dispose']() { signal.removeEventListener('abort', listener); } };
    },
    listenerCount(emitter, name) { return emitter.listenerCount(name); },
    EventEmitter,
    usingDomains: false,
    captureRejectionSymbol: rejection,
    errorMonitor: monitor,
    defaultMaxListeners: 10,
  });
  Object.defineProperty(EventEmitter.prototype, 'on', Object.getOwnPropertyDescriptor(EventEmitter.prototype, 'addListener'));
  Object.defineProperty(EventEmitter.prototype, 'off', Object.getOwnPropertyDescriptor(EventEmitter.prototype, 'removeListener'));
  Object.defineProperty(EventEmitter.prototype, capture, { value: false, writable: true });
  Object.defineProperty(EventEmitter, 'captureRejections', { get() { return EventEmitter.prototype[capture]; }, set(value) { EventEmitter.prototype[capture] = value; }, enumerable: true });
}
natives.modules.events = EventEmitter;
