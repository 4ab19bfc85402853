// Map, Set, WeakMap and WeakSet as programs use them.
const counts = new Map(); for (const w of 'the cat and the dog and the bird'.split(' ')) counts.set(w, (counts.get(w) ?? 0) + 1);
console.log(counts, [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)), counts.size, counts.has('cat'), counts.delete('cat'), counts.delete('cat'), counts.get('cat'));
for (const [k, v] of counts) { if (k === 'and') counts.delete('dog'); if (k === 'the') counts.set('new', 1); console.log(k, v); }
counts.forEach((v, k, map) => console.log(k, v, map === counts));
console.log(counts.keys(), counts.values(), counts.entries(), counts[Symbol.iterator] === counts.entries, [...counts.keys()], counts.entries().next());
const nan = new Map([[NaN, 'nan'], [0, 'zero']]); console.log(nan.get(NaN), nan.get(-0), nan.get('0'));
const a = new Set([1, 2, 3]), b = new Set([2, 3, 4]); console.log(new Set([...a].filter((x) => b.has(x))), new Set([...a, ...b]), [...a].filter((x) => !b.has(x)), a.add(1).size, a.has(3), a);
console.log([...new Set([3, 1, 3, 2, 1])], new Set('hello').size, Array.from(new Set([1, 2]), (x) => x * 2), a.entries().next().value, a.keys === a.values);
const group = (xs, f) => xs.reduce((m, x) => m.set(f(x), [...(m.get(f(x)) ?? []), x]), new Map()); console.log(group([1, 2, 3, 4, 5], (x) => (x % 2 ? 'odd' : 'even')));
const cache = new WeakMap(); const key = {}; cache.set(key, 'cached'); console.log(cache.get(key), cache.has({}), cache.delete(key), cache.has(key), cache); try { cache.set('str', 1); } catch (e) { console.log(e.message); } try { new WeakSet([1]); } catch (e) { console.log(e.message); }
const priv = new WeakMap(); class Counter { constructor() { priv.set(this, 0); } inc() { priv.set(this, priv.get(this) + 1); return priv.get(this); } } const c = new Counter(); c.inc(); console.log(c.inc(), c);
class LRU { constructor(n) { this.n = n; this.map = new Map(); } get(k) { if (!this.map.has(k)) return undefined; const v = this.map.get(k); this.map.delete(k); this.map.set(k, v); return v; } set(k, v) { this.map.delete(k); this.map.set(k, v); if (this.map.size > this.n) this.map.delete(this.map.keys().next().value); } }
const lru = new LRU(2); lru.set('a', 1); lru.set('b', 2); lru.get('a'); lru.set('c', 3); console.log(lru, [...lru.map.keys()]);
class DefaultMap extends Map { constructor(make, entries) { super(entries); this.make = make; } get(k) { if (!this.has(k)) this.set(k, this.make(k)); return super.get(k); } } const dm = new DefaultMap(() => []); dm.get('x').push(1); dm.get('x').push(2); console.log(dm, dm instanceof Map, dm.size);
try { Map(); } catch (e) { console.log(e.message); } try { new Set(5); } catch (e) { console.log(e.message); }
console.log(JSON.stringify(new Map([[1, 2]])), JSON.stringify([...new Map([[1, 2]])]), Object.fromEntries(counts), new Map(Object.entries({ x: 1 })), structuredCloneLike(new Map([[1, { a: 1 }]]))); function structuredCloneLike(m) { return new Map([...m].map(([k, v]) => [k, { ...v }])); }
counts.clear(); console.log(counts, counts.size, new Map([[1, 'a']]).toString(), Object.prototype.toString.call(new Set()), new Map(new Map([[1, 2]])), Map.name, Map.length);
