const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function toast() {
  console.log('toaster on');
  await delay(120000);
  console.log('toast is ready');
}

async function water() {
  console.log('kettle on');
  await delay(300000);
  console.log('water boils');
}

async function vegetables() {
  console.log('chopping');
  const end = performance.now() + 180000;
  while (performance.now() < end) {}
  console.log('vegetables are cut');
}

async function main() {
  const start = performance.now();
  await Promise.all([toast(), water(), vegetables()]);
  console.log(`breakfast after ${(performance.now() - start) / 1000} s`);
}

main();
