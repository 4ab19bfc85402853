// Scenarios of many kinds, run in all ways, for profile.mjs: what a reader may type into the form, or an author into a
// post. Beside the stories and some that reach far there are those that a generator makes up from a number, so that each
// build has the same.

const PYTHON = ["sequential", "gather", "blocking"];
const JAVASCRIPT = ["sequential", "promise_all", "promise_all_settled", "blocking"];
/** The runs of the first part. All others want the second (`ELSEWHERE` in src/session). */
export const RUNS = [...PYTHON.map((run) => `python.${run}`), ...JAVASCRIPT.map((run) => `javascript.${run}`)];
export const OTHERS = ["python.task_group", "python.threads", "python.processes", "javascript.worker"];

const task = (name, phases, fails) => ({ name, phases, ...(fails === undefined ? {} : { fails }) });
const many = (count, phase) => Array.from({ length: count }, (_, index) => task(`task ${index}`, [phase(index)]));

/** The stories, and a few of our own in several worlds. */
export function chosen(stories) {
  const own = [
    [task("a", [{ wait: 0 }]), task("b", [{ work: 0 }])],
    [task("Tea-time 2", [{ wait: 10.5 }, { work: 3 }, { wait: 7 }]), task("TEA_time", [{ wait: 1 }])],
    [task("fails", [{ wait: 10 }], "no \"luck\" {0}"), task("also", [{ work: 5 }, { wait: 5 }], "größer"), task("last", [{ wait: 50 }])],
    [task("works and fails", [{ work: 20 }], "broken"), task("Zebra", [{ wait: 86_000 }]), task("x", [{ work: 0.25 }])],
    [task("long", Array.from({ length: 100 }, (_, index) => (index % 2 ? { wait: index } : { work: 1.5 }))), task("day", [{ wait: 80_000_000 }])],
    [task("fails at once", [{ wait: 0 }], "x".repeat(200)), task("n".repeat(40), [{ wait: 0.001 }], "\u0000\u2028\ud83d\ude00")],
    many(1, () => ({ wait: 1 })),
    many(80, (index) => (index % 3 ? { wait: index * 10 } : { work: index })),
    many(300, (index) => ({ wait: 1000 - index })),
    Array.from({ length: 150 }, (_, index) => task(`step ${index}`, Array.from({ length: 20 }, (_, phase) => ({ wait: 10 + ((index * 7 + phase * 13) % 50) })))),
  ];
  const worlds = [undefined, { cpu: { python_ns_per_iteration: 0, javascript_ns_per_iteration: 0 } }, { seed: 7, default_ms: 10 }];
  const all = own.flatMap((tasks) => worlds.map((world) => ({ title: "own", tasks, runs: RUNS, ...(world ? { world } : {}) })));
  return [...stories.map(({ scenario }) => ({ ...scenario, runs: RUNS })), ...all];
}

const NAMES = "a b Tea tea-time x_1 größe Zebra9 user orders naïve-é ñandú Ünal 時間 задача toast q".split(" ").concat("Tea time 2", "A B C");
const MESSAGES = ["no such record", "Error", "x", "oops ", "größer"];
const SIGNS = [..."aZ0 \"'\\\n\t\r{}%$`é→😀\u0000\u2028<&/#:\u007f\u0301ß時"];

/** Whole numbers below a count, one after the other, as a seed determines them. */
export function generator(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0 || 1;
  const below = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  for (let turn = 0; turn < 8; turn++) below(2);
  return below;
}

/** The scenario of a seed. */
export function madeUp(seed) {
  const below = generator(seed);
  const one = (list) => list[below(list.length)];
  const list = (count, make) => Array.from({ length: count }, make);
  const millis = () => {
    const [digits, unit] = one([[1, 1], [10, 1], [100, 1], [1000, 10], [5000, 1], [200, 0.5], [400, 0.25], [4000, 0.001], [100_000, 0.001], [3, 60_000], [1000, 100]]);
    return Math.round(below(digits) * unit * 1000) / 1000;
  };
  const message = () => list(1 + below(12), () => (below(2) ? one(SIGNS) : one(MESSAGES))).join("");
  const taken = new Set();
  const name = () => {
    for (let name = one(NAMES); ; name = `${one(NAMES)} ${below(1000)}`) {
      const identifier = name.toLowerCase().replace(/\W/g, "_");
      if (!taken.has(identifier)) return taken.add(identifier) && name;
    }
  };
  const phase = () => (below(3) ? { wait: millis() } : { work: millis() % 5000 });
  const tasks = list(one([1, 2, 2, 3, 3, 4, 5, 8, 12]), () =>
    task(name(), list(one([1, 1, 1, 2, 2, 3, 5]), phase), below(4) ? undefined : message()));
  const world = one([
    {},
    {},
    {},
    { seed: below(1000) },
    { default_ms: below(100), javascript_loop: one(["browser", "node"]) },
    { cpu: { python_ns_per_iteration: below(200), javascript_ns_per_iteration: below(50) } },
    { cpu: { least_ms: below(3) } },
    { pools: { threads: 1 + below(5), processes: 1 + below(4), thread_start_ms: below(10), process_start_ms: below(50) } },
  ]);
  return { title: "made up", tasks, runs: RUNS, world };
}
