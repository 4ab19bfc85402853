const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

function withTimeout(promise, ms) {
  const timeout = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`timed out after ${ms} ms`)), ms);
  });
  return Promise.race([promise, timeout]);
}

async function work(name, ms) {
  await delay(ms);
  console.log(name, 'finishes in any case');
  return name;
}

(async () => {
  console.log('won by', await withTimeout(work('quick', 50), 100));
  try {
    await withTimeout(work('slow', 300), 100);
  } catch (error) {
    console.log(error.message);
  }
})();
