async function work(name, ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {}
  console.log(name, 'done');
}

async function main() {
  const start = performance.now();
  await Promise.all([work('a', 300), work('b', 200)]);
  console.log(`${performance.now() - start} ms: Promise.all cannot help here`);
}

main();
