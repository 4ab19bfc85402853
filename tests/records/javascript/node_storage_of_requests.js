// Requests that carry their number along by AsyncLocalStorage.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage();
let id = 0;
const log = (msg) => { const s = als.getStore(); console.log(`[${s ? s.id : '-'}]`, msg); };
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function db(q) { log(`query ${q}`); await sleep(5); log(`rows ${q}`); return q.length; }
async function handle(path) { return als.run({ id: ++id, path }, async () => { log(`start ${path}`); const n = await db(`SELECT ${path}`); setTimeout(() => log('late'), 20); setImmediate(() => log('imm')); process.nextTick(() => log('tick')); queueMicrotask(() => log('micro')); return n; }); }
Promise.all([handle('/a'), handle('/bb')]).then((v) => { log(v); als.exit(() => log('exited')); als.enterWith({ id: 'entered' }); log('now'); setTimeout(() => log('still'), 1); });
const res = als.run({ id: 'res' }, () => new AsyncResource('X'));
res.runInAsyncScope(() => log('in scope'));
const bound = als.run({ id: 'b' }, () => AsyncResource.bind(() => log('bound')));
bound();
const snap = als.run({ id: 'snap' }, () => AsyncLocalStorage.snapshot ? AsyncLocalStorage.snapshot() : (f) => f());
snap(() => log('snapshot'));
console.log(typeof als.disable, als.getStore());
