async function one() {
  console.log('one starts');
  await two();
  console.log('one ends');
}
async function two() { console.log('two'); }
console.log('script starts');
setTimeout(() => console.log('setTimeout'), 0);
setImmediate(() => console.log('setImmediate'));
process.nextTick(() => console.log('nextTick'));
one();
new Promise(resolve => {
  console.log('executor');
  resolve();
  console.log('executor after resolve');
}).then(() => console.log('then'));
console.log('script ends');
