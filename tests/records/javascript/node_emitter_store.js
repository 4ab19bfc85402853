// A store that tells its listeners what changed, and the helpers of node:events.
const { EventEmitter, once, on } = require('events');
class Store extends EventEmitter {
  #items = new Map();
  set(k, v) { const old = this.#items.get(k); this.#items.set(k, v); this.emit('change', { k, v, old }); if (!old) this.emit(`add:${k}`, v); return this; }
}
const s = new Store();
s.on('newListener', (name, fn) => console.log('new', name, fn.name));
s.on('removeListener', (name) => console.log('removed', name));
const onChange = (e) => console.log('change', e);
s.on('change', onChange); s.prependListener('change', function first() { console.log('first', this === s); });
s.once('add:x', (v) => console.log('added', v));
s.set('x', 1).set('x', 2);
console.log(s.eventNames(), s.listenerCount('change'), s.rawListeners('change').length, s.getMaxListeners(), EventEmitter.defaultMaxListeners);
s.off('change', onChange); s.removeAllListeners('change');
console.log(s.emit('nothing'), s.listeners('change'));
try { s.emit('error', new Error('unhandled one')); } catch (e) { console.log(e.message); }
try { s.emit('error', 'a string'); } catch (e) { console.log(e.message, e.code, e.context); }
(async () => {
  setTimeout(() => s.emit('ready', 1, 2), 10);
  const [a, b] = await once(s, 'ready'); console.log(a, b);
  const ac = new AbortController(); setTimeout(() => ac.abort(), 20);
  try { await once(s, 'never', { signal: ac.signal }); } catch (e) { console.log(e.name, e.code, e.message); }
  let n = 0; const id = setInterval(() => { s.emit('tick', ++n); if (n === 4) { clearInterval(id); } }, 5);
  for await (const [v] of on(s, 'tick')) { console.log('tick', v); if (v === 3) break; }
  console.log(s.listenerCount('tick'));
  setTimeout(() => s.emit('error', new Error('bad')), 10);
  try { await once(s, 'foo'); } catch (e) { console.log('once rejected', e.message); }
  console.log(s);
})();
