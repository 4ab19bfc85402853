function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function toast() {
  console.log("toast: start");
  work(120000); // blocks where it should await
  console.log("toast: done");
}

async function water() {
  console.log("water: start");
  work(300000);
  console.log("water: done");
}

async function vegetables() {
  console.log("vegetables: start");
  work(180000);
  console.log("vegetables: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([toast(), water(), vegetables()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
