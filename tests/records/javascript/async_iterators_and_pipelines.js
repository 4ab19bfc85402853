// An async generator as a source, others as steps, for await at the end.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function* ticker(count, ms) {
  try {
    for (let i = 1; i <= count; i++) { await sleep(ms); yield i; }
    return 'finished';
  } finally {
    console.log('ticker is cleaned up');
  }
}
async function* map(source, fn) { for await (const x of source) yield fn(x); }
async function* filter(source, fn) { for await (const x of source) if (await fn(x)) yield x; }
async function* batch(source, size) {
  let items = [];
  for await (const x of source) { items.push(x); if (items.length === size) { yield items; items = []; } }
  if (items.length) yield items;
}
const pipe = (source, ...steps) => steps.reduce((acc, step) => step(acc), source);
for await (const items of pipe(ticker(7, 10), (s) => filter(s, async (x) => x !== 4), (s) => map(s, (x) => x * 10), (s) => batch(s, 2))) {
  console.log(items);
}
for await (const x of ticker(10, 5)) { console.log('got', x); if (x === 2) break; }
const it = ticker(3, 1);
console.log(await it.next(), await it.return('early'), await it.next());
const queued = ticker(2, 1);
console.log(await Promise.all([queued.next(), queued.next(), queued.next(), queued.next()]));
const failing = (async function* () { yield 1; throw new Error('source failed'); })();
try { for await (const x of failing) console.log(x); } catch (e) { console.log('caught', e.message); }
for await (const x of [Promise.resolve('a'), 'b', sleep(5).then(() => 'c')]) console.log(x);
class Queue {
  #items = []; #waiting = [];
  push(item) { const w = this.#waiting.shift(); if (w) w({ value: item, done: false }); else this.#items.push(item); }
  [Symbol.asyncIterator]() { return { next: () => this.#items.length ? Promise.resolve({ value: this.#items.shift(), done: false }) : new Promise((r) => this.#waiting.push(r)), return: async () => ({ value: undefined, done: true }) }; }
}
const q = new Queue();
[1, 2].forEach((x) => q.push(x)); setTimeout(() => q.push(3), 20);
for await (const x of q) { console.log('from the queue', x); if (x === 3) break; }
console.log(Object.prototype.toString.call(it), it[Symbol.asyncIterator]() === it);
