let rounds = 0;
function round() {
  console.log('immediate', ++rounds);
  if (rounds < 4) setImmediate(round);
}
setImmediate(round);
setTimeout(() => console.log('timeout 1'), 1);
setTimeout(() => { console.log('timeout 2'); setImmediate(() => console.log('immediate of timeout')); setTimeout(() => console.log('timeout of timeout'), 0); }, 2);
