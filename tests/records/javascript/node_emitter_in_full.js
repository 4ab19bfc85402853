const EventEmitter = require('node:events');
const { once, on, errorMonitor, captureRejectionSymbol, getEventListeners } = EventEmitter;
class Store extends EventEmitter { constructor(o) { super(o); this.items = []; } add(x) { this.items.push(x); return this.emit('add', x, this.items.length); } }
const s = new Store();
s.on('newListener', (e, l) => console.log('newListener', e, typeof l));
s.on('removeListener', (e) => console.log('removeListener', e));
s.on('add', function a(x, n) { console.log('A', x, n, this === s); });
s.prependListener('add', () => console.log('first'));
s.once('add', () => console.log('once'));
s.prependOnceListener('add', () => console.log('very first once'));
console.log(s.add(1), s.add(2), s.emit('nope'));
console.log(s.eventNames(), s.listenerCount('add'), s.listeners('add').length, s.rawListeners('add').length);
const raw = new EventEmitter(); raw.once('x', function named() { console.log('raw once'); });
console.log(raw.rawListeners('x')[0].listener.name, raw.listeners('x')[0].name); raw.rawListeners('x')[0](); console.log(raw.listenerCount('x'));
raw.on(errorMonitor, e => console.log('monitor', e.message));
try { raw.emit('error', new Error('unheard')); } catch (e) { console.log('threw', e.message); }
try { raw.emit('error', 'text'); } catch (e) { console.log(e.code, e.message, e.context); }
try { raw.emit('error', { a: 1 }); } catch (e) { console.log(e.message); }
try { raw.emit('error'); } catch (e) { console.log(e.message); }
raw.on('error', e => console.log('handled', e.message)); raw.emit('error', new Error('e2'));
try { raw.on('x', 5); } catch (e) { console.log(e.name, e.code, e.message); }
console.log(EventEmitter.defaultMaxListeners, raw.getMaxListeners(), raw.setMaxListeners(3) === raw, raw.getMaxListeners());
for (let i = 0; i < 4; i++) raw.on('many', () => {});
const sym = Symbol('s'); raw.on(sym, () => console.log('sym')); raw.emit(sym); console.log(raw.eventNames());
raw.removeAllListeners('many'); console.log(raw.listenerCount('many')); raw.removeAllListeners(); console.log(raw.eventNames());
const self = new EventEmitter(); const f = () => { console.log('f'); self.off('go', g); }; const g = () => console.log('g'); self.on('go', f).on('go', g); self.emit('go'); self.emit('go');
console.log(getEventListeners(self, 'go').length, EventEmitter.EventEmitter === EventEmitter, typeof EventEmitter.once);
console.log(self.listenerCount('go', f), EventEmitter.listenerCount(self, 'go'));
const cap = new EventEmitter({ captureRejections: true });
cap.on('job', async (n) => { throw new Error('async ' + n); });
cap.on('error', e => console.log('captured', e.message));
cap.emit('job', 1);
const cap2 = new EventEmitter({ captureRejections: true }); cap2[Symbol.for('nodejs.rejection')] = (err, ev, ...args) => console.log('sym handler', err.message, ev, args); cap2.on('j', async () => { throw new Error('z'); }); cap2.emit('j', 7, 8);
function Old() { EventEmitter.call(this); } require('util').inherits(Old, EventEmitter); const old = new Old(); old.on('a', v => console.log('old', v)); old.emit('a', 1);
console.log(self); console.log(s);
console.log(Object.keys(self), '_events' in self);
