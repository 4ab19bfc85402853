// Unpacks the wasm that every post loads, and is the model of it that tight.mjs packs with. A module is a row of symbols:
// instructions, local variables by how lately they were used, offsets, constants, bytes of data. What each will be is
// foreseen from four contexts, such as the last instructions, the types on the stack, the function; coder.rs learns
// from these, and spells what remains. Lengths, types of operands and the like follow from what is there already.

/** What a symbol is of. */
const [SECTIONS, HEADS, INSTRUCTIONS, LOCALS, BRANCHES, CALLEES, OFFSETS, CONSTANTS, ODD, OTHERS, DATA, RUNS, WIDE, COPIES] = Array(14).keys();
/** The commonest instructions and constants first: what stands before others takes fewer decisions. */
const COMMON = [
  ...[0x20, 0x41, 0x28, 0x0b, 0x6a, 0x22, 0x10, 0x21, 0x36, 0x04, 0x37, 0x6b, 0x00, 0x29, 0x24, 0x02, 0x0d, 0x42, 0x0c, 0x46, 0x2d, 0x47, 0x45, 0x23, 0x3a, 0x05, 0x74],
  ...[0x71, 0x1b, 0x03, 0x6c, 0x4f, 0x1a, 0x72, 0x4d, 0x49, 0x0e, 0x4b, 0xfc, 0x76, 0x3b, 0xa7],
];
/** All instructions in that order. */
export const inOrder = [...new Set([...COMMON, ...Array(256).keys()])];
export const LIKELY = [
  ...[1, 0, 16, 4, 8, 2, 32, 48, 12, 3, 24, -(2 ** 31), 5, 20, 7, 255, -64, 40, 80, -1, 10, 29, 120, 56, 104, 36, 112, 6, 96, 9, 28, 11, 72, 128, 144, 1114112, 52, 208],
  ...[44, 22, 88, 176, 15, 160, 18, 256, 472, 17, 21, 60, 384, 240, 23, 31, 46, 200, 1000, 19, 328, 26, 224, 13, 192],
];
/** How loads and stores align by themselves, as powers of two. */
const ALIGNED = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];
/** A run of nothing is told after so many. */
const LEAST = 8;
/** After so many bytes of data there is a rest. */
const PIECE = 999;
/** What is copied is longer than this. */
export const SHORT = 5;
const [I32, I64, F32, F64] = [0x7f, 0x7e, 0x7d, 0x7c];
/** What instructions from 0x45 take and give, up to each of these. */
const NUMERIC = [
  [0x45, 1, I32], [0x4f, 2, I32], [0x50, 1, I32], [0x66, 2, I32], [0x69, 1, I32], [0x78, 2, I32], [0x7b, 1, I64], [0x8a, 2, I64], [0x91, 1, F32], [0x98, 2, F32], [0x9f, 1, F64],
  [0xa6, 2, F64], [0xab, 1, I32], [0xb1, 1, I64], [0xb6, 1, F32], [0xbb, 1, F64], [0xbc, 1, I32], [0xbd, 1, I64], [0xbe, 1, F32], [0xbf, 1, F64], [0xc1, 1, I32], [0xc4, 1, I64],
];

/** Of thirty bits, which engines hold without a box. */
const hash = (a, b) => {
  const h = Math.imul(Math.imul(a, 0x2c1b3c6d) ^ b, 0x297a2d39);
  return (h ^ (h >>> 15)) & 0x3fffffff;
};

/** The module that was packed. `coder` is coder.rs as a module; `packed` begins with the size in four bytes. Who packs gives
 *  `given`, which knows the module. It is a long computation, so it comes as a generator, which rests after each small piece. */
export function* unpack(coder, packed, given) {
  const size = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const out = new Uint8Array(size + 8);
  let at = 0;
  const { exports } = new WebAssembly.Instance(coder);
  /** What a symbol came to; who packs is told how each of its decisions was foreseen, and how it came out. */
  const told = (value) => {
    if (given) given.taken(new Uint32Array(exports.memory.buffer, exports.taken(), 128));
    return value;
  };
  new Uint8Array(exports.memory.buffer, exports.input()).set(packed.subarray(4));
  exports.begin(given ? 1 : 0);
  const about = (what, a, b = a, c = b, d = c) => exports.about(what, a, b, c, d);
  const number = (wanted) => told(exports.number(wanted) >>> 0);
  const byte = (wanted = given?.byte()) => (out[at++] = told(exports.byte(wanted)));

  /** Writes a number in LEB128. */
  function write(value) {
    for (; value > 127; value = Math.floor(value / 128)) out[at++] = (value & 127) | 128;
    out[at++] = value;
    return value;
  }

  /** A number that stands in LEB128. */
  function plain() {
    const value = number(given?.number());
    write(value);
    return value;
  }

  /** Puts its length before what was written from a place on, where five bytes were left for it. */
  function close(begin) {
    const end = at;
    at = begin - 5;
    write(end - begin);
    out.copyWithin(at, begin, end);
    at += end - begin;
  }

  // ---------------------------------------------------------------------------------------------------- instructions

  // The last instructions, also with their operands; the last of some operands; the function's number.
  let o0, o1, o2, o3, o4, i0, i1, i2, i3, age, callee, branch, wide, index;
  /** How much numeric instructions take, and what they give. */
  const takes = [];
  const gives = [];
  for (const [last, count, type] of NUMERIC) while (takes.length <= last) gives[takes.push(count) - 1] = type;
  /** All types of functions, and that of each function. */
  const types = [];
  const functions = [];
  /** The types of the local variables, and these by their last use. */
  let locals;
  const recent = new Uint16Array(65536);
  /** The types on the stack, and where it began for each open block, with that block's type. */
  let stack, blocks, floor;

  function pop(count) {
    for (; count > 0 && stack.length > floor; count--) stack.pop();
  }

  /** What an instruction does to the stack. */
  function effect(op, operand) {
    if (op >= 0x45 && op < 0xc5) {
      pop(takes[op]);
      stack.push(gives[op]);
    } else if (op === 0x20) stack.push(locals[operand]);
    else if (op === 0x41 || op === 0x23 || op === 0x3f) stack.push(I32);
    else if (op >= 0x28 && op < 0x36) {
      pop(1);
      stack.push(op === 0x28 || (op > 0x2b && op < 0x30) ? I32 : op === 0x2a ? F32 : op === 0x2b ? F64 : I64);
    } else if (op >= 0x36 && op < 0x3f) pop(2);
    else if (op === 0x21 || op === 0x24 || op === 0x1a || op === 0x0d) pop(1);
    else if (op > 0x41 && op < 0x45) stack.push(0xc0 - op);
    else if (op === 0x1b) {
      const type = stack.at(-2);
      pop(3);
      stack.push(type);
    } else if (op === 0x10 || op === 0x11) {
      const type = types[op === 0x10 ? functions[operand] : operand];
      pop(type[0].length + op - 0x10);
      for (const t of type[1]) stack.push(t);
    } else if (op === 0xfc) {
      pop(operand < 8 ? 1 : 3);
      if (operand < 8) stack.push(operand < 4 ? I32 : I64);
    } else if (op > 1 && op < 5) {
      pop(op >> 2);
      blocks.push([floor, operand]);
      floor = stack.length;
    } else if (op === 5 || op === 0x0c || op === 0x0f || op === 0 || op === 0x0e) stack.length = floor;
    else if (op === 0x0b) {
      stack.length = floor;
      const [before, type] = blocks.pop();
      floor = before;
      if (type >= F64 && type <= I32) stack.push(type);
    }
  }

  function instruction() {
    const height = stack.length - floor;
    const where = height === 0 ? 0 : (height < 3 ? height : 3) * 65536 + stack[stack.length - 1] * 256 + (height > 1 ? stack[stack.length - 2] : 0);
    const o01 = hash(o0, o1);
    const o012 = hash(o01, o2);
    const i01 = hash(i0, i1);
    const i012 = hash(i01, i2);
    about(INSTRUCTIONS, hash(o01, where), hash(i01, o2), hash(i0, where), hash(hash(o012, o3), o4));
    const op = inOrder[number(given && inOrder.indexOf(given.byte()))];
    out[at++] = op;
    let operand = 0;
    if (op > 0x1f && op < 0x23) {
      const r0 = recent[0];
      const kinds = ((locals[r0] * 4 + locals[recent[1]]) * 4 + locals[recent[2]]) * 4 + locals[recent[3]];
      const aged = hash(age, op);
      about(LOCALS, hash(kinds, op), hash(hash(o012, o3), op), hash(aged, o012), hash(hash(i0, r0), op));
      age = number(given && recent.indexOf(given.number()));
      operand = recent[age];
      recent.copyWithin(1, 0, age);
      recent[0] = operand;
      write(operand);
    } else if (op > 0x27 && op < 0x3f) {
      const usual = ALIGNED[op - 0x28];
      about(OFFSETS, hash(op, o01), hash(op, i0), hash(op, i012), hash(op, index));
      const what = number(given?.offset(usual));
      let align = usual;
      operand = (what > 14 ? what - 1 : what) * 2 ** usual;
      if (what === 14) {
        about(ODD, op, o0);
        align = number(given?.number());
        about(ODD, op + 256, o0);
        operand = number(given?.number());
      }
      write(align);
      write(operand);
    } else if (op === 0x41) {
      about(CONSTANTS, hash(o0, where), i0, hash(hash(o012, o3), 2), hash(index, 3));
      const what = number(given?.likely());
      operand = LIKELY[what];
      if (what === LIKELY.length) {
        about(ODD, 1, hash(i0, 2), hash(i01, 3), hash(index, 4));
        const folded = number(given?.folded());
        operand = folded % 2 ? -(folded + 1) / 2 : folded / 2;
      }
      let rest = operand;
      for (; rest < -64 || rest > 63; rest >>= 7) out[at++] = (rest & 127) | 128;
      out[at++] = rest & 127;
    } else if (op === 0x10) {
      about(CALLEES, where, callee, hash(index, 5), hash(o012, where));
      operand = plain();
      callee = hash(operand, where);
    } else if (op === 0x0c || op === 0x0d) {
      about(BRANCHES, hash(op, branch), hash(op, blocks.length), hash(op, i0), hash(op, o012));
      operand = branch = plain();
    } else if (op === 0x0e) {
      about(BRANCHES, op);
      let [last, other] = [0, 0];
      for (let left = plain(); left >= 0; left--) {
        about(BRANCHES, hash(op, last), hash(hash(last, other), 7));
        other = last;
        last = plain();
      }
    } else if (op === 0x42) {
      let digits = 0;
      for (let more = true; more; ) {
        about(WIDE, hash(digits, o0), hash(digits, i0), hash(digits, wide), hash(digits, i01));
        const digit = byte();
        digits = hash(digits, digit);
        more = digit > 127;
      }
      operand = wide = digits;
    } else if (op > 1 && op < 5) {
      about(OTHERS, hash(op, o0), hash(op, o01), hash(op, i01));
      // Most blocks give nothing.
      write((operand = number(given && given.number() ^ 64) ^ 64));
    } else if (op === 0x11 || op === 0xfc || op === 0x23 || op === 0x24 || op === 0x3f || op === 0x40 || op === 0xd0 || op === 0xd2) {
      about(OTHERS, hash(op, o0), hash(op, o01), hash(op, i01));
      operand = plain();
      const count = op === 0x11 ? 1 : op !== 0xfc || operand < 8 ? 0 : operand < 15 && operand % 2 === 0 ? 2 : 1;
      about(OTHERS, op + 256);
      for (let left = count; left > 0; left--) plain();
    } else if (op === 0x43 || op === 0x44 || op === 0x1c) {
      about(OTHERS, op);
      for (let left = op === 0x43 ? 4 : op === 0x44 ? 8 : plain(); left > 0; left--) {
        about(OTHERS, hash(op, left), hash(op, out[at - 1]), hash(hash(op, out[at - 1]), out[at - 2]));
        byte();
      }
    }
    effect(op, operand);
    o4 = o3;
    o3 = o2;
    o2 = o1;
    o1 = o0;
    o0 = op;
    i3 = i2;
    i2 = i1;
    i1 = i0;
    i0 = hash(op, operand);
  }

  function body(type) {
    locals = [...types[type][0]];
    about(HEADS, 1);
    let last = 0;
    for (let left = plain(), group = 0; group < left; group++) {
      about(HEADS, hash(2, group), hash(3, last));
      const count = plain();
      about(HEADS, hash(4, group), hash(5, last), hash(group, left));
      last = byte();
      for (let local = 0; local < count; local++) locals.push(last);
    }
    for (let local = 0; local < locals.length || local < 4; local++) recent[local] = local;
    stack = [];
    blocks = [[0, 0]];
    floor = 0;
    o0 = o1 = o2 = o3 = o4 = i0 = i1 = i2 = i3 = age = callee = branch = wide = 0;
    while (blocks.length > 0) instruction();
  }

  // -------------------------------------------------------------------------------------------------------- sections

  function* data(end, what) {
    let rest = at;
    let same = 0;
    let kept = 0;
    let behind = 0;
    let since = -LEAST * 2;
    /** Four bytes as a number. */
    const word = (place) => out[place] | (out[place + 1] << 8) | (out[place + 2] << 16) | (out[place + 3] << 24);
    /** The context of a byte in the word that begins at a place, if that word is to be `value`: what comes next of it, and
     *  whether it was so until now. */
    const going = (value, from) => {
      const bits = 8 * (at - from);
      const differs = (word(from) ^ value) & (2 ** bits - 1);
      return hash((value >>> bits) & 255, (differs === 0 ? 16 : 0) + at - since);
    };
    const places = new Int32Array(65536);
    while (at < end) {
      if (at > rest) {
        yield;
        rest = at + PIECE;
      }
      const a = out[at - 1], b = out[at - 2], c = out[at - 3], d = out[at - 4];
      const two = hash(a, b);
      const three = hash(two, c);
      const four = hash(three, d);
      const key = hash(hash(four, out[at - 5]), out[at - 6]) & 65535;
      const place = places[key];
      places[key] = at;
      if (place > 0) {
        // Where the same six bytes stood before, it may go on as there.
        about(COPIES, hash(out[place], three), hash(out[place], kept), four, kept);
        const count = number(given?.copied(out, place, Math.min(at - place, end - at)));
        kept = count > 0 ? 1 : kept < 9 ? kept + 2 : 9;
        if (count > 0) {
          out.copyWithin(at, place, place + count + SHORT);
          at += count + SHORT;
          same = 0;
          continue;
        }
      }
      const length = out[at - 4] + out[at - 3] * 256;
      if (a + b === 0 && length > 0 && out[at - 5] === 0 && out[at - 6] > 15) {
        // An address and a length. In a table of texts the next one mostly lies behind.
        behind = word(at - 8) + length;
        since = at;
      }
      if (at - since < 12) {
        const from = at - ((at - since) & 3);
        // Numbers of functions, in entries of three or four words, mostly count on.
        about(what, going(behind, from), three, going(word(from - 12) + 1, from), going(word(from - 16) + 1, from));
      } else about(what, a, three, two, four);
      const next = byte();
      same = next === a ? same + 1 : 0;
      if (same === LEAST && (next === 0 || next === 32)) {
        about(RUNS, next, b);
        const count = number(given?.run(next, end - at));
        out.fill(next, at, at + count);
        at += count;
        same = 0;
      }
    }
  }

  /** Keeps the types of functions that a section tells. */
  function keep(id, place) {
    const read = () => {
      for (let value = 0, unit = 1; ; unit *= 128) {
        const part = out[place++];
        value += (part & 127) * unit;
        if (part < 128) return value;
      }
    };
    const list = () => Array.from({ length: read() }, read);
    if (id > 3) return;
    for (let left = read(); left > 0; left--) {
      // The kind of a type, the names and the kind of what is imported.
      if (id === 1) types.push([read() && list(), list()]);
      else if (id === 2) functions.push((list(), list(), read(), read()));
      else functions.push(read());
    }
  }

  while (at < 8) {
    about(SECTIONS, at);
    byte();
  }
  while (at < size) {
    about(SECTIONS, 1);
    const id = byte();
    about(SECTIONS, 2);
    const begin = at;
    if (id !== 10) {
      const length = plain();
      const start = at;
      yield* data(at + length, id === 11 ? DATA : SECTIONS);
      keep(id, start);
      continue;
    }
    given?.number();
    at = begin + 5;
    about(SECTIONS, 3);
    const count = plain();
    const defined = functions.length - count;
    for (index = 0; index < count; index++) {
      given?.number();
      at += 5;
      const start = at;
      body(functions[defined + index]);
      close(start);
      yield;
    }
    close(begin + 5);
  }
  return out.subarray(0, size);
}
