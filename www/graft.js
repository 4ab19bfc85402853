// Puts the two parts of the core together again that `split.mjs` made: where the first part has an instruction that
// traps, a piece of code comes from the rest, in order; texts of the library go back to where zeros stand.

import { instruction } from "./streams.js";

/** The instruction that stands for a piece: `unreachable`. The module's own are pieces too. */
export const HOLE = 0;
/** The section of the rest that holds texts. It is none that a module could have. */
export const TEXTS = 64;
const CODE = 10;

/** Reads what stands in bytes, from a place on. */
function reader(bytes, at) {
  const byte = () => bytes[at++];
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const part = byte();
      value += (part & 127) * unit;
      if (part < 128) return value;
    }
  };
  const take = (length) => bytes.subarray(at, (at += length));
  return { byte, number, take, at: () => at };
}

/** The whole module. */
export function graft(first, rest) {
  const pieces = reader(rest, 9);
  pieces.number();
  pieces.number();
  const from = reader(first, 8);
  const parts = [first.subarray(0, 8)];
  while (from.at() < first.length) {
    const id = from.byte();
    const body = from.take(from.number());
    const whole = id === CODE ? code(body, pieces) : [body];
    // A list of arguments has a limit, and these are many.
    parts.push([id], encoded(size(whole)));
    for (const part of whole) parts.push(part);
  }
  const whole = new Uint8Array(size(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  pieces.byte();
  pieces.number();
  for (let left = pieces.number(); left > 0; left--) {
    const back = pieces.number();
    whole.set(pieces.take(pieces.number()), whole.length - back);
  }
  return whole;
}

/** The section of code with its pieces, in parts. */
function code(section, pieces) {
  const from = reader(section, 0);
  const count = from.number();
  const parts = [encoded(count)];
  for (let left = count; left > 0; left--) {
    const length = from.number();
    const end = from.at() + length;
    const body = [];
    let copied = from.at();
    for (let groups = from.number(); groups > 0; groups--) {
      from.number();
      from.byte();
    }
    while (from.at() < end) {
      const start = from.at();
      if (instruction(from.byte) !== HOLE) continue;
      // A piece stands as a body: its length, no locals, its code.
      const piece = pieces.take(pieces.number()).subarray(1);
      body.push(section.subarray(copied, start), piece);
      copied = from.at();
    }
    body.push(section.subarray(copied, end));
    parts.push(encoded(size(body)), ...body);
  }
  return parts;
}

const size = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** A number in LEB128. */
function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
