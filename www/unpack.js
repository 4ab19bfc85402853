// Unpacks LZMA (Igor Pavlov's specification of LZMA 1, without its file header). Browsers bring deflate themselves, but
// wasm packed with LZMA is a sixth smaller, many times what these lines weigh.
//
// What comes in: one byte of properties ((pb * 5 + lp) * 9 + lc), four bytes of the unpacked size, little-endian, then the
// raw stream.

// Where each kind of probability begins in the one table that holds them all.
const IS_MATCH = 0; // by state and position
const IS_REP = 192; // by state
const IS_REP_0 = 204;
const IS_REP_1 = 216;
const IS_REP_2 = 228;
const IS_REP_0_LONG = 240; // by state and position
const SLOT = 432; // by length
const SPECIAL = 688; // low bits of middling distances
const ALIGN = 816; // lowest four bits of large ones
const LENGTH = 832; // two choices, then 16 trees of 3 bits twice, then one of 8
const REP_LENGTH = LENGTH + 514;
const LITERAL = REP_LENGTH + 514;

export function unpack(packed) {
  const lc = packed[0] % 9;
  const lp = ((packed[0] / 9) | 0) % 5;
  const positions = (1 << ((packed[0] / 45) | 0)) - 1;
  const size = new DataView(packed.buffer, packed.byteOffset).getUint32(1, true);
  const out = new Uint8Array(size);
  const odds = new Uint16Array(LITERAL + (0x300 << (lc + lp))).fill(1024);
  let range = 2 ** 32 - 1;
  let code = 0;
  // The stream's first byte is always zero.
  let from = 6;
  for (let i = 0; i < 4; i++) code = code * 256 + packed[from++];

  const normalise = () => {
    if (range < 2 ** 24) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[from++]) >>> 0;
    }
  };
  const bit = (at) => {
    const bound = (range >>> 11) * odds[at];
    const one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      odds[at] -= odds[at] >> 5;
    } else {
      range = bound;
      odds[at] += (2048 - odds[at]) >> 5;
    }
    normalise();
    return +one;
  };
  /** A number of so many bits, the highest first. */
  const tree = (at, bits) => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + bit(at + node);
    return node - (1 << bits);
  };
  /** The same, the lowest bit first. */
  const reversed = (at, bits) => {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const next = bit(at + node);
      node = node * 2 + next;
      value |= next << i;
    }
    return value;
  };
  /** Bits that are as likely 0 as 1. */
  const even = (bits) => {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const one = code >= range;
      if (one) code -= range;
      value = value * 2 + one;
      normalise();
    }
    return value;
  };
  const length = (at, position) => {
    if (!bit(at)) return 2 + tree(at + 2 + position * 8, 3);
    if (!bit(at + 1)) return 10 + tree(at + 130 + position * 8, 3);
    return 18 + tree(at + 258, 8);
  };
  const distance = (count) => {
    const slot = tree(SLOT + Math.min(count - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + reversed(SPECIAL + high - slot, bits);
    return high + even(bits - 4) * 16 + reversed(ALIGN, 4);
  };

  let state = 0;
  let last = [0, 0, 0, 0];
  let at = 0;
  const literal = () => {
    const context = ((at & ((1 << lp) - 1)) << lc) + ((out[at - 1] ?? 0) >> (8 - lc));
    const base = LITERAL + 0x300 * context;
    let node = 1;
    if (state >= 7) {
      // After a match, the byte that the match would have gone on with is a hint as long as it is right.
      let hint = out[at - last[0] - 1];
      while (node < 256) {
        const expected = (hint >> 7) & 1;
        hint <<= 1;
        const next = bit(base + ((1 + expected) << 8) + node);
        node = node * 2 + next;
        if (next !== expected) break;
      }
    }
    while (node < 256) node = node * 2 + bit(base + node);
    out[at++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  while (at < size) {
    const position = at & positions;
    if (!bit(IS_MATCH + state * 16 + position)) {
      literal();
      continue;
    }
    let count = 1;
    if (!bit(IS_REP + state)) {
      count = length(LENGTH, position);
      last = [distance(count), ...last.slice(0, 3)];
      state = state < 7 ? 7 : 10;
    } else {
      const which = bit(IS_REP_0 + state) && (bit(IS_REP_1 + state) ? 2 + bit(IS_REP_2 + state) : 1);
      if (which === 0 && !bit(IS_REP_0_LONG + state * 16 + position)) {
        state = state < 7 ? 9 : 11;
      } else {
        last.unshift(...last.splice(which, 1));
        count = length(REP_LENGTH, position);
        state = state < 7 ? 8 : 11;
      }
    }
    for (; count > 0 && at < size; count--, at++) out[at] = out[at - last[0] - 1];
  }
  return out;
}
