// A script's `var`s and functions are properties of the global object, and may be declared again.
var city = 'Berlin';
let river = 'Spree';

function where() {
  return this.city;
}

console.log(where(), this.city, globalThis.city, window.city);
console.log(this.river, typeof globalThis.where);

const trip = { city: 'Paris', where, later() { return setTimeout(function () { console.log('timer:', typeof this.city); }, 5); } };
console.log(trip.where());
const { where: detached } = trip;
console.log(detached());
trip.later();

globalThis.city = 'Rome';
console.log(city);
city = 'Oslo';
console.log(window.city, 'city' in globalThis);

console.log(greet());
function greet() { return 'first'; }
function greet() { return 'second'; }

console.log(typeof count);
var count = 1;
function count() {}
console.log(typeof count);

(function () {
  counted = 3;
})();
console.log(counted, globalThis.counted);

function total() {
  let sum = 0;
  for (const value of arguments) sum += value;
  return `${[...arguments].join('+')}=${sum}`;
}
console.log(total(1, 2, 3));
