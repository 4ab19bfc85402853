// Packs the wasm that every post loads, for model.js, which has the model of it.

import { LIKELY, SHORT, unpack } from "./model.js";

/** A range coder: takes decisions with how likely a 1 is, in 65536 cases. */
function spelling() {
  const bytes = [];
  let low = 0n;
  let range = 0xffffffff;
  return {
    take(share, bit) {
      const bound = (range >>> 16) * share;
      if (bit) range = bound;
      else {
        low += BigInt(bound);
        range -= bound;
      }
      for (; range < 2 ** 24; range *= 256) shift();
    },
    end() {
      for (let left = 0; left < 4; left++) shift();
      return bytes;
    },
  };
  /** Lets the highest of four bytes go; a carry goes into those that are gone. */
  function shift() {
    if (low > 0xffffffffn) for (let last = bytes.length - 1; (bytes[last] = (bytes[last] + 1) & 255) === 0; last--);
    low &= 0xffffffffn;
    bytes.push(Number(low >> 24n));
    low = (low & 0xffffffn) << 8n;
  }
}

/** What model.js asks of a module while it is packed. */
function reader(wasm, take) {
  let at = 0;
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const part = wasm[at++];
      value += (part & 127) * unit;
      if (part < 128) return value;
    }
  };
  const signed = () => {
    let [value, bits] = [0, 0];
    for (let part = 128; part > 127; bits += 7) {
      part = wasm[at++];
      value |= (part & 127) << bits;
    }
    return bits < 32 ? (value << (32 - bits)) >> (32 - bits) : value;
  };
  return {
    number,
    byte: () => wasm[at++],
    taken(decisions) {
      for (let i = 1; i <= decisions[0]; i++) take(decisions[i] >>> 1, decisions[i] & 1);
      decisions[0] = 0;
    },
    run(byte, most) {
      const from = at;
      while (at - from < most && wasm[at] === byte) at++;
      return at - from;
    },
    copied(out, place, most) {
      let count = 0;
      while (count < most && wasm[at + count] === out[place + count]) count++;
      if (count <= SHORT) return 0;
      at += count;
      return count - SHORT;
    },
    /** An alignment and an offset as one, where the alignment is the usual one; the offset then counts in its units. */
    offset(usual) {
      const begin = at;
      const [align, offset] = [number(), number()];
      const units = offset / 2 ** usual;
      if (align === usual && Number.isInteger(units)) return units < 14 ? units : units + 1;
      at = begin;
      return 14;
    },
    /** Where a constant stands among the likely ones, behind them if it does not. */
    likely() {
      const begin = at;
      const place = LIKELY.indexOf(signed());
      if (place >= 0) return place;
      at = begin;
      return LIKELY.length;
    },
    folded() {
      const value = signed();
      return value < 0 ? -2 * value - 1 : 2 * value;
    },
  };
}

/** What a generator comes to, without a rest. */
function atOnce(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The packed module: its size in four bytes, then what the coder wrote. `bytes` are those of coder.rs. */
export function pack(bytes, wasm) {
  const coder = new WebAssembly.Module(bytes);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(wasm.length);
  const { take, end } = spelling();
  const same = (unpacked) => {
    if (!wasm.equals(unpacked)) throw new Error("expected the module again after packing and unpacking, found another; see www/model.js");
  };
  same(atOnce(unpack(coder, size, reader(wasm, take))));
  const packed = Buffer.concat([size, Buffer.from(end())]);
  same(atOnce(unpack(coder, packed)));
  return packed;
}
