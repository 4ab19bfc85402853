// A microtask that counts ticks beside the promises under test.
let tick = 0;
const clock = async () => {
  while (tick < 8) {
    await null;
    tick += 1;
  }
};
clock();
const report = name => () => console.log(name, 'at tick', tick);
Promise.resolve(1).then(report('then'));
Promise.resolve(1).then(() => 2).then(report('then.then'));
Promise.resolve(1).then(() => Promise.resolve(2)).then(report('then(promise).then'));
new Promise(resolve => resolve(Promise.resolve())).then(report('resolve(promise)'));
Promise.all([1, 2]).then(report('all'));
Promise.all([]).then(report('all of nothing'));
Promise.race([Promise.resolve(1), 2]).then(report('race'));
Promise.allSettled([Promise.reject(1)]).then(report('allSettled'));
Promise.any([Promise.reject(1), 2]).then(report('any'));
