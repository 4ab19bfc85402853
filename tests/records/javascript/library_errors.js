class ValidationError extends Error { constructor(message, field) { super(message); this.name = 'ValidationError'; this.field = field; } }
class HttpError extends Error { constructor(status) { super(`HTTP ${status}`); this.status = status; } }
const error = new ValidationError('bad', 'age');
console.log(String(error), error.name, error.message, error instanceof ValidationError, error instanceof Error, Object.keys(error), error.toString(), `${new HttpError(404)}`, new HttpError(500).name);
console.log(new Error('a', { cause: 'b' }).cause, new AggregateError([new Error('x')], 'all').errors.length, Error('no new').message, new TypeError().message === '', typeof error.stack, error.stack.split('\n')[0]);
for (const attempt of [() => undefinedName, () => null.x, () => undefined.x.y, () => ({}).f(), () => { const c = 1; c = 2; }, () => new (() => 1)(), () => [].reduce((a, b) => a), () => 'x'.repeat(-1), () => (1).toFixed(101), () => new Array(-1), () => Symbol() + '', () => JSON.parse('{'), () => { let a = b; let b = 1; }, () => { class A { constructor() { this.x; } } A(); }, () => Object.defineProperty(Object.freeze({}), 'x', { value: 1 }), () => { Object.freeze({ a: 1 }).a = 2; }, () => ({}) instanceof 5, () => 'x' in 'y', () => [...5], () => { const [a] = null; }, () => { const { a } = undefined; }, () => decodeURIComponent('%')]) {
  try { console.log('none', attempt()); } catch (e) { console.log(`${e.name}: ${e.message}`); }
}
console.log(Object.prototype.toString.call(error), Object.prototype.toString.call([]), Object.prototype.toString.call(null), error.constructor.name, Error.prototype.name, Object.getPrototypeOf(TypeError) === Error);
const wrapped = new Error('outer', { cause: new TypeError('inner') }); console.log(wrapped.cause.message, wrapped.cause instanceof TypeError, 'cause' in new Error('x'));
try { throw { code: 42 }; } catch ({ code }) { console.log(code); } try { throw null; } catch (e) { console.log(e); }
console.log((() => { try { return 'try'; } finally { console.log('finally'); } })(), await Promise.reject(new HttpError(503)).catch(e => e.status));
