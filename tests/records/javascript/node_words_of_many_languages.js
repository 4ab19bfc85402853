// Lists, plurals, distances in time and names, as a page in several languages shows them.
const { format } = require('node:util');
for (const language of ['en', 'en-GB', 'de', 'fr', 'es', 'pt', 'nl']) {
  const soon = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }), exact = new Intl.RelativeTimeFormat(language);
  console.log(format('%s: %s', language, ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'].map(unit => [-2, -1, 0, 1, 2].map(n => soon.format(n, unit)).join(' | ')).join('\n    ')));
  console.log(exact.format(-1, 'days'), exact.format(0, 'day'), exact.format(-0, 'day'), exact.format(1.5, 'hours'));
  for (const type of ['conjunction', 'disjunction']) {
    const list = new Intl.ListFormat(language, { type });
    console.log(list.format([]), list.format(['A']), list.format(['A', 'B']), list.format(['A', 'B', 'C']), list.format(['padre', 'hija', 'Inés']), list.format(['uno', 'otro']));
  }
}
for (const style of ['short', 'narrow']) {
  const brief = new Intl.RelativeTimeFormat('en', { style, numeric: 'auto' });
  console.log(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'].map(unit => [-2, -1, 0, 1, 2].map(n => brief.format(n, unit)).join(' | ')));
}
for (const language of ['en', 'de', 'fr', 'es', 'pt', 'ru', 'pl', 'cs', 'ar', 'ja', 'nl', 'sv']) {
  const cardinal = new Intl.PluralRules(language), ordinal = new Intl.PluralRules(language, { type: 'ordinal' });
  console.log(language, [0, 1, 2, 3, 5, 11, 21, 22, 100, 1e6, 1.5].map(n => cardinal.select(n)).join(' '), cardinal.resolvedOptions().pluralCategories);
  console.log(language, [1, 2, 3, 4, 11, 21].map(n => ordinal.select(n)).join(' '));
}
console.log(new Intl.ListFormat('en', { style: 'short' }).formatToParts(['a', 'b', 'c']), new Intl.RelativeTimeFormat('en').formatToParts(10, 'hours'));
const of = (type, ...codes) => codes.map(code => new Intl.DisplayNames(['en'], { type }).of(code));
console.log(of('region', 'US', 'JP', '419', 'de'), of('language', 'fr', 'en-us', 'zh-Hans', 'fr-FR'), of('currency', 'usd', 'EUR'), of('script', 'Latn'));
for (const n of [0, 12, 1234, 123456, 0.00012, 9999.9999, -1234.5]) console.log(n.toLocaleString('en-US', { notation: 'scientific' }), n.toLocaleString('en-US', { notation: 'engineering' }));
for (const attempt of [() => new Intl.DisplayNames('en'), () => of('region', 'x'), () => new Intl.RelativeTimeFormat().format(1, 'fortnight'), () => new Intl.RelativeTimeFormat().format(NaN, 'day'), () => new Intl.ListFormat('en').format([1]), () => new Intl.PluralRules('en', { type: 'x' })]) {
  try { console.log(attempt()); } catch (error) { console.log(String(error)); }
}
console.log(Intl.getCanonicalLocales(['EN-us', 'zh-hant-tw']), Intl.NumberFormat.supportedLocalesOf(['de', 'en-US', 'xx']), Intl, Intl.Collator().compare('a', 'b'));
