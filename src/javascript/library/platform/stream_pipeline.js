const isNodeStream = value => value !== null && typeof value === 'object' && (value._readableState !== undefined || value._writableState !== undefined || (typeof value.write === 'function' && typeof value.on === 'function') || (typeof value.pipe === 'function' && typeof value.on === 'function'));
const isReadableStream = value => isNodeStream(value) && typeof value.pipe === 'function' && !!value._readableState;
const isIterableValue = value => value != null && (typeof value[Symbol.asyncIterator] === 'function' || typeof value[Symbol.iterator] === 'function');
const readableEnded = (stream, strict) => {
  const state = stream._readableState;
  return state.endEmitted || (!state.errored && strict === false && state.ended && state.length === 0);
};
const writableEnded = (stream, strict) => {
  const state = stream._writableState;
  return state.finished || (!state.errored && strict === false && state.ended && state.length === 0);
};
function finished(stream, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, {}];
  options ??= {};
  const readState = stream._readableState, writeState = stream._writableState;
  const readable = options.readable ?? !!readState, writable = options.writable ?? !!writeState;
  let called = false;
  const reply = function (...args) {
    if (called) return;
    called = true;
    callback.apply(stream, args);
  };
  let willClose = bothStates(stream).every(state => state.autoDestroy && state.emitClose && !state.closed) && !!readable === !!readState && !!writable === !!writeState;
  let readDone = !!readState && readableEnded(stream, false), writeDone = !!writeState && writableEnded(stream, false), closed = bothStates(stream).some(state => state.closed);
  const isReadable = () => stream.readable === true && !readableEnded(stream), isWritable = () => stream.writable === true && !writableEnded(stream);
  const onfinish = () => {
    writeDone = true;
    if (stream.destroyed) willClose = false;
    if (willClose && (!stream.readable || readable)) return;
    if (!readable || readDone) reply();
  };
  const onend = () => {
    readDone = true;
    if (stream.destroyed) willClose = false;
    if (willClose && (!stream.writable || writable)) return;
    if (!writable || writeDone) reply();
  };
  const onerror = error => reply(error);
  const onclose = () => {
    closed = true;
    const failure = stream.errored;
    if (failure && typeof failure !== 'boolean') return reply(failure);
    if (readable && !readDone && readState && !readableEnded(stream, false)) return reply(streamError.premature());
    if (writable && !writeDone && writeState && !writableEnded(stream, false)) return reply(streamError.premature());
    reply();
  };
  stream.on('end', onend);
  stream.on('finish', onfinish);
  if (options.error !== false) stream.on('error', onerror);
  stream.on('close', onclose);
  if (closed) later2(onclose);
  else if (bothStates(stream).some(state => state.errorEmitted)) {
    if (!willClose) later2(onclose);
  } else if (!readable && (!willClose || isReadable()) && (writeDone || stream.writable === false)) later2(onclose);
  else if (!writable && (!willClose || isWritable()) && (readDone || stream.readable === false)) later2(onclose);
  const clean = () => {
    callback = nothing;
    stream.removeListener('end', onend).removeListener('finish', onfinish).removeListener('error', onerror).removeListener('close', onclose);
  };
  const { signal } = options;
  if (signal) {
    const stop = () => {
      const tell = callback;
      clean();
      tell.call(stream, nodeError(signal));
    };
    if (signal.aborted) later2(stop);
    else {
      const before = callback;
      callback = function (...args) {
        undo(signal, stop);
        before.apply(stream, args);
      };
      doing(signal, stop);
    }
  }
  return clean;
}
const pump = async (source, target, done, end) => {
  let failure, wake = null;
  const resume = error => {
    if (error) failure = error;
    const call = wake;
    wake = null;
    call?.();
  };
  const wait = () => new Promise((resolve, reject) => {
    if (failure) reject(failure);
    else wake = () => failure ? reject(failure) : resolve();
  });
  target.on('drain', resume);
  const clean = finished(target, { readable: false }, resume);
  try {
    if (target.writableNeedDrain) await wait();
    for await (const chunk of source) if (!target.write(chunk)) await wait();
    if (end) {
      target.end();
      await wait();
    }
    done();
  } catch (error) { done(failure ?? error); } finally {
    clean();
    target.off('drain', resume);
  }
};
const join = (source, target, done, end, fail) => {
  let ended = false;
  target.on('close', () => { if (!ended) fail(streamError.premature()); });
  source.pipe(target, { end: false });
  if (end) {
    const endIt = () => {
      ended = true;
      target.end();
    };
    if (source._readableState.endEmitted) later2(endIt);
    else source.once('end', endIt);
  } else done();
  finished(source, { readable: true, writable: false }, error => {
    const state = source._readableState;
    if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE' && state?.ended && !state.errored && !state.errorEmitted) source.once('end', done).once('error', done);
    else done(error);
  });
  return finished(target, { readable: false, writable: true }, done);
};
const destroyerOf = (stream, reading, writing) => {
  let over = false;
  stream.on('close', () => { over = true; });
  finished(stream, { readable: reading, writable: writing }, error => { over = !error; });
  return error => {
    if (over) return;
    over = true;
    stream.destroy(error ?? streamError.destroyed('pipe'));
  };
};
const runPipeline = (streams, callback, options) => {
  if (streams.length === 1 && Array.isArray(streams[0])) [streams] = streams;
  if (streams.length < 2) throw coded(new TypeError('The "streams" argument must be specified'), 'ERR_MISSING_ARGS');
  const control = new AbortController(), { signal } = control, outer = options?.signal, destroys = [];
  let waitingFor = 0, failure, value;
  const done = error => end(error, --waitingFor === 0);
  const cleanups = [];
  const end = (error, final) => {
    if (error && (!failure || failure.code === 'ERR_STREAM_PREMATURE_CLOSE')) failure = error;
    if (!failure && !final) return;
    while (destroys.length) destroys.shift()(failure);
    if (outer) undo(outer, stop);
    control.abort();
    if (!final) return;
    if (!failure) for (const clean of cleanups) clean();
    later2(callback, failure, value);
  };
  const stop = () => end(nodeError(outer));
  if (outer) doing(outer, stop);
  if (outer?.aborted) later2(stop);
  let result;
  streams.forEach((stream, i) => {
    const reading = i < streams.length - 1, writing = i > 0, ends = reading || options?.end !== false;
    if (isNodeStream(stream)) {
      if (ends) destroys.push(destroyerOf(stream, reading, writing));
      const fail = error => { if (error && error.name !== 'AbortError' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') done(error); };
      stream.on('error', fail);
      if (!reading && stream.readable) cleanups.push(() => stream.removeListener('error', fail));
    }
    if (i === 0) {
      if (typeof stream === 'function') {
        result = stream({ signal });
        if (!isIterableValue(result)) throw coded(new TypeError(`Expected Iterable, AsyncIterable or Stream to be returned from the "source" function but got ${received(result)}.`), 'ERR_INVALID_RETURN_VALUE');
      } else result = stream;
    } else if (typeof stream === 'function') {
      result = stream(result, { signal });
      if (reading) {
        if (!isIterableValue(result)) throw coded(new TypeError(`Expected AsyncIterable to be returned from the "transform[${i - 1}]" function but got ${received(result)}.`), 'ERR_INVALID_RETURN_VALUE');
        return;
      }
      const through = new PassThrough({ objectMode: true });
      if (typeof result?.then === 'function') {
        waitingFor++;
        result.then(given => {
          value = given;
          if (given != null) through.write(given);
          if (ends) through.end();
          later2(done);
        }, error => {
          through.destroy(error);
          later2(done, error);
        });
      } else if (isIterableValue(result)) {
        waitingFor++;
        pump(result, through, done, ends);
      } else throw coded(new TypeError(`Expected AsyncIterable or Promise to be returned from the "destination" function but got ${received(result)}.`), 'ERR_INVALID_RETURN_VALUE');
      result = through;
      destroys.push(destroyerOf(through, false, true));
    } else if (isReadableStream(result)) {
      waitingFor += 2;
      join(result, stream, done, ends, error => end(error, false));
      result = stream;
    } else {
      waitingFor++;
      pump(result, stream, done, ends);
      result = stream;
    }
  });
  return result;
};
const once3 = callback => {
  let called = false;
  return function (...args) {
    if (called) return;
    called = true;
    callback.apply(this, args);
  };
};
Readable.from = (source, options) => {
  if (typeof source === 'string' || (hasBuffer() && source instanceof Buffer)) return new Readable({ objectMode: true, ...options, read() {
    this.push(source);
    this.push(null);
  } });
  const isAsync = typeof source?.[Symbol.asyncIterator] === 'function';
  if (!isAsync && typeof source?.[Symbol.iterator] !== 'function') throw wrongArgument('iterable', 'an instance of Iterable', source);
  const iterator = isAsync ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const stream = new Readable({ objectMode: true, highWaterMark: 1, ...options });
  let busy = false;
  stream._read = () => {
    if (busy) return;
    busy = true;
    next();
  };
  const close = async error => {
    if (error != null && typeof iterator.throw === 'function') {
      const { value, done } = await iterator.throw(error);
      await value;
      if (done) return;
    }
    if (typeof iterator.return === 'function') {
      const { value } = await iterator.return();
      await value;
    }
  };
  stream._destroy = (error, callback) => { close(error).then(() => later2(callback, error), other => later2(callback, other || error)); };
  const next = async () => {
    for (;;) {
      try {
        const { value, done } = isAsync ? await iterator.next() : iterator.next();
        if (done) stream.push(null);
        else {
          const chunk = typeof value?.then === 'function' ? await value : value;
          if (chunk === null) {
            busy = false;
            throw streamError.nulls();
          }
          if (stream.push(chunk)) continue;
          busy = false;
        }
      } catch (error) { stream.destroy(error); }
      break;
    }
  };
  return stream;
};
// What a function makes of what is written, read and written as one stream.
Duplex.from = source => {
  if (isNodeStream(source)) return source;
  if (typeof source !== 'function') return Readable.from(source);
  const taken = new PassThrough({ objectMode: true }), given = source(taken, { signal: new AbortController().signal });
  const both = new Duplex({
    readableObjectMode: true, writableObjectMode: true,
    write(chunk, encoding, callback) { if (taken.write(chunk, encoding)) callback(); else taken.once('drain', callback); },
    final(callback) {
      taken.end();
      callback();
    },
    read() {},
  });
  (async () => {
    try {
      if (typeof given?.[Symbol.asyncIterator] === 'function') for await (const chunk of given) both.push(chunk);
      else await given;
      both.push(null);
    } catch (error) { both.destroy(error); }
  })();
  return both;
};
own(Readable, {
  toWeb(stream) {
    const iterator = stream[Symbol.asyncIterator]();
    return new globalThis.ReadableStream({
      async pull(control) {
        const { value, done } = await iterator.next();
        if (done) control.close();
        else control.enqueue(globalThis.Buffer && Buffer.isBuffer(value) ? new Uint8Array(value) : value);
      },
      cancel(reason) { stream.destroy(reason); },
    });
  },
  fromWeb(stream, options) { return Readable.from(bytesOf(stream), { objectMode: false, ...options }); },
});
const bytesOf = async function* (stream) { for await (const chunk of stream) yield typeof chunk === 'string' || globalThis.Buffer === undefined ? chunk : Buffer.from(chunk); };
const optionsIn = streams => {
  const last = streams.at(-1);
  return last && typeof last === 'object' && !isNodeStream(last) && !isIterableValue(last) ? streams.pop() : {};
};
const promisedStreams = {
  pipeline(...streams) {
    return new Promise((resolve, reject) => {
      const { signal, end } = optionsIn(streams);
      runPipeline(streams, (error, value) => error ? reject(error) : resolve(value), { signal, end });
    });
  },
  finished(stream, options) {
    return new Promise((resolve, reject) => {
      const clean = finished(stream, options ?? {}, error => {
        if (options?.cleanup) clean();
        if (error) reject(error);
        else resolve();
      });
    });
  },
};
function pipeline(...streams) {
  const callback = streams.pop();
  if (typeof callback !== 'function') throw wrongArgument('streams[stream.length - 1]', 'of type function', callback);
  return runPipeline(streams, once3(callback));
}
const nothingMore = Symbol('end'), leftOut = Symbol('left out');
// As many calls at once as were asked for, ahead of who reads; what they give comes in the order of the chunks.
const sideBySide = async function* (source, f, { concurrency = 1, highWaterMark = concurrency - 1, signal } = {}) {
  const most = highWaterMark + concurrency, queue = [];
  let running = 0, over = false, wake, goOn;
  const again = () => { if (!over && running < concurrency && queue.length < most) goOn?.(); };
  const put = item => {
    queue.push(item);
    wake?.();
  };
  const pump = async () => {
    try {
      for await (const chunk of source) {
        if (over) return;
        let call;
        try { call = Promise.resolve(f(chunk, { signal })); } catch (error) { call = Promise.reject(error); }
        running++;
        call.then(() => {
          running--;
          again();
        }, () => { over = true; });
        put(call);
        if (!over && (queue.length >= most || running >= concurrency)) await new Promise(resolve => goOn = resolve);
      }
      put(nothingMore);
    } catch (error) {
      const failed = Promise.reject(error);
      failed.catch(() => {});
      put(failed);
    } finally { over = true; }
  };
  pump();
  try {
    for (;;) {
      while (queue.length) {
        const value = await queue[0];
        if (value === nothingMore) return;
        if (value !== leftOut) yield value;
        queue.shift();
        again();
      }
      await new Promise(resolve => wake = resolve);
    }
  } finally {
    over = true;
    goOn?.();
  }
};
const collect = {
  map(f, options) { return sideBySide(this, f, options); },
  filter(f, options) { return sideBySide(this, async (chunk, more) => await f(chunk, more) ? chunk : leftOut, options); },
  async *take(count) { if (count > 0) for await (const chunk of this) { yield chunk; if (--count <= 0) return; } },
  async *drop(count) { for await (const chunk of this) if (count-- <= 0) yield chunk; },
  async *flatMap(f) { for await (const chunk of this) yield* await f(chunk, {}); },
};
for (const [name, f] of Object.entries(collect)) own(Readable.prototype, { [name](...args) { return Readable.from(f.apply(this, args)); } });
own(Readable.prototype, {
  async toArray() {
    const all = [];
    for await (const chunk of this) all.push(chunk);
    return all;
  },
  async forEach(f, options) {
    const each = async (chunk, more) => {
      await f(chunk, more);
      return leftOut;
    };
    for await (const none of sideBySide(this, each, options));
  },
  async reduce(f, ...start) {
    let value = start[0], given = start.length > 0;
    for await (const chunk of this) {
      value = given ? await f(value, chunk, {}) : chunk;
      given = true;
    }
    return value;
  },
  async some(f) { for await (const chunk of this) if (await f(chunk, {})) return true; return false; },
  async every(f) { for await (const chunk of this) if (!await f(chunk, {})) return false; return true; },
  async find(f) { for await (const chunk of this) if (await f(chunk, {})) return chunk; },
});
Object.defineProperty(pipeline, Symbol.for('nodejs.util.promisify.custom'), { value: promisedStreams.pipeline });
Object.defineProperty(finished, Symbol.for('nodejs.util.promisify.custom'), { value: promisedStreams.finished });
Object.assign(Stream, { Stream, Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished, promises: promisedStreams, addAbortSignal(signal, stream) {
  watchSignal(stream, signal);
  return stream;
}, getDefaultHighWaterMark(objectMode) { return objectMode ? 16 : 16384; }, isReadable(stream) { return stream.readable; }, isErrored(stream) { return !!stream.errored; } });
natives.modules.stream = Stream;
natives.modules['stream/promises'] = promisedStreams;
}
