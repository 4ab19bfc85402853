// Unpacks what pack.mjs packed: four bytes of the module's size without those of its function bodies, the weights of the bytes of each stream, then the bits
// of the module, each in as little room as model.js foresaw it. A size of 0 says that the module follows as it is.

import { model, tree } from "./model.js";
import { STREAMS, walk } from "./streams.js";

/** The head, as pack.mjs writes it: sizes and weights in half bytes; a half of 15 and one more are that many zeros. */
export function head(packed) {
  let at = 0;
  const half = () => (packed[at >> 1] >> (at++ & 1 ? 4 : 0)) & 15;
  let size = 0;
  for (let i = 0; i < 8; i++) size += half() * 16 ** i;
  const trees = [];
  if (size === 0) return { size };
  for (let stream = 0; stream < STREAMS; stream++) {
    const weights = [];
    while (weights.length < 256) {
      const weight = half();
      if (weight < 15) weights.push(weight);
      else for (let zeros = half() + 2; zeros > 0; zeros--) weights.push(0);
    }
    trees.push(tree(weights));
  }
  return { size, trees, from: (at + 1) >> 1 };
}

/** The module. It takes some tenths of a second, in which the page is let go every few milliseconds. */
export async function unpack(packed) {
  const { size, trees, from } = head(packed);
  if (size === 0) return packed.subarray(4);
  let at = from;
  // Low and high end of what the next bits may be, and what they are: in an array, because a variable that a function
  // shares becomes an object each time it is set to a large number.
  const range = Uint32Array.of(0, 2 ** 32 - 1, 0);
  const take = () => (range[2] = (range[2] << 8) | packed[at++]);
  for (let i = 0; i < 4; i++) take();
  const byte = model(size, trees, (odds) => {
    const low = range[0];
    const high = range[1];
    const room = high - low;
    const middle = low + (room >>> 16) * odds + (((room & 65535) * odds) >>> 16);
    const bit = range[2] <= middle ? 1 : 0;
    let from = bit ? low : middle + 1;
    let to = bit ? middle : high;
    for (; ((from ^ to) & 0xff000000) === 0; to = (to << 8) | 255) {
      from <<= 8;
      take();
    }
    range[0] = from;
    range[1] = to;
    return bit;
  });
  const parts = [];
  const bytes = new Uint8Array(size);
  let count = 0;
  let done = 0;
  const next = (stream) => (bytes[count++] = byte(stream));
  const body = (start, end) => {
    parts.push(bytes.subarray(done, start), number(end - start));
    done = start;
  };
  let since = performance.now();
  for (const _ of walk(size, next, body)) {
    if (performance.now() - since < 30) continue;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
  parts.push(bytes.subarray(done));
  return joined(parts);
}

/** A number in LEB128. */
function number(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
