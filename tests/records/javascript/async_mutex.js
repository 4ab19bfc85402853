// A lock made of promises.
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
let tail = Promise.resolve();

function exclusive(job) {
  const result = tail.then(job);
  tail = result.catch(() => {});
  return result;
}

for (const name of ['a', 'b', 'c']) {
  exclusive(async () => {
    console.log(name, 'in');
    await delay(100);
    console.log(name, 'out');
    if (name === 'b') throw new Error('b fails');
  }).catch(error => console.log(error.message));
}
