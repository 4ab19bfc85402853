const leaf = async () => console.log('leaf');
(async () => {
  await Promise.all([Promise.all([Promise.all([leaf()])])]);
  console.log('three bare levels');
})();
const level = async depth => {
  if (depth > 0) await Promise.all([level(depth - 1)]);
};
(async () => {
  await level(3);
  console.log('three levels of async functions');
})();
(async () => {
  for (let i = 1; i <= 8; i++) {
    await null;
    console.log('tick', i);
  }
})();
