{
const broken = message => {
  const error = new TypeError(`Invalid state: ${message}`);
  Object.defineProperty(error, 'stack', { value: `TypeError [ERR_INVALID_STATE]: ${error.message}\n    at <anonymous>`, configurable: true, writable: true });
  error.code = 'ERR_INVALID_STATE';
  return error;
};
const deferred = () => {
  const one = {};
  one.promise = new Promise((resolve, reject) => {
    one.resolve = resolve;
    one.reject = reject;
  });
  return one;
};
const settled = value => Object.assign(deferred(), { promise: Promise.resolve(value), resolve: undefined, reject: undefined });
const rejected = error => quiet(Object.assign(deferred(), { promise: Promise.reject(error), resolve: undefined, reject: undefined }));
const quiet = one => {
  one.promise.then(undefined, () => {});
  return one;
};
const promised = (f, self, ...args) => {
  try {
    const value = f.call(self, ...args);
    return value instanceof Promise ? value : Promise.resolve(value);
  } catch (error) { return Promise.reject(error); }
};
const afterwards = f => natives.node() ? natives.nextTick(f) : f();
const noWork = async () => {};
const strategyOf = (strategy, most) => {
  const highWaterMark = strategy?.highWaterMark === undefined ? most : Number(strategy.highWaterMark);
  if (!(highWaterMark >= 0)) throw natives.codedAs(new RangeError(`The property 'strategy.highWaterMark' is invalid. Received ${inspect(strategy.highWaterMark, 0)}`), 'ERR_INVALID_ARG_VALUE');
  return { highWaterMark, size: strategy?.size === undefined ? () => 1 : chunk => strategy.size(chunk) };
};
const kinds = new WeakMap();
const inside = (object, state) => {
  kinds.set(object, state);
  return state;
};
const stateOf = object => kinds.get(object);
const needs = (Class, object) => {
  if (!(object instanceof Class) || !stateOf(object)) throw natives.codedAs(new TypeError(`Value of "this" must be of type ${Class.name}`), 'ERR_INVALID_THIS');
  return stateOf(object);
};
const key = Symbol('made by a stream');
const closeReadable = stream => {
  stream.state = 'closed';
  const { reader } = stream;
  if (!reader) return;
  reader.closed.resolve?.();
  for (const request of reader.requests.splice(0)) request.close();
};
const failReadable = (stream, error) => {
  stream.state = 'errored';
  stream.error = error;
  const { reader } = stream;
  if (!reader) return;
  reader.closed.reject?.(error);
  quiet(reader.closed);
  for (const request of reader.requests.splice(0)) request.fail(error);
};
const roomIn = ({ stream, highWaterMark, total }) => stream.state === 'errored' ? null : stream.state === 'closed' ? 0 : highWaterMark - total;
const takesChunks = control => !control.closing && control.stream.state === 'readable';
const shouldPull = control => takesChunks(control) && control.started && (control.stream.reader?.requests.length > 0 || roomIn(control) > 0);
const failControl = (control, error) => {
  if (control.stream.state !== 'readable') return;
  control.queue = [];
  control.total = 0;
  control.pull = control.cancel = undefined;
  failReadable(control.stream, error);
};
const pullMore = control => {
  if (!shouldPull(control)) return;
  if (control.pulling) {
    control.again = true;
    return;
  }
  control.pulling = true;
  promised(control.pull, undefined, control.facade).then(() => {
    control.pulling = false;
    if (!control.again) return;
    control.again = false;
    pullMore(control);
  }, error => failControl(control, error));
};
const takeChunk = control => {
  const { chunk, size } = control.queue.shift();
  control.total = Math.max(control.total - size, 0);
  return chunk;
};
const giveChunk = (control, chunk) => {
  if (!takesChunks(control)) return;
  const { reader } = control.stream;
  if (reader?.requests.length) reader.requests.shift().chunk(chunk);
  else {
    try {
      const size = Number(control.size(chunk));
      if (!(size >= 0) || size === Infinity) throw natives.codedAs(new RangeError(`The argument 'size' is invalid. Received ${inspect(size, 0)}`), 'ERR_INVALID_ARG_VALUE');
      control.queue.push({ chunk, size });
      control.total += size;
    } catch (error) {
      failControl(control, error);
      throw error;
    }
  }
  pullMore(control);
};
const endControl = control => {
  if (!takesChunks(control)) return;
  control.closing = true;
  if (control.queue.length) return;
  control.pull = control.cancel = undefined;
  closeReadable(control.stream);
};
class ReadableStreamDefaultController {
  constructor(secret) { if (secret !== key) throw new TypeError('Illegal constructor'); }
  get desiredSize() { return roomIn(needs(ReadableStreamDefaultController, this)); }
  close() {
    const control = needs(ReadableStreamDefaultController, this);
    if (!takesChunks(control)) throw broken('Controller is already closed');
    endControl(control);
  }
  enqueue(chunk) {
    const control = needs(ReadableStreamDefaultController, this);
    if (!takesChunks(control)) throw broken('Controller is already closed');
    if (control.bytes && !(ArrayBuffer.isView(chunk) || chunk instanceof ArrayBuffer)) throw natives.codedAs(new TypeError(`The "buffer" argument must be an instance of Buffer, TypedArray, or DataView. Received ${inspect(chunk, 0)}`), 'ERR_INVALID_ARG_TYPE');
    giveChunk(control, chunk);
  }
  error(error) { failControl(needs(ReadableStreamDefaultController, this), error); }
  get byobRequest() { return null; }
  [custom](depth, options) { return depth < 0 ? this : `${stateOf(this)?.bytes ? 'ReadableByteStreamController' : 'ReadableStreamDefaultController'} {}`; }
}
const setUp = (stream, { start, pull, cancel, highWaterMark, size, bytes }) => {
  const facade = new ReadableStreamDefaultController(key);
  const control = stream.control = inside(facade, { stream, facade, queue: [], total: 0, highWaterMark, size, pull, cancel, bytes, started: false, closing: false, pulling: false, again: false });
  Promise.resolve(start(facade)).then(() => {
    control.started = true;
    pullMore(control);
  }, error => failControl(control, error));
};
const readFrom = (reader, request) => {
  const { stream } = reader, { control } = stream;
  stream.disturbed = true;
  if (stream.state === 'closed') return request.close();
  if (stream.state === 'errored') return request.fail(stream.error);
  if (!control.queue.length) {
    reader.requests.push(request);
    return pullMore(control);
  }
  const chunk = takeChunk(control);
  if (control.closing && !control.queue.length) {
    control.pull = control.cancel = undefined;
    closeReadable(stream);
  } else pullMore(control);
  request.chunk(chunk);
};
const cancelReadable = (stream, reason) => {
  stream.disturbed = true;
  if (stream.state === 'closed') return Promise.resolve();
  if (stream.state === 'errored') return Promise.reject(stream.error);
  closeReadable(stream);
  const { control } = stream, { cancel } = control;
  control.queue = [];
  control.total = 0;
  control.pull = control.cancel = undefined;
  return promised(cancel, undefined, reason).then(() => {});
};
const release = reader => {
  const { stream } = reader;
  const error = broken('Reader released');
  if (stream.state === 'readable') reader.closed.reject?.(error);
  else reader.closed = { promise: Promise.reject(error) };
  quiet(reader.closed);
  stream.reader = undefined;
  reader.stream = undefined;
  for (const request of reader.requests.splice(0)) request.fail(broken('Releasing reader'));
};
class ReadableStreamDefaultReader {
  constructor(source) {
    const stream = stateOf(source);
    if (!(source instanceof ReadableStream)) throw natives.codedAs(new TypeError(`The "stream" argument must be an instance of ReadableStream. Received ${inspect(source, 0)}`), 'ERR_INVALID_ARG_TYPE');
    if (stream.reader) throw broken('ReadableStream is locked');
    inside(this, stream.reader = { stream, requests: [], closed: stream.state === 'readable' ? deferred() : stream.state === 'closed' ? settled() : rejected(stream.error), facade: this });
    stream.reader.closed.promise.then(undefined, () => {});
  }
  get closed() { return needs(ReadableStreamDefaultReader, this).closed.promise; }
  read() {
    const reader = needs(ReadableStreamDefaultReader, this);
    if (!reader.stream) return Promise.reject(broken('The reader is not attached to a stream'));
    const one = deferred();
    readFrom(reader, { chunk: value => one.resolve({ value, done: false }), close: () => one.resolve({ value: undefined, done: true }), fail: one.reject });
    return one.promise;
  }
  cancel(reason) {
    const reader = needs(ReadableStreamDefaultReader, this);
    return reader.stream ? cancelReadable(reader.stream, reason) : Promise.reject(broken('The reader is not attached to a stream'));
  }
  releaseLock() {
    const reader = needs(ReadableStreamDefaultReader, this);
    if (reader.stream) release(reader);
  }
  [custom](depth, options) {
    const reader = stateOf(this);
    return depth < 0 ? this : `ReadableStreamDefaultReader ${inspect({ stream: reader.stream?.facade, readRequests: reader.requests.length, close: reader.closed.promise }, options.depth - 1)}`;
  }
}
const eachAsync = Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})())));
const eachSync = source => (async function* () { return yield* source; })();
class ReadableStream {
  constructor(source = {}, strategy = {}) {
    if (source === key) return void inside(this, strategy);
    if (source === null || typeof source !== 'object') throw natives.codedAs(new TypeError(`The "source" argument must be of type object. Received ${inspect(source, 0)}`), 'ERR_INVALID_ARG_TYPE');
    if (source.type !== undefined && String(source.type) !== 'bytes') throw natives.codedAs(new TypeError(`The property 'source.type' is invalid. Received ${inspect(source.type, 0)}`), 'ERR_INVALID_ARG_VALUE');
    const bytes = source.type !== undefined;
    const { start, pull, cancel } = source, stream = inside(this, { state: 'readable', facade: this, disturbed: false });
    setUp(stream, {
      start: start ? control => start.call(source, control) : () => undefined,
      pull: pull ? control => pull.call(source, control) : noWork,
      cancel: cancel ? reason => cancel.call(source, reason) : noWork,
      bytes,
      ...bytes ? { highWaterMark: strategy.highWaterMark ?? 0, size: chunk => chunk.byteLength } : strategyOf(strategy, 1),
    });
  }
  static from(source) {
    const isAsync = source?.[Symbol.asyncIterator] !== undefined && source[Symbol.asyncIterator] !== null;
    if (!isAsync && typeof source?.[Symbol.iterator] !== 'function') throw natives.codedAs(new TypeError(`${inspect(source, 0)} is not iterable`), 'ERR_ARG_NOT_ITERABLE');
    const iterator = isAsync ? source[Symbol.asyncIterator]() : eachSync(source);
    return make({
      start: () => undefined,
      pull: async control => promised(() => iterator.next()).then(result => {
        const { done, value } = result;
        if (done) control.close();
        else control.enqueue(value);
      }),
      cancel: async reason => {
        if (typeof iterator.return === 'function') return promised(() => iterator.return(reason)).then(() => {});
      },
      highWaterMark: 0,
    });
  }
  get locked() { return !!needs(ReadableStream, this).reader; }
  cancel(reason) {
    const stream = needs(ReadableStream, this);
    return stream.reader ? Promise.reject(broken('ReadableStream is locked')) : cancelReadable(stream, reason);
  }
  getReader(options) {
    needs(ReadableStream, this);
    if (options?.mode !== undefined && String(options.mode) !== 'byob') throw natives.codedAs(new TypeError(`The property 'options.mode' is invalid. Received ${inspect(options.mode, 0)}`), 'ERR_INVALID_ARG_VALUE');
    if (options?.mode !== undefined) throw new TypeError('readers with a buffer of their own are not supported: read with getReader()');
    return new ReadableStreamDefaultReader(this);
  }
  pipeThrough(pair, options) {
    const stream = needs(ReadableStream, this), target = stateOf(pair.writable);
    if (stream.reader) throw broken('The ReadableStream is locked');
    if (target.writer) throw broken('The WritableStream is locked');
    pipeInto(stream, target, options ?? {}).then(undefined, () => {});
    return pair.readable;
  }
  pipeTo(destination, options) {
    const stream = needs(ReadableStream, this), target = stateOf(destination);
    if (stream.reader) return Promise.reject(broken('The ReadableStream is locked'));
    if (target.writer) return Promise.reject(broken('The WritableStream is locked'));
    return pipeInto(stream, target, options ?? {});
  }
  tee() {
    const stream = needs(ReadableStream, this), reader = stateOf(new ReadableStreamDefaultReader(this));
    let reading = false, again = false;
    const branches = [], gone = [false, false], reasons = [], cancelled = deferred();
    const pull = async () => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      readFrom(reader, {
        chunk: value => queueMicrotask(() => {
          again = false;
          branches.forEach((branch, i) => { if (!gone[i]) giveChunk(branch.control, value); });
          reading = false;
          if (again) pull();
        }),
        close: () => afterwards(() => {
          reading = false;
          branches.forEach((branch, i) => { if (!gone[i]) endControl(branch.control); });
          if (!gone[0] || !gone[1]) cancelled.resolve();
        }),
        fail: () => { reading = false; },
      });
    };
    const cancel = i => reason => {
      gone[i] = true;
      reasons[i] = reason;
      if (gone[1 - i]) cancelled.resolve(cancelReadable(stream, reasons));
      return cancelled.promise;
    };
    const facades = [0, 1].map(i => make({ start: () => undefined, pull, cancel: cancel(i), highWaterMark: 1 }));
    branches.push(...facades.map(stateOf));
    reader.closed.promise.then(undefined, error => {
      for (const branch of branches) failControl(branch.control, error);
      if (!gone[0] || !gone[1]) cancelled.resolve();
    });
    return facades;
  }
  values({ preventCancel = false } = {}) {
    const reader = stateOf(new ReadableStreamDefaultReader(this));
    let done = false, started = false, current;
    const next = () => {
      if (done) return Promise.resolve({ value: undefined, done: true });
      const one = deferred();
      readFrom(reader, {
        chunk: value => {
          current = undefined;
          one.resolve({ value, done: false });
        },
        close: () => {
          current = undefined;
          done = true;
          release(reader);
          one.resolve({ value: undefined, done: true });
        },
        fail: error => {
          current = undefined;
          done = true;
          release(reader);
          one.reject(error);
        },
      });
      return one.promise;
    };
    const finish = async value => {
      if (done) return { done: true, value };
      done = true;
      if (preventCancel) release(reader);
      else {
        const result = cancelReadable(reader.stream, value);
        release(reader);
        await result;
      }
      return { done: true, value };
    };
    return Object.setPrototypeOf({
      next() {
        if (!started) {
          current = Promise.resolve();
          started = true;
        }
        return current = current === undefined ? next() : current.then(next, next);
      },
      return(value) {
        started = true;
        return current = current === undefined ? finish(value) : current.then(() => finish(value), () => finish(value));
      },
      [Symbol.asyncIterator]() { return this; },
    }, eachAsync);
  }
  [Symbol.asyncIterator](options) { return this.values(options); }
  [custom](depth, options) {
    const stream = stateOf(this);
    return depth < 0 ? this : `ReadableStream ${inspect({ locked: !!stream.reader, state: stream.state, supportsBYOB: !!stream.control.bytes }, options.depth - 1)}`;
  }
}
const make = ({ highWaterMark = 1, size = () => 1, ...all }) => {
  const stream = { state: 'readable', disturbed: false };
  stream.facade = new ReadableStream(key, stream);
  setUp(stream, { highWaterMark, size, ...all });
  return stream.facade;
};
const pipeInto = (source, target, { preventClose, preventAbort, preventCancel, signal }) => {
  const result = deferred();
  let reader, writer, leaving = false, current = Promise.resolve();
  const written = async () => {
    const now = current;
    await now;
    if (now !== current) await written();
  };
  const done = (failed, error) => {
    releaseWriter(writer);
    release(reader);
    if (signal) undo(signal, stop);
    if (failed) result.reject(error);
    else result.resolve();
  };
  const leave = async (failed, error, action) => {
    if (leaving) return;
    leaving = true;
    if (target.state === 'writable' && !isClosing(target)) await written();
    if (!action) return done(failed, error);
    try {
      await action();
      done(failed, error);
    } catch (other) { done(true, other); }
  };
  const stop = () => {
    const error = signal.reason, actions = [];
    if (!preventAbort) actions.push(() => target.state === 'writable' ? abortWritable(target, error) : Promise.resolve());
    if (!preventCancel) actions.push(() => source.state === 'readable' ? cancelReadable(source, error) : Promise.resolve());
    leave(true, error, () => Promise.all(actions.map(action => action())));
  };
  reader = stateOf(new ReadableStreamDefaultReader(source.facade));
  writer = stateOf(new WritableStreamDefaultWriter(target.facade));
  source.disturbed = true;
  if (signal) {
    if (signal.aborted) {
      stop();
      return result.promise;
    }
    doing(signal, stop);
  }
  const onFailed = (side, promise, action) => {
    if (side.state === 'errored') action(side.error);
    else promise.then(undefined, action);
  };
  const onClosed = (side, promise, action) => {
    if (side.state === 'closed') action();
    else promise.then(action, () => {});
  };
  const step = async () => {
    if (leaving) return true;
    await writer.ready.promise;
    const one = deferred();
    readFrom(reader, {
      chunk: chunk => {
        current = writeTo(writer, chunk);
        current.then(undefined, () => {});
        one.resolve(false);
      },
      close: () => one.resolve(true),
      fail: one.reject,
    });
    return one.promise;
  };
  const run = async () => { while (!await step()); };
  onFailed(source, reader.closed.promise, error => preventAbort ? leave(true, error) : leave(true, error, () => abortWritable(target, error)));
  onFailed(target, writer.closed.promise, error => preventCancel ? leave(true, error) : leave(true, error, () => cancelReadable(source, error)));
  onClosed(source, reader.closed.promise, () => preventClose ? leave() : leave(false, undefined, () => closeThrough(writer)));
  if (isClosing(target) || target.state === 'closed') {
    const error = broken('Destination WritableStream is closed');
    if (preventCancel) leave(true, error);
    else leave(true, error, () => cancelReadable(source, error));
  }
  run().then(undefined, () => {});
  return result.promise;
};
natives.streamOf = make;
natives.streamState = stateOf;
