let runs = 0;
const interval = setInterval(() => {
  const end = performance.now() + 25;
  while (performance.now() < end);
  console.log('run', ++runs);
  if (runs === 4) clearInterval(interval);
}, 10);
setTimeout(() => console.log('timer 30'), 30);
Promise.resolve().then(() => console.log('microtask'));
