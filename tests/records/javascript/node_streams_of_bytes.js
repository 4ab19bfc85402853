const { Readable, Writable, Transform, pipeline, PassThrough } = require('stream');
const r = new Readable({ read() {} }); r.on('data', c => console.log(c, Buffer.isBuffer(c), c.toString())); r.push('hello '); r.push(Buffer.from('world')); r.push(null);
const enc = new Readable({ encoding: 'utf8', read() {} }); enc.on('data', c => console.log(typeof c, c)); enc.push('é'); enc.push('x'); enc.push(null);
const upper = new Transform({ transform(chunk, encoding, cb) { console.log(encoding, chunk.length); cb(null, chunk.toString().toUpperCase()); } });
upper.on('data', d => console.log('up', d.toString())); upper.write('abc'); upper.end('def');
const chunks = []; const w = new Writable({ write(c, e, cb) { chunks.push(c); cb(); }, final(cb) { console.log(Buffer.concat(chunks).toString()); cb(); } }); w.write('one '); w.write('two'); w.end();
const ns = new Writable({ decodeStrings: false, write(c, e, cb) { console.log(typeof c, e); cb(); } }); ns.write('x'); ns.write('y', 'latin1'); ns.end();
const small = new Readable({ highWaterMark: 4, read(n) { console.log('read', n); this.push(this.k = (this.k ?? 0) + 1 > 3 ? null : 'ab'); if (this.k === null) return; } });
(async () => { const text = new PassThrough(); text.end('line one\nline two'); let s = ''; for await (const c of text) s += c; console.log(s.split('\n')); const st = Readable.from(['a', 'b']); st.pipe(process.stdout); await new Promise(r => st.on('end', r)); console.log(); for await (const part of Readable.from(Buffer.from('whole'))) console.log(part); const rr = new Readable({ read() {} }); rr.push('abcdef'); rr.push(null); rr.once('readable', () => { console.log(rr.read(2).toString(), rr.read(2).toString(), rr.read().toString(), rr.read()); }); })();
