/**
 * What a post has to load, and what each room of the crate weighs in it.
 *
 *     node benches/size.mjs [--deep] [--functions N] [--wasm FILE]
 *
 * It reads the release build before the optimiser, because only that one still knows its functions' names, sums the
 * code by room, and shares out the weight of the shipped file in proportion: raw bytes by code size, gzipped bytes by
 * what each room's code compresses to on its own. So the rooms' figures are estimates, the total is not.
 */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUDGET = 69_000;
/** Whether rooms are split into their files. */
const DEEP = process.argv.includes('--deep');

const gzipped = bytes => gzipSync(bytes, { level: 9 }).length;

// ------------------------------------------------------------------------------------------- WebAssembly's binary format

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
}

/** All sections: custom ones by name, the others by number. */
function sections(wasm) {
  const found = {};
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const id = reader.bytes[reader.at++];
    const body = reader.take(reader.number());
    if (id !== 0) {
      found[id] = body;
      continue;
    }
    const custom = new Reader(body);
    const name = custom.text();
    found[name] = body.subarray(custom.at);
  }
  return found;
}

function importedFunctions(section) {
  if (!section) return 0;
  const reader = new Reader(section);
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.text();
    reader.text();
    const kind = reader.bytes[reader.at++];
    if (kind === 0) {
      functions += 1;
      reader.number();
    } else if (kind === 1 || kind === 2) {
      if (kind === 1) reader.at += 1;
      const bounded = reader.bytes[reader.at++] & 1;
      reader.number();
      if (bounded) reader.number();
    } else {
      reader.at += 2;
    }
  }
  return functions;
}

function functionNames(section) {
  const names = new Map();
  const reader = new Reader(section ?? new Uint8Array());
  while (reader.at < reader.bytes.length) {
    const kind = reader.bytes[reader.at++];
    const part = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.text());
  }
  return names;
}

/** Every function's name and body. */
function functions(wasm) {
  const parts = sections(wasm);
  const names = functionNames(parts.name);
  const reader = new Reader(parts[10]);
  const list = [];
  const count = reader.number();
  const imported = importedFunctions(parts[2]);
  for (let index = 0; index < count; index++) {
    const body = reader.take(reader.number());
    list.push({ name: demangle(names.get(imported + index) ?? '?'), body });
  }
  // Descriptions of exports, which wasm-bindgen executes and removes.
  return list.filter(({ name }) => !/describe/.test(name));
}

/** Rust's two manglings, read well enough to tell rooms apart: `_ZN` length name … `E`, and `_R` … */
function demangle(name) {
  if (name.startsWith('_R')) return [...identifiers(name.replace(/(C)s[0-9A-Za-z]*_/g, '$1'))].join('::');
  if (!name.startsWith('_ZN')) return name;
  const parts = [...identifiers(name)].filter(part => !/^h[0-9a-f]{16}$/.test(part));
  return parts.join('::').replaceAll('..', '::').replaceAll('$LT$', '<').replaceAll('$GT$', '>').replaceAll('$u20$', ' ').replaceAll('$RF$', '&').replaceAll('$C$', ',');
}

function* identifiers(mangled) {
  const length = /([1-9]\d*)_?/g;
  for (let match; (match = length.exec(mangled)); ) {
    const part = mangled.slice(length.lastIndex, length.lastIndex + Number(match[1]));
    if (!/^[A-Za-z_$]/.test(part)) continue;
    yield part;
    length.lastIndex += part.length;
  }
}

// ---------------------------------------------------------------------------------------------------------------- rooms

const SPLIT = new Set(['python', 'javascript']);

function roomOf(name) {
  const inside = /loopscope::(\w+)(?:::(\w+))?(?:::([a-z_]+)\b)?/.exec(name);
  if (inside && DEEP) return inside.slice(1).filter(part => part && !/^[A-Z]/.test(part)).join('/');
  if (inside) return SPLIT.has(inside[1]) && inside[2] ? `${inside[1]}/${inside[2]}` : inside[1];
  const crate = /(?:^|[<& ])(\w+)::/.exec(name)?.[1];
  if (['alloc', 'core', 'std', 'dlmalloc', 'compiler_builtins', 'hashbrown'].includes(crate)) return `(Rust's ${crate})`;
  if (/^(memcpy|memmove|memset|memcmp|bcmp)$/.test(name)) return "(Rust's core)";
  if (/wbindgen|wasm_bindgen|js_sys|web_sys|serde|futures/.test(name)) return '(bindings)';
  return '(other)';
}

function byRoom(list) {
  const rooms = new Map();
  for (const { name, body } of list) {
    const room = roomOf(name);
    if (!rooms.has(room)) rooms.set(room, { raw: 0, bodies: [] });
    const entry = rooms.get(room);
    entry.raw += body.length;
    entry.bodies.push(body);
  }
  for (const entry of rooms.values()) entry.gzipped = gzipped(Buffer.concat(entry.bodies));
  return rooms;
}

function whole(rooms) {
  const sums = new Map();
  for (const [room, { shareRaw, shareGzipped }] of rooms) {
    const name = room.startsWith('(') ? 'Rust itself and bindings' : SPLIT.has(room.split('/')[0]) ? room.split('/')[0] : 'everything else';
    const sum = sums.get(name) ?? [0, 0];
    sums.set(name, [sum[0] + shareRaw, sum[1] + shareGzipped]);
  }
  return sums;
}

// --------------------------------------------------------------------------------------------------------------- output

function row(name, raw, compressed) {
  const kb = bytes => (bytes / 1000).toFixed(1).padStart(9);
  console.log(`${name.padEnd(34)}${kb(raw)} kB${kb(compressed)} kB`);
}

function option(name, otherwise) {
  const place = process.argv.indexOf(name);
  return place < 0 ? otherwise : process.argv[place + 1];
}

function read(path, how) {
  if (existsSync(path)) return readFileSync(path);
  console.error(`error: ${path} is not there; ${how}`);
  process.exit(1);
}

const named = read(option('--wasm', join(root, 'target/wasm32-unknown-unknown/release/loopscope.wasm')), 'run ./build.sh build');
const list = functions(named);
const rooms = byRoom(list);
const parts = sections(named);

const bound = join(root, 'target/page/core_bg.wasm');
const shipped = existsSync(bound) ? readFileSync(bound) : named;
const shippedParts = sections(shipped);
const code = { raw: shippedParts[10].length, gzipped: gzipped(shippedParts[10]) };
const data = { raw: shippedParts[11]?.length ?? 0, gzipped: gzipped(shippedParts[11] ?? new Uint8Array()) };
const sum = key => [...rooms.values()].reduce((total, room) => total + room[key], 0);
for (const room of rooms.values()) {
  room.shareRaw = (room.raw / sum('raw')) * code.raw;
  room.shareGzipped = (room.gzipped / sum('gzipped')) * code.gzipped;
}

console.log(`${''.padEnd(34)}${'raw'.padStart(12)}${'gzipped'.padStart(12)}`);
for (const [name, room] of [...rooms].sort((a, b) => b[1].shareGzipped - a[1].shareGzipped)) row(`  ${name}`, room.shareRaw, room.shareGzipped);
row('code', code.raw, code.gzipped);
row('texts and tables', data.raw, data.gzipped);
row('wasm as shipped', shipped.length, gzipped(shipped));
console.log();
for (const [name, [raw, compressed]] of whole(rooms)) row(`  ${name}`, raw, compressed);
console.log(`  (code before the optimiser ${(parts[10].length / 1000).toFixed(1)} kB)`);

const wanted = Number(option('--functions', 0));
if (wanted > 0) {
  console.log(`\nthe ${wanted} largest functions, before the optimiser`);
  for (const { name, body } of [...list].sort((a, b) => b.body.length - a.body.length).slice(0, wanted)) {
    console.log(`${String(body.length).padStart(8)}  ${name}`);
  }
}

const element = join(root, 'dist/loop-scope.js');
if (existsSync(element)) {
  const script = readFileSync(element);
  const total = gzipped(script);
  console.log();
  // What is not the packed wasm: glue, element and style.
  const text = script.toString();
  const packed = /[A-Za-z0-9+/]{4000,}={0,2}/.exec(text)?.[0] ?? '';
  const rest = Buffer.from(text.replace(packed, ''));
  row('glue, element and style', rest.length, gzipped(rest));
  if (packed) row('wasm, packed and in base64', packed.length, gzipped(Buffer.from(packed)));
  row('dist/loop-scope.js', script.length, total);
  const verdict = total <= BUDGET ? 'within' : 'OVER';
  console.log(`\n${(total / 1000).toFixed(1)} kB gzipped, ${verdict} the budget of ${BUDGET / 1000} kB`);
  if (total > BUDGET) process.exitCode = 1;
} else {
  console.log('\ndist/loop-scope.js is not there yet: only the wasm was weighed');
}
