// The texts of the library in the core, and the bodies of the functions in them: what profile.mjs may leave out of the
// first part. Each has something of the same length to stand for it: zeros for a whole text, for a body a statement that
// traps when the function is called (`machine::present`, `machine::reach`).

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts that a page never makes smaller by leaving them out. */
const SHORT = 200;
/** A shorter body is not worth the place where it stands. */
const SHORT_BODY = 48;

/** All texts in the module, in order: `{ from, to, stub, inner }`. The bodies that stand within one are of the same form, each
 *  in the `inner` of what is around it. `out` is where build.rs has written the sources that it changes. */
export function texts(wasm, root, out) {
  const list = [];
  const add = (file, text, bodies) => {
    const bytes = Buffer.from(text);
    if (bytes.length <= SHORT) return;
    const at = wasm.indexOf(bytes);
    if (at < 0) throw new Error(`expected the text of ${file} in the core, as this build has it; found another`);
    const moved = ({ from, to, stub, inner }) => ({ from: from + at, to: to + at, stub, inner: inner.map(moved) });
    list.push({ from: at, to: at + bytes.length, stub: Buffer.alloc(bytes.length), inner: bodies.map(moved) });
  };
  for (const room of ["asyncio", "modules"]) {
    for (const file of readdirSync(join(out, room))) {
      const text = readFileSync(join(out, room, file), "utf8");
      add(file, text, pythonBodies(text));
    }
  }
  for (const room of ["", "platform"]) {
    const folder = join(root, "src/javascript/library", room);
    for (const file of readdirSync(folder)) {
      if (!file.endsWith(".js")) continue;
      // As `flush` in src/javascript/library/parts.rs leaves it.
      const source = readFileSync(join(folder, file), "utf8").replace(/^ *\/\/.*\n/gm, "");
      add(file, source.replace(/^ +/gm, ""), javascriptBodies(source));
    }
  }
  return list.sort((one, other) => one.from - other.from);
}

/** The lines of a text: their indentation, their words, and where these begin and end in bytes. */
function linesOf(text, hasIndentation) {
  let at = 0;
  return text.split("\n").map((line) => {
    const words = line.trimStart();
    const indent = line.length - words.length;
    const from = at + (hasIndentation ? indent : 0);
    const to = from + Buffer.byteLength(words);
    at = to + 1;
    return { indent, words, from, to };
  });
}

/** Bodies from pairs of lines (the first and the last of each), one inside the other as they stand. */
function nested(lines, pairs, stubOf) {
  const [list, open] = [[], []];
  for (const [first, last] of pairs) {
    const [from, to] = [lines[first].from, lines[last].to];
    if (to - from < SHORT_BODY) continue;
    const stub = Buffer.alloc(to - from, " ");
    stub.write(stubOf(lines.slice(first, last + 1)));
    while (open.length > 0 && open.at(-1).to < from) open.pop();
    const body = { from, to, stub, inner: [] };
    (open.at(-1)?.inner ?? list).push(body);
    open.push(body);
  }
  return list;
}

function pythonBodies(text) {
  const lines = linesOf(text, true);
  const pairs = [];
  lines.forEach(({ indent, words }, head) => {
    if (!/^(async )?def \w+\(.*:$/.test(words)) return;
    let last = head;
    while (last + 1 < lines.length && lines[last + 1].indent > indent) last++;
    if (last > head) pairs.push([head + 1, last]);
  });
  // What has a `yield` is another kind of function.
  return nested(lines, pairs, (body) => `assert 0,"\\0"${body.some(({ words }) => /\byield\b/.test(words)) ? ";yield" : ""}`);
}

/** Of a source with its indentation; the places are those without. */
function javascriptBodies(source) {
  const lines = linesOf(source, false);
  const pairs = [];
  lines.forEach(({ indent, words }, head) => {
    if (!/(\)|=>) \{$/.test(words) || /^(\} )?(else|if|for|while|switch|catch|with|do|try)\b/.test(words)) return;
    const last = lines.findIndex((line, index) => index > head && line.indent <= indent && line.words !== "") - 1;
    if (last > head && lines[last + 1].words.startsWith("}") && lines[last + 1].indent === indent) pairs.push([head + 1, last]);
  });
  return nested(lines, pairs, () => 'throw"\\0"');
}
