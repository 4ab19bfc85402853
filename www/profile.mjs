// Finds out what of the core a form needs: which functions run, and which texts of the library are read, when scenarios
// of many kinds are run in all ways. What the page itself consists of counts as needed,
// whether it ran or not, and so does what does not tell its room.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exported, imported, instrumented, named, stretches } from "./split.mjs";
import { callees } from "./streams.js";

/** How many scenarios are made up. */
const SCENARIOS = 150;
/** Names of functions that the page consists of. */
const PAGE = /loopscope|bindgen|js_sys|web_sys|externref|shim|^__/;

/** Numbers from 0 to below `below` that are the same in every build; another state gives others. */
function dice(state) {
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Scenarios of all kinds beside the stories: what a reader may type into the form. */
function scenarios(stories, count = SCENARIOS, state = 1) {
  const python = ["sequential", "gather", "blocking", "task_group", "threads", "processes"].map((run) => `python.${run}`);
  const javascript = ["sequential", "promise_all", "promise_all_settled", "blocking", "worker"].map((run) => `javascript.${run}`);
  const runs = [...python, ...javascript];
  const roll = dice(state);
  const pick = (list) => list[roll(list.length)];
  const millis = () => pick([0, 0.001, 0.5, 1, 1, 5, 10, 33.3, 100, 100, 250, 1000, 1500, 1500, 86_000, roll(4000), roll(400) / 10]);
  // Threads that compute take turns each 5 ms, so that long work costs a build's time and shows nothing new.
  const phase = () => (roll(3) ? { wait: millis() } : { work: Math.min(millis(), 300) });
  const names = ["user", "settings", "a", "B", "Tea-time 2", "long name with many words in it", "x_1", "größe", "日本", "тест-2", "a b"];
  const words = ["no luck", "x", "say \"no\" and 'no' {0} %s \\ `${x}`", "größer 日本 🙂", "timed out after 30 ms; ".repeat(8), "1"];
  const task = (name) => {
    const phases = Array.from({ length: 1 + roll(4) }, phase);
    return { name, phases, ...(roll(4) === 0 ? { fails: pick(words) } : {}) };
  };
  const some = (count) => Array.from({ length: count }, (_, index) => task(count > 9 || roll(2) ? `${pick(names)} ${index}` : names[index]));
  const worlds = [
    { cpu: { python_ns_per_iteration: 0, javascript_ns_per_iteration: 0 } },
    { cpu: { python_ns_per_iteration: 50_000, javascript_ns_per_iteration: 9000 } },
    { pools: { threads: 1, processes: 1, thread_start_ms: 3, process_start_ms: 20 } },
    { pools: { threads: 3, processes: 2 } },
  ];
  const own = (count) => ({ tasks: some(count), runs, ...(roll(5) === 0 ? { world: pick(worlds) } : {}) });
  const counts = [...Array.from({ length: count }, () => 1 + roll(6)), 20, 80, 300];
  return [...stories.map(({ scenario }) => ({ ...scenario, runs })), ...counts.map(own)];
}

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
  return (index, at) => whole.has(index) || ran[index].get(at);
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

/** Those of the texts that the first part need not have: the ones without which all scenarios still run. */
async function spare(script, wasm, all) {
  const runs = async (ranges) => {
    const without = Buffer.from(wasm);
    for (const [from, to] of ranges) without.fill(0, from, to);
    const { api } = await instance(script, without);
    try {
      // Texts are read whatever the tasks are.
      const few = scenarios(api.stories()).filter((_, index) => index < 12);
      return few.every((scenario) => api.compare(scenario).runs.every(({ outcome }) => outcome !== "refused"));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return false;
      throw error;
    }
  };
  const found = [];
  const look = async (ranges) => {
    if (ranges.length === 0) return;
    if (await runs(ranges)) found.push(...ranges);
    else if (ranges.length > 1) {
      await look(ranges.slice(0, ranges.length >> 1));
      await look(ranges.slice(ranges.length >> 1));
    }
  };
  await look(all);
  return found;
}

/** What `split` has to be told. */
export async function profile(script, wasm, names, root, out) {
  const ranges = texts(wasm, root, out);
  return { needed: await stretchesNeeded(script, wasm, names), ranges: await spare(script, wasm, ranges) };
}

/** Runs scenarios that the profile has not seen on the first part: how many runs needed more, and of how many. */
export async function unseen(script, first) {
  let { api } = await instance(script, first);
  let [traps, runs] = [0, 0];
  for (const scenario of scenarios(api.stories(), 60, 4242)) {
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
