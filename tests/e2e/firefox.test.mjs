// The single file and the post in Firefox, opened as files with no way to the network, under the strict rule for files
// that an automated Firefox otherwise lifts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { startFirefox } from "./firefox.mjs";
import { file } from "./page.mjs";

let driver;
before(async () => {
  // Every connection ends at a port where nobody listens.
  driver = await startFirefox({
    "security.fileuri.strict_origin_policy": true,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "",
  });
});
after(() => driver?.quit());

async function open(name) {
  await driver.get(file(name));
  await driver.executeScript("window.complaints = []; addEventListener('error', event => complaints.push(event.message));");
  await driver.wait(() => driver.executeScript("return !!document.querySelector('loop-scope').shadowRoot"), 10_000);
}

const totals = (index = 0) =>
  driver.executeScript("return [...document.querySelectorAll('loop-scope')[arguments[0]].shadowRoot.querySelectorAll('.total')].map(one => one.textContent)", index);

async function expectTotals(expected, index) {
  const found = async () => JSON.stringify(await totals(index)) === JSON.stringify(expected);
  await driver.wait(found, 5000).catch(() => {});
  assert.deepEqual(await totals(index), expected);
}

const field = (index) =>
  driver.executeScript("return document.querySelector('loop-scope').shadowRoot.querySelectorAll('.millis input')[arguments[0]]", index);

test("the single file works as a file with the network off, and follows an edit", async () => {
  await open("loopscope.html");
  await expectTotals(["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
  const input = await field(0);
  await input.clear();
  await input.sendKeys("3000");
  await expectTotals(["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
  assert.equal(await driver.executeScript("return document.querySelector('loop-scope').shadowRoot.activeElement.value"), "3000");
  await input.sendKeys("x");
  await driver.wait(() => driver.executeScript("return !!document.querySelector('loop-scope').shadowRoot.querySelector('.stale')"), 3000);
  await expectTotals(["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
  assert.deepEqual(await driver.executeScript("return complaints"), []);
});

test("two playgrounds of the post work side by side", async () => {
  await open("post.html");
  await expectTotals(["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
  await expectTotals(["2,100 ms", "1,300 ms", "1,300 ms"], 1);
  assert.deepEqual(await driver.executeScript("return complaints"), []);
});

test("the second script takes over with all that was typed", async () => {
  await open("post.html");
  await expectTotals(["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
  const input = await field(0);
  await input.clear();
  await input.sendKeys("3000");
  const box = await driver.executeScript("return document.querySelector('loop-scope').shadowRoot.querySelector('[data-do=\"run:python.threads\"]')");
  await box.sendKeys(" ");
  await expectTotals(["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms", "3,000 ms"]);
  const left = "const root = document.querySelector('loop-scope').shadowRoot; return [root.activeElement.dataset.do, root.querySelector('.millis input').value]";
  assert.deepEqual(await driver.executeScript(left), ["run:python.threads", "3000"]);
  assert.deepEqual(await driver.executeScript("return complaints"), []);
});

test("axe finds nothing", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const name of ["loopscope.html", "post.html"]) {
    await open(name);
    await expectTotals(["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
    await driver.executeScript(axe);
    const found = await driver.executeAsyncScript("const done = arguments[0]; axe.run().then(({ violations }) => done(violations.map(one => one.id + ' ' + one.nodes.map(node => node.target))))");
    assert.deepEqual(found, [], name);
  }
});
