import { EventEmitter, once, on } from 'node:events';
const source = new EventEmitter();
setTimeout(() => source.emit('ready', 'a', 1), 10);
const [name, number] = await once(source, 'ready');
console.log(name, number);
setTimeout(() => source.emit('error', new Error('broken')), 10);
try { await once(source, 'ready'); } catch (error) { console.log('caught', error.message); }
let count = 0;
const timer = setInterval(() => source.emit('tick', ++count), 10);
for await (const [value] of on(source, 'tick')) {
  console.log('tick', value);
  if (value === 3) break;
}
clearInterval(timer);
console.log(source.listenerCount('tick'), source.listenerCount('error'));
const controller = new AbortController();
setTimeout(() => controller.abort(), 25);
try { await once(source, 'never', { signal: controller.signal }); } catch (error) { console.log(error.name, error.code); }
