const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function task(name, ms) {
  await delay(ms);
  return name;
}

async function main() {
  let start = performance.now();
  await task('a', 300);
  await task('b', 200);
  console.log(`one after the other: ${performance.now() - start} ms`);

  start = performance.now();
  await Promise.all([task('a', 300), task('b', 200)]);
  console.log(`together: ${performance.now() - start} ms`);

  start = performance.now();
  const a = task('a', 300);
  const b = task('b', 200);
  console.log(await b, await a, `${performance.now() - start} ms`);
}

main();
