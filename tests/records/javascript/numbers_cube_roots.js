// Cube roots to the last digit.
for (const value of [0, -0, 1, 2.5, -2.5, 255, 27, 0.001, 1e-300, 5e-324, 1e300, Infinity, NaN]) {
    console.log(value, Math.cbrt(value));
}
console.log(Array.from({ length: 12 }, (_, i) => Math.cbrt(i * 7.3)));
