// Numbers with units, short, in words and narrow.
const write = (value, unit, unitDisplay) => new Intl.NumberFormat('en-US', { style: 'unit', unit, unitDisplay }).format(value);
const units = ['mile-per-hour', 'day', 'week', 'byte', 'megabyte', 'megabit-per-second', 'foot', 'inch', 'pound', 'ounce', 'celsius', 'fahrenheit', 'liter', 'percent', 'second'];
for (const unit of units) {
  console.log(unit, ['short', 'long', 'narrow'].map(display => [1, 2.5].map(value => write(value, unit, display))));
}
const speed = (130).toLocaleString('en-US', { style: 'unit', unit: 'mile-per-hour' });
const fine = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(300);
console.log(`The driver drove ${speed} and has to pay ${fine}`);
