// Methods that change or read an array step by step (ECMA-262 23.1.3), for what is none: array-like objects, and proxies, whose
// traps each step asks. An array itself has the machine's own methods.
const { apply: applied } = Reflect;
const size = list => clamp(list.length, Number.MAX_SAFE_INTEGER);
const stepwise = {
  push(...items) {
    let length = size(this);
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
    const length = size(this);
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
    const length = size(this), count = items.length;
    if (count > 0) for (let i = length - 1; i >= 0; i--) {
      if (i in this) this[i + count] = this[i];
      else delete this[i + count];
    }
    for (let i = 0; i < count; i++) this[i] = items[i];
    return this.length = length + count;
  },
  splice(from, ...rest) {
    const length = size(this), start = from < 0 ? Math.max(whole(from) + length, 0) : Math.min(whole(from), length);
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
    const length = size(this);
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
    const length = size(this), list = [];
    for (let i = 0; i < length; i++) if (i in this) list.push(this[i]);
    list.sort(compare);
    for (let i = 0; i < list.length; i++) this[i] = list[i];
    for (let i = list.length; i < length; i++) delete this[i];
    return this;
  },
  fill(value, from, to) {
    const length = size(this), end = to === undefined ? length : to < 0 ? whole(to) + length : clamp(to, length);
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < end; i++) this[i] = value;
    return this;
  },
  indexOf(wanted, from) {
    const length = size(this);
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < length; i++) if (i in this && this[i] === wanted) return i;
    return -1;
  },
  lastIndexOf(wanted, from = this.length - 1) {
    for (let i = from < 0 ? whole(from) + this.length : Math.min(whole(from), this.length - 1); i >= 0; i--) if (i in this && this[i] === wanted) return i;
    return -1;
  },
  includes(wanted, from) {
    const length = size(this);
    for (let i = from < 0 ? Math.max(whole(from) + length, 0) : whole(from); i < length; i++) {
      const item = this[i];
      if (item === wanted || item !== item && wanted !== wanted) return true;
    }
    return false;
  },
  find(callback, self) { return seek(this, callback, self, true); },
  findIndex(callback, self) { return seek(this, callback, self, false); },
  slice(from, to) {
    const length = size(this), start = from < 0 ? Math.max(whole(from) + length, 0) : Math.min(whole(from), length);
    const end = to === undefined ? length : to < 0 ? Math.max(whole(to) + length, 0) : Math.min(whole(to), length);
    const count = Math.max(end - start, 0), result = blank(this, count);
    for (let i = 0; i < count; i++) if (start + i in this) result[i] = this[start + i];
    return result;
  },
  concat(...others) {
    const result = blank(this, 0);
    let length = 0;
    for (const part of [Object(this), ...others]) {
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
    const length = size(this), at = whole(index) < 0 ? whole(index) + length : whole(index);
    return at < 0 || at >= length ? undefined : this[at];
  },
};
const seek = (list, callback, self, value) => {
  check(callback);
  const length = size(list);
  for (let i = 0; i < length; i++) {
    const item = list[i];
    if (applied(callback, self, [item, i, list])) return value ? item : i;
  }
  return value ? undefined : -1;
};
natives.steps(stepwise);
{
  const like = {
    sort: stepwise.sort,
    fill: stepwise.fill,
    copyWithin(...given) {
      const copy = applied(Array.prototype.copyWithin, Array.from(this), given);
      for (let i = 0; i < copy.length; i++) if (this[i] !== copy[i]) this[i] = copy[i];
      return this;
    },
  };
  for (const name of ['flatMap', 'with', 'toSorted', 'toReversed', 'toSpliced']) {
    const own = Array.prototype[name];
    like[name] = function (...given) { return applied(own, Array.from(this), given); };
  }
  for (const name of Object.keys(like)) {
    const own = Array.prototype[name];
    methods(Array.prototype, { [name](...given) { return applied(Array.isArray(this) || this == null ? own : like[name], this, given); } });
  }
}
