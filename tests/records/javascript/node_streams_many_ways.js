import { Readable, Writable, Transform, PassThrough, finished, Duplex } from 'node:stream';
import { once } from 'node:events';
async function* gen() { for (let i = 0; i < 3; i++) { await new Promise(r => setTimeout(r, 5)); console.log('produce', i); yield i; } }
for await (const x of Readable.from(gen())) { console.log('consume', x); await new Promise(r => setTimeout(r, 7)); }
const r = new Readable({ objectMode: true, read() {} }); r.push(1); r.push(2);
setTimeout(() => { r.push(3); r.push(null); }, 5);
for await (const x of r) console.log('r', x);
const early = Readable.from([1, 2, 3, 4]); early.on('close', () => console.log('closed early', early.destroyed));
for await (const x of early) { console.log('early', x); if (x === 2) break; }
console.log('after break', early.destroyed);
const bad = new Readable({ objectMode: true, read() { this.destroy(new Error('read failed')); } });
try { for await (const x of bad) console.log(x); } catch (e) { console.log('caught', e.message); }
const w = new Writable({ objectMode: true, highWaterMark: 3, write(c, e, cb) { setTimeout(() => { console.log('wrote', c); cb(); }, 2); } });
for (let i = 0; i < 8; i++) { if (!w.write(i)) { console.log('wait drain at', i); await once(w, 'drain'); console.log('drained'); } }
w.end('last', () => console.log('end callback')); await once(w, 'finish'); console.log('finish'); 
const pt = new PassThrough({ objectMode: true }); pt.on('readable', () => { let c; while ((c = pt.read()) !== null) console.log('readable', c); }); pt.on('end', () => console.log('pt end')); pt.write('q'); pt.write('z'); pt.end();
await new Promise(res => finished(pt, err => { console.log('finished', err); res(); }));
console.log(await Readable.from([1, 2, 3, 4, 5]).filter(x => x % 2).map(async x => x * 10).toArray());
const t = new Transform({ objectMode: true, transform(c, e, cb) { this.push(c); this.push(c + '!'); cb(); } }); t.write('a'); t.write('b'); t.end(); for await (const c of t) console.log(c);
const dead = new Writable({ objectMode: true, write(c, e, cb) { cb(new Error('disk full')); } }); dead.on('error', e => console.log('error event', e.message)); dead.on('close', () => console.log('dead close')); dead.write('x', e => console.log('write cb', e.message)); await once(dead, 'close'); dead.write('y', e => console.log(e.code, e.message));
console.log(r.readableEnded, w.writableFinished, w.writableEnded, pt.destroyed, w.writable, r.readable);
