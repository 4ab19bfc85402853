// Numbers in parts, moneys and units in words, days of other lands in digits.
const show = (value, locale, options) => console.log(new Intl.NumberFormat(locale, options).format(value));
console.log(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).formatToParts(-1234.5));
console.log(new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).formatToParts(1234567.5).map(part => part.type).join(' '));
show(1234567.891, 'en-IN');
show(123456.789, 'en-IN', { maximumSignificantDigits: 3 });
show(1234567.5, 'en-IN', { style: 'currency', currency: 'INR' });
show(1234567, 'pt-BR', { style: 'currency', currency: 'BRL' });
show(987654321, 'en-US', { notation: 'compact', compactDisplay: 'long' });
show(1234567, 'en-US', { style: 'currency', currency: 'USD', notation: 'compact' });
show(-5, 'en-US', { style: 'currency', currency: 'USD', currencySign: 'accounting' });
show(5, 'en-US', { style: 'currency', currency: 'USD', currencyDisplay: 'code' });
show(5, 'en-US', { style: 'currency', currency: 'USD', currencyDisplay: 'name' });
show(16, 'en-US', { style: 'unit', unit: 'liter', unitDisplay: 'long' });
show(1, 'en-US', { style: 'unit', unit: 'day', unitDisplay: 'long' });
show(1234.5, 'sv-SE');
for (const options of [{ style: 'currency', currency: 'US' }, { style: 'bogus' }, { style: 'currency' }]) {
  try { show(5, 'en-US', options); } catch (error) { console.log(error.name, error.message); }
}
try { show(5, 'en_US'); } catch (error) { console.log(error.name, error.message); }
const date = new Date(Date.UTC(2024, 1, 5, 15, 4, 9));
for (const locale of ['sv-SE', 'ja-JP', 'zh-CN', 'es-ES', 'pt-BR', 'nl-NL']) console.log(locale, date.toLocaleDateString(locale), date.toLocaleString(locale));
