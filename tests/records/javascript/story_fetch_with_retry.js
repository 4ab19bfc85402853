const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
let attempts = 0;
async function fetchWithRetry(url, { retries = 3, backoff = 100, timeout = 150 } = {}) {
  for (let attempt = 1; attempt <= retries; attempt++) {
    attempts++;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
      if (response.status >= 500) throw new Error(`server error ${response.status}`);
      return await response.json();
    } catch (error) {
      console.log(`attempt ${attempt} failed: ${error.name}: ${error.message}`);
      if (attempt === retries) throw new Error(`gave up on ${url}`, { cause: error });
      await sleep(backoff * 2 ** (attempt - 1));
    }
  }
}
for (const path of ['fine', 'flaky', 'slow', 'down']) {
  try {
    console.log(path, await fetchWithRetry(`https://api.example.com/${path}`));
  } catch (error) {
    console.log(error.message, '<-', error.cause.name);
  }
}
console.log({ attempts });
