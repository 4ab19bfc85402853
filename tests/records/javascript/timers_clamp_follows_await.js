const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

(async () => {
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    await delay(1);
    console.log(`delay(1) took ${performance.now() - start}`);
  }
  await delay(20);
  const start = performance.now();
  await delay(0);
  console.log(`even after a long one: ${performance.now() - start}`);
})();
