// A release calendar for readers in Spain, Italy, Brazil and the Netherlands, and for those whose setting names a language alone.
const releases = [
  { name: 'spring', at: new Date(Date.UTC(2024, 4, 2, 9, 5)) },
  { name: 'autumn', at: new Date(Date.UTC(2023, 8, 12, 18, 30, 15)) },
];
const ways = {
  plain: undefined,
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long', timeStyle: 'short' },
  medium: { dateStyle: 'medium' },
  short: { dateStyle: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  brief: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
  day: { day: '2-digit', month: '2-digit' },
  hour: { weekday: 'short', hour: 'numeric', minute: '2-digit' },
};
for (const locale of ['es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'de-DE', 'fr-FR', 'en-GB']) {
  for (const { name, at } of releases) {
    console.log(`${locale} ${name}:`);
    for (const [way, options] of Object.entries(ways)) console.log(`  ${way.padEnd(8)}${at.toLocaleString(locale, options)}`);
  }
}
const [{ at }] = releases;
console.log(['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ja', 'zh', 'ru', 'pl', 'tr'].map(l => `${l}: ${at.toLocaleDateString(l)} ${at.toLocaleTimeString(l)}`));
console.log(new Intl.DateTimeFormat('es', { dateStyle: 'long' }).formatToParts(at).map(({ type, value }) => `${type}=${value}`).join(' '));
setTimeout(() => console.log(`mañana: ${new Intl.DateTimeFormat('es', { weekday: 'long' }).format(at)}`), 10);
