// Whole numbers without a limit.
const big = 2n ** 64n;
console.log(big, [big], `${big}`, typeof big);
console.log(9007199254740993n + 1n, -7n / 2n, -7n % 2n, 5n > 4, 10n === 10n);
console.log('%s', 5n);
try {
  console.log(1n + 1);
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
