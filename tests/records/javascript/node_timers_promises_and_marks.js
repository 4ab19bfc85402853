import { setTimeout as sleep, setInterval as every, setImmediate as immediate, scheduler } from 'node:timers/promises';
import timersPromises from 'timers/promises';
import { performance, PerformanceObserver } from 'node:perf_hooks';
console.log(await sleep(10, 'slept'), await immediate('imm'));
let n = 0; for await (const v of every(5, 'tick')) { console.log(v, ++n, performance.now()); if (n === 3) break; }
const start = Date.now(); for await (const t of every(10, start)) { const late = Date.now() - t; console.log(late); if (late > 25) break; await sleep(12); }
await scheduler.wait(7); console.log('waited', performance.now()); await scheduler.yield(); console.log('yielded');
const ac = new AbortController(); setTimeout(() => ac.abort(), 12);
try { for await (const _ of every(5, null, { signal: ac.signal })) console.log('i'); } catch (e) { console.log(e.name, e.code, e.cause?.name); }
try { await sleep(50, null, { signal: AbortSignal.abort() }); } catch (e) { console.log(e.name, e.message); }
const ac2 = new AbortController(); const p = scheduler.wait(100, { signal: ac2.signal }); ac2.abort(new Error('mine')); await p.catch(e => console.log(e.name, e.cause.message));
console.log(typeof timersPromises.setTimeout, Object.keys(timersPromises));
performance.mark('a'); await sleep(20); performance.mark('b', { detail: { x: 1 } }); const m = performance.measure('a to b', 'a', 'b'); console.log(m.name, m.duration, m.startTime, m.entryType, m.detail); console.log(performance.getEntriesByType('mark').map(e => e.name), performance.getEntriesByName('a to b').length);
const timed = performance.timerify(function add(a, b) { return a + b; }); console.log(timed(1, 2), timed.name);
console.log(performance.measure('x', { start: 5, duration: 10, detail: 'd' }).duration, performance.measure('fromStart').startTime); performance.clearMarks('a'); console.log(performance.getEntries().map(e => e.name)); try { performance.measure('q', 'nope'); } catch (e) { console.log(e.name, e.message); }
const obs = new PerformanceObserver((list, o) => { for (const e of list.getEntries()) console.log('observed', e.name, e.entryType); o.disconnect(); }); obs.observe({ entryTypes: ['mark', 'measure'] }); performance.mark('seen'); performance.measure('seen too', 'seen'); await sleep(1);
console.log(performance.eventLoopUtilization ? typeof performance.eventLoopUtilization().utilization : '', typeof performance.timeOrigin, performance.toJSON().timeOrigin > 0);
