// Words around numbers, lists and times, as Intl gives them in English.
const ordinal = new Intl.PluralRules('en-US', { type: 'ordinal' }), ends = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
console.log([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map(n => n + ends[ordinal.select(n)]).join(' '));
const plural = new Intl.PluralRules('en');
console.log([0, 1, 2, 1.5, -1].map(n => `${n} ${plural.select(n) === 'one' ? 'item' : 'items'}`));
for (const type of ['conjunction', 'disjunction', 'unit']) {
  for (const style of ['long', 'short', 'narrow']) {
    const list = new Intl.ListFormat('en', { type, style });
    console.log(type, style, [[], ['a'], ['a', 'b'], new Set(['a', 'b', 'c'])].map(items => list.format(items)));
  }
}
for (const numeric of ['always', 'auto']) {
  const relative = new Intl.RelativeTimeFormat('en', { numeric });
  for (const unit of ['second', 'hour', 'day', 'week', 'years']) console.log([-2, -1, -0, 0, 1, 1234].map(n => relative.format(n, unit)).join(' | '));
}
console.log(['b', 'a', 'C', 'ä', 'A'].sort(new Intl.Collator('en').compare), ['10', '9', 'a2', 'a10', '1'].sort(new Intl.Collator(undefined, { numeric: true }).compare));
console.log(new Intl.Collator('en', { sensitivity: 'base' }).compare('a', 'A'), Object.prototype.toString.call(new Intl.ListFormat()));
try { new Intl.RelativeTimeFormat('en').format(1, 'eon'); } catch (error) { console.log(error.name, error.message); }
try { new Intl.PluralRules('en', { type: 'none' }); } catch (error) { console.log(error.name, error.message); }
function timeAgo(then, now) {
  const seconds = Math.round((then - now) / 1000), relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, size] of [['day', 86400], ['hour', 3600], ['minute', 60]]) if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return relative.format(seconds, 'second');
}
console.log([0, -5e3, 61e3, -7.3e6, 86.4e6, -2e8].map(ms => timeAgo(1e12 + ms, 1e12)));
