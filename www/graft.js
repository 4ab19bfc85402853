// Puts the two parts of the core together again that `split.mjs` made: where a function of the first part is nothing but
// a trap, its body comes from the rest, in order; texts of the library go back to where zeros stand.

/** What stands for a body that is in the rest: three bytes, no locals, `unreachable`, `end`. */
export const HOLE = [3, 0, 0, 11];
/** The section of the rest that holds texts. It is none that a module could have. */
export const REST_HOLES = 64;
const CODE = 10;

/** The whole module. */
export function graft(first, rest) {
  const reader = (bytes, at) => {
    const number = () => {
      for (let value = 0, unit = 1; ; unit *= 128) {
        const byte = bytes[at++];
        value += (byte & 127) * unit;
        if (byte < 128) return value;
      }
    };
    const take = (length) => bytes.subarray(at, (at += length));
    return { number, take, byte: () => bytes[at++], at: () => at };
  };
  const from = reader(rest, 9);
  from.number();
  from.number();
  const parts = [];
  let code = 0;
  const to = reader(first, 8);
  const put = (list, bytes) => (list.push(bytes), bytes.length);
  parts.push(first.subarray(0, 8));
  while (to.at() < first.length) {
    const id = to.byte();
    const length = to.number();
    if (id !== CODE) {
      parts.push([id], encoded(length), to.take(length));
      continue;
    }
    const list = [];
    let size = 0;
    const count = to.number();
    size += put(list, encoded(count));
    for (let left = count; left > 0; left--) {
      let length = to.number();
      let body = to.take(length);
      if (length === 3 && body.every((byte, at) => byte === HOLE[at + 1])) {
        length = from.number();
        body = from.take(length);
      }
      size += put(list, encoded(length)) + put(list, body);
    }
    parts.push([id], encoded(size), ...list);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  from.byte();
  from.number();
  for (let left = from.number(); left > 0; left--) {
    const back = from.number();
    whole.set(from.take(from.number()), whole.length - back);
  }
  return whole;
}

/** A number in LEB128. */
function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
