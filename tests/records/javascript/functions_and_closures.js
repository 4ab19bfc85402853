function counter() {
  let count = 0;
  return { increment: () => ++count, reset() { count = 0; } };
}
const c = counter();
c.increment();
c.increment();
console.log(c.increment());
c.reset();
console.log(c.increment());
const add = (a, b = 10, ...rest) => a + b + rest.length;
console.log(add(1), add(1, 2), add(1, 2, 3, 4), add.length, add.name, hoisted());
function hoisted() {
  return typeof notYet;
}
var notYet = 5;
for (var i = 0; i < 3; i++) setTimeout(() => console.log('var', i), 0);
for (let j = 0; j < 3; j++) setTimeout(() => console.log('let', j), 0);
console.log((function () { return arguments.length; })(1, 2, 3));
const fib = n => (n < 2 ? n : fib(n - 1) + fib(n - 2));
console.log(fib(15), [1, 2, 3].map(String), ['1', '2', '3'].map(Number));
