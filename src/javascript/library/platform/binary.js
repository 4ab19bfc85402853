// Array buffers, typed arrays, data views, and texts as bytes (ECMA-262 23.2 and 25, Encoding). The machine keeps the
// bytes; what is done with them stands here.
{
  const { measure, setView, fillView, sortView, peek, poke, encode, decode } = natives;
  const ArrayBuffer = natives.bufferClass();
  const TypedArray = function TypedArray() { throw new TypeError('Abstract class TypedArray not directly constructable'); };
  const kinds = ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64', 'BigInt64', 'BigUint64'];
  const sizes = [1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8];
  const views = kinds.map((name, kind) => natives.viewClass(`${name}Array`, kind));
  const [, Uint8Array] = views;
  const DataView = natives.viewClass('DataView', kinds.length);
  const isTyped = value => measure(value, 4) < kinds.length;
  const typedOf = view => {
    if (!isTyped(view)) throw new TypeError('this is not a typed array.');
    return view;
  };
  // The class of what methods make: that of the view, as far as the program says nothing else.
  const kin = view => {
    const { constructor } = typedOf(view);
    return constructor === undefined ? views[measure(view, 4)] : constructor[Symbol.species] ?? views[measure(view, 4)];
  };
  const place = (index, length, otherwise) => {
    const at = index === undefined ? otherwise : whole(index);
    return at < 0 ? Math.max(at + length, 0) : Math.min(at, length);
  };
  const order = (left, right) => left < right ? -1 : left > right ? 1 : 0;
  const ofArrays = {};
  for (const name of ['forEach', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'reduce', 'reduceRight', 'at', 'lastIndexOf', 'join', 'indexOf', 'includes', 'keys', 'values', 'entries', 'toString']) ofArrays[name] = Array.prototype[name];
  methods(TypedArray.prototype, {
    get buffer() { return measure(typedOf(this), 0); },
    get byteLength() { return measure(typedOf(this), 1); },
    get byteOffset() { return measure(typedOf(this), 2); },
    get length() {
      const length = measure(this, 3);
      if (length === undefined) throw new TypeError(`Method get TypedArray.prototype.length called on incompatible receiver ${String(this)}`);
      return length;
    },
    get [Symbol.toStringTag]() { return isTyped(this) ? `${kinds[measure(this, 4)]}Array` : undefined; },
    ...ofArrays,
    map(callback, self) {
      callback = bound(callback, self);
      const { length } = this, result = new (kin(this))(length);
      for (let i = 0; i < length; i++) result[i] = callback(this[i], i, this);
      return result;
    },
    filter(callback, self) {
      callback = bound(callback, self);
      const kept = [], { length } = this;
      for (let i = 0; i < length; i++) {
        const item = this[i];
        if (callback(item, i, this)) kept.push(item);
      }
      const result = new (kin(this))(kept.length);
      setView(result, kept, 0);
      return result;
    },
    fill(value, from, to) { return fillView(typedOf(this), value, from, to); },
    set(source, at = 0) { setView(typedOf(this), typeof source === 'string' ? [...source] : source, at); },
    slice(from, to) {
      const { length } = this, start = place(from, length, 0), end = place(to, length, length);
      const result = new (kin(this))(Math.max(end - start, 0));
      if (end > start) setView(result, TypedArray.prototype.subarray.call(this, start, end), 0);
      return result;
    },
    subarray(from, to) {
      const { length, buffer, byteOffset } = this, start = place(from, length, 0), end = place(to, length, length);
      return new (kin(this))(buffer, byteOffset + start * sizes[measure(this, 4)], Math.max(end - start, 0));
    },
    copyWithin(to, from, end) {
      const { length } = this, start = place(to, length, 0), first = place(from, length, 0);
      const count = Math.min(place(end, length, length) - first, length - start);
      if (count > 0) setView(this, views[measure(this, 4)].from(this).subarray(first, first + count), start);
      return this;
    },
    reverse() {
      setView(this, [...this].reverse(), 0);
      return this;
    },
    sort(compare) {
      if (compare !== undefined && typeof compare !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
      if (!compare) return sortView(typedOf(this));
      setView(this, sorted([...this], compare), 0);
      return this;
    },
    toSorted(compare) {
      if (compare !== undefined && typeof compare !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
      return new views[measure(this, 4)](this).sort(compare);
    },
    toReversed() { return new views[measure(this, 4)](this).reverse(); },
    with(index, value) {
      const at = whole(index) < 0 ? whole(index) + this.length : whole(index), result = new views[measure(this, 4)](this);
      if (at < 0 || at >= this.length) throw new RangeError('Invalid typed array index');
      result[at] = value;
      return result;
    },
    toLocaleString(...options) { return [...this].map(item => item.toLocaleString(...options)).join(); },
  });
  Object.defineProperty(TypedArray.prototype, Symbol.iterator, { value: TypedArray.prototype.values, writable: true, configurable: true });
  Object.defineProperty(TypedArray, Symbol.species, { get() { return this; }, configurable: true });
  const maker = Class => {
    if (typeof Class !== 'function') throw new TypeError(`${String(Class)} is not a constructor`);
    return Class;
  };
  methods(TypedArray, {
    from(items, callback, self) {
      const list = Array.from(items, callback, self), result = new (maker(this))(list.length);
      for (let i = 0; i < list.length; i++) result[i] = list[i];
      return result;
    },
    of(...items) {
      const result = new (maker(this))(items.length);
      for (let i = 0; i < items.length; i++) result[i] = items[i];
      return result;
    },
  });
  for (const [kind, Class] of views.entries()) {
    Object.setPrototypeOf(Class, TypedArray);
    Object.setPrototypeOf(Class.prototype, TypedArray.prototype);
    for (const object of [Class, Class.prototype]) Object.defineProperty(object, 'BYTES_PER_ELEMENT', { value: sizes[kind] });
    methods(globalThis, { [Class.name]: Class });
  }
  const bufferOf = buffer => {
    if (measure(buffer, 5) === undefined) throw new TypeError(`Method ArrayBuffer.prototype.byteLength called on incompatible receiver ${String(buffer)}`);
    return buffer;
  };
  methods(ArrayBuffer.prototype, {
    get byteLength() { return measure(bufferOf(this), 1); },
    get resizable() { return measure(bufferOf(this), 5) >= 0; },
    get maxByteLength() {
      const most = measure(bufferOf(this), 5);
      return most >= 0 ? most : measure(this, 1);
    },
    slice(from, to) {
      const bytes = new Uint8Array(bufferOf(this)), { length } = bytes, start = place(from, length, 0), end = place(to, length, length);
      const result = new ArrayBuffer(Math.max(end - start, 0));
      if (end > start) setView(new Uint8Array(result), bytes.subarray(start, end), 0);
      return result;
    },
    resize(length) {
      const most = measure(bufferOf(this), 5);
      if (most < 0) throw new TypeError('Method ArrayBuffer.prototype.resize called on incompatible receiver #<ArrayBuffer>');
      if (!(whole(length) >= 0 && whole(length) <= most)) throw new RangeError("ArrayBuffer.prototype.resize: Invalid length parameter");
      natives.resize(this, whole(length));
    },
  });
  methods(ArrayBuffer, { isView(value) { return measure(value, 4) !== undefined; } });
  Object.defineProperty(ArrayBuffer, Symbol.species, { get() { return this; }, configurable: true });
  const dataOf = view => {
    if (measure(view, 4) !== kinds.length) throw new TypeError('this is not a DataView');
    return view;
  };
  methods(DataView.prototype, {
    get buffer() { return measure(dataOf(this), 0); },
    get byteLength() { return measure(dataOf(this), 1); },
    get byteOffset() { return measure(dataOf(this), 2); },
  });
  for (const [kind, name] of kinds.entries()) if (name !== 'Uint8Clamped') methods(DataView.prototype, {
    [`get${name}`](offset, little) { return peek(this, kind, offset, little); },
    [`set${name}`](offset, value, little) { poke(this, kind, offset, value, little); },
  });
  for (const Class of [ArrayBuffer, DataView]) Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  natives.views = [...views, DataView];
  methods(globalThis, { DataView });
  const bytesOf = value => measure(value, 5) !== undefined && measure(value, 4) === undefined ? new Uint8Array(value) : new Uint8Array(measure(value, 0), measure(value, 2), measure(value, 1));
  class TextEncoder {
    encode(text = '') { return new Uint8Array(encode(String(text))); }
    encodeInto(text, target) {
      let read = 0, written = 0;
      for (const sign of text) {
        const bytes = encode(sign);
        if (written + bytes.byteLength > target.length) break;
        target.set(new Uint8Array(bytes), written);
        written += bytes.byteLength;
        read += sign.length;
      }
      return { read, written };
    }
    get encoding() { return 'utf-8'; }
    [Symbol.for('nodejs.util.inspect.custom')](depth, options) { return depth < 0 ? this : inspect({ encoding: 'utf-8' }, options.depth); }
  }
  const encodings = { 'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', 'ucs-2': 'utf-16le', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252', ascii: 'windows-1252', 'us-ascii': 'windows-1252', 'windows-1252': 'windows-1252' };
  // How many bytes at the end are the beginning of a sign that goes on later.
  const begun = bytes => {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back];
      if (byte >> 6 === 2) continue;
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1) > back ? back : 0;
    }
    return 0;
  };
  class TextDecoder {
    #all;
    #rest = new Uint8Array(0);
    #begun = false;
    constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
      const encoding = encodings[String(label).trim().toLowerCase()];
      if (!encoding) throw coded(new RangeError(`The "${label}" encoding is not supported`), 'ERR_ENCODING_NOT_SUPPORTED');
      this.#all = { encoding, fatal: !!fatal, ignoreBOM: !!ignoreBOM };
    }
    decode(input = new Uint8Array(0), { stream = false } = {}) {
      if (measure(input, 1) === undefined) throw coded(new TypeError('The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.'), 'ERR_INVALID_ARG_TYPE');
      const { encoding, fatal, ignoreBOM } = this.#all, given = bytesOf(input);
      let bytes = given;
      if (this.#rest.length > 0) {
        bytes = new Uint8Array(this.#rest.length + given.length);
        bytes.set(this.#rest);
        bytes.set(given, this.#rest.length);
      }
      let kept = 0, text;
      if (encoding === 'utf-8') {
        kept = stream ? begun(bytes) : 0;
        text = decode(bytes, 0, bytes.length - kept);
        if (fatal && text.includes('\ufffd')) {
          const same = new Uint8Array(encode(text));
          if (same.length !== bytes.length - kept || same.some((byte, i) => byte !== bytes[i])) throw coded(new TypeError(`The encoded data was not valid for encoding ${encoding}`), 'ERR_ENCODING_INVALID_ENCODED_DATA');
        }
      } else if (encoding === 'utf-16le') {
        kept = stream ? bytes.length % 2 : 0;
        text = '';
        const units = [];
        for (let i = 0; i + 1 < bytes.length; i += 2) units.push(bytes[i] | bytes[i + 1] << 8);
        for (let i = 0; i < units.length; i++) text += units[i] >> 10 === 54 && units[i + 1] >> 10 === 55 ? String.fromCharCode(units[i], units[++i]) : String.fromCharCode(units[i]);
        if (bytes.length % 2 && !stream) text += '\ufffd';
      } else text = Array.from(bytes, byte => byte > 127 && byte < 160 ? windows[byte - 128] : String.fromCharCode(byte)).join('');
      this.#rest = bytes.slice(bytes.length - kept);
      if (!this.#begun && !ignoreBOM && text[0] === '\ufeff') text = text.slice(1);
      this.#begun = stream && (this.#begun || text.length > 0);
      return text;
    }
    get encoding() { return this.#all.encoding; }
    get fatal() { return this.#all.fatal; }
    get ignoreBOM() { return this.#all.ignoreBOM; }
    [Symbol.for('nodejs.util.inspect.custom')](depth, options) { return depth < 0 ? this : `TextDecoder ${inspect(this.#all, options.depth)}`; }
  }
  const windows = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
  for (const Class of [TextEncoder, TextDecoder]) Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  methods(globalThis, { TextEncoder, TextDecoder });
}
