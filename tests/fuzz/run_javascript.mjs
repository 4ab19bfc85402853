/**
 * Runs many programs on this node's V8 under the recorder's virtual clock, each in a worker of one process.
 *
 * Reads a path a line, answers with a line of JSON: what `record_javascript.mjs` would print.
 */

import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';

const RECORDER = new URL('../records/record_javascript.mjs', import.meta.url);
const MILLISECONDS = 5_000;

function run(path, ...jumps) {
  return new Promise(resolve => {
    let text = '';
    let afresh = null;
    const options = { argv: [path, ...jumps], stdout: true, stderr: true };
    const worker = new Worker(RECORDER, options);
    const limit = setTimeout(() => {
      text += 'died of old age\n';
      worker.terminate();
    }, MILLISECONDS);
    worker.stdout.setEncoding('utf8').on('data', chunk => (text += chunk));
    worker.stderr.resume();
    worker.on('error', error => (text += `died of ${error}\n`));
    // The program polls its clock: it has to be run again, with better knowledge of how far it may jump.
    worker.on('message', jumps => (afresh = jumps));
    worker.on('exit', () => {
      clearTimeout(limit);
      // What the worker wrote last arrives after its end.
      setImmediate(() => resolve(afresh === null ? text : run(path, afresh)));
    });
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await run(line))}\n`);
}
