// cancellable promise, timeouts, hedged requests, circuit breaker
const sleep = (ms, v) => new Promise(r => setTimeout(r, ms, v));
class CircuitBreaker { static STATES = Object.freeze({ CLOSED: 'CLOSED', OPEN: 'OPEN', HALF: 'HALF_OPEN' }); #failures = 0; #state = CircuitBreaker.STATES.CLOSED; #openedAt; constructor(fn, { threshold = 3, cooldown = 100 } = {}) { Object.assign(this, { fn, threshold, cooldown }); } get state() { return this.#state; } async fire(...args) { if (this.#state === 'OPEN') { if (Date.now() - this.#openedAt < this.cooldown) throw new Error('circuit open'); this.#state = CircuitBreaker.STATES.HALF; } try { const r = await this.fn(...args); this.#failures = 0; this.#state = 'CLOSED'; return r; } catch (e) { if (++this.#failures >= this.threshold || this.#state === 'HALF_OPEN') { this.#state = 'OPEN'; this.#openedAt = Date.now(); } throw e; } } }
const withTimeout = (p, ms, msg = `timed out after ${ms}ms`) => { let id; return Promise.race([p, new Promise((_, rej) => { id = setTimeout(() => rej(new Error(msg)), ms); })]).finally(() => clearTimeout(id)); };
const hedge = async (fn, delay) => { const ctrl = [new AbortController(), new AbortController()]; const second = (async () => { await sleep(delay); return fn(ctrl[1].signal, 'hedged'); })(); const r = await Promise.any([fn(ctrl[0].signal, 'first'), second]); ctrl.forEach(c => c.abort()); return r; };
(async () => {
  let n = 0; const cb = new CircuitBreaker(async () => { n++; if (n < 5) throw new Error('fail ' + n); return 'ok ' + n; });
  for (let i = 0; i < 9; i++) { try { console.log(i, await cb.fire(), cb.state); } catch (e) { console.log(i, e.message, cb.state); } await sleep(40); }
  await withTimeout(sleep(50), 20).catch(e => console.log(e.message)); console.log(await withTimeout(sleep(5, 'fast'), 20));
  console.log(await hedge((signal, who) => new Promise((res, rej) => { const t = setTimeout(res, who === 'first' ? 100 : 20, who); signal.addEventListener('abort', () => { clearTimeout(t); console.log('abort', who); rej(signal.reason); }); }), 30));
  const results = await Promise.allSettled([withTimeout(sleep(10, 1), 5), Promise.resolve(2), Promise.reject(new TypeError('x'))]); for (const { status, value, reason } of results) console.log(status, value ?? String(reason));
  try { await Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]); } catch (e) { console.log(e.name, e.message, e.errors.map(x => x.message), e); }
  console.log(await Promise.race([]  .concat(sleep(5, 'r'), sleep(3, 's'))));
  const cancelable = ms => { let cancel; const p = new Promise((res, rej) => { const t = setTimeout(res, ms); cancel = () => { clearTimeout(t); rej(Object.assign(new Error('cancelled'), { isCancelled: true })); }; }); return Object.assign(p, { cancel }); }; const c = cancelable(100); setTimeout(c.cancel, 5); await c.catch(e => console.log(e, e.isCancelled)); console.log(c);
  const lazy = (fn) => { let p; return { then: (...a) => (p ??= fn()).then(...a) }; }; const lz = lazy(async () => { console.log('computed'); return 7; }); console.log(await lz, await lz);
  const memo = new Map(); const dedupe = k => memo.get(k) ?? memo.set(k, sleep(5, k).finally(() => memo.delete(k))).get(k); console.log(await Promise.all([dedupe('a'), dedupe('a')]), memo.size);
  label: for await (const x of [sleep(3, 'x'), 'y', Promise.resolve('z')]) { for (const k of 'ab') { if (x === 'y') continue label; console.log(x + k); } }
})();
