/**
 * What a post has to load, and what each room of the crate weighs in it.
 *
 *     node benches/size.mjs [--deep] [--functions N]
 *
 * Each room is gzipped by itself, so that the sum is more than the whole: the whole is packed better.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What was asked for with both languages whole. The first stage, with little of either, was to have 69 kB. */
const BUDGET = 150_000;
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

/** Every function: its name, where its body begins and ends. */
function functions(wasm) {
  const parts = sections(wasm);
  const names = functionNames(parts.name);
  const reader = new Reader(parts[10]);
  const list = [];
  const count = reader.number();
  const imported = importedFunctions(parts[2]);
  for (let index = 0; index < count; index++) {
    const body = reader.take(reader.number());
    const from = body.byteOffset - wasm.byteOffset;
    list.push({ name: demangle(names.get(imported + index) ?? '?'), from, to: from + body.length });
  }
  return list;
}

/** A name as wasm-bindgen leaves it, without hashes: it may stand escaped, and `[…]` follows each crate. */
function demangle(name) {
  const plain = name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return plain.replace(/\[[0-9a-f]{8,}\]/g, '').replace(/::h[0-9a-f]{16}$/, '');
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

/** Adds what stands from one place of the module to another to a room. */
function add(rooms, room, { from, to }) {
  const entry = rooms.get(room) ?? { raw: 0, parts: [] };
  rooms.set(room, entry);
  entry.raw += to - from;
  entry.parts.push(named.subarray(from, to));
  taken.fill(1, from, to);
}

/** The sources that the library has in its own languages, as they ship: by room, where they stand in the module. */
function* sources(wasm) {
  for (const path of ['python/modules', 'python/asyncio', 'javascript/library', 'javascript/library/platform']) {
    const directory = join(root, 'src', path);
    if (!existsSync(directory)) continue;
    for (const file of readdirSync(directory).filter(file => /\.(py|js)$/.test(file))) {
      const lines = readFileSync(join(directory, file), 'utf8').split('\n');
      const lean = file.endsWith('.py')
        ? lines.map(line => line.replace(/^ */, blanks => ' '.repeat(blanks.length / 4))).filter(line => !/^ *(#|$)/.test(line))
        : lines.map(line => line.trimStart());
      const bytes = Buffer.from(lean.join('\n').trimEnd());
      const from = wasm.indexOf(bytes);
      if (from >= 0) yield { room: DEEP ? `${path}/${file}` : `${path.split('/')[0]}: library in its own language`, from, to: from + bytes.length };
    }
  }
}

// --------------------------------------------------------------------------------------------------------------- output

function row(name, raw, compressed) {
  const kb = bytes => (bytes / 1000).toFixed(1).padStart(9);
  console.log(`${name.padEnd(44)}${kb(raw)} kB${kb(compressed)} kB`);
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

const named = read(join(root, 'target/page/core_named.wasm'), 'run ./build.sh build');
/** Which bytes of the module are some room's. */
const taken = new Uint8Array(named.length);
const list = functions(named);
const rooms = new Map();
for (const place of list) add(rooms, roomOf(place.name), place);
for (const place of sources(named)) add(rooms, place.room, place);
// Nor what only tools read: it does not ship.
for (const [name, part] of Object.entries(sections(named))) {
  const from = part.byteOffset - named.byteOffset;
  if (!/^\d+$/.test(name)) taken.fill(1, from, from + part.length);
}
const rest = named.filter((_, at) => !taken[at]);
rooms.set('texts, tables, types', { raw: rest.length, parts: [rest] });
for (const room of rooms.values()) room.packed = gzipped(Buffer.concat(room.parts));
const sum = key => [...rooms.values()].reduce((total, room) => total + room[key], 0);

console.log(`${''.padEnd(44)}${'raw'.padStart(12)}${'gzipped'.padStart(12)}`);
for (const [name, room] of [...rooms].sort((a, b) => b[1].packed - a[1].packed)) row(`  ${name}`, room.raw, room.packed);
row('wasm as shipped', sum('raw'), sum('packed'));
console.log();
for (const language of ['python', 'javascript']) {
  const own = [...rooms].filter(([name]) => name.startsWith(language)).map(([, room]) => room);
  row(`  ${language}`, ...['raw', 'packed'].map(key => own.reduce((total, room) => total + room[key], 0)));
}

const wanted = Number(option('--functions', 0));
if (wanted > 0) {
  console.log(`\nthe ${wanted} heaviest functions`);
  const single = new Map();
  list.forEach((place, index) => add(single, `${place.name} #${index}`, place));
  for (const [name, { raw }] of [...single].sort((a, b) => b[1].raw - a[1].raw).slice(0, wanted)) {
    console.log(`${String(raw).padStart(8)}  ${name}`);
  }
}

const element = join(root, 'dist/loop-scope.js');
if (existsSync(element)) {
  const script = readFileSync(element);
  const total = gzipped(script);
  console.log();
  // What is not the packed wasm: glue, element and style.
  const text = script.toString();
  const packed = /[A-Za-z0-9+/]{20000,}={0,2}/.exec(text)?.[0] ?? '';
  const rest = Buffer.from(text.replace(packed, ''));
  row('glue, element and style', rest.length, gzipped(rest));
  if (packed) row('wasm, packed and in base64', packed.length, gzipped(Buffer.from(packed)));
  row('dist/loop-scope.js', script.length, total);
  const second = readFileSync(join(root, 'dist/loop-scope-rest.js'));
  row('dist/loop-scope-rest.js, on demand', second.length, gzipped(second));
  const verdict = total <= BUDGET ? 'within' : 'OVER';
  console.log(`\n${(total / 1000).toFixed(1)} kB gzipped, ${verdict} the budget of ${BUDGET / 1000} kB`);
  if (total > BUDGET) process.exitCode = 1;
} else {
  console.log('\ndist/loop-scope.js is not there yet: only the wasm was weighed');
}
