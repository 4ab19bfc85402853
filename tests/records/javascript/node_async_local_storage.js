const { AsyncLocalStorage } = require('node:async_hooks');
const als = new AsyncLocalStorage();
let n = 0;
const log = (msg) => { const s = als.getStore(); console.log(`[${s?.id ?? '-'}] ${msg}`); };
const sleep = ms => new Promise(r => setTimeout(r, ms));
async function db(q) { log('query ' + q); await sleep(10); log('rows ' + q); return [q]; }
async function handle(path) { log('begin ' + path); await db('a' + path); await Promise.all([db('b'), db('c')]); setTimeout(() => log('timer'), 5); process.nextTick(() => log('tick')); setImmediate(() => log('immediate')); queueMicrotask(() => log('micro')); Promise.resolve().then(() => log('then')).finally(() => log('finally')); als.getStore().done = true; log('end'); return path; }
for (const p of ['/x', '/y']) als.run({ id: ++n }, handle, p).then(r => log('outer ' + r));
als.run({ id: 'sync' }, () => { log('sync'); als.run({ id: 'inner' }, () => log('nested')); als.exit(() => log('exited')); log('back'); });
log('outside');
const bound = als.run({ id: 'bound' }, () => AsyncLocalStorage.bind(() => log('bound fn')));
const snap = als.run({ id: 'snap' }, () => AsyncLocalStorage.snapshot());
bound(); snap(() => log('in snapshot'));
(async () => { als.enterWith({ id: 'entered' }); log('e1'); await null; log('e2'); })().then(() => log('e3'));
log('after enterWith');
setTimeout(() => { log('t'); als.disable(); log('disabled'); als.run({ id: 'again' }, () => log('again')); log('out'); }, 100);
