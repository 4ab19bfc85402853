const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function user() {
  console.log("user: start");
  await delay(1500);
  console.log("user: done");
}

async function settings() {
  console.log("settings: start");
  await delay(1000);
  console.log("settings: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([user(), settings()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
