const EventEmitter = require('events');
class Door extends EventEmitter {}
const door = new Door();
door.on('open', (who, when) => console.log('first', who, when));
door.once('open', () => console.log('once'));
door.prependListener('open', () => console.log('prepended'));
console.log(door.emit('open', 'Ann', 1), door.emit('open', 'Bob', 2), door.emit('close'));
console.log(door.listenerCount('open'), door.eventNames());
const listener = () => console.log('removed itself');
door.on('x', () => { door.off('x', listener); console.log('off'); });
door.on('x', listener);
door.emit('x');
door.emit('x');
try { door.emit('error', new Error('no handler')); } catch (error) { console.log('thrown', error.message); }
try { door.emit('error', 'text'); } catch (error) { console.log(error.message, error.code); }
door.on('error', error => console.log('error event', error.message));
door.emit('error', new Error('handled'));
door.on('newListener', name => console.log('new listener', name));
door.on('y', function () { console.log(this === door); });
door.emit('y');
door.removeAllListeners('y');
console.log(door.emit('y'), EventEmitter.defaultMaxListeners, typeof EventEmitter.once);
setImmediate(() => door.emit('open', 'Cid', 3));
