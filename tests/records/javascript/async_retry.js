const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
let calls = 0;

async function flaky() {
  calls++;
  await delay(20);
  if (calls < 3) throw new Error(`call ${calls} failed`);
  return 'ok';
}

async function retry(action, times, wait) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === times) throw error;
      console.log(`${error.message}, waiting ${wait * attempt} ms`);
      await delay(wait * attempt);
    }
  }
}

retry(flaky, 5, 100).then(result => console.log(result, performance.now()));
