// What the library says of arguments that do not fit, as tests of a library try them.
const tries = {
  map: () => [1].map([2]), filter: () => [1].filter(/x/), every: () => [1].every({}), flatMap: () => [1].flatMap(2), each: () => new Map([[1, 2]]).forEach('abc'), set: () => new Set([1]).forEach([]), none: () => new Set([1]).forEach(),
  includes: () => 'abc'.includes(/b/), starts: () => 'abc'.startsWith(/a/), ends: () => 'abc'.endsWith(/c/), pad: () => 'x'.padStart(Infinity), entries: () => Object.fromEntries(), entries2: () => Object.fromEntries([1]),
  properties: () => Object.defineProperties(1, {}), properties2: () => Object.defineProperties({}), prototype: () => Object.getPrototypeOf(undefined), descriptor: () => Object.getOwnPropertyDescriptor(null, 'a'),
};
for (const [name, attempt] of Object.entries(tries)) {
  try {
    console.log(name, attempt());
  } catch (error) {
    console.log(name, `${error.name}: ${error.message}`);
  }
}
const holed = [1, , 3, , 5];
console.log(holed.copyWithin(0, 1), [1, , undefined].lastIndexOf(undefined), [, 1].lastIndexOf(undefined), [1, 2, 1].lastIndexOf(1, 'x'), [1, 2, 1].lastIndexOf(1, undefined), [1, 2, 1].lastIndexOf(1, -2));
console.log(typeof Function.prototype, Function.prototype, Function.prototype(), Object.getPrototypeOf(class {}) === Function.prototype, Function.prototype.name === '', Function.prototype.length);
console.log([new Map([[{ a: { b: 1 } }, [1, [2, [3]]]]]).entries()], new Set([{ x: { y: { z: 1 } } }]).entries());
console.log('abc'.startsWith('b', 1), 'abc'.endsWith('b', 2), ['/a/'].map(text => '/a/'.includes(text)), ((pattern) => { pattern[Symbol.match] = false; return '/a/'.includes(pattern); })(/a/));
