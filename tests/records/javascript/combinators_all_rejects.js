const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function ok(name, ms) {
  await delay(ms);
  console.log(name, 'is done, though nobody listens any more');
}

async function bad(ms) {
  await delay(ms);
  throw new Error(`failed after ${ms} ms`);
}

(async () => {
  try {
    await Promise.all([ok('a', 30), bad(10), ok('b', 50), bad(20)]);
  } catch (error) {
    console.log('caught', error.message);
  }
})();
