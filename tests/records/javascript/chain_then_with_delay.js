const delay = (ms, value) => new Promise(resolve => setTimeout(resolve, ms, value));

delay(100, 'a')
  .then(value => {
    console.log(value);
    return delay(200, value + 'b');
  })
  .then(value => {
    console.log(value);
    return delay(300, value + 'c');
  })
  .then(console.log);
