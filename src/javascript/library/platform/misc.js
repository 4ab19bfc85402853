{
  const methods2 = (target, ...sources) => {
    for (const source of sources) methods(target, source);
    return target;
  };
  const storage = () => {
    const map = new Map();
    return methods2({}, {
      getItem(key) { return map.get(String(key)) ?? null; },
      setItem(key, value) { map.set(String(key), String(value)); },
      removeItem(key) { map.delete(String(key)); },
      clear() { map.clear(); },
      key(index) { return [...map.keys()][index] ?? null; },
    }, { get length() { return map.size; } });
  };
  const { floor } = Math;
  // A sequence of its own, so that these take nothing from that of Math.random.
  let seed = natives.seed();
  const random = () => {
    seed = seed + 0x6d2b79f5 | 0;
    let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
  const hex = length => Array.from({ length }, () => floor(random() * 16).toString(16)).join('');
  const crypto = methods2({}, {
    randomUUID() { return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[floor(random() * 4)]}${hex(3)}-${hex(12)}`; },
    getRandomValues(list) {
      if (!(natives.measure(list, 4) < 7)) throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
      if (list.byteLength > 65536) throw new DOMException(`The requested length exceeds 65,536 bytes`, 'QuotaExceededError');
      for (let i = 0; i < list.length; i++) list[i] = floor(random() * 2 ** 32);
      return list;
    },
    randomInt(least, most) { return most === undefined ? floor(random() * least) : least + floor(random() * (most - least)); },
  });
  natives.modules.crypto = crypto;
  for (const key of ['randomUUID', 'getRandomValues', 'randomInt']) Object.defineProperty(crypto, key, { enumerable: true });
  const sizeOf = text => {
    let size = 0;
    for (const sign of text) {
      const code = sign.codePointAt(0);
      size += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    }
    return size;
  };
  const words = all => typeof all === 'string' ? all : new TextDecoder('utf-8', { ignoreBOM: true }).decode(all);
  const joined = parts => {
    const lists = parts.map(part => typeof part === 'string' ? new TextEncoder().encode(part) : ArrayBuffer.isView(part) ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : new Uint8Array(part));
    const result = new Uint8Array(lists.reduce((size, list) => size + list.length, 0));
    let at = 0;
    for (const list of lists) {
      result.set(list, at);
      at += list.length;
    }
    return result;
  };
  // A text as long as all of its parts are texts, otherwise bytes.
  class Blob {
    #all;
    #type;
    constructor(parts = [], { type = '' } = {}) {
      const all = parts.map(part => part instanceof Blob ? part.#all : natives.measure(part, 1) === undefined ? String(part) : part);
      this.#all = all.every(part => typeof part === 'string') ? all.join('') : joined(all);
      this.#type = String(type).toLowerCase();
    }
    get size() { return typeof this.#all === 'string' ? sizeOf(this.#all) : this.#all.length; }
    static {
      natives.wordsOf = blob => words(blob.#all);
      natives.contentOf = blob => blob instanceof Blob ? blob.#all : undefined;
    }
    get type() { return this.#type; }
    async #read(convert) {
      for (let i = 0; i < 6; i++) await null;
      return convert(this.#all);
    }
    text() { return this.#read(words); }
    arrayBuffer() { return this.#read(all => joined([all]).buffer); }
    bytes() { return this.#read(all => joined([all])); }
    stream() {
      const pull = control => {
        const all = joined([this.#all]);
        if (all.length) control.enqueue(all);
        control.close();
      };
      return natives.streamState(natives.streamOf({ bytes: true, highWaterMark: 0, start() {}, pull: async control => pull(control), cancel: async () => {} })).facade;
    }
    slice(from, to, type = '') { return new Blob([typeof this.#all === 'string' && this.#all.length === this.size ? this.#all.slice(from, to) : joined([this.#all]).slice(from, to)], { type }); }
    [Symbol.for('nodejs.util.inspect.custom')](depth, options) { return depth < 0 ? this : `Blob ${inspect({ size: this.size, type: this.type }, options.depth - 1)}`; }
  }
  tag(Blob);
  const navigator = { onLine: true, language: 'en-US', languages: ['en-US'], userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36', hardwareConcurrency: 8, platform: 'Linux x86_64' };
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const invalid = (message, name = 'InvalidCharacterError') => { throw new DOMException(message, name); };
  methods(globalThis, {
    btoa(text) {
      const codes = Array.from(String(text), c => c.codePointAt(0));
      if (codes.some(code => code > 255)) invalid('Invalid character');
      let result = '';
      for (let i = 0; i < codes.length; i += 3) {
        const bits = codes[i] << 16 | codes[i + 1] << 8 | codes[i + 2];
        for (let j = 0; j < 4; j++) result += i + j > codes.length ? '=' : signs[bits >> 18 - 6 * j & 63];
      }
      return result;
    },
    atob(text) {
      let digits = Array.from(String(text)).filter(c => c.trim() !== '').join('');
      if (digits.length % 4 === 0) digits = digits.endsWith('==') ? digits.slice(0, -2) : digits.endsWith('=') ? digits.slice(0, -1) : digits;
      if (Array.from(digits).some(c => !signs.includes(c))) invalid('Invalid character');
      if (digits.length % 4 === 1) invalid('The string to be decoded is not correctly encoded.');
      let result = '', bits = 0, count = 0;
      for (const c of digits) {
        bits = bits << 6 | signs.indexOf(c);
        if ((count += 6) >= 8) result += String.fromCharCode(bits >> (count -= 8) & 255);
      }
      return result;
    },
  });
  methods(globalThis, { crypto, Blob, navigator, localStorage: storage(), sessionStorage: storage() });
}
