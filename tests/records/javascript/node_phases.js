const fs = require('fs');
console.log('1 script');
setTimeout(() => console.log('timeout 0'), 0);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick 1'));
Promise.resolve()
  .then(() => { console.log('microtask 1'); process.nextTick(() => console.log('tick in microtask')); })
  .then(() => console.log('microtask 2'));
queueMicrotask(() => console.log('queueMicrotask'));
process.nextTick(() => { console.log('tick 2'); Promise.resolve().then(() => console.log('microtask in tick')); });
fs.readFile('data.txt', 'utf8', (error, text) => {
  console.log('read', error, text);
  setTimeout(() => console.log('timeout after read'), 0);
  setImmediate(() => console.log('immediate after read'));
  process.nextTick(() => console.log('tick after read'));
});
console.log('2 script ends');
