// Somebody listens to the failure of a module: the loop goes on.
import process from 'node:process';
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
process.on('unhandledRejection', error => console.log('never', error));
process.nextTick(() => console.log('tick'));
setTimeout(() => console.log('timer'), 0);
let chain = Promise.resolve();
for (let i = 1; i < 12; i++) chain = chain.then(() => console.log('microtask', i));
await null;
throw new Error('top');
