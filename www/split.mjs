// Parts the core in two: what every post needs, and the rest, which a page fetches once a program asks for it. The
// first is the whole module in which the bodies of functions that no form can reach are replaced by a trap, and the
// library's sources that no form imports by zeros; `graft.js` puts the rest back where it was. Which functions those
// are is not kept anywhere: each build measures it, by running scenarios of all kinds on an instrumented core.

import { HOLE, REST_HOLES } from "./graft.js";

const [CUSTOM, IMPORTS, GLOBALS, EXPORTS, CODE] = [0, 2, 6, 7, 10];

/** A number in LEB128. */
export function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

/** The number at a place, and the place behind it. */
function number(bytes, at) {
  for (let value = 0, unit = 1; ; unit *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * unit;
    if (byte < 128) return [value, at];
  }
}

/** The sections of a module, in order: `{ id, from, to }`, where from and to bound what the section holds. */
export function sections(wasm) {
  const list = [];
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [length, from] = number(wasm, at + 1);
    list.push({ id, from, to: from + length });
    at = from + length;
  }
  return list;
}

/** The bodies of the functions: from the size that stands before each to its end. */
export function bodies(wasm) {
  const { from } = sections(wasm).find(({ id }) => id === CODE);
  let [count, at] = number(wasm, from);
  const list = [];
  for (; count > 0; count--) {
    const [length, code] = number(wasm, at);
    list.push({ from: at, code, to: code + length });
    at = code + length;
  }
  return list;
}

/** Writes a module anew, with what `change` gives for the sections that it knows. */
function rewritten(wasm, change) {
  const parts = [wasm.subarray(0, 8)];
  for (const { id, from, to } of sections(wasm)) {
    const body = change(id, wasm.subarray(from, to)) ?? wasm.subarray(from, to);
    parts.push(Buffer.from([id]), encoded(body.length), body);
  }
  return Buffer.concat(parts);
}

/** Adds entries to the end of a section that is a list. */
function appended(body, count, entries) {
  const [had, at] = number(body, 0);
  return Buffer.concat([encoded(had + count), body.subarray(at), ...entries]);
}

/** The same module, in which each function sets a global of its own, exported as `ran0`, `ran1`, … */
export function instrumented(wasm) {
  const all = bodies(wasm);
  const globals = sections(wasm).find(({ id }) => id === GLOBALS);
  const [first] = number(wasm, globals.from);
  return rewritten(wasm, (id, body) => {
    if (id === GLOBALS) {
      return appended(body, all.length, all.map(() => Buffer.from([0x7f, 1, 0x41, 0, 0x0b])));
    }
    if (id === EXPORTS) {
      return appended(body, all.length, all.map((_, index) => {
        const name = Buffer.from(`ran${index}`);
        return Buffer.concat([encoded(name.length), name, Buffer.from([3]), encoded(first + index)]);
      }));
    }
    if (id !== CODE) return null;
    const changed = all.map(({ code, to }, index) => {
      let [groups, at] = number(wasm, code);
      for (; groups > 0; groups--) at = number(wasm, at)[1] + 1;
      const mark = Buffer.concat([Buffer.from([0x41, 1, 0x24]), encoded(first + index)]);
      const whole = Buffer.concat([wasm.subarray(code, at), mark, wasm.subarray(at, to)]);
      return Buffer.concat([encoded(whole.length), whole]);
    });
    return Buffer.concat([encoded(all.length), ...changed]);
  });
}

/** The two parts: `first` is a module, `rest` a module in form only, for the same packing. `needed` tells for each
 *  function whether the first part has it; `ranges` are places (from, to) that hold sources which it need not have. */
export function split(wasm, needed, ranges) {
  const all = bodies(wasm);
  const rest = [];
  const first = rewritten(wasm, (id) => {
    if (id !== CODE) return null;
    const kept = all.map(({ from, to }, index) => {
      const body = wasm.subarray(from, to);
      if (needed[index] && !HOLE.every((byte, at) => body[at] === byte)) return body;
      rest.push(body);
      return Buffer.from(HOLE);
    });
    return Buffer.concat([encoded(all.length), ...kept]);
  });
  // Data stand behind the code, whose length has changed.
  const shift = wasm.length - first.length;
  const holes = [encoded(ranges.length)];
  for (const [from, to] of ranges) {
    holes.push(encoded(wasm.length - from), encoded(to - from), wasm.subarray(from, to));
    first.fill(0, from - shift, to - shift);
  }
  const section = (id, parts) => {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([id]), encoded(body.length), body]);
  };
  const packed = [wasm.subarray(0, 8), section(CODE, [encoded(rest.length), ...rest]), section(REST_HOLES, holes)];
  return { first, rest: Buffer.concat(packed) };
}

/** How many functions the module imports: all its imports, or names.js would have complained. */
export function imported(wasm) {
  const imports = sections(wasm).find(({ id }) => id === IMPORTS);
  return imports ? number(wasm, imports.from)[0] : 0;
}

/** The numbers of the functions that a page can call. */
export function exported(wasm) {
  const { from } = sections(wasm).find(({ id }) => id === EXPORTS);
  let [count, at] = number(wasm, from);
  const list = [];
  for (; count > 0; count--) {
    const [length, name] = number(wasm, at);
    const kind = wasm[name + length];
    const [index, behind] = number(wasm, name + length + 1);
    if (kind === 0) list.push(index);
    at = behind;
  }
  return list;
}

/** The name of each function that has a body, from the module's section of names; "" where there is none. */
export function named(wasm) {
  const names = new Map();
  for (const { id, from, to } of sections(wasm)) {
    if (id !== CUSTOM) continue;
    let [length, at] = number(wasm, from);
    if (wasm.toString("utf8", at, at + length) !== "name") continue;
    for (at += length; at < to; ) {
      const kind = wasm[at];
      const [size, start] = number(wasm, at + 1);
      if (kind === 1) {
        let [count, at] = number(wasm, start);
        for (; count > 0; count--) {
          const [index, behind] = number(wasm, at);
          const [length, text] = number(wasm, behind);
          names.set(index, wasm.toString("utf8", text, text + length));
          at = text + length;
        }
      }
      at = start + size;
    }
  }
  const first = imported(wasm);
  return bodies(wasm).map((_, index) => names.get(first + index) ?? "");
}
