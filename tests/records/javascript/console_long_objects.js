console.log({
  title: 'A rather long title for an object',
  description: 'so that it does not fit into one line any more',
  numbers: [1, 2, 3],
  nested: { more: 'text', and: 'even more of it, so that this breaks as well', done: true },
});
console.log({ a: 'x'.repeat(60), b: 'y'.repeat(30) });
console.log(['x'.repeat(80)]);
console.log({ key: 'first line\nsecond line' });
