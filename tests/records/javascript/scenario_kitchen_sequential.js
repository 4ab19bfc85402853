const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function toast() {
  console.log("toast: start");
  await delay(120000);
  console.log("toast: done");
}

async function water() {
  console.log("water: start");
  await delay(300000);
  console.log("water: done");
}

async function vegetables() {
  console.log("vegetables: start");
  work(180000);
  console.log("vegetables: done");
}

async function main() {
  const started = performance.now();
  await toast();
  await water();
  await vegetables();
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
