// Whole numbers beyond 2 ** 53: factorials, money in cents, ids, and where they do not mix with numbers.
const factorial = n => (n <= 1n ? 1n : n * factorial(n - 1n));
console.log(factorial(25n), factorial(100n).toString().length);
console.log(Number.MAX_SAFE_INTEGER + 2, BigInt(Number.MAX_SAFE_INTEGER) + 2n, 2 ** 53 === 2 ** 53 + 1, 2n ** 53n === 2n ** 53n + 1n);
console.log(7n / 2n, -7n / 2n, -7n % 3n, 2n ** 100n, -(5n), ~5n, 1n << 40n, -9n >> 1n, 12n & 10n, 12n | 3n, 12n ^ 10n);
console.log(0xffn, 0b101n, 1_000_000n, BigInt('0x1f'), BigInt(' 42 '), BigInt(true), BigInt(1e21));

function* fibonacci() {
  let [a, b] = [0n, 1n];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
for (const number of fibonacci()) {
  if (number <= 10n ** 25n) continue;
  console.log('the first above 10 ** 25 is', number);
  break;
}

const power = (base, exponent, modulus) => {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
};
console.log(power(3n, 10n ** 18n, 1_000_000_007n));

console.log(1n < 2, 2 > 1n, 1n == 1, 1n === 1, 10n > 9.5, '10' == 10n, 0n == '', typeof 1n, typeof Object(1n));
console.log(0n ? 'yes' : 'no', !0n, 0n || 'or', 0n ?? 'not nullish', [3n, 10n, 2n, 1].sort(), [3n, 1n, 2].sort((a, b) => (a < b ? -1 : 1)));
console.log([1n, 2n, 3n].reduce((sum, value) => sum + value, 0n), Math.max(...[3n, 9n].map(Number)), [1n, 2n].includes(2n));
console.log(new Map([[1n, 'big'], [1, 'small']]), new Set([1n, 1, 1n]), { 5n: 'key', value: 5n }, ['a', 'b'][1n]);
console.log(`${2n ** 64n}`, 'id-' + 7n, String(-3n), (255n).toString(16), (1234567890123n).toLocaleString(), Number(2n ** 64n), parseInt('12n'));
console.log(BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), BigInt.asUintN(64, -1n), BigInt.asIntN(64, 2n ** 63n));
console.log('%d %i %s %o', 5n, 6n, 7n, 8n, [[1n], { deep: [2n] }], Object(3n));
let count = 0n;
const next = count++;
count += 10n;
count **= 2n;
console.log(next, count, --count, -count);

for (const wrong of [
  () => 1n + 1,
  () => 2 * 3n,
  () => +1n,
  () => Math.abs(-1n),
  () => 1n / 0n,
  () => 1n >>> 0n,
  () => BigInt(1.5),
  () => BigInt('1.5'),
  () => BigInt('many'),
  () => BigInt(undefined),
  () => new BigInt(1),
  () => JSON.stringify({ total: 1n }),
]) {
  try {
    console.log(wrong());
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
console.log(JSON.stringify({ total: 12n, list: [1n] }, (key, value) => (typeof value === 'bigint' ? `${value}n` : value)));
BigInt.prototype.toJSON = function () {
  return this.toString();
};
console.log(JSON.stringify({ total: 12n }), structuredClone({ big: 2n ** 70n }));

const balance = { cents: 100n };
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
async function deposit(cents) {
  const before = balance.cents;
  await sleep(Number(cents));
  balance.cents = before + cents;
}
await Promise.all([deposit(30n), deposit(20n)]);
console.log('lost update', balance);
