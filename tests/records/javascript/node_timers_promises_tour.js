// timers/promises: values, intervals, signals.
const { setTimeout: sleep, setImmediate: imm, setInterval: every, scheduler } = require('timers/promises');
(async () => {
  console.log(await sleep(10, 'ten'));
  console.log(await imm('imm'));
  let n = 0; const start = Date.now();
  for await (const v of every(20, 'tick')) { console.log(v, ++n); if (n === 3) break; }
  const ac = new AbortController(); setTimeout(() => ac.abort(new Error('my reason')), 5);
  try { await sleep(100, null, { signal: ac.signal }); } catch (e) { console.log(e.name, e.code, e.message, e.cause?.message); }
  try { await sleep(10, null, { signal: AbortSignal.abort() }); } catch (e) { console.log(e.name); }
  try { for await (const _ of every(10, 0, { signal: AbortSignal.timeout(35) })) console.log('loop'); } catch (e) { console.log(e.name, e.cause?.name); }
  await scheduler.wait(7); await scheduler.yield();
  const t = await Promise.race([sleep(50, 'slow', { ref: false }), sleep(20, 'fast')]); console.log(t);
  try { await sleep(1, 0, { signal: 'x' }); } catch (e) { console.log(e.code); }
})();
