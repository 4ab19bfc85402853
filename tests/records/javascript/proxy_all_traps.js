const show = (name, f) => { let r; try { r = f(); } catch (e) { r = e.name + ': ' + e.message; } console.log(name, r); };
const handler = {
  getPrototypeOf(t) { console.log('getPrototypeOf'); return Array.prototype; },
  setPrototypeOf(t, p) { console.log('setPrototypeOf'); return Reflect.setPrototypeOf(t, p); },
  isExtensible(t) { console.log('isExtensible'); return Reflect.isExtensible(t); },
  preventExtensions(t) { console.log('preventExtensions'); return Reflect.preventExtensions(t); },
  getOwnPropertyDescriptor(t, k) { console.log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); },
  defineProperty(t, k, d) { console.log('define', k, d); return k !== 'no' && Reflect.defineProperty(t, k, d); },
  ownKeys(t) { console.log('ownKeys'); return [...Reflect.ownKeys(t), ]; },
  deleteProperty(t, k) { console.log('delete', k); return k === 'a' ? delete t[k] : false; },
};
const p = new Proxy({ a: 1, b: 2 }, handler);
show('proto', () => Object.getPrototypeOf(p) === Array.prototype);
show('set proto', () => Object.setPrototypeOf(p, null) === p);
show('define', () => Object.defineProperty(p, 'c', { value: 3, enumerable: true, configurable: true }) === p);
show('define no', () => Object.defineProperty(p, 'no', { value: 3, configurable: true }));
show('reflect define no', () => Reflect.defineProperty(p, 'no', { value: 3, configurable: true }));
show('keys', () => Object.keys(p));
show('entries', () => Object.entries(p));
show('own', () => Object.hasOwn(p, 'a'));
show('names', () => Object.getOwnPropertyNames(p));
show('delete', () => { 'use strict'; return delete p.a; });
show('delete b', () => { 'use strict'; return delete p.b; });
show('ext', () => Object.isExtensible(p));
show('prevent', () => Object.preventExtensions(p) === p);
const r = Proxy.revocable({ x: 1 }, {});
show('rev', () => r.proxy.x);
r.revoke();
show('revoked', () => r.proxy.x);
show('revoked set', () => { r.proxy.x = 2; });
show('typeof', () => typeof r.proxy);
const validator = new Proxy({}, { set(o, k, v) { if (typeof v !== 'number') throw new TypeError('number wanted for ' + k); o[k] = v; return true; } });
show('valid', () => { validator.age = 3; return validator.age; });
show('invalid', () => { validator.age = 'x'; });
const traced = (o, path = '') => new Proxy(o, { get(t, k, r) { const v = Reflect.get(t, k, r); return typeof v === 'object' && v ? traced(v, path + '.' + String(k)) : `${path}.${String(k)}=${v}`; } });
show('deep', () => traced({ a: { b: { c: 1 } } }).a.b.c);
const fn = new Proxy(function add(a, b) { return a + b; }, { apply(t, self, args) { return 'called ' + t(...args); }, construct(t, args) { return { made: args }; } });
show('apply', () => fn(1, 2));
show('new', () => new fn(1, 2));
show('call', () => fn.call(null, 3, 4));
const neg = new Proxy([1, 2, 3], { get: (t, k, r) => Reflect.get(t, typeof k === 'string' && +k < 0 ? t.length + +k : k, r) });
show('neg', () => neg[-1]);
show('has', () => 'q' in new Proxy({}, { has: (t, k) => k.startsWith('q') }));
const obs = []; const list = new Proxy([], { set(t, k, v) { obs.push(`${k}=${v}`); t[k] = v; return true; } });
list.push('a', 'b'); list.unshift('c'); list.length = 1;
show('obs', () => obs.join(' '));
for (const k in new Proxy({ a: 1, b: 2 }, { ownKeys: () => ['b', 'a'] })) console.log('in', k);
console.log(new Proxy({ a: 1 }, {}), new Proxy([1, 2], {}), new Proxy(function f() {}, {}));
