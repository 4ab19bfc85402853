const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function only() {
  console.log("only: start");
  await delay(15);
  throw new Error("no luck");
}

async function main() {
  const started = performance.now();
  const results = await Promise.allSettled([only()]);
  for (const result of results) {
    if (result.status === "rejected") console.log(`failed: ${result.reason.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
