function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function first() {
  console.log("first: start");
  work(30); // blocks where it should await
  console.log("first: done");
}

async function second() {
  console.log("second: start");
  work(10);
  throw new Error("no such record");
}

async function third() {
  console.log("third: start");
  work(50);
  console.log("third: done");
}

async function main() {
  const started = performance.now();
  try {
    await Promise.all([first(), second(), third()]);
  } catch (error) {
    console.log(`failed: ${error.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
