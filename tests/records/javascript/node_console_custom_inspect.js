// A class that says itself how the console shows it, with the options that it is given.
const { inspect } = require('util');

class Money {
  constructor(amount, currency, notes) {
    Object.assign(this, { amount, currency, notes });
  }
  [inspect.custom](depth, options, show) {
    if (depth < 0) return options.stylize('[Money]', 'special');
    const inner = { ...options, depth: options.depth === null ? null : options.depth - 1 };
    return `Money<${options.stylize(this.amount, 'number')} ${this.currency} ${show(this.notes, inner)}>`;
  }
}

const price = new Money(12.5, 'EUR', { tags: ['new', { deep: { deeper: { deepest: 1 } } }] });
console.log(price);
console.log({ order: { lines: [price] } }, [[[[price]]]]);
console.log(inspect(price, { depth: 5 }), inspect(price, { depth: null }), inspect(price, { depth: 0 }));

class Options {
  [inspect.custom](depth, { stylize, ...options }) {
    return `${depth} ${JSON.stringify(options)}`;
  }
}
console.log(new Options());
console.log([new Options()]);
console.log(inspect(new Options(), { compact: false, sorted: true, depth: 7, maxArrayLength: 3 }));
console.log(inspect(new Options(), { breakLength: Infinity, colors: true, showHidden: true }));

const bare = Object.create(null);
bare.inner = Object.assign(Object.create(null), { deep: Object.assign(Object.create(null), { deeper: { x: 1 } }) });
console.log([bare], inspect(bare, { depth: 0 }), inspect({ bare }, { depth: 0 }));
