// Errors with causes, AggregateError, custom classes, and how they print.
class HttpError extends Error {
  constructor(status, message, options) { super(message, options); this.name = 'HttpError'; this.status = status; }
  get isClientError() { return this.status >= 400 && this.status < 500; }
}
class NotFound extends HttpError { constructor(what) { super(404, `${what} not found`); this.name = new.target.name; } }
const e = new NotFound('page');
console.log(e.name, e.message, e.status, e.isClientError, e instanceof HttpError, e instanceof NotFound, `${e}`, e.toString());
const wrapped = new Error('outer', { cause: new TypeError('inner', { cause: 'root' }) });
console.log(wrapped.cause.message, wrapped.cause.cause, 'cause' in e, 'cause' in wrapped, Object.keys(wrapped));
try { try { null.x; } catch (cause) { throw new Error('while reading', { cause }); } } catch ({ message, cause: { name, message: inner } }) { console.log(message, '<-', name, inner); }
const agg = new AggregateError([new Error('a'), new RangeError('b'), 3], 'several');
console.log(agg.name, agg.message, agg.errors.length, agg.errors.map(String), agg instanceof Error);
try { await Promise.any([Promise.reject(new Error('one')), Promise.reject('two')]); } catch (err) { console.log(err.constructor.name, err.message, err.errors); }
console.log(await Promise.any([Promise.reject(1), new Promise((r) => setTimeout(r, 5, 'late winner'))]));
const results = await Promise.allSettled([1, Promise.reject(new NotFound('x')), Promise.reject(null)]);
for (const { status, value, reason } of results) console.log(status, value ?? reason?.message ?? 'nothing');
console.log(Object.prototype.toString.call(e), typeof e.stack, e.stack.split('\n')[0]);
function assert(condition, message = 'assertion failed') { if (!condition) throw Object.assign(new Error(message), { code: 'ERR_ASSERT' }); }
try { assert(1 === 2, 'math works'); } catch (err) { const { code, message } = err; console.log({ code, message }); }
const order = [];
function f() { try { order.push('try'); return 'returned'; } finally { order.push('finally'); } }
function g() { for (const i of [1, 2, 3]) { try { if (i === 2) continue; if (i === 3) break; order.push(i); } finally { order.push(`f${i}`); } } return order.length; }
function h() { try { throw 1; } catch { return 'catch'; } finally { return 'finally wins'; } }
console.log(f(), g(), h(), order);
const err = new Error('msg'); err.message = 'changed'; err.name = 'Custom'; console.log(String(err), err.toString());
console.log(Error('without new') instanceof Error, new Error(undefined).message === '', new Error(5).message, Error.prototype.name);
