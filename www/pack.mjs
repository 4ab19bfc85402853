// Packs a wasm module for unpack.js; the build's half of it. `node pack.mjs FILE` says what FILE would weigh.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { model } from "./model.js";
import { STREAMS, walk } from "./streams.js";
import { head, unpack } from "./unpack.js";

/** The module without the sizes of its function bodies, as parts of it. */
function parts(module) {
  const kept = [];
  let at = 8;
  let from = 0;
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const part = module[at++];
      value += (part & 127) * unit;
      if (part < 128) return value;
    }
  };
  while (at < module.length) {
    const section = module[at++];
    const end = number() + at;
    if (section === 10) {
      for (let bodies = number(); bodies > 0; bodies--) {
        kept.push(module.subarray(from, at));
        const size = number();
        from = at;
        at += size;
      }
    }
    at = end;
  }
  return [...kept, module.subarray(from)];
}

/** How often each byte occurs in each stream, as powers of two. */
function weights(module) {
  const counts = Array.from({ length: STREAMS }, () => new Array(256).fill(0));
  let at = 0;
  for (const _ of walk(module.length, (stream) => (counts[stream][module[at]]++, module[at++])));
  return counts.map((list) => list.map((count) => (count ? Math.min(Math.floor(Math.log2(count)) + 1, 14) : 0)));
}

function writeHead(module) {
  const halves = [];
  for (let i = 0; i < 8; i++) halves.push(Math.floor(module.length / 16 ** i) % 16);
  for (const list of weights(module)) {
    for (let at = 0; at < 256; ) {
      let zeros = 0;
      while (at + zeros < 256 && zeros < 17 && list[at + zeros] === 0) zeros++;
      if (zeros > 1) halves.push(15, zeros - 2);
      else halves.push(list[at]);
      at += Math.max(zeros, 1);
    }
  }
  const bytes = [];
  for (let i = 0; i < halves.length; i += 2) bytes.push(halves[i] + 16 * (halves[i + 1] ?? 0));
  return bytes;
}

/** The packed module, from which `unpack` makes the very same again. */
export async function pack(whole) {
  const module = Buffer.concat(parts(whole));
  const out = writeHead(module);
  const { size, trees } = head(out);
  let low = 0;
  let high = 2 ** 32 - 1;
  const byte = model(size, trees, (odds, bit) => {
    const room = high - low;
    const middle = low + Math.floor(room / 65536) * odds + Math.floor(((room % 65536) * odds) / 65536);
    if (bit) high = middle;
    else low = middle + 1;
    while (((low ^ high) & 0xff000000) === 0) {
      out.push(high >>> 24);
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
    }
    return bit;
  });
  let at = 0;
  for (const _ of walk(size, (stream) => byte(stream, module[at++])));
  for (let i = 0; i < 4; i++) out.push((low >>> (24 - 8 * i)) & 255);
  const packed = Uint8Array.from(out);
  const again = Buffer.from(await unpack(packed));
  if (!again.equals(Buffer.from(whole))) throw new Error("the packed wasm does not unpack to itself; see www/model.js");
  return packed;
}

/** What each byte of the module weighs when it is packed, in bytes. */
export function weigh(whole) {
  const kept = parts(whole);
  const module = Buffer.concat(kept);
  const { size, trees } = head(writeHead(module));
  let bits = 0;
  const byte = model(size, trees, (odds, bit) => {
    bits -= Math.log2((bit ? odds : 65536 - odds) / 65536);
    return bit;
  });
  const weights = new Float64Array(whole.length);
  const places = kept.flatMap((part) => Array.from(part, (_, i) => part.byteOffset - whole.byteOffset + i));
  let at = 0;
  const weighed = (stream) => {
    bits = 0;
    const value = byte(stream, module[at]);
    weights[places[at++]] = bits / 8;
    return value;
  };
  for (const _ of walk(size, weighed));
  return weights;
}

/** The module as it is, in the same form: for quick looks at the page. */
export const store = (module) => Uint8Array.from([0, 0, 0, 0, ...module]);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const module = readFileSync(process.argv[2]);
  const packed = await pack(module);
  const since = process.cpuUsage();
  await unpack(packed);
  const { user } = process.cpuUsage(since);
  console.log(`${module.length} bytes packed to ${packed.length}, unpacked in ${Math.round(user / 1000)} ms`);
}
