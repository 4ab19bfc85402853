const bus = new EventTarget();
const next = (type, { signal } = {}) => new Promise((resolve, reject) => {
  signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  bus.addEventListener(type, event => resolve(event.detail), { once: true, signal });
});
setTimeout(() => bus.dispatchEvent(new CustomEvent('ready', { detail: { n: 1 } })), 30);
console.log('waiting');
console.log(await next('ready'));
try { await next('never', { signal: AbortSignal.timeout(50) }); } catch (error) { console.log(error.name, performance.now()); }
bus.addEventListener('work', async event => { await null; console.log('async listener', event.detail); });
console.log(bus.dispatchEvent(new CustomEvent('work', { detail: 1 })));
console.log('dispatched');
