// Starts Firefox for the tests that need it, as build.sh has installed it.

import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";

/** A driver of a Firefox with these preferences. */
export async function startFirefox(preferences = {}) {
  const options = new firefox.Options().addArguments("-headless");
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const binary = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
  if (binary) options.setBinary(binary);
  const cache = process.env.LOOPSCOPE_CACHE ?? process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const own = join(cache, "loopscope", "tools", "bin", "geckodriver");
  const service = existsSync(own) ? new firefox.ServiceBuilder(own) : new firefox.ServiceBuilder();
  return new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
}
