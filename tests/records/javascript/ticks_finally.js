Promise.resolve('v')
  .finally(() => console.log('finally callback'))
  .then(value => console.log('after finally', value));
Promise.resolve('v')
  .then(value => {
    console.log('then callback');
    return value;
  })
  .then(value => console.log('after then', value))
  .then(() => console.log('after after then'));
