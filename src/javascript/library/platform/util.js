{
  const invalidType = (name, what, value) => Object.assign(new TypeError(`The "${name}" argument must be ${what}. Received ${value === null || value === undefined ? value : typeof value === 'function' ? `function ${value.name}` : typeof value === 'object' ? `an instance of ${value.constructor?.name}` : `type ${typeof value} (${inspect(value, 0)})`}`), { code: 'ERR_INVALID_ARG_TYPE' });
  const customPromise = Symbol.for('nodejs.util.promisify.custom');
  const sameKeys = (left, right) => {
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every(key => Object.hasOwn(right, key));
  };
  const alike = (left, right, strict, seen = []) => {
    if (strict ? Object.is(left, right) : left == right || (left !== left && right !== right)) return true;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
    if (strict && Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
    if (Array.isArray(left) !== Array.isArray(right) || (Array.isArray(left) && left.length !== right.length)) return false;
    if (seen.some(([a, b]) => a === left && b === right)) return true;
    const more = [...seen, [left, right]], same = (a, b) => alike(a, b, strict, more);
    if (left instanceof Date && left.getTime() !== right.getTime()) return false;
    if (left instanceof Error && (left.message !== right.message || left.name !== right.name)) return false;
    if (left instanceof Map) return right instanceof Map && left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
    if (left instanceof Set) return right instanceof Set && left.size === right.size && [...left].every(item => right.has(item) || [...right].some(other => same(item, other)));
    return sameKeys(left, right) && Object.keys(left).every(key => same(left[key], right[key]));
  };
  const util = {
    promisify(f) {
      if (typeof f !== 'function') throw invalidType('original', 'of type function', f);
      if (f[customPromise]) return f[customPromise];
      if (f === setTimeout) return (ms, value) => new Promise(resolve => setTimeout(resolve, ms, value));
      if (f === globalThis.setImmediate) return value => new Promise(resolve => f(resolve, value));
      const promisified = function (...args) {
        return new Promise((resolve, reject) => {
          f.call(this, ...args, (error, ...values) => {
            if (error) reject(error);
            else resolve(values[0]);
          });
        });
      };
      Object.defineProperty(promisified, 'name', { value: f.name, configurable: true });
      return promisified;
    },
    callbackify(f) {
      return function (...args) {
        const callback = args.pop();
        f.apply(this, args).then(value => natives.nextTick(callback, null, value), error => natives.nextTick(callback, error));
      };
    },
    inspect: natives.show,
    format: natives.format,
    isDeepStrictEqual(left, right) { return alike(left, right, true); },
    inherits(Child, Parent) {
      Object.defineProperty(Child, 'super_', { value: Parent, writable: true, configurable: true });
      Object.setPrototypeOf(Child.prototype, Parent.prototype);
    },
    deprecate(f) { return f; },
    types: {
      isPromise(value) { return value instanceof Promise; },
      isDate(value) { return value instanceof Date; },
      isMap(value) { return value instanceof Map; },
      isSet(value) { return value instanceof Set; },
      isNativeError(value) { return value instanceof Error; },
    },
  };
  util.promisify.custom = customPromise;
  util.inspect.custom = Symbol.for('nodejs.util.inspect.custom');
  class AssertionError extends Error {
    constructor({ message, actual, expected, operator, generated = false }) {
      super(message);
      Object.assign(this, { generatedMessage: generated, code: 'ERR_ASSERTION', actual, expected, operator });
    }
  }
  Object.defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true, configurable: true });
  const claim = (holds, message, words, actual, expected, operator) => {
    if (holds) return;
    if (message instanceof Error) throw message;
    throw new AssertionError({ message: message ?? words, actual, expected, operator, generated: message === undefined });
  };
  const matches = (error, wanted) => {
    if (wanted === undefined || typeof wanted === 'string') return;
    if (typeof wanted === 'function' && (wanted === Error || wanted.prototype instanceof Error)) {
      if (!(error instanceof wanted)) throw error;
    } else if (typeof wanted === 'function') claim(wanted(error) === true, undefined, 'The validation function is expected to return "true".');
    else if (wanted.test) claim(wanted.test(String(error)), undefined, `The input did not match the regular expression ${inspect(wanted, 0)}. Input:\n\n${inspect(String(error), 0)}\n`);
    else for (const key of Object.keys(wanted)) claim(wanted[key]?.test ? wanted[key].test(error[key]) : alike(error[key], wanted[key], true), undefined, 'Expected values to be strictly deep-equal');
  };
  const assert = Object.assign((value, message) => claim(value, message, 'The expression evaluated to a falsy value', value, true, '=='), {
    AssertionError,
    ok(value, message) { claim(value, message, 'The expression evaluated to a falsy value', value, true, '=='); },
    equal(actual, expected, message) { claim(actual == expected || (actual !== actual && expected !== expected), message, `${inspect(actual, 2)} == ${inspect(expected, 2)}`, actual, expected, '=='); },
    notEqual(actual, expected, message) { claim(actual != expected, message, `${inspect(actual, 2)} != ${inspect(expected, 2)}`, actual, expected, '!='); },
    strictEqual(actual, expected, message) { claim(Object.is(actual, expected), message, `Expected values to be strictly equal:\n\n${inspect(actual, 2)} !== ${inspect(expected, 2)}\n`, actual, expected, 'strictEqual'); },
    notStrictEqual(actual, expected, message) { claim(!Object.is(actual, expected), message, `Expected "actual" to be strictly unequal to: ${inspect(expected, 2)}`, actual, expected, 'notStrictEqual'); },
    deepEqual(actual, expected, message) { claim(alike(actual, expected, false), message, 'Expected values to be loosely deep-equal', actual, expected, 'deepEqual'); },
    deepStrictEqual(actual, expected, message) { claim(alike(actual, expected, true), message, 'Expected values to be strictly deep-equal', actual, expected, 'deepStrictEqual'); },
    notDeepStrictEqual(actual, expected, message) { claim(!alike(actual, expected, true), message, 'Expected "actual" not to be strictly deep-equal to', actual, expected, 'notDeepStrictEqual'); },
    fail(message = 'Failed') { claim(false, message); },
    throws(f, wanted, message) {
      try { f(); } catch (error) { return matches(error, wanted); }
      claim(false, message, 'Missing expected exception.', undefined, wanted, 'throws');
    },
    async rejects(f, wanted, message) {
      try { await (typeof f === 'function' ? f() : f); } catch (error) { return matches(error, wanted); }
      claim(false, message, 'Missing expected rejection.', undefined, wanted, 'rejects');
    },
    match(text, pattern, message) { claim(pattern.test(text), message, `The input did not match the regular expression ${inspect(pattern, 0)}. Input:\n\n${inspect(text, 0)}\n`, text, pattern, 'match'); },
  });
  assert.strict = assert;
  Object.assign(natives.modules, { util, assert, 'assert/strict': assert, os: { cpus() { return Array.from({ length: 8 }, () => ({ model: 'cpu' })); }, availableParallelism() { return 8; }, EOL: '\n', platform() { return 'linux'; } } });
}
