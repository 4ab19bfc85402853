// A deferred, a cancellation token, and a promise that can be cancelled.
function deferred() {
  const d = {};
  d.promise = new Promise((resolve, reject) => Object.assign(d, { resolve, reject }));
  return d;
}
class CancelledError extends Error { constructor(reason = 'cancelled') { super(reason); this.name = this.constructor.name; } }
class CancellationToken {
  #cancelled = false; #callbacks = [];
  get isCancelled() { return this.#cancelled; }
  onCancel(cb) { if (this.#cancelled) cb(); else this.#callbacks.push(cb); }
  cancel(reason) { if (this.#cancelled) return; this.#cancelled = true; this.reason = reason; for (const cb of this.#callbacks) cb(reason); }
  throwIfCancelled() { if (this.#cancelled) throw new CancelledError(this.reason); }
}
const sleep = (ms, token) => new Promise((resolve, reject) => {
  const id = setTimeout(resolve, ms, ms);
  token?.onCancel((reason) => { clearTimeout(id); reject(new CancelledError(reason)); });
});
async function download(name, token) {
  for (let part = 1; part <= 5; part++) { token.throwIfCancelled(); console.log(name, 'part', part); await sleep(10, token); }
  return name;
}
const token = new CancellationToken();
setTimeout(() => token.cancel('user pressed stop'), 25);
try { await download('file', token); } catch (e) { console.log(e instanceof CancelledError, e.name, e.message, token.isCancelled); }
const d = deferred();
setTimeout(d.resolve, 10, 'from outside');
console.log(await d.promise, d);
d.reject(new Error('too late'));
const withTimeout = (promise, ms) => { let id; return Promise.race([promise, new Promise((_, reject) => { id = setTimeout(() => reject(new Error(`timed out after ${ms} ms`)), ms); })]).finally(() => clearTimeout(id)); };
console.log(await withTimeout(sleep(5), 10), await withTimeout(sleep(50), 20).catch((e) => e.message));
