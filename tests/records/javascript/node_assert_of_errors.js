// Errors that an assertion compares stand there in brackets, without their stacks.
const assert = require('node:assert');
for (const attempt of [
  () => assert.deepStrictEqual(new Error('a'), new Error('b')),
  () => assert.strictEqual(new TypeError('one'), new TypeError('two')),
  () => assert.deepStrictEqual([new Error('x')], [new Error('x')]),
  () => assert.notDeepStrictEqual(new Error('same'), new Error('same')),
  () => assert.deepEqual(Object.assign(new Error('coded'), { code: 1 }), new Error('coded')),
]) {
  try {
    attempt();
    console.log('equal');
  } catch (error) {
    console.log(error.message);
  }
}
