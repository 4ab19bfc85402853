// Well-known symbols: what objects may say about themselves.
class Money {
  constructor(amount, currency) { this.amount = amount; this.currency = currency; }
  [Symbol.toPrimitive](hint) { return hint === 'number' ? this.amount : hint === 'string' ? `${this.amount} ${this.currency}` : `default:${this.amount}`; }
  get [Symbol.toStringTag]() { return 'Money'; }
  static [Symbol.hasInstance](x) { return typeof x === 'object' && x !== null && 'amount' in x; }
}
const m = new Money(5, 'EUR');
console.log(+m, `${m}`, m + 1, m * 2, m > 4, m == 'default:5', Object.prototype.toString.call(m), String(m), { amount: 1 } instanceof Money, 5 instanceof Money);
console.log(m, [m]);
class Range { constructor(a, b) { this.a = a; this.b = b; } [Symbol.iterator]() { let { a, b } = this; return { next: () => (a <= b ? { value: a++, done: false } : { value: undefined, done: true }), [Symbol.iterator]() { return this; } }; } }
console.log([...new Range(1, 4)], Math.max(...new Range(3, 6)), Array.from(new Range(1, 3), (x) => x * x), new Set(new Range(1, 2)), Object.fromEntries(new Map([...new Range(1, 2)].map((x) => [x, -x]))));
const timeline = { async *[Symbol.asyncIterator]() { for (const ms of [5, 10]) { await new Promise((r) => setTimeout(r, ms)); yield ms; } } }; for await (const ms of timeline) console.log('tick', ms);
const s1 = Symbol('id'), s2 = Symbol('id'), s3 = Symbol.for('app'); console.log(s1 === s2, s3 === Symbol.for('app'), Symbol.keyFor(s3), s1.toString(), s1.description, Symbol().description);
const o = { [s1]: 'hidden', visible: 1 }; console.log(Object.keys(o), JSON.stringify(o), Object.getOwnPropertySymbols(o), s1 in o, o[s1], o); for (const k in o) console.log(k);
const val = { valueOf() { return 42; }, toString() { return 'str'; } }; console.log(val + 1, `${val}`, val * 2, val + '', [val] + '', val > 41, String(val), JSON.stringify({ val }));
const date = { toJSON(key) { return `json of ${key || 'root'}`; } }; console.log(JSON.stringify(date), JSON.stringify({ date }), JSON.stringify([date]));
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } } console.log(2 instanceof Even, 3 instanceof Even);
class MyArray extends Array { static get [Symbol.species]() { return Array; } sum() { return this.reduce((a, b) => a + b, 0); } } const ma = MyArray.from([1, 2, 3]); console.log(ma.sum(), ma instanceof MyArray, ma.map((x) => x) instanceof MyArray, ma.length, ma);
class Stack2 extends Array { peek() { return this[this.length - 1]; } } const st = new Stack2(); st.push(1, 2); console.log(st.peek(), st.map((x) => x * 2) instanceof Stack2, st.filter(Boolean).peek(), Array.isArray(st), st);
try { +{ [Symbol.toPrimitive]: () => ({}) }; } catch (e) { console.log(e.message); }
try { for (const x of { [Symbol.iterator]: () => 5 }) ; } catch (e) { console.log(e.message); } try { for (const x of 5) ; } catch (e) { console.log(e.message); } try { const [a] = { next() {} }; } catch (e) { console.log(e.message); } try { new Map([1]); } catch (e) { console.log(e.message); }
console.log(typeof Symbol.iterator, Symbol.asyncIterator.toString(), Symbol.toStringTag.description, Object(s1) == s1); try { Symbol() + 1; } catch (e) { console.log(e.message); } try { new Symbol(); } catch (e) { console.log(e.message); }
