// Digests: MD5 (RFC 1321), SHA-1 and the SHA-2 family (FIPS 180-4), HMAC (RFC 2104), as node:crypto and crypto.subtle give them.
{
  const { crypto } = natives.modules, { Buffer } = globalThis;
  const coded = (Class, code, message) => natives.codedAs(new Class(message), code);
  const roll = (value, by) => value << by | value >>> 32 - by;
  const turn = (value, by) => value >>> by | value << 32 - by;
  // The bytes with a one behind them, zeros, and how many bits they were.
  const padded = (bytes, block, end) => {
    const room = block / 8, size = Math.ceil((bytes.length + 1 + room) / block) * block, all = Buffer.alloc(size), bits = bytes.length * 8;
    all.set(bytes);
    all[bytes.length] = 128;
    if (end === 'LE') {
      all.writeUInt32LE(bits >>> 0, size - 8);
      all.writeUInt32LE(Math.floor(bits / 2 ** 32), size - 4);
    } else {
      all.writeUInt32BE(bits >>> 0, size - 4);
      all.writeUInt32BE(Math.floor(bits / 2 ** 32), size - 8);
    }
    return all;
  };
  const view = bytes => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const out = (words, end) => {
    const result = Buffer.alloc(words.length * 4), numbers = view(result);
    for (let i = 0; i < words.length; i++) numbers.setInt32(i * 4, words[i], end === 'LE');
    return result;
  };
  const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
  const shifts = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
  const md5 = bytes => {
    const all = padded(bytes, 64, 'LE'), numbers = view(all);
    let a = 0x67452301, b = 0xefcdab89 | 0, c = 0x98badcfe | 0, d = 0x10325476;
    for (let at = 0; at < all.length; at += 64) {
      const before = [a, b, c, d];
      for (let i = 0; i < 64; i++) {
        const round = i >> 4;
        const mixed = round === 0 ? b & c | ~b & d : round === 1 ? d & b | ~d & c : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
        const word = round === 0 ? i : round === 1 ? (5 * i + 1) % 16 : round === 2 ? (3 * i + 5) % 16 : 7 * i % 16;
        const sum = a + mixed + sines[i] + numbers.getInt32(at + word * 4, true) | 0;
        [a, d, c, b] = [d, c, b, b + roll(sum, shifts[round][i % 4]) | 0];
      }
      [a, b, c, d] = [a + before[0] | 0, b + before[1] | 0, c + before[2] | 0, d + before[3] | 0];
    }
    return out([a, b, c, d], 'LE');
  };
  const sha1 = bytes => {
    const all = padded(bytes, 64, 'BE'), numbers = view(all), words = new Array(80);
    let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
    for (let at = 0; at < all.length; at += 64) {
      for (let i = 0; i < 80; i++) words[i] = i < 16 ? numbers.getInt32(at + i * 4) : roll(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
      let [a, b, c, d, e] = state;
      for (let i = 0; i < 80; i++) {
        const [mixed, constant] = i < 20 ? [b & c | ~b & d, 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [b & c | b & d | c & d, 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
        const sum = roll(a, 5) + mixed + e + constant + words[i] | 0;
        e = d;
        d = c;
        c = roll(b, 30);
        b = a;
        a = sum;
      }
      state = [a, b, c, d, e].map((word, i) => word + state[i] | 0);
    }
    return out(state, 'BE');
  };
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every(prime => n % prime)) primes.push(n);
  const fraction = value => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
  const cubes = primes.map(prime => fraction(Math.cbrt(prime)));
  const sha256 = bytes => {
    const all = padded(bytes, 64, 'BE'), numbers = view(all), words = new Array(64);
    let state = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
    for (let at = 0; at < all.length; at += 64) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) words[i] = numbers.getInt32(at + i * 4);
        else {
          const low = words[i - 15], high = words[i - 2];
          words[i] = words[i - 16] + (turn(low, 7) ^ turn(low, 18) ^ low >>> 3) + words[i - 7] + (turn(high, 17) ^ turn(high, 19) ^ high >>> 10) | 0;
        }
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + cubes[i] + words[i] | 0;
        const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        h = g;
        g = f;
        f = e;
        e = d + first | 0;
        d = c;
        c = b;
        b = a;
        a = first + second | 0;
      }
      state = [a, b, c, d, e, f, g, h].map((word, i) => word + state[i] | 0);
    }
    return out(state, 'BE');
  };
  // SHA-512 on BigInts: slow, but short, and what is digested in examples is short too.
  const low = 2n ** 64n - 1n;
  const root = (value, power) => {
    let guess = 1n << 76n;
    for (;;) {
      const better = ((power - 1n) * guess + value / guess ** (power - 1n)) / power;
      if (better >= guess) return guess & low;
      guess = better;
    }
  };
  let wide;
  const right = (word, by) => word >> by | word << 64n - by & low;
  const sha512 = (first, size) => bytes => {
    wide ??= primes.map(prime => root(BigInt(prime) << 192n, 3n));
    const all = padded(bytes, 128, 'BE'), numbers = view(all), words = new Array(80);
    let state = primes.slice(first, first + 8).map(prime => root(BigInt(prime) << 128n, 2n));
    for (let at = 0; at < all.length; at += 128) {
      for (let i = 0; i < 80; i++) {
        if (i < 16) words[i] = numbers.getBigUint64(at + i * 8);
        else {
          const early = words[i - 15], late = words[i - 2];
          words[i] = words[i - 16] + (right(early, 1n) ^ right(early, 8n) ^ early >> 7n) + words[i - 7] + (right(late, 19n) ^ right(late, 61n) ^ late >> 6n) & low;
        }
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 80; i++) {
        const one = h + (right(e, 14n) ^ right(e, 18n) ^ right(e, 41n)) + (e & f ^ ~e & g) + wide[i] + words[i];
        const two = (right(a, 28n) ^ right(a, 34n) ^ right(a, 39n)) + (a & b ^ a & c ^ b & c);
        [h, g, f, e, d, c, b, a] = [g, f, e, d + one & low, c, b, a, one + two & low];
      }
      state = [a, b, c, d, e, f, g, h].map((word, i) => word + state[i] & low);
    }
    const result = Buffer.alloc(64), places = view(result);
    for (let i = 0; i < 8; i++) places.setBigUint64(i * 8, state[i]);
    return result.subarray(0, size);
  };
  const hashes = { md5: [md5, 64], sha1: [sha1, 64], sha256: [sha256, 64], sha512: [sha512(0, 64), 128], sha384: [sha512(8, 48), 128] };
  const joined = (parts, input) => Buffer.concat([...parts, input]);
  const given = (data, encoding) => {
    if (typeof data === 'string') return Buffer.from(data, encoding);
    if (!ArrayBuffer.isView(data)) throw natives.wrongType('"data" argument', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
    return Buffer.from(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
  };
  const answer = (bytes, encoding) => encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
  const lookUp = name => hashes[String(name).toLowerCase().replace('-', '')];
  class Hash {
    #parts = [];
    #hash;
    #done = false;
    constructor(hash, parts = []) {
      this.#hash = hash;
      this.#parts = [...parts];
    }
    update(data, encoding) {
      if (this.#done) throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
      this.#parts.push(given(data, encoding));
      return this;
    }
    digest(encoding) {
      if (this.#done) throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
      this.#done = true;
      return answer(this.#hash(Buffer.concat(this.#parts)), encoding);
    }
    copy() { return new Hash(this.#hash, this.#parts); }
  }
  class Hmac extends Hash {}
  const failed = (name, what) => { throw new Error(what === 'hash' ? 'Digest method not supported' : `Invalid digest: ${name}`); };
  const subtle = {
    async digest(algorithm, data) {
      const name = String(algorithm?.name ?? algorithm), found = name.includes('-') ? lookUp(name) : undefined;
      if (!found) throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
      const bytes = ArrayBuffer.isView(data) ? given(data) : Buffer.from(data.slice(0));
      await new Promise(resolve => natives.later(0, resolve));
      return new Uint8Array(found[0](bytes)).buffer;
    },
  };
  const added = {
    createHash(name) { return new Hash((lookUp(name) ?? failed(name, 'hash'))[0]); },
    createHmac(name, key) {
      const [hash, block] = lookUp(name) ?? failed(name), long = given(key), short = long.length > block ? hash(long) : long;
      const mask = by => Buffer.alloc(block).map((_, i) => (short[i] ?? 0) ^ by);
      return new Hmac(bytes => hash(joined([mask(0x5c)], hash(joined([mask(0x36)], bytes)))));
    },
    getHashes() { return Object.keys(hashes); },
    randomBytes(size, callback) {
      const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(size)));
      if (callback === undefined) return bytes;
      natives.later(0, () => natives.callback(callback, undefined, null, bytes));
    },
    timingSafeEqual(left, right) {
      if (left.byteLength !== right.byteLength) throw coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
      return Buffer.compare(Buffer.from(given(left)), Buffer.from(given(right))) === 0;
    },
  };
  methods(crypto, added);
  for (const key of Object.keys(added)) Object.defineProperty(crypto, key, { enumerable: true });
  methods(crypto, { subtle, webcrypto: crypto, Hash, Hmac });
}
