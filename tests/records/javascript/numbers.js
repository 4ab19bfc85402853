console.log(7 % 3, -7 % 3, 2 ** 10, 7 / 2, Math.floor(-3.5), Math.trunc(-3.5), Math.round(2.5), Math.round(-2.5));
console.log((1234.5678).toFixed(2), (0.000001234).toString(), (255).toString(16), parseInt('42px'), parseFloat('3.14abc'));
console.log(Number(''), Number('12'), Number('x'), Number(null), Number(undefined), Number(true), +'5', -'5');
console.log(Math.max(1, 5, 3), Math.min(), Math.abs(-4), Math.sqrt(16), Math.hypot(3, 4), Math.sign(-2));
console.log(0.1 * 3, 1e300 * 1e10, 5 / 0, -5 / 0, 0 / 0, 1_000_000, 0xff, 0b101, 0o17);
console.log(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -16 >> 2, -16 >>> 28, 2 ** 31 | 0);
console.log(Number.isInteger(5.0), Number.isNaN(NaN), isNaN('x'), Number.MAX_SAFE_INTEGER);
