const due = [30, 10, 50, 20, 90];
for (const ms of due) setTimeout(() => console.log('due at', ms), ms);
const start = performance.now();
while (performance.now() - start < 60) {
  // nothing else can run
}
console.log('60 ms of work');
