// An emitter with progress, and rejections that emitters capture.
const EventEmitter = require('node:events');
class Download extends EventEmitter { constructor(url, size) { super({ captureRejections: true }); this.url = url; this.size = size; } start() { let got = 0; const id = setInterval(() => { got = Math.min(this.size, got + 30); this.emit('progress', { percent: Math.round((got / this.size) * 100) }); if (got === this.size) { clearInterval(id); this.emit('done', this.url); } }, 10); return this; } }
const d = new Download('file.zip', 100).start();
d.on('progress', ({ percent }) => console.log(`${'#'.repeat(percent / 10).padEnd(10, '.')} ${percent}%`));
d.once('done', async (url) => { console.log('done', url); throw new Error('async listener failed'); });
d[Symbol.for('nodejs.rejection')] = (err, ev, ...args) => console.log('captured', err.message, ev, args);
const e2 = new EventEmitter({ captureRejections: true });
e2.on('x', async () => { throw new Error('to error'); });
e2.on('error', (e) => console.log('error event', e.message));
e2.emit('x');
const e3 = new EventEmitter();
e3.setMaxListeners(1);
e3.on('a', () => {});
e3.on('a', () => {});
process.on('warning', (w) => console.log(w.name, w.message.split('. ')[0], w.count));
console.log(EventEmitter.listenerCount(e3, 'a'), EventEmitter.once.name, EventEmitter.errorMonitor, e3.listeners('a').length, e3.eventNames());
const e4 = new EventEmitter();
e4.on(EventEmitter.errorMonitor, (e) => console.log('monitor', e.message));
e4.on('error', (e) => console.log('handled', e.message));
e4.emit('error', new Error('E'));
e4.once('z', function h() { console.log('z', this === e4); });
console.log(e4.rawListeners('z')[0].listener.name);
e4.emit('z');
console.log(e4.emit('z'));
console.log(e4.addListener === e4.on, e4.prependOnceListener('q', () => console.log('q1')).on('q', () => console.log('q2')).emit('q'));
