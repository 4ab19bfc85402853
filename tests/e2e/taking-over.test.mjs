// The second script takes over from the first when a run needs it: nothing that the reader did is lost, and when it does not
// come the playground says so and goes on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectTotals, launch, millis, open, serve, totals } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const DASHBOARD = ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"];
const REST = "**/loop-scope-rest.js";
const run = (scope, name) => scope.getByRole("checkbox", { name, exact: true });

/** Opens the post from a server, without some files or with other pages. */
async function post(options, use, pages = {}, name = "post.html") {
  const server = await serve({}, pages);
  try {
    await open(browser, name, { url: server.url, ...options }, use);
  } finally {
    server.stop();
  }
}

/** Lets the second script wait until the function that this gives is called; counts how often it was asked for. */
async function held(page) {
  let release;
  const gate = new Promise((done) => (release = done));
  const asked = { times: 0, release };
  await page.route(REST, async (route) => {
    asked.times++;
    await gate;
    await route.continue();
  });
  return asked;
}

/** What a reader would miss. */
const place = (scope) =>
  scope.evaluate((element) => {
    const root = element.shadowRoot;
    const focus = root.activeElement;
    return {
      focus: focus?.dataset.do,
      caret: focus?.type === "text" ? [focus.selectionStart, focus.selectionEnd] : [],
      texts: [...root.querySelectorAll("input[type=text]")].map((input) => input.value),
      runs: [...root.querySelectorAll("fieldset input")].map((input) => input.checked),
      open: [...root.querySelectorAll("details")].slice(0, 4).map((details) => details.open),
      program: root.querySelector("[role=tab][aria-selected=true]").dataset.do,
      story: root.querySelector("#story").value,
      scroll: scrollY,
    };
  });

test("what is typed while the second script is on its way is there when it has taken over, with focus, caret and scroll", () =>
  post({}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    const second = page.locator("loop-scope").nth(1);
    const asked = await held(page);
    await scope.locator("details summary").nth(2).click();
    await scope.getByRole("tab").nth(3).click();
    await run(scope, "JavaScript, sequential").check();
    await expectTotals(scope, [...DASHBOARD.slice(0, 3), "2,500 ms", "1,500 ms"]);
    const fields = await scope.evaluateHandle((element) => [...element.shadowRoot.querySelectorAll("input[type=text]")]);
    // With the keyboard alone.
    await run(scope, "Python, threads").focus();
    await page.keyboard.press("Space");
    await scope.getByText("is on its way").waitFor();
    assert.equal((await totals(scope)).length, 5, "the picture stays");
    await scope.getByRole("button", { name: "Add a task" }).first().click();
    await scope.locator(".task").nth(2).waitFor();
    const name = scope.locator(".name input").last();
    await name.fill("tea time");
    await name.evaluate((input) => input.setSelectionRange(3, 3));
    await page.keyboard.type("-x");
    await page.evaluate(() => scrollTo(0, 250));
    const before = await place(scope);
    assert.deepEqual([before.focus.split(":")[0], before.caret, before.texts.at(-2)], ["rename", [5, 5], "tea-x time"]);
    asked.release();
    await expectTotals(scope, ["3,500 ms", "1,500 ms", "3,500 ms", "1,500 ms", "3,500 ms", "1,500 ms"]);
    assert.deepEqual(await place(scope), before);
    assert.ok(await fields.evaluate((list) => list.every((field) => field.isConnected)), "no field was replaced");
    await page.keyboard.type("y");
    assert.equal(await name.inputValue(), "tea-xy time");
    await scope.locator("pre", { hasText: "async function tea_xy_time" }).waitFor();
    // The other one goes on as it was, and takes over at once.
    await second.locator(".millis input").nth(1).fill("500");
    await expectTotals(second, ["2,300 ms", "1,500 ms", "1,500 ms"]);
    await run(second, "Python, threads").check();
    await page.waitForFunction(() => document.querySelectorAll("loop-scope")[1].shadowRoot.querySelectorAll("figure").length === 4);
    assert.equal(await second.locator(".millis input").nth(1).inputValue(), "500");
    assert.equal(asked.times, 1);
  }));

test("a faulty form takes over as it is, and a run may be given up while its script is on its way", () =>
  post({}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    const asked = await held(page);
    await run(scope, "JavaScript, worker").check();
    await scope.getByText("is on its way").waitFor();
    await run(scope, "JavaScript, worker").uncheck();
    await millis(scope, 0).fill("2000");
    await expectTotals(scope, ["3,000 ms", "2,000 ms", "3,000 ms", "2,000 ms"]);
    assert.equal(await scope.getByText("is on its way").count(), 0);
    await run(scope, "JavaScript, worker").check();
    await millis(scope, 0).fill("soon");
    await scope.locator(".error", { hasText: "soon" }).waitFor();
    asked.release();
    await page.waitForResponse(REST);
    await page.waitForTimeout(500);
    assert.equal(await millis(scope, 0).inputValue(), "soon");
    assert.ok(await scope.locator(".error", { hasText: "soon" }).isVisible());
    await millis(scope, 0).fill("1000");
    await page.waitForFunction(() => document.querySelector("loop-scope").shadowRoot.querySelectorAll("figure").length === 5);
    assert.equal(asked.times, 1);
  }));

test("a pointer or the focus on such a run begins to fetch what it needs", () =>
  post({}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    const asked = await held(page);
    await run(scope, "Python, gather").hover();
    await run(scope, "JavaScript, blocking").focus();
    await page.waitForTimeout(100);
    assert.equal(asked.times, 0);
    const request = page.waitForRequest(REST);
    await run(scope, "Python, processes").hover();
    await request;
    asked.release();
    await run(scope, "Python, processes").check();
    await page.waitForFunction(() => document.querySelector("loop-scope").shadowRoot.querySelectorAll("figure").length === 5);
    assert.equal(asked.times, 1);
  }));

test("without the second script the box says so, the last good picture stays, and everything else goes on", () =>
  post({ expectErrors: true }, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    await run(scope, "Python, threads").check();
    const error = scope.locator("#runs--error");
    await error.waitFor();
    assert.match(await error.textContent(), /^Python, threads: .*expected at http.*loop-scope-rest\.js, found none\.$/);
    assert.deepEqual(await totals(scope), DASHBOARD);
    assert.ok(await scope.locator(".stale").isVisible());
    await millis(scope, 0).fill("3000");
    await page.waitForTimeout(100);
    assert.ok(await error.isVisible());
    await run(scope, "Python, threads").uncheck();
    await expectTotals(scope, ["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
    assert.equal(await error.count(), 0);
    // It is asked for again when it is wanted again.
    await page.unroute(REST);
    await page.route(REST, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await run(scope, "Python, threads").check();
    await error.waitFor();
    await scope.locator("#story").selectOption("kitchen");
    await expectTotals(scope, ["600 s", "300 s", "600 s", "300 s"]);
    await scope.locator("#story").selectOption("heavy");
    await error.waitFor();
    assert.match(await error.textContent(), /^Python, threads: /);
  }, { "loop-scope-rest.js": null }));

const PAGE = (inside) => `<!doctype html><html lang=en><meta charset=utf-8><title>Far</title><link rel=icon href="data:,"><main>${inside}</main><script src="loop-scope.js"></script>`;
const FAR = {
  "heavy.html": PAGE("<loop-scope story=heavy>what the author wrote</loop-scope>"),
  "own.html": PAGE(`<loop-scope><script type="application/json">{"tasks": [{"name": "a", "phases": [{"wait": 10}]}], "runs": ["python.threads", "javascript.worker"]}</script>what the author wrote</loop-scope>`),
};

for (const [name, expected] of [["heavy.html", 5], ["own.html", 2]]) {
  test(`${name}, whose runs need the second script, begins with it`, () =>
    post({}, async (page) => {
      await page.waitForFunction((count) => document.querySelector("loop-scope").shadowRoot?.querySelectorAll("figure").length === count, expected);
    }, FAR, name));

  test(`${name} without the second script says so above what the author wrote`, () =>
    post({ expectErrors: true }, async (page, scope) => {
      await scope.locator(".notice").waitFor();
      assert.match(await scope.locator(".notice").textContent(), /second part of the playground, expected at http.*loop-scope-rest\.js, found none/);
      assert.ok(await page.getByText("what the author wrote").isVisible());
    }, { ...FAR, "loop-scope-rest.js": null }, name));
}

test("an element that is removed while the second script is on its way begins anew when it is put back", () =>
  post({}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    const asked = await held(page);
    await run(scope, "Python, threads").check();
    await scope.getByText("is on its way").waitFor();
    await page.evaluate(() => document.querySelector("article").append(document.querySelector("loop-scope")));
    const last = page.locator("loop-scope").last();
    await expectTotals(last, DASHBOARD);
    await run(last, "Python, threads").check();
    await last.getByText("is on its way").waitFor();
    asked.release();
    await page.waitForFunction(() => [...document.querySelectorAll("loop-scope")].at(-1).shadowRoot.querySelectorAll("figure").length === 5);
    assert.equal(await page.evaluate(() => document.querySelectorAll("loop-scope").length), 2);
  }));
