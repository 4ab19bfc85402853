const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function only() {
  console.log("only: start");
  await delay(15);
  throw new Error("no luck");
}

async function main() {
  const started = performance.now();
  try {
    await Promise.all([only()]);
  } catch (error) {
    console.log(`failed: ${error.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
