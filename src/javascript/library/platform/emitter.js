class EventEmitter {
  static defaultMaxListeners = 10;
  #events = new Map();
  #max;
  #on(name, listener, once, first) {
    if (typeof listener !== 'function') throw Object.assign(new TypeError(`The "listener" argument must be of type function. Received ${inspect(listener, 0)}`), { code: 'ERR_INVALID_ARG_TYPE' });
    if (this.#events.has('newListener') && name !== 'newListener') this.emit('newListener', name, listener);
    if (!this.#events.has(name)) this.#events.set(name, []);
    const list = this.#events.get(name);
    list[first ? 'unshift' : 'push']({ listener, once });
    return this;
  }
  on(name, listener) { return this.#on(name, listener, false); }
  addListener(name, listener) { return this.#on(name, listener, false); }
  once(name, listener) { return this.#on(name, listener, true); }
  prependListener(name, listener) { return this.#on(name, listener, false, true); }
  prependOnceListener(name, listener) { return this.#on(name, listener, true, true); }
  off(name, listener) { return this.removeListener(name, listener); }
  removeListener(name, listener) {
    const list = this.#events.get(name) ?? [], at = list.findLastIndex(other => other.listener === listener);
    if (at < 0) return this;
    if (list.length === 1) this.#events.delete(name);
    else this.#events.set(name, list.toSpliced(at, 1));
    if (this.#events.has('removeListener')) this.emit('removeListener', name, listener);
    return this;
  }
  removeAllListeners(name) {
    if (name === undefined) this.#events.clear();
    else this.#events.delete(name);
    return this;
  }
  emit(name, ...args) {
    const list = this.#events.get(name);
    if (!list) {
      if (name !== 'error') return false;
      const [error] = args;
      if (error instanceof Error) throw error;
      throw Object.assign(new Error(`Unhandled error. (${typeof error === 'string' ? `'${error}'` : inspect(error, 2)})`), { code: 'ERR_UNHANDLED_ERROR', context: error });
    }
    for (const { listener, once } of [...list]) {
      if (once) this.removeListener(name, listener);
      listener.apply(this, args);
    }
    return true;
  }
  listenerCount(name) { return this.#events.get(name)?.length ?? 0; }
  listeners(name) { return (this.#events.get(name) ?? []).map(one => one.listener); }
  rawListeners(name) { return this.listeners(name); }
  eventNames() { return [...this.#events.keys()]; }
  setMaxListeners(count) {
    this.#max = count;
    return this;
  }
  getMaxListeners() { return this.#max ?? EventEmitter.defaultMaxListeners; }
  static listenerCount(emitter, name) { return emitter.listenerCount(name); }
  static once(emitter, name, { signal } = {}) {
    if (signal?.aborted) return Promise.reject(nodeError(signal));
    return new Promise((resolve, reject) => {
      if (emitter instanceof EventTarget) return emitter.addEventListener(name, (...args) => resolve(args), { once: true });
      const done = (...args) => {
        emitter.removeListener('error', fail);
        resolve(args);
      };
      const fail = error => {
        emitter.removeListener(name, done);
        reject(error);
      };
      emitter.once(name, done);
      if (name !== 'error') emitter.once('error', fail);
      if (signal) doing(signal, () => {
        emitter.removeListener(name, done);
        emitter.removeListener('error', fail);
        reject(nodeError(signal));
      });
    });
  }
  static on(emitter, name, { signal } = {}) {
    if (signal?.aborted) throw nodeError(signal);
    const events = [], readers = [];
    let failure, over = false;
    const heard = (...args) => {
      const reader = readers.shift();
      if (reader) reader[0]({ value: args, done: false });
      else events.push(args);
    };
    const fail = error => {
      const reader = readers.shift();
      if (reader) reader[1](error);
      else failure = [error];
      iterator.return();
    };
    const iterator = {
      next() {
        if (events.length) return Promise.resolve({ value: events.shift(), done: false });
        if (failure) {
          const [error] = failure;
          failure = undefined;
          return Promise.reject(error);
        }
        if (over) return Promise.resolve({ value: undefined, done: true });
        return new Promise((...reader) => { readers.push(reader); });
      },
      return() {
        emitter.removeListener(name, heard);
        emitter.removeListener('error', fail);
        over = true;
        for (const [resolve] of readers.splice(0)) resolve({ value: undefined, done: true });
        return Promise.resolve({ value: undefined, done: true });
      },
      throw(error) { fail(error); },
      [Symbol.asyncIterator]() { return this; },
    };
    emitter.on(name, heard);
    if (name !== 'error') emitter.on('error', fail);
    if (signal) doing(signal, () => fail(nodeError(signal)));
    return iterator;
  }
}
const nodeError = signal => {
  const error = new Error('The operation was aborted', { cause: signal.reason });
  Object.defineProperty(error, 'name', { value: 'AbortError', configurable: true, writable: true });
  return Object.assign(error, { code: 'ABORT_ERR' });
};
EventEmitter.EventEmitter = EventEmitter;
natives.modules.events = EventEmitter;
