let ticks = 0;
const interval = setInterval(() => {
  console.log('tick', ++ticks);
  if (ticks === 6) clearInterval(interval);
}, 10);
setTimeout(() => {
  const end = performance.now() + 35;
  while (performance.now() < end);
  console.log('blocked for 35');
}, 15);
setTimeout(() => console.log('timer 42'), 42);
