// Errors with causes, and the messages of those that beginners meet.
class ValidationError extends Error { constructor(field, opts) { super(`${field} is invalid`, opts); this.name = 'ValidationError'; this.field = field; } }
class DbError extends Error { name = 'DbError'; }
const e = new ValidationError('email', { cause: new DbError('down', { cause: 'net' }) });
console.log(e instanceof ValidationError, e.toString(), e.cause.cause, Object.keys(e), JSON.stringify(e), e.cause.name);
const chain = (e) => { const out = []; for (let c = e; c; c = c.cause) out.push(c.message ?? c); return out.join(' <- '); };
console.log(chain(e));
(async () => { try { await Promise.any([Promise.reject(new Error('1')), Promise.reject(new TypeError('2'))]); } catch (a) { console.log(a.constructor.name, a.message, a.errors.map(String)); } try { throw new AggregateError([new Error('x'), 'y'], 'multi'); } catch ({ name, message, errors }) { console.log(name, message, errors.length); }
const f = async () => { try { return await Promise.reject(new Error('inner')); } catch (e) { throw new Error('wrapped', { cause: e }); } finally { console.log('fin'); } };
await f().catch((e) => console.log(e.message, e.cause.message));
const g = () => { try { return 'try'; } finally { return 'finally'; } };
console.log(g());
const to = (p) => p.then((v) => [null, v], (e) => [e, null]);
console.log(await to(Promise.resolve(1)), (await to(Promise.reject(new Error('t'))))[0].message);
try { null.foo; } catch (e) { console.log(e.message); }
try { undefined.foo(); } catch (e) { console.log(e.message); }
try { ({}).x.y; } catch (e) { console.log(e.message); }
try { ({}).f(); } catch (e) { console.log(e.message); }
try { let q = 1; q(); } catch (e) { console.log(e.message); }
try { zzz; } catch (e) { console.log(e.name, e.message); }
try { const k = 1; k = 2; } catch (e) { console.log(e.message); }
try { tdz; let tdz = 1; } catch (e) { console.log(e.message); }
try { [].reduce((a) => a); } catch (e) { console.log(e.message); }
try { JSON.parse('{bad'); } catch (e) { console.log(e.name, e.message); }
try { JSON.parse(''); } catch (e) { console.log(e.message); }
try { new Array(-1); } catch (e) { console.log(e.message); }
try { 'x'.repeat(-1); } catch (e) { console.log(e.message); }
try { (1).toFixed(101); } catch (e) { console.log(e.message); }
try { BigInt(1.5); } catch (e) { console.log(e.message); }
try { 1n + 1; } catch (e) { console.log(e.message); }
try { Symbol() + ''; } catch (e) { console.log(e.message); }
try { const [a] = null; } catch (e) { console.log(e.message); }
try { const { a } = undefined; } catch (e) { console.log(e.message); }
try { for (const x of 5); } catch (e) { console.log(e.message); }
try { new (class A { constructor() { throw 1; } })(); } catch (e) { console.log(e); }
try { decodeURIComponent('%'); } catch (e) { console.log(e.name, e.message); }
try { x.y = 1; let x; } catch (e) { console.log(e.message); }
try { null[Symbol.iterator]; } catch (e) { console.log(e.message); }
try { new 5; } catch (e) { console.log(e.message); }
try { ({}) instanceof 5; } catch (e) { console.log(e.message); }
try { 'a' in 'b'; } catch (e) { console.log(e.message); }
try { const o = { get x() { return 1; } }; 'use strict'; o.x = 2; console.log(o.x); } catch (e) { console.log(e.message); }
try { (function f() { f(); })(); } catch (e) { console.log(e.name, e.message); }
const cy = {};
cy.a = { b: cy };
try { JSON.stringify(cy); } catch (e) { console.log(e.message); } })();
