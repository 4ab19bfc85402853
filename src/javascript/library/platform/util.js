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
    if (globalThis.RegExp && left instanceof RegExp && String(left) !== String(right)) return false;
    if ((left instanceof Number || left instanceof String || left instanceof Boolean) && !Object.is(left.valueOf(), right.valueOf())) return false;
    if (left instanceof Error && (left.message !== right.message || left.name !== right.name)) return false;
    if (left instanceof Map) return right instanceof Map && left.size === right.size && [...left].every(([key, value]) => right.has(key) ? same(value, right.get(key)) : Object(key) === key && [...right].some(([other, held]) => same(key, other) && same(value, held)));
    if (left instanceof Set) return right instanceof Set && left.size === right.size && [...left].every(item => right.has(item) || [...right].some(other => same(item, other)));
    if (strict) {
      const signs = object => Object.getOwnPropertySymbols(object).filter(sign => Object.getOwnPropertyDescriptor(object, sign).enumerable);
      const all = signs(left);
      if (all.length !== signs(right).length || !all.every(sign => Object.hasOwn(right, sign) && same(left[sign], right[sign]))) return false;
    }
    return sameKeys(left, right) && Object.keys(left).every(key => same(left[key], right[key]));
  };
  const usual = { showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000, breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false };
  let changed = false;
  // What turns styles on and off: those of letters, then the colours in their order, in front and behind.
  const codes = { reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25], inverse: [7, 27], hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24] };
  const colors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
  const behind = name => 'bg' + name[0].toUpperCase() + name.slice(1);
  colors.forEach((name, i) => { codes[name] = [30 + i, 39]; });
  colors.forEach((name, i) => { codes[behind(name)] = [40 + i, 49]; });
  Object.assign(codes, { framed: [51, 54], overlined: [53, 55] });
  ['gray', ...colors.slice(1).map(name => name + 'Bright')].forEach((name, i) => { codes[name] = [90 + i, 39]; });
  ['gray', ...colors.slice(1).map(name => name + 'Bright')].forEach((name, i) => { codes[behind(name)] = [100 + i, 49]; });
  const fault = (code, message) => coded(new TypeError(message), code);
  const parsed = ({ args = process.argv.slice(2), options = {}, strict = true, allowPositionals = !strict, tokens: wanted = false } = {}) => {
    const tokens = [], values = Object.create(null), positionals = [];
    const rest = args.map((text, index) => ({ text: String(text), index }));
    const longOf = short => Object.keys(options).find(name => options[name].short === short) ?? short;
    const option = (name, rawName, index, value, inlineValue) => {
      const isText = options[name]?.type === 'string';
      if (isText && value === undefined && rest.length && (rest[0].text === '-' || !rest[0].text.startsWith('-') || (!strict && rest.length))) value = rest.shift().text, inlineValue = false;
      tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
      if (strict) {
        if (!Object.hasOwn(options, name)) throw fault('ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${rawName}'${allowPositionals ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${rawName}"` : ''}`);
        const { short } = options[name], shown = (short ? `-${short}, ` : '') + `--${name}`;
        if (isText && value === undefined) {
          if (rest.length && rest[0].text.startsWith('-')) throw fault('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${rawName}'?\nTo specify an option argument starting with a dash use '${rawName.startsWith('--') ? `${rawName}=-XYZ` : `--${name}=-XYZ' or '${rawName}-XYZ`}'.`);
          throw fault('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown} <value>' argument missing`);
        }
        if (!isText && value !== undefined) throw fault('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown}' does not take an argument`);
      }
      if (name === '__proto__') return;
      const given = value ?? true;
      if (options[name]?.multiple) (values[name] ??= []).push(given);
      else values[name] = given;
    };
    while (rest.length) {
      const { text, index } = rest.shift(), at = text.indexOf('=');
      if (text === '--') {
        tokens.push({ kind: 'option-terminator', index });
        for (const one of rest.splice(0)) positional(one);
      } else if (text.startsWith('--')) {
        if (at > 2) option(text.slice(2, at), text.slice(0, at), index, text.slice(at + 1), true);
        else option(text.slice(2), text, index);
      } else if (text.startsWith('-') && text.length > 1) {
        for (let i = 1; i < text.length; i++) {
          const name = longOf(text[i]);
          if (options[name]?.type === 'string' && i + 1 < text.length) {
            option(name, '-' + text[i], index, text.slice(i + 1), true);
            break;
          }
          option(name, '-' + text[i], index);
        }
      } else positional({ text, index });
    }
    function positional({ text, index }) {
      if (!allowPositionals) throw fault('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', `Unexpected argument '${text}'. This command does not take positional arguments`);
      tokens.push({ kind: 'positional', index, value: text });
      positionals.push(text);
    }
    for (const [name, { default: value }] of Object.entries(options)) if (value !== undefined && values[name] === undefined) values[name] = value;
    return wanted ? { values, positionals, tokens } : { values, positionals };
  };
  const util = {
    parseArgs: (...args) => parsed(...args),
    promisify(f) {
      if (typeof f !== 'function') throw invalidType('original', 'of type function', f);
      if (f[customPromise]) {
        if (typeof f[customPromise] !== 'function') throw invalidType('util.promisify.custom', 'of type function', f[customPromise]);
        return Object.defineProperty(f[customPromise], customPromise, { value: f[customPromise], configurable: true });
      }
      if (f === globalThis.setImmediate) return natives.modules['timers/promises'].setImmediate;
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
    inspect(value, options, ...older) {
      if (!changed) return natives.show(value, options, ...older);
      if (typeof options !== 'object' || options === null) options = { showHidden: options ?? usual.showHidden, depth: older[0] === undefined ? usual.depth : older[0], colors: older[1] ?? usual.colors };
      return natives.show(value, { ...usual, ...options });
    },
    format: natives.format,
    formatWithOptions(options, ...args) {
      options = { ...usual, ...options };
      const [first] = args;
      if (typeof first !== 'string') return args.map(value => typeof value === 'string' ? value : natives.show(value, options)).join(' ');
      if (args.length === 1) return first;
      let text = '', from = 0, next = 1;
      for (let at = first.indexOf('%'); at >= 0; at = first.indexOf('%', at)) {
        const letter = first[at + 1] ?? '';
        if (letter === '%') text += first.slice(from, from = at + 1);
        else if ('sdifjoOc'.includes(letter) && letter !== '' && next < args.length) {
          const value = args[next++];
          text += first.slice(from, at) + (letter === 'O' ? natives.show(value, options) : natives.format('%' + letter, value));
        } else {
          at++;
          continue;
        }
        from = at += 2;
      }
      text += first.slice(from);
      for (const value of args.slice(next)) text += ' ' + (typeof value === 'string' ? value : natives.show(value, options));
      return text;
    },
    isDeepStrictEqual(left, right) { return alike(left, right, true); },
    inherits(Child, Parent) {
      if (typeof Child !== 'function') throw invalidType('ctor', 'of type function', Child);
      if (typeof Parent !== 'function') throw invalidType('superCtor', 'of type function', Parent);
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
    // One name alone colours nothing where no terminal listens; several do.
    styleText(format, text) {
      if (!Array.isArray(format)) return text;
      return format.reduceRight((inner, name) => {
        const [on, off] = codes[name] ?? [];
        if (on === undefined) throw fault('ERR_INVALID_ARG_VALUE', `The argument 'format' must be one of: ${Object.keys(codes).map(known => `'${known}'`).join(', ')}. Received ${inspect(name, 0)}`);
        return `\x1b[${on}m${inner}\x1b[${off}m`;
      }, text);
    },
    stripVTControlCharacters(text) {
      const sign = String.fromCharCode(27);
      return text.split(sign + '[').map((part, i) => i ? part.slice([...part].findIndex(c => c >= '@') + 1) : part).join('');
    },
    toUSVString(text) { return String(text); },
    _extend(target, source) { return Object.assign(target, source); },
    getSystemErrorName(number) { return { [-1]: 'EPERM', [-2]: 'ENOENT', [-13]: 'EACCES', [-17]: 'EEXIST', [-20]: 'ENOTDIR', [-21]: 'EISDIR', [-39]: 'ENOTEMPTY', [-98]: 'EADDRINUSE', [-104]: 'ECONNRESET', [-110]: 'ETIMEDOUT', [-111]: 'ECONNREFUSED' }[number]; },
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
    for (const name of ['WeakMap', 'WeakSet', 'BigInt64Array', 'BigUint64Array', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array']) types['is' + name] = value => kind(value) === name;
    types.isBigIntObject = value => isObject(value) && kind(value) === 'BigInt';
    types.isArgumentsObject = value => isObject(value) && Object.prototype.toString.call(value) === '[object Arguments]';
    types.isModuleNamespaceObject = value => isObject(value) && kind(value) === 'Module';
    types.isMapIterator = value => isObject(value) && kind(value) === 'Map Iterator';
    types.isSetIterator = value => isObject(value) && kind(value) === 'Set Iterator';
    types.isSharedArrayBuffer = types.isExternal = types.isCryptoKey = types.isKeyObject = () => false;
    Object.assign(util.types, types);
  }
  util.promisify.custom = customPromise;
  Object.defineProperty(setTimeout, customPromise, { get: () => natives.modules['timers/promises'].setTimeout, enumerable: true });
  util.inspect.colors = codes;
  // What a program sets there is how the console shows values from then on.
  const settings = {};
  for (const name of Object.keys(usual)) Object.defineProperty(settings, name, { enumerable: true, get: () => usual[name], set(value) { adopt({ [name]: value }); } });
  const adopt = options => {
    if (typeof options !== 'object' || options === null) throw invalidType('options', 'of type object', options);
    for (const name of Object.keys(options)) if (name in usual) usual[name] = options[name];
    if (changed) return;
    changed = true;
    for (const name of ['log', 'info', 'debug', 'warn', 'error']) {
      const print = console[name];
      console[name] = (...values) => print(...values.length ? [util.formatWithOptions({}, ...values)] : []);
      Object.defineProperty(console[name], 'name', { value: name });
    }
    console.dir = (value, options) => { console.log(natives.show(value, { ...usual, ...options })); };
  };
  Object.defineProperty(util.inspect, 'defaultOptions', { enumerable: true, get: () => settings, set: adopt });
  util.inspect.custom = Symbol.for('nodejs.util.inspect.custom');
  natives.alike = alike;
  Object.assign(natives.modules, { util, 'util/types': util.types, os: {
    cpus() { return Array.from({ length: 8 }, () => ({ model: 'cpu', speed: 3000, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } })); },
    availableParallelism() { return 8; },
    EOL: '\n',
    devNull: '/dev/null',
    platform() { return 'linux'; },
    type() { return 'Linux'; },
    arch() { return 'x64'; },
    machine() { return 'x86_64'; },
    endianness() { return 'LE'; },
    release() { return '6.1.0'; },
    version() { return '#1 SMP'; },
    hostname() { return 'localhost'; },
    homedir() { return '/home/user'; },
    tmpdir() { return '/tmp'; },
    totalmem() { return 16 * 2 ** 30; },
    freemem() { return 8 * 2 ** 30; },
    loadavg() { return [0, 0, 0]; },
    uptime() { return 1000 + performance.now() / 1000; },
    userInfo() { return { uid: 1000, gid: 1000, username: 'user', homedir: '/home/user', shell: '/bin/sh' }; },
    networkInterfaces() { return {}; },
  } });
}
