let depth = 0;
function recurse() {
  if (++depth < 4) {
    process.nextTick(recurse);
    console.log('tick', depth);
  }
}
setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
process.nextTick(recurse);
Promise.resolve().then(function again() {
  console.log('microtask', depth);
  if (depth++ < 6) return Promise.resolve().then(again);
});
(async () => {
  await null;
  console.log('async 1');
  process.nextTick(() => console.log('tick from async'));
  await null;
  console.log('async 2');
})();
process.nextTick((a, b) => console.log('with arguments', a, b), 1, 2);
