// What this is in a program of CommonJS, in the callbacks of timers and in ticks.
console.log(this === module.exports, this === exports, typeof this, this === globalThis);
setTimeout(function () { console.log(this === globalThis, this.constructor.name); }, 1);
setImmediate(function () { console.log(this === globalThis, this.constructor.name); });
process.nextTick(function () { console.log(this === globalThis, this === undefined); });
const f = () => this === exports; console.log(f());
this.a = 1; console.log(module.exports, exports.a);
var v = 5; console.log(globalThis.v, this.v); function g() { return this === globalThis; } console.log(g());
x = 3; console.log(globalThis.x, delete globalThis.x);
setInterval(function () { console.log(this.constructor.name); clearInterval(this); }, 2);
const target = new EventTarget();
target.addEventListener('go', () => { throw new Error('in a listener'); });
target.addEventListener('go', () => console.log('the next listener'));
process.on('uncaughtException', error => console.log('uncaught', error.message));
target.dispatchEvent(new Event('go'));
console.log('dispatched');
