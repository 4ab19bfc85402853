// What functions see of calls with few arguments, with many and with none.
function seen() {
  return arguments;
}
console.log(seen(), [seen()], { none: seen(), one: seen(1), more: seen('a', [2], undefined) });
console.log(seen().length, seen(undefined).length, [...seen(1, 2)], Array.from(seen('x')), Array.isArray(seen()));
function named() {
  arguments.note = 'extra';
  return arguments;
}
console.log(named(), [named(5)]);
setTimeout(function () {
  console.log('a timer gives', arguments);
}, 10);
setTimeout(function () {
  console.log('or more:', arguments);
}, 20, 'tea', { sugar: 0 });
