const source = new Promise(resolve => setTimeout(() => resolve(10), 50));
const doubled = source.then(n => n * 2);
const failed = source.then(n => {
  throw new RangeError(`${n} is too much`);
});
doubled.then(n => console.log('doubled', n));
failed.catch(error => console.log(`${error}`));
source.then(n => console.log('source', n));
