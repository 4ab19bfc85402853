const { natives } = globalThis;
delete globalThis.natives;
const { inspect, width, quote, split_time, join_time } = natives;
const whole = value => Math.trunc(value) || 0;
const clamp = (value, most) => Math.min(Math.max(whole(value), 0), most);
const check = f => {
  if (typeof f !== 'function') throw new TypeError(`${f === null || typeof f !== 'object' ? String(f) : Array.isArray(f) ? '[object Array]' : f instanceof RegExp ? '[object RegExp]' : `#<${f.constructor?.name ?? 'Object'}>`} is not a function`);
  return f;
};
// Collections name what they were given in another way.
const checkOf = f => {
  const kind = typeof f;
  if (kind !== 'function') throw new TypeError(`${f === undefined ? 'undefined' : kind === 'number' || kind === 'boolean' || f === null ? `${kind} ${f}` : kind === 'string' ? `string "${f}"` : kind} is not a function`);
  return f;
};
const bound = (f, self) => self === undefined ? check(f) : check(f).bind(self);
const search = (list, f, self, from, step) => {
  f = bound(f, self);
  for (let i = from; i >= 0 && i < list.length; i += step) if (f(list[i], i, list)) return i;
  return -1;
};
const insert = (list, compare) => {
  const count = list.length;
  if (count < 2) return list;
  let run = 2;
  const falls = compare(list[1], list[0]) < 0;
  while (run < count && compare(list[run], list[run - 1]) < 0 === falls) run++;
  if (falls) list = [...list.slice(0, run).reverse(), ...list.slice(run)];
  for (; run < count; run++) {
    const item = list[run];
    let left = 0, right = run;
    while (left < right) {
      const middle = left + right >> 1;
      if (compare(item, list[middle]) < 0) right = middle;
      else left = middle + 1;
    }
    list.splice(run, 1);
    list.splice(left, 0, item);
  }
  return list;
};
const sorted = (list, compare) => {
  if (list.length < 64) return insert(list, compare);
  const middle = list.length >> 1, left = sorted(list.slice(0, middle), compare), right = sorted(list.slice(middle), compare), result = [];
  let i = 0, j = 0;
  while (i < left.length && j < right.length) result.push(compare(right[j], left[i]) < 0 ? right[j++] : left[i++]);
  while (i < left.length) result.push(left[i++]);
  while (j < right.length) result.push(right[j++]);
  return result;
};
const blank = (list, count) => {
  const { constructor } = list;
  return constructor === Array || !Array.isArray(list) || typeof constructor !== 'function' ? new Array(count) : new (constructor[Symbol.species] ?? Array)(count);
};
const byText = (left, right) => left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
const fold = (list, f, given, start, from, to, step) => {
  check(f);
  let value = start, i = from;
  if (!given) {
    while (i !== to && !(i in list)) i += step;
    if (i === to) throw new TypeError('Reduce of empty array with no initial value');
    value = list[i];
    i += step;
  }
  for (; i !== to; i += step) if (i in list) value = f(value, list[i], i, list);
  return value;
};
const group = (items, f, add) => {
  check(f);
  let i = 0;
  for (const item of items) add(f(item, i++), item);
};
const { propertyIsEnumerable: enumerable, hasOwnProperty: own } = Object.prototype, { create } = Object;
methods(Array.prototype, {
  forEach(callback, self) {
    const list = Object(this), count = list.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in list) callback(list[i], i, list);
  },
  map(callback, self) {
    const list = Object(this), count = list.length, result = blank(list, count);
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in list) result[i] = callback(list[i], i, list);
    return result;
  },
  filter(callback, self) {
    const list = Object(this), count = list.length, result = blank(list, 0);
    let kept = 0;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in list) {
      const item = list[i];
      if (callback(item, i, list)) result[kept++] = item;
    }
    return result;
  },
  some(callback, self) {
    const list = Object(this), count = list.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in list && callback(list[i], i, list)) return true;
    return false;
  },
  every(callback, self) {
    const list = Object(this), count = list.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in list && !callback(list[i], i, list)) return false;
    return true;
  },
  find(callback, self) { return this[search(this, callback, self, 0, 1)]; },
  findIndex(callback, self) { return search(this, callback, self, 0, 1); },
  findLast(callback, self) { return this[search(this, callback, self, this.length - 1, -1)]; },
  findLastIndex(callback, self) { return search(this, callback, self, this.length - 1, -1); },
  reduce(callback, ...start) { return fold(Object(this), callback, start.length > 0, start[0], 0, this.length, 1); },
  reduceRight(callback, ...start) { return fold(Object(this), callback, start.length > 0, start[0], this.length - 1, -1, -1); },
  flatMap(callback, self) {
    if (typeof callback !== 'function') throw new TypeError('flatMap mapper function is not callable');
    return this.map(callback, self).flat();
  },
  sort(compare) {
    if (compare !== undefined && typeof compare !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
    const given = this.filter(item => item !== undefined), count = this.length;
    const list = compare ? sorted(given, compare) : sorted(given.map(item => [String(item), item]), byText).map(pair => pair[1]);
    let missing = 0;
    for (let i = 0; i < count; i++) if (i in this && this[i] === undefined) missing++;
    for (let i = 0; i < count; i++) {
      if (i < list.length) this[i] = list[i];
      else if (missing-- > 0) this[i] = undefined;
      else delete this[i];
    }
    return this;
  },
  toSorted(compare) { return [...this].sort(compare); },
  toReversed() { return [...this].reverse(); },
  toSpliced(...change) {
    const list = [...this];
    list.splice(...change);
    return list;
  },
  with(index, value) {
    const list = [...this], at = whole(index) < 0 ? whole(index) + list.length : whole(index);
    if (!(at in list)) throw new RangeError(`Invalid index : ${index}`);
    list[at] = value;
    return list;
  },
  at(index) { return this[whole(index) < 0 ? whole(index) + this.length : whole(index)]; },
  fill(value, from, to = this.length) {
    const count = this.length, end = whole(to) < 0 ? whole(to) + count : Math.min(whole(to), count);
    for (let i = whole(from) < 0 ? Math.max(whole(from) + count, 0) : whole(from); i < end; i++) this[i] = value;
    return this;
  },
  copyWithin(to, from, end) {
    const part = this.slice(from, end), start = whole(to) < 0 ? Math.max(whole(to) + this.length, 0) : whole(to);
    for (let i = 0; i < part.length && start + i < this.length; i++) {
      if (i in part) this[start + i] = part[i];
      else delete this[start + i];
    }
    return this;
  },
  lastIndexOf(wanted, from = this.length - 1) {
    from = whole(arguments.length > 1 ? arguments[1] : from);
    for (let i = from < 0 ? from + this.length : Math.min(from, this.length - 1); i >= 0; i--) if (this[i] === wanted && i in this) return i;
    return -1;
  },
  flat(depth = 1) {
    const result = blank(this, 0), count = this.length, plain = result.constructor === Array;
    let size = 0;
    for (let i = 0; i < count; i++) if (i in this) {
      const item = this[i];
      if (!(depth >= 1 && Array.isArray(item))) result[size++] = item;
      else if (plain) for (let part = flatten.call(item, depth - 1), from = 0; from < part.length; from += 5000) size = result.push(...part.slice(from, from + 5000));
      else for (const inner of flatten.call(item, depth - 1)) result[size++] = inner;
    }
    return result;
  },
});
const flatten = Array.prototype.flat;
methods(Array, {
  from(items, callback, self) {
    if (callback !== undefined) callback = bound(callback, self);
    if (items == null) throw new TypeError(`${items === null ? 'object null' : items} is not iterable (cannot read property Symbol(Symbol.iterator))`);
    const own = typeof this === 'function' && this !== Array;
    let list = own ? new this() : [];
    if (items[Symbol.iterator] !== undefined) {
      let i = 0;
      if (!callback && !own) return [...items];
      for (const item of items) {
        list[i] = callback ? callback(item, i) : item;
        i++;
      }
      if (own) list.length = i;
      return list;
    }
    const count = Math.min(Math.max(Math.trunc(items.length) || 0, 0), 4294967295);
    if (!own) list = new Array(count);
    for (let i = 0; i < count; i++) list[i] = callback ? callback(items[i], i) : items[i];
    return list;
  },
  async fromAsync(items, callback) {
    const result = [];
    let i = 0;
    for await (const item of items) result.push(callback ? await callback(item, i++) : item);
    return result;
  },
});
methods(Object, {
  assign(target, ...sources) {
    if (target == null) throw new TypeError('Cannot convert undefined or null to object');
    target = Object(target);
    for (let source of sources) if (source != null) {
      if (typeof source === 'string') source = source.split('');
      for (const key of Reflect.ownKeys(Object(source))) if (enumerable.call(source, key)) target[key] = source[key];
    }
    return target;
  },
  fromEntries(entries) {
    const result = {};
    if (entries === undefined || entries === null) throw new TypeError('undefined is not iterable');
    for (const entry of entries) {
      if (entry === null || typeof entry !== 'object') throw new TypeError(`Iterator value ${String(entry)} is not an entry object`);
      Object.defineProperty(result, entry[0], { value: entry[1], writable: true, enumerable: true, configurable: true });
    }
    return result;
  },
  defineProperties(target, all) {
    if (target === null || typeof target !== 'object' && typeof target !== 'function') throw new TypeError('Object.defineProperties called on non-object');
    if (all === undefined || all === null) throw new TypeError('Cannot convert undefined or null to object');
    for (const key of Reflect.ownKeys(Object(all))) if (enumerable.call(all, key)) Object.defineProperty(target, key, all[key]);
    return target;
  },
  create(prototype, all) {
    const result = create(prototype);
    return all === undefined ? result : Object.defineProperties(result, all);
  },
  getOwnPropertyDescriptors(target) {
    const result = {};
    for (const key of Reflect.ownKeys(target)) result[key] = Object.getOwnPropertyDescriptor(target, key);
    return result;
  },
  hasOwn(target, key) { return own.call(target, key); },
  groupBy(items, callback) {
    const result = Object.create(null);
    group(items, callback, (key, item) => { (result[key] ??= []).push(item); });
    return result;
  },
});
methods(Map, {
  groupBy(items, callback) {
    const result = new Map();
    group(items, callback, (key, item) => { result.has(key) ? result.get(key).push(item) : result.set(key, [item]); });
    return result;
  },
});
methods(Map.prototype, {
  forEach(callback, self) {
    callback = bound(checkOf(callback), self);
    for (const [key, value] of this) callback(value, key, this);
  },
});
methods(Set.prototype, {
  forEach(callback, self) {
    callback = bound(checkOf(callback), self);
    for (const item of this) callback(item, item, this);
  },
});
methods(Object.prototype, {
  isPrototypeOf(value) {
    for (let at = Object(value) === value ? Object.getPrototypeOf(value) : null; at; at = Object.getPrototypeOf(at)) if (at === this) return true;
    return false;
  },
  toLocaleString() { return this.toString(); },
});
const onObject = (name, target) => {
  if (Object(target) !== target) throw new TypeError(`Reflect.${name} called on non-object`);
  return target;
};
methods(Reflect, {
  apply(f, self, list) {
    const kind = typeof f, told = kind === 'object' ? Array.isArray(f) ? '[object Array]' : f && `#<${f.constructor?.name ?? 'Object'}>` : String(f);
    if (kind !== 'function') throw new TypeError(`Function.prototype.apply was called on ${told}, which is ${f === null ? 'null' : kind === 'object' ? 'an object' : `a ${kind}`} and not a function`);
    return f.apply(self, list);
  },
  has(target, key) { return key in onObject('has', target); },
  getOwnPropertyDescriptor(target, key) { return Object.getOwnPropertyDescriptor(onObject('getOwnPropertyDescriptor', target), key); },
  setPrototypeOf(target, prototype) {
    if (Object.getPrototypeOf(onObject('setPrototypeOf', target)) === prototype) return true;
    if (!Object.isExtensible(target)) return false;
    for (let at = prototype; at; at = Object.getPrototypeOf(at)) if (at === target) return false;
    Object.setPrototypeOf(target, prototype);
    return true;
  },
  isExtensible(target) { return Object.isExtensible(onObject('isExtensible', target)); },
  preventExtensions(target) {
    Object.preventExtensions(onObject('preventExtensions', target));
    return true;
  },
  getPrototypeOf(target) { return Object.getPrototypeOf(onObject('getPrototypeOf', target)); },
  defineProperty(target, key, descriptor) {
    onObject('defineProperty', target);
    try { Object.defineProperty(target, key, descriptor); } catch (error) {
      if (['Cannot redefine property', 'Cannot define property'].some(words => error?.message?.startsWith(words))) return false;
      throw error;
    }
    return true;
  },
});
const padding = (text, length, filler) => {
  const missing = whole(length) - text.length;
  if (missing <= 0 || filler === '') return '';
  if (missing > 536870888) throw new RangeError('Invalid string length');
  return filler.repeat(Math.ceil(missing / filler.length)).slice(0, missing);
};
const fill = (template, text, at, found) => {
  const parts = template.split('$');
  let result = parts[0];
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i], sign = part[0];
    if (sign === '&') result += found + part.slice(1);
    else if (sign === '`') result += text.slice(0, at) + part.slice(1);
    else if (sign === "'") result += text.slice(at + found.length) + part.slice(1);
    else if (part === '' && i + 1 < parts.length) result += '$' + parts[++i];
    else result += '$' + part;
  }
  return result;
};
const replace = (text, pattern, by, all) => {
  pattern = String(pattern);
  const f = typeof by === 'function' ? by : at => fill(by, text, at, pattern);
  if (f !== by) by = String(by);
  let result = '', done = 0, at = text.indexOf(pattern);
  while (at >= 0) {
    result += text.slice(done, at) + (f === by ? f(pattern, at, text) : f(at));
    done = at + pattern.length;
    at = !all ? -1 : pattern !== '' ? text.indexOf(pattern, done) : at < text.length ? at + 1 : -1;
  }
  return result + text.slice(done);
};
const noPattern = (wanted, name) => {
  if (wanted !== null && (wanted[Symbol.match] === undefined ? wanted instanceof RegExp : wanted[Symbol.match])) throw new TypeError(`First argument to String.prototype.${name} must not be a regular expression`);
  return wanted;
};
methods(String.prototype, {
  padStart(length, filler = ' ') { return padding(String(this), length, String(filler)) + this; },
  padEnd(length, filler = ' ') { return this + padding(String(this), length, String(filler)); },
  concat(...parts) { return parts.reduce((text, part) => `${text}${part}`, String(this)); },
  at(index) { return this[whole(index) < 0 ? whole(index) + this.length : whole(index)]; },
  includes(wanted, from) { return this.indexOf(typeof wanted === 'object' ? noPattern(wanted, 'includes') : wanted, from) >= 0; },
  startsWith(wanted, from) {
    if (typeof wanted === 'object') noPattern(wanted, 'startsWith');
    const start = clamp(from, this.length);
    return this.slice(start, start + String(wanted).length) === String(wanted);
  },
  endsWith(wanted, to = this.length) {
    if (typeof wanted === 'object') noPattern(wanted, 'endsWith');
    const end = clamp(to, this.length), start = end - String(wanted).length;
    return start >= 0 && this.slice(start, end) === String(wanted);
  },
  substring(from, to = this.length) {
    const start = clamp(from, this.length), end = clamp(to, this.length);
    return this.slice(Math.min(start, end), Math.max(start, end));
  },
  substr(from, length = this.length) {
    const start = whole(from) < 0 ? Math.max(whole(from) + this.length, 0) : whole(from);
    return this.slice(start, start + Math.max(whole(length), 0));
  },
  replace(pattern, by) { return replace(String(this), pattern, by, false); },
  replaceAll(pattern, by) { return replace(String(this), pattern, by, true); },
  toLocaleUpperCase() { return this.toUpperCase(); },
  toLocaleLowerCase() { return this.toLowerCase(); },
});
methods(String, {
  raw(template, ...values) {
    if (template == null) throw new TypeError('Cannot convert undefined or null to object');
    const { raw } = template;
    let text = '';
    for (let i = 0; i < raw.length; i++) text += raw[i] + (i + 1 < raw.length && i < values.length ? values[i] : '');
    return text;
  },
});
Object.defineProperty(Number, 'parseFloat', { value: parseFloat, writable: true, configurable: true });
Object.defineProperty(Set.prototype, 'keys', { value: Set.prototype.values, writable: true, configurable: true });
methods(Array, {
  of(...items) {
    if (this === Array || typeof this !== 'function' || !this.prototype) return items;
    const list = new this(items.length);
    items.forEach((item, i) => Object.defineProperty(list, i, { value: item, writable: true, enumerable: true, configurable: true }));
    list.length = items.length;
    return list;
  },
});
for (const Class of [Array, Map, Set, Promise]) Object.defineProperty(Class, Symbol.species, { get() { return this; }, configurable: true });
const two = n => String(n).padStart(2, '0');
