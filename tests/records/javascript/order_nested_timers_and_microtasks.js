setTimeout(() => {
  console.log('timer 1');
  Promise.resolve().then(() => console.log('microtask of timer 1'));
}, 0);
setTimeout(() => {
  console.log('timer 2');
  setTimeout(() => console.log('timer of timer 2'), 0);
}, 0);
Promise.resolve().then(() => {
  console.log('microtask');
  setTimeout(() => console.log('timer of the microtask'), 0);
});
queueMicrotask(() => console.log('queueMicrotask'));
