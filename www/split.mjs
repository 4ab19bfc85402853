// Makes of the core what every post needs: the module in which code that no form reaches is replaced by a trap, and sources
// of the library that no form imports by zeros. Which those are is kept nowhere: each build measures it (`profile.mjs`), by
// running scenarios of all kinds on an instrumented core. The whole is what a page fetches once a program asks for it.

import { instruction } from "./streams.js";

const [CUSTOM, IMPORTS, GLOBALS, EXPORTS, CODE, DATA] = [0, 2, 6, 7, 10, 11];

/** The instruction that stands for a piece of code: `unreachable`. */
const TRAP = 0;

/** A number in LEB128. */
export function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

/** The number at a place, and the place behind it. */
export function number(bytes, at) {
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

/** A module without what only tools read, but for the names that another one of the same functions has. */
export function bare(wasm, named) {
  const parts = [wasm.subarray(0, 8)];
  const add = (id, ...bodies) => parts.push(Buffer.from([id]), encoded(bodies.reduce((sum, { length }) => sum + length, 0)), ...bodies);
  for (const { id, from, to } of sections(wasm)) if (id !== CUSTOM) add(id, wasm.subarray(from, to));
  if (named) {
    const { from, to } = custom(named, "name");
    add(CUSTOM, Buffer.from("\u0004name"), named.subarray(from, to));
  }
  return Buffer.concat(parts);
}

/** Adds entries to the end of a section that is a list. */
function appended(body, count, entries) {
  const [had, at] = number(body, 0);
  return Buffer.concat([encoded(had + count), body.subarray(at), ...entries]);
}

/** Where a function's code begins, behind its locals. */
function start(wasm, { code }) {
  let [groups, at] = number(wasm, code);
  for (; groups > 0; groups--) at = number(wasm, at)[1] + 1;
  return at;
}

/** Goes through a function's code: `visit(op, from, to)` for each instruction. */
export function instructions(wasm, body, visit) {
  let at = start(wasm, body);
  const byte = () => wasm[at++];
  while (at < body.to) {
    const from = at;
    const op = instruction(byte);
    visit(op, from, at);
  }
}

const [BLOCK, LOOP, IF, ELSE, END, BRANCH_IF, CALL] = [2, 3, 4, 5, 11, 13, 16];
/** Behind these begins a stretch: code that may not be reached though they were. */
const BEGINS = new Set([IF, ELSE, END, BRANCH_IF]);

/** The stretches of each function, as the places where they begin: the first at its first instruction. */
export function stretches(wasm) {
  return bodies(wasm).map((body) => {
    const list = [start(wasm, body)];
    instructions(wasm, body, (op, _, to) => {
      if (BEGINS.has(op) && to < body.to) list.push(to);
    });
    return list;
  });
}

/** The same module, in which each stretch sets a global of its own; they are exported as `ran0`, `ran1`, … in order. */
export function instrumented(wasm) {
  const all = stretches(wasm);
  const count = all.reduce((sum, { length }) => sum + length, 0);
  const globals = sections(wasm).find(({ id }) => id === GLOBALS);
  const [first] = number(wasm, globals.from);
  const each = (make) => Array.from({ length: count }, (_, index) => make(index));
  return rewritten(wasm, (id, body) => {
    if (id === GLOBALS) return appended(body, count, each(() => Buffer.from([0x7f, 1, 0x41, 0, 0x0b])));
    if (id === EXPORTS) {
      return appended(body, count, each((index) => {
        const name = Buffer.from(`ran${index}`);
        return Buffer.concat([encoded(name.length), name, Buffer.from([3]), encoded(first + index)]);
      }));
    }
    if (id !== CODE) return null;
    let next = first;
    const changed = bodies(wasm).map(({ code, to }, index) => {
      const parts = [];
      let copied = code;
      for (const at of all[index]) {
        parts.push(wasm.subarray(copied, at), Buffer.from([0x41, 1, 0x24]), encoded(next++));
        copied = at;
      }
      const whole = Buffer.concat([...parts, wasm.subarray(copied, to)]);
      return Buffer.concat([encoded(whole.length), whole]);
    });
    return Buffer.concat([encoded(all.length), ...changed]);
  });
}

/** What only makes a sequence longer is no longer than this. */
const GROWING = 40;

/** A body without the stretches that are not needed. A stretch is followed, as far as its block goes, by what can only be
 *  reached through it. Where a sequence is only made longer is kept: a function has that at every place where it adds
 *  something, and where it has to be is chance. */
function without(wasm, body, isNeeded, grows, least) {
  const kept = [];
  let copied = body.code;
  // Where a hole begins, how many blocks have begun in it, and whom it calls.
  let [hole, depth, calls] = [-1, 0, []];
  const begin = (at) => {
    if (!isNeeded(at)) [hole, depth, calls] = [at, 0, []];
  };
  const isGrowing = (length) => length <= GROWING && calls.length > 0 && calls.every(grows);
  const close = (at) => {
    if (at - hole >= least && !isGrowing(at - hole)) {
      kept.push(wasm.subarray(copied, hole), Buffer.from([TRAP]));
      copied = at;
    }
    hole = -1;
  };
  begin(start(wasm, body));
  instructions(wasm, body, (op, from, to) => {
    if (hole >= 0) {
      if (op === CALL) calls.push(number(wasm, from + 1)[0]);
      else if (op === BLOCK || op === LOOP || op === IF) depth++;
      else if (op === END && depth > 0) depth--;
      else if ((op === END || op === ELSE) && depth === 0) close(from);
    }
    if (hole < 0 && BEGINS.has(op) && to < body.to) begin(to);
  });
  kept.push(wasm.subarray(copied, body.to));
  return Buffer.concat(kept);
}

/** What only the typed API calls, which always has the whole. */
const TYPED = new Set(["simulate", "compare", "stories"]);

/** The section of what a module gives, without the typed API. */
function withoutTyped(body) {
  let [count, at] = number(body, 0);
  const kept = [];
  for (; count > 0; count--) {
    const [length, name] = number(body, at);
    const [, behind] = number(body, name + length + 1);
    if (!TYPED.has(body.toString("utf8", name, name + length))) kept.push(body.subarray(at, behind));
    at = behind;
  }
  return Buffer.concat([encoded(kept.length), ...kept]);
}

/** The first part. `needed(index, place)` tells whether it has the stretch of a function that begins there, `grows(callee)`
 *  whether a function only makes a sequence longer, `least(index)` how long a piece of a function has to be to be left out; `cuts` are places of texts that it need not have, with what is to stand
 *  there: `{ from, to, stub }`. */
export function split(wasm, { needed, grows, least, cuts }) {
  const first = rewritten(wasm, (id, section) => {
    if (id === EXPORTS) return withoutTyped(section);
    if (id !== CODE) return null;
    const all = bodies(wasm).map((body, index) => {
      const kept = without(wasm, body, (at) => needed(index, at), grows, least(index));
      return Buffer.concat([encoded(kept.length), kept]);
    });
    return Buffer.concat([encoded(all.length), ...all]);
  });
  // Data stand behind the code, whose length has changed.
  const shift = wasm.length - first.length;
  for (const { from, stub } of cuts) stub.copy(first, from - shift);
  return first;
}

/** The segments of the module's data: where each stands in the module and at which address in the memory. */
export function segments(wasm) {
  const { from } = sections(wasm).find(({ id }) => id === DATA);
  let [count, at] = number(wasm, from);
  const list = [];
  for (; count > 0; count--) {
    // The kind of segment: active in the first memory. Then `i32.const`, the address, `end`.
    if (wasm[at] !== 0 || wasm[at + 1] !== 0x41) throw new Error(`expected an active segment of data at ${at}, found kind ${wasm[at]}`);
    const [address, behind] = number(wasm, at + 2);
    const [length, start] = number(wasm, behind + 1);
    list.push({ start, end: start + length, address });
    at = start + length;
  }
  return list;
}

/** Says of a place in the module's data at which address it stands in the memory. */
export function addresses(wasm) {
  const list = segments(wasm);
  return (place) => {
    const { start, address } = list.find(({ start, end }) => place >= start && place < end);
    return address + place - start;
  };
}

/** How many functions the module imports: all its imports, or names.js would have complained. */
export function imported(wasm) {
  const imports = sections(wasm).find(({ id }) => id === IMPORTS);
  return imports ? number(wasm, imports.from)[0] : 0;
}

/** A section of the module's that only tools read: from where to where what stands behind its name goes. */
export function custom(wasm, name) {
  for (const { id, from, to } of sections(wasm)) {
    if (id !== CUSTOM) continue;
    const [length, at] = number(wasm, from);
    if (wasm.toString("utf8", at, at + length) === name) return { from: at + length, to };
  }
  throw new Error(`expected a section ${name} in the module, found none`);
}

/** The name of each function that has a body, from the module's section of names; "" where there is none. */
export function named(wasm) {
  const names = new Map();
  const { from, to } = custom(wasm, "name");
  for (let at = from; at < to; ) {
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
  const first = imported(wasm);
  return bodies(wasm).map((_, index) => names.get(first + index) ?? "");
}
