const { Readable, Writable, Transform, PassThrough, pipeline, finished } = require('node:stream');
const log = console.log;
const src = Readable.from(['a', 'b', 'c']);
src.on('data', d => log('data', d)).on('end', () => log('end')).on('close', () => log('close'));
process.nextTick(() => log('tick')); Promise.resolve().then(() => log('micro')); setImmediate(() => log('immediate'));
class Counter extends Readable { constructor(n) { super({ objectMode: true, highWaterMark: 2 }); this.n = n; this.i = 0; } _read() { log('_read', this.i); if (this.i >= this.n) this.push(null); else this.push({ i: this.i++ }); } }
const c = new Counter(5);
c.on('data', o => { log('counter', o); if (o.i === 2) { c.pause(); log('paused'); setTimeout(() => { log('resume'); c.resume(); }, 10); } });
c.on('end', () => log('counter end'));
