const log = (...a) => console.log(...a);
class P extends Promise { static get [Symbol.species]() { log('species'); return Promise; } }
const p = new P(r => r(1));
log(p.then(x => x).constructor.name, p.finally(() => {}).constructor.name, P.resolve(1) instanceof P, P.all([]).constructor.name);
class Q extends Promise { constructor(e) { super(e); log('Q made'); } static resolve(v) { log('Q.resolve', v); return super.resolve(v); } }
Q.all([1, 2]).then(v => log('all', v));
Q.race(new Set([3, 4])).then(v => log('race', v));
function* gen() { try { yield 1; yield 2; } finally { log('closed'); } }
Promise.all(gen()).then(v => log('gen', v));
const real = Promise.resolve;
Promise.resolve = function (v) { log('patched', v); return real.call(this, v); };
Promise.allSettled(gen()).then(v => log('settled', v.map(x => x.status)));
Promise.resolve = () => { throw new Error('broken'); };
Promise.any(gen()).catch(e => log('any', e.message));
Promise.resolve = 5;
Promise.all([1]).catch(e => log(e.name, e.message));
Promise.resolve = real;
Promise.all(5).catch(e => log(e.message));
Promise.all({ [Symbol.iterator]() { return { next() { throw new Error('next'); } }; } }).catch(e => log(e.message));
Promise.all({ [Symbol.iterator]() { return { i: 0, next() { return { done: this.i > 1, value: this.i++ }; }, return() { log('return'); return {}; } }; } }).then(v => log('it', v));
try { Promise.resolve.call(1, 2); } catch (e) { log(e.message); }
try { Promise.prototype.finally.call(1, 2); } catch (e) { log(e.message); }
function Thing(executor) { executor(v => log('thing resolved', v), e => log('thing rejected', e)); }
Promise.resolve.call(Thing, 7);
Promise.reject.call(Thing, 8);
Promise.all.call(Thing, []);
