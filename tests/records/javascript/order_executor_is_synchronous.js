const p = new Promise(resolve => {
  console.log('executor');
  resolve('value');
  console.log('executor goes on after resolve');
});
p.then(value => console.log('then', value));
console.log('script');
