// Leaves out of a module's data what nothing in the module speaks of any more: the messages, names and tables of code that
// split.mjs has cut. What the linker moved (`--emit-relocs`) tells where each piece of the data stands and which others it
// points to. A piece stays if a constant or an offset in the code lies in it, or a piece that stays points to it; what goes
// becomes zeros.

import { addresses, bodies, custom, instructions, number, sections, segments } from "./split.mjs";

const [GLOBALS, DATA] = [6, 11];
/** Instructions that speak of addresses: constants, and loads and stores by their offsets. */
const [CONST_32, CONST_64, FIRST_LOAD, LAST_STORE] = [0x41, 0x42, 0x28, 0x3e];
/** Of "Conventions for object files": the part of `linking` that lists symbols, and the kinds of symbols. */
const [SYMBOL_TABLE, OF_DATA, SECTION] = [8, 1, 3];
const [IS_UNDEFINED, HAS_NAME] = [0x10, 0x40];
/** The kinds of entries in `reloc.…` that bear an addend, and those of them that are addresses in the memory. */
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);
const ADDRESS = new Set([3, 4, 5]);

/** Reads numbers one after the other. */
function reader(bytes, at, to) {
  const read = () => {
    const [value, behind] = number(bytes, at);
    at = behind;
    return value;
  };
  const integer = () => {
    const value = signed(bytes, at);
    while (bytes[at++] > 127);
    return Number(BigInt.asIntN(64, value));
  };
  return { read, integer, skip: (count) => (at += count), more: () => at < to, at: () => at };
}

/** A signed number in LEB128 of up to 64 bits, without its sign. */
function signed(bytes, at) {
  for (let value = 0n, shift = 0n; ; ) {
    const byte = BigInt(bytes[at++]);
    value |= (byte & 127n) << shift;
    shift += 7n;
    if (byte < 128n) return BigInt.asUintN(64, byte & 64n ? value - (1n << shift) : value);
  }
}

/** The symbols of a linked module by their numbers: those of data are `{ from, to }`, addresses in the memory. */
function symbols(linked) {
  const all = segments(linked);
  const { from, to } = custom(linked, "linking");
  const part = reader(linked, from, to);
  const list = [];
  // A version, then the parts.
  for (part.read(); part.more(); ) {
    const kind = part.read();
    const length = part.read();
    if (kind !== SYMBOL_TABLE) {
      part.skip(length);
      continue;
    }
    for (let left = part.read(); left > 0; left--) {
      const kind = part.read();
      const flags = part.read();
      const name = () => part.skip(part.read());
      const symbol = {};
      if (kind === OF_DATA) {
        name();
        if (!(flags & IS_UNDEFINED)) {
          const segment = all[part.read()];
          const offset = part.read();
          // What only begins as zeros has no segment.
          if (segment) Object.assign(symbol, { from: segment.address + offset, to: segment.address + offset + part.read() });
          else part.read();
        }
      } else {
        part.read();
        if (kind !== SECTION && (!(flags & IS_UNDEFINED) || flags & HAS_NAME)) name();
      }
      list.push(symbol);
    }
  }
  return list;
}

/** The pieces in order, none of which overlap; the symbols' bounds become those of their pieces. The linker lets a text that
 *  another one ends with stand in that. */
function apart(symbols) {
  const list = [];
  const inOrder = symbols.filter(({ from, to }) => to > from).sort((one, other) => one.from - other.from);
  for (const symbol of inOrder) {
    const last = list.at(-1);
    if (last && symbol.from < last.to) last.to = Math.max(last.to, symbol.to);
    else list.push({ from: symbol.from, to: symbol.to });
    symbol.piece = list.at(-1);
  }
  return list;
}

/** All places where the linker has put the address of a piece of data, in one of the module's sections: `{ at, piece, value }`. */
function* pointers(linked, name, symbols) {
  const { from, to } = custom(linked, name);
  const part = reader(linked, from, to);
  // The section's number.
  part.read();
  for (let left = part.read(); left > 0; left--) {
    const kind = part.read();
    const at = part.read();
    const { from, piece } = symbols[part.read()];
    const addend = WITH_ADDEND.has(kind) ? part.integer() : 0;
    if (ADDRESS.has(kind) && piece) yield { at, piece, value: from + addend };
  }
}

/** All numbers in a module's code that may be addresses. */
function spoken(wasm) {
  const numbers = [];
  const constant = (at) => {
    const value = signed(wasm, at);
    numbers.push(Number(value & 0xffffffffn), Number(value >> 32n));
  };
  for (const body of bodies(wasm)) {
    instructions(wasm, body, (op, from) => {
      if (op === CONST_32 || op === CONST_64) constant(from + 1);
      else if (op >= FIRST_LOAD && op <= LAST_STORE) numbers.push(number(wasm, number(wasm, from + 1)[1])[0]);
    });
  }
  for (const { id, from, to } of sections(wasm)) {
    if (id === GLOBALS) for (let at = from; at < to; at++) if (wasm[at] === CONST_32) constant(at + 1);
  }
  return numbers;
}

/** The module without the data that it does not use; `linked` is the one of which it was made. */
export function withoutUnused(wasm, linked) {
  const all = symbols(linked);
  const inOrder = apart(all);
  /** The piece in which an address lies. */
  const around = (address) => {
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (inOrder[middle].from <= address) from = middle + 1;
      else to = middle;
    }
    return address < inOrder[from - 1]?.to ? inOrder[from - 1] : undefined;
  };
  // A pointer may lie outside of what it is meant for: behind its end, or before its beginning where counting begins at one.
  const outside = new Map();
  for (const { piece, value } of pointers(linked, "reloc.CODE", all)) {
    if (value < piece.from || value >= piece.to) outside.set(value, [...(outside.get(value) ?? []), piece]);
  }
  const { from: data } = sections(linked).find(({ id }) => id === DATA);
  const address = addresses(linked);
  const points = new Map();
  for (const { at, piece } of pointers(linked, "reloc.DATA", all)) {
    const holder = around(address(data + at));
    points.set(holder, [...(points.get(holder) ?? []), piece]);
  }
  const used = new Set();
  const use = (pieces) => {
    const rest = [...pieces];
    while (rest.length > 0) {
      const piece = rest.pop();
      if (used.has(piece)) continue;
      used.add(piece);
      rest.push(...(points.get(piece) ?? []));
    }
  };
  for (const value of spoken(wasm)) {
    use(outside.get(value) ?? []);
    const piece = around(value);
    if (piece) use([piece]);
  }
  const lean = Buffer.from(wasm);
  const whole = segments(wasm);
  for (const { from, to } of inOrder.filter((piece) => !used.has(piece))) {
    for (const { start, end, address } of whole) {
      const place = (at) => Math.min(Math.max(at - address + start, start), end);
      lean.fill(0, place(from), place(to));
    }
  }
  return lean;
}
