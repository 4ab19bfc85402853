// Custom functions of inspect: what they are given, and how they are left out.
const util = require('util');
class Money {
  constructor(amount) { this.amount = amount; }
  [util.inspect.custom](depth, options, inspect) { return `${options.stylize(`$${this.amount}`, 'special')} ${typeof inspect} ${depth}`; }
  toString() { return `money ${this.amount}`; }
}
console.log(new Money(5), [new Money(6)], `${new Money(7)}`);
console.log(util.inspect(new Money(8), { colors: true }), util.inspect({ m: new Money(9) }, { customInspect: false }));
console.log(util.format('%s %o', new Money(1), 'x'), util.inspect(new Money(2), { depth: 5 }));
