class Semaphore {
  #permits; #waiting = [];
  constructor(permits) { this.#permits = permits; }
  acquire() {
    if (this.#permits > 0) { this.#permits--; return Promise.resolve(); }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
  release() { const next = this.#waiting.shift(); if (next) next(); else this.#permits++; }
  async use(fn) { await this.acquire(); try { return await fn(); } finally { this.release(); } }
  get queued() { return this.#waiting.length; }
}
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const sem = new Semaphore(2);
const jobs = [40, 20, 30, 10].map((ms, i) => sem.use(async () => {
  console.log(`job ${i} starts, ${sem.queued} queued`);
  await sleep(ms);
  if (i === 1) throw new Error(`job ${i} failed`);
  return `job ${i}`;
}));
console.log(await Promise.allSettled(jobs));
class Mutex extends Semaphore { constructor() { super(1); } runExclusive(fn) { return this.use(fn); } }
const mutex = new Mutex();
let balance = 100;
const withdraw = (amount) => mutex.runExclusive(async () => { const current = balance; await sleep(10); if (current < amount) return 'denied'; balance = current - amount; return balance; });
console.log(await Promise.all([withdraw(70), withdraw(50), withdraw(20)]));
let unsafe = 100;
const racy = async (amount) => { const current = unsafe; await sleep(10); unsafe = current - amount; };
await Promise.all([racy(70), racy(20)]);
console.log('without the mutex:', unsafe);
