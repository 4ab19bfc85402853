setTimeout(() => console.log('never'), 50);
process.nextTick(() => console.log('tick'));
async function fail() { throw new RangeError('too much'); }
fail();
Promise.resolve().then(() => console.log('microtask'));
