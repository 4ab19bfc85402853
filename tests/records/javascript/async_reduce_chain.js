const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
const steps = ['wash', 'peel', 'slice'];

steps
  .reduce(
    (before, step) => before.then(() => delay(50)).then(() => console.log(step)),
    Promise.resolve(),
  )
  .then(() => console.log('served'));
