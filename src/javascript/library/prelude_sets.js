// The operations of sets (ECMA-262 24.2.4), which V8 has had since 2024 and Node 20 has not. The other one may be anything with a
// size, `has` and `keys`; which of the two is gone through hangs on which is smaller.
{
  // A subclass may have a method of its own.
  const { has: known } = Set.prototype;
  const isIn = (set, item) => Reflect.apply(known, set, [item]);
  const record = (set, other, name) => {
    if (!(set instanceof Set)) throw new TypeError(`Method Set.prototype.${name} called on incompatible receiver ${Object(set) === set ? `#<${set.constructor?.name ?? 'Object'}>` : String(set)}`);
    if (Object(other) !== other) throw new TypeError(`Set.prototype.${name} argument must be an object`);
    const size = +other.size;
    if (size !== size) throw new TypeError('The .size property is NaN');
    if (whole(size) < 0) throw new RangeError(`'${size}' is an invalid size`);
    const { has } = other;
    if (typeof has !== 'function') throw new TypeError('string "has" is not a function');
    const { keys } = other;
    if (typeof keys !== 'function') throw new TypeError('string "keys" is not a function');
    return {
      size: Math.trunc(size),
      has: item => Boolean(Reflect.apply(has, other, [item])),
      // Its iterator need not be iterable itself.
      keys() {
        const iterator = Reflect.apply(keys, other, []);
        if (Object(iterator) !== iterator) throw new TypeError('Result of the keys method is not an object');
        const { next } = iterator;
        return { [Symbol.iterator]: () => ({ next: () => Reflect.apply(next, iterator, []), return: () => iterator.return?.() ?? {} }) };
      },
    };
  };
  methods(Set.prototype, {
    union(other) {
      const theirs = record(this, other, 'union'), result = new Set(this);
      for (const item of theirs.keys()) result.add(item);
      return result;
    },
    intersection(other) {
      const theirs = record(this, other, 'intersection'), result = new Set();
      if (this.size <= theirs.size) {
        for (const item of this) if (theirs.has(item)) result.add(item);
      } else {
        for (const item of theirs.keys()) if (isIn(this, item)) result.add(item);
      }
      return result;
    },
    difference(other) {
      const theirs = record(this, other, 'difference'), result = new Set(this);
      if (this.size <= theirs.size) {
        for (const item of this) if (theirs.has(item)) result.delete(item);
      } else {
        for (const item of theirs.keys()) result.delete(item);
      }
      return result;
    },
    symmetricDifference(other) {
      const theirs = record(this, other, 'symmetricDifference'), result = new Set(this);
      for (const item of theirs.keys()) {
        if (isIn(this, item)) result.delete(item);
        else result.add(item);
      }
      return result;
    },
    isSubsetOf(other) {
      const theirs = record(this, other, 'isSubsetOf');
      if (this.size > theirs.size) return false;
      for (const item of this) if (!theirs.has(item)) return false;
      return true;
    },
    isSupersetOf(other) {
      const theirs = record(this, other, 'isSupersetOf');
      if (this.size < theirs.size) return false;
      for (const item of theirs.keys()) if (!isIn(this, item)) return false;
      return true;
    },
    isDisjointFrom(other) {
      const theirs = record(this, other, 'isDisjointFrom');
      if (this.size <= theirs.size) {
        for (const item of this) if (theirs.has(item)) return false;
      } else {
        for (const item of theirs.keys()) if (isIn(this, item)) return false;
      }
      return true;
    },
  });
}
