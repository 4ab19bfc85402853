{
  const bytesOf = new WeakSet(), { prototype: plain } = ArrayBuffer;
  const sizeOf = Object.getOwnPropertyDescriptor(plain, 'byteLength').get;
  function SharedArrayBuffer(length = 0, options) {
    if (!new.target) throw new TypeError("Constructor SharedArrayBuffer requires 'new'");
    const size = Math.trunc(Number(length)) || 0;
    if (size < 0 || size > 2 ** 32) throw new RangeError('Array buffer allocation failed');
    const buffer = Object.setPrototypeOf(new ArrayBuffer(size), new.target.prototype);
    bytesOf.add(buffer);
    return buffer;
  }
  const shared = (object, name) => {
    if (Object(object) !== object || !bytesOf.has(object)) throw new TypeError(`Method SharedArrayBuffer.prototype.${name} called on incompatible receiver ${String(object)}`);
    return object;
  };
  methods(SharedArrayBuffer.prototype, {
    get byteLength() { return sizeOf.call(shared(this, 'byteLength')); },
    get growable() { return false; },
    get maxByteLength() { return this.byteLength; },
    slice(from, to) {
      const part = new Uint8Array(shared(this, 'slice')).slice(from, to), copy = new SharedArrayBuffer(part.length);
      new Uint8Array(copy).set(part);
      return copy;
    },
  });

  Object.defineProperty(SharedArrayBuffer.prototype, Symbol.toStringTag, { value: 'SharedArrayBuffer', configurable: true });
  Object.defineProperty(SharedArrayBuffer, 'name', { value: 'SharedArrayBuffer', configurable: true });
  const kindOf = view => Object.prototype.toString.call(view).slice(8, -1);
  const whole = ['Int8Array', 'Uint8Array', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'];
  const place = (view, index, waits) => {
    if (!(waits ? ['Int32Array', 'BigInt64Array'] : whole).includes(kindOf(view))) throw new TypeError('[object ' + (Array.isArray(view) ? 'Array' : kindOf(view)) + '] is not an ' + (waits ? 'int32 or BigInt64' : 'integer') + ' typed array.');
    const at = Math.trunc(Number(index)) || 0;
    if (at < 0 || at >= view.length) throw new RangeError('Invalid atomic access index');
    return at;
  };
  const valued = (view, value) => typeof view[0] === 'bigint' ? BigInt(value) : Math.trunc(Number(value)) || 0;
  const change = how => function (view, index, value) {
    const at = place(view, index), given = valued(view, value), old = view[at];
    view[at] = how(old, given);
    return old;
  };
  // Who waits without blocking, by buffer and byte.
  const waiting = [];
  const Atomics = {};
  const changes = { add: (a, b) => a + b, sub: (a, b) => a - b, and: (a, b) => a & b, or: (a, b) => a | b, xor: (a, b) => a ^ b, exchange: (a, b) => b };
  for (const [name, how] of Object.entries(changes)) Object.defineProperty(Atomics, name, { value: Object.defineProperty(change(how), 'name', { value: name }), writable: true, configurable: true });
  const mayWait = view => { if (!bytesOf.has(view.buffer)) throw new TypeError('[object ' + kindOf(view) + '] is not a shared typed array.'); };
  const limit = ms => ms === undefined || Number(ms) !== Number(ms) ? Infinity : Math.max(Number(ms), 0);
  methods(Atomics, {
    load(view, index) { return view[place(view, index)]; },
    store(view, index, value) {
      const at = place(view, index), given = valued(view, value);
      view[at] = given;
      return given;
    },
    compareExchange(view, index, expected, value) {
      const at = place(view, index), old = view[at], wanted = Object.assign(new view.constructor(1), [valued(view, expected)])[0];
      if (old === wanted) view[at] = valued(view, value);
      return old;
    },
    isLockFree(size) { return [1, 2, 4, 8].includes(size); },
    wait(view, index, value, ms) {
      const at = place(view, index, true);
      mayWait(view);
      if (view[at] !== value) return 'not-equal';
      // Nobody else can wake the one thread that there is.
      natives.hold(Math.min(limit(ms) * 1000, Number.MAX_SAFE_INTEGER));
      return 'timed-out';
    },
    waitAsync(view, index, value, ms) {
      const at = place(view, index, true), time = limit(ms);
      mayWait(view);
      if (view[at] !== value) return { async: false, value: 'not-equal' };
      if (time === 0) return { async: false, value: 'timed-out' };
      const one = { buffer: view.buffer, byte: view.byteOffset + at * view.BYTES_PER_ELEMENT };
      waiting.push(one);
      one.promise = new Promise(resolve => { one.resolve = resolve; });
      if (time !== Infinity) one.task = natives.later(time * 1000, () => {
        waiting.splice(waiting.indexOf(one), 1);
        one.resolve('timed-out');
      }, one.promise);
      return { async: true, value: one.promise };
    },
    notify(view, index, count = Infinity) {
      const at = place(view, index, true), byte = view.byteOffset + at * view.BYTES_PER_ELEMENT;
      const found = waiting.filter(one => one.buffer === view.buffer && one.byte === byte).slice(0, Math.max(Math.trunc(Number(count)) || 0, 0));
      for (const one of found) {
        waiting.splice(waiting.indexOf(one), 1);
        if (one.task !== undefined) natives.drop(one.task);
        natives.later(0, () => one.resolve('ok'), one.promise);
      }
      return found.length;
    },
  });
  Object.defineProperty(Atomics, Symbol.toStringTag, { value: 'Atomics', configurable: true });
  methods(globalThis, { SharedArrayBuffer, Atomics });
}
