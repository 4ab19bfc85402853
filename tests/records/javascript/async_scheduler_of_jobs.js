// A tiny scheduler with cron-like jobs and pausing.
class Scheduler {
  #jobs = new Map(); #seq = 0;
  constructor(clock = () => Date.now()) { this.clock = clock; this.t0 = clock(); }
  every(ms, fn, { immediate = false, times = Infinity } = {}) {
    const id = ++this.#seq; let count = 0;
    const tick = async () => { if (count >= times) return this.cancel(id); count++; try { await fn({ id, count, at: this.clock() - this.t0 }); } catch (e) { console.error('job', id, e.message); console.log(`job ${id} failed: ${e.message}`); } };
    const handle = setInterval(tick, ms); this.#jobs.set(id, handle); if (immediate) tick(); return id;
  }
  cancel(id) { clearInterval(this.#jobs.get(id)); return this.#jobs.delete(id); }
  get size() { return this.#jobs.size; }
}
const s = new Scheduler();
s.every(100, ({ count, at }) => console.log('A', count, at), { times: 3 });
s.every(70, ({ count, at }) => { if (count === 2) throw new Error('odd'); console.log('B', count, at); }, { immediate: true, times: 4 });
setTimeout(() => console.log('size', s.size), 450);
