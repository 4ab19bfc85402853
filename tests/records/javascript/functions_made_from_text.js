// Functions whose text is put together while the program runs.
const add = new Function('a', 'b', 'return a + b');
console.log(add(1, 2), add.name, add.length, add, typeof Function('return this')(), new Function('return this')() === globalThis);
console.log(new Function('a, b', 'c', 'return a * b + c')(2, 3, 4), new Function()(), new Function('{ a }', 'b = 2', '...c', 'return [a, b, c]')({ a: 1 }, undefined, 5, 6));
const isFine = text => {
  try {
    new Function(text);
    return true;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
console.log(isFine('(a = 0) => a'), isFine('return ]'), isFine('let x = ;'), isFine('const a = 1; const a = 2;'));
function outer() {
  const local = 'hidden';
  return new Function('return typeof local');
}
var shared = 'seen';
console.log(outer()(), new Function('return shared')());
const compile = template => new Function('data', 'return `' + template + '`');
console.log(compile('Hello ${data.name}, you are ${data.age}!')({ name: 'Ann', age: 3 }));
const evaluate = expression => Function(`'use strict'; return (${expression})`)();
console.log(evaluate('2 + 3 * 4'), evaluate('Math.max(1, 5)'), evaluate('JSON.stringify({ a: [1] })'), evaluate('this'));
try { evaluate('foo.bar'); } catch (error) { console.log(error.message); }
const counted = new Function('if (this.count === undefined) this.count = 0; return ++this.count');
const holder = {};
console.log(counted.call(holder), counted.call(holder), holder);
const AsyncFunction = (async () => {}).constructor;
new AsyncFunction('ms', 'await new Promise(resolve => setTimeout(resolve, ms)); return "after " + ms;')(10).then(console.log);
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
console.log([...new GeneratorFunction('n', 'for (let i = 0; i < n; i++) yield i')(3)]);
setTimeout(new Function('console.log("from a timer")'), 5);
Promise.resolve(1).then(new Function('value', 'console.log("then", value); return value + 1')).then(console.log);
