// The single file in Chromium, opened as a file with the network off: a reader edits, and everything follows.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectTotals, launch, millis, open, totals } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const page = (title, use, options = {}) => test(title, () => open(browser, "loopscope.html", options, use));
const DASHBOARD = ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"];

page("the dashboard story is there, with its four totals", async (page, scope) => {
  await expectTotals(scope, DASHBOARD);
  assert.equal(await scope.locator("figure svg[role=img]").count(), 4);
  assert.equal(await scope.locator("figure details table").count(), 4);
});

page("1500 edited to 3000 gives 4,000, 3,000, 4,000 and 3,000 ms", async (page, scope) => {
  await millis(scope, 0).fill("3000");
  await expectTotals(scope, ["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
  assert.match(await scope.locator("pre").textContent(), /asyncio\.sleep\(3\)/);
  assert.match(await scope.locator(".words").textContent(), /3,000 ms/);
  assert.match(await scope.locator("figure table").first().textContent(), /3,000/);
});

page("the slider and the number follow each other", async (page, scope) => {
  await millis(scope, 0).fill("2000");
  await expectTotals(scope, ["3,000 ms", "2,000 ms", "3,000 ms", "2,000 ms"]);
  const slider = scope.locator("input[type=range]").first();
  assert.equal(await slider.inputValue(), "2000");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expectTotals(scope, ["3,050 ms", "2,050 ms", "3,050 ms", "2,050 ms"]);
  assert.equal(await millis(scope, 0).inputValue(), "2050");
});

page("focus and caret stay while one types in the middle of a number", async (page, scope) => {
  const field = millis(scope, 0);
  await field.focus();
  await field.evaluate((input) => input.setSelectionRange(1, 1));
  await page.keyboard.type("23", { delay: 40 });
  assert.equal(await field.inputValue(), "123500");
  const caret = await field.evaluate((input) => [input.getRootNode().activeElement === input, input.selectionStart]);
  assert.deepEqual(caret, [true, 3]);
  await expectTotals(scope, ["124.5 s", "123.5 s", "124.5 s", "123.5 s"]);
});

page("focus and caret stay while one types a name", async (page, scope) => {
  const field = scope.locator(".name input").first();
  await field.focus();
  await field.evaluate((input) => input.setSelectionRange(0, 0));
  await page.keyboard.type("my ", { delay: 30 });
  assert.equal(await field.inputValue(), "my user");
  assert.equal(await field.evaluate((input) => input.selectionStart), 3);
  await assert.doesNotReject(scope.locator("pre", { hasText: "async def my_user():" }).waitFor({ timeout: 3000 }));
});

page("an invalid field says so beside itself, and the last good picture stays, marked", async (page, scope) => {
  const field = millis(scope, 0);
  const before = await scope.locator("figure svg").first().innerHTML();
  await field.fill("soon");
  const error = scope.locator(".error");
  await error.waitFor();
  assert.match(await error.textContent(), /^Expected milliseconds .*, found "soon"\.$/);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.getAttribute("aria-describedby"), await error.getAttribute("id"));
  assert.match(await scope.locator(".stale").textContent(), /last good/);
  assert.deepEqual(await totals(scope), DASHBOARD);
  assert.equal(await scope.locator("figure svg").first().innerHTML(), before);
  assert.equal(await field.inputValue(), "soon", "nothing is replaced");
  await field.fill("1000");
  await expectTotals(scope, ["2,000 ms", "1,000 ms", "2,000 ms", "1,000 ms"]);
  assert.equal(await scope.locator(".error, .stale").count(), 0);
  assert.equal(await field.getAttribute("aria-invalid"), null);
});

page("wait becomes work, and the work holds the thread", async (page, scope) => {
  await scope.locator(".phase select").first().selectOption("work");
  await expectTotals(scope, ["2,500 ms", "2,500 ms", "2,500 ms", "2,500 ms"]);
});

page("a task that fails is shown as failed", async (page, scope) => {
  await scope.getByLabel("then fails").first().check();
  await scope.locator(".message input").fill("out of order");
  await assert.doesNotReject(scope.locator("pre", { hasText: 'RuntimeError("out of order")' }).waitFor({ timeout: 3000 }));
  assert.match(await scope.locator("figure table").nth(1).textContent(), /fail|raise/i);
});

page("tasks, phases and runs are added and removed, and the focus goes where one goes on", async (page, scope) => {
  await scope.getByRole("button", { name: "Add a task" }).click();
  await expectTotals(scope, ["3,500 ms", "1,500 ms", "3,500 ms", "1,500 ms"]);
  assert.equal(await page.evaluate(() => document.querySelector("loop-scope").shadowRoot.activeElement.value), "task 3");
  await scope.getByRole("button", { name: "Add a phase to task 3" }).click();
  await expectTotals(scope, ["4,000 ms", "1,500 ms", "4,000 ms", "1,500 ms"]);
  await scope.getByRole("button", { name: "Remove phase 1 of task 3" }).click();
  await scope.getByRole("button", { name: "Remove task settings" }).click();
  await expectTotals(scope, ["2,000 ms", "1,500 ms", "2,000 ms", "1,500 ms"]);
  assert.equal(await scope.locator(".task").count(), 2);
  await scope.getByRole("checkbox", { name: "Python, blocking" }).uncheck();
  await scope.getByRole("checkbox", { name: "JavaScript, sequential" }).check();
  await scope.locator("figure[data-key='javascript.sequential']").waitFor();
  assert.equal(await scope.locator("figure[data-key='python.blocking']").count(), 0);
  await expectTotals(scope, ["2,000 ms", "1,500 ms", "2,000 ms", "1,500 ms"]);
});

page("every story can be picked, and starting over brings back the first", async (page, scope) => {
  const select = scope.getByLabel("Story");
  const keys = await select.locator("option").evaluateAll((options) => options.map((option) => option.value));
  assert.ok(keys.length >= 4);
  const seen = new Set();
  for (const key of keys) {
    await select.selectOption(key);
    await page.waitForTimeout(60);
    seen.add((await totals(scope)).join());
    assert.equal(await scope.locator(".trouble").count(), 0, key);
  }
  assert.ok(seen.size >= 4, "the stories differ");
  await scope.getByRole("button", { name: "Start over" }).click();
  await expectTotals(scope, DASHBOARD);
  assert.equal(await select.inputValue(), "dashboard");
});

page("the programs are tabs for the arrow keys", async (page, scope) => {
  const selected = () => scope.locator("[role=tab][aria-selected=true]").textContent();
  await scope.getByRole("tab").first().focus();
  await page.keyboard.press("ArrowRight");
  await assert.doesNotReject(scope.locator("pre", { hasText: "gather" }).waitFor({ timeout: 3000 }));
  assert.match(await selected(), /gather/);
  await page.keyboard.press("End");
  await assert.doesNotReject(scope.locator("pre", { hasText: "Promise.all" }).waitFor({ timeout: 3000 }));
  await page.keyboard.press("ArrowRight");
  await assert.doesNotReject(scope.locator("pre", { hasText: "await user()" }).waitFor({ timeout: 3000 }));
  assert.match(await selected(), /sequential/);
});

page("the program goes to the clipboard as it ran", async (page, scope) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const shown = await scope.locator("pre").textContent();
  await scope.getByRole("button", { name: "Copy" }).click();
  await page.waitForTimeout(150);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
});

page("new totals are announced once, when the reader pauses", async (page, scope) => {
  const status = scope.locator("[role=status]");
  await millis(scope, 0).fill("15000");
  assert.equal((await status.textContent()).trim(), "");
  await page.waitForTimeout(900);
  assert.match(await status.textContent(), /Python, gather: 15 s/);
});

page("all of it can be reached and used by keyboard alone", async (page, scope) => {
  const seen = [];
  await page.keyboard.press("Tab");
  for (let step = 0; step < 80; step++) {
    const at = await page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      if (!element) return null;
      const style = getComputedStyle(element);
      return { does: element.dataset.do ?? element.localName, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
    if (!at && seen.length) break;
    if (at) seen.push(at);
    await page.keyboard.press("Tab");
  }
  const words = seen.map(({ does }) => does.split(":")[0]);
  for (const word of ["story", "reset", "summary", "rename", "kind", "millis", "remove-phase", "add-phase", "fails", "remove-task", "add-task", "run", "program", "copy", "pre"]) {
    assert.ok(words.includes(word), `${word} can be reached: ${words}`);
  }
  assert.equal(words.filter((word) => word === "program").length, 1, "one stop for all tabs");
  assert.deepEqual(seen.filter(({ ring }) => !ring).map(({ does }) => does), [], "the focus is always seen");
});

page("a small viewport scrolls nowhere sideways", async (page, scope) => {
  for (const width of [1440, 768, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(120);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `at ${width} px`);
    const pictures = await scope.locator(".picture").evaluateAll((all) => all.map((one) => one.firstElementChild.getBoundingClientRect().width - one.clientWidth));
    assert.ok(pictures.every((more) => Math.abs(more) < 2), `pictures fit at ${width} px: ${pictures}`);
  }
});

page("a large scenario leaves the page responsive", async (page, scope) => {
  await page.evaluate(() => {
    const tasks = Array.from({ length: 2000 }, (_, index) => ({ name: `t${index}`, phases: [{ wait: (index % 50) + 1 }] }));
    document.querySelector("loop-scope").scenario = { tasks, runs: ["python.gather", "javascript.promise_all"] };
  });
  await expectTotals(scope, ["50 ms", "50 ms"]);
  await millis(scope, 0).fill("70");
  await expectTotals(scope, ["70 ms", "70 ms"]);
  assert.match(await scope.locator(".more").textContent(), /and 1940 more tasks/);
});
