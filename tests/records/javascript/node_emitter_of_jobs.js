const { EventEmitter } = require('events');
class Job extends EventEmitter { #state = 'new'; async run() { this.emit('start'); try { for (let i = 1; i <= 3; i++) { await new Promise(r => setTimeout(r, 10)); this.emit('progress', { step: i, pct: Math.round(i / 3 * 100) }); } this.#state = 'done'; this.emit('done', this.#state); } catch (e) { this.emit('error', e); } } }
const j = new Job(); j.on('progress', ({ step, pct }) => console.log(`${step} ${pct}%`)).once('start', () => console.log('started')).on('done', async s => { await null; console.log('done', s); });
j.run().then(() => console.log('run finished'));
console.log('sync end');
const e = new EventEmitter(); e.on('x', () => { throw new Error('in listener'); }); e.on('x', () => console.log('never'));
try { e.emit('x'); } catch (err) { console.log('emit threw', err.message); }
e.on('async', async () => { await null; throw new Error('lost'); });
process.on('unhandledRejection', (r) => console.log('unhandled', r.message));
e.emit('async');
setTimeout(() => e.emit('error', new Error('fatal')), 50);
process.on('uncaughtException', (err, origin) => { console.log('uncaught', err.message, origin); });
process.on('exit', code => console.log('exit', code));
