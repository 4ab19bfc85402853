const { setTimeout: sleep, setImmediate: soon } = require('node:timers/promises');
const attempt = async (name, f) => {
  try {
    console.log(name, await f());
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('number', () => sleep(1, 'never', { signal: 5 }));
  await attempt('object', () => sleep(1, 'never', { signal: {} }));
  await attempt('aborted', () => sleep(1, 'never', { signal: AbortSignal.abort() }));
  await attempt('reason', () => soon('never', { signal: AbortSignal.abort(new Error('mine')) }));
  await attempt('fine', () => sleep(1, 'slept', { signal: new AbortController().signal }));
})();
