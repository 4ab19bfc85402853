// Proxies and Reflect as articles show them.
const handler = { get(t, k, r) { if (typeof k === 'symbol') return Reflect.get(t, k, r); console.log('get', k); const v = Reflect.get(t, k, r); return typeof v === 'object' && v !== null ? new Proxy(v, handler) : v; }, set(t, k, v, r) { console.log('set', k, v); return Reflect.set(t, k, v, r); }, has(t, k) { console.log('has', k); return k in t; }, deleteProperty(t, k) { console.log('delete', k); return delete t[k]; }, ownKeys(t) { console.log('ownKeys'); return Reflect.ownKeys(t); }, getOwnPropertyDescriptor(t, k) { console.log('gopd', k); return Reflect.getOwnPropertyDescriptor(t, k); }, defineProperty(t, k, d) { console.log('define', k, d); return Reflect.defineProperty(t, k, d); } };
const p = new Proxy({ a: { b: 1 }, list: [1] }, handler);
p.a.b = 2;
p.list.push(5);
'a' in p;
delete p.a;
console.log(Object.keys(p), { ...p }, JSON.stringify(p));
for (const k in p) console.log('k', k);
const fn = new Proxy(function add(a, b) { return a + b; }, { apply(t, th, args) { console.log('apply', args); return t(...args) * 2; }, construct(t, args, nt) { return { made: args, same: nt === fn }; } });
console.log(fn(1, 2), new fn(3), fn.name, fn.length, typeof fn);
const neg = (arr) => new Proxy(arr, { get: (t, k, r) => { const i = Number(k); return Number.isInteger(i) && i < 0 ? t[t.length + i] : Reflect.get(t, k, r); } });
const n = neg([1, 2, 3]); console.log(n[-1], n.length, n.map((x) => x * 2), n, Array.isArray(n));
const { proxy, revoke } = Proxy.revocable({ x: 1 }, {}); revoke(); try { proxy.x; } catch (e) { console.log(e.message); }
const strict = new Proxy({}, { set() { return false; } });
(function () { 'use strict'; try { strict.x = 1; } catch (e) { console.log(e.message); } })();
const frozen = Object.freeze({ a: 1 }); try { new Proxy(frozen, { get: () => 2 }).a; } catch (e) { console.log(e.message); }
console.log(Reflect.ownKeys({ b: 1, 2: 1, a: 1, 1: 1, [Symbol('s')]: 1 }), Reflect.has({ x: 1 }, 'x'), Reflect.apply(Math.max, null, [1, 3]), Reflect.construct(Date, [0]).getTime(), Reflect.getPrototypeOf([]) === Array.prototype);
const rx = { set foo(v) { console.log('setter', this === rec, v); } }; const rec = {}; Reflect.set(rx, 'foo', 1, rec);
