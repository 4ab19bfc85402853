// `node:assert`: what it compares `alike` says (util.js); this is about the words of what fails, which show both sides
// line by line.
{
  const heads = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  };
  const { alike } = natives, isObject = value => typeof value === 'object' && value !== null;
  const shown = value => natives.show(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, sorted: true, getters: true });
  const shortened = lines => lines.length > 50 ? [...lines.slice(0, 46), '...'] : lines;
  const withComma = (left, right) => left === right + ',';
  // The lines of both sides, what is alike at the end once, long stretches of it left out.
  const compared = (actual, expected, head, operator) => {
    const left = shown(actual).split('\n'), right = shown(expected).split('\n'), all = [...left];
    if (operator === 'strictEqual' && ((isObject(actual) && isObject(expected)) || (typeof actual === 'function' && typeof expected === 'function'))) {
      operator = 'identical';
      head ||= 'Expected "actual" to be reference-equal to "expected":';
    }
    head ||= heads[operator];
    let pointer = '', end = '', last = '', same = 0;
    if (left.length === 1 && right.length === 1 && left[0] !== right[0]) {
      const length = left[0].length + right[0].length;
      if (length <= 12) {
        if (!isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0)) return `${head}\n\n${left[0]} !== ${right[0]}\n`;
      } else if (operator !== 'identical' && length < 80) {
        let at = 0;
        while (left[0][at] === right[0][at]) at++;
        if (at > 2) pointer = `\n  ${' '.repeat(at)}^`;
      }
    }
    while (left.length && right.length && left.at(-1) === right.at(-1)) {
      if (same++ < 3) end = `\n  ${left.at(-1)}${end}`;
      else last = left.at(-1);
      left.pop();
      right.pop();
    }
    if (!left.length && !right.length) return `Values have same structure but are not reference-equal:\n\n${shortened(all).join('\n')}\n`;
    let skipped = same >= 5, text = '', kept = '', printed = 0, alikes = 0;
    if (skipped) end = `\n...${end}`;
    if (last !== '') end = `\n  ${last}${end}`;
    const title = `${head}\n+ actual - expected`, most = Math.max(left.length, right.length);
    const extra = left.length < most ? right : left, both = Math.min(left.length, right.length);
    // What was alike before the line `i`, as far as it is not printed yet.
    const before = (lines, i) => {
      if (alikes > 4) {
        if (alikes === 5) {
          text += `\n  ${lines[i - 3]}`;
          printed++;
        } else {
          text += '\n...';
          skipped = true;
        }
      }
      for (const back of alikes > 3 ? [2, 1] : alikes > 2 ? [1] : []) {
        text += `\n  ${lines[i - back]}`;
        printed++;
      }
      alikes = 0;
    };
    for (let i = 0; i < most; i++) {
      if (i >= both) {
        before(extra, i);
        if (extra === left) text += `\n+ ${extra[i]}`;
        else kept += `\n- ${extra[i]}`;
        printed++;
      } else if (left[i] === right[i] || withComma(left[i], right[i]) || withComma(right[i], left[i])) {
        text += kept;
        kept = '';
        if (++alikes <= 2) {
          text += `\n  ${withComma(right[i], left[i]) ? right[i] : left[i]}`;
          printed++;
        }
      } else {
        before(left, i);
        text += `\n+ ${left[i]}`;
        kept += `\n- ${right[i]}`;
        printed += 2;
      }
      if (printed > 50 && i < most - 2) return `${title} ... Lines skipped\n${text}\n...${kept}\n...`;
    }
    return `${title}${skipped ? ' ... Lines skipped' : ''}\n${text}${kept}${end}${pointer}`;
  };
  const cut = (text, most) => text.length > most ? text.slice(0, most - 3) + '...' : text;
  const words = (actual, expected, operator) => {
    if (operator === 'deepStrictEqual' || operator === 'strictEqual') return compared(actual, expected, '', operator);
    if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
      const lines = shortened(shown(actual).split('\n'));
      const head = operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function') ? 'Expected "actual" not to be reference-equal to "expected":' : heads[operator];
      return lines.length === 1 ? head + (lines[0].length > 5 ? '\n\n' : ' ') + lines[0] : `${head}\n\n${lines.join('\n')}\n`;
    }
    const [left, right] = [shown(actual), shown(expected)];
    if (operator === 'notDeepEqual' && left === right) return cut(`${heads[operator]}\n\n${left}`, 1024);
    const [a, b] = [cut(left, 512), cut(right, 512)];
    if (operator === 'deepEqual') return `${heads[operator]}\n\n${a}\n\nshould loosely deep-equal\n\n${b}`;
    if (operator === 'notDeepEqual') return `Expected values not to be loosely deep-equal:\n\n${a}\n\nshould not loosely deep-equal\n\n${b}`;
    return `${a} ${operator} ${b}`;
  };
  class AssertionError extends Error {
    constructor(options) {
      if (!isObject(options)) throw wrongArgument('options', 'of type object', options);
      let { message, actual, expected, operator } = options;
      const given = { actual, expected };
      // Two errors are compared without their stacks.
      if (actual instanceof Error && expected instanceof Error) [actual, expected] = [actual, expected].map(error => Object.defineProperty(Object.assign(Object.create(Object.getPrototypeOf(error)), error), 'message', { value: error.message }));
      super(message === undefined || message === null ? words(actual, expected, operator) : operator === 'deepStrictEqual' || operator === 'strictEqual' ? compared(actual, expected, message, operator) : String(message));
      this.generatedMessage = !message;
      Object.defineProperty(this, 'name', { value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true });
      Object.assign(this, { code: 'ERR_ASSERTION', ...given, operator });
      // The stack is written with the code in the name, which goes again.
      this.stack;
      this.name = 'AssertionError';
    }
    toString() { return `${this.name} [${this.code}]: ${this.message}`; }
  }
  // An error of its own that was given as the message is thrown as it is.
  const fail = options => {
    if (options.message instanceof Error) throw options.message;
    throw new AssertionError(options);
  };
  // With a message of ours, that the program gave none.
  const generated = options => {
    const error = new AssertionError(options);
    error.generatedMessage = true;
    return error;
  };
  const claim = (holds, actual, expected, message, operator) => {
    if (!holds) fail({ actual, expected, message, operator });
  };
  const truth = (value, message, count) => {
    if (value) return;
    if (count && message !== undefined) fail({ actual: value, expected: true, message, operator: '==' });
    const code = natives.calling();
    throw generated({ actual: value, expected: true, operator: '==', message: count === 0 ? 'No value argument passed to `assert.ok()`' : `The expression evaluated to a falsy value:\n\n  ${code}\n` });
  };
  const nothing = {};
  const caught = f => {
    if (typeof f !== 'function') throw wrongArgument('fn', 'of type function', f);
    try { f(); } catch (error) { return error; }
    return nothing;
  };
  const waited = async f => {
    let promise = f;
    if (typeof f === 'function') {
      promise = f();
      if (!isObject(promise) || typeof promise.then !== 'function') throw coded(new TypeError(`Expected instance of Promise to be returned from the "promiseFn" function but got ${promise === undefined || promise === null ? promise : `type ${typeof promise}`}.`), 'ERR_INVALID_RETURN_VALUE');
    } else if (!isObject(f) || typeof f.then !== 'function') throw wrongArgument('promiseFn', 'of type function or an instance of Promise', f);
    try { await promise; } catch (error) { return error; }
    return nothing;
  };
  const isPattern = value => isObject(value) && globalThis.RegExp !== undefined && value instanceof RegExp;
  const isClass = value => typeof value === 'function' && (value === Error || value.prototype instanceof Error);
  // Only the keys in question, so that the lines of both sides compare those.
  class Comparison {
    constructor(source, keys, other) {
      for (const key of keys) if (key in source) this[key] = other !== undefined && typeof other[key] === 'string' && isPattern(source[key]) && source[key].test(other[key]) ? other[key] : source[key];
    }
  }
  const matches = (actual, wanted, message, operator) => {
    let words;
    if (isPattern(wanted)) {
      const text = String(actual);
      if (wanted.test(text)) return;
      words = `The input did not match the regular expression ${inspect(wanted, 2)}. Input:\n\n${inspect(text, 2)}\n`;
    } else if (typeof wanted === 'object') {
      if (!isObject(actual)) throw Object.assign(new AssertionError({ actual, expected: wanted, message, operator: 'deepStrictEqual' }), { operator });
      const keys = Object.keys(wanted);
      if (wanted instanceof Error) keys.push('name', 'message');
      for (const key of keys) {
        if (typeof actual[key] === 'string' && isPattern(wanted[key]) && wanted[key].test(actual[key])) continue;
        if (key in actual && alike(actual[key], wanted[key], true)) continue;
        if (message) fail({ actual, expected: wanted, message, operator });
        throw Object.assign(new AssertionError({ actual: new Comparison(actual, keys), expected: new Comparison(wanted, keys, actual), operator: 'deepStrictEqual' }), { actual, expected: wanted, operator });
      }
      return;
    } else if (wanted.prototype !== undefined && actual instanceof wanted) return;
    else if (isClass(wanted)) {
      words = `The error is expected to be an instance of "${wanted.name}". Received `;
      if (actual instanceof Error) words += `${(actual.constructor?.name || actual.name) === wanted.name ? 'an error with identical name but a different prototype.' : `"${actual.constructor?.name || actual.name}"`}${actual.message ? `\n\nError message:\n\n${actual.message}` : ''}`;
      else words += `"${inspect(actual, -1)}"`;
    } else {
      const answer = wanted.call({}, actual);
      if (answer === true) return;
      words = `The ${wanted.name ? `"${wanted.name}" ` : ''}validation function is expected to return "true". Received ${inspect(answer, 2)}${actual instanceof Error ? `\n\nCaught error:\n\n${actual}` : ''}`;
    }
    if (message) fail({ actual, expected: wanted, message, operator });
    throw generated({ actual, expected: wanted, message: words, operator });
  };
  const expects = (actual, wanted, message, operator, kind) => {
    if (typeof wanted === 'string') [message, wanted] = [wanted, undefined];
    if (actual === nothing) fail({ actual: undefined, expected: wanted, operator, message: `Missing expected ${kind}${wanted?.name ? ` (${wanted.name})` : ''}${message ? `: ${message}` : '.'}` });
    if (wanted) matches(actual, wanted, message, operator);
  };
  const spares = (actual, wanted, message, operator, kind) => {
    if (actual === nothing) return;
    if (typeof wanted === 'string') [message, wanted] = [wanted, undefined];
    const fits = wanted && (isPattern(wanted) ? wanted.test(String(actual)) : wanted.prototype !== undefined && actual instanceof wanted || !isClass(wanted) && wanted(actual) === true);
    if (!wanted || fits) fail({ actual, expected: wanted, operator, message: `Got unwanted ${kind}${message ? `: ${message}` : '.'}\nActual message: "${actual?.message}"` });
    throw actual;
  };
  const reads = (text, pattern, message, operator, wanted) => {
    if (!isPattern(pattern)) throw wrongArgument('regexp', 'an instance of RegExp', pattern);
    if (typeof text === 'string' && pattern.test(text) === wanted) return;
    if (message instanceof Error) throw message;
    const words = typeof text !== 'string' ? `The "string" argument must be of type string. Received type ${typeof text} (${inspect(text, 2)})` : `${wanted ? 'The input did not match the regular expression' : 'The input was expected to not match the regular expression'} ${inspect(pattern, 2)}. Input:\n\n${inspect(text, 2)}\n`;
    throw Object.assign(new AssertionError({ actual: text, expected: pattern, message: message || words, operator }), { generatedMessage: !message });
  };
  const given = (count, names = '"actual" and "expected" arguments') => {
    if (count < 2) throw coded(new TypeError(`The ${names} must be specified`), 'ERR_MISSING_ARGS');
  };
  // The comparisons, each with what it takes to hold and the operator of its words.
  const isNaN = value => value !== value, equals = (actual, expected) => actual == expected || isNaN(actual) && isNaN(expected);
  const compares = (name, holds, operator = name) => ({
    [name](...args) {
      const [actual, expected, message] = args;
      given(args.length);
      claim(holds(actual, expected), actual, expected, message, operator);
    },
  });
  const assert = Object.assign(function ok(...args) { truth(args[0], args[1], args.length); }, {
    AssertionError,
    ok(...args) { truth(args[0], args[1], args.length); },
    ...compares('equal', equals, '=='),
    ...compares('notEqual', (actual, expected) => !equals(actual, expected), '!='),
    ...compares('strictEqual', Object.is),
    ...compares('notStrictEqual', (actual, expected) => !Object.is(actual, expected)),
    ...compares('deepEqual', (actual, expected) => alike(actual, expected, false)),
    ...compares('notDeepEqual', (actual, expected) => !alike(actual, expected, false)),
    ...compares('deepStrictEqual', (actual, expected) => alike(actual, expected, true)),
    ...compares('notDeepStrictEqual', (actual, expected) => !alike(actual, expected, true)),
    fail(message) {
      if (message instanceof Error) throw message;
      throw Object.assign(new AssertionError({ operator: 'fail', message: message ?? 'Failed' }), { generatedMessage: message === undefined });
    },
    throws(f, wanted, message) { expects(caught(f), wanted, message, 'throws', 'exception'); },
    async rejects(f, wanted, message) { expects(await waited(f), wanted, message, 'rejects', 'rejection'); },
    doesNotThrow(f, wanted, message) { spares(caught(f), wanted, message, 'doesNotThrow', 'exception'); },
    async doesNotReject(f, wanted, message) { spares(await waited(f), wanted, message, 'doesNotReject', 'rejection'); },
    ifError(error) {
      if (error === null || error === undefined) return;
      const words = isObject(error) && typeof error.message === 'string' ? error.message || error.constructor?.name || '' : inspect(error, 2);
      throw Object.assign(new AssertionError({ actual: error, expected: null, operator: 'ifError', message: `ifError got unwanted exception: ${words}` }), { generatedMessage: false });
    },
    match(text, pattern, message) { reads(text, pattern, message, 'match', true); },
    doesNotMatch(text, pattern, message) { reads(text, pattern, message, 'doesNotMatch', false); },
  });
  assert.strict = Object.assign(function strict(...args) { truth(args[0], args[1], args.length); }, assert, { equal: assert.strictEqual, deepEqual: assert.deepStrictEqual, notEqual: assert.notStrictEqual, notDeepEqual: assert.notDeepStrictEqual });
  assert.strict.strict = assert.strict;
  Object.assign(natives.modules, { assert, 'assert/strict': assert.strict });
}
