// Dates as a British, a German and a French reader expect them.
const date = new Date(Date.UTC(2024, 2, 5, 14, 7, 9)), other = new Date(Date.UTC(2024, 8, 1, 9, 5));
const ways = [
  {}, { dateStyle: 'full' }, { dateStyle: 'long' }, { dateStyle: 'medium' }, { dateStyle: 'short' }, { timeStyle: 'short' }, { timeStyle: 'long' },
  { dateStyle: 'full', timeStyle: 'short' }, { dateStyle: 'medium', timeStyle: 'short' }, { dateStyle: 'short', timeStyle: 'medium' },
  { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, { weekday: 'short', day: 'numeric', month: 'short' },
  { year: 'numeric', month: '2-digit', day: '2-digit' }, { month: 'long', year: 'numeric' }, { month: 'short' }, { weekday: 'long' },
  { hour: '2-digit', minute: '2-digit' }, { hour: 'numeric', minute: '2-digit', hour12: true },
  { day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
];
for (const locale of ['en-GB', 'de-DE', 'fr-FR']) {
  console.log(locale);
  for (const way of ways) console.log(JSON.stringify(way), '|', date.toLocaleString(locale, way), '|', other.toLocaleString(locale, way));
  console.log(other.toLocaleDateString(locale), other.toLocaleTimeString(locale), new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(other));
}
