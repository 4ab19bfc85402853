// Calls side by side in map and filter of a stream, and what assert says of symbols.
const { Readable } = require('node:stream');
const { setTimeout: sleep } = require('node:timers/promises');
const assert = require('node:assert');
(async () => {
  const started = performance.now();
  const slow = async x => {
    console.log('begin', x, performance.now() - started);
    await sleep(x * 10);
    return x * 2;
  };
  console.log(await Readable.from([3, 1, 2, 1]).map(slow, { concurrency: 2 }).toArray(), performance.now() - started);
  console.log(await Readable.from([1, 2, 3, 4]).filter(async x => (await slow(x)) > 4, { concurrency: 4 }).toArray());
  await Readable.from([1, 2]).forEach(slow, { concurrency: 2 });
  try { await Readable.from([1, 2]).map(async x => { if (x === 2) throw new Error('two'); return x; }, { concurrency: 2 }).toArray(); } catch (error) { console.log(error.message); }
  try { assert.deepStrictEqual({ [Symbol.for('a')]: 1 }, { [Symbol.for('a')]: 2 }); } catch (error) { console.log(error.code); }
  console.log(arguments.length);
})();
