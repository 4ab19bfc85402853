setTimeout(() => {
  console.log('first');
  throw new TypeError('in a timer');
}, 10);
setTimeout(() => console.log('second still runs'), 20);
