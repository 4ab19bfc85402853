// What the core does with dates by itself, for programs that ask for it by name.
Object.defineProperty(Date.prototype, Symbol.toPrimitive, { configurable: true, value: {
  [Symbol.toPrimitive](hint) {
    if (Object(this) !== this) throw new TypeError(`Date.prototype [ @@toPrimitive ] called on incompatible receiver ${String(this)}`);
    if (hint !== 'string' && hint !== 'default' && hint !== 'number') throw new TypeError(`Invalid hint: ${String(hint)}`);
    for (const key of hint === 'number' ? ['valueOf', 'toString'] : ['toString', 'valueOf']) {
      const value = typeof this[key] === 'function' ? this[key]() : this;
      if (Object(value) !== value) return value;
    }
    throw new TypeError('Cannot convert object to primitive value');
  },
}[Symbol.toPrimitive] });
