Promise.reject(new Error('first'))
  .then(() => console.log('skipped'))
  .catch(error => {
    console.log('caught', error.message);
    return 'recovered';
  })
  .then(value => console.log(value))
  .then(() => {
    throw new TypeError('second');
  })
  .then(
    () => console.log('skipped too'),
    error => console.log('second argument got', error.name, error.message),
  )
  .finally(() => console.log('finally'));
