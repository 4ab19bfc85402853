// Iterators with methods of their own: nothing is taken from them before somebody asks.
const show = value => JSON.stringify(value);
const told = f => {
  try { return show(f()); } catch (error) { return String(error); }
};
const delay = (ms, value) => new Promise(resolve => setTimeout(resolve, ms, value));

function* naturals(name) {
  let n = 0;
  try {
    while (true) {
      console.log(`${name} makes ${n}`);
      yield n++;
    }
  } finally {
    console.log(`${name} closed`);
  }
}

const odd = naturals('odd').filter(n => n % 2).map((n, i) => `${i}:${n * n}`);
console.log('nothing made yet', Object.prototype.toString.call(odd));
console.log(show(odd.next()), show(odd.next()));
console.log(show(odd.return()), show(odd.next()));
console.log(show(naturals('few').drop(1).take(2).toArray()));
for (const n of naturals('twice').flatMap(n => [n, -n])) {
  console.log(n);
  if (n < 0) break;
}
const unused = naturals('unused').map(n => n);
console.log(show(unused.return()));

const prices = new Map([['tea', 3], ['cake', 5], ['bread', 4]]);
console.log(prices.values().reduce((sum, price) => sum + price), prices.entries().find(([, price]) => price > 4)[0]);
console.log(prices.keys().some(name => name.length > 4), prices.values().every(price => price < 5));
prices.entries().forEach(([name, price], i) => console.log(i, name, price));
console.log(show('a1b22'.matchAll(/\d+/g).map(match => match[0]).toArray()));

class Countdown extends Iterator {
  #left;
  constructor(from) {
    super();
    this.#left = from;
  }
  next() { return this.#left > 0 ? { value: this.#left--, done: false } : { value: undefined, done: true }; }
  return() { console.log('countdown stopped'); return {}; }
}
console.log(show([...new Countdown(3)]), show(new Countdown(4).map(n => n * 10).take(2).toArray()), new Countdown(1) instanceof Iterator);
console.log(show(Iterator.from({ next: () => ({ done: true }) }).toArray()), show(Iterator.from('hey').drop(1).toArray()), Iterator.from(prices.keys()) === prices.keys());
console.log([].values() instanceof Iterator, Iterator.prototype[Symbol.toStringTag], [].values()[Symbol.toStringTag]);

console.log(told(() => [].values().map(3)), told(() => [].values().take(-1)), told(() => [].values().drop('x')));
console.log(told(() => [].values().reduce((a, b) => a)), told(() => new Iterator()), told(() => Iterator()), told(() => Iterator.from(3)));
console.log(told(() => [1].values().flatMap(n => n).toArray()), told(() => ['ab'].values().flatMap(s => s).toArray()));
console.log(told(() => naturals('failing').map(n => { throw new RangeError(`no ${n}`); }).next()));
const selfish = [1].values().map(() => selfish.next());
console.log(told(() => selfish.next()));

(async () => {
  const started = [30, 10, 20].values().map(ms => delay(ms, ms));
  for await (const ms of started) console.log(ms, performance.now());
  console.log(show(await Promise.all(naturals('pages').take(3).map(n => delay(5 * n, `page ${n}`)))), performance.now());
})();
