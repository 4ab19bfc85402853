// The element in other people's pages: two of them, removed, moved, misused, refused.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectTotals, launch, millis, open, serve, totals } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const post = (title, use, options = {}) => test(title, () => open(browser, "post.html", options, use));
const DASHBOARD = ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"];

post("two playgrounds on one page are independent", async (page, scope) => {
  const second = page.locator("loop-scope").nth(1);
  await expectTotals(second, ["2,100 ms", "1,300 ms", "1,300 ms"]);
  await millis(scope, 0).fill("3000");
  await expectTotals(scope, ["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
  await expectTotals(second, ["2,100 ms", "1,300 ms", "1,300 ms"]);
  await second.locator(".millis input").nth(1).fill("500");
  await expectTotals(second, ["2,300 ms", "1,500 ms", "1,500 ms"]);
});

post("the element leaves nothing behind when it is removed, and starts again when it is put back", async (page, scope) => {
  await expectTotals(scope, DASHBOARD);
  const left = await page.evaluate(async () => {
    const element = document.querySelector("loop-scope");
    const input = element.shadowRoot.querySelector(".millis input");
    // Removed with an edit under way.
    input.value = "9000";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    element.remove();
    await new Promise((done) => setTimeout(done, 100));
    const children = element.shadowRoot.childElementCount;
    document.querySelector("article").append(element);
    return children;
  });
  assert.equal(left, 0);
  await expectTotals(page.locator("loop-scope").last(), DASHBOARD);
  await millis(page.locator("loop-scope").last(), 0).fill("3000");
  await expectTotals(page.locator("loop-scope").last(), ["4,000 ms", "3,000 ms", "4,000 ms", "3,000 ms"]);
});

post("moving an element about many times breaks nothing", async (page) => {
  await page.evaluate(async () => {
    const element = document.querySelector("loop-scope");
    const article = document.querySelector("article");
    for (let turn = 0; turn < 30; turn++) {
      article.append(element);
      if (turn % 3 === 0) await new Promise((done) => setTimeout(done));
    }
  });
  await expectTotals(page.locator("loop-scope").last(), DASHBOARD);
});

post("another story is one attribute away", async (page, scope) => {
  await expectTotals(scope, DASHBOARD);
  await scope.evaluate((element) => element.setAttribute("story", "one-fails"));
  await page.waitForTimeout(100);
  assert.notDeepEqual(await totals(scope), DASHBOARD);
});

async function misused(markup, expected) {
  await open(browser, "post.html", {}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    await page.evaluate((html) => {
      const element = document.createElement("loop-scope");
      element.innerHTML = html + "<p id=fallback>what the author wrote</p>";
      document.body.append(element);
    }, markup);
    const last = page.locator("loop-scope").last();
    await last.locator(".notice").waitFor();
    assert.match(await last.locator(".notice").textContent(), expected);
    assert.ok(await page.locator("#fallback").isVisible(), "what stands inside stays visible");
  });
}

test("a scenario that is no JSON is told in place, above the fallback", () =>
  misused(`<script type="application/json">{"tasks": [</script>`, /not JSON/));

test("all faults of a scenario are told in place, above the fallback", () =>
  misused(`<script type="application/json">{"tasks": [{"name": "a", "phases": [{"wait": -1}]}], "colour": 1}</script>`, /tasks\[0\]\.phases\[0\]\.wait.*expected.*found -1[^]*colour|colour[^]*tasks\[0\]\.phases\[0\]\.wait/));

test("an unknown story names those that there are", async () => {
  await open(browser, "post.html", {}, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    await scope.evaluate((element) => element.setAttribute("story", "nonsense"));
    await scope.locator(".notice").waitFor();
    assert.match(await scope.locator(".notice").textContent(), /one of dashboard.*found "nonsense"/);
    await scope.evaluate((element) => element.setAttribute("story", "dashboard"));
    await expectTotals(scope, DASHBOARD);
  });
});

test("a policy that refuses WebAssembly is named, with the directive to add", async () => {
  const server = await serve({ "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'" });
  try {
    await open(browser, "post.html", { url: server.url, expectErrors: true }, async (page, scope) => {
      await scope.locator(".notice").waitFor();
      assert.match(await scope.locator(".notice").textContent(), /'wasm-unsafe-eval' to script-src/);
      assert.ok(await page.getByText("The figure here needs scripts").first().isVisible());
    });
  } finally {
    server.stop();
  }
});

test("a strict policy with 'wasm-unsafe-eval' is enough: no inline style is needed", async () => {
  const server = await serve({ "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; img-src data:" });
  try {
    // The post's own inline style is refused, which Chromium reports; nothing of ours may be.
    await open(browser, "post.html", { url: server.url, expectErrors: true }, async (page, scope) => {
      await expectTotals(scope, DASHBOARD);
      const fill = await scope.locator("svg .wait").first().evaluate((rect) => getComputedStyle(rect).strokeWidth + getComputedStyle(rect).stroke);
      assert.notEqual(fill, "1pxnone", "the style of the pictures is there");
    });
  } finally {
    server.stop();
  }
});

/** Asked for when a page loads the second part of the core. */
const isRest = (request) => request.url().endsWith("/loop-scope-rest.js");

/** Lets the core stop at the next look at the clock as it does at what it lacks: nothing in it is unwound. */
const trap = (page) =>
  page.evaluate(() => {
    const clock = performance.now;
    performance.now = () => {
      performance.now = clock;
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });

test("a form needs only the first part of the core, and where the core stops the second goes on with the form", () =>
  open(browser, "post.html", { expectErrors: true }, async (page, scope) => {
    const asked = [];
    page.on("request", (request) => asked.push(...(isRest(request) ? [request.url()] : [])));
    await expectTotals(scope, DASHBOARD);
    for (const story of ["kitchen", "two-fetches", "one-fails", "dashboard"]) {
      await scope.locator("#story").selectOption(story);
      await page.waitForTimeout(150);
    }
    // All but the runs that want the second script, for which see taking-over.test.mjs. By keyboard: where the page moves, one
    // of those may come to lie below the pointer, which begins to fetch.
    const unchecked = scope.locator("label:not([data-far]) > input[type=checkbox]:not(:checked)");
    while ((await unchecked.count()) > 0) await unchecked.first().press(" ");
    for (const text of ["", "-1", "soon", "1e3", "1200.5"]) await millis(scope, 0).fill(text);
    for (const text of ["", "class", "größe", "tea"]) await scope.locator(".task input").first().fill(text);
    await scope.getByRole("button", { name: "Add a task" }).first().press("Enter");
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
    await scope.locator("#story").selectOption("kitchen");
    await page.waitForTimeout(150);
    await millis(scope, 0).focus();
    await trap(page);
    const request = page.waitForRequest(isRest);
    await millis(scope, 0).fill("7000");
    await request;
    await scope.locator("figure").first().waitFor();
    await page.waitForFunction(() => document.querySelector("loop-scope").shadowRoot.querySelector("#story").value === "kitchen");
    assert.equal(await millis(scope, 0).inputValue(), "7000");
    assert.ok(await millis(scope, 0).evaluate((input) => input.getRootNode().activeElement === input), "the focus stays");
  }));

test("a page that lacks the second part says which file it misses", async () => {
  const server = await serve({}, { "loop-scope-rest.js": null });
  try {
    await open(browser, "post.html", { url: server.url, expectErrors: true }, async (page, scope) => {
      await expectTotals(scope, DASHBOARD);
      await trap(page);
      await millis(scope, 0).fill("2000");
      await scope.locator(".notice").waitFor();
      assert.match(await scope.locator(".notice").textContent(), /second part of the playground, expected at http.*loop-scope-rest\.js, found none/);
    });
  } finally {
    server.stop();
  }
});

test("when the core breaks down, the playground says so in place and the others go on", () =>
  open(browser, "post.html", { expectErrors: true }, async (page, scope) => {
    await expectTotals(scope, DASHBOARD);
    // The first time it may have lacked something, so that the whole goes on.
    await trap(page);
    await millis(scope, 0).fill("2000");
    await expectTotals(scope, ["3,000 ms", "2,000 ms", "3,000 ms", "2,000 ms"]);
    await trap(page);
    await millis(scope, 0).fill("3000");
    await scope.locator(".notice").waitFor();
    assert.match(await scope.locator(".notice").textContent(), /fault of its own.*reload/);
    assert.ok(await page.getByText("The figure here needs scripts").first().isVisible());
    const second = page.locator("loop-scope").nth(1);
    await second.locator(".millis input").nth(1).fill("500");
    await expectTotals(second, ["2,300 ms", "1,500 ms", "1,500 ms"]);
  }));

test("the script may stand before the element, whose JSON is then yet to come", async () => {
  const markup = `<!doctype html><html lang=en><meta charset=utf-8><title>Tea</title><link rel=icon href="data:,"><script src="loop-scope.js"></script>
    <main><loop-scope><script type="application/json">${" ".repeat(200_000)}
    {"title": "Tea", "tasks": [{"name": "kettle", "phases": [{"wait": 3000}]}, {"name": "biscuits", "phases": [{"work": 500}, {"wait": 800}]}]}
    </script>The kettle takes three seconds.</loop-scope></main>`;
  const server = await serve({}, { "tea.html": markup });
  try {
    await open(browser, "tea.html", { url: server.url }, async (page, scope) => {
      await expectTotals(scope, ["4,300 ms", "3,000 ms", "4,300 ms", "3,000 ms"]);
      assert.equal(await scope.locator("#story option").first().textContent(), "Tea");
    });
  } finally {
    server.stop();
  }
});

test("without scripts the fallback is what one reads", async () => {
  await open(browser, "loopscope.html", { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.getByRole("table").isVisible());
  });
});

post("the script may be loaded twice, and the typed API hangs on the element", async (page, scope) => {
  await expectTotals(scope, DASHBOARD);
  const result = await page.evaluate(async () => {
    const again = document.createElement("script");
    again.src = "loop-scope.js";
    await new Promise((done, failed) => Object.assign(again, { onload: done, onerror: failed }) && document.head.append(again));
    const core = await customElements.get("loop-scope").core();
    const compared = core.compare({ tasks: [{ name: "a", phases: [{ wait: 10 }] }, { name: "b", phases: [{ wait: 15.5 }] }] });
    let fault;
    try {
      core.compare({ tasks: [] });
    } catch (error) {
      fault = error instanceof Error && error.message;
    }
    const globals = Object.keys(window).filter((name) => /loop|scope|wasm/i.test(name));
    return { totals: compared.runs.map((run) => run.totalMs), stories: core.stories().length, fault, globals };
  });
  assert.deepEqual(result.totals, [26, 16, 25.5, 15]);
  assert.ok(result.stories >= 4);
  assert.match(result.fault, /^tasks: expected /);
  assert.deepEqual(result.globals, [], "no globals");
});
