console.log(JSON.stringify({ a: 1, b: [true, null, undefined, () => 1, NaN, Infinity, -0], c: undefined, d: 'q"\n\u0001é😀', e: { f: {} }, g: [] }));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {} , d: [] }, null, 2)); console.log(JSON.stringify([1, [2]], null, '--'));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c']), JSON.stringify({ a: 1, b: 'x' }, (k, v) => typeof v === 'number' ? v * 2 : v));
console.log(JSON.stringify({ toJSON() { return { x: 1 }; } }), JSON.stringify(new Date(0)), JSON.stringify('s'), JSON.stringify(undefined), JSON.stringify(null), JSON.stringify(new Map([[1, 2]])), JSON.stringify(Object(1)), JSON.stringify(Symbol('x')));
console.log(JSON.parse('{"a":[1,2.5e3,-0.1,true,false,null,"x\\u0041\\n"],"b":{"c":{}}, "__proto__": 1}'), JSON.parse(' [ ] '), JSON.parse('"x"'), JSON.parse('[1,2,3]', (k, v) => Array.isArray(v) ? v : v * 2));
for (const text of ['', '{', '[1,]', '{"a":1,}', "{'a':1}", 'undefined', '{"a" 1}', '{a:1}', '[1 2]', '"abc', '01', '1.', '-', 'tru', '{"a":1}x', '["\n"]', 'nul', '[', '{"a"']) { try { console.log(JSON.parse(text)); } catch (e) { console.log(`${e.name}: ${e.message}`); } }
const circular = { name: 'c', inner: { list: [] } }; circular.inner.list.push(circular); try { JSON.stringify(circular); } catch (e) { console.log(e.name, e.message); }
const self = {}; self.me = self; try { JSON.stringify(self); } catch (e) { console.log(e.message); }
class Point { constructor(x, y) { this.x = x; this.y = y; } } console.log(JSON.stringify(new Point(1, 2)), JSON.stringify({ date: new Date(86400000), nested: [new Point(3, 4)] }), JSON.stringify([new Set([1]), , 3]));
