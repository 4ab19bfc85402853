// Parts the bytes of a wasm module by what they mean, and puts them together again. Next to its own kind each byte is
// easier to foresee: LZMA makes a twentieth less of the parted module, many times what these lines weigh. The order of
// bytes within a stream is that of the module, so one walk over the instructions serves both directions.

// The streams: everything outside of function bodies, instructions with their rarer operands, the heads of bodies (sizes
// and locals), local variables, branch targets, callees, offsets of loads and stores, 32-bit constants of one byte, of two,
// and of more; and how long runs are.
const [SECTIONS, CODE, HEADS, LOCALS, BRANCHES, CALLEES, OFFSETS, CONSTANTS] = [0, 1, 2, 3, 4, 5, 6, 7];
const RUNS = 10;
const COUNT = 11;
/** Not a stream: the byte with which an instruction begins, which stands in that of code. */
const FIRST = COUNT;
const CODE_SECTION = 10;
/** An instruction that has a 32-bit constant. What it is can be foreseen from the code around it, so that others stand for it
 *  which no module has: for it with 0 or 1, and for it with a constant of several bytes. */
const [CONSTANT, SHORT, LONG] = [0x41, 0xe0, 0xf0];
/** What stands outside of the function bodies for a run of zeros, and behind it for one of blanks: these are where something was
 *  left out. */
const MARK = 0xf9;
const OF = [0, 32];
/** Shorter runs stand as they are. */
const LEAST = 8;

/** The streams of an instruction's operands, each a number in LEB128. */
function operands(op) {
  if (op >= 0x20 && op <= 0x22) return [LOCALS];
  if (op >= 0x28 && op <= 0x3e) return [CODE, OFFSETS];
  if (op === 0x41) return [CONSTANTS];
  if (op === 0x10) return [CALLEES];
  if (op === 0x0c || op === 0x0d) return [BRANCHES];
  if (op === 0x11) return [CODE, CODE];
  const one = (op >= 2 && op <= 4) || (op >= 0x23 && op <= 0x26) || op === 0x3f || op === 0x40 || op === 0x42;
  return one || op === 0xd0 || op === 0xd2 ? [CODE] : [];
}

const table = Array.from({ length: 256 }, (_, op) => operands(op));

/** Reads a number in LEB128; `byte` gives the next byte, told the stream in which it is. */
function number(byte, stream) {
  for (let value = 0, unit = 1; ; unit *= 128) {
    const part = byte(stream);
    value += (part & 127) * unit;
    if (part < 128) return value;
  }
}

function skip(byte, stream, count) {
  while (count-- > 0) byte(stream);
}

/** Reads an instruction with its operands; gives its first byte. */
export function instruction(byte) {
  const op = byte(FIRST);
  for (const stream of table[op]) number(byte, stream);
  if (op === 0x0e) {
    // A table of branches has one more, for all other numbers.
    for (let count = number(byte, BRANCHES); count >= 0; count--) number(byte, BRANCHES);
  } else if (op === 0x1c) skip(byte, CODE, number(byte, CODE));
  else if (op === 0x43) skip(byte, CODE, 4);
  else if (op === 0x44) skip(byte, CODE, 8);
  else if (op === 0xfc) {
    const kind = number(byte, CODE);
    if (kind > 7) number(byte, CODE);
    if (kind === 8 || kind === 10 || kind === 12 || kind === 14) number(byte, CODE);
  }
  return op;
}

/** Goes through a module of so many bytes, of which `next` gives the next one, told the stream in which it is; `begin` is
 *  told of each function's body. */
function walk(size, next, begin = () => {}) {
  let at = 0;
  const byte = (stream) => {
    at++;
    return next(stream);
  };
  skip(byte, SECTIONS, 8);
  while (at < size) {
    const section = byte(SECTIONS);
    const length = number(byte, SECTIONS);
    if (section !== CODE_SECTION) {
      skip(byte, SECTIONS, length);
      continue;
    }
    for (let bodies = number(byte, HEADS); bodies > 0; bodies--) {
      const length = number(byte, HEADS);
      const end = at + length;
      begin();
      for (let groups = number(byte, HEADS); groups > 0; groups--) {
        number(byte, HEADS);
        byte(HEADS);
      }
      while (at < end) instruction(byte);
    }
  }
}

/** The parted module: its length and that of each stream, four bytes each, little-endian, then the streams. */
export function part(module) {
  const streams = Array.from({ length: COUNT }, () => []);
  let at = 0;
  let constants;
  walk(module.length, (stream) => {
    const byte = module[at++];
    let code = byte;
    if (stream === FIRST && byte === CONSTANT) {
      let end = at;
      while (module[end] > 127) end++;
      const more = Math.min(end - at, 2);
      const isShort = more === 0 && module[at] < 2;
      if (isShort) code = SHORT + module[at];
      else if (more > 0) code = LONG + more;
      constants = isShort ? undefined : streams[CONSTANTS + more];
    }
    if (stream !== CONSTANTS) streams[stream === FIRST ? CODE : stream].push(code);
    else constants?.push(byte);
    return byte;
  });
  streams[SECTIONS] = withoutRuns(streams[SECTIONS], streams[RUNS]);
  const head = new Uint8Array(Uint32Array.from([module.length, ...streams.map((stream) => stream.length)]).buffer);
  return Uint8Array.from([...head, ...streams.flat()]);
}

/** Bytes without their longer runs, whose lengths go to a stream of their own. */
function withoutRuns(bytes, runs) {
  const rest = [];
  const length = (value) => {
    for (; value > 127; value >>>= 7) runs.push((value & 127) | 128);
    runs.push(value);
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    let end = at + 1;
    while (bytes[end] === byte) end++;
    const count = end - at;
    if (OF.includes(byte) && count > LEAST) {
      rest.push(MARK + OF.indexOf(byte));
      length(count - LEAST);
    } else {
      for (; at < end; at++) {
        rest.push(byte);
        if (byte === MARK || byte === MARK + 1) length(0);
      }
    }
    at = end;
  }
  return rest;
}

/** For each function with a body the numbers of those that it calls by name; imported ones come first in this count. */
export function callees(module) {
  const lists = [];
  let [at, value, unit] = [0, 0, 1];
  const byte = (stream) => {
    const byte = module[at++];
    if (stream === CALLEES) {
      value += (byte & 127) * unit;
      unit *= 128;
      if (byte < 128) {
        lists.at(-1).push(value);
        [value, unit] = [0, 1];
      }
    }
    return byte;
  };
  walk(module.length, byte, () => lists.push([]));
  return lists;
}

/** The module of which `part` made this. */
export function join(parted) {
  const head = new DataView(parted.buffer, parted.byteOffset);
  const from = [];
  for (let stream = 0, start = 4 * COUNT + 4; stream < COUNT; stream++) {
    from.push(start);
    start += head.getUint32(4 * stream + 4, true);
  }
  const module = new Uint8Array(head.getUint32(0, true));
  let at = 0;
  let constants, short, run;
  let left = 0;
  const plain = (stream) => parted[from[stream]++];
  const take = (stream) => {
    if (stream !== SECTIONS) return plain(stream);
    if (left > 0) {
      left--;
      return run;
    }
    const byte = plain(stream);
    if (byte === MARK || byte === MARK + 1) {
      const count = number(plain, RUNS);
      if (count > 0) {
        left = count + LEAST - 1;
        return (run = OF[byte - MARK]);
      }
    }
    return byte;
  };
  walk(module.length, (stream) => {
    let byte;
    if (stream === FIRST) {
      byte = take(CODE);
      const [little, more] = [byte - SHORT, byte - LONG];
      const isShort = little === 0 || little === 1;
      const isLong = more === 1 || more === 2;
      short = isShort ? little : undefined;
      constants = CONSTANTS + (isLong ? more : 0);
      if (isShort || isLong) byte = CONSTANT;
    } else byte = stream === CONSTANTS ? (short ?? take(constants)) : take(stream);
    return (module[at++] = byte);
  });
  return module;
}
