// Debounce: only the last call counts. Throttle: at most one call per interval.
const debounce = (fn, wait) => {
  let id;
  const debounced = (...args) => {
    clearTimeout(id);
    id = setTimeout(() => fn.apply(this, args), wait);
  };
  debounced.cancel = () => clearTimeout(id);
  return debounced;
};
function throttle(fn, wait, { trailing = true } = {}) {
  let last = -Infinity;
  let timer = null;
  let pending;
  return function throttled(...args) {
    const now = performance.now();
    const remaining = last + wait - now;
    if (remaining <= 0) {
      if (timer) { clearTimeout(timer); timer = null; }
      last = now;
      fn.apply(this, args);
    } else if (trailing) {
      pending = args;
      timer ??= setTimeout(() => {
        last = performance.now();
        timer = null;
        fn.apply(this, pending);
      }, remaining);
    }
  };
}
const start = performance.now();
const log = (name) => (value) => console.log(`${name} ${value} at ${Math.round(performance.now() - start)}`);
const search = debounce(log('debounced'), 50);
const scroll = throttle(log('throttled'), 50);
const once = throttle(log('leading only'), 50, { trailing: false });
for (let t = 0; t <= 200; t += 20) {
  setTimeout(() => { search(t); scroll(t); once(t); }, t);
}
setTimeout(() => search('again'), 400);
setTimeout(() => { search('never'); search.cancel(); }, 500);
