// Streams as courses show them: pipelines, transforms, iteration, failures.
const { pipeline, Readable, Writable, Transform, PassThrough, Duplex } = require('stream');
const { pipeline: pipe } = require('stream/promises');
const upper = new Transform({ transform(chunk, enc, cb) { cb(null, chunk.toString().toUpperCase()); }, flush(cb) { this.push('!END'); cb(); } });
const sink = [];
const w = new Writable({ write(c, e, cb) { sink.push(c.toString()); setTimeout(cb, 5); }, final(cb) { console.log('final'); cb(); } });
pipeline(Readable.from(['a', 'b', 'c']), upper, w, (err) => console.log('done', err, sink));
(async () => {
  await pipe(Readable.from([1, 2, 3, 4]), async function* (src) { for await (const x of src) { if (x % 2) yield x * 10; } }, async function (src) { for await (const y of src) console.log('got', y); });
  const failing = new Readable({ read() { this.push('x'); this.destroy(new Error('disk')); } });
  try { await pipe(failing, new PassThrough(), new Writable({ write(c, e, cb) { cb(); } })); } catch (e) { console.log('pipe failed', e.message); }
  const r = Readable.from((async function* () { for (let i = 0; i < 5; i++) { await new Promise((r) => setTimeout(r, 3)); yield { i }; } })());
  console.log(await r.filter((o) => o.i % 2 === 0).map(async (o) => o.i * 2).toArray());
  const obj = new Readable({ objectMode: true, highWaterMark: 2, read() {} });
  console.log(obj.push({ a: 1 }), obj.push({ a: 2 }), obj.readableLength, obj.readableHighWaterMark, obj.readableFlowing);
  obj.push(null); for await (const x of obj) console.log(x);
  const d = new Duplex({ read() { this.push(null); }, write(c, e, cb) { console.log('wrote', String(c)); cb(); } });
  d.on('finish', () => console.log('finish'));
  d.on('end', () => console.log('end'));
  d.on('close', () => console.log('close'));
  d.resume();
  d.end('bye');
})();
