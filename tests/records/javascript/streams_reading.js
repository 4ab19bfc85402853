const log = (...a) => console.log(...a);
const rs = new ReadableStream({ start(c) { log('start'); c.enqueue('a'); c.enqueue('b'); }, pull(c) { log('pull', c.desiredSize); c.enqueue('c'); c.close(); }, cancel(r) { log('cancel', r); } });
Promise.resolve().then(() => log('m1')).then(() => log('m2')).then(() => log('m3')).then(() => log('m4'));
(async () => { const reader = rs.getReader(); log(rs.locked); for (;;) { const { done, value } = await reader.read(); log('read', done, value); if (done) break; } await reader.closed; log('closed'); })();
const counter = new ReadableStream({ start() { this.i = 0; }, async pull(c) { await new Promise(r => setTimeout(r, 10)); log('pulled', this.i); c.enqueue(this.i++); if (this.i === 4) c.close(); }, cancel(reason) { log('cancelled', reason); } }, { highWaterMark: 2 });
(async () => { await new Promise(r => setTimeout(r, 50)); for await (const x of counter) log('chunk', x); log('end'); })();
