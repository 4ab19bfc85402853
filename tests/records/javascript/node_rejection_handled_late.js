process.on('unhandledRejection', reason => console.log('unhandled', reason.message));
process.on('rejectionHandled', promise => console.log('handled', promise instanceof Promise));
const promise = Promise.reject(new Error('late'));
setTimeout(() => {
  promise.catch(() => console.log('caught'));
  process.nextTick(() => console.log('tick'));
}, 5);
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
(async () => {
  const first = delay(20), second = delay(10).then(() => { throw new Error('second'); });
  try { await first; await second; } catch (error) { console.log('caught', error.message); }
})();
