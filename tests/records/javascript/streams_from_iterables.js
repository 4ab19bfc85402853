const log = (...a) => console.log(...a);
const tick = (n) => { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => log('t' + i)); };
tick(16);
(async () => { for await (const x of ReadableStream.from((async function* () { try { log('g1'); yield 1; log('g2'); yield 2; } finally { log('fin'); } })())) log('from', x); log('end'); })();
setTimeout(() => { tick(16); (async () => { for await (const x of ReadableStream.from(['a', 'b'])) log('sync', x); log('end'); })(); }, 5);
setTimeout(() => { tick(16); (async () => { for await (const x of ReadableStream.from((async function* () { yield 1; yield 2; })())) { log('br', x); break; } log('end'); })(); }, 10);
