// What Node says of arguments that cannot be.
const path = require('path'), { EventEmitter } = require('events'), util = require('util'), { Readable } = require('stream');
const told = f => { try { console.log(f()); } catch (e) { console.log(String(e)); } };
for (const f of [() => path.join(5), () => path.join('a', null), () => path.resolve({}), () => path.basename(undefined), () => path.extname([]), () => path.relative('a'), () => path.format('x')]) told(f);
for (const f of [() => setTimeout('text'), () => setTimeout(), () => setInterval(5, 1), () => setImmediate('x'), () => process.nextTick(5), () => queueMicrotask(5)]) told(() => { try { f(); } catch ({ name, code, message }) { return `${name} ${code} ${message}`; } });
for (const f of [() => new EventEmitter().on('x'), () => util.promisify(5), () => util.inherits(null, Array), () => Readable.from(5), () => Buffer.from(null), () => Buffer.alloc('x')]) told(f);
console.log(path.normalize('/a//b/../c/'), path.join('a', 'b/'), path.join('', ''), path.resolve('/x', 'y/'), path.normalize('./a/'));
