class MyP extends Promise { static get [Symbol.species]() { return Promise; } tag() { return "myp"; } }
const mp = new MyP(r => r(4)); console.log(mp instanceof MyP, mp.tag(), await mp.then(x => x + 1));
class P2 extends Promise {} const q2 = P2.resolve(1).then(x => x); console.log(q2 instanceof P2, q2.constructor.name, await q2);
console.log((await P2.all([1, P2.resolve(2)])).join());
class HttpError extends Error { constructor(status, ...rest) { super(...rest); this.name = "HttpError"; this.status = status; } }
try { throw new HttpError(404, "nf"); } catch (e) { console.log(`${e}`, e.status, e instanceof HttpError, e instanceof Error, e.constructor.name); }
const obj = { v: 1, async m() { await null; return this.v; }, arrow() { return [1, 2].map(x => x + this.v); }, async *g() { yield this.v; } };
console.log(await obj.m(), obj.arrow().join(), (await obj.g().next()).value);
async function af() { try { await null; return "try"; } finally { await null; console.log("cleanup"); } } console.log(await af());
async function ag() { for (let i = 0; i < 3; i++) { try { if (i == 1) continue; await null; } finally { console.log("f" + i); await null; } } return "done"; } console.log(await ag());
const custom = { async *[Symbol.asyncIterator]() { try { yield 1; yield 2; } finally { console.log("custom closed"); } } };
for await (const x of custom) { console.log(x); break; }
outer: for (const a of [1, 2]) { for await (const b of custom) { if (a == 1) continue outer; console.log(a, b); } }
function* fibo() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const [f0, f1, f2, f3, ...none] = (function* () { let n = 0; for (const x of fibo()) { if (n++ > 5) return; yield x; } })(); console.log(f0, f1, f2, f3, none.join());
const m = new Map([["a", 1], ["b", { c: 2 }]]); for (const [k, v] of m) console.log(k, v); console.log([...m.keys()].join(), Object.fromEntries(m));
const { a: { b: deep = 5 } = {}, ...others } = { x: 1, y: 2 }; console.log(deep, others);
let i = 0; const arr = [5, 6]; arr[i++] += 10; console.log(arr.join(), i); [arr[0], arr[1]] = [arr[1], arr[0]]; console.log(arr.join());
({ p: obj.q, r: obj["s"] } = { p: 1, r: 2 }); console.log(obj.q, obj.s);
const fns = []; for (const x of [1, 2, 3]) fns.push(async () => { await null; return x; }); console.log((await Promise.all(fns.map(f => f()))).join());
for (let i = 0, n = 2; i < n; i++) setTimeout(() => console.log("t", i, n)); await new Promise(r => setTimeout(r, 1));
class C { static #count = 0; static inc() { return ++C.#count; } get [`dyn${1}`]() { return "dyn"; } static create() { return new this(); } #priv() { return "p"; } callPriv() { return this.#priv(); } accessor = 1; ["comp" + 1] = 2; }
console.log(C.inc(), C.inc(), new C().dyn1, C.create() instanceof C, new C().callPriv(), new C().comp1);
class D extends C { constructor() { const f = () => super(); f(); this.d = 1; } get dyn1() { return super.dyn1 + "D"; } static inc() { return "D" + super.inc(); } } console.log(new D().dyn1, D.inc(), new D().accessor);
console.log(((a, b = a, ...c) => a + b + c.length)(1), ((a, b = a, ...c) => a + b + c.length)(1, 2, 3, 4));
console.log([3, 1, 2].sort((a, b) => a - b).join(), [..."héy"].length, "a-b".split("-").join("+"), [1, [2, [3]]].flat(Infinity).join());
try { (function f() { "use strict"; undefined.x = 1; })(); } catch (e) { console.log(e.message); }
label: { console.log("in"); if (i) break label; console.log("never"); }
var v = 1; { var v = 2; } console.log(v); console.log(typeof hoist, hoist()); function hoist() { return "h"; }
console.log(new (class { constructor() { return { custom: 1 }; } })().custom);
const bound = obj.arrow.bind({ v: 10 }); console.log(bound().join(), Math.max.apply(null, [1, 2]), hoist.call(null), hoist.name, hoist.length);
let str = ""; for (const c in "ab") str += c; for (const k in [7, 8]) str += k; for (const k in { x: 1, 2: 1, 1: 1 }) str += k; console.log(str);
const w = { get a() { return 1; }, set a(v) { console.log("set", v); } }; w.a = 5; w.a += 2; w.a ??= 3; delete w.a; console.log("a" in w);
do { if (i++ > 3) break; } while (true); console.log(i); switch (i) { case 9: default: console.log("def"); case 1: console.log("fall"); }
console.log(await Promise.race([new Promise(r => setTimeout(r, 5, "slow")), new Promise(r => setTimeout(r, 1, "fast"))]));
const ctl = Promise.withResolvers ? Promise.withResolvers() : null; 
console.log(String(Symbol("s")), [undefined, null, 1].join("-"), `${[1, 2]}`, 0 || "x", 0 ?? "y", "5" - 2, +"3", -"4", !"", 5 % 0, 2 ** -1, (-8) % 3, 1 / -0);
console.log([1, 2, 3].includes(2), [1, 2, 3].indexOf(4), Array.from({ length: 3 }, (_, i) => i * 2).join(), Array.isArray([]), Object.entries({ a: 1 }).join());
const gen = (function* () { try { yield 1; yield 2; } catch (e) { console.log("gc", e); yield 3; } finally { console.log("gf"); } })(); gen.next(); console.log(gen.throw("E").value, gen.next().done, [...gen].length);
async function thrower() { throw new TypeError("tt"); } const results = await Promise.allSettled([thrower(), 1, Promise.reject("r")]); for (const r of results) console.log(r.status, r.value ?? r.reason?.message ?? r.reason);
setTimeout((a, b) => console.log("args", a, b), 0, 1, 2); const iv = setInterval(() => { console.log("iv"); if (++i > 8) clearInterval(iv); }, 2);
queueMicrotask(() => console.log("micro")); Promise.resolve().then(() => console.log("p1")).then(() => console.log("p2")); (async () => { await 1; console.log("a1"); await 2; console.log("a2"); })(); console.log("sync end");
