/**
 * The other side of `./build.sh bench` for JavaScript: the program on V8's own promises, with timers from
 * `@sinonjs/fake-timers`, so that nobody waits. Prints the seconds it took, without the start of node.
 *
 * `runAllAsync` is the library’s own way to fire timers with the microtasks in between. Firing them by hand, one
 * `clock.next()` for each `setImmediate`, takes about half of its time.
 */

import FakeTimers from '@sinonjs/fake-timers';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

const script = new Script(readFileSync(process.argv[2], 'utf8'));
const before = process.memoryUsage().rss;
const realNow = performance.now.bind(performance);
const clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'], loopLimit: Number.MAX_SAFE_INTEGER });

const started = realNow();
script.runInThisContext();
await clock.runAllAsync();
const seconds = (realNow() - started) / 1000;
console.log(seconds, 0, Math.max(process.resourceUsage().maxRSS * 1024 - before, 0));
