function sleep(ms, { signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    function stop() {
      clearTimeout(timer);
      reject(signal.reason);
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
const controller = new AbortController();
setTimeout(() => controller.abort(), 250);
for (let i = 1; ; i++) {
  try {
    await sleep(100, { signal: controller.signal });
    console.log('slept', i);
  } catch (error) {
    console.log('stopped', i, error.name);
    break;
  }
}
const results = await Promise.allSettled([sleep(10, { signal: controller.signal }), sleep(10)]);
console.log(results.map(result => result.status + (result.reason ? ' ' + result.reason.name : '')));
