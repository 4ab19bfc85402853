/**
 * One side of `./build.sh bench`: a program on the wasm that the page loads, in node. Prints `MEDIAN_SECONDS 0 BYTES`;
 * of several runs in one process the first, which had everything to compile, does not count.
 * The limits are as wide as for the native side of the benchmark.
 */

import { readFileSync } from 'node:fs';

const [path, times] = process.argv.slice(2);
const core = await import('../target/page/core.js');
const { memory } = core.initSync({ module: readFileSync(new URL('../target/page/core_bg.wasm', import.meta.url)) });

const text = readFileSync(path, 'utf8');
const language = path.endsWith('.py') ? 'python' : 'javascript';
const world = { cpu: { python_ns_per_iteration: 0, javascript_ns_per_iteration: 0 } };
const limits = { steps: 4_000_000_000, events: 4_000_000_000 };
const before = memory.buffer.byteLength;
const all = [];
for (let i = 0; i < Number(times); i++) {
  const started = performance.now();
  const run = core.simulate(language, text, world, limits);
  all.push((performance.now() - started) / 1000);
  if (run.outcome !== 'finished') throw new Error(`the program did not finish: ${run.outcome}, ${run.message}`);
}
const counted = (all.length > 1 ? all.slice(1) : all).sort((a, b) => a - b);
console.log(counted[counted.length >> 1], 0, memory.buffer.byteLength - before);
