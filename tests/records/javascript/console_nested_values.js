// Everything nested in everything, as the console shows it.
const circular = { name: 'loop', list: [1, 2] };
circular.self = circular;
circular.list.push(circular);
console.log(circular);
console.log({ a: { b: { c: { d: 1 } } }, e: [[[[1]]]] });
console.log([undefined, null, NaN, -0, 0, 1e21, 1e-7, 'it\'s', "say \"hi\"", `both ' and "`, true, Symbol('s'), Symbol.iterator]);
console.log({ f() {}, g: function () {}, h: () => {}, async i() {}, *j() {}, async *k() {}, C: class {}, D: class Named extends Array {} });
console.log([function named() {}, async () => {}, class A {}, Math.max, Object, Symbol]);
console.log(new Map([['a', 1], [{ k: 'v' }, [1, 2]], [NaN, new Map([[1, new Set([2])]])]]));
console.log(new Set(), new Map(), [], {}, new Set([[], {}, 'x']), new WeakMap(), new WeakSet());
console.log([1, , 3, , ,], [, 'a'], new Array(5), [undefined, , null]);
console.log({ 'quoted-key': 1, valid_key: 2, 3: 'three', [Symbol('sym')]: 4, '': 5, 'ünïcode': 6, 'a b': 7 });
console.log(new Date(0), [new Date(86400000)], { when: new Date(NaN) });
console.log(/re/gi, [/x\/y/], { re: /a+/ });
console.log(Promise.resolve(1), Promise.reject(new Error('r')).catch(() => {}) instanceof Promise, new Promise(() => {}), [Promise.resolve({ a: 1 })]);
console.log(Object.create(null), Object.create({ inherited: 1 }), Object.create(null, { x: { value: 1, enumerable: true } }));
console.log(new (class Foo { constructor() { this.x = 1; } })(), new (class extends Map { })(), new (class Bar extends Array { })(1, 2, 3), new (class { })());
console.log({ get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v) {} });
console.log([1.0, 2.5, -3, 100000, 1234567.891], [true, false], ['a', 'b'], [[]], [{}], [[], []]);
console.log('a string', ['a string'], 'multi\nline', ['multi\nline'], 'tab\t', ['tab\t', '\u0001', '\\', 'é', '😀']);
console.log(new Boolean(true), new Number(3), new String('str'), Object(Symbol('boxed')));
console.log(globalThis === this, typeof globalThis, [globalThis].length);
console.log((function () { return arguments; })(1, 'two'), [..."añ😀"]);

console.log(-0, [-0], 0, +0.0, 1 / 3, [1 / 3], 0.1 + 0.2, 1e300 * 10, -1e-10, 123456789012345680000);
