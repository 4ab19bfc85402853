const { Readable, Writable, Transform } = require('stream');
const log = (...a) => console.log(...a);
const src = new Readable({ objectMode: true, highWaterMark: 2, read() { const n = this.n = (this.n ?? 0) + 1; log('read', n); this.push(n > 6 ? null : n); } });
const slow = new Writable({ objectMode: true, highWaterMark: 1, write(c, _, cb) { log('write', c); setTimeout(() => { log('done', c); cb(); }, 10); } });
src.pipe(new Transform({ objectMode: true, highWaterMark: 1, transform(c, _, cb) { log('transform', c); cb(null, c * 100); } })).pipe(slow);
for (const e of ['pipe', 'unpipe', 'drain', 'finish', 'close']) slow.on(e, () => log('slow', e));
for (const e of ['pause', 'resume', 'end', 'close']) src.on(e, () => log('src', e));
