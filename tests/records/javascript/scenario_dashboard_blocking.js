function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function user() {
  console.log("user: start");
  work(1500); // blocks where it should await
  console.log("user: done");
}

async function settings() {
  console.log("settings: start");
  work(1000);
  console.log("settings: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([user(), settings()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
