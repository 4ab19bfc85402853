// What both sides of packing know: how likely each bit of a wasm module is, given all that came before it.
//
// A byte is a walk down its stream's tree, which is short for frequent bytes, and each step of it is foretold by mixing:
// nine contexts (what the last instructions, numbers, bytes were) remember how often the step went right, and so does
// the last place that looked the same; a mixer weighs their votes and learns from what came. That is the method of
// Mahoney's paq; here the contexts know what wasm is. A module becomes a sixth smaller than with LZMA.
//
// Everything must come out the same in every browser, so that only sums, products and quotients are used.

import { CODE, HEADS, LOCALS, OPERANDS, SECTIONS, STREAMS } from "./streams.js";

const CONTEXTS = 9;
// The contexts' votes, that of the last similar place, and one that never changes.
const VOTES = CONTEXTS + 2;
const SLOTS = 1 << 20;
const STEPS = 4096;
const SCALE = 170;

const exp = (x) => {
  let result = 1;
  for (let n = 20; n > 0; n--) result = 1 + (x / 1024 / n) * result;
  for (let n = 0; n < 10; n++) result *= result;
  return result;
};
/** The odds of a vote: 1 / (1 + e^-vote), in steps. */
const ODDS = Float64Array.from({ length: STEPS }, (_, i) => 1 / (1 + exp((STEPS / 2 - 0.5 - i) / SCALE)));
/** The vote of odds, which undoes that. */
const VOTE = new Float64Array(STEPS);
for (let i = 0, vote = 0; i < STEPS; i++) {
  while (vote < STEPS - 1 && ODDS[vote] * STEPS < i + 0.5) vote++;
  VOTE[i] = (vote - STEPS / 2 + 0.5) / SCALE;
}
/** How much a slot learns when it was asked so many times before. */
const LEARN = Int32Array.from({ length: 64 }, (_, i) => 32768 / (i + 1.5));

const place = (vote) => {
  const at = (vote * SCALE + STEPS / 2) | 0;
  return at < 0 ? 0 : at > STEPS - 1 ? STEPS - 1 : at;
};
const mix = (hash, value) => {
  const next = Math.imul(hash ^ value, 0x2c1b3c6d);
  return next ^ (next >>> 12);
};

/** Huffman's tree of bytes that occur about 2 ** (weight - 1) times each, those of weight 0 never. Inner nodes have
 *  numbers from 0 in breadth, leaves are the complements of their bytes. */
export function tree(weights) {
  let live = weights.flatMap((weight, byte) => (weight ? [{ weight: 2 ** (weight - 1), byte }] : []));
  // A walk has at least one step.
  while (live.length < 2) live.push({ weight: 0, byte: live.length && live[0].byte === 0 ? 1 : 0 });
  while (live.length > 1) {
    live.sort((a, b) => b.weight - a.weight);
    const [left, right] = live.splice(-2);
    live.push({ weight: left.weight + right.weight, left, right });
  }
  const children = [];
  const paths = new Array(256);
  const queue = [{ node: live[0], path: [] }];
  let inner = 1;
  for (const { node, path } of queue) {
    const number = (child) => (child.left ? inner++ : ~child.byte);
    children.push(number(node.left), number(node.right));
    for (const [bit, child] of [node.left, node.right].entries()) {
      const below = [...path, bit];
      if (child.left) queue.push({ node: child, path: below });
      else paths[child.byte] = below;
    }
  }
  return { children: Int16Array.from(children), paths };
}

/**
 * Foretells a module of so many bytes. `decide` is told the odds of a 1, of 65,536, and the bit that is wanted, if
 * that is known; it gives the bit. The result takes a stream and the byte that is wanted, if known, and gives the byte.
 */
export function model(size, trees, decide) {
  const out = new Uint8Array(size);
  let at = 0;

  // Slots: odds in the upper 16 bits, then 10 bits that say for which context, then how often it was asked.
  const slots = new Int32Array(CONTEXTS * SLOTS);
  const contexts = new Int32Array(CONTEXTS);
  const bases = new Int32Array(CONTEXTS);
  const checks = new Int32Array(CONTEXTS);
  const held = new Int32Array(CONTEXTS);
  const votes = new Float64Array(VOTES).fill(0.3);
  // Two mixers, which choose their weights by different things and are heard equally.
  const byMatch = new Float32Array(VOTES * STREAMS * 3 * 256).fill(0.25);
  const byLast = new Float32Array(VOTES * 65536).fill(0.25);

  const step = (first, second, node, vote, wanted) => {
    for (let i = 0; i < CONTEXTS; i++) {
      let slot = slots[bases[i] + node];
      // A slot of another context is taken over.
      if ((slot & 0xffc0) !== checks[i]) slot = 0x80000000 | checks[i];
      held[i] = slot;
      votes[i] = VOTE[slot >>> 20];
    }
    votes[CONTEXTS] = vote;
    let one = 0;
    let two = 0;
    for (let i = 0; i < VOTES; i++) {
      one += votes[i] * byMatch[first + i];
      two += votes[i] * byLast[second + i];
    }
    const odds = (ODDS[place((one + two) / 2)] * 65536) | 0;
    const bit = decide(odds < 8 ? 8 : odds > 65528 ? 65528 : odds, wanted);
    one = (bit - ODDS[place(one)]) * 0.02;
    two = (bit - ODDS[place(two)]) * 0.02;
    for (let i = 0; i < VOTES; i++) {
      byMatch[first + i] += votes[i] * one;
      byLast[second + i] += votes[i] * two;
    }
    const goal = bit * 65535;
    for (let i = 0; i < CONTEXTS; i++) {
      const slot = held[i];
      const count = slot & 63;
      const odds = slot >>> 16;
      const learnt = odds + (Math.imul(goal - odds, LEARN[count]) >> 15);
      slots[bases[i] + node] = (learnt << 16) | (slot & 0xffc0) | (count < 40 ? count + 1 : 40);
    }
    return bit;
  };

  /** Finds the slots of all contexts at a node; the next four steps down stay close to them. */
  const find = (node) => {
    for (let i = 0; i < CONTEXTS; i++) {
      let hash = Math.imul(contexts[i] + Math.imul(node + 1, 0x3d4d51cb), 0x2545f491) + Math.imul(i + 1, 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
      hash ^= hash >>> 13;
      bases[i] = i * SLOTS + (hash & (SLOTS - 16));
      checks[i] = (hash >>> 22) << 6;
    }
  };

  // The last place before which the same bytes stood, how many, and how often it was right after so many.
  const places = new Int32Array(1 << 18);
  const right = new Float64Array(64 * STREAMS).fill(0.75);
  let similar = 0;
  let same = 0;
  const match = () => {
    same = same > 0 && out[similar] === out[at - 1] ? same + 1 : 0;
    similar++;
    if (at < 6) return;
    let hash = 0;
    for (let i = 6; i > 0; i--) hash = (Math.imul(hash, 0x2f0b4c47) + out[at - i] + 1) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 14;
    if (same === 0) {
      similar = places[hash];
      while (same < 32 && same < similar && out[similar - 1 - same] === out[at - 1 - same]) same++;
      if (same < 3) same = 0;
    }
    places[hash] = at;
  };

  const byte = (stream, last, wanted) => {
    match();
    const { children, paths } = trees[stream];
    const length = same < 16 ? same : Math.min(15 + ((same - 8) >> 3), 31);
    const first = stream * 3 + (same > 15 ? 2 : same > 0 ? 1 : 0);
    const trust = length * STREAMS + stream;
    const vote = VOTE[(right[trust] * (STEPS - 1)) | 0];
    const guess = out[similar];
    const path = wanted === undefined ? undefined : paths[wanted];
    let hint = same > 0 ? paths[guess] : undefined;
    let node = 0;
    for (let depth = 0, within = 1; node >= 0; depth++) {
      if ((depth & 3) === 0) {
        find(node);
        within = 1;
      }
      const expected = hint === undefined ? 0 : hint[depth];
      const bit = step(
        (first * 256 + node) * VOTES,
        ((last * 256 + node + stream * 0x9e35) & 0xffff) * VOTES,
        within,
        hint === undefined ? 0 : expected ? vote : -vote,
        path === undefined ? 0 : path[depth],
      );
      if (bit !== expected) hint = undefined;
      within = within * 2 + bit;
      node = children[node * 2 + bit];
    }
    const value = ~node;
    if (same > 0) right[trust] += ((guess === value ? 1 : 0) - right[trust]) * 0.02;
    return value;
  };

  // What stood before: instructions, the last two numbers of each stream, the last local variable, the function, and in
  // texts the word.
  const ops = new Int32Array(6);
  const numbers = new Int32Array(STREAMS * 2);
  let local = 0;
  let body = 0;
  let word = 0;
  let before = SECTIONS;
  // The number that is being read: its bytes so far and its value.
  let part = 0;
  let value = 0;

  const back = (count) => (at < count ? 0 : out[at - count]);
  const foresee = (stream) => {
    const kind = Math.imul(stream | (part < 3 ? part : 3) << 4, 0x1000193);
    const c = contexts;
    const [r1, r2, r3, r4] = [back(1), back(2), back(3), back(4)];
    if (stream === SECTIONS || stream === HEADS) {
      c[0] = kind;
      c[1] = mix(kind, r1);
      c[2] = mix(c[1], r2);
      c[3] = mix(c[2], r3);
      c[4] = mix(c[3], r4);
      c[5] = mix(mix(c[4], back(5)), back(6));
      c[6] = mix(mix(kind, word), 7);
      c[7] = mix(mix(kind, r4), 9);
      c[8] = mix(mix(kind, r2), r3);
      return r1;
    }
    const near = mix(mix(kind + 1, r1), mix(r2, r3));
    c[6] = near;
    c[7] = mix(mix(near, r4), back(5));
    c[0] = mix(kind, ops[0]);
    if (stream === CODE || stream === OPERANDS) {
      c[1] = mix(mix(kind, body), ops[0]);
      c[2] = mix(c[0], ops[1]);
      c[3] = mix(c[2], ops[2]);
      c[4] = mix(c[3], ops[3]);
      c[5] = mix(mix(c[4], ops[4]), ops[5]);
      c[8] = mix(c[1], local);
      return (ops[0] + ops[1] * 5) & 255;
    }
    const [n1, n2] = [numbers[stream * 2], numbers[stream * 2 + 1]];
    c[1] = mix(mix(mix(kind, body), ops[1]), ops[0]);
    c[2] = mix(c[0], n1 + 1);
    c[3] = mix(mix(c[2], n2), ops[1]);
    c[4] = mix(mix(mix(c[0], ops[1]), ops[2]), ops[3]);
    c[5] = mix(mix(c[0], ops[1]), n1);
    c[8] = mix(mix(kind, body), ops[0]);
    if (part === 0) return ops[0];
    for (let i = 0; i < CONTEXTS; i++) c[i] = mix(c[i], r1 + 1);
    return r1;
  };
  const remember = (stream, byte) => {
    if (stream === CODE) {
      ops.copyWithin(1, 0);
      ops[0] = byte;
    } else if (stream === SECTIONS) {
      const letter = byte | 32;
      word = letter > 96 && letter < 123 ? mix(word, byte) : 0;
    } else {
      if (stream === HEADS && before !== HEADS) {
        body++;
        ops.fill(0);
      }
      value |= (byte & 127) << (7 * part);
      part++;
      if (byte < 128) {
        numbers[stream * 2 + 1] = numbers[stream * 2];
        numbers[stream * 2] = value;
        if (stream === LOCALS) local = value;
        part = value = 0;
      }
    }
    before = stream;
  };

  return (stream, wanted) => {
    const found = byte(stream, foresee(stream), wanted);
    out[at++] = found;
    remember(stream, found);
    return found;
  };
}
