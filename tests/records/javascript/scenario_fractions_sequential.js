const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function a() {
  console.log("a: start");
  await delay(100);
  console.log("a: waited");
  work(200);
  console.log("a: worked");
  await delay(0.3);
  console.log("a: done");
}

async function b() {
  console.log("b: start");
  await delay(12.345);
  console.log("b: waited");
  work(0.001);
  console.log("b: worked");
  work(7.777);
  console.log("b: worked");
  await delay(3.2);
  console.log("b: waited");
  work(1.1);
  console.log("b: done");
}

async function c() {
  console.log("c: start");
  work(33.333);
  console.log("c: worked");
  await delay(33.333);
  console.log("c: waited");
  work(100);
  console.log("c: worked");
  await delay(0);
  console.log("c: done");
}

async function main() {
  const started = performance.now();
  await a();
  await b();
  await c();
  console.log(`total: ${(performance.now() - started).toFixed(3)} ms`);
}

main();
