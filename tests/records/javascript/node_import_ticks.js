const log = (...a) => console.log(...a);
let p = Promise.resolve(); for (let i = 1; i <= 40; i++) p = p.then(() => log('t' + i));
setTimeout(() => log('timeout'), 0); setImmediate(() => log('immediate')); process.nextTick(() => log('tick'));
import('node:fs').then(m => { log('imported', typeof m.readFile, typeof m.default.readFile); let q = Promise.resolve(); for (let i = 1; i <= 40; i++) q = q.then(() => log('u' + i)); setImmediate(() => log('imm2')); import('node:path').then(m => log('again', typeof m.join)); import('node:fs').then(m2 => log('same', m2 === m)); });
