const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function polite() {
  for (let i = 0; i < 4; i++) {
    console.log('polite', i, performance.now());
    await delay(10);
  }
}

async function rude() {
  await delay(15);
  const end = Date.now() + 40;
  while (Date.now() < end) {}
  console.log('rude is done');
}

Promise.all([polite(), rude()]).then(() => console.log('all done'));
