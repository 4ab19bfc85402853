// A `yield*` in the middle of an expression: what was computed before it waits, whatever the inner generator is told.
async function* inner(name) {
  try {
    yield `${name} 1`;
    yield `${name} 2`;
  } catch (error) {
    console.log(name, 'caught', error.message);
    yield `${name} mended`;
  } finally {
    console.log(name, 'over');
  }
  return `${name} result`;
}
async function* outer() {
  console.log('got', yield* inner('first'), 'and', yield* inner('second'));
  const list = [1, 2, yield* inner('third')];
  console.log(list.length, `${yield 'between'}: ${yield* inner('fourth')}`, list.at(-1));
}
(async () => {
  const all = outer();
  console.log(await all.next());
  console.log(await all.throw(new Error('one')));
  console.log(await all.next());
  console.log(await all.throw(new RangeError('two')), await all.next());
  console.log(await all.throw(new Error('three')));
  console.log(await all.next(), await all.next('sent'));
  console.log(await all.next(), await all.throw(new Error('four')), await all.next());
  const other = outer();
  const asked = [other.next(), other.throw(new Error('at once')), other.next(), other.return('enough'), other.next()];
  for (const result of asked) console.log(await result);
})();
