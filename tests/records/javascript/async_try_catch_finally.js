const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function attempt(n) {
  try {
    console.log('try', n);
    await delay(10);
    if (n === 2) throw new Error('two');
    return `returned ${n}`;
  } catch (error) {
    console.log('catch', error.message);
    return 'from catch';
  } finally {
    console.log('finally', n);
    await delay(10);
  }
}

(async () => {
  for (const n of [1, 2]) console.log(await attempt(n));
})();
