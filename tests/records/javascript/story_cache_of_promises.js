const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
const cache = new Map();
let fetches = 0;

function load(id) {
  if (!cache.has(id)) {
    cache.set(
      id,
      (async () => {
        fetches++;
        await delay(100);
        return { id };
      })(),
    );
  }
  return cache.get(id);
}

(async () => {
  const [a, b] = await Promise.all([load(1), load(1)]);
  console.log(a === b, fetches);
  await load(2);
  await load(1);
  console.log(fetches, performance.now());
})();
