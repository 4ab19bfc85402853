// A zero delay set after a block goes before the timers that are overdue.
const busy = ms => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
setTimeout(() => console.log('12'), 12);
setTimeout(() => console.log('3'), 3);
setTimeout(() => console.log('8'), 8);
busy(20);
setTimeout(() => console.log('0'), 0);
console.log('blocked');
