async function* ticker(n, ms) { for (let i = 0; i < n; i++) { await new Promise(r => setTimeout(r, ms)); yield i; } }
async function* merge(...its) { const pending = new Map(its.map((it, i) => [i, it.next().then(r => ({ i, r }))])); while (pending.size) { const { i, r } = await Promise.race(pending.values()); if (r.done) pending.delete(i); else { yield r.value; pending.set(i, its[i].next().then(r => ({ i, r }))); } } }
async function* zip(...its) { while (true) { const rs = await Promise.all(its.map(i => i.next())); if (rs.some(r => r.done)) { await Promise.all(its.map(i => i.return?.())); return; } yield rs.map(r => r.value); } }
const buffer = async function* (src, n) { const q = []; for await (const x of src) { q.push(x); if (q.length === n) yield q.splice(0); } if (q.length) yield q; };
const debounceIt = async function* (src, ms) { let last, timer, wake, done = false; (async () => { for await (const x of src) { last = [x]; clearTimeout(timer); timer = setTimeout(() => wake?.(), ms); } done = true; wake?.(); })(); while (true) { await new Promise(r => { wake = r; }); if (last) { yield last[0]; last = undefined; } if (done) return; } };
(async () => {
  for await (const x of merge(ticker(3, 10), ticker(2, 15))) console.log('merged', x);
  for await (const p of zip(ticker(3, 5), ticker(2, 8))) console.log('zipped', p);
  for await (const b of buffer(ticker(5, 2), 2)) console.log('buffer', b);
  for await (const d of debounceIt((async function* () { yield 1; yield 2; await new Promise(r => setTimeout(r, 30)); yield 3; })(), 10)) console.log('deb', d);
  const g = ticker(5, 3); console.log(await Promise.all([g.next(), g.next(), g.return('early'), g.next()]));
  const t = (async function* () { try { yield 1; yield 2; } catch (e) { console.log('in gen', e); yield 'recovered'; } finally { console.log('gen cleanup'); } })(); console.log(await t.next(), await t.throw('err'), await t.next());
  const delegated = (async function* () { const r = yield* (async function* () { yield 'inner'; return 'inner return'; })(); console.log(r); yield* [Promise.resolve('p1'), 'p2']; })(); for await (const v of delegated) console.log(v);
  console.log(Object.prototype.toString.call(t), t, ticker, t[Symbol.asyncIterator]() === t);
  const reader = { from: 1, to: 3, [Symbol.asyncIterator]() { let { from: i, to } = this; return { next: async () => { await null; return i <= to ? { value: i++, done: false } : { value: undefined, done: true }; }, return() { console.log('return called'); return { done: true }; } }; } }; for await (const x of reader) { if (x === 2) break; console.log(x); }
  try { for await (const x of { async *[Symbol.asyncIterator]() { yield 1; throw new Error('mid'); } }) console.log(x); } catch (e) { console.log(e.message); }
  try { for await (const x of 5) ; } catch (e) { console.log(e.message); } try { for await (const x of { [Symbol.asyncIterator]: () => ({}) }); } catch (e) { console.log(e.message); }
})();
