const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function first() {
  console.log("first: start");
  await delay(30);
  console.log("first: done");
}

async function second() {
  console.log("second: start");
  await delay(10);
  throw new Error("no such record");
}

async function third() {
  console.log("third: start");
  await delay(50);
  console.log("third: done");
}

async function main() {
  const started = performance.now();
  const results = await Promise.allSettled([first(), second(), third()]);
  for (const result of results) {
    if (result.status === "rejected") console.log(`failed: ${result.reason.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
