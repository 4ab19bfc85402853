// An account behind a mutex, and a semaphore.
class Mutex { #q = []; #locked = false; async acquire() { if (!this.#locked) { this.#locked = true; return this.#release(); } return new Promise((r) => this.#q.push(() => r(this.#release()))); } #release() { let done = false; return () => { if (done) return; done = true; const next = this.#q.shift(); if (next) next(); else this.#locked = false; }; } async runExclusive(fn) { const rel = await this.acquire(); try { return await fn(); } finally { rel(); } } get locked() { return this.#locked; } }
class Semaphore { constructor(n) { this.n = n; this.waiting = []; } async use(fn) { if (this.n > 0) this.n--; else await new Promise((r) => this.waiting.push(r)); try { return await fn(); } finally { const w = this.waiting.shift(); w ? w() : this.n++; } } }
const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v));
const m = new Mutex(); let balance = 100;
const withdraw = (x) => m.runExclusive(async () => { const b = balance; await sleep(10); if (b < x) throw new Error(`insufficient: ${b} < ${x}`); balance = b - x; return balance; });
const t0 = Date.now();
Promise.allSettled([withdraw(30), withdraw(50), withdraw(40)]).then((r) => { console.table(r.map(({ status, value, reason }) => ({ status, value, reason: reason?.message }))); console.log(m, m.locked); });
const sem = new Semaphore(2);
Promise.all([40, 30, 20, 10].map((ms, i) => sem.use(async () => { console.log('start', i, Date.now() - t0); await sleep(ms); console.log('end', i, Date.now() - t0); return i; }))).then(console.log);
