const check = f => {
  if (typeof f !== 'function') throw new TypeError(`${f === null || typeof f !== 'object' ? String(f) : '#<Object>'} is not a function`);
  return f;
};
const bound = (f, self) => self === undefined ? check(f) : check(f).bind(self);
const search = (list, f, self, from, step) => {
  f = bound(f, self);
  for (let i = from; i >= 0 && i < list.length; i += step) if (f(list[i], i, list)) return i;
  return -1;
};
const sorted = (list, compare) => {
  if (list.length < 2) return list;
  const middle = list.length >> 1, left = sorted(list.slice(0, middle), compare), right = sorted(list.slice(middle), compare), result = [];
  let i = 0, j = 0;
  while (i < left.length && j < right.length) result.push(compare(right[j], left[i]) < 0 ? right[j++] : left[i++]);
  while (i < left.length) result.push(left[i++]);
  while (j < right.length) result.push(right[j++]);
  return result;
};
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
const byText = Array.prototype.sort;
methods(Array.prototype, {
  forEach(callback, self) {
    const count = this.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in this) callback(this[i], i, this);
  },
  map(callback, self) {
    const count = this.length, result = new Array(count);
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in this) result[i] = callback(this[i], i, this);
    return result;
  },
  filter(callback, self) {
    const count = this.length, result = [];
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in this) {
      const item = this[i];
      if (callback(item, i, this)) result.push(item);
    }
    return result;
  },
  some(callback, self) {
    const count = this.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in this && callback(this[i], i, this)) return true;
    return false;
  },
  every(callback, self) {
    const count = this.length;
    callback = bound(callback, self);
    for (let i = 0; i < count; i++) if (i in this && !callback(this[i], i, this)) return false;
    return true;
  },
  find(callback, self) { return this[search(this, callback, self, 0, 1)]; },
  findIndex(callback, self) { return search(this, callback, self, 0, 1); },
  findLast(callback, self) { return this[search(this, callback, self, this.length - 1, -1)]; },
  findLastIndex(callback, self) { return search(this, callback, self, this.length - 1, -1); },
  reduce(callback, ...start) { return fold(this, callback, start.length > 0, start[0], 0, this.length, 1); },
  reduceRight(callback, ...start) { return fold(this, callback, start.length > 0, start[0], this.length - 1, -1, -1); },
  flatMap(callback, self) { return this.map(callback, self).flat(); },
  sort(compare) {
    if (compare === undefined) return byText.call(this);
    if (typeof compare !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
    const list = sorted(this.filter(item => item !== undefined), compare), count = this.length;
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
});
methods(Array, {
  from(items, callback, self) {
    if (callback !== undefined) callback = bound(callback, self);
    if (items == null) throw new TypeError(`${items} is not iterable`);
    if (items[Symbol.iterator] !== undefined) {
      const list = [...items];
      return callback ? list.map((item, i) => callback(item, i)) : list;
    }
    const count = Math.min(Math.max(Math.trunc(items.length) || 0, 0), 4294967295), result = new Array(count);
    for (let i = 0; i < count; i++) result[i] = callback ? callback(items[i], i) : items[i];
    return result;
  },
  async fromAsync(items, callback) {
    const result = [];
    let i = 0;
    for await (const item of items) result.push(callback ? await callback(item, i++) : item);
    return result;
  },
});
methods(Object, {
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
    callback = bound(callback, self);
    for (const [key, value] of this) callback(value, key, this);
  },
});
methods(Set.prototype, {
  forEach(callback, self) {
    callback = bound(callback, self);
    for (const item of this) callback(item, item, this);
  },
});
