// for…in tells no keys that have gone meanwhile; proxies are asked one by one, and their failures come through.
const stock = { apples: 3, pears: 2, plums: 5 };
for (const fruit in stock) {
  console.log(fruit, stock[fruit]);
  delete stock.pears;
  stock.figs = 1;
}
const queue = ['a', 'b', 'c'];
for (const index in queue) {
  console.log(index);
  queue.length = 2;
}
const told = [];
const watched = new Proxy({ x: 1, y: 2, hidden: 3 }, {
  ownKeys(target) { told.push('keys'); return Reflect.ownKeys(target); },
  getPrototypeOf(target) { told.push('prototype'); return Reflect.getPrototypeOf(target); },
  getOwnPropertyDescriptor(target, key) {
    told.push(key);
    return { ...Reflect.getOwnPropertyDescriptor(target, key), enumerable: key !== 'hidden' };
  },
});
for (const key in watched) told.push(`turn of ${key}`);
console.log(told.splice(0).join(', '));
console.log(watched instanceof Object, told.splice(0));
const guarded = new Proxy({ secret: 1 }, {
  ownKeys() { throw new Error('keys are not told'); },
  getOwnPropertyDescriptor() { throw new Error('nor is what they are'); },
});
const ways = {
  keys: () => Object.keys(guarded), spread: () => ({ ...guarded }), 'for in': () => { for (const key in guarded) console.log(key); },
  json: () => JSON.stringify(guarded), assign: () => Object.assign({}, guarded), entries: () => Object.entries(guarded), freeze: () => Object.freeze(guarded),
  rest: () => { const { secret, ...others } = guarded; return others; }, names: () => Object.getOwnPropertyNames(guarded), own: () => Object.hasOwn(guarded, 'secret'),
};
for (const [name, way] of Object.entries(ways)) {
  try {
    console.log(name, way());
  } catch (error) {
    console.log(name, 'failed:', error.message);
  }
}
const steps = [];
const logged = new Proxy({ a: 1, get b() { return 2; } }, Object.fromEntries(['preventExtensions', 'isExtensible', 'defineProperty', 'ownKeys'].map(trap => [trap, (...given) => {
  steps.push(trap + (typeof given[1] === 'string' ? ' ' + given[1] : ''));
  return Reflect[trap](...given);
}])));
Object.freeze(logged);
console.log(Object.isFrozen(logged), Object.isSealed(logged), steps);
class Base { constructor() { this.at = 1; } }
const Loud = Parent => class extends Parent { speak() { return 'LOUD'; } };
class Dog extends Loud(Base) { name = 'Rex'; }
console.log(Dog, new Dog(), Base, Base.toString(), [class extends Loud(Base) {}]);
console.log('%j', stock, '%j'); const ring = {}; ring.self = ring; console.log('%j', ring);
