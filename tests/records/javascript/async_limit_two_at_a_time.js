const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function pool(jobs, limit) {
  const results = [];
  let next = 0;
  async function worker(id) {
    while (next < jobs.length) {
      const index = next++;
      console.log(`worker ${id} takes job ${index}`);
      results[index] = await jobs[index]();
    }
  }
  await Promise.all(Array.from({ length: limit }, (_, id) => worker(id)));
  return results;
}

const jobs = [30, 10, 20, 40].map(ms => async () => {
  await delay(ms);
  return ms;
});
pool(jobs, 2).then(results => console.log(results));
