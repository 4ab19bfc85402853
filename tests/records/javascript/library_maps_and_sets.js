const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
for (const [key] of map) { console.log(key); if (key === 'a') { map.delete('b'); map.set('d', 4); } }
console.log(map, map.size, map.get('zz'), map.has('a'), [...map.keys()], [...map.values()], [...map.entries()]);
const queue = new Map(); for (let i = 0; i < 200; i++) queue.set(i, i * i);
let sum = 0; while (queue.size) { const [key, value] = queue.entries().next().value; queue.delete(key); sum += value; }
console.log(sum, queue);
const keys = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'text'], [null, 'null'], [undefined, 'undefined'], [true, 'yes']]);
console.log(keys.get(NaN), keys.get(-0), keys.get('0'), keys.get(null), keys.get(), keys.get(true), keys);
const object = {}, other = {}; const byObject = new Map([[object, 1], [other, 2]]); console.log(byObject.get(object), byObject.get(other), byObject.get({}));
const set = new Set('hello'); set.add('h').add('x'); console.log(set, set.size, set.has('e'), set.delete('e'), [...set], new Set([1, 1, '1']));
set.forEach((value, again, whole) => console.log(value, again === value, whole === set));
const seen = new Set(); for (const n of (function* () { yield 1; yield 2; yield 1; })()) seen.add(n); console.log(seen);
const weak = new WeakMap(), key = {}; weak.set(key, 'v'); console.log(weak.get(key), weak.has({}), weak.delete(key), weak.has(key));
map.clear(); console.log(map, map.size); try { Map(); } catch (e) { console.log(e.message); } try { new Map([1]); } catch (e) { console.log(e.message); }
class Registry extends Map { describe() { return `${this.size} entries`; } } console.log(new Registry([['x', 1]]).describe(), new Registry([['x', 1]]));
const it = new Map([[1, 2]]).entries(); it.next(); console.log(it.next(), new Map([[1, { a: { b: { c: {} } } }]]));
