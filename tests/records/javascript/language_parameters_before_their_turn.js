// A default may use the parameters before it, not itself and none behind it.
const attempt = (name, call) => {
  try {
    console.log(name, call());
  } catch (error) {
    console.log(name, `${error.name}: ${error.message}`);
  }
};
attempt('an earlier one', () => ((a, b = a * 2) => [a, b])(2));
attempt('a later one', () => ((a = b, b = 1) => [a, b])());
attempt('a later one, given', () => ((a = b, b = 1) => [a, b])(5));
attempt('itself', () => (function (a = a) { return a; })());
attempt('a later one without default', () => ((a = b, b) => a)(undefined, 3));
attempt('in a pattern', () => (({ from = to, to = 9 } = {}) => [from, to])());
attempt('in a pattern, in order', () => (({ to = 9, from = to } = {}) => [from, to])());
attempt('asked later', () => ((read = () => value, value = 4) => read())());
attempt('asked at once', () => ((a = (() => b)(), b = 1) => a)());
attempt('typeof', () => ((a = typeof b, b) => a)());
attempt('an array', () => (([a = b, b]) => a)([]));
attempt('of a name outside', () => ((label => (a = label, b = a) => a + b)('x'))());

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
async function retry(work, { attempts = 3, delay = attempts * 10, factor = delay / 10 } = {}) {
  for (let n = 1; ; n++) {
    try {
      return await work(n);
    } catch (error) {
      if (n >= attempts) throw error;
      await sleep(delay * factor ** (n - 1));
    }
  }
}
console.log(await retry(async n => { if (n < 3) throw new Error('not yet'); return `after ${n}`; }));
async function late(first = second, second = 2) {
  return first;
}
late().catch(error => console.log('rejected', error.message));
console.log('thrown into the promise');
