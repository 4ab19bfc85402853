function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function primes() {
  console.log("primes: start");
  work(400);
  console.log("primes: done");
}

async function hashes() {
  console.log("hashes: start");
  work(300);
  console.log("hashes: done");
}

async function main() {
  const started = performance.now();
  await Promise.allSettled([primes(), hashes()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
