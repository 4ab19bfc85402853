// Classes of the built-in ones, with methods of their own in the places of built-in ones.
class Rev extends Array { *[Symbol.iterator]() { for (let i = this.length; i--;) yield this[i]; } get last() { return this.at(-1); } static get [Symbol.species]() { return Array; } } const r = Rev.of(1, 2, 3); console.log([...r], r.last, r.map(x => x) instanceof Rev, Math.max(...r), Array.from(r), new Set(r), Object.fromEntries([['a', r]])); const [x] = r; console.log(x); for (const v of r) console.log(v);
class TypedMap extends Map { set(k, v) { if (typeof v !== 'number') throw new TypeError('num'); return super.set(k, v); } } try { new TypedMap([['a', 'x']]); } catch (e) { console.log(e.message); } console.log(new TypedMap([['a', 1]]));
class Stack extends Array { peek() { return this[this.length - 1]; } push(...a) { console.log('push', a); return super.push(...a); } } const s = new Stack(); s.push(1, 2); console.log(s.peek(), s, s.length, s.slice(0, 1) instanceof Stack, s.filter(Boolean).constructor.name, s.concat([3]) instanceof Stack, JSON.stringify(s), Array.isArray(s));
class MyDate extends Date { get iso() { return this.toISOString().slice(0, 10); } addDays(n) { return new MyDate(+this + n * 864e5); } } console.log(new MyDate(0).addDays(1).iso, new MyDate(0));
class MyRe extends RegExp { exec(s) { const m = super.exec(s); if (m) m.extra = 'e'; return m; } } console.log(new MyRe('b').exec('abc').extra, 'abc'.replace(new MyRe('b'), 'X'), new MyRe('a', 'g'));
class Fn extends Function { constructor() { super('a', 'return a * 2'); } } console.log(new Fn()(4), new Fn() instanceof Function);
class Bytes extends Uint8Array { hex() { return [...this].map(b => b.toString(16).padStart(2, '0')).join(''); } } console.log(Bytes.from([255, 1]).hex(), new Bytes(2));
class Str extends String { shout() { return this.toUpperCase() + '!'; } } console.log(new Str('a').shout(), new Str('b').length, new Str('c'));
class Num extends Number { double() { return this * 2; } } console.log(new Num(4).double(), new Num(1));
class SetX extends Set { add(v) { return super.add(String(v).toLowerCase()); } } console.log(new SetX(['A', 'a']));
class E2 extends EventTarget { fire(t) { return this.dispatchEvent(new Event(t)); } } const e2 = new E2(); e2.addEventListener('x', ev => console.log(ev.target === e2)); e2.fire('x');
class WM extends WeakMap {} console.log(new WM() instanceof WeakMap, new WM());
class P2 extends Promise { constructor(ex) { super(ex); this.meta = 'm'; } } console.log(new P2(() => {}).meta, P2.resolve(1), P2.resolve(1).then(() => {}) instanceof P2);
class Obj extends Object { constructor(o) { super(); Object.assign(this, o); } } console.log(new Obj({ a: 1 }));
class Nul extends null { static s() { return 's'; } } console.log(Nul.s(), Object.getPrototypeOf(Nul.prototype));
class Err3 extends RangeError { constructor(...a) { super(...a); Error.captureStackTrace?.(this, Err3); } } console.log(new Err3('q') instanceof RangeError, `${new Err3('q')}`);
const C2 = class extends (Math.random() > 2 ? Array : Map) {}; console.log(new C2() instanceof Map, C2.name);
class Loud extends Array { constructor(...given) { super(...given); console.log("made", given); } }
const loud = new Loud(3, 1, 2); console.log(loud.slice(1), loud.concat(4), loud.filter(x => x > 1), loud.splice(0, 1), [...loud]);
const odd = [1, 2]; odd[Symbol.iterator] = function* () { yield "own"; }; console.log([...odd], Array.from(odd), new Set(odd)); for (const x of odd) console.log(x);
console.log([Array.from({ length: 20000 }, (_, i) => i), [1]].flat().length);
