const { Transform, Readable } = require('node:stream');
class Batcher extends Transform { constructor(size) { super({ objectMode: true }); this.size = size; this.batch = []; } _transform(x, _, cb) { this.batch.push(x); if (this.batch.length >= this.size) { this.push(this.batch); this.batch = []; } cb(); } _flush(cb) { if (this.batch.length) this.push(this.batch); cb(); } }
class RateLimit extends Transform { constructor(ms) { super({ objectMode: true, highWaterMark: 1 }); this.ms = ms; } async _transform(x, _, cb) { await new Promise(r => setTimeout(r, this.ms)); cb(null, x); } }
async function main() {
  for await (const b of Readable.from(function* () { for (let i = 1; i <= 7; i++) yield i; }()).pipe(new Batcher(3)).pipe(new RateLimit(10))) console.log(b);
  const compose = (...fns) => source => fns.reduce((s, f) => f(s), source);
  const map = fn => async function* (s) { for await (const x of s) yield fn(x); };
  for await (const x of compose(map(x => x + 1), map(async x => x * 2))(Readable.from([1, 2, 3]))) console.log(x);
  const s = Readable.from(['1', '2', '3'], { objectMode: true }); s.setEncoding('utf8'); let all = ''; s.on('data', c => all += c); s.on('end', () => console.log('all', all)); await new Promise(r => s.on('close', r));
  const slow = Readable.from((async function* () { yield 1; throw new Error('source broke'); })()); slow.on('data', d => console.log('d', d)); slow.on('error', e => console.log('E', e.message)); slow.on('close', () => console.log('C'));
  await new Promise(r => setTimeout(r, 5));
  const pausing = Readable.from([1, 2, 3, 4]); let n = 0; pausing.on('data', async x => { pausing.pause(); console.log('work', x); await new Promise(r => setTimeout(r, 5)); console.log('worked', x); pausing.resume(); }); await new Promise(r => pausing.on('end', r)); console.log('end');
}
main();
