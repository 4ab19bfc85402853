// Loops that do not look at the clock take no time, wherever their counters stand.
async function count() {
  const start = performance.now();
  console.log('from', start);
  for (let i = 0; i < 5; i++) {
  }
  let n = 0;
  do n++; while (n < start + 2);
  console.log(n, performance.now());
}
setTimeout(count, 2);
setTimeout(() => count().then(() => console.log('counted at', performance.now())), 3);
