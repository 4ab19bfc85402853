// return 1, return await p and return p differ in ticks.
const settled = Promise.resolve(1);

(async () => {
  await (async () => 1)();
  console.log('return 1');
})();
(async () => {
  await (async () => {
    return await settled;
  })();
  console.log('return await p');
})();
(async () => {
  await (async () => {
    return settled;
  })();
  console.log('return p');
})();
