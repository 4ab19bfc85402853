const log = (...a) => console.log(a.join ? "" + a[0] + (a.length > 1 ? "|" + a[1] : "") + (a.length > 2 ? "|" + a[2] : "") : "?");
const fs = []; for (let i = 0; i < 3; i++) fs[i] = () => i++;
console.log(fs[0](), fs[0](), fs[1](), fs[2]());
const gs = []; for (const k in {a: 1, b: 2}) gs[gs.length] = () => k; console.log(gs[0](), gs[1]());
function t1() { for (let i = 0; i < 3; i++) { try { if (i == 1) continue; if (i == 2) return "ret" + i; console.log("body", i); } finally { console.log("f", i); } } }
console.log(t1());
function t2() { try { throw 1; } catch (e) { return "c" + e; } finally { return "f"; } } console.log(t2());
function t3() { l: try { return 1; } finally { break l; } return 2; } console.log(t3());
function t4() { let r = ""; for (const x of [1,2,3]) { try { for (const y of [1,2]) { if (y == 2) break; r += x + ":" + y + " "; if (x == 2) throw "e"; } } catch (e) { r += e; continue; } finally { r += "F"; } r += "."; } return r; } console.log(t4());
const mk = () => ({ i: 0, [Symbol.iterator]() { return this; }, next() { return { value: this.i++, done: this.i > 5 }; }, return(v) { console.log("closed"); return {}; } });
if (typeof Symbol !== "undefined") {
for (const x of mk()) { if (x == 2) break; console.log(x); }
const [d1, d2] = mk(); console.log(d1, d2);
try { for (const x of mk()) throw "in"; } catch (e) { console.log("c", e); }
const fo = () => { for (const x of mk()) return x; }; console.log(fo());
outer: for (const a of mk()) { for (const b of mk()) { if (b == 1) continue outer; if (a == 2) break outer; console.log(a, b); } }
console.log(...mk());
function* inner() { try { const a = yield 1; console.log("a", a); yield 2; return "R"; } finally { console.log("inner fin"); } }
function* outerg() { const r = yield* inner(); console.log("r", r); yield* [7, 8]; }
const og = outerg(); console.log(og.next("x").value, og.next("y").value, og.next().value, og.next().value, og.next().done);
const og2 = outerg(); og2.next(); console.log(og2.return("q").value, og2.next().done);
const og3 = outerg(); og3.next(); try { og3.throw(new Error("thrown")); } catch (e) { console.log(e.message); }
}
class P { #x = 1; #m() { return this.#x; } static #s = 5; static sm() { return P.#s; } get v() { return this.#m(); } set v(n) { this.#x = n; } static { this.init = "done"; } has(o) { return #x in o; } static async am() { return 1; } *gen() { yield this.#x; } }
const pp = new P(); pp.v = 10; console.log(pp.v, P.sm(), P.init, pp.has(pp), pp.has({}));
class Q extends P { constructor(...a) { super(...a); this.q = new.target === Q; } get v() { return "Q" + super.v; } } console.log(new Q().v, new Q().q);
const base = { hi() { return "base hi " + this.n; } }, der = { __proto__: base, n: 3, hi() { return super.hi() + "!"; } }; console.log(der.hi());
function tag(s, ...v) { return s[0] + v[0] + s[1] + s.raw[0]; } console.log(tag`a\n${1}b`);
function args() { return arguments.length + arguments[1]; } console.log(args(1, 2, 3));
function def(a, b = a + 1, { c = 3, d: [e] = [4] } = {}) { return a + b + c + e; } console.log(def(1), def(1, 1, { c: 1, d: [1] }));
const o = { a: { b() { return this.c; }, c: 5 }, get x() { return this._x ?? "none"; }, set x(v) { this._x = v; }, ["k" + 1]: 2 };
console.log(o.a?.b(), o.z?.b(), o.z?.b.c.d(), o.a.nope?.(), o?.["a"]?.c, o.x, (o.x = 4, o.x), o.k1, delete o.k1, o.k1);
let n = null; n ??= 5; n &&= n + 1; n ||= 9; console.log(n); o.a.c += 2; o.a.c++; --o.a.c; console.log(o.a.c, o.a.c++, o.a.c);
console.log(1 + "2", "3" * "4", 7 % 3, -7 % 3, 2 ** 10, 5 / 2 | 0, ~5, 1 << 4, -1 >>> 28, "b" > "a", null == undefined, null == 0, NaN != NaN, "1" == 1, [] + {}, [1,2] + "");
console.log(typeof null, typeof (() => 1), typeof {}, typeof 1, typeof "s", typeof undefined, void 0);
var hoisted = typeof later2; function later2() {} console.log(hoisted, (function () { return typeof inner3; function inner3() {} })());
const { length } = "hello"; console.log(length, "hello"[1], "héllo€"[5], "😀".length);
async function* agen() { try { yield 1; yield Promise.resolve(2); throw new Error("ag"); } finally { console.log("ag fin"); } }
try { for await (const v of agen()) console.log("v", v); } catch (e) { console.log("E", e.message); }
for await (const v of agen()) { console.log("once", v); break; }
const ag = agen(); const q1 = ag.next(), q2 = ag.next(), q3 = ag.return("rr"); console.log((await q1).value, (await q2).value, (await q3).value, (await ag.next()).done);
const thenable = { then(r, j) { console.log("then called"); r(42); } }; console.log(await thenable);
const chain = Promise.reject(new Error("x")).catch(e => e.message).then(m => m + "!").finally(() => console.log("fin")); console.log(await chain);
const sw = x => { switch (x) { case 1: { let y = 1; return y; } default: return "d"; case 2: return "two"; } }; console.log(sw(1), sw(2), sw(3));
do { var once = 1; } while (false); console.log(once, (1, 2, 3));
const self = function fact(n) { return n <= 1 ? 1 : n * fact(n - 1); }; console.log(self(5));
try { null.x; } catch { console.log("no binding"); }
console.log([..."ab", ...[1]].length, { ...{ a: 1 }, b: 2 }.b, [, 1].length, 0.1 + 0.2, 1e21, 1 / 3, -0, 123456789.123, 1e-7, 100, 5e-324, 1.7976931348623157e308);
try { class X { constructor() { this.y; } } X(); } catch (e) { console.log(e.message); }
try { const c = 1; c = 2; } catch (e) { console.log(e.message); }
try { (void 0)(); } catch (e) { console.log(e.message); }
try { o.a.zz.y(); } catch (e) { console.log(e.message); }
try { new o(); } catch (e) { console.log(e.message); }
try { const { z } = null; } catch (e) { console.log(e.message); }
try { for (const z of 5); } catch (e) { console.log(e.message); }
try { const [z] = undefined; } catch (e) { console.log(e.message); }
try { const [z] = {}; } catch (e) { console.log(e.message); }
try { 1 in 2; } catch (e) { console.log(e.message); }
try { ({}) instanceof 5; } catch (e) { console.log(e.message); }
try { undefined[0]; } catch (e) { console.log(e.message); }
try { let u; u.p = 1; } catch (e) { console.log(e.message); }
try { class D extends P { constructor() { } } new D(); } catch (e) { console.log(e.message); }
try { fs[0]()(); } catch (e) { console.log(e.message); }
try { o["a"](); } catch (e) { console.log(e.message); }
try { (() => 1)()(); } catch (e) { console.log(e.message); }
try { new Promise(); } catch (e) { console.log(e.message); }
try { await Promise.any([Promise.reject(1)]); } catch (e) { console.log(e.constructor.name, e.message, e.errors[0]); }
