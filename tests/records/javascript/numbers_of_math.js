// Math to the last digit: easing, decay, waves, and powers that are not as round as one thinks.
console.log(10 ** -5, Math.pow(10, -4), 1.1 ** 10, 3.2 ** 8, 2 ** -1074, 2 ** 0.5, (-8) ** (1 / 3), (-2) ** 3, 0 ** 0, (-0) ** -1);
const backoff = (attempt, base = 100, factor = 1.6) => base * factor ** attempt;
console.log(Array.from({ length: 8 }, (_, attempt) => backoff(attempt)));
const easings = {
  sine: t => -(Math.cos(Math.PI * t) - 1) / 2,
  expo: t => (t === 1 ? 1 : 1 - 2 ** (-10 * t)),
  elastic: t => 2 ** (-10 * t) * Math.sin((t * 10 - 0.75) * ((2 * Math.PI) / 3)) + 1,
  sigmoid: t => 1 / (1 + Math.exp(-12 * (t - 0.5))),
};
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
for (const [name, ease] of Object.entries(easings)) {
  const values = [];
  for (let frame = 0; frame <= 5; frame++) {
    values.push(ease(frame / 5));
    await sleep(16);
  }
  console.log(name, values);
}
const values = [-2.5, -1, -0.3, 0, 1e-9, 0.1, 0.7, 1, 2, 3.7, 25, 700];
for (const name of ['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'expm1', 'log1p', 'cbrt', 'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan']) {
  console.log(name, values.map(Math[name]).join(' '));
}
console.log([[1, 2], [-1, 3], [0, -1], [-0, -1]].map(([y, x]) => Math.atan2(y, x)), Math.hypot(3, 4), Math.hypot(1, 1, 1));
const samples = [12, 15, 11, 19, 14];
const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
console.log(mean, Math.sqrt(samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (samples.length - 1)));
