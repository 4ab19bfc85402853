const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function docs() {
  console.log("docs: start");
  await delay(1000);
  console.log("docs: done");
}

async function source() {
  console.log("source: start");
  await delay(800);
  console.log("source: done");
}

async function issues() {
  console.log("issues: start");
  await delay(500);
  console.log("issues: done");
}

async function main() {
  const started = performance.now();
  await Promise.allSettled([docs(), source(), issues()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
