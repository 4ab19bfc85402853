/**
 * The other side of `./build.sh bench` for JavaScript: the program on V8's own promises, with timers from
 * `@sinonjs/fake-timers`, so that nobody waits. Prints the seconds it took, without the start of node; of several runs in one
 * process the median of all but the first, which had everything to compile.
 *
 * `runAllAsync` is the library’s own way to fire timers with the microtasks in between. Firing them by hand, one
 * `clock.next()` for each `setImmediate`, takes about half of its time.
 */

import FakeTimers from '@sinonjs/fake-timers';
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

const [path, times] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const before = process.memoryUsage().rss;
const realNow = performance.now.bind(performance);
const all = [];
for (let i = 0; i < Number(times); i++) {
  const program = compileFunction(text);
  const clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'], loopLimit: Number.MAX_SAFE_INTEGER });
  const started = realNow();
  program();
  await clock.runAllAsync();
  all.push((realNow() - started) / 1000);
  clock.uninstall();
}
const counted = (all.length > 1 ? all.slice(1) : all).sort((a, b) => a - b);
console.log(counted[counted.length >> 1], 0, Math.max(process.resourceUsage().maxRSS * 1024 - before, 0));
