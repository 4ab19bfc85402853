// Errors of a library, with the stack that they take when they know their name.
class AppError extends Error {
  constructor(message, { code = 500, cause } = {}) {
    super(message, cause ? { cause } : undefined);
    this.name = this.constructor.name;
    this.code = code;
    Error.captureStackTrace?.(this, this.constructor);
  }
}
class NotFound extends AppError {
  constructor(what) {
    super(`${what} was not found`, { code: 404 });
  }
}
const first = error => error.stack.split('\n')[0];
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function load(id) {
  await sleep(10);
  throw new NotFound(`user ${id}`);
}
try {
  await load(7);
} catch (error) {
  console.log(first(error), error.code, error instanceof AppError, Object.keys(error));
  const outer = new AppError('page failed', { cause: error });
  console.log(first(outer), outer.cause === error, String(outer));
}
const plain = { name: 'Plain', message: 'no error at all' };
Error.captureStackTrace(plain);
console.log(first(plain), Object.keys(plain), typeof Error.stackTraceLimit);
const registry = new FinalizationRegistry(held => console.log('collected', held));
let big = { rows: [1, 2, 3] };
const token = {};
registry.register(big, 'rows', token);
const weak = new WeakRef(big);
console.log(registry, weak.deref() === big, registry.unregister(token), registry.unregister(token));
