function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function only() {
  console.log("only: start");
  work(15); // blocks where it should await
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
