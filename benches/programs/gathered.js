const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function job(ms) {
  await delay(ms);
}

async function main() {
  await Promise.all(Array.from({ length: 100_000 }, (_, n) => job(1 + (n % 1000))));
}

main();
