// A heartbeat that must not keep the program alive, and a timer that is asked whether it does.
const started = performance.now();
const beat = setInterval(() => console.log(`beat at ${Math.round(performance.now() - started)}`), 40);
beat.unref();
const last = setTimeout(() => console.log('work done; nothing else is waited for'), 100);
console.log(beat.hasRef(), last.hasRef(), beat.constructor.name);
setTimeout(() => {
  last.refresh();
  console.log('the work takes longer, until 150');
}, 50);
