for (const i of [1, 2, 3]) {
  setTimeout(() => {
    console.log('timeout', i);
    process.nextTick(() => console.log('tick of timeout', i));
    Promise.resolve().then(() => console.log('microtask of timeout', i));
  }, 5);
  setImmediate(() => {
    console.log('immediate', i);
    process.nextTick(() => console.log('tick of immediate', i));
    Promise.resolve().then(() => console.log('microtask of immediate', i));
    if (i === 1) setImmediate(() => console.log('immediate of the next round'));
  });
}
