// FinalizationRegistry (ECMA-262 26.2). Nothing is ever collected as far as a program can see, so that it never calls back.
{
  const isHolder = value => value !== null && (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol');
  class FinalizationRegistry {
    #tokens = [];
    constructor(cleanup) { if (typeof cleanup !== 'function') throw new TypeError('FinalizationRegistry: cleanup must be callable'); }
    register(target, held, token) {
      if (!isHolder(target)) throw new TypeError('FinalizationRegistry.prototype.register: invalid target');
      if (target === held) throw new TypeError('FinalizationRegistry.prototype.register: target and holdings must not be same');
      if (token !== undefined && !isHolder(token)) throw new TypeError(`Invalid unregisterToken ('${String(token)}')`);
      if (token !== undefined) this.#tokens.push(token);
    }
    unregister(token) {
      if (!isHolder(token)) throw new TypeError(`Invalid unregisterToken ('${String(token)}')`);
      const count = this.#tokens.length;
      this.#tokens = this.#tokens.filter(other => other !== token);
      return this.#tokens.length < count;
    }
  }
  Object.defineProperty(FinalizationRegistry.prototype, Symbol.toStringTag, { value: 'FinalizationRegistry', configurable: true });
  methods(globalThis, { FinalizationRegistry });
}
