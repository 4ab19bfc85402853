// Patterns in declarations, parameters, loops, assignments, with defaults and rests.
const { a, b: { c = 5, ...restB } = {}, ['comp' + 'uted']: d = 'none', ...rest } = { a: 1, b: { x: 1, y: 2 }, e: 3, f: 4 };
console.log(a, c, restB, d, rest);
const [first, , third = 'third', ...others] = 'abcdef';
console.log(first, third, others);
const f = ({ name, age = 18, address: { city = 'nowhere' } = {} } = {}, [x, y = x] = [1], ...more) => `${name} ${age} ${city} ${x} ${y} ${more}`;
console.log(f(), f({ name: 'Ann', address: {} }, [2, 3], 4, 5), f.length);
let p = 1, q = 2; [p, q] = [q, p]; console.log(p, q);
const o = {}; ({ a: o.first, b: o['second'], c: [o.third] } = { a: 1, b: 2, c: [3] }); console.log(o);
for (const [key, { value, deep: [inner] = [] }] of Object.entries({ k1: { value: 1 }, k2: { value: 2, deep: ['in'] } })) console.log(key, value, inner);
for (const { length } of ['one', 'three']) console.log(length);
const order = []; const log = (v) => (order.push(v), v);
const { [log('k1')]: v1 = log('d1'), [log('k2')]: v2 = log('d2') } = { k1: 'has' }; console.log(order, v1, v2);
const fn = function ({ a, b } = { a: 1, b: 2 }, { c = a + b } = {}) { return [a, b, c, arguments.length]; };
console.log(fn(), fn({ a: 5 }), fn({ a: 1, b: 1 }, { c: 0 }));
try { const { z } = null; } catch (e) { console.log(e.message); }
try { const { z: { y } } = {}; } catch (e) { console.log(e.message); }
try { const [z] = {}; } catch (e) { console.log(e.message); }
try { (({ name }) => name)(); } catch (e) { console.log(e.message); }
try { const [z] = undefined; } catch (e) { console.log(e.message); }
const swap = ([m, n]) => [n, m]; console.log(swap([1, 2]), (({ length }) => length)('four'), (([h, ...t]) => ({ h, t }))([1, 2, 3]));
const { length, 0: zero, [length - 1]: last } = 'hello'; console.log(length, zero, last);
const merged = { ...{ a: 1, b: 2 }, b: 3, ...null, ...undefined, ...'hi', ...[9], ...(false && { z: 1 }) }; console.log(merged);
console.log([...'ab', ...[1, 2], ...new Set([3]), ...new Map([[4, 5]])], Math.max(...[1, 5, 3], 4));
const { data: { user: { id, profile: { links: [, second] } } } } = { data: { user: { id: 7, profile: { links: ['x', 'y'] } } } }; console.log(id, second);
const { async, get, set, of, from, as } = { async: 1, get: 2, set: 3, of: 4, from: 5, as: 6 }; console.log(async + get + set + of + from + as);
let n = 0; const { w = n++, v = n++ } = { w: undefined, v: null }; console.log(w, v, n);
