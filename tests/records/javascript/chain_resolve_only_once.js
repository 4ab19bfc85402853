const p = new Promise((resolve, reject) => {
  resolve('first');
  resolve('second');
  reject(new Error('third'));
  throw new Error('fourth');
});
p.then(console.log, console.log);
new Promise(() => {
  throw new Error('thrown in the executor');
}).catch(error => console.log(error.message));
