const { Readable, Writable, Duplex, pipeline, finished, PassThrough } = require('stream');
const { promisify } = require('util');
pipeline(Readable.from(['a', 'b']), new PassThrough({ objectMode: true }), async function* (src) { for await (const x of src) { yield x + 1; } }, new Writable({ objectMode: true, write(x, _, cb) { console.log('out', x); cb(); } }), err => console.log('cb', err));
promisify(pipeline)(Readable.from([]), new PassThrough()).then(() => console.log('never ends?'), e => console.log(e));
const r = Readable.from(['x']); finished(r, e => console.log('finished r', e)); r.resume();
const d = Readable.from([1, 2]); d.on('error', e => console.log('err', e.message)); d.on('close', () => console.log('closed')); d.destroy(new Error('stop'));
const pre = new Readable({ read() {} }); finished(pre, e => console.log(e.code, e.message)); pre.destroy();
const obj = new Readable({ objectMode: true, read() {} }); obj.on('end', () => console.log('obj end')); obj.on('data', console.log); obj.push({ a: 1 }); setImmediate(() => { obj.push({ b: 2 }); obj.push(null); });
const ended = new Writable({ write(c, e, cb) { cb(); } }); ended.on('error', e => console.log(e.code, e.message)); ended.end(); ended.write('late');
console.log(r instanceof Readable, new PassThrough() instanceof Writable, new PassThrough() instanceof Readable, r.readableObjectMode, r.readableHighWaterMark);
const corked = new Writable({ objectMode: true, writev(chunks, cb) { console.log('writev', chunks.map(c => c.chunk)); cb(); } }); corked.cork(); corked.write(1); corked.write(2); process.nextTick(() => { corked.uncork(); corked.end(); }); corked.on('finish', () => console.log('corked finish'));
class Lines extends Readable { #items = ['l1', 'l2', 'l3']; constructor() { super({ objectMode: true }); } _read() { setTimeout(() => this.push(this.#items.shift() ?? null), 5); } _destroy(err, cb) { console.log('cleanup', err?.name); cb(err); } }
(async () => { for await (const l of new Lines()) console.log(l); console.log('lines done'); try { for await (const l of new Lines()) { console.log(l); throw new Error('consumer'); } } catch (e) { console.log('caught', e.message); } })();
