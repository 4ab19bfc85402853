async function mapLimit(items, limit, work) {
  const results = [];
  let next = 0;
  async function worker(name) {
    while (next < items.length) {
      const index = next++;
      console.log(`${name} takes ${items[index]}`);
      results[index] = await work(items[index]);
    }
  }
  await Promise.all(Array.from({ length: limit }, (_, i) => worker('worker ' + (i + 1))));
  return results;
}
const get = async id => (await fetch(`https://api.example.com/users/${id}`)).json();
const started = performance.now();
const users = await mapLimit([1, 2, 3, 4, 5], 2, get);
console.log(users.map(user => user.name), performance.now() - started);
