const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function main() {
  [1, 2, 3].forEach(async n => {
    await delay(100 * n);
    console.log('forEach', n);
  });
  console.log('forEach is over before anything happened');
  for (const n of [1, 2, 3]) {
    await delay(200);
    console.log('for of', n);
  }
  console.log('end');
}

main();
