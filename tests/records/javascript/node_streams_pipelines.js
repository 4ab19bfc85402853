const { Readable, Writable, Transform } = require('stream');
const { pipeline } = require('stream/promises');
const double = new Transform({ objectMode: true, transform(n, _, cb) { setTimeout(() => cb(null, n * 2), 5); }, flush(cb) { this.push('flushed'); cb(); } });
const sink = new Writable({ objectMode: true, highWaterMark: 2, write(x, _, cb) { console.log('write', x); setTimeout(cb, 10); }, final(cb) { console.log('final'); cb(); } });
async function main() {
  await pipeline(Readable.from([1, 2, 3, 4]), double, sink);
  console.log('pipeline done');
  await pipeline(Readable.from(['x', 'y']), async function* (source) { for await (const s of source) yield s.toUpperCase(); }, async function (source) { for await (const s of source) console.log('got', s); });
  const r = await pipeline(async function* () { yield 1; yield 2; }, async src => { let t = 0; for await (const x of src) t += x; return t; });
  console.log('sum', r);
  try { await pipeline(Readable.from([1, 2]), new Transform({ objectMode: true, transform(x, e, cb) { cb(x === 2 ? new Error('bad 2') : null, x); } }), new Writable({ objectMode: true, write(x, e, cb) { console.log('w', x); cb(); } })); } catch (e) { console.log('failed', e.message); }
  const ac = new AbortController(); setTimeout(() => ac.abort(), 20);
  try { await pipeline(async function* () { for (let i = 0; ; i++) { await new Promise(r => setTimeout(r, 8)); yield i; } }, new Writable({ objectMode: true, write(x, e, cb) { console.log('inf', x); cb(); } }), { signal: ac.signal }); } catch (e) { console.log(e.name, e.code); }
}
main().then(() => console.log('main done'));
