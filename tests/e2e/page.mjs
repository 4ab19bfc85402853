// What the end to end tests share: a browser, a page that must stay without errors, and what a reader sees on it.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "dist");

/** The address of a built file, without a server. */
export function file(name) {
  const path = join(dist, name);
  if (!existsSync(path)) throw new Error(`expected ${path}; run ./build.sh build first`);
  return pathToFileURL(path).href;
}

const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export const launch = () => chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });

/**
 * Opens a built page with the network off and does something with it; afterwards nothing may have been complained of.
 * `use` gets the page and the first playground on it.
 */
export async function open(browser, name, options, use) {
  const { expectErrors = false, url, ...context } = options;
  const opened = await browser.newContext({ offline: !url, viewport: { width: 1280, height: 900 }, ...context });
  const page = await opened.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  try {
    await page.goto(url ? url + name : file(name));
    await use(page, page.locator("loop-scope").first());
    if (!expectErrors) assert.deepEqual(complaints, [], "the page complains of nothing");
  } finally {
    await opened.close();
  }
}

/** The totals of all runs of a playground, as a reader sees them. */
export const totals = (scope) => scope.locator(".total").allTextContents();

/** Waits until the playground shows these totals. */
export async function expectTotals(scope, expected) {
  const wanted = JSON.stringify(expected);
  const deadline = Date.now() + 5000;
  let seen;
  do {
    seen = await totals(scope);
    if (JSON.stringify(seen) === wanted) return;
    await new Promise((done) => setTimeout(done, 20));
  } while (Date.now() < deadline);
  assert.deepEqual(seen, expected);
}

/** The field for the milliseconds of a phase, counted from 0 over all tasks. */
export const millis = (scope, index) => scope.locator(".millis input").nth(index);

/** Serves dist/ with extra headers and pages, for what cannot be seen on a file; gives the address and a way to stop. */
export async function serve(headers, pages = {}) {
  const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    const path = join(dist, name);
    if (pages[name]) return response.writeHead(200, { "content-type": types[".html"] }).end(pages[name]);
    if (name.includes("..") || pages[name] === null || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream", ...headers });
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
