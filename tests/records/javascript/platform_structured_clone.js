const original = { a: 1, when: new Date(0), map: new Map([[1, { x: 1 }]]), set: new Set([1, 'a']), nothing: undefined, list: [1, , 3], nested: { deep: [1, [2]] } };
original.self = original;
const copy = structuredClone(original);
console.log(copy, copy !== original, copy.self === copy, copy.map !== original.map);
for (const bad of [() => 1, Symbol('x'), { f() {} }, Promise.resolve()]) {
  try { structuredClone(bad); } catch (error) { console.log(error.name, error.message, error.code); }
}
class Point { constructor() { this.x = 1; } get y() { return 2; } }
console.log(structuredClone(new Point()), structuredClone([new Point()]));
console.log(structuredClone(null), structuredClone('x'), structuredClone(/a/gi), structuredClone(-0), structuredClone(NaN));
const error = structuredClone(new RangeError('far', { cause: 'c' }));
console.log(error.name, error.message, error instanceof RangeError);
