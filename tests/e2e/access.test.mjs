// axe on every page, in light and dark, at three widths, and in the states a reader gets into.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { expectTotals, launch, millis, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function expectNothingFound(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`);
  assert.deepEqual(told, []);
}

for (const name of ["loopscope.html", "post.html"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 768, 1440]) {
      test(`axe finds nothing on ${name}, ${colorScheme}, ${width} px`, () =>
        open(browser, name, { colorScheme, viewport: { width, height: 900 } }, async (page, scope) => {
          await expectTotals(scope, ["2,500 ms", "1,500 ms", "2,500 ms", "1,500 ms"]);
          await expectNothingFound(page);
        }));
    }
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing with faults, failures and open tables, ${colorScheme}`, () =>
    open(browser, "loopscope.html", { colorScheme }, async (page, scope) => {
      for (const key of ["kitchen", "two-fetches", "one-fails", "three-ways", "heavy"]) {
        await scope.getByLabel("Story").selectOption(key);
        await page.waitForTimeout(80);
        await scope.locator("summary").first().click();
        await expectNothingFound(page);
      }
      await millis(scope, 0).fill("soon");
      await scope.locator(".error").waitFor();
      await expectNothingFound(page);
    }));

  test(`targets are large enough for a finger, ${colorScheme}`, () =>
    open(browser, "loopscope.html", { colorScheme, hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page, scope) => {
      await scope.locator(".total").first().waitFor();
      const small = await scope.locator("button, select, input, summary").evaluateAll((all) =>
        all
          .map((one) => ({ what: one.dataset.do ?? one.localName, box: (one.closest("label") ?? one).getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 44)
          .map(({ what, box }) => `${what} ${box.width} x ${box.height}`),
      );
      assert.deepEqual(small, []);
    }));
}
