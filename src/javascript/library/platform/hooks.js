{
  const { context } = natives;
  const without = (map, key) => {
    const rest = new Map(map);
    rest.delete(key);
    return rest;
  };
  const inside = (wanted, f, self, args) => {
    const before = context();
    context(wanted);
    try { return f.apply(self, args); } finally { context(before); }
  };
  const kept = (f, self) => {
    const wanted = context();
    return function (...args) { return inside(wanted, f, self === undefined ? this : self, args); };
  };
  class AsyncLocalStorage {
    #enabled = false;
    static bind(f) { return kept(check(f)); }
    static snapshot() { return kept((f, ...args) => f(...args)); }
    getStore() { return this.#enabled ? context()?.get(this) : undefined; }
    run(store, f, ...args) {
      if (Object.is(store, this.getStore())) return f(...args);
      this.#enabled = true;
      return inside(new Map(context()).set(this, store), f, null, args);
    }
    exit(f, ...args) { return this.#enabled ? inside(without(context(), this), f, null, args) : f(...args); }
    enterWith(store) {
      this.#enabled = true;
      context(new Map(context()).set(this, store));
    }
    disable() { this.#enabled = false; }
    [Symbol.for('nodejs.util.inspect.custom')]() { return 'AsyncLocalStorage {}'; }
  }
  let last = 1;
  class AsyncResource {
    #id = ++last;
    #context = context();
    #type;
    constructor(type) {
      if (typeof type !== 'string') throw natives.codedAs(new TypeError(`The "type" argument must be of type string. Received ${inspect(type, 0)}`), 'ERR_INVALID_ARG_TYPE');
      this.#type = type;
    }
    static bind(f, type, self) { return new AsyncResource(type ?? (f.name || 'bound-anonymous-fn')).bind(f, self); }
    runInAsyncScope(f, self, ...args) { return inside(this.#context, f, self, args); }
    bind(f, self) {
      const resource = this;
      return function (...args) { return resource.runInAsyncScope(f, self === undefined ? this : self, ...args); };
    }
    emitDestroy() { return this; }
    asyncId() { return this.#id; }
    triggerAsyncId() { return 1; }
  }
  natives.modules.async_hooks = { AsyncLocalStorage, AsyncResource };
}
