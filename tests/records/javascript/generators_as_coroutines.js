// What async functions were before there were any: a generator driven by promises.
function co(generatorFunction) {
  return function (...args) {
    const generator = generatorFunction.apply(this, args);
    return new Promise((resolve, reject) => {
      function step(method, value) {
        let result;
        try {
          result = generator[method](value);
        } catch (error) {
          reject(error);
          return;
        }
        if (result.done) resolve(result.value);
        else Promise.resolve(result.value).then((v) => step('next', v), (e) => step('throw', e));
      }
      step('next');
    });
  };
}
const delay = (ms, value) => new Promise((r) => setTimeout(r, ms, value));
const main = co(function* (name) {
  console.log('hello', name);
  const a = yield delay(10, 1);
  console.log('a', a);
  const b = yield 2;
  try {
    yield Promise.reject(new Error('inside'));
  } catch (e) {
    console.log('caught', e.message);
  }
  const [c, d] = yield Promise.all([delay(5, 'c'), delay(3, 'd')]);
  return [a, b, c, d];
});
main('co').then((value) => console.log('done', value));
co(function* () { yield 1; throw new TypeError('thrown'); })().catch((e) => console.log(String(e)));

// A scheduler of tasks that give way to each other.
function* countdown(name, n) { while (n > 0) { console.log(name, n--); yield; } return name; }
const queue = [countdown('A', 3), countdown('B', 2)];
while (queue.length) {
  const task = queue.shift();
  const { done, value } = task.next();
  if (done) console.log('finished', value); else queue.push(task);
}
