// next, return and throw; delegation; infinite sequences; iterator close.
function* inner() {
  try { const got = yield 'inner 1'; console.log('inner got', got); yield 'inner 2'; return 'inner result'; } finally { console.log('inner finally'); }
}
function* outer() { const r = yield* inner(); console.log('delegate returned', r); yield 'outer'; }
const it = outer();
console.log(it.next('ignored'), it.next('hello'), it.next(), it.next(), it.next());
const early = outer();
console.log(early.next(), early.return('stop'), early.next());
const thrown = outer();
thrown.next();
try { thrown.throw(new Error('boom')); } catch (e) { console.log(e.message, thrown.next()); }
function* naturals(n = 0) { while (true) { const reset = yield n++; if (reset) n = 0; } }
const numbers = naturals();
console.log(numbers.next().value, numbers.next().value, numbers.next(true).value);
function* take(n, iterable) { let i = 0; if (n <= 0) return; for (const x of iterable) { yield x; if (++i >= n) return; } }
function* map(iterable, f) { for (const x of iterable) yield f(x); }
function* filter(iterable, f) { for (const x of iterable) if (f(x)) yield x; }
console.log([...take(5, map(filter(naturals(1), (n) => n % 3 === 0), (n) => n * n))]);
const closing = { [Symbol.iterator]() { let i = 0; return { next: () => ({ value: i++, done: false }), return(v) { console.log('closed at', i); return { value: v, done: true }; } }; } };
for (const x of closing) { if (x > 1) break; }
const [first, second] = closing;
console.log(first, second);
label: for (const x of closing) { for (const y of closing) { if (y === 1) continue label; if (x === 1) break label; } }
try { for (const x of closing) throw new Error('in the body'); } catch (e) { console.log(e.message); }
console.log(Math.max(...take(3, closing)), Array.from(take(2, closing), (x) => x * 2), new Set(take(3, 'aabbc')));
class Tree {
  constructor(value, left, right) { Object.assign(this, { value, left, right }); }
  *[Symbol.iterator]() { if (this.left) yield* this.left; yield this.value; if (this.right) yield* this.right; }
}
console.log([...new Tree(2, new Tree(1), new Tree(4, new Tree(3)))]);
console.log(it[Symbol.toStringTag], typeof it.next, it[Symbol.iterator]() === it, Object.prototype.toString.call(it));
const fib = { *[Symbol.iterator]() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } } };
for (const f of fib) { if (f > 50) break; console.log(f); }
