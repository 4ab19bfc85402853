// A state machine, a store, reactive effects, middleware.
const fsm = { initial: 'idle', states: { idle: { FETCH: 'loading' }, loading: { OK: 'success', FAIL: 'failure' }, success: {}, failure: { RETRY: 'loading' } } };
function machine({ initial, states }) { let s = initial; const subs = new Set(); return { get state() { return s; }, send(ev) { const n = states[s]?.[ev]; if (!n) { console.log(`ignored ${ev} in ${s}`); return; } const prev = s; s = n; subs.forEach((f) => f(s, prev, ev)); }, subscribe(f) { subs.add(f); return () => subs.delete(f); } }; }
const m = machine(fsm);
const un = m.subscribe((n, p, e) => console.log(`${p} -${e}-> ${n}`));
m.send('OK');
m.send('FETCH');
setTimeout(() => { m.send('FAIL'); m.send('RETRY'); un(); m.send('OK'); console.log(m.state, m); }, 20);
const store = ((reducer, state) => { const ls = []; return { dispatch(a) { state = reducer(state, a); ls.forEach((l) => l()); return a; }, getState: () => state, subscribe: (l) => ls.push(l) }; })((s = { n: 0, log: [] }, a) => { switch (a.type) { case 'inc': return { ...s, n: s.n + (a.by ?? 1) }; case 'log': return { ...s, log: [...s.log, a.msg] }; default: return s; } }, undefined);
store.subscribe(() => console.log(store.getState()));
store.dispatch({ type: 'inc' } );
const thunk = (f) => f(store.dispatch, store.getState);
thunk(async (d, g) => { d({ type: 'log', msg: 'begin' }); await new Promise((r) => setTimeout(r, 5)); d({ type: 'inc', by: g()?.n ?? 10 }); });
function reactive() { let active; const subs = new WeakMap(); return { state: (o) => new Proxy(o, { get(t, k, r) { if (active) { const m = subs.get(t) ?? subs.set(t, new Map()).get(t); (m.get(k) ?? m.set(k, new Set()).get(k)).add(active); } return Reflect.get(t, k, r); }, set(t, k, v, r) { const ok = Reflect.set(t, k, v, r); subs.get(t)?.get(k)?.forEach((f) => f()); return ok; } }), effect(f) { const run = () => { active = run; try { f(); } finally { active = null; } }; run(); } }; }
const R = reactive();
const st = R.state({ a: 1, b: 2 });
R.effect(() => console.log('sum', st.a + st.b));
st.a = 10;
st.b++;
const mw = [];
const use = (f) => mw.push(f);
const runMw = (ctx) => { const go = (i) => (i < mw.length ? Promise.resolve(mw[i](ctx, () => go(i + 1))) : Promise.resolve()); return go(0); };
use(async (c, n) => { console.log('1 in'); await n(); console.log('1 out', c.body); });
use(async (c, n) => { await new Promise((r) => setTimeout(r, 3)); c.body = 'hello'; await n(); console.log('2 out'); });
runMw({}).then(() => console.log('mw done'));
