Promise.resolve('value')
  .finally(() => 'ignored')
  .then(value => console.log('still', value));
Promise.reject(new Error('reason'))
  .finally(() => console.log('cleaning up'))
  .catch(error => console.log('still', error.message));
Promise.resolve('value')
  .finally(() => {
    throw new Error('finally throws');
  })
  .catch(error => console.log(error.message));
