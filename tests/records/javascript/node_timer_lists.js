const start = performance.now();
const busy = until => { while (performance.now() - start < until); };
setTimeout(() => console.log('100 set at 0'), 100);
setTimeout(() => {
  setTimeout(() => console.log('150 set at 10'), 150);
  setTimeout(() => setTimeout(() => console.log('100 set at 80'), 100), 70);
}, 10);
setTimeout(() => { busy(300); console.log('unblocked'); }, 90);
