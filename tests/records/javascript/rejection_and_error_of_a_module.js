// The module's own error is reported when its promise is rejected; the other one waits for a task of its own.
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

await null;
const forgotten = Promise.reject(new Error('forgotten'));
queueMicrotask(() => console.log('microtask'));
await delay(0);
console.log('after the timer');
throw new Error('the module itself');
