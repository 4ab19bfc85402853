const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function main() {
  for (let i = 0; i < 1_000_000; i++) await delay(5);
}

main();
