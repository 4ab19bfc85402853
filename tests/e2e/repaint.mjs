// Measures in Chromium, on the built page, how long an edit takes until it is painted: `node tests/e2e/repaint.mjs`.
// For each story the first number is changed as a slider would, 60 times; work is what the page computes for one edit
// (event, runs, patching, layout), painted is from the event until the frame with the new picture is out.

import { launch, open } from "./page.mjs";

const browser = await launch();
try {
  await open(browser, "loopscope.html", {}, async (page, scope) => {
    await scope.locator(".total").first().waitFor();
    console.log("story              work median    p95   painted median    p95   ms, one frame is 16.7");
    for (const key of ["dashboard", "kitchen", "two-fetches", "one-fails"]) {
      await scope.getByLabel("Story").selectOption(key);
      await page.waitForTimeout(200);
      const times = await page.evaluate(measure);
      const [work, painted] = [0, 1].map((column) => times.map((row) => row[column]).sort((a, b) => a - b));
      const at = (list, share) => list[Math.floor((list.length - 1) * share)].toFixed(1).padStart(7);
      console.log(`${key.padEnd(18)} ${at(work, 0.5).padStart(11)}${at(work, 0.95)} ${at(painted, 0.5).padStart(16)}${at(painted, 0.95)}`);
    }
  });
} finally {
  await browser.close();
}

async function measure() {
  const root = document.querySelector("loop-scope").shadowRoot;
  const field = root.querySelector(".millis input");
  const start = Number(field.value);
  const times = [];
  for (let turn = 1; turn <= 60; turn++) {
    await new Promise((done) => setTimeout(done, 30));
    let before;
    const frame = new Promise((done) => {
      // Asked for before the edit, so it runs before the page's own frame; the other one after it.
      requestAnimationFrame(() => (before = performance.now()));
      const edited = performance.now();
      field.value = String(start + turn);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const heard = performance.now();
      requestAnimationFrame(() => {
        root.querySelector(".scope").getBoundingClientRect();
        const laidOut = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done([heard - edited + laidOut - before, performance.now() - edited]);
        channel.port2.postMessage(0);
      });
    });
    times.push(await frame);
  }
  return times;
}
