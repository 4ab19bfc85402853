console.log(new Map([['a', 1], ['b', { c: 2 }]]), new Set([1, 'two', [3]]));
console.log(new Date(0), [new Date(86400000)]);
console.log(Promise.resolve(1), Promise.reject(new Error('x')).catch(() => {}) && 'ok', new Promise(() => {}));
console.log(new Map(), new Set(), Object.create(null), new (class Foo {})(), new (class Bar { x = 1 })());
console.log([new Boolean(true), new String('s'), new Number(3)]);
