function block(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {}
}

setTimeout(() => console.log('was due at 10, runs at', performance.now()), 10);
console.log('blocking');
block(50);
console.log('the thread is free again');
Promise.resolve().then(() => console.log('microtasks go first'));
