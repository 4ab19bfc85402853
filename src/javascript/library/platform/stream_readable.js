{
function Stream(options) { EventEmitter.call(this, options); }
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);
const own = (target, source) => {
  for (const key of Reflect.ownKeys(source)) Object.defineProperty(target, key, { ...Object.getOwnPropertyDescriptor(source, key), enumerable: false });
  return target;
};
const streamError = {
  premature: () => coded(new Error('Premature close'), 'ERR_STREAM_PREMATURE_CLOSE'),
  afterEnd: () => coded(new Error('write after end'), 'ERR_STREAM_WRITE_AFTER_END'),
  pushAfterEnd: () => coded(new Error('stream.push() after EOF'), 'ERR_STREAM_PUSH_AFTER_EOF'),
  destroyed: what => coded(new Error(`Cannot call ${what} after a stream was destroyed`), 'ERR_STREAM_DESTROYED'),
  finished: what => coded(new Error(`Cannot call ${what} after a stream was finished`), 'ERR_STREAM_ALREADY_FINISHED'),
  nulls: () => coded(new TypeError('May not write null values to stream'), 'ERR_STREAM_NULL_VALUES'),
  missing: what => coded(new Error(`The ${what} method is not implemented`), 'ERR_METHOD_NOT_IMPLEMENTED'),
  twice: () => coded(new Error('Callback called multiple times'), 'ERR_MULTIPLE_CALLBACK'),
};
const later2 = natives.nextTick;
const nothing = () => {};
const hasBuffer = () => typeof globalThis.Buffer === 'function';
const toBytes = (chunk, encoding) => hasBuffer() ? Buffer.from(chunk, encoding) : chunk;
const bothStates = stream => [stream._readableState, stream._writableState].filter(Boolean);
const noteError = (stream, error) => { for (const state of bothStates(stream)) state.errored ??= error; };
const tellError = (stream, error) => {
  const states = bothStates(stream);
  if (states.some(state => state.errorEmitted)) return;
  for (const state of states) state.errorEmitted = true;
  stream.emit('error', error);
};
const tellClose = stream => {
  const states = bothStates(stream);
  for (const state of states) state.closeEmitted = true;
  if (states.some(state => state.emitClose)) stream.emit('close');
};
const destroyNow = (stream, error, callback) => {
  let called = false;
  const done = error => {
    if (called) return;
    called = true;
    if (error) noteError(stream, error);
    for (const state of bothStates(stream)) state.closed = true;
    callback?.(error);
    later2(() => {
      if (error) tellError(stream, error);
      tellClose(stream);
    });
  };
  try { stream._destroy(error ?? null, done); } catch (failure) { done(failure); }
};
const construct = (stream, options) => {
  if (typeof options?.construct === 'function') stream._construct = options.construct;
  if (typeof stream._construct !== 'function') return;
  for (const state of bothStates(stream)) state.constructed = false;
  later2(() => {
    let called = false;
    const done = error => {
      if (called) return failWith(stream, streamError.twice());
      called = true;
      const states = bothStates(stream);
      for (const state of states) state.constructed = true;
      if (states.some(state => state.destroyed)) stream.emit(constructedSign, error);
      else if (error) failWith(stream, error, true);
      else later2(() => stream.emit(constructedSign));
    };
    try { stream._construct(error => later2(done, error)); } catch (error) { later2(done, error); }
  });
  stream.once(constructedSign, () => {
    if (stream._writableState && !stream._writableState.destroyed) {
      flushBuffered(stream);
      maybeFinish(stream);
    }
    if (stream._readableState?.needReadable) maybeReadMore(stream);
  });
};
const constructedSign = Symbol('kConstruct');
const failWith = (stream, error, late) => {
  const states = bothStates(stream);
  if (states.some(state => state.destroyed)) return;
  if (states.some(state => state.autoDestroy)) return void stream.destroy(error);
  noteError(stream, error);
  if (late) later2(tellError, stream, error);
  else tellError(stream, error);
};
const destroyMethods = {
  destroy(error, callback) {
    const states = bothStates(this);
    if (states.some(state => state.destroyed)) {
      callback?.();
      return this;
    }
    if (error) noteError(this, error);
    for (const state of states) state.destroyed = true;
    if (states.every(state => state.constructed)) destroyNow(this, error, callback);
    else this.once(constructedSign, other => destroyNow(this, error ?? other, callback));
    return this;
  },
  _destroy(error, callback) { callback(error); },
  _undestroy() {},
};
const sizeOfChunk = (state, chunk) => state.objectMode ? 1 : chunk.length;
const commonState = (options, side) => ({
  objectMode: !!(options?.objectMode || options?.[side + 'ObjectMode']),
  highWaterMark: options?.highWaterMark ?? options?.[side + 'HighWaterMark'] ?? (options?.objectMode || options?.[side + 'ObjectMode'] ? 16 : 16384),
  length: 0,
  sync: true,
  constructed: true,
  destroyed: false,
  errored: null,
  closed: false,
  closeEmitted: false,
  errorEmitted: false,
  emitClose: options?.emitClose !== false,
  autoDestroy: options?.autoDestroy !== false,
});
const watchSignal = (stream, signal) => {
  if (!signal) return;
  const stop = () => stream.destroy(nodeError(signal));
  if (signal.aborted) stop();
  else {
    doing(signal, stop);
    finished(stream, () => undo(signal, stop));
  }
};
const startStream = (stream, options) => {
  if (typeof options?.destroy === 'function') stream._destroy = options.destroy;
  Stream.call(stream, options);
  construct(stream, options);
  watchSignal(stream, options?.signal);
};
const inherit = (Class, Base) => {
  Object.setPrototypeOf(Class.prototype, Base.prototype);
  Object.setPrototypeOf(Class, Base);
};
const startReadable = (stream, options) => {
  stream._readableState = Object.assign(commonState(options, 'readable'), {
    buffer: [],
    pipes: [],
    flowing: null,
    ended: false,
    endEmitted: false,
    reading: false,
    needReadable: false,
    emittedReadable: false,
    readableListening: false,
    resumeScheduled: false,
    readingMore: false,
    dataEmitted: false,
    paused: null,
    encoding: options?.encoding ?? null,
    awaitDrain: new Set(),
  });
  if (typeof options?.read === 'function') stream._read = options.read;
};
function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  startReadable(this, options);
  startStream(this, options);
}
inherit(Readable, Stream);
const maybeReadMore = stream => {
  const state = stream._readableState;
  if (state.readingMore || !state.constructed) return;
  state.readingMore = true;
  later2(() => {
    while (!state.reading && !state.ended && (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
      const { length } = state;
      stream.read(0);
      if (length === state.length) break;
    }
    state.readingMore = false;
  });
};
const flow = stream => {
  const state = stream._readableState;
  while (state.flowing && stream.read() !== null);
};
const tellReadable = stream => {
  const state = stream._readableState;
  if (!state.destroyed && !state.errored && (state.length || state.ended)) {
    stream.emit('readable');
    state.emittedReadable = false;
  }
  state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
  flow(stream);
};
const emitReadable = stream => {
  const state = stream._readableState;
  state.needReadable = false;
  if (state.emittedReadable) return;
  state.emittedReadable = true;
  later2(tellReadable, stream);
};
const endReadable = stream => {
  const state = stream._readableState;
  if (state.endEmitted) return;
  state.ended = true;
  later2(() => {
    if (state.errored || state.closeEmitted || state.endEmitted || state.length) return;
    state.endEmitted = true;
    stream.emit('end');
    const other = stream._writableState;
    if (stream.writable && stream.allowHalfOpen === false) later2(() => {
      if (!other.ending && !other.destroyed) stream.end();
    });
    else if (state.autoDestroy && (!other || (other.autoDestroy && (other.finished || other.writable === false)))) stream.destroy();
  });
};
const addChunk = (stream, chunk, encoding, toFront) => {
  const state = stream._readableState;
  if (chunk === null) {
    state.reading = false;
    if (state.ended) return false;
    state.ended = true;
    if (state.sync) emitReadable(stream);
    else {
      state.needReadable = false;
      state.emittedReadable = true;
      tellReadable(stream);
    }
    return false;
  }
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      if (!state.encoding) chunk = toBytes(chunk, encoding);
    } else if (ArrayBuffer.isView?.(chunk)) {
      if (state.encoding && hasBuffer()) chunk = Buffer.from(chunk).toString(state.encoding);
    } else if (chunk !== undefined) {
      failWith(stream, wrongArgument('chunk', 'of type string or an instance of Buffer or Uint8Array', chunk));
      return false;
    }
  }
  if (state.objectMode || chunk?.length > 0) {
    if (toFront ? state.endEmitted : state.ended) {
      failWith(stream, toFront ? coded(new Error('stream.unshift() after end event'), 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT') : streamError.pushAfterEnd());
      return false;
    }
    if (state.destroyed || state.errored) return false;
    if (!toFront) state.reading = false;
    if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
      state.awaitDrain.clear();
      state.dataEmitted = true;
      stream.emit('data', chunk);
    } else {
      state.length += sizeOfChunk(state, chunk);
      state.buffer[toFront ? 'unshift' : 'push'](chunk);
      if (state.needReadable) emitReadable(stream);
    }
    maybeReadMore(stream);
  } else if (!toFront) {
    state.reading = false;
    maybeReadMore(stream);
  }
  return !state.ended && (state.length < state.highWaterMark || state.length === 0);
};
const takeFrom = (state, count) => {
  if (!state.length) return null;
  if (state.objectMode) return state.buffer.shift();
  const join = parts => parts.length === 1 ? parts[0] : typeof parts[0] === 'string' ? parts.join('') : Buffer.concat(parts);
  if (!count || count >= state.length) return join(state.buffer.splice(0));
  const parts = [];
  while (count > 0) {
    const first = state.buffer[0];
    if (first.length <= count) {
      parts.push(state.buffer.shift());
      count -= first.length;
    } else {
      parts.push(first.slice(0, count));
      state.buffer[0] = first.slice(count);
      count = 0;
    }
  }
  return join(parts);
};
const howMuch = (state, count) => {
  if (count <= 0 || (state.length === 0 && state.ended)) return 0;
  if (state.objectMode) return 1;
  if (count !== count) return state.flowing && state.length ? state.buffer[0].length : state.length;
  return count <= state.length ? count : state.ended ? state.length : 0;
};
const updateListening = stream => {
  const state = stream._readableState;
  state.readableListening = stream.listenerCount('readable') > 0;
  if (state.resumeScheduled && state.paused === false) state.flowing = true;
  else if (stream.listenerCount('data') > 0) stream.resume();
  else if (!state.readableListening) state.flowing = null;
};
const readableMethods = {
  push(chunk, encoding) { return addChunk(this, chunk, encoding, false); },
  unshift(chunk, encoding) { return addChunk(this, chunk, encoding, true); },
  _read() { throw streamError.missing('_read()'); },
  read(count) {
    const state = this._readableState, asked = count;
    count = count === undefined ? NaN : Math.trunc(count);
    if (count > state.highWaterMark) state.highWaterMark = count;
    if (count !== 0) state.emittedReadable = false;
    if (count === 0 && state.needReadable && ((state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0) || state.ended)) {
      if (state.length === 0 && state.ended) endReadable(this);
      else emitReadable(this);
      return null;
    }
    count = howMuch(state, count);
    if (count === 0 && state.ended) {
      if (state.length === 0) endReadable(this);
      return null;
    }
    const more = state.needReadable || state.length === 0 || state.length - count < state.highWaterMark;
    if (more && !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed) {
      state.reading = state.sync = true;
      if (state.length === 0) state.needReadable = true;
      try { this._read(state.highWaterMark); } catch (error) { failWith(this, error); }
      state.sync = false;
      if (!state.reading) count = howMuch(state, asked === undefined ? NaN : Math.trunc(asked));
    }
    const result = count > 0 ? takeFrom(state, count) : null;
    if (result === null) {
      state.needReadable = state.length <= state.highWaterMark;
      count = 0;
    } else {
      state.length -= count;
      state.awaitDrain.clear();
    }
    if (state.length === 0) {
      if (!state.ended) state.needReadable = true;
      if (asked !== count && state.ended) endReadable(this);
    }
    if (result !== null && !state.errorEmitted && !state.closeEmitted) {
      state.dataEmitted = true;
      this.emit('data', result);
    }
    return result;
  },
  on(name, listener) {
    Stream.prototype.on.call(this, name, listener);
    const state = this._readableState;
    if (name === 'data') {
      state.readableListening = this.listenerCount('readable') > 0;
      if (state.flowing !== false) this.resume();
    } else if (name === 'readable' && !state.endEmitted && !state.readableListening) {
      state.readableListening = state.needReadable = true;
      state.flowing = false;
      state.emittedReadable = false;
      if (state.length) emitReadable(this);
      else if (!state.reading) later2(() => this.read(0));
    }
    return this;
  },
  addListener(name, listener) { return this.on(name, listener); },
  removeListener(name, listener) {
    const result = Stream.prototype.removeListener.call(this, name, listener);
    if (name === 'readable') later2(updateListening, this);
    return result;
  },
  off(name, listener) { return this.removeListener(name, listener); },
  removeAllListeners(...names) {
    const result = Stream.prototype.removeAllListeners.apply(this, names);
    if (names[0] === 'readable' || names[0] === undefined) later2(updateListening, this);
    return result;
  },
  resume() {
    const state = this._readableState;
    if (!state.flowing) {
      state.flowing = !state.readableListening;
      if (!state.resumeScheduled) {
        state.resumeScheduled = true;
        later2(() => {
          if (!state.reading) this.read(0);
          state.resumeScheduled = false;
          this.emit('resume');
          flow(this);
          if (state.flowing && !state.reading) this.read(0);
        });
      }
    }
    state.paused = false;
    return this;
  },
  pause() {
    const state = this._readableState;
    if (state.flowing !== false) {
      state.flowing = false;
      this.emit('pause');
    }
    state.paused = true;
    return this;
  },
  isPaused() { return this._readableState.paused === true || this._readableState.flowing === false; },
  setEncoding(encoding) {
    const state = this._readableState;
    state.encoding = encoding;
    // What waits already becomes one text.
    const text = state.buffer.map(chunk => typeof chunk === 'string' ? chunk : chunk.toString(encoding)).join('');
    state.buffer = text === '' ? [] : [text];
    return this;
  },
  pipe(target, options) {
    const state = this._readableState;
    state.pipes.push(target);
    const end = options?.end !== false && target !== process?.stdout && target !== process?.stderr ? () => target.end() : () => leave();
    if (state.endEmitted) later2(end);
    else this.once('end', end);
    let drain, cleaned = false;
    const clean = () => {
      target.removeListener('close', close).removeListener('finish', finish).removeListener('error', fail).removeListener('unpipe', unpiped);
      if (drain) target.removeListener('drain', drain);
      this.removeListener('end', end).removeListener('data', give);
      cleaned = true;
      if (drain && state.awaitDrain.has(target)) drain();
    };
    const unpiped = (source, info) => {
      if (source !== this || info?.done) return;
      if (info) info.done = true;
      clean();
    };
    const leave = () => this.unpipe(target);
    const give = chunk => {
      if (target.write(chunk) !== false) return;
      if (!cleaned) {
        state.awaitDrain.add(target);
        this.pause();
      }
      if (!drain) {
        drain = () => {
          state.awaitDrain.delete(target);
          if (!state.awaitDrain.size && this.listenerCount('data')) this.resume();
        };
        target.on('drain', drain);
      }
    };
    const fail = error => {
      leave();
      target.removeListener('error', fail);
      if (target.listenerCount('error')) return;
      if (target._writableState && !target._writableState.errorEmitted) failWith(target, error);
      else target.emit('error', error);
    };
    const close = () => {
      target.removeListener('finish', finish);
      leave();
    };
    const finish = () => {
      target.removeListener('close', close);
      leave();
    };
    target.on('unpipe', unpiped);
    this.on('data', give);
    target.prependListener('error', fail);
    target.once('close', close);
    target.once('finish', finish);
    target.emit('pipe', this);
    if (target.writableNeedDrain === true) this.pause();
    else if (!state.flowing) this.resume();
    return target;
  },
  unpipe(target) {
    const state = this._readableState;
    if (!state.pipes.length) return this;
    const targets = target ? state.pipes.filter(other => other === target).slice(0, 1) : state.pipes;
    state.pipes = target ? state.pipes.filter(other => !targets.includes(other)) : [];
    if (!state.pipes.length && targets.length) this.pause();
    for (const one of targets) one.emit('unpipe', this, { done: false });
    return this;
  },
  get readable() {
    const state = this._readableState;
    return !!state && state.readable !== false && !state.destroyed && !state.errorEmitted && !state.endEmitted;
  },
  set readable(value) { if (this._readableState) this._readableState.readable = !!value; },
  get readableFlowing() { return this._readableState.flowing; },
  set readableFlowing(value) { this._readableState.flowing = value; },
  get readableLength() { return this._readableState.length; },
  get readableHighWaterMark() { return this._readableState.highWaterMark; },
  get readableObjectMode() { return this._readableState.objectMode; },
  get readableEncoding() { return this._readableState.encoding; },
  get readableEnded() { return this._readableState.endEmitted; },
  get readableDidRead() { return this._readableState.dataEmitted; },
  get readableAborted() { return this._readableState.readable !== false && (this._readableState.destroyed || !!this._readableState.errored) && !this._readableState.endEmitted; },
  get destroyed() { return bothStates(this).some(state => state.destroyed); },
  get closed() { return bothStates(this).every(state => state.closed); },
  get errored() { return bothStates(this).find(state => state.errored)?.errored ?? null; },
  iterator(options) { return eachChunk(this, options); },
  [Symbol.asyncIterator]() { return eachChunk(this); },
};
own(Readable.prototype, destroyMethods);
own(Readable.prototype, readableMethods);
async function* eachChunk(stream, options) {
  let wake = nothing, failure;
  const next = function (resolve) {
    if (this === stream) {
      wake();
      wake = nothing;
    } else wake = resolve;
  };
  stream.on('readable', next);
  const clean = finished(stream, { writable: false }, error => {
    failure = error ?? null;
    wake();
    wake = nothing;
  });
  try {
    for (;;) {
      const chunk = stream.destroyed ? null : stream.read();
      if (chunk !== null) yield chunk;
      else if (failure) throw failure;
      else if (failure === null) return;
      else await new Promise(next);
    }
  } catch (error) {
    failure = error;
    throw failure;
  } finally {
    if ((failure || options?.destroyOnReturn !== false) && (failure === undefined || stream._readableState.autoDestroy)) {
      if (!stream.destroyed) stream.destroy(stream._readableState.endEmitted ? null : nodeError());
    }
    else {
      stream.off('readable', next);
      clean();
    }
  }
}
