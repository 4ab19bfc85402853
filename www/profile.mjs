// Finds out what of the core a form needs: which functions run, and which texts of the library are read, when scenarios
// of many kinds are run in all ways. What the page itself consists of counts as needed,
// whether it ran or not, and so does what does not tell its room.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exported, imported, instrumented, named, stretches } from "./split.mjs";
import { chosen, madeUp } from "./scenarios.mjs";
import { callees } from "./streams.js";

/** How many scenarios are made up for the profile, and how many others tell whether these are enough. */
const SCENARIOS = 250;
const UNSEEN = 60;
/** Names of functions that the page consists of. */
const PAGE = /loopscope|bindgen|js_sys|web_sys|externref|shim|^__/;

/** All that the profile runs. */
const scenarios = (stories) => [...chosen(stories), ...Array.from({ length: SCENARIOS }, (_, seed) => madeUp(seed))];

/** A new instance of the core, by the script that makes one. */
async function instance(script, wasm) {
  const api = (await import(script)).core();
  const exports = api.initSync({ module: new WebAssembly.Module(wasm) });
  return { api, exports };
}

/** Says of a stretch of code (the number of its function, the place where it begins) whether the first part has to have
 *  it. `names` is the same module with its names. */
async function stretchesNeeded(script, wasm, names) {
  const { api, exports } = await instance(script, instrumented(wasm));
  for (const scenario of scenarios(api.stories())) api.compare(scenario);
  const known = named(names);
  const calls = callees(wasm);
  const first = imported(wasm);
  // Functions of Rust's library may bear a language's name for a type and serve the page, where their code is the same.
  const isOfLanguage = known.map((name) => /^<?loopscope[^:]*::(python|javascript)::/.test(name));
  // The typed API's functions always have the whole around them.
  const isTyped = /^(simulate|compare|stories)\b/;
  // The page's own functions with all that they call outside of the languages are needed whole: only the form's programs
  // are measured, not what a reader does to the form.
  const rest = known.flatMap((name, index) => (!isOfLanguage[index] && PAGE.test(name) && !isTyped.test(name) ? [index] : []));
  rest.push(...exported(wasm).map((index) => index - first).filter((index) => index >= 0 && !isTyped.test(known[index])));
  const whole = new Set(rest);
  while (rest.length > 0) {
    for (const callee of calls[rest.pop()]) {
      const next = callee - first;
      if (next < 0 || isOfLanguage[next] || whole.has(next)) continue;
      whole.add(next);
      rest.push(next);
    }
  }
  let next = 0;
  const ran = stretches(wasm).map((places) => new Map(places.map((at) => [at, exports[`ran${next++}`].value === 1])));
  // What makes a sequence longer stands wherever something is added.
  const grower = /::(grow|grow_one|grow_amortized|finish_grow)$/;
  const grows = (callee) => callee >= first && grower.test(known[callee - first]);
  return { needed: (index, at) => whole.has(index) || grows(index + first) || ran[index].get(at), grows };
}

/** The texts of the library in the module: where each begins and ends. */
function texts(wasm, root, out) {
  const list = [];
  const add = (text) => {
    const bytes = Buffer.from(text);
    const at = bytes.length > 200 ? wasm.indexOf(bytes) : -1;
    if (at >= 0) list.push([at, at + bytes.length]);
  };
  for (const room of ["asyncio", "modules"]) {
    for (const file of readdirSync(join(out, room))) add(readFileSync(join(out, room, file), "utf8"));
  }
  for (const room of ["", "platform"]) {
    const folder = join(root, "src/javascript/library", room);
    for (const file of readdirSync(folder)) {
      // As `flush` in src/javascript/library/mod.rs leaves it.
      if (file.endsWith(".js")) add(readFileSync(join(folder, file), "utf8").replace(/^ +/gm, ""));
    }
  }
  return list.sort((a, b) => a[0] - b[0]);
}

/** Those of the texts that the first part need not have: the ones without which all scenarios still run. A scenario that
 *  does not is asked which text it misses, until it runs. */
async function spare(script, wasm, all) {
  const begin = async (ranges) => {
    const without = Buffer.from(wasm);
    for (const [from, to] of ranges) without.fill(0, from, to);
    return (await instance(script, without)).api;
  };
  const runs = (api, scenario) => {
    try {
      api.compare(scenario);
      return true;
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return false;
      throw error;
    }
  };
  // One text that a scenario needs, among those that it does not run without.
  const missed = async (scenario, ranges) => {
    while (ranges.length > 1) {
      const half = ranges.slice(0, ranges.length >> 1);
      ranges = runs(await begin(half), scenario) ? ranges.slice(ranges.length >> 1) : half;
    }
    return ranges[0];
  };
  let left = all;
  let api = await begin(left);
  for (const scenario of scenarios(api.stories())) {
    while (!runs(api, scenario)) {
      const needed = await missed(scenario, left);
      left = left.filter((range) => range !== needed);
      api = await begin(left);
    }
  }
  return left;
}

/** What `split` has to be told. */
export async function profile(script, wasm, names, root, out) {
  const ranges = texts(wasm, root, out);
  return { ...(await stretchesNeeded(script, wasm, names)), ranges: await spare(script, wasm, ranges) };
}

/** Runs scenarios that the profile has not seen on the first part: how many runs needed more, and of how many. */
export async function unseen(script, first) {
  let { api } = await instance(script, first);
  let [traps, runs] = [0, 0];
  for (let seed = 0; seed < UNSEEN; seed++) {
    const scenario = madeUp(1_000_000 + seed);
    for (const run of scenario.runs) {
      runs++;
      try {
        api.compare({ ...scenario, runs: [run] });
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
        traps++;
        ({ api } = await instance(script, first));
      }
    }
  }
  return { traps, runs };
}
