// Async iterators by hand, merging and chunking.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function* ticker(name, ms, n) { for (let i = 1; i <= n; i++) { await sleep(ms); yield `${name}${i}`; } }
async function* merge(...its) { const nexts = new Map(its.map((it) => [it, it.next().then((r) => ({ it, r }))])); while (nexts.size) { const { it, r } = await Promise.race(nexts.values()); if (r.done) nexts.delete(it); else { nexts.set(it, it.next().then((r) => ({ it, r }))); yield r.value; } } }
async function* chunk(it, n) { let buf = []; for await (const x of it) { buf.push(x); if (buf.length === n) { yield buf; buf = []; } } if (buf.length) yield buf; }
async function* map(it, f) { for await (const x of it) yield f(x); }
class Channel { #vals = []; #takers = []; #closed = false; push(v) { if (this.#closed) throw new Error('closed'); const t = this.#takers.shift(); t ? t({ value: v, done: false }) : this.#vals.push(v); } close() { this.#closed = true; for (const t of this.#takers) t({ value: undefined, done: true }); } next() { if (this.#vals.length) return Promise.resolve({ value: this.#vals.shift(), done: false }); if (this.#closed) return Promise.resolve({ value: undefined, done: true }); return new Promise((r) => this.#takers.push(r)); } return(v) { this.#closed = true; return Promise.resolve({ value: v, done: true }); } [Symbol.asyncIterator]() { return this; } }
(async () => {
  for await (const x of merge(ticker('a', 10, 3), ticker('b', 15, 2))) console.log(x);
  for await (const c of chunk(map(ticker('c', 1, 5), (x) => x.toUpperCase()), 2)) console.log(c);
  const ch = new Channel();
  (async () => { for (let i = 0; i < 4; i++) { ch.push(i); await sleep(3); } ch.close(); })();
  for await (const v of ch) console.log('ch', v);
  try { ch.push(1); } catch (e) { console.log(e.message); }
  const it = { from: 1, to: 3, [Symbol.asyncIterator]() { let c = this.from, t = this.to; return { next: async () => (c <= t ? { value: c++, done: false } : { value: undefined, done: true }), return: async () => (console.log('return called'), { done: true }) }; } };
  for await (const v of it) { if (v === 2) break; console.log(v); }
  try { for await (const v of (async function* () { yield 1; throw new Error('gen failed'); })()) console.log(v); } catch (e) { console.log(e.message); }
  const sync = { *[Symbol.iterator]() { try { yield Promise.resolve('p1'); yield Promise.reject(new Error('rejected in sync')); yield 'never'; } finally { console.log('sync closed?'); } } };
  try { for await (const v of sync) console.log(v); } catch (e) { console.log(e.message); }
  const arr = [];
  for await (const x of new Set([sleep(5).then(() => 'slow'), 'fast'])) arr.push(x);
  console.log(arr);
  try { for await (const x of 5) ; } catch (e) { console.log(e.message); }
  try { for await (const x of {}) ; } catch (e) { console.log(e.message); }
})();
