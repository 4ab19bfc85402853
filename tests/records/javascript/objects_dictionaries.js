// Objects without a prototype hold any key, `__proto__` too.
const words = Object.create(null);
for (const word of 'the __proto__ of the constructor toString the __proto__'.split(' ')) words[word] = (words[word] ?? 0) + 1;
console.log(words, Object.keys(words).length, words.__proto__, words.hasOwnProperty);
for (const word in words) console.log(word, words[word]);

const plain = {};
plain.__proto__ = { inherited: true };
console.log(Object.keys(plain), plain.inherited, '__proto__' in plain);
const copy = Object.assign(Object.create(null), plain, { own: 1 });
copy.__proto__ = 'just a key';
console.log(copy, copy.inherited, JSON.stringify(copy));

// Sealed and frozen classes and objects with private members.
class Counter {
  static #made = 0;
  #count = 0;
  constructor() { Counter.#made++; }
  add() { return ++this.#count; }
  static get made() { return Counter.#made; }
}
const counter = Object.freeze(new Counter());
Object.seal(Counter);
console.log(counter.add(), counter.add(), Counter.made, Object.isFrozen(counter), Object.isSealed(Counter), Object.isFrozen(Counter));
