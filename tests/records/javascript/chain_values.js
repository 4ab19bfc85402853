Promise.resolve(1)
  .then(n => n + 1)
  .then(n => {
    console.log('two is', n);
    return n * 10;
  })
  .then()
  .then(null)
  .then(n => console.log('twenty is', n))
  .then(n => console.log('a callback without return gives', n));
