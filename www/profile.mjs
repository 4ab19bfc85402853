// Finds out what of the core a form needs: which code runs, and which texts of the library are read, when scenarios of many
// kinds are run in all ways and readers play with forms.

import { chosen, madeUp } from "./scenarios.mjs";
import { addresses, imported, instrumented, named, stretches } from "./split.mjs";
import { play, show, tour } from "./reader.mjs";
import { callees } from "./streams.js";
import { texts } from "./texts.mjs";

/** How many scenarios are made up for the profile, and how many others tell whether these are enough. */
const SCENARIOS = 250;
const UNSEEN = 60;
/** How many readers play with a form for the profile, how many others afterwards, and how long. */
const READERS = 80;
const UNSEEN_READERS = 20;
const GESTURES = 50;
/** Names of functions that are whole, with all that they call outside of the languages: what they do depends on what the memory
 *  looks like. */
const WHOLE = /^<?dlmalloc|__rdl_|^__externref|^__wbindgen_(malloc|realloc|exn_store|string_get)$/;
/** Functions that are whole, though not with all that they call: they take a playground away, whatever was under way in it. */
const LAST = /drop_in_place.*::web::|::web::.*::drop\b|::number::|^__wbg_handle_free|Range<i32>.*number::/;

/** Functions that serve the programs' runs, and how long a piece of them has to be to be worth a trap; of the others. */
const CALLED = /::(python|javascript)::/;
const LEAST = 2;
const LEAST_OF_PAGE = 40;

/** All that the profile runs. */
const scenarios = (stories) => [...chosen(stories), ...Array.from({ length: SCENARIOS }, (_, seed) => madeUp(seed))];

/** A new instance of the core, by the script that makes one. */
async function instance(script, wasm) {
  return begun((await import(script)).core(), new WebAssembly.Module(wasm));
}

function begun(api, module) {
  return { api, exports: api.initSync({ module }) };
}

/** Says of a stretch of code (the number of its function, the place where it begins) whether the first part has to have
 *  it, and of a function whether it only makes a sequence longer. `names` is the same module with its names. */
async function stretchesNeeded(script, wasm, names, cuts) {
  const { api, exports } = await instance(script, instrumented(wasm));
  // What stands for the texts that are left out is read and compiled too.
  cut(exports, cuts, addresses(wasm));
  for (const scenario of scenarios(api.stories())) api.compare(scenario);
  tour(api.mount);
  for (let seed = 0; seed < READERS; seed++) play(api.mount, seed, GESTURES);
  const known = named(names);
  const calls = callees(wasm);
  const first = imported(wasm);
  // What a program's run never did in hundreds of scenarios no form makes it do; what a reader does has more chance in it.
  const least = (index) => (CALLED.test(known[index]) ? LEAST : LEAST_OF_PAGE);
  const isOfLanguage = known.map((name) => /^<?loopscope[^:]*::(python|javascript)::/.test(name));
  const rest = known.flatMap((name, index) => (WHOLE.test(name) ? [index] : []));
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
  return { needed: (index, at) => whole.has(index) || LAST.test(known[index]) || grows(index + first) || ran[index].get(at), grows, least };
}

/** Puts into an instance's memory what stands for texts. */
function cut(exports, cuts, address) {
  const memory = new Uint8Array(exports.memory.buffer);
  for (const { from, stub } of cuts) memory.set(stub, address(from));
}

/** What of the texts the first part need not have: all scenarios run without it. A scenario that does not is asked what it
 *  misses, until it does. */
async function spare(script, wasm, all) {
  const { core } = await import(script);
  const module = new WebAssembly.Module(wasm);
  const address = addresses(wasm);
  const begin = (cuts) => {
    const { api, exports } = begun(core(), module);
    cut(exports, cuts, address);
    return api;
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
  // One of the cuts that a scenario does not bear, among those that it does not run with.
  const missed = (scenario, cuts) => {
    while (cuts.length > 1) {
      const half = cuts.slice(0, cuts.length >> 1);
      cuts = runs(begin(half), scenario) ? cuts.slice(cuts.length >> 1) : half;
    }
    return cuts[0];
  };
  let cuts = all;
  let api = begin(cuts);
  for (const scenario of scenarios(api.stories())) {
    if (runs(api, scenario)) continue;
    for (const run of scenario.runs) {
      const alone = { ...scenario, runs: [run] };
      for (api = begin(cuts); !runs(api, alone); api = begin(cuts)) {
        const needed = missed(alone, cuts);
        cuts = cuts.flatMap((cut) => (cut === needed ? cut.inner : [cut]));
      }
    }
  }
  return cuts;
}

/** What `split` has to be told. */
export async function profile(script, wasm, names, root, out) {
  const cuts = await spare(script, wasm, texts(wasm, root, out));
  return { ...(await stretchesNeeded(script, wasm, names, cuts)), cuts };
}

/** Shows scenarios that the profile has not seen with the first part, and lets other readers play: how many of them needed
 *  more, and of how many. What the others see has to be what the whole shows. */
export async function unseen(script, wasm, first) {
  const whole = (await instance(script, wasm)).api;
  let { api } = await instance(script, first);
  let [traps, pages] = [0, 0];
  const attempt = async (what, act) => {
    pages++;
    try {
      if (act(api.mount) === act(whole.mount)) return;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      traps++;
      ({ api } = await instance(script, first));
      return;
    }
    throw new Error(`expected the same page of the first part of the core and of the whole, found another for ${what}`);
  };
  for (let seed = 0; seed < UNSEEN; seed++) {
    const scenario = madeUp(1_000_000 + seed);
    await attempt(JSON.stringify(scenario), (mount) => show(mount, scenario));
  }
  for (let seed = 0; seed < UNSEEN_READERS; seed++) {
    await attempt(`reader ${seed}`, (mount) => play(mount, 1_000_000 + seed, GESTURES));
  }
  return { traps, pages };
}
