import { createInterface } from 'node:readline';
import { Readable, PassThrough } from 'node:stream';
async function* log() { for (const c of ['GET /\nPOST ', '/x\n', 'DELETE /y\n']) { await new Promise(r => setTimeout(r, 5)); yield c; } }
let n = 0;
for await (const line of createInterface({ input: Readable.from(log()) })) { console.log(++n, line); await new Promise(r => setTimeout(r, 3)); }
const rl = createInterface({ input: Readable.from(['a\nb\nc\n']) });
for await (const l of rl) { console.log(l); if (l === 'b') break; }
console.log('done');
const pt = new PassThrough(); const it = createInterface({ input: pt, terminal: false })[Symbol.asyncIterator](); pt.write('x\ny\n'); console.log(await it.next()); console.log(await it.next()); pt.end('z'); console.log(await it.next(), await it.next());
