function* countdown(from) {
  while (from > 0) {
    const word = yield from--;
    if (word) console.log('got', word);
  }
  return 'lift-off';
}
const it = countdown(3);
console.log(it.next(), it.next('hello'), it.next(), it.next(), it.next());
console.log([...countdown(4)], Math.max(...countdown(2)));
const range = {
  *[Symbol.iterator]() {
    yield* [1, 2];
    yield 3;
  },
};
for (const n of range) console.log(n);
