// A module that fails is told of some microtasks later, before all ticks: Node's loader awaits it.
import process from 'node:process';
process.nextTick(() => console.log('tick'));
setTimeout(() => console.log('timer'), 0);
let chain = Promise.resolve();
for (let i = 1; i < 12; i++) chain = chain.then(() => console.log('microtask', i));
process.on('exit', code => console.log('exit', code));
await null;
console.log('after the first await');
throw new Error('top');
