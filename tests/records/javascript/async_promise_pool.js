// A pool runs at most `limit` tasks at a time.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let running = 0;
let most = 0;
const task = (id, ms) => async () => {
  running++;
  most = Math.max(most, running);
  console.log(`start ${id} (${running} running)`);
  await sleep(ms);
  running--;
  console.log(`end   ${id}`);
  return id * 10;
};

async function pool(tasks, limit) {
  const results = new Array(tasks.length);
  let next = 0;
  async function worker(name) {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await tasks[index]();
    }
    console.log(`worker ${name} is done`);
  }
  await Promise.all(Array.from({ length: limit }, (_, i) => worker(i)));
  return results;
}
const tasks = [30, 10, 20, 40, 5, 15].map((ms, i) => task(i, ms));
console.log(await pool(tasks, 3), 'most at once:', most);

// The same with a set of promises and race.
async function poolWithRace(iterable, limit, run) {
  const executing = new Set();
  const all = [];
  for (const item of iterable) {
    const p = Promise.resolve().then(() => run(item));
    all.push(p);
    const e = p.finally(() => executing.delete(e));
    executing.add(e);
    if (executing.size >= limit) await Promise.race(executing);
  }
  return Promise.all(all);
}
console.log(await poolWithRace([25, 5, 10, 20], 2, async (ms) => { console.log('in', ms); await sleep(ms); console.log('out', ms); return ms; }));
