// Functions bound many times over: their names, lengths, arguments, and how they construct.
function plain() {}
Object.defineProperty(plain, 'name', { value: 5 });
const nameless = plain.bind();
console.log(JSON.stringify(nameless.name), nameless.bind().bind().name);
console.log(JSON.stringify((() => {}).bind(null).name));

const order = ((...all) => all).bind(null, 1, 2).bind(null, 3).bind(null).bind(null, 4, 5);
console.log(order(6), order.name, order.length);

class Point {
  constructor(...at) {
    this.at = at;
    this.by = new.target === Point;
  }
}
const Fixed = Point.bind({ ignored: true }, 1).bind(null, 2);
console.log(new Fixed(3), Fixed.name, new Fixed() instanceof Fixed);

function who() {
  return this.name;
}
console.log(who.bind({ name: 'inner' }).bind({ name: 'outer' })());

let deep = (...all) => all.length;
for (let i = 0; i < 2_000; i++) deep = deep.bind(null, i);
console.log(deep('last'), deep.name.length);
setTimeout(order.bind(null, 'timer'), 5);
Promise.resolve('then').then(order.bind(null, 7)).then(console.log);
