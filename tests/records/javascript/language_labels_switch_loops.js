// Labels, switch with fall-through, every loop, comma, void, exponent, bit operations.
outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j); } }
block: { console.log('in'); if (true) break block; console.log('never'); }
const kind = (x) => { switch (typeof x) { case 'number': if (Number.isNaN(x)) return 'nan'; case 'bigint': return 'numeric'; case 'string': { const y = x.length; return `string ${y}`; } default: return 'other'; case 'undefined': return 'nothing'; } };
console.log([1, NaN, 'ab', undefined, {}, null].map(kind));
let n = 0; do { n++; if (n === 2) continue; } while (n < 5); console.log(n);
while (true) { if (n-- < 0) break; } console.log(n);
for (var v = 0, w = 10; v < w; v += 3, w--); console.log(v, w);
for (const key in { b: 1, a: 2, 1: 'x', 0: 'y' }) console.log(key);
for (const key in 'ab') console.log(typeof key, key);
for (const i in [5, 6]) console.log(i + 1);
class P { constructor() { this.own = 1; } inherited() {} } P.prototype.extra = 2; for (const k in new P()) console.log(k);
const fns = []; for (let i = 0; i < 3; i++) fns.push(() => i); console.log(fns.map((f) => f())); const vfs = []; for (var k = 0; k < 3; k++) vfs.push(() => k); console.log(vfs.map((f) => f()));
switch (3) { case 1: console.log(1); default: console.log('d'); case 2: console.log(2); break; case 4: console.log(4); }
console.log((1, 2, 3), void 0, 2 ** 3 ** 2, (-2) ** 2, 7 % -3, -7 % 3, 5 / 0, -5 / 0, 0 / 0);
console.log(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 31, -1 >>> 0, -1 >> 1, 2 ** 32 >> 0, 1.9 | 0, '8' >> 1);
console.log('5' * '2', '5' + 2, 5 + '2', '5' - 2, +'', +' 12 ', +'1x', +[], +{}, +[5], +null, +undefined, +true, [] + {}, [] + []);
console.log(null == undefined, null == 0, '' == 0, '0' == false, [] == false, NaN == NaN, [1] == 1, 'a' == ['a'], ({}) == '[object Object]', null >= 0, undefined == 0);
console.log(typeof null, typeof undefined, typeof undeclared, typeof (() => 1), typeof class {}, typeof Symbol(), typeof [], typeof 'x', typeof NaN);
console.log(0 || 'a', 0 ?? 'a', '' || null || 'x', null ?? undefined ?? 0, 1 && 2 && 3, 0 && x, !!'false', !'', !!NaN);
let l = null; l ??= 'set'; l ||= 'no'; l &&= l + '!'; console.log(l); let e = 2; e **= 3; e %= 5; e <<= 2; e |= 1; e ^= 3; e >>>= 1; console.log(e);
console.log([1, 2, 3].includes(2) ? 'yes' : 'no', 'x' in { x: 1 }, delete { a: 1 }.a, 0.1 * 3, 9007199254740993, 0xff, 0b101, 0o17, 1_000_000, .5, 5., 1e3);
if (false) var hoisted = 1; console.log(hoisted, hoistedFn()); function hoistedFn() { return 'hoisted'; }
try { tdz; let tdz = 1; } catch (err) { console.log(err.name, err.message); } try { const c = 1; c = 2; } catch (err) { console.log(err.message); } try { undefinedVariable = 1; } catch (err) { console.log(err.message); }
