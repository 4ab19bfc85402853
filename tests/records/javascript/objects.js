const a = { x: 1, y: { z: 2 } };
const b = { ...a, x: 10, w: 3 };
console.log(b, a.y === b.y, 'x' in a, delete b.w, b.w, Object.keys(b), Object.values(a), Object.entries({ p: 1 }));
const { x, y: { z }, missing = 'default', ...others } = { ...a, q: 5, r: 6 };
console.log(x, z, missing, others);
const counter = {
  count: 0,
  get double() {
    return this.count * 2;
  },
  set double(value) {
    this.count = value / 2;
  },
};
counter.double = 10;
console.log(counter.count, counter.double, counter);
console.log(JSON.stringify({ a: [1, 'x', null, undefined, () => 1], b: undefined, c: { d: true } }));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: [] }, null, 2));
console.log(JSON.parse('{"k": [1, 2.5, "s", null, true]}'), Object.assign({}, { m: 1 }, { n: 2 }), Object.fromEntries([['k', 'v']]));
for (const key in { one: 1, two: 2 }) console.log(key);
