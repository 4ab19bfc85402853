// Finds out what of the core a form needs: which functions run, and which texts of the library are read, when scenarios
// of many kinds are run in all ways. What the page itself consists of counts as needed,
// whether it ran or not, and so does what does not tell its room.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exported, imported, instrumented, named } from "./split.mjs";
import { callees } from "./streams.js";

/** Names of functions that the page consists of. */
const PAGE = /loopscope|bindgen|js_sys|web_sys|externref|shim|^__/;

/** Scenarios beside the stories: what a reader may type into the form. */
function scenarios(stories) {
  const python = ["sequential", "gather", "blocking", "task_group", "threads", "processes"].map((run) => `python.${run}`);
  const javascript = ["sequential", "promise_all", "promise_all_settled", "blocking", "worker"].map((run) => `javascript.${run}`);
  const runs = [...python, ...javascript];
  const task = (name, phases, fails) => ({ name, phases, ...(fails === undefined ? {} : { fails }) });
  const many = (count, phase) => Array.from({ length: count }, (_, index) => task(`task ${index}`, [phase(index)]));
  const own = [
    [task("a", [{ wait: 0 }]), task("b", [{ work: 0 }])],
    [task("Tea-time 2", [{ wait: 10.5 }, { work: 3 }, { wait: 7 }]), task("TEA_time", [{ wait: 1 }])],
    [task("fails", [{ wait: 10 }], "no \"luck\" {0}"), task("also", [{ work: 5 }, { wait: 5 }], "größer"), task("last", [{ wait: 50 }])],
    [task("works and fails", [{ work: 20 }], "broken"), task("Zebra", [{ wait: 86_000 }]), task("x", [{ work: 0.25 }])],
    many(1, () => ({ wait: 1 })),
    many(80, (index) => (index % 3 ? { wait: index * 10 } : { work: index })),
    many(300, (index) => ({ wait: 1000 - index })),
  ];
  const worlds = [undefined, { cpu: { python_ns_per_iteration: 0, javascript_ns_per_iteration: 0 } }, { seed: 7, default_ms: 10 }];
  const all = own.flatMap((tasks) => worlds.map((world) => ({ title: "own", tasks, runs, ...(world ? { world } : {}) })));
  return [...stories.map(({ scenario }) => ({ ...scenario, runs })), ...all];
}

/** A new instance of the core, by the script that makes one. */
async function instance(script, wasm) {
  const api = (await import(script)).core();
  const exports = api.initSync({ module: new WebAssembly.Module(wasm) });
  return { api, exports };
}

/** For each function of the module whether the first part has to have it. `names` is the same module with its names. */
async function functions(script, wasm, names) {
  const { api, exports } = await instance(script, instrumented(wasm));
  for (const scenario of scenarios(api.stories())) api.compare(scenario);
  const known = named(names);
  const calls = callees(wasm);
  const first = imported(wasm);
  // Functions of Rust's library may bear a language's name for a type and serve the page, where their code is the same.
  const isOfLanguage = known.map((name) => /^<?loopscope[^:]*::(python|javascript)::/.test(name));
  const needed = known.map((_, index) => exports[`ran${index}`].value === 1);
  // The page's own functions with all that they call outside of the languages.
  const rest = known.flatMap((name, index) => (!isOfLanguage[index] && PAGE.test(name) ? [index] : []));
  rest.push(...exported(wasm).map((index) => index - first).filter((index) => index >= 0));
  const seen = new Set(rest);
  while (rest.length > 0) {
    const index = rest.pop();
    needed[index] = true;
    for (const callee of calls[index]) {
      const next = callee - first;
      if (next < 0 || isOfLanguage[next] || seen.has(next)) continue;
      seen.add(next);
      rest.push(next);
    }
  }
  return needed;
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
      // Texts are read whatever the world is.
      const few = scenarios(api.stories()).filter(({ world }, index) => index < 6 || !world);
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
  return { needed: await functions(script, wasm, names), ranges: await spare(script, wasm, ranges) };
}
