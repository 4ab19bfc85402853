// Runs the recorded JavaScript programs in Chromium and Firefox: they print the lines that Node's V8 printed, and so
// loopscope, in the same order. Only timers and clocks are virtual there (virtual_page.js). A program that needs what a
// bare page has not (a world, Node's modules) stays out; one that a browser runs in another way is named, with the
// reason, in browser-differences.md.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { startFirefox } from "./firefox.mjs";
import { launch, serve } from "./page.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const records = join(here, "..", "records", "javascript");

const ELSEWHERE = new RegExp(
  [
    "\\b(require|process|global|Buffer|setImmediate)\\b|\\bimport\\(", // Node's own.
    "from ['\"](node:|fs|timers|events|util)",
    "\\b(fetch|Response|WebSocket|Worker|requestAnimationFrame)\\b|AbortSignal\\.timeout|['\"]node:", // The world's, or on a clock of their own.
  ].join("|"),
);

/** The recorded programs that a bare page can run: name, text, whether it is a module, and the record. */
function programs() {
  const list = [];
  for (const file of readdirSync(records)) {
    if (!file.endsWith(".js") || file.startsWith("node_")) continue;
    const text = readFileSync(join(records, file), "utf8");
    const name = file.slice(0, -3);
    if (existsSync(join(records, `${name}.world.json`)) || ELSEWHERE.test(text)) continue;
    const record = readFileSync(join(records, `${name}.txt`), "utf8");
    // Minutes of polling, a microsecond at each look, take as long in truth.
    if (/\bwhile\b.*now\(\)/.test(text) && Number(/^(\d+)\S*\t.*\nexit/m.exec(record)?.[1] ?? 0) > 20_000) continue;
    list.push({ name, text, module: !isScript(text), record });
  }
  return list;
}

function isScript(text) {
  try {
    return Boolean(new vm.Script(text));
  } catch {
    return false;
  }
}

/** Runs in the page: gives for each program what it printed and how it ended. */
async function runAll(list, prepare) {
  const results = [];
  for (const { text, module } of list) {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<!doctype html><title>program</title><body></body>";
    await new Promise((loaded) => {
      frame.onload = loaded;
      document.body.append(frame);
    });
    window.program = (inside) => {
      const script = inside.createElement("script");
      if (module) script.type = "module";
      script.textContent = text;
      return script;
    };
    results.push(
      await new Promise((done) => {
        window.ended = done;
        setTimeout(() => done({ printed: [], failure: "nothing within ten seconds" }), 10_000);
        const script = frame.contentDocument.createElement("script");
        script.textContent = prepare;
        frame.contentDocument.body.append(script);
      }),
    );
    frame.remove();
  }
  return results;
}

/** What does not fit between a run and its record, or null. What Node shows in a form of its own may be any text. */
function difference({ record }, { printed, failure }) {
  const lines = record.replace(/\n$/, "").split("\n");
  const end = lines.findIndex((line) => /^exit \d/.test(line));
  const expected = lines.slice(0, end).map((line) => line.slice(line.indexOf("\t") + 1)).join("\n");
  // What Node shows in a form of its own is a gap; what stands between two gaps has to come in this order.
  const texts = [""];
  printed.forEach(({ indent, parts }, index) => {
    texts[texts.length - 1] += (index > 0 ? "\n" : "") + indent;
    for (const part of parts) {
      if (part === null) texts.push("");
      else texts[texts.length - 1] += part.replace(/\n/g, `\n${indent}`);
    }
  });
  const ending = failure === null ? "exit 0" : "exit 1";
  if (!fits(expected, texts)) return `printed\n${texts.join("…")}\nwhere the record has\n${expected}`;
  return lines[end] === ending ? null : `ended with ${failure ?? "no error"} where the record has ${lines.slice(end).join(", ")}`;
}

/** Whether a text consists of these with anything between them. */
function fits(text, [first, ...more]) {
  if (more.length === 0) return text === first;
  const last = more.pop();
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let [from, to] = [first.length, text.length - last.length];
  return more.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0 && from <= to;
  });
}

/** Programs that a browser runs differently, from the list: `* name (Browser): reason`. */
function named(browser) {
  const list = readFileSync(join(here, "browser-differences.md"), "utf8").matchAll(/^\* `(\w+)` \(([^)]+)\): \S/gm);
  return new Set([...list].filter(([, , browsers]) => browsers.includes(browser)).map(([, name]) => name));
}

function judge(browser, list, results) {
  const known = named(browser);
  const complaints = [];
  list.forEach((program, index) => {
    const found = difference(program, results[index]);
    if (found && !known.has(program.name)) complaints.push(`${program.name}: ${found}`);
    if (!found && known.has(program.name)) complaints.push(`${program.name} agrees: take it out of browser-differences.md`);
  });
  assert.ok(list.length > 200, `expected more than 200 programs, found ${list.length}`);
  assert.equal(results.length, list.length);
  assert.deepEqual(complaints, [], `${complaints.length} of ${list.length} programs:\n\n${complaints.join("\n\n")}`);
}

const prepare = readFileSync(join(here, "virtual_page.js"), "utf8");
const BLANK = { "blank.html": "<!doctype html><title>records</title><body></body>" };

test("recorded programs print the same lines in Chromium", async () => {
  const server = await serve({}, BLANK);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}blank.html`);
    const list = programs();
    await page.evaluate(`window.runAll = ${runAll}`);
    judge("Chromium", list, await page.evaluate(([list, prepare]) => window.runAll(list, prepare), [list, prepare]));
  } finally {
    await browser.close();
    server.stop();
  }
});

test("recorded programs print the same lines in Firefox", async () => {
  const server = await serve({}, BLANK);
  const driver = await startFirefox();
  try {
    await driver.get(`${server.url}blank.html`);
    await driver.manage().setTimeouts({ script: 200_000 });
    const list = programs();
    const run = `const [list, prepare, done] = arguments; (${runAll})(list, prepare).then(done, (error) => done(String(error)));`;
    judge("Firefox", list, await driver.executeAsyncScript(run, list, prepare));
  } finally {
    await driver.quit();
    server.stop();
  }
});
