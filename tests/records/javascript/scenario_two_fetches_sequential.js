const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function orders() {
  console.log("orders: start");
  await delay(300);
  console.log("orders: waited");
  work(500);
  console.log("orders: done");
}

async function prices() {
  console.log("prices: start");
  await delay(700);
  console.log("prices: waited");
  work(200);
  console.log("prices: done");
}

async function main() {
  const started = performance.now();
  await orders();
  await prices();
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
