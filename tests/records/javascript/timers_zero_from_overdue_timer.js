const busy = ms => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
setTimeout(() => {
  console.log('a');
  setTimeout(() => console.log('zero of a'), 0);
}, 5);
setTimeout(() => console.log('b'), 5);
setTimeout(() => console.log('c'), 6);
busy(20);
