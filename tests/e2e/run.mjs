// Runs the end to end tests on dist/, counts them, and fails if one failed or none ran:
// `node tests/e2e/run.mjs [PART-OF-A-FILE-NAME]`.

import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const part = process.argv[2] ?? "";
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs") && name.includes(part))
  .map((name) => join(here, name));

let passed = 0;
let failed = 0;
const stream = run({ files, concurrency: 1, timeout: 240_000 });
// A file is an event of its own, at the level of its tests; it is no test.
const isTest = (data) => data.details?.type !== "suite" && !files.includes(data.name);
stream.on("test:pass", (data) => (passed += isTest(data)));
stream.on("test:fail", (data) => (failed += 1));
stream.on("end", () => {
  // run.sh and people read this line.
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
stream.compose(new spec()).pipe(process.stdout);
