const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function first() {
  console.log("first: start");
  await delay(30);
  console.log("first: done");
}

async function second() {
  console.log("second: start");
  await delay(10);
  throw new Error("no such record");
}

async function third() {
  console.log("third: start");
  await delay(50);
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
