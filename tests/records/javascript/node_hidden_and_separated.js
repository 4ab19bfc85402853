// %o, showHidden, showProxy, numericSeparator; where a module stands.
const util = require('util');
console.log('%o', { f() {}, list: [1, [2]] });
console.log('%o', function old(a) { return a; });
console.log('%o', class A { static s = 1; });
console.log('%o', [1, , 3]);
console.log('%o and %o', new Map([['a', { b: 1 }]]), new Set([[1]]));
console.log(util.inspect(Object.defineProperty({ a: 1 }, 'hidden', { value: { b: 2 } }), { showHidden: true }));
console.log(util.inspect([1234567.891234, 1234, -1234567, 123456789n, 0.00001, NaN], { numericSeparator: true }));
console.log(util.inspect(new Proxy({ a: 1 }, { get: () => 5 }), { showProxy: true }), util.inspect(new Proxy([1], {})));
console.log(util.inspect({ deep: { er: new Proxy({}, {}) } }, { showProxy: 1, depth: 0 }));
console.log(new (class Name extends String {})('x'), [new (class Count extends Number {})(3)], 'ab'.matchAll(/a/g));
const path = require('path');
console.log(path.dirname('/a/b/'), path.dirname('a'), path.dirname('/a'), path.basename('/a/b/'), path.dirname('/'));
console.log(process.env.NOT_SET, process.env.NODE_ENV, 'a-b-c'.split('-', -1), setImmediate(() => {}).hasRef());
