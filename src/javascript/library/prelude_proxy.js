// What programs with a Proxy need beside the traps that the machine asks itself: methods of arrays that ask the traps in
// each step, and the traps for descriptors, prototypes and extensibility (ECMA-262 10.5).
const { proxied, revoke } = natives;
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
