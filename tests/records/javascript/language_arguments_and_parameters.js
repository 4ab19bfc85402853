// In sloppy functions parameters and arguments are one, as old quizzes ask.
function first(x, y) {
  arguments[0] = 9;
  y = 5;
  return [x, y, arguments[0], arguments[1], arguments.length];
}
console.log(first(1, 2), first(1));
function counted(n) {
  n++;
  n += 2;
  return arguments[0];
}
console.log(counted(1));
function strict(x) {
  'use strict';
  x = 3;
  return arguments[0];
}
function withDefault(x, y = 1) {
  x = 3;
  return arguments[0];
}
console.log(strict(1), withDefault(1));
function optional(options) {
  options = options || { fresh: true };
  console.log(options, arguments.length, Array.prototype.slice.call(arguments));
}
optional();
optional({ given: true }, 'more');
function swap(a, b) {
  [a, b] = [b, a];
  return [].slice.call(arguments);
}
console.log(swap(1, 2));
const factorial = function (n) {
  if (n < 2) return 1;
  n = n - 1;
  return (arguments[0] + 1) * factorial(n);
};
console.log(factorial(5));

// A function in the head of a loop keeps the head's own variable.
const seen = [];
for (let i = 0, peek = () => i; i < 3; i++) seen.push([i, peek()]);
console.log(seen);
for (let i = 0, step = () => i++; i < 4; step(), i += 2) seen.push(() => i);
console.log(seen.slice(3).map(f => f()));
for (let i = 0; i < 2; i++) setTimeout(() => console.log('turn', i));
