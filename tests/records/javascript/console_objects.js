console.log({ id: 42, name: 'Ada', admin: true, tags: ['a', 'b'], nested: { deep: { deeper: { deepest: 1 } } } });
console.log({}, [], { a: undefined, b: null, 'with-dash': 1, 2: 'two', ['computed']: 3 });
console.log([1, [2, [3, [4, [5]]]]], [undefined, null], [, 1, , , 2]);
console.log({ f() {}, g: () => 1, h: function named() {}, i: class A {}, j: async () => {}, k: class extends Array {} });
const circle = { name: 'circle' };
circle.self = circle;
console.log(circle);
console.log([function () {}, class {}]);
