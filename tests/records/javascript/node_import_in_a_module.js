import { setTimeout as s } from 'node:timers/promises';
const log = (...a) => console.log(...a);
let p = Promise.resolve(); for (let i = 1; i <= 40; i++) p = p.then(() => log('t' + i));
setTimeout(() => log('timeout'), 0); setImmediate(() => log('immediate')); process.nextTick(() => log('tick'));
const { readFile } = await import('node:fs/promises'); log(typeof readFile);
let q = Promise.resolve(); for (let i = 1; i <= 40; i++) q = q.then(() => log('u' + i));
const os = await import('os'); log(typeof os.cpus, typeof os.default);
await s(5); log(Object.prototype.toString.call(os));
