const log = console.log;
// tdz & closures
try { f(); let q = 1; function f() { return q; } } catch (e) { log(e.message); }
try { class X extends null { constructor() { super(); } } new X(); } catch (e) { log(e.constructor.name); }
const o = { get ["x" + 1]() { return 1; }, async ["m"]() {}, *g() {}, "quoted key": 2, 3: "three" }; log(o, Object.keys(o).join());
log((() => { try { return "a"; } finally { log("b"); } })(), (() => { for (const x of [1]) { try { return x; } finally { log("c"); } } })());
log((() => { let r = []; for (let i = 0; i < 3; i++) { r.push(() => i); i += 0; } return r.map(f => f()).join(); })());
log((() => { a: for (;;) { for (;;) { break a; } } return "broke"; })());
log([1, 2, 3, 4].reduce((a, b) => a + b), [[1, 2], [3, 4]].map(([a, b]) => a * b).join(), [..."abc"].map((c, i) => c + i).join(""));
const counter = (() => { let n = 0; return { inc: () => ++n, get n() { return n; } }; })(); counter.inc(); counter.inc(); log(counter.n);
function Old(x) { this.x = x; } Old.prototype.get = function () { return this.x; }; log(new Old(3).get(), new Old(1) instanceof Old, Old.prototype.constructor === Old);
log(((...args) => args.length)(...[1, 2], 3, ...new Set([4, 4, 5])), Math.max(...[1, 5, 2]));
log(typeof class {}, (class Foo {}).name, (() => {}).name, (function () {}).name, o.g.name, Object.getOwnPropertyDescriptor(o, "x1").get.name);
let s = 0; for (const [i, v] of [10, 20].entries()) s += i * v; log(s);
log(await (async () => { const r = []; for await (const x of (async function* () { yield* [1, 2]; yield* (async function* () { yield 3; })(); })()) r.push(x); return r.join(); })());
const sleep = (ms, v) => new Promise(r => setTimeout(r, ms, v));
async function pool(tasks, n) { const res = []; let i = 0; await Promise.all(Array.from({ length: n }, async () => { while (i < tasks.length) { const k = i++; res[k] = await tasks[k](); } })); return res; }
log((await pool([5, 3, 1].map(ms => () => sleep(ms, ms)), 2)).join());
const withTimeout = (p, ms) => Promise.race([p, new Promise((_, rej) => setTimeout(() => rej(new Error("timeout")), ms))]);
try { await withTimeout(sleep(50), 10); } catch (e) { log(e.message); }
async function retry(fn, n) { for (let i = 1; ; i++) { try { return await fn(i); } catch (e) { log("try", i, e.message); if (i >= n) throw e; await sleep(2 ** i); } } }
log(await retry(async i => { if (i < 3) throw new Error("fail " + i); return "ok" + i; }, 5));
const memo = new Map(); const cached = k => { if (!memo.has(k)) memo.set(k, sleep(5, k)); return memo.get(k); }; log(await cached("a") === await cached("a"), memo.size);
class Emitter { #h = {}; on(e, f) { (this.#h[e] ??= []).push(f); return this; } emit(e, ...a) { this.#h[e]?.forEach(f => f(...a)); } } new Emitter().on("x", (a, b) => log("emitted", a, b)).emit("x", 1, 2);
const ws = new WeakMap(); const key = {}; ws.set(key, 1); log(ws.get(key), ws.has({}));
log(JSON.stringify({ a: [1, { b: 2 }], c: undefined, d: () => 1, e: null }), JSON.parse('{"x":[1,2]}').x[1]);
log(Number("12px"), parseInt("12px"), (12.345).toFixed(1), (255).toString(16), Number.isInteger(5.0), 0.1 * 3, 1e300 * 1e10);
log([3, 20, 100].sort().join(), ["b", "a"].sort().join(), [1, 2, 3].at(-1), "abc".at(-1), "x".padStart(3, "-"), "a,b".split(","));
log(new Date(0).toISOString(), new Error("m").message, String(new TypeError("t")), Object.prototype.toString.call([]));
log(isNaN("x"), [NaN].includes(NaN), Object.is(-0, 0), [,].length, [1, , 3], Array(3), new Array(2, 3));
if (true) { function inner() { return "i"; } log(inner()); }
log(((x) => { switch (typeof x) { case "number": return "n"; case "string": return "s"; default: return "?"; } })("s"));
log(`multi
line ${`nested ${1 + 1}`}`, "\u{1F600}".length, "\x41", 'it\'s', 1_000, 0b11, 0o17, .5, 5..toString());
var self = this; log(self, void 0 ?? "nullish", null?.x, (null)?.[0], undefined?.());
