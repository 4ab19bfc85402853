const p = new Promise(r => setTimeout(() => r(p), 1)); p.catch(e => console.log(e));
const q = Promise.resolve().then(() => q); q.catch(e => console.log([e]));
Promise.any([]).catch(e => console.log(e, e.errors, { e }));
Promise.any([Promise.reject(1)]).catch(e => console.log(e));
const e = new Error('custom'); e.stack = 'my stack'; console.log(e);
const f = new TypeError('t'); delete f.stack; console.log(f.message);
class HttpError extends Error { constructor(s, m) { super(m); this.name = this.constructor.name; this.status = s; Error.captureStackTrace?.(this, HttpError); } } console.log(new HttpError(404, 'nope')); class VE extends HttpError {} console.log([new VE(1, 'x')]);
class Late extends Error { constructor(m) { super(m); Error.captureStackTrace(this); this.name = 'LateName'; } } console.log(new Late('z'));
