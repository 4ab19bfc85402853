// What happens to built-in functions that were taken off their objects, and to errors whose stack was taken away.
const { all, race, any, allSettled, resolve } = Promise;
for (const take of [all, race, any, allSettled, resolve]) {
  try {
    take([Promise.resolve(1)]);
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
const gather = Promise.all.bind(Promise);
gather([1, Promise.resolve(2)]).then(values => console.log('bound:', values));
console.log(gather.name, String(gather), String(Promise.all));

const short = new Error('short and to the point');
delete short.stack;
console.log(short, { short });
const read = Object.assign(new TypeError('read before'), { code: 'E_READ' });
console.log(read.stack.split('\n')[0]);
delete read.stack;
console.log(read, read.stack);
setTimeout(() => {
  for (const text of ['aGk=', 'aGk', '*', 'abcde', 'a b\nc d']) {
    try {
      console.log(JSON.stringify(text), '->', JSON.stringify(atob(text)));
    } catch (error) {
      console.log(JSON.stringify(text), '->', error.name, error.message);
    }
  }
}, 10);
