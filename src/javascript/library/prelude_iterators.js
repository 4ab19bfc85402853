// Iterator and its helpers (ECMA-262 27.1), which V8 has had since 2024 and Node 20 has not: they take from an iterator what is
// asked of them, one by one.
{
  const root = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  const { apply, defineProperty } = Reflect;
  const isObject = value => Object(value) === value;
  const object = (value, name) => {
    if (!isObject(value)) throw new TypeError(`${name} called on non-object`);
    return value;
  };
  const direct = iterator => ({ iterator, next: iterator.next });
  const step = from => {
    const result = apply(check(from.next), from.iterator, []);
    if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
    return result;
  };
  const close = ({ iterator }) => {
    const end = iterator.return;
    if (end === undefined || end === null) return undefined;
    const result = apply(check(end), iterator, []);
    if (!isObject(result)) throw new TypeError(`${String(result)} is not an object`);
    return result;
  };
  // After an error, which is the one to be told.
  const abandon = (from, error) => {
    try { close(from); } catch {}
    throw error;
  };
  const attempt = (from, f, ...given) => {
    try { return f(...given); } catch (error) { return abandon(from, error); }
  };
  // What a method works on, after a look at the function that it was given.
  const begin = (iterator, method, f) => {
    const from = { iterator: object(iterator, `Iterator.prototype.${method}`) };
    attempt(from, checkOf, f);
    return direct(iterator);
  };
  const count = (iterator, method, given) => {
    const from = { iterator: object(iterator, `Iterator.prototype.${method}`) };
    const limit = attempt(from, () => {
      const number = +given, limit = Math.trunc(number);
      if (number !== number || limit < 0) throw new RangeError(`${String(given)} must be positive`);
      return limit;
    });
    return [direct(iterator), limit];
  };
  const flat = (value, name, isText) => {
    if (!isText || typeof value !== 'string') object(value, name);
    const method = value[Symbol.iterator];
    const iterator = method === undefined || method === null ? value : apply(check(method), value, []);
    return direct(object(iterator, name));
  };
  function* give(from, value) {
    let left = true;
    try {
      yield value;
      left = false;
    } finally {
      if (left) close(from);
    }
  }
  const skip = {};
  function* visiting(from, visit) {
    for (let i = 0;; i++) {
      const result = step(from);
      if (result.done) return;
      const given = attempt(from, visit, result.value, i);
      if (given !== skip) yield* give(from, given);
    }
  }
  function* taking(from, left) {
    for (; left > 0; left--) {
      const result = step(from);
      if (result.done) return;
      yield* give(from, result.value);
    }
    close(from);
  }
  function* dropping(from, left) {
    for (; left > 0; left--) if (step(from).done) return;
    for (;;) {
      const result = step(from);
      if (result.done) return;
      yield* give(from, result.value);
    }
  }
  function* flattening(from, f) {
    for (let i = 0;; i++) {
      const result = step(from);
      if (result.done) return;
      const inner = attempt(from, item => flat(f(item, i), 'Iterator.prototype.flatMap'), result.value);
      for (;;) {
        const [done, value] = attempt(from, () => {
          const result = step(inner), done = Boolean(result.done);
          return [done, done ? undefined : result.value];
        });
        if (done) break;
        let left = true;
        try {
          yield value;
          left = false;
        } finally {
          if (left) {
            attempt(from, close, inner);
            close(from);
          }
        }
      }
    }
  }
  // What helpers and wrappers stand for.
  const helpers = new WeakMap(), wrapped = new WeakMap();
  const of = (map, value, name) => {
    if (!map.has(value)) throw new TypeError(`Method ${name} called on incompatible receiver ${Object(value) === value ? `#<${value.constructor?.name ?? 'Object'}>` : String(value)}`);
    return map.get(value);
  };
  const helper = (from, body) => {
    const result = Object.create(helperPrototype);
    helpers.set(result, { from, body, fresh: true });
    return result;
  };
  const helperPrototype = Object.create(root), wrapPrototype = Object.create(root);
  methods(helperPrototype, {
    next() {
      const state = of(helpers, this, 'Iterator Helper.prototype.next');
      state.fresh = false;
      return state.body.next();
    },
    return() {
      const state = of(helpers, this, 'Iterator Helper.prototype.return');
      if (!state.fresh) return state.body.return();
      state.fresh = false;
      const end = state.body.return();
      close(state.from);
      return end;
    },
  });
  defineProperty(helperPrototype, Symbol.toStringTag, { value: 'Iterator Helper', configurable: true });
  methods(wrapPrototype, {
    next() {
      const { iterator, next } = of(wrapped, this, '%WrapForValidIteratorPrototype%.next');
      return apply(check(next), iterator, []);
    },
    return() {
      const { iterator } = of(wrapped, this, '%WrapForValidIteratorPrototype%.return'), end = iterator.return;
      return end === undefined ? { value: undefined, done: true } : apply(check(end), iterator, []);
    },
  });
  methods(root, {
    map(mapper) {
      const from = begin(this, 'map', mapper);
      return helper(from, visiting(from, (item, i) => mapper(item, i)));
    },
    filter(predicate) {
      const from = begin(this, 'filter', predicate);
      return helper(from, visiting(from, (item, i) => predicate(item, i) ? item : skip));
    },
    take(limit) {
      const [from, left] = count(this, 'take', limit);
      return helper(from, taking(from, left));
    },
    drop(limit) {
      const [from, left] = count(this, 'drop', limit);
      return helper(from, dropping(from, left));
    },
    flatMap(mapper) {
      const from = begin(this, 'flatMap', mapper);
      return helper(from, flattening(from, (item, i) => mapper(item, i)));
    },
    reduce(reducer, ...start) {
      const from = begin(this, 'reduce', reducer);
      let at = 0, value = start[0];
      if (start.length === 0) {
        const first = step(from);
        if (first.done) throw new TypeError('Reduce of a done iterator with no initial value');
        value = first.value;
        at = 1;
      }
      for (;; at++) {
        const result = step(from);
        if (result.done) return value;
        value = attempt(from, reducer, value, result.value, at);
      }
    },
    toArray() {
      const from = direct(object(this, 'Iterator.prototype.toArray')), all = [];
      for (;;) {
        const result = step(from);
        if (result.done) return all;
        all.push(result.value);
      }
    },
    forEach(callback) {
      const from = begin(this, 'forEach', callback);
      for (let i = 0;; i++) {
        const result = step(from);
        if (result.done) return undefined;
        attempt(from, callback, result.value, i);
      }
    },
    some(predicate) { return until(begin(this, 'some', predicate), predicate, true, () => true, false); },
    every(predicate) { return until(begin(this, 'every', predicate), predicate, false, () => false, true); },
    find(predicate) { return until(begin(this, 'find', predicate), predicate, true, item => item, undefined); },
  });
  const until = (from, predicate, wanted, found, otherwise) => {
    for (let i = 0;; i++) {
      const result = step(from);
      if (result.done) return otherwise;
      const item = result.value;
      if (Boolean(attempt(from, predicate, item, i)) === wanted) {
        close(from);
        return found(item);
      }
    }
  };
  defineProperty(root.reduce, 'length', { value: 1, configurable: true });
  function Iterator() {
    if (new.target === undefined) throw new TypeError("Constructor Iterator requires 'new'");
    if (new.target === Iterator) throw new TypeError('Abstract class Iterator not directly constructable');
  }
  defineProperty(Iterator, 'prototype', { value: root, writable: false });
  methods(Iterator, {
    from(value) {
      const from = flat(value, 'Iterator.from', true);
      if (root.isPrototypeOf(from.iterator)) return from.iterator;
      const wrapper = Object.create(wrapPrototype);
      wrapped.set(wrapper, from);
      return wrapper;
    },
  });
  // Programs that give an iterator such a property of its own, by writing it, are to have it there.
  const own = (key, value) => defineProperty(root, key, {
    get() { return value; },
    set(given) {
      object(this, 'set Iterator.prototype property');
      if (this === root) throw new TypeError('Cannot assign to this property');
      if (Object.hasOwn(this, key)) this[key] = given;
      else defineProperty(this, key, { value: given, writable: true, enumerable: true, configurable: true });
    },
    configurable: true,
  });
  own('constructor', Iterator);
  own(Symbol.toStringTag, 'Iterator');
  defineProperty(globalThis, 'Iterator', { value: Iterator, writable: true, configurable: true });
}
