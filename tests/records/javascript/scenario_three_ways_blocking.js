function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function docs() {
  console.log("docs: start");
  work(1000); // blocks where it should await
  console.log("docs: done");
}

async function source() {
  console.log("source: start");
  work(800);
  console.log("source: done");
}

async function issues() {
  console.log("issues: start");
  work(500);
  console.log("issues: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([docs(), source(), issues()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
