const util = require('node:util');
const assert = require('node:assert');
const wait = (ms, callback) => setTimeout(() => ms < 0 ? callback(new Error('negative')) : callback(null, ms * 2), Math.abs(ms));
const waiting = util.promisify(wait);
const sleep = util.promisify(setTimeout);
(async () => {
  console.log(await waiting(10), await sleep(20, 'slept'));
  try { await waiting(-5); } catch (error) { console.log(error.message); }
  console.log(util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }), util.inspect('text'), util.format('%s is %d', 'x', 5, { y: 1 }));
  console.log(util.isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), util.types.isPromise(sleep(1)));
  try { assert.strictEqual(1, 2); } catch (error) { console.log(error.name, error.code, error.message); }
  try { assert(false, 'my message'); } catch (error) { console.log(error.message); }
  assert.deepStrictEqual({ a: 1 }, { a: 1 });
  assert.throws(() => { throw new TypeError('x'); }, TypeError);
  await assert.rejects(waiting(-1), { message: 'negative' });
  const back = util.callbackify(async x => x + 1);
  back(1, (error, value) => console.log('callback', error, value));
  class Money { constructor(n) { this.n = n; } [util.inspect.custom](depth, options) { return `$${this.n}`; } }
  console.log(new Money(5), [new Money(6)]);
})();
