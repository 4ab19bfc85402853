function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function a() {
  console.log("a: start");
  work(100); // blocks where it should await
  console.log("a: waited");
  work(200);
  console.log("a: worked");
  work(0.3);
  console.log("a: done");
}

async function b() {
  console.log("b: start");
  work(12.345);
  console.log("b: waited");
  work(0.001);
  console.log("b: worked");
  work(7.777);
  console.log("b: worked");
  work(3.2);
  console.log("b: waited");
  work(1.1);
  console.log("b: done");
}

async function c() {
  console.log("c: start");
  work(33.333);
  console.log("c: worked");
  work(33.333);
  console.log("c: waited");
  work(100);
  console.log("c: worked");
  work(0);
  console.log("c: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([a(), b(), c()]);
  console.log(`total: ${(performance.now() - started).toFixed(3)} ms`);
}

main();
