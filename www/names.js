// Gives the functions that the core imports, and those that call its closures, short names, in the wasm and in the script
// that wasm-bindgen wrote for it: theirs are a hundred hashes, which no packer can shorten, stand in both, and of the
// closures' some change with the way the core was compiled. What only tools read is left out.

const CUSTOM = 0;
const IMPORTS = 2;
const EXPORTS = 7;

/** The wasm and the script with short names for what the one has of the other. */
export function shorten(wasm, script) {
  const names = new Map();
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
    if (section !== IMPORTS && section !== EXPORTS) {
      at = end;
      if (section !== CUSTOM) parts.push(wasm.subarray(start, end));
      continue;
    }
    const count = number();
    const put = (body) => {
      const bytes = Buffer.concat([encoded(count), ...body]);
      parts.push(Buffer.from([section]), encoded(bytes.length), bytes);
    };
    const word = (name) => [encoded(Buffer.byteLength(name)), Buffer.from(name)];
    if (section === EXPORTS) {
      const exports = [];
      for (let i = 0; i < count; i++) {
        const [name, from] = [text(), at++];
        number();
        exports.push({ name, index: wasm.subarray(from, at) });
      }
      const closures = exports.map(({ name }) => name).filter((name) => name.startsWith("wasm_bindgen_"));
      for (const [i, name] of inOrder(closures).entries()) names.set(name, `X${i.toString(36).toUpperCase()}`);
      put(exports.flatMap(({ name, index }) => [...word(names.get(name) ?? name), index]));
      continue;
    }
    const imports = [];
    for (let i = 0; i < count; i++) {
      const [module, name, from] = [text(), text(), at];
      const kind = wasm[at++];
      if (kind !== 0) throw new Error(`expected only functions among the imports, found kind ${kind}`);
      number();
      imports.push({ module, name, type: wasm.subarray(from, at) });
    }
    for (const [i, name] of inOrder(imports.map(({ name }) => name)).entries()) names.set(name, `I${i.toString(36).toUpperCase()}`);
    put(imports.flatMap(({ module, name, type }) => [...word(module), ...word(names.get(name)), type]));
  }
  for (const name of names.values()) {
    if (new RegExp(`\\b${name}\\b`).test(script)) throw new Error(`expected no ${name} in the script of wasm-bindgen, found one`);
  }
  const lean = script.replace(/^ *\/\/.*\n/gm, "").replace(/\b(__wb|wasm_bindgen_)\w+/g, (name) => names.get(name) ?? name);
  return { wasm: Buffer.concat(parts), script: lean };
}

/** Names once each, in an order that is the same however the core was compiled. Capital letters stand for them in it, for no
 *  such name may be a word that the script uses otherwise. */
function inOrder(names) {
  const plain = (name) => name.replaceAll(/_[0-9a-f]{16}(?=_)/g, "");
  return [...new Set(names)].sort((one, other) => (plain(one) < plain(other) ? -1 : 1));
}

/** A number in LEB128. */
function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
