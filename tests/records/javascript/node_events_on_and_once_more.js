import { EventEmitter, once, on } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
const ee = new EventEmitter();
process.nextTick(() => { ee.emit('ready', 42, 'x'); ee.emit('ready', 43); });
const [value, more] = await once(ee, 'ready'); console.log(value, more);
process.nextTick(() => ee.emit('error', new Error('kaboom')));
try { await once(ee, 'ready'); } catch (err) { console.log('error happened', err.message); }
const ac = new AbortController();
setTimeout(() => ac.abort(), 10);
try { await once(ee, 'foo', { signal: ac.signal }); } catch (err) { console.log(err.name, err.code, err.message, err.cause?.name); }
console.log(ee.listenerCount('foo'), ee.listenerCount('error'));
process.nextTick(() => { ee.emit('foo', 'bar'); ee.emit('foo', 42); });
for await (const event of on(ee, 'foo')) { console.log(event); if (event[0] === 42) break; }
console.log('left', ee.listenerCount('foo'));
const ac2 = new AbortController(); (async () => { for (let i = 0; i < 3; i++) { await sleep(5); ee.emit('tick', i); } ac2.abort(); })();
try { for await (const [i] of on(ee, 'tick', { signal: ac2.signal })) { console.log('tick', i); await sleep(7); } } catch (e) { console.log(e.name, e.message); }
setTimeout(() => ee.emit('foo', 1), 1); setTimeout(() => ee.emit('error', new Error('in on')), 2);
try { for await (const e of on(ee, 'foo')) console.log(e); } catch (e) { console.log('caught', e.message); }
const it = on(ee, 'q'); ee.emit('q', 1); ee.emit('q', 2); console.log(await it.next(), await it.next()); const p = it.next(); await it.return(); console.log(await p, await it.next());
const et = new EventTarget(); setTimeout(() => et.dispatchEvent(new Event('foo')), 1); const [ev] = await once(et, 'foo'); console.log(ev.type);
setTimeout(() => { et.dispatchEvent(new Event('bar')); et.dispatchEvent(new Event('bar')); }, 1); let c = 0; for await (const [e] of on(et, 'bar')) { console.log(e.type); if (++c === 2) break; }
setTimeout(() => { ee.emit('end1'); }, 3); const results = await Promise.all([once(ee, 'end1'), sleep(5, 'slept')]); console.log(results);
ee.once('multi', () => console.log('sync listener')); const order = once(ee, 'multi').then(() => console.log('async once')); ee.emit('multi'); console.log('after emit'); await order;
setTimeout(() => { ee.emit('close1'); }, 5); setTimeout(() => { ee.emit('v', 'a'); ee.emit('v', 'b'); }, 1); for await (const v of on(ee, 'v', { close: ['close1'] })) console.log(v); console.log('closed');
