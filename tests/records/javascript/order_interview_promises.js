// Promise internals that interviews ask about.
const log = (...a) => console.log(...a);
new Promise((res) => { log('executor'); res('first'); res('second'); throw new Error('ignored'); }).then(log);
Promise.resolve(1).then(2).then(log);
Promise.resolve(Promise.resolve(3)).then(log);
Promise.reject(4).then(log, (e) => log('rej', e)).then(() => { throw 5; }).catch((e) => { log('catch', e); return 6; }).finally(() => 7).then(log);
const thenable = { then(res) { log('then called'); res('thenable'); } };
Promise.resolve(thenable).then(log);
(async () => { log(await thenable); log(await { then: (a, b) => b(new Error('bad then')) }.then ? 'x' : 'y'); })().catch((e) => log('caught', e.message));
Promise.all([]).then((v) => log('all empty', v));
Promise.race([]).then(() => log('never'));
Promise.any([]).catch((e) => log(e.name, e.errors));
Promise.allSettled([1, Promise.reject(2)]).then(log);
Promise.all([1, Promise.reject(new Error('all failed')), new Promise((r) => setTimeout(r, 100))]).catch((e) => log(e.message));
Promise.all({}).catch((e) => log(e.message));
Promise.all('ab').then(log);
Promise.race([new Promise((r) => setTimeout(r, 20, 'slow')), new Promise((r) => setTimeout(r, 10, 'quick'))]).then(log);
async function a1() { log('a1 start'); await a2(); log('a1 end'); }
async function a2() { log('a2'); } setTimeout(() => log('timeout'), 0);
a1();
new Promise((r) => { log('p1'); r(); }).then(() => log('then1')).then(() => log('then2')).then(() => log('then3'));
log('script end');
(async () => { const p = (async () => 'ret')(); return p; })().then(log);
(async () => { return await (async () => 'ret await')(); })().then(log);
Promise.resolve().then(() => Promise.resolve('inner')).then(log);
Promise.resolve().then(() => log(1)).then(() => log(2)).then(() => log(3)).then(() => log(4)).then(() => log(5)).then(() => log(6));
const def = () => { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
const d = def();
d.promise.then((v) => log('deferred', v));
setTimeout(d.resolve, 5, 'val');
log(d);
class MyP extends Promise { static get [Symbol.species]() { return Promise; } } log(new MyP(() => {}).then() instanceof MyP, MyP.resolve(1) instanceof MyP, MyP.resolve(1));
const self = new Promise((r) => setTimeout(() => r(self)));
self.catch((e) => log(e.message));
try { Promise(); } catch (e) { log(e.message); }
try { new Promise(); } catch (e) { log(e.message); } log(Promise.resolve(1), Promise.reject(new Error('shown')).catch(() => {}) && 1, (async () => {})(), [Promise.resolve([1])], Promise.prototype, Promise);
(async function () { const results = []; await Promise.all([3, 1, 2].map(async (x) => { await new Promise((r) => setTimeout(r, x * 10)); results.push(x); })); log(results); [1, 2].forEach(async (x) => { await null; log('forEach', x); }); log('after forEach'); for (const x of [1, 2]) { await null; log('for of', x); } const r = await [1, 2, 3].reduce(async (acc, x) => (await acc) + x, Promise.resolve(0)); log(r); })();
