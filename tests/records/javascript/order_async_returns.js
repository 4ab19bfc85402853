const log = (...a) => console.log(...a); const p = Promise.resolve('p');
async function plain() { return 'plain'; } async function promise() { return p; } async function awaited() { return await p; } async function thenable() { return { then(r) { r('thenable'); } }; } async function nested() { return plain(); }
for (const f of [plain, promise, awaited, thenable, nested]) f().then((v) => log(f.name, v));
let n = 0; const tick = () => Promise.resolve().then(() => { if (n++ < 7) { log('tick', n); return void tick(); } }); tick();
(async () => { try { return await Promise.reject(new Error('x')); } catch (e) { log('caught inside', e.message); return 'recovered'; } finally { log('finally runs'); } })().then(log);
(async () => { try { return Promise.reject(new Error('y')); } catch (e) { log('never'); } })().catch((e) => log('caught outside', e.message));
(async () => { for await (const v of (async function* () { yield 1; yield p; })()) log('yielded', v); })();
