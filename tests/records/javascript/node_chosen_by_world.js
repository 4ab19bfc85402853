setTimeout(() => console.log('set first, 1 ms'), 1);
setTimeout(() => console.log('set second, 0 ms'), 0);
const start = Date.now();
while (Date.now() - start < 10);
setTimeout(() => console.log('after the block'), 0);
Promise.resolve().then(() => console.log('microtask'));
