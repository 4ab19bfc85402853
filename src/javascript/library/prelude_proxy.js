// What programs with a Proxy need beside the traps that the machine asks itself: methods that change or read an array
// step by step, so that each step asks the traps (ECMA-262 23.1.3), and the traps for descriptors, prototypes and
// extensibility (10.5). Anything else keeps the machine's own methods.
const { proxied, revoke } = natives;
const { apply: applied } = Reflect;
const stepwise = {
  push(...items) {
    let { length } = this;
    for (const item of items) this[length++] = item;
    return this.length = length;
  },
  pop() {
    const at = this.length - 1;
    if (at < 0) {
      this.length = 0;
      return undefined;
    }
    const last = this[at];
    delete this[at];
    this.length = at;
    return last;
  },
  shift() {
    const { length } = this;
    if (length === 0) {
      this.length = 0;
      return undefined;
    }
    const first = this[0];
    for (let i = 1; i < length; i++) {
      if (i in this) this[i - 1] = this[i];
      else delete this[i - 1];
    }
    delete this[length - 1];
    this.length = length - 1;
    return first;
  },
  unshift(...items) {
    const { length } = this, count = items.length;
    if (count > 0) for (let i = length - 1; i >= 0; i--) {
      if (i in this) this[i + count] = this[i];
      else delete this[i + count];
    }
    for (let i = 0; i < count; i++) this[i] = items[i];
    return this.length = length + count;
  },
  splice(from, ...rest) {
    const { length } = this, start = from < 0 ? Math.max(whole(from) + length, 0) : Math.min(whole(from), length);
    const count = arguments.length === 0 ? 0 : rest.length === 0 ? length - start : clamp(rest[0], length - start);
    const items = rest.slice(1), removed = blank(this, count), shift = items.length - count;
    for (let i = 0; i < count; i++) if (start + i in this) removed[i] = this[start + i];
    removed.length = count;
    const move = i => {
      if (i in this) this[i + shift] = this[i];
      else delete this[i + shift];
    };
    if (shift < 0) {
      for (let i = start + count; i < length; i++) move(i);
      for (let i = length - 1; i >= length + shift; i--) delete this[i];
    } else if (shift > 0) for (let i = length - 1; i >= start + count; i--) move(i);
    for (let i = 0; i < items.length; i++) this[start + i] = items[i];
    this.length = length + shift;
    return removed;
  },
  reverse() {
    const { length } = this;
    for (let low = 0, high = length - 1; low < high; low++, high--) {
      const hasLow = low in this, left = hasLow ? this[low] : undefined, hasHigh = high in this, right = hasHigh ? this[high] : undefined;
      if (hasHigh) this[low] = right;
      else if (hasLow) delete this[low];
      if (hasLow) this[high] = left;
      else if (hasHigh) delete this[high];
    }
    return this;
  },
  sort(compare) {
    if (compare !== undefined && typeof compare !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
    const { length } = this, list = [];
    for (let i = 0; i < length; i++) if (i in this) list.push(this[i]);
    list.sort(compare);
    for (let i = 0; i < list.length; i++) this[i] = list[i];
    for (let i = list.length; i < length; i++) delete this[i];
    return this;
  },
  fill(value, from, to) {
    const { length } = this, end = to === undefined ? length : to < 0 ? whole(to) + length : clamp(to, length);
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < end; i++) this[i] = value;
    return this;
  },
  indexOf(wanted, from) {
    const { length } = this;
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < length; i++) if (i in this && this[i] === wanted) return i;
    return -1;
  },
  lastIndexOf(wanted, from = this.length - 1) {
    for (let i = from < 0 ? whole(from) + this.length : Math.min(whole(from), this.length - 1); i >= 0; i--) if (i in this && this[i] === wanted) return i;
    return -1;
  },
  includes(wanted, from) {
    const { length } = this;
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < length; i++) {
      const item = this[i];
      if (item === wanted || item !== item && wanted !== wanted) return true;
    }
    return false;
  },
  find(callback, self) { return seek(this, callback, self, true); },
  findIndex(callback, self) { return seek(this, callback, self, false); },
  slice(from, to) {
    const { length } = this, start = from < 0 ? Math.max(whole(from) + length, 0) : Math.min(whole(from), length);
    const end = to === undefined ? length : to < 0 ? Math.max(whole(to) + length, 0) : Math.min(whole(to), length);
    const count = Math.max(end - start, 0), result = blank(this, count);
    for (let i = 0; i < count; i++) if (start + i in this) result[i] = this[start + i];
    return result;
  },
  concat(...others) {
    const result = blank(this, 0);
    let length = 0;
    for (const part of [this, ...others]) {
      const spreads = Object(part) === part ? part[Symbol.isConcatSpreadable] : false;
      if (spreads === undefined ? !Array.isArray(part) : !spreads) {
        result[length++] = part;
        continue;
      }
      const count = part.length;
      for (let i = 0; i < count; i++) if (i in part) result[length + i] = part[i];
      length += count;
    }
    result.length = length;
    return result;
  },
  at(index) {
    const { length } = this, at = whole(index) < 0 ? whole(index) + length : whole(index);
    return at < 0 || at >= length ? undefined : this[at];
  },
};
const seek = (list, callback, self, value) => {
  check(callback);
  const { length } = list;
  for (let i = 0; i < length; i++) {
    const item = list[i];
    if (applied(callback, self, [item, i, list])) return value ? item : i;
  }
  return value ? undefined : -1;
};
for (const name of Object.keys(stepwise)) {
  const native = Array.prototype[name], steps = stepwise[name];
  methods(Array.prototype, { [name](...given) { return applied(proxied(this) || (name === 'concat' && given.some(item => Object(item) === item && proxied(item))) ? steps : native, this, given); } });
}
// Asks the trap of a proxy, or of the next one behind it; without a trap, what the function does to the target.
const ask = (object, name, otherwise, given) => {
  const parts = proxied(object);
  if (!parts) return otherwise(object, ...given);
  const [target, handler] = parts;
  if (!handler) throw new TypeError(`Cannot perform '${name}' on a proxy that has been revoked`);
  const trap = handler[name];
  return trap === undefined || trap === null ? ask(target, name, otherwise, given) : applied(trap, handler, [target, ...given]);
};
const refuse = (name, key) => { throw new TypeError(`'${name}' on proxy: trap returned falsish${key === undefined ? '' : ` for property '${String(key)}'`}`); };
const inner = { ...Object.fromEntries(Object.getOwnPropertyNames(Reflect).map(name => [name, Reflect[name]])) };
const { defineProperty: define_own, getPrototypeOf: parent, setPrototypeOf: adopt, isExtensible: open, preventExtensions: close } = Object;
const { assign: assigned } = Object;
methods(Object, { assign(target, ...sources) {
  for (const source of sources) {
    if (Object(source) !== source || !proxied(source)) assigned(target, source);
    else for (const key of Reflect.ownKeys(source)) if (Reflect.getOwnPropertyDescriptor(source, key)?.enumerable) target[key] = source[key];
  }
  return target;
} });
methods(Reflect, {
  set(object, key, value, ...rest) {
    const [receiver = object] = rest, own = receiver === object || Object(receiver) !== receiver ? undefined : proxied(receiver)?.[1];
    if (!own || proxied(object) || !(own.defineProperty || own.getOwnPropertyDescriptor)) return inner.set(object, key, value, ...rest);
    let found;
    for (let holder = object; holder !== null && !found; holder = Object.getPrototypeOf(holder)) found = Object.getOwnPropertyDescriptor(holder, key);
    if (found?.get || found?.set || found?.writable === false) return inner.set(object, key, value, ...rest);
    const known = Reflect.getOwnPropertyDescriptor(receiver, key);
    if (known && !known.writable) return false;
    return Reflect.defineProperty(receiver, key, known ? { value } : { value, writable: true, enumerable: true, configurable: true });
  },
  defineProperty(object, key, descriptor) { return !!ask(object, 'defineProperty', inner.defineProperty, [key, descriptor]); },
  getPrototypeOf(object) { return ask(object, 'getPrototypeOf', inner.getPrototypeOf, []); },
  setPrototypeOf(object, prototype) { return !!ask(object, 'setPrototypeOf', inner.setPrototypeOf, [prototype]); },
  isExtensible(object) { return !!ask(object, 'isExtensible', inner.isExtensible, []); },
  preventExtensions(object) { return !!ask(object, 'preventExtensions', inner.preventExtensions, []); },
});
methods(Object, {
  defineProperty(object, key, descriptor) {
    if (!proxied(object)) return define_own(object, key, descriptor);
    return Reflect.defineProperty(object, key, descriptor) ? object : refuse('defineProperty', key);
  },
  getPrototypeOf(object) { return proxied(object) ? Reflect.getPrototypeOf(object) : parent(object); },
  setPrototypeOf(object, prototype) {
    if (!proxied(object)) return adopt(object, prototype);
    return Reflect.setPrototypeOf(object, prototype) ? object : refuse('setPrototypeOf');
  },
  isExtensible(object) { return proxied(object) ? Reflect.isExtensible(object) : open(object); },
  preventExtensions(object) {
    if (!proxied(object)) return close(object);
    return Reflect.preventExtensions(object) ? object : refuse('preventExtensions');
  },
});
const { hasOwn, prototype: { hasOwnProperty: has_own } } = Object;
methods(Object, { hasOwn(object, key) { return proxied(object) ? Reflect.getOwnPropertyDescriptor(object, key) !== undefined : hasOwn(object, key); } });
methods(Object.prototype, { hasOwnProperty(key) { return proxied(this) ? Reflect.getOwnPropertyDescriptor(this, key) !== undefined : applied(has_own, this, [key]); } });
methods(Proxy, { revocable(target, handler) {
  const proxy = new Proxy(target, handler);
  return { proxy, revoke() { revoke(proxy); } };
} });
