const startWritable = (stream, options) => {
  stream._writableState = Object.assign(commonState(options, 'writable'), {
    finalCalled: false,
    needDrain: false,
    ending: false,
    ended: false,
    finished: false,
    prefinished: false,
    decodeStrings: options?.decodeStrings !== false,
    defaultEncoding: options?.defaultEncoding ?? 'utf8',
    writing: false,
    corked: 0,
    flushing: false,
    pending: 0,
    buffered: [],
    afterWrite: null,
    callback: null,
    writeLength: 0,
    onFinished: [],
  });
  for (const [name, method] of [['write', '_write'], ['writev', '_writev'], ['final', '_final']]) if (typeof options?.[name] === 'function') stream[method] = options[name];
};
function Writable(options) {
  if (!(this instanceof Writable)) return new Writable(options);
  startWritable(this, options);
  startStream(this, options);
}
inherit(Writable, Stream);
Object.defineProperty(Writable, Symbol.hasInstance, {
  value(object) { return this.prototype.isPrototypeOf(object) || (this === Writable && Duplex.prototype.isPrototypeOf(object)); },
});
const needsFinish = state => state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored && state.buffered.length === 0 && !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;
const tellFinished = (state, error) => { for (const callback of state.onFinished.splice(0)) callback(error); };
const finishNow = (stream, state) => {
  state.pending--;
  state.finished = true;
  tellFinished(state);
  stream.emit('finish');
  if (!state.autoDestroy) return;
  const other = stream._readableState;
  if (!other || (other.autoDestroy && (other.endEmitted || other.readable === false))) stream.destroy();
};
const prefinish = (stream, state) => {
  if (state.prefinished || state.finalCalled) return;
  if (typeof stream._final !== 'function' || state.destroyed) {
    state.prefinished = true;
    stream.emit('prefinish');
    return;
  }
  state.finalCalled = true;
  let called = false;
  const done = error => {
    if (called) return failWith(stream, error ?? streamError.twice());
    called = true;
    state.pending--;
    if (error) {
      tellFinished(state, error);
      failWith(stream, error, state.sync);
    } else if (needsFinish(state)) {
      state.prefinished = true;
      stream.emit('prefinish');
      state.pending++;
      later2(finishNow, stream, state);
    }
  };
  state.sync = true;
  state.pending++;
  try { stream._final(done); } catch (error) { done(error); }
  state.sync = false;
};
const maybeFinish = (stream, sync) => {
  const state = stream._writableState;
  if (!needsFinish(state)) return;
  prefinish(stream, state);
  if (state.pending) return;
  if (sync) {
    state.pending++;
    later2(() => {
      if (needsFinish(state)) finishNow(stream, state);
      else state.pending--;
    });
  } else if (needsFinish(state)) {
    state.pending++;
    finishNow(stream, state);
  }
};
const dropBuffered = state => {
  if (state.writing) return;
  const error = state.errored ?? streamError.destroyed('write');
  for (const { chunk, callback } of state.buffered.splice(0)) {
    state.length -= sizeOfChunk(state, chunk);
    callback(error);
  }
  tellFinished(state, state.errored ?? streamError.destroyed('end'));
};
const afterWrite = (stream, state, count, callback) => {
  if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
    state.needDrain = false;
    stream.emit('drain');
  }
  while (count-- > 0) {
    state.pending--;
    callback(null);
  }
  if (state.destroyed) dropBuffered(state);
  maybeFinish(stream);
};
const written = (stream, error) => {
  const state = stream._writableState, { sync, callback } = state;
  if (typeof callback !== 'function') return failWith(stream, streamError.twice());
  state.writing = false;
  state.callback = null;
  state.length -= state.writeLength;
  state.writeLength = 0;
  if (error) {
    state.errored ??= error;
    if (stream._readableState) stream._readableState.errored ??= error;
    const fail = () => {
      state.pending--;
      callback(error);
      dropBuffered(state);
      failWith(stream, error);
    };
    if (sync) later2(fail);
    else fail();
    return;
  }
  if (state.buffered.length) flushBuffered(stream);
  if (!sync) return afterWrite(stream, state, 1, callback);
  if (state.afterWrite?.callback === callback) return void state.afterWrite.count++;
  const info = state.afterWrite = { count: 1, callback };
  later2(() => {
    state.afterWrite = null;
    afterWrite(stream, state, info.count, callback);
  });
};
const writeNow = (stream, state, many, size, chunk, encoding, callback) => {
  state.writeLength = size;
  state.callback = callback;
  state.writing = state.sync = true;
  const done = error => written(stream, error);
  if (state.destroyed) done(streamError.destroyed('write'));
  else if (many) stream._writev(chunk, done);
  else stream._write(chunk, encoding, done);
  state.sync = false;
};
const flushBuffered = stream => {
  const state = stream._writableState;
  if (state.corked || state.flushing || state.destroyed || !state.constructed || !state.buffered.length) return;
  state.flushing = true;
  if (state.buffered.length > 1 && stream._writev) {
    const all = state.buffered.splice(0);
    state.pending -= all.length - 1;
    writeNow(stream, state, true, state.length, all, '', error => { for (const { callback } of all) callback(error); });
  } else do {
    const { chunk, encoding, callback } = state.buffered.shift();
    writeNow(stream, state, false, sizeOfChunk(state, chunk), chunk, encoding, callback);
  } while (state.buffered.length && !state.writing);
  state.flushing = false;
};
const writeChunk = (stream, chunk, encoding, callback) => {
  const state = stream._writableState;
  if (typeof encoding === 'function') [callback, encoding] = [encoding, undefined];
  if (typeof callback !== 'function') callback = nothing;
  encoding ??= state.defaultEncoding;
  if (chunk === null) throw streamError.nulls();
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      if (state.decodeStrings && hasBuffer()) [chunk, encoding] = [Buffer.from(chunk, encoding), 'buffer'];
    } else if (ArrayBuffer.isView?.(chunk)) encoding = 'buffer';
    else throw wrongArgument('chunk', 'of type string or an instance of Buffer or Uint8Array', chunk);
  }
  const error = state.ending ? streamError.afterEnd() : state.destroyed ? streamError.destroyed('write') : undefined;
  if (error) {
    later2(callback, error);
    failWith(stream, error, true);
    return error;
  }
  state.pending++;
  const size = sizeOfChunk(state, chunk);
  state.length += size;
  if (state.writing || state.corked || state.errored || !state.constructed) state.buffered.push({ chunk, encoding, callback });
  else writeNow(stream, state, false, size, chunk, encoding, callback);
  const room = state.length < state.highWaterMark;
  if (!room) state.needDrain = true;
  return room && !state.errored && !state.destroyed;
};
const writableMethods = {
  write(chunk, encoding, callback) { return writeChunk(this, chunk, encoding, callback) === true; },
  _write(chunk, encoding, callback) {
    if (!this._writev) throw streamError.missing('_write()');
    this._writev([{ chunk, encoding }], callback);
  },
  cork() { this._writableState.corked++; },
  uncork() {
    const state = this._writableState;
    if (!state.corked) return;
    state.corked--;
    if (!state.writing) flushBuffered(this);
  },
  setDefaultEncoding(encoding) {
    this._writableState.defaultEncoding = encoding;
    return this;
  },
  end(chunk, encoding, callback) {
    const state = this._writableState;
    if (typeof chunk === 'function') [callback, chunk] = [chunk, null];
    else if (typeof encoding === 'function') [callback, encoding] = [encoding, null];
    let error;
    if (chunk !== null && chunk !== undefined) {
      const result = writeChunk(this, chunk, encoding);
      if (result instanceof Error) error = result;
    }
    if (state.corked) {
      state.corked = 1;
      this.uncork();
    }
    if (error) ;
    else if (!state.errored && !state.ending) {
      state.ending = true;
      maybeFinish(this, true);
      state.ended = true;
    } else if (state.finished) error = streamError.finished('end');
    else if (state.destroyed) error = streamError.destroyed('end');
    if (typeof callback === 'function') {
      if (error) later2(callback, error);
      else if (state.finished) later2(callback);
      else state.onFinished.push(callback);
    }
    return this;
  },
  destroy(error, callback) {
    const state = this._writableState;
    if (!state.destroyed && (state.buffered.length || state.onFinished.length)) later2(dropBuffered, state);
    return destroyMethods.destroy.call(this, error, callback);
  },
  get writable() {
    const state = this._writableState;
    return !!state && state.writable !== false && !state.destroyed && !state.errored && !state.ending && !state.ended;
  },
  set writable(value) { if (this._writableState) this._writableState.writable = !!value; },
  get writableFinished() { return this._writableState.finished; },
  get writableEnded() { return this._writableState.ending; },
  get writableObjectMode() { return this._writableState.objectMode; },
  get writableNeedDrain() {
    const state = this._writableState;
    return !state.destroyed && !state.ending && state.needDrain;
  },
  get writableHighWaterMark() { return this._writableState.highWaterMark; },
  get writableLength() { return this._writableState.length; },
  get writableCorked() { return this._writableState.corked; },
  get writableAborted() { return this._writableState.writable !== false && (this._writableState.destroyed || !!this._writableState.errored) && !this._writableState.finished; },
};
const statusMethods = {};
for (const key of ['destroyed', 'closed', 'errored']) Object.defineProperty(statusMethods, key, Object.getOwnPropertyDescriptor(Readable.prototype, key));
own(Writable.prototype, destroyMethods);
own(Writable.prototype, statusMethods);
own(Writable.prototype, writableMethods);
Writable.prototype.pipe = function () { failWith(this, coded(new Error('Cannot pipe, not readable'), 'ERR_STREAM_CANNOT_PIPE')); };
function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  startReadable(this, options);
  startWritable(this, options);
  this.allowHalfOpen = options?.allowHalfOpen !== false;
  if (options?.readable === false) Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true });
  if (options?.writable === false) Object.assign(this._writableState, { writable: false, ending: true, ended: true, finished: true });
  startStream(this, options);
}
inherit(Duplex, Readable);
own(Duplex.prototype, writableMethods);
function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  Duplex.call(this, options);
  this._readableState.sync = false;
  this[waiting] = null;
  if (typeof options?.transform === 'function') this._transform = options.transform;
  if (typeof options?.flush === 'function') this._flush = options.flush;
  this.on('prefinish', function () { if (this._final !== finalOfTransform) finalOfTransform.call(this); });
}
const waiting = Symbol('kCallback');
function finalOfTransform(callback) {
  const end = () => {
    this.push(null);
    callback?.();
  };
  if (typeof this._flush !== 'function' || this.destroyed) return end();
  this._flush((error, data) => {
    if (error) {
      if (callback) callback(error);
      else this.destroy(error);
      return;
    }
    if (data !== null && data !== undefined) this.push(data);
    end();
  });
}
inherit(Transform, Duplex);
own(Transform.prototype, {
  _final: finalOfTransform,
  _transform() { throw streamError.missing('_transform()'); },
  _write(chunk, encoding, callback) {
    const readable = this._readableState, writable = this._writableState, { length } = readable;
    this._transform(chunk, encoding, (error, value) => {
      if (error) return callback(error);
      if (value !== null && value !== undefined) this.push(value);
      if (writable.ended || length === readable.length || readable.length < readable.highWaterMark) callback();
      else this[waiting] = callback;
    });
  },
  _read() {
    const callback = this[waiting];
    if (!callback) return;
    this[waiting] = null;
    callback();
  },
});
function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options);
  Transform.call(this, options);
}
inherit(PassThrough, Transform);
own(PassThrough.prototype, { _transform(chunk, encoding, callback) { callback(null, chunk); } });
