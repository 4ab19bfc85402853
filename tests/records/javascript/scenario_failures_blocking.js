function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function boil_water() {
  console.log("boil water: start");
  work(100); // blocks where it should await
  throw new Error("it \"boils\" {x} ${y} \\ é 🦀 ' \u2028");
}

async function Gemüse() {
  console.log("Gemüse: start");
  work(50);
  console.log("Gemüse: worked");
  work(20);
  throw new Error("second");
}

async function お茶() {
  console.log("お茶: start");
  work(120);
  console.log("お茶: waited");
  work(5);
  console.log("お茶: done");
}

async function main() {
  const started = performance.now();
  try {
    await Promise.all([boil_water(), Gemüse(), お茶()]);
  } catch (error) {
    console.log(`failed: ${error.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
