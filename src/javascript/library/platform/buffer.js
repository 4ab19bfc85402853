// Node's Buffer (lib/buffer.js): a Uint8Array that knows encodings, and numbers at any place.
{
  const { measure, encode, fillView, views } = natives;
  const Bytes = views[1];
  const coded = (Class, code, message) => natives.codedAs(new Class(message), code);
  const received = value => {
    if (value == null) return ` Received ${value}`;
    if (typeof value === 'function') return ` Received function ${value.name}`;
    if (typeof value === 'object') return value.constructor?.name ? ` Received an instance of ${value.constructor.name}` : ` Received ${inspect(value, -1)}`;
    const text = inspect(value, 0);
    return ` Received type ${typeof value} (${text.length > 28 ? `${text.slice(0, 25)}...` : text})`;
  };
  const wrongType = (name, kinds, value) => coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The ${name} must be ${kinds}.${received(value)}`);
  const outOfRange = (name, rule, value) => coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${rule}. Received ${typeof value === 'number' && Math.abs(value) > 2 ** 32 && Number.isInteger(value) ? grouped(value) : inspect(value, 0)}`);
  const grouped = value => String(value).replace(/\B(?=(\d{3})+$)/g, '_');
  const isView = value => value !== null && typeof value === 'object' && measure(value, 4) !== undefined;
  const isBytes = value => isView(value) && measure(value, 4) === 1;
  const isBuffer = value => value !== null && typeof value === 'object' && measure(value, 5) !== undefined && measure(value, 4) === undefined;

  // Encodings: a text to bytes and back. What does not belong to one is left out, or ends it.
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', inUrls = `${digits.slice(0, 62)}-_`;
  const values = new Map();
  for (const signs of [digits, inUrls]) for (let i = 0; i < 64; i++) values.set(signs[i], i);
  const toBase64 = (bytes, signs, filler) => {
    const parts = [], { length } = bytes;
    for (let i = 0; i < length; i += 3) {
      const bits = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
      parts.push(signs[bits >> 18], signs[bits >> 12 & 63], i + 1 < length ? signs[bits >> 6 & 63] : filler, i + 2 < length ? signs[bits & 63] : filler);
    }
    return parts.join('');
  };
  const fromBase64 = text => {
    const bytes = [];
    let bits = 0, count = 0;
    for (const sign of text) {
      if (sign === '=') break;
      const value = values.get(sign);
      if (value === undefined) continue;
      bits = bits << 6 | value;
      if ((count += 6) >= 8) bytes.push(bits >> (count -= 8) & 255);
    }
    return bytes;
  };
  const units = text => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const letters = (bytes, mask) => Array.from(bytes, byte => String.fromCharCode(byte & mask)).join('');
  const codecs = {
    utf8: { read: text => new Bytes(encode(text)), write: bytes => decoder.decode(bytes) },
    hex: {
      read: text => {
        const bytes = [];
        for (let i = 0; i + 1 < text.length; i += 2) {
          const pair = text.slice(i, i + 2);
          if (!'0123456789abcdefABCDEF'.includes(pair[0]) || !'0123456789abcdefABCDEF'.includes(pair[1])) break;
          bytes.push(parseInt(pair, 16));
        }
        return bytes;
      },
      write: bytes => Array.from(bytes, byte => (byte < 16 ? '0' : '') + byte.toString(16)).join(''),
    },
    base64: { read: fromBase64, write: bytes => toBase64(bytes, digits, '=') },
    base64url: { read: fromBase64, write: bytes => toBase64(bytes, inUrls, '') },
    latin1: { read: text => units(text).map(unit => unit & 255), write: bytes => letters(bytes, 255) },
    ascii: { read: text => units(text).map(unit => unit & 255), write: bytes => letters(bytes, 127) },
    utf16le: { read: text => units(text).flatMap(unit => [unit & 255, unit >> 8]), write: bytes => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.subarray(0, bytes.length & ~1)) },
  };
  const aliases = { 'utf-8': 'utf8', binary: 'latin1', ucs2: 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le' };
  const known = name => {
    const small = String(name).toLowerCase();
    return codecs[aliases[small] ?? small];
  };
  const codec = (name = 'utf8') => {
    const found = known(name === null ? 'utf8' : name);
    if (!found) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${name}`);
    return found;
  };

  const Buffer = function Buffer(value, encoding, length) { return typeof value === 'number' ? Buffer.alloc(value) : Buffer.from(value, encoding, length); };
  const make = (...given) => Reflect.construct(Bytes, given, Buffer);
  const Fast = function FastBuffer(...given) { return make(...given); };
  Object.setPrototypeOf(Buffer, Bytes);
  Object.setPrototypeOf(Buffer.prototype, Bytes.prototype);
  Object.defineProperty(Buffer, Symbol.species, { get() { return Fast; }, configurable: true });
  const kinds = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';
  const sized = size => {
    if (typeof size !== 'number') throw wrongType('"size" argument', 'of type number', size);
    if (!(size >= 0 && size <= 2 ** 32)) throw outOfRange('size', '>= 0 && <= 4294967296', size);
    return size;
  };
  methods(Buffer, {
    from(value, encoding, length) {
      if (typeof value === 'string') return make(codec(encoding || undefined).read(value));
      if (value !== null && typeof value === 'object') {
        if (isBuffer(value)) return make(value, encoding, length);
        const inner = value.valueOf?.();
        if (inner != null && inner !== value && (typeof inner === 'string' || typeof inner === 'object')) return Buffer.from(inner, encoding, length);
        if (value.length !== undefined) return make(typeof value.length === 'number' ? Array.from(value.length > 0 ? value : []) : 0);
        if (value.type === 'Buffer' && Array.isArray(value.data)) return make(value.data);
        if (typeof value[Symbol.toPrimitive] === 'function') return Buffer.from(value[Symbol.toPrimitive]('string'), encoding);
      }
      throw wrongType('first argument', kinds, value);
    },
    alloc(size, filler, encoding) {
      const buffer = make(sized(size));
      return filler === undefined || filler === 0 ? buffer : buffer.fill(filler, encoding);
    },
    allocUnsafe(size) { return make(sized(size)); },
    allocUnsafeSlow(size) { return make(sized(size)); },
    concat(list, total) {
      if (!Array.isArray(list)) throw wrongType('"list" argument', 'an instance of Array', list);
      for (const [i, item] of list.entries()) if (!isBytes(item)) throw wrongType(`"list[${i}]" argument`, 'an instance of Buffer or Uint8Array', item);
      const size = total ?? list.reduce((sum, item) => sum + item.length, 0), result = make(size);
      let at = 0;
      for (const item of list) {
        result.set(item.subarray(0, Math.max(size - at, 0)), Math.min(at, size));
        at += item.length;
      }
      return result;
    },
    isBuffer(value) { return value instanceof Buffer; },
    isEncoding(name) { return typeof name === 'string' && name !== '' && known(name) !== undefined; },
    byteLength(value, encoding) {
      if (isView(value) || isBuffer(value)) return measure(value, 1);
      if (typeof value !== 'string') throw wrongType('"string" argument', 'of type string or an instance of Buffer or ArrayBuffer', value);
      return (known(encoding ?? 'utf8') ?? codecs.utf8).read(value).length;
    },
    compare(left, right) {
      for (const [name, value] of [['buf1', left], ['buf2', right]]) if (!isBytes(value)) throw wrongType(`"${name}" argument`, 'an instance of Buffer or Uint8Array', value);
      for (let i = 0; i < left.length && i < right.length; i++) if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
      return Math.sign(left.length - right.length);
    },
  });
  Buffer.poolSize = 8192;
  const sought = (buffer, value, encoding) => typeof value === 'number' ? [value & 255] : typeof value === 'string' ? codec(encoding).read(value) : value;
  const search = (buffer, value, from, encoding, step) => {
    if (typeof from === 'string') [from, encoding] = [undefined, from];
    const wanted = sought(buffer, value, encoding);
    if (typeof wanted !== 'object' || wanted === null) throw wrongType('"value" argument', 'one of type number or string or an instance of Buffer or Uint8Array', value);
    const last = buffer.length - wanted.length, start = from === undefined || from !== from ? step > 0 ? 0 : last : from < 0 ? Math.trunc(from) + buffer.length : Math.trunc(from);
    next: for (let at = step > 0 ? Math.max(start, 0) : Math.min(start, last); at >= 0 && at <= last; at += step) {
      for (let i = 0; i < wanted.length; i++) if (buffer[at + i] !== wanted[i]) continue next;
      return at;
    }
    return -1;
  };
  const typed = value => {
    if (!isBytes(value)) throw wrongType('"otherBuffer" argument', 'an instance of Buffer or Uint8Array', value);
    return value;
  };
  methods(Buffer.prototype, {
    get parent() { return this.buffer; },
    get offset() { return this.byteOffset; },
    toString(encoding, from = 0, to = this.length) {
      const start = Math.max(whole(from), 0), end = Math.min(whole(to), this.length);
      return end <= start ? '' : codec(encoding || undefined).write(start === 0 && end === this.length ? this : this.subarray(start, end));
    },
    toLocaleString(...given) { return this.toString(...given); },
    toJSON() { return { type: 'Buffer', data: [...this] }; },
    equals(other) { return this === typed(other) || this.length === other.length && Buffer.compare(this, other) === 0; },
    compare(other, from, to, start, end) {
      if (!isBytes(other)) throw wrongType('"target" argument', 'an instance of Buffer or Uint8Array', other);
      return Buffer.compare(this.subarray(start ?? 0, end), other.subarray(from ?? 0, to));
    },
    slice(from, to) { return this.subarray(from, to); },
    write(text, at = 0, length = this.length, encoding = 'utf8') {
      if (typeof text !== 'string') throw wrongType('"argument" argument', 'of type string', text);
      if (typeof at === 'string') [at, encoding] = [0, at];
      else if (typeof length === 'string') [length, encoding] = [this.length, length];
      if (!(at >= 0 && at <= this.length)) throw outOfRange('offset', `>= 0 && <= ${this.length}`, at);
      const room = Math.min(length, this.length - at);
      let bytes = codec(encoding).read(text);
      if (bytes.length > room) {
        bytes = bytes.slice(0, room);
        // A sign that does not fit as a whole is not written.
        if (known(encoding) === codecs.utf8) while (bytes.length > 0 && !text.startsWith(decoder.decode(bytes))) bytes = bytes.slice(0, -1);
      }
      this.set(bytes, at);
      return bytes.length;
    },
    copy(target, at = 0, from = 0, to = this.length) {
      const part = this.subarray(from, Math.min(to, from + Math.max(target.length - at, 0)));
      target.set(part, at);
      return part.length;
    },
    fill(value, from, to, encoding) {
      if (typeof from === 'string') [from, to, encoding] = [undefined, undefined, from];
      if (typeof value === 'number' || typeof value === 'boolean') return fillView(this, value & 255, from, to);
      const bytes = sought(this, value, encoding), start = from ?? 0, end = to ?? this.length;
      if (bytes.length === 0) return fillView(this, 0, start, end);
      for (let i = start; i < end; i++) this[i] = bytes[(i - start) % bytes.length];
      return this;
    },
    indexOf(value, from, encoding) { return search(this, value, from, encoding, 1); },
    lastIndexOf(value, from, encoding) { return search(this, value, from, encoding, -1); },
    includes(value, from, encoding) { return search(this, value, from, encoding, 1) >= 0; },
    [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
      const rest = this.length - 50, shown = codecs.hex.write(this.subarray(0, 50)), pairs = [];
      for (let i = 0; i < shown.length; i += 2) pairs.push(shown.slice(i, i + 2));
      const extra = Object.keys(this).filter(key => !(key in Bytes.prototype) && !(Number(key) < this.length)).map(key => `, ${inspect({ [key]: this[key] }, 1).slice(2, -2)}`);
      return `<${this.constructor.name} ${pairs.join(' ')}${rest > 0 ? ` ... ${rest} more byte${rest > 1 ? 's' : ''}` : ''}${extra.join('')}>`;
    },
  });

  const checkPlace = (buffer, at, size) => {
    if (typeof at !== 'number') throw wrongType('"offset" argument', 'of type number', at);
    if (at >= 0 && at + size <= buffer.length && Number.isInteger(at)) return;
    if (!Number.isInteger(at)) throw outOfRange('offset', 'an integer', at);
    if (buffer.length < size) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
    throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, at);
  };
  const checkValue = (value, least, most, size) => {
    if (value > most || value < least) throw outOfRange('value', size > 4 ? least === 0 ? `>= 0 and < 2 ** ${size * 8}` : `>= -(2 ** ${size * 8 - 1}) and < 2 ** ${size * 8 - 1}` : `>= ${least} and <= ${most}`, value);
  };
  const looked = buffer => new (natives.views.at(-1))(buffer.buffer, buffer.byteOffset, buffer.length);
  const numbers = [['Int8', 1], ['UInt8', 1], ['Int16', 2], ['UInt16', 2], ['Int32', 4], ['UInt32', 4], ['Float', 4], ['Double', 8], ['BigInt64', 8], ['BigUInt64', 8]];
  for (const [name, size] of numbers) for (const end of size === 1 ? [''] : ['LE', 'BE']) {
    const isFloat = name === 'Double' || name === 'Float', inner = name === 'Float' ? 'Float32' : name === 'Double' ? 'Float64' : name.replace('UI', 'Ui');
    const isBig = name[0] === 'B', isUnsigned = name.includes('U');
    const least = isUnsigned ? isBig ? 0n : 0 : isBig ? -(2n ** 63n) : -(2 ** (size * 8 - 1)), most = isBig ? least + 2n ** 64n - 1n : least + 2 ** (size * 8) - 1;
    const read = { [`read${name}${end}`](at = 0) {
      checkPlace(this, at, size);
      return looked(this)[`get${inner}`](at, end === 'LE');
    } };
    const write = { [`write${name}${end}`](value, at = 0) {
      if (isBig && typeof value !== 'bigint') throw wrongType('"value" argument', 'of type bigint', value);
      if (!isFloat) checkValue(value, least, most, size);
      checkPlace(this, at, size);
      looked(this)[`set${inner}`](at, value, end === 'LE');
      return at + size;
    } };
    methods(Buffer.prototype, { ...read, ...write });
    if (isUnsigned) for (const [key, method] of Object.entries({ ...read, ...write })) Object.defineProperty(Buffer.prototype, key.replace('UInt', 'Uint'), { value: method, writable: true, configurable: true });
  }
  for (const end of ['LE', 'BE']) {
    const place = (at, i, size) => end === 'LE' ? at + i : at + size - 1 - i;
    const unsigned = (buffer, at, size) => {
      checkPlace(buffer, at, size);
      let value = 0;
      for (let i = size - 1; i >= 0; i--) value = value * 256 + buffer[place(at, i, size)];
      return value;
    };
    const put = (buffer, value, at, size, least) => {
      checkValue(value, least, least + 2 ** (size * 8) - 1, size);
      checkPlace(buffer, at, size);
      let rest = value < 0 ? value + 2 ** (size * 8) : value;
      for (let i = 0; i < size; i++) {
        buffer[place(at, i, size)] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return at + size;
    };
    methods(Buffer.prototype, {
      [`readUInt${end}`](at, size) { return unsigned(this, at, size); },
      [`readInt${end}`](at, size) {
        const value = unsigned(this, at, size);
        return value >= 2 ** (size * 8 - 1) ? value - 2 ** (size * 8) : value;
      },
      [`writeUInt${end}`](value, at, size) { return put(this, value, at, size, 0); },
      [`writeInt${end}`](value, at, size) { return put(this, value, at, size, -(2 ** (size * 8 - 1))); },
    });
  }
  for (const size of [2, 4, 8]) methods(Buffer.prototype, { [`swap${size * 8}`]() {
    if (this.length % size) throw coded(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
    for (let i = 0; i < this.length; i += size) this.subarray(i, i + size).reverse();
    return this;
  } });
  natives.wrongType = wrongType;
  natives.modules.buffer = { Buffer, constants: { MAX_LENGTH: 4294967296, MAX_STRING_LENGTH: 536870888 }, kMaxLength: 4294967296 };
  for (const name of ['Blob', 'atob', 'btoa']) if (globalThis[name]) natives.modules.buffer[name] = globalThis[name];
  methods(globalThis, { Buffer });
}
