// A program that changes how the console shows values, for all of its output.
const { inspect, formatWithOptions, styleText } = require('node:util');
const order = { id: 7, lines: [{ sku: 'pen', price: { net: 1.5, taxes: [{ kind: 'vat', rate: 0.2 }] } }] };
console.log('usual:', order);
inspect.defaultOptions.depth = null;
console.log('deep:', order);
console.group('in a group');
console.log(order.lines);
console.groupEnd();
inspect.defaultOptions.maxArrayLength = 2;
console.log([1, 2, 3, 4], '100%', new Set([1, 2, 3]));
inspect.defaultOptions = { depth: 0, maxArrayLength: 100, compact: false };
console.log(order, inspect(order), inspect([1, [2]], { depth: 5, compact: 3 }));
console.log('%s has %d lines: %O, %j', 'order', order.lines.length, order.lines, [1]);
console.dir(order, { depth: 1 });
console.log(inspect.defaultOptions.depth, inspect(order, false, 1));
console.log();
inspect.defaultOptions = { depth: 2, compact: 3 };
console.log(order);
try {
  inspect.defaultOptions = null;
} catch (error) {
  console.log(error.code, error.message);
}
console.log(formatWithOptions({ depth: 0 }, '%s %O and %o', 'shallow', { a: { b: 1 } }, { a: { b: 1 } }, { c: { d: 1 } }, 'end'));
console.log(formatWithOptions({ compact: false }, { a: [1] }), formatWithOptions({}, '%d%% of %x', 5), formatWithOptions({}, '100%%'));
console.log(JSON.stringify([formatWithOptions({ colors: true }, 'n =', 5, { ok: true, why: 'x' }), styleText(['bold', 'red'], 'hot'), inspect.colors.cyan]));
setTimeout(() => console.log({ still: { as: { usual: { here: 1 } } } }), 10);
