{
  const invalidType = wrongArgument;
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
      if (f[customPromise]) {
        if (typeof f[customPromise] !== 'function') throw invalidType('util.promisify.custom', 'of type function', f[customPromise]);
        return Object.defineProperty(f[customPromise], customPromise, { value: f[customPromise], configurable: true });
      }
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
      Object.setPrototypeOf(promisified, Object.getPrototypeOf(f));
      Object.defineProperty(promisified, customPromise, { value: promisified, configurable: true });
      return Object.defineProperties(promisified, Object.getOwnPropertyDescriptors(f));
    },
    callbackify(f) {
      if (typeof f !== 'function') throw invalidType('original', 'of type function', f);
      const callbackified = function (...args) {
        const callback = args.pop();
        if (typeof callback !== 'function') throw invalidType('last argument', 'of type function', callback);
        f.apply(this, args).then(value => natives.nextTick(callback, null, value), error => {
          if (!error) error = Object.assign(new Error('Promise was rejected with falsy value'), { reason: error, code: 'ERR_FALSY_VALUE_REJECTION' });
          natives.nextTick(callback, error);
        });
      };
      return Object.defineProperty(callbackified, 'name', { value: `${f.name}Callbackified`, configurable: true });
    },
    inspect: natives.show,
    format: natives.format,
    formatWithOptions(options, ...args) { return natives.format(...args); },
    isDeepStrictEqual(left, right) { return alike(left, right, true); },
    inherits(Child, Parent) {
      Object.defineProperty(Child, 'super_', { value: Parent, writable: true, configurable: true });
      Object.setPrototypeOf(Child.prototype, Parent.prototype);
    },
    deprecate(f, message, code) {
      let told = false;
      const deprecated = function (...args) {
        if (!told && typeof process === 'object') process.emitWarning(message, 'DeprecationWarning', code);
        told = true;
        return new.target ? Reflect.construct(f, args, new.target) : f.apply(this, args);
      };
      return Object.setPrototypeOf(deprecated, f);
    },
    debuglog() { return Object.assign(() => {}, { enabled: false }); },
    async aborted(signal) { return signal.aborted ? Promise.resolve() : new Promise(resolve => { doing(signal, () => resolve()); }); },
    styleText(format, text) { return text; },
    stripVTControlCharacters(text) {
      const sign = String.fromCharCode(27);
      return text.split(sign + '[').map((part, i) => i ? part.slice([...part].findIndex(c => c >= '@') + 1) : part).join('');
    },
    toUSVString(text) { return String(text); },
    isArray: Array.isArray,
    TextEncoder: globalThis.TextEncoder,
    TextDecoder: globalThis.TextDecoder,
    types: {},
  };
  util.debug = util.debuglog;
  {
    const shown = value => inspect(value, -1), kind = value => Object.prototype.toString.call(value).slice(8, -1);
    const isObject = value => typeof value === 'object' && value !== null, made = (Class, value) => Class !== undefined && isObject(value) && value instanceof Class;
    const types = {
      isPromise: value => made(Promise, value),
      isDate: value => made(Date, value),
      isMap: value => made(Map, value),
      isSet: value => made(Set, value),
      isWeakMap: value => made(WeakMap, value),
      isWeakSet: value => made(WeakSet, value),
      isRegExp: value => made(globalThis.RegExp, value),
      isNativeError: value => made(Error, value),
      isProxy: value => (isObject(value) || typeof value === 'function') && natives.proxied(value) !== false,
      isAsyncFunction: value => typeof value === 'function' && shown(value).startsWith('[Async'),
      isGeneratorFunction: value => typeof value === 'function' && (shown(value).startsWith('[Generator') || shown(value).startsWith('[AsyncGenerator')),
      isGeneratorObject: value => isObject(value) && kind(value).endsWith('Generator'),
      isMapIterator: value => kind(value) === 'Map Iterator',
      isSetIterator: value => kind(value) === 'Set Iterator',
      isArgumentsObject: value => kind(value) === 'Arguments',
      isArrayBuffer: value => made(globalThis.ArrayBuffer, value),
      isAnyArrayBuffer: value => made(globalThis.ArrayBuffer, value),
      isArrayBufferView: value => !!globalThis.ArrayBuffer?.isView(value),
      isTypedArray: value => !!globalThis.ArrayBuffer?.isView(value) && !(value instanceof DataView),
      isDataView: value => made(globalThis.DataView, value),
      isNumberObject: value => made(Number, value),
      isStringObject: value => made(String, value),
      isBooleanObject: value => made(Boolean, value),
      isSymbolObject: value => isObject(value) && kind(value) === 'Symbol',
    };
    types.isBoxedPrimitive = value => types.isNumberObject(value) || types.isStringObject(value) || types.isBooleanObject(value) || types.isSymbolObject(value);
    for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array']) types['is' + name] = value => kind(value) === name;
    Object.assign(util.types, types);
  }
  util.promisify.custom = customPromise;
  util.inspect.defaultOptions = { showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000, breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false };
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
    doesNotThrow(f) { f(); },
    async doesNotReject(f) { await (typeof f === 'function' ? f() : f); },
    ifError(error) { if (error !== null && error !== undefined) throw error instanceof Error ? error : new AssertionError({ message: `ifError got unwanted exception: ${inspect(error, 0)}`, actual: error, expected: null, operator: 'ifError', generated: true }); },
    notDeepEqual(actual, expected, message) { claim(!alike(actual, expected, false), message, 'Expected "actual" not to be loosely deep-equal to', actual, expected, 'notDeepEqual'); },
    doesNotMatch(text, pattern, message) { claim(!pattern.test(text), message, `The input was expected to not match the regular expression ${inspect(pattern, 0)}. Input:\n\n${inspect(text, 0)}\n`, text, pattern, 'doesNotMatch'); },
    match(text, pattern, message) { claim(pattern.test(text), message, `The input did not match the regular expression ${inspect(pattern, 0)}. Input:\n\n${inspect(text, 0)}\n`, text, pattern, 'match'); },
  });
  assert.strict = assert;
  Object.assign(natives.modules, { util, 'util/types': util.types, assert, 'assert/strict': assert, os: { cpus() { return Array.from({ length: 8 }, () => ({ model: 'cpu' })); }, availableParallelism() { return 8; }, EOL: '\n', platform() { return 'linux'; } } });
}
