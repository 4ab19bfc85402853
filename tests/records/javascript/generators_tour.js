// Generators as sequences, coroutines, schedulers.
function* fib() { let [a, b] = [0, 1]; for (;;) { const reset = yield a; [a, b] = reset ? [0, 1] : [b, a + b]; } }
const take = function* (n, it) { let i = 0; for (const x of it) { if (i++ >= n) return 'cut'; yield x; } };
console.log([...take(8, fib())]);
const g = (function* () { try { const x = yield 'first'; console.log('got', x); yield x * 2; } catch (e) { console.log('caught in gen', e.message); yield 'recovered'; } finally { console.log('cleanup'); yield 'in finally'; } return 'ret'; })();
console.log(g.next('ignored'), g.next(21), g.throw(new Error('inject')), g.next(), g.next(), g.next(), g[Symbol.toStringTag], g);
const co = (gf) => (...args) => new Promise((res, rej) => { const it = gf(...args); const step = (k, v) => { let r; try { r = it[k](v); } catch (e) { return rej(e); } r.done ? res(r.value) : Promise.resolve(r.value).then((x) => step('next', x), (e) => step('throw', e)); }; step('next'); });
co(function* (n) { const a = yield new Promise((r) => setTimeout(r, 10, n)); try { yield Promise.reject(new Error('x')); } catch (e) { console.log('co caught', e.message); } return a + (yield 5); })(37).then(console.log);
function* inner() { const r = yield 'i1'; return 'inner:' + r; }
function* outerG() { const r = yield* inner(); console.log(r); yield* 'ab'; return 1; }
const og = outerG();
console.log(og.next(), og.next('sent'), og.return('early'), og.next());
const sched = (() => { const q = []; return { spawn(n, gf) { q.push({ n, it: gf() }); }, run() { while (q.length) { const t = q.shift(); const { value, done } = t.it.next(); if (!done) { console.log(t.n, value); q.push(t); } else console.log(t.n, 'done', value); } } }; })();
sched.spawn('A', function* () { yield 1; yield 2; return 'a!'; });
sched.spawn('B', function* () { yield 'x'; });
sched.run();
async function* poll(ms, n) { try { for (let i = 0; i < n; i++) { await new Promise((r) => setTimeout(r, ms)); yield i; } } finally { console.log('poll closed'); } } (async () => { for await (const i of poll(5, 10)) { if (i > 2) break; console.log('poll', i); } const ag = poll(1, 2); console.log(await Promise.all([ag.next(), ag.next(), ag.next()])); const ag2 = poll(5, 5); await ag2.next(); console.log(await ag2.return('stop'), await ag2.next()); for await (const v of [Promise.resolve(1), 2, new Promise((r) => setTimeout(r, 5, 3))]) console.log(v); console.log(ag, poll, Object.prototype.toString.call(ag)); })();
