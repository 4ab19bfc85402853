// Gives the functions that the core imports short names, in the wasm and in the script that wasm-bindgen wrote for it:
// theirs are a hundred hashes, which no packer can shorten, and stand in both. What only tools read is left out.

const CUSTOM = 0;
const IMPORTS = 2;

/** The wasm and the script with short names for the wasm's imports. */
export function shorten(wasm, script) {
  const names = new Map();
  const short = (name) => {
    // Capital letters, for no such name may be a word that the script uses otherwise.
    if (!names.has(name)) names.set(name, `I${names.size.toString(36).toUpperCase()}`);
    return names.get(name);
  };
  const parts = [wasm.subarray(0, 8)];
  let at = 8;
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const byte = wasm[at++];
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return wasm.toString("utf8", at - length, at);
  };
  while (at < wasm.length) {
    const start = at;
    const section = wasm[at++];
    const length = number();
    const end = at + length;
    if (section !== IMPORTS) {
      at = end;
      if (section !== CUSTOM) parts.push(wasm.subarray(start, end));
      continue;
    }
    const count = number();
    const body = [encoded(count)];
    for (let i = 0; i < count; i++) {
      for (const name of [text(), short(text())]) body.push(encoded(Buffer.byteLength(name)), Buffer.from(name));
      const from = at;
      const kind = wasm[at++];
      if (kind !== 0) throw new Error(`expected only functions among the imports, found kind ${kind}`);
      number();
      body.push(wasm.subarray(from, at));
    }
    const bytes = Buffer.concat(body);
    parts.push(Buffer.from([IMPORTS]), encoded(bytes.length), bytes);
  }
  for (const name of names.values()) {
    if (new RegExp(`\\b${name}\\b`).test(script)) throw new Error(`expected no ${name} in the script of wasm-bindgen, found one`);
  }
  return { wasm: Buffer.concat(parts), script: script.replace(/\b__wb\w+/g, (name) => names.get(name) ?? name) };
}

/** A number in LEB128. */
function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
