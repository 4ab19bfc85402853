import { setTimeout as sleep, setImmediate as soon, setInterval } from 'node:timers/promises';
console.log(await sleep(100, 'slept'));
console.log(await soon('immediate'));
let i = 0;
for await (const value of setInterval(10, 'beat')) {
  console.log(value, ++i);
  if (i === 3) break;
}
const controller = new AbortController();
setTimeout(() => controller.abort(), 20);
try { await sleep(1000, null, { signal: controller.signal }); } catch (error) { console.log(error.name, error.code, error.message); }
const results = await Promise.all([sleep(30, 'c'), sleep(10, 'a'), sleep(20, 'b')]);
console.log(results);
console.log(await Promise.race([sleep(30, 'slow'), sleep(10, 'quick')]));
