// Answers that programs check before they go on.
const { promisify } = require('node:util');
const timers = require('node:timers/promises');
const { PerformanceObserver, performance } = require('node:perf_hooks');
console.log(promisify(setTimeout) === timers.setTimeout, promisify(setImmediate) === timers.setImmediate);
promisify(setTimeout)(15, 'after fifteen').then(console.log);

// A date told as a number or as text.
const date = new Date(Date.UTC(2024, 2, 10, 10, 20, 30));
console.log(date[Symbol.toPrimitive]('number'), date[Symbol.toPrimitive]('string'), date[Symbol.toPrimitive]('default'));
for (const hint of ['text', undefined]) {
  try {
    date[Symbol.toPrimitive](hint);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
class Money {
  constructor(amount, currency) { Object.assign(this, { amount, currency }); }
  [Symbol.toPrimitive](hint) { return hint === 'string' ? `${this.amount} ${this.currency}` : this.amount; }
}
console.log(`${new Money(5, 'EUR')}`, new Money(5, 'EUR') + 1, Object.getOwnPropertySymbols(Date.prototype));

// A watched array, written as JSON, is asked for its length once.
const watched = new Proxy([1, 2], { get(target, key, receiver) {
  if (typeof key === 'string') console.log('get', key);
  return Reflect.get(target, key, receiver);
} });
console.log(JSON.stringify(watched));

// Marks and measures come in the order of their beginnings.
const observer = new PerformanceObserver(list => {
  for (const { name, entryType } of list.getEntries()) console.log(entryType, name);
  observer.disconnect();
});
performance.mark('begin');
setTimeout(() => {
  observer.observe({ entryTypes: ['mark', 'measure'] });
  performance.mark('end');
  performance.measure('all of it', 'begin', 'end');
}, 25);

// Two names of one function.
const EventEmitter = require('node:events');
const emitter = new EventEmitter();
console.log(emitter.on === emitter.addListener, emitter.off === emitter.removeListener, emitter.on.name);
