async function job() {
  for (let i = 0; i < 1_000; i++) await null;
}

async function main() {
  await Promise.all(Array.from({ length: 1_000 }, () => job()));
}

main();
