const child = async (name, ticks) => {
  for (let i = 0; i < ticks; i++) await null;
  console.log(name, 'returns');
};

(async () => {
  await Promise.all([child('all 1', 1), child('all 3', 3)]);
  console.log('all goes on');
})();
(async () => {
  await Promise.race([child('race 2', 2), child('race 5', 5)]);
  console.log('race goes on');
})();
(async () => {
  await child('plain 3', 3);
  console.log('plain await goes on');
})();
