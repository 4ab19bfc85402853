// What has stayed from the first years, and is still found in old answers.
console.log(escape('a b&ü€😀'), unescape('%u20AC%20%FC%zz'), unescape(escape('Grüße €')));
console.log('x'.anchor('n"q'), 'x'.bold(), 'x'.link('u'), 'x'.sub(), 'x'.fontcolor('red'), 'x'.big());
console.log('  a '.trimLeft() + '|', '  a '.trimRight() + '|', 'abc'.substr(-2, 1), 'abc'.isWellFormed(), 'abc'.toWellFormed());
const date = new Date(Date.UTC(1999, 11, 31));
console.log(date.toGMTString(), date.getYear());
date.setYear(98);
console.log(date.getFullYear());
const old = {};
old.__defineGetter__('now', () => 42);
old.__defineSetter__('now', value => console.log('set', value));
old.now = 1;
console.log(old.now, old, typeof old.__lookupGetter__('now'), old.__lookupGetter__('then'));
class Stack extends Array {}
console.log(Stack.of(1, 2), Array.of(7), Array.of.call(function Made(n) { this.n = n; }, 'a'));
try {
  Object.defineProperty({}, 'x', { get() {}, value: 1 });
} catch (error) {
  console.log(error.message);
}
console.log(typeof document, typeof importScripts, globalThis.scheduler?.yield ?? 'no scheduler');
if (typeof document !== 'undefined') document.title = 'never';
