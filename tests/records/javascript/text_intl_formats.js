// Formatters that are made once and used often.
const price = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
console.log([9.99, 1234.5, 0].map(price.format));
console.log(new Intl.NumberFormat().format(1234567.891), Intl.NumberFormat('de-DE').format(1234.5));
console.log(new Intl.NumberFormat('en-US', { notation: 'compact' }).format(15300));

const moment = new Date(Date.UTC(2024, 4, 17, 9, 30));
for (const how of [undefined, { dateStyle: 'long' }, { dateStyle: 'medium', timeStyle: 'short' }, { month: 'long', day: 'numeric' }, { hour: 'numeric', minute: '2-digit' }]) {
  console.log(new Intl.DateTimeFormat('en-US', how).format(moment));
}
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, Math.hypot(Infinity, NaN));

const clock = new Intl.DateTimeFormat('en-US', { minute: '2-digit', second: '2-digit' });
let beats = 0;
const beat = setInterval(() => {
  console.log(clock.format(Math.floor(performance.now())));
  if (++beats === 3) clearInterval(beat);
}, 1500);

try {
  new (class { #key; static read(from) { return from.#key; } }).read({});
} catch (error) {
  console.log(error.message);
}
console.log([[3, 4], [2, 255], [0.1, 0.2, 0.3], [], [0, -0], [NaN, 0], [-5], [1e200, 1e200], [7, NaN]].map(sides => Math.hypot(...sides)));
