// Methods of arrays, borrowed by what is none.
const quiz = { 2: 3, 3: 4, length: 2, splice: Array.prototype.splice, push: Array.prototype.push };
quiz.push(1);
quiz.push(2);
console.log(quiz);
const bag = { length: 0 };
console.log([].push.call(bag, 'a', 'b'), bag, [].pop.call(bag), [].unshift.call(bag, 1, 2), [].shift.call(bag), bag);
const like = { 0: 'x', 1: 'y', 2: 'z', length: 3 };
const calls = [
  ['join', '-'], ['slice', 1], ['concat', [1]], ['indexOf', 'y'], ['includes', 'z'], ['map', x => x + x], ['filter', x => x > 'x'], ['reduce', (a, b) => a + b],
  ['find', x => x > 'x'], ['findLast', x => x > 'x'], ['at', -1], ['reverse'], ['sort'], ['fill', 'q', 1, 2], ['splice', 1, 1, 'new'], ['flatMap', x => [x, x]],
  ['copyWithin', 0, 1], ['with', 0, 'w'], ['toSorted'], ['toReversed'], ['toSpliced', 0, 1],
];
for (const [name, ...given] of calls) console.log(name, Array.prototype[name].call(like, ...given));
console.log(like, [].slice.call('abc'), Array.prototype.map.call('abc', c => c + c), [].filter.call('hello', c => c > 'f').join(''));
function sorted() {
  [].push.call(arguments, 9);
  console.log([].sort.call(arguments), [].splice.call(arguments, 0, 1), [].reverse.call(arguments), arguments.length, [].shift.apply(arguments));
  return Array.prototype.slice.call(arguments);
}
console.log(sorted(3, 1, 2));
class Stack {
  length = 0;
  push(item) { return Array.prototype.push.call(this, item); }
  pop() { return Array.prototype.pop.call(this); }
}
const stack = new Stack();
stack.push('a');
stack.push('b');
console.log(stack.pop(), stack);
console.log([].push.call({}, 1), [].join.call({}), [].slice.call({}), [].sort.call({ 0: 'b', 1: 'a', length: 2 }));
for (const wrong of [() => [].push.call(null, 1), () => [].pop.call(undefined), () => [].push.call(Object.freeze({ length: 0 }), 1)]) {
  try { wrong(); } catch (error) { console.log(error.message); }
}
console.log(Object.getOwnPropertyNames(class { static make() {} static count = 1; }), Object.getOwnPropertyNames(new TypeError('x')));
