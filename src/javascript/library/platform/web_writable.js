const isClosing = stream => !!(stream.closeRequest || stream.closingNow);
const pressureOn = control => control.highWaterMark - control.total <= 0;
const setPressure = (stream, value) => {
  const { writer } = stream;
  if (writer && value !== stream.pressure) {
    if (value) writer.ready = deferred();
    else writer.ready.resolve?.();
  }
  stream.pressure = value;
};
const failReady = (writer, error) => {
  if (writer.ready.reject && !writer.ready.over) writer.ready.reject(error);
  writer.ready = quiet({ promise: Promise.reject(error) });
};
const startFailing = (stream, error) => {
  stream.state = 'erroring';
  stream.error = error;
  if (stream.writer) {
    const { ready } = stream.writer;
    if (ready.reject) {
      ready.reject(error);
      quiet(ready);
    }
    if (!stream.pressure) stream.writer.ready = quiet({ promise: Promise.reject(error) });
  }
  if (!stream.writingNow && !stream.closingNow && stream.control.started) finishFailing(stream);
};
const finishFailing = stream => {
  stream.state = 'errored';
  const { control } = stream;
  control.queue = [];
  control.total = 0;
  for (const one of stream.requests.splice(0)) one.reject(stream.error);
  const { pendingAbort } = stream;
  if (!pendingAbort) return rejectClosed(stream);
  stream.pendingAbort = undefined;
  if (pendingAbort.wasFailing) {
    pendingAbort.reject(stream.error);
    return rejectClosed(stream);
  }
  const { abort } = control;
  forget(control);
  promised(abort, undefined, pendingAbort.reason).then(() => {
    pendingAbort.resolve();
    rejectClosed(stream);
  }, error => {
    pendingAbort.reject(error);
    rejectClosed(stream);
  });
};
const forget = control => { control.write = control.close = control.abort = undefined; };
const rejectClosed = stream => {
  if (stream.closeRequest) {
    stream.closeRequest.reject(stream.error);
    stream.closeRequest = undefined;
  }
  if (stream.writer) {
    stream.writer.closed.reject?.(stream.error);
    quiet(stream.writer.closed);
  }
};
const dealWithFailure = (stream, error) => {
  if (stream.state === 'writable') startFailing(stream, error);
  else finishFailing(stream);
};
const advance = control => {
  const { stream } = control;
  if (!control.started || stream.writingNow) return;
  if (stream.state === 'erroring') return finishFailing(stream);
  if (!control.queue.length) return;
  const { chunk, closes } = control.queue[0];
  if (closes) {
    stream.closingNow = stream.closeRequest;
    stream.closeRequest = undefined;
    control.queue.shift();
    const result = promised(control.close);
    forget(control);
    result.then(() => {
      stream.closingNow.resolve();
      stream.closingNow = undefined;
      if (stream.state === 'erroring') {
        stream.error = undefined;
        stream.pendingAbort?.resolve();
        stream.pendingAbort = undefined;
      }
      stream.state = 'closed';
      stream.writer?.closed.resolve?.();
    }, error => {
      stream.closingNow.reject(error);
      stream.closingNow = undefined;
      stream.pendingAbort?.reject(error);
      stream.pendingAbort = undefined;
      dealWithFailure(stream, error);
    });
    return;
  }
  stream.writingNow = stream.requests.shift();
  promised(control.write, undefined, chunk, control.facade).then(() => {
    stream.writingNow.resolve();
    stream.writingNow = undefined;
    const { size } = control.queue.shift();
    control.total = Math.max(control.total - size, 0);
    if (!isClosing(stream) && stream.state === 'writable') setPressure(stream, pressureOn(control));
    advance(control);
  }, error => {
    if (stream.state === 'writable') forget(control);
    stream.writingNow.reject(error);
    stream.writingNow = undefined;
    dealWithFailure(stream, error);
  });
};
const failIfNeeded = (control, error) => {
  if (control.stream.state !== 'writable') return;
  forget(control);
  startFailing(control.stream, error);
};
const closeWritable = stream => {
  if (stream.state === 'closed' || stream.state === 'errored') return Promise.reject(broken('WritableStream is closed'));
  const one = stream.closeRequest = deferred();
  if (stream.writer && stream.pressure && stream.state === 'writable') stream.writer.ready.resolve?.();
  stream.control.queue.push({ closes: true, size: 0 });
  advance(stream.control);
  return one.promise;
};
const abortWritable = (stream, reason) => {
  if (stream.state === 'closed' || stream.state === 'errored') return Promise.resolve();
  abort(stream.control.signal, reason);
  if (stream.state === 'closed' || stream.state === 'errored') return Promise.resolve();
  if (stream.pendingAbort) return stream.pendingAbort.promise;
  const wasFailing = stream.state === 'erroring';
  stream.pendingAbort = Object.assign(deferred(), { reason: wasFailing ? undefined : reason, wasFailing });
  const { promise } = stream.pendingAbort;
  if (!wasFailing) startFailing(stream, reason);
  return promise;
};
const writeTo = (writer, chunk) => {
  const { stream } = writer, { control } = stream;
  let size = 1;
  try { size = control.size(chunk); } catch (error) { failIfNeeded(control, error); }
  if (writer.stream !== stream) return Promise.reject(broken('Mismatched WritableStreams'));
  if (stream.state === 'errored') return Promise.reject(stream.error);
  if (isClosing(stream) || stream.state === 'closed') return Promise.reject(broken('WritableStream is closed'));
  if (stream.state === 'erroring') return Promise.reject(stream.error);
  const one = deferred();
  stream.requests.push(one);
  control.queue.push({ chunk, size });
  control.total += size;
  if (!isClosing(stream) && stream.state === 'writable') setPressure(stream, pressureOn(control));
  advance(control);
  return one.promise;
};
const closeThrough = writer => {
  const { stream } = writer;
  if (isClosing(stream) || stream.state === 'closed') return Promise.resolve();
  if (stream.state === 'errored') return Promise.reject(stream.error);
  return closeWritable(stream);
};
const releaseWriter = writer => {
  const { stream } = writer, error = broken('Writer has been released');
  for (const name of ['ready', 'closed']) {
    writer[name].reject?.(error);
    writer[name] = quiet({ promise: Promise.reject(error) });
  }
  stream.writer = undefined;
  writer.stream = undefined;
};
class WritableStreamDefaultController {
  constructor(secret) { if (secret !== key) throw new TypeError('Illegal constructor'); }
  get signal() { return stateOf(this).signal; }
  error(error) { if (stateOf(this).stream.state === 'writable') failIfNeeded(stateOf(this), error); }
  [custom]() { return 'WritableStreamDefaultController {}'; }
}
const setUpWritable = (stream, { start, ...all }) => {
  const facade = new WritableStreamDefaultController(key);
  const control = stream.control = inside(facade, { stream, facade, queue: [], total: 0, started: false, signal: new AbortController().signal, ...all });
  setPressure(stream, pressureOn(control));
  Promise.resolve(start(facade)).then(() => {
    control.started = true;
    advance(control);
  }, error => {
    control.started = true;
    dealWithFailure(stream, error);
  });
};
class WritableStreamDefaultWriter {
  constructor(target) {
    const stream = stateOf(target);
    if (stream.writer) throw broken('WritableStream is locked');
    const writer = stream.writer = inside(this, { stream, facade: this });
    if (stream.state === 'writable') {
      writer.ready = !isClosing(stream) && stream.pressure ? deferred() : settled();
      writer.closed = quiet(deferred());
    } else if (stream.state === 'closed') [writer.ready, writer.closed] = [settled(), settled()];
    else {
      writer.ready = rejected(stream.error);
      writer.closed = stream.state === 'erroring' ? quiet(deferred()) : rejected(stream.error);
    }
  }
  get closed() { return stateOf(this).closed.promise; }
  get ready() { return stateOf(this).ready.promise; }
  get desiredSize() {
    const { stream } = stateOf(this);
    if (!stream) throw broken('Writer is not bound to a WritableStream');
    return stream.state === 'errored' || stream.state === 'erroring' ? null : stream.state === 'closed' ? 0 : stream.control.highWaterMark - stream.control.total;
  }
  write(chunk) {
    const writer = stateOf(this);
    return writer.stream ? writeTo(writer, chunk) : Promise.reject(broken('Writer is not bound to a WritableStream'));
  }
  close() {
    const { stream } = stateOf(this);
    if (!stream) return Promise.reject(broken('Writer is not bound to a WritableStream'));
    return isClosing(stream) ? Promise.reject(broken('Failure to close WritableStream')) : closeWritable(stream);
  }
  abort(reason) {
    const { stream } = stateOf(this);
    return stream ? abortWritable(stream, reason) : Promise.reject(broken('Writer is not bound to a WritableStream'));
  }
  releaseLock() { if (stateOf(this).stream) releaseWriter(stateOf(this)); }
  [custom](depth, options) {
    const writer = stateOf(this);
    return depth < 0 ? this : `WritableStreamDefaultWriter ${inspect({ stream: writer.stream?.facade, close: writer.closed.promise, ready: writer.ready.promise, desiredSize: writer.stream ? this.desiredSize : null }, options.depth - 1)}`;
  }
}
class WritableStream {
  constructor(sink = {}, strategy = {}) {
    if (sink === key) return void inside(this, strategy);
    if (sink?.type !== undefined) throw natives.codedAs(new RangeError(`The argument 'type' is invalid. Received ${inspect(sink.type, 0)}`), 'ERR_INVALID_ARG_VALUE');
    const { start, write, close, abort } = sink ?? {}, stream = inside(this, { state: 'writable', requests: [], facade: this, pressure: false });
    setUpWritable(stream, {
      start: start ? control => start.call(sink, control) : () => undefined,
      write: write ? (chunk, control) => write.call(sink, chunk, control) : noWork,
      close: close ? () => close.call(sink) : noWork,
      abort: abort ? reason => abort.call(sink, reason) : noWork,
      ...strategyOf(strategy, 1),
    });
  }
  get locked() { return !!needs(WritableStream, this).writer; }
  getWriter() { return new WritableStreamDefaultWriter(this); }
  close() {
    const stream = needs(WritableStream, this);
    if (stream.writer) return Promise.reject(broken('WritableStream is locked'));
    return isClosing(stream) ? Promise.reject(broken('Failure closing WritableStream')) : closeWritable(stream);
  }
  abort(reason) {
    const stream = needs(WritableStream, this);
    return stream.writer ? Promise.reject(broken('WritableStream is locked')) : abortWritable(stream, reason);
  }
  [custom](depth, options) {
    const stream = stateOf(this);
    return depth < 0 ? this : `WritableStream ${inspect({ locked: !!stream.writer, state: stream.state }, options.depth - 1)}`;
  }
}
class TransformStreamDefaultController {
  constructor(secret) { if (secret !== key) throw new TypeError('Illegal constructor'); }
  get desiredSize() { return roomIn(stateOf(this).readable.control); }
  enqueue(chunk) {
    const transform = stateOf(this), { control } = transform.readable;
    if (!takesChunks(control)) throw broken('Unable to enqueue');
    try { giveChunk(control, chunk); } catch (error) {
      failTransform(transform, error, true);
      throw transform.readable.error;
    }
    const pressure = !shouldPull(control);
    if (pressure !== transform.pressure) pressTransform(transform, true);
  }
  error(reason) { failTransform(stateOf(this), reason); }
  terminate() {
    const transform = stateOf(this);
    endControl(transform.readable.control);
    failTransform(transform, broken('TransformStream has been terminated'), true);
  }
  [custom]() { return 'TransformStreamDefaultController {}'; }
}
const pressTransform = (transform, value) => {
  transform.change?.resolve();
  transform.change = deferred();
  transform.pressure = value;
};
const failTransform = (transform, error, onlyWriting) => {
  if (!onlyWriting) failControl(transform.readable.control, error);
  transform.transform = transform.flush = undefined;
  failIfNeeded(transform.writable.control, error);
  if (transform.pressure) pressTransform(transform, false);
};
const transformChunk = async (transform, chunk) => {
  try { return await promised(transform.transform, undefined, chunk, transform.facade); } catch (error) {
    failTransform(transform, error);
    throw error;
  }
};
class TransformStream {
  constructor(transformer = {}, writing = {}, reading = {}) {
    const started = deferred(), transform = inside(this, { pressure: undefined });
    const { start, transform: convert, flush } = transformer ?? {};
    const facade = transform.facade = new TransformStreamDefaultController(key);
    inside(facade, transform);
    transform.transform = convert ? async (chunk, control) => convert.call(transformer, chunk, control) : async (chunk, control) => { control.enqueue(chunk); };
    transform.flush = flush ? control => flush.call(transformer, control) : noWork;
    const writable = transform.writable = { state: 'writable', requests: [], pressure: false };
    writable.facade = new WritableStream(key, writable);
    setUpWritable(writable, {
      start: async () => started.promise,
      write: chunk => !transform.pressure ? transformChunk(transform, chunk) : transform.change.promise.then(() => {
        if (writable.state === 'erroring') throw writable.error;
        return transformChunk(transform, chunk);
      }),
      close: () => {
        const { flush } = transform;
        const done = promised(flush, undefined, facade);
        transform.transform = transform.flush = undefined;
        return done.then(() => {
          if (transform.readable.state === 'errored') throw transform.readable.error;
          endControl(transform.readable.control);
        }, error => {
          failTransform(transform, error);
          throw transform.readable.error;
        });
      },
      abort: async reason => { failTransform(transform, reason); },
      ...strategyOf(writing, 1),
    });
    transform.readable = stateOf(make({
      start: async () => started.promise,
      pull: async () => {
        pressTransform(transform, false);
        return transform.change.promise;
      },
      cancel: async reason => { failTransform(transform, reason, true); },
      ...strategyOf(reading, 0),
    }));
    pressTransform(transform, true);
    started.resolve(start?.call(transformer, facade));
  }
  get readable() { return stateOf(this).readable.facade; }
  get writable() { return stateOf(this).writable.facade; }
  [custom](depth, options) {
    const transform = stateOf(this);
    return depth < 0 ? this : `TransformStream ${inspect({ readable: this.readable, writable: this.writable, backpressure: transform.pressure }, options.depth - 1)}`;
  }
}
class CountQueuingStrategy {
  #most;
  constructor({ highWaterMark }) { this.#most = Number(highWaterMark); }
  get highWaterMark() { return this.#most; }
  get size() { return () => 1; }
}
class ByteLengthQueuingStrategy {
  #most;
  constructor({ highWaterMark }) { this.#most = Number(highWaterMark); }
  get highWaterMark() { return this.#most; }
  get size() { return ({ byteLength }) => byteLength; }
}
const coder = (name, convert, flush) => class {
  #stream;
  constructor(...args) { this.#stream = new TransformStream(convert(...args)); }
  get readable() { return this.#stream.readable; }
  get writable() { return this.#stream.writable; }
  get encoding() { return 'utf-8'; }
  [custom](depth, options) { return depth < 0 ? this : `${name} {}`; }
};
const TextEncoderStream = coder('TextEncoderStream', () => ({ transform(chunk, control) {
  const bytes = new TextEncoder().encode(String(chunk));
  if (bytes.length) control.enqueue(bytes);
} }));
const TextDecoderStream = coder('TextDecoderStream', (label, options) => {
  const decoder = new TextDecoder(label, options);
  return {
    transform(chunk, control) {
      const text = decoder.decode(chunk, { stream: true });
      if (text) control.enqueue(text);
    },
    flush(control) {
      const text = decoder.decode();
      if (text) control.enqueue(text);
    },
  };
});
for (const [name, Class] of Object.entries({ ReadableStream, ReadableStreamDefaultReader, ReadableStreamDefaultController, WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController, TransformStream, TransformStreamDefaultController, CountQueuingStrategy, ByteLengthQueuingStrategy, TextEncoderStream, TextDecoderStream })) {
  Object.defineProperty(Class, 'name', { value: name, configurable: true });
  tag(Class, name);
}
const webStreams = { ReadableStream, ReadableStreamDefaultReader, ReadableStreamDefaultController, WritableStream, WritableStreamDefaultWriter, WritableStreamDefaultController, TransformStream, TransformStreamDefaultController, CountQueuingStrategy, ByteLengthQueuingStrategy, TextEncoderStream, TextDecoderStream };
globals(webStreams);
natives.modules['stream/web'] = webStreams;
}
