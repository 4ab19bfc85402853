let count = 0;
const busy = ms => { const end = performance.now() + ms; while (performance.now() < end); };
const interval = setInterval(() => {
  console.log('interval', ++count);
  if (count === 2) busy(25);
  if (count === 5) clearInterval(interval);
}, 10);
setTimeout(() => console.log('timeout 35'), 35);
