// Symbols where texts and keys are wanted, weak keys, patterns that are checked before anything runs, and errors with codes.
const tries = {
  keyFor: () => Symbol.keyFor('name'), concat: () => 'x'.concat(Symbol('s')), add: () => Symbol('s') + '', template: () => `${Symbol('s')}`,
  registered: () => new WeakMap().set(Symbol.for('everywhere'), 1), own: () => new WeakMap([[Symbol('mine'), 'kept']]) instanceof WeakMap,
  primitive: () => +{ [Symbol.toPrimitive]: 5 }, type: () => new Event(), event: () => new EventTarget().dispatchEvent(), other: () => new EventTarget().dispatchEvent({ type: 'click' }),
  pairs: () => new URLSearchParams([['a']]), reflect: () => Reflect.has(1, 'a'), proxied: () => new Proxy({}, { get: 'no trap' }).anything, 'class': () => (class {})(),
  constructed: () => ({}) instanceof (() => {}), map: () => new Map([[1, 2], 'pair']), mode: () => new ReadableStream().getReader({ mode: 'quick' }), source: () => new ReadableStream({ type: 'slow' }),
};
for (const [name, attempt] of Object.entries(tries)) {
  try {
    console.log(name, attempt());
  } catch (error) {
    console.log(name, `${error}`, error.code ?? '');
  }
}
console.log(Symbol.dispose, Symbol.asyncDispose.description, Object.keys(console).includes('table'), Object.prototype.toString.call(console));
const parameters = new URLSearchParams('a=1&b=2&c=3'), walk = parameters.entries();
console.log(walk.next(), walk, parameters.keys(), Object.prototype.toString.call(walk));
const noisy = {
  at: 0,
  [Symbol.iterator]() { return this; },
  next() { return { value: ++this.at, done: false }; },
  return() { console.log('closed at', this.at); return {}; },
};
try { new Map(noisy); } catch (error) { console.log(error.message); }
class Loud extends Set { add(value) { if (value === 3) throw new RangeError('no threes'); return super.add(value); } }
try { new Loud(noisy); } catch (error) { console.log(error.message); }
const { PassThrough } = require('node:stream');
const pass = new PassThrough();
pass.write('one ');
pass.end('two');
pass.setEncoding('utf8').on('data', text => console.log('data', text));
