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
const { getOwnPropertyDescriptor: own_descriptor } = Object;
// What a target promises of itself for ever, a trap may not deny.
const against = (name, words) => { throw new TypeError(`'${name}' on proxy: ${words}`); };
// The target of a proxy that has the trap.
const trapped = (object, name) => {
  const parts = proxied(object);
  return parts && parts[1]?.[name] ? parts[0] : undefined;
};
const inner = { ...Object.fromEntries(Object.getOwnPropertyNames(Reflect).map(name => [name, Reflect[name]])) };
const { defineProperty: define_own, getPrototypeOf: parent, setPrototypeOf: adopt, isExtensible: open, preventExtensions: close } = Object;
natives.modules['#set'] = (...args) => Reflect.set(...args);
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
  defineProperty(object, key, descriptor) {
    const done = !!ask(object, 'defineProperty', inner.defineProperty, [key, descriptor]), target = trapped(object, 'defineProperty');
    if (!done || !target) return done;
    const own = Reflect.getOwnPropertyDescriptor(target, key), fixed = descriptor.configurable === false;
    if (!own && !Reflect.isExtensible(target)) against('defineProperty', `trap returned truish for adding property '${String(key)}'  to the non-extensible proxy target`);
    if (fixed && (!own || own.configurable)) against('defineProperty', `trap returned truish for defining non-configurable property '${String(key)}' which is either non-existent or configurable in the proxy target`);
    return done;
  },
  getPrototypeOf(object) {
    const prototype = ask(object, 'getPrototypeOf', inner.getPrototypeOf, []), target = trapped(object, 'getPrototypeOf');
    if (target && Object(prototype) !== prototype && prototype !== null) against('getPrototypeOf', 'trap returned neither object nor null');
    if (target && !Reflect.isExtensible(target) && Reflect.getPrototypeOf(target) !== prototype) against('getPrototypeOf', 'proxy target is non-extensible but the trap did not return its actual prototype');
    return prototype;
  },
  setPrototypeOf(object, prototype) {
    const done = !!ask(object, 'setPrototypeOf', inner.setPrototypeOf, [prototype]), target = done && trapped(object, 'setPrototypeOf');
    if (target && !Reflect.isExtensible(target) && Reflect.getPrototypeOf(target) !== prototype) against('setPrototypeOf', 'trap returned truish for setting a new prototype on the non-extensible proxy target');
    return done;
  },
  isExtensible(object) {
    const open = !!ask(object, 'isExtensible', inner.isExtensible, []), target = trapped(object, 'isExtensible');
    if (target && Reflect.isExtensible(target) !== open) against('isExtensible', `trap result does not reflect extensibility of proxy target (which is '${!open}')`);
    return open;
  },
  preventExtensions(object) {
    const done = !!ask(object, 'preventExtensions', inner.preventExtensions, []), target = done && trapped(object, 'preventExtensions');
    if (target && Reflect.isExtensible(target)) against('preventExtensions', 'trap returned truish but the proxy target is extensible');
    return done;
  },
  getOwnPropertyDescriptor(object, key) {
    const descriptor = own_descriptor(object, key), target = trapped(object, 'getOwnPropertyDescriptor');
    if (!target) return descriptor;
    const own = Reflect.getOwnPropertyDescriptor(target, key), name = String(key);
    if (!descriptor) {
      if (own && !own.configurable) against('getOwnPropertyDescriptor', `trap returned undefined for property '${name}' which is non-configurable in the proxy target`);
      if (own && !Reflect.isExtensible(target)) against('getOwnPropertyDescriptor', `trap returned undefined for property '${name}' which exists in the non-extensible proxy target`);
    } else if (!descriptor.configurable && (!own || own.configurable)) against('getOwnPropertyDescriptor', `trap reported non-configurability for property '${name}' which is either non-existent or configurable in the proxy target`);
    return descriptor;
  },
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
{
  const { getOwnPropertyNames: all_names } = Object;
  methods(Object, {
    getOwnPropertyDescriptor(object, key) { return proxied(object) ? Reflect.getOwnPropertyDescriptor(object, key) : own_descriptor(object, key); },
    getOwnPropertyNames(object) { return proxied(object) ? Reflect.ownKeys(object).filter(key => typeof key === 'string') : all_names(object); },
  });
}
// Freezing and sealing, and asking for them, go through the traps key by key (ECMA-262 7.3.16, 7.3.17).
const restrict = (way, restricted) => object => {
  if (!proxied(object)) return way(object);
  if (!Reflect.preventExtensions(object)) throw new TypeError(`'preventExtensions' on proxy: trap returned falsish`);
  for (const key of Reflect.ownKeys(object)) {
    const own = restricted ? Reflect.getOwnPropertyDescriptor(object, key) : {};
    if (own) Object.defineProperty(object, key, restricted && 'value' in own ? { configurable: false, writable: false } : { configurable: false });
  }
  return object;
};
const asked = (way, restricted) => object => {
  if (!proxied(object)) return way(object);
  if (Reflect.isExtensible(object)) return false;
  return Reflect.ownKeys(object).every(key => {
    const own = Reflect.getOwnPropertyDescriptor(object, key);
    return !own || !own.configurable && !(restricted && own.writable);
  });
};
{
  const { freeze, seal, isFrozen, isSealed } = Object;
  methods(Object, { freeze: restrict(freeze, true), seal: restrict(seal, false), isFrozen: asked(isFrozen, true), isSealed: asked(isSealed, false) });
}
methods(Proxy, { revocable(target, handler) {
  const proxy = new Proxy(target, handler);
  return { proxy, revoke() { revoke(proxy); } };
} });
