// toLocaleString and its kin with options, as pages show prices and dates.
const moments = [new Date(Date.UTC(2024, 0, 31, 13, 5, 9)), new Date(Date.UTC(2024, 11, 3, 0, 45, 30)), new Date(Date.UTC(1999, 6, 4, 12))];
const ways = [
  {},
  { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { month: 'long', year: 'numeric' },
  { hour: '2-digit', minute: '2-digit' },
  { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
  { hour: 'numeric', hourCycle: 'h23', minute: '2-digit' },
  { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  { weekday: 'short', hour: 'numeric' },
  { timeZone: 'UTC', timeZoneName: 'short' },
];
for (const way of ways) {
  console.log(JSON.stringify(way));
  for (const moment of moments) {
    console.log('  ', [moment.toLocaleDateString('en-US', way), moment.toLocaleTimeString('en-US', way), moment.toLocaleString('en-US', way)].join(' | '));
  }
}
for (const style of ['full', 'long', 'medium', 'short']) {
  console.log(style, '|', moments[0].toLocaleDateString('en-US', { dateStyle: style }), '|', moments[0].toLocaleString('en-US', { dateStyle: style, timeStyle: 'short' }));
}
console.log(moments[0].toLocaleDateString('en-GB'), moments[0].toLocaleString('de-DE'), moments[0].toLocaleTimeString('fr-FR'));
console.log(new Date(NaN).toLocaleDateString('en-US', { month: 'long' }));

const numbers = [0, -1, 0.5, 1234.5678, -9876543.21, 1e21, 99.995, 1.005, 0.256, 999999];
const forms = [
  {},
  { minimumFractionDigits: 2 },
  { maximumFractionDigits: 0 },
  { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  { style: 'percent' },
  { style: 'percent', minimumFractionDigits: 1 },
  { style: 'currency', currency: 'USD' },
  { style: 'currency', currency: 'EUR' },
  { style: 'currency', currency: 'JPY' },
  { useGrouping: false },
  { notation: 'compact' },
  { signDisplay: 'always' },
  { minimumIntegerDigits: 2 },
  { style: 'unit', unit: 'kilometer' },
];
for (const form of forms) console.log(JSON.stringify(form), numbers.map(number => number.toLocaleString('en-US', form)).join(' | '));
for (const place of ['en-GB', 'de-DE', 'fr-FR', 'es-ES']) {
  console.log(place, numbers.slice(3, 5).map(number => number.toLocaleString(place)).join(' | '), (1234.5).toLocaleString(place, { style: 'currency', currency: 'EUR' }));
}
console.log([1234.5, null, new Date(0)].toLocaleString());
try { (1).toLocaleString('en-US', { style: 'currency' }); } catch (error) { console.log(error.name, error.message); }
try { moments[0].toLocaleDateString('en-US', { timeStyle: 'short' }); } catch (error) { console.log(error.name, error.message); }
