// Goes through the bytes of a wasm module by what they mean. Whoever packs or unpacks a module is told for each byte to
// which of a few streams it belongs, and foresees it from what stood before it of the same kind.

// The streams: everything outside of function bodies, instructions, the heads of bodies (sizes and locals), local
// variables, branch targets, callees, offsets of loads and stores, 32-bit constants, and the other operands.
export const [SECTIONS, CODE, HEADS, LOCALS, BRANCHES, CALLEES, OFFSETS, CONSTANTS, OPERANDS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
export const STREAMS = 9;
const CODE_SECTION = 10;

/** The streams of an instruction's operands, each a number in LEB128. */
function operands(op) {
  if (op >= 0x20 && op <= 0x22) return [LOCALS];
  if (op >= 0x28 && op <= 0x3e) return [OPERANDS, OFFSETS];
  if (op === 0x41) return [CONSTANTS];
  if (op === 0x10) return [CALLEES];
  if (op === 0x0c || op === 0x0d) return [BRANCHES];
  if (op === 0x11) return [OPERANDS, OPERANDS];
  const one = (op >= 2 && op <= 4) || (op >= 0x23 && op <= 0x26) || op === 0x3f || op === 0x40 || op === 0x42;
  return one || op === 0xd0 || op === 0xd2 ? [OPERANDS] : [];
}

/** Goes through a module of so many bytes, of which `byte` gives the next one, told the stream in which it is. The module
 *  has no sizes of function bodies, since these end where their last block does; `body` is told where each begins and
 *  ends. Yields every few hundred bytes, so that a page can breathe. */
export function* walk(size, byte, body = () => {}) {
  let at = 0;
  const next = (stream) => {
    at++;
    return byte(stream);
  };
  const skip = (stream, count) => {
    while (count-- > 0) next(stream);
  };
  const number = (stream) => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const part = next(stream);
      value += (part & 127) * unit;
      if (part < 128) return value;
    }
  };
  const table = Array.from({ length: 256 }, (_, op) => operands(op));
  const instruction = () => {
    const op = next(CODE);
    const kinds = table[op];
    for (let i = 0; i < kinds.length; i++) number(kinds[i]);
    if (op === 0x0e) {
      // A table of branches has one more, for all other numbers.
      for (let count = number(BRANCHES); count >= 0; count--) number(BRANCHES);
    } else if (op === 0x1c) skip(OPERANDS, number(OPERANDS));
    else if (op === 0x43) skip(OPERANDS, 4);
    else if (op === 0x44) skip(OPERANDS, 8);
    else if (op === 0xfc) {
      const kind = number(OPERANDS);
      if (kind > 7) number(OPERANDS);
      if (kind === 8 || kind === 10 || kind === 12 || kind === 14) number(OPERANDS);
    }
    return op;
  };
  skip(SECTIONS, 8);
  while (at < size) {
    const section = next(SECTIONS);
    const length = number(SECTIONS);
    if (section !== CODE_SECTION) {
      for (const end = at + length; at < end; yield) skip(SECTIONS, Math.min(512, end - at));
      continue;
    }
    for (let bodies = number(HEADS); bodies > 0; bodies--) {
      const start = at;
      for (let groups = number(HEADS); groups > 0; groups--) {
        number(HEADS);
        next(HEADS);
      }
      for (let count = 1, depth = 1; depth > 0; count++) {
        const op = instruction();
        if (op >= 2 && op <= 4) depth++;
        if (op === 0x0b) depth--;
        if (count % 256 === 0) yield;
      }
      body(start, at);
      yield;
    }
  }
}
