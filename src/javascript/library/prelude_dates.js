const inWords = { month: 'January February March April May June July August September October November December'.split(' '), weekday: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ') };
const word = (kind, at, width) => width === 'long' ? inWords[kind][at] : width === 'short' ? inWords[kind][at].slice(0, 3) : inWords[kind][at][0];
const styles = { full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, long: { year: 'numeric', month: 'long', day: 'numeric' }, medium: { year: 'numeric', month: 'short', day: 'numeric' }, short: { year: '2-digit', month: 'numeric', day: 'numeric' } };
const dayParts = ['weekday', 'year', 'month', 'day'], timeParts = ['hour', 'minute', 'second', 'fractionalSecondDigits'];
const others = { timeZone: 1, timeZoneName: 1, hour12: 1, hourCycle: 1, dateStyle: 1, timeStyle: 1, localeMatcher: 1, formatMatcher: 1 };
// Other languages: months and weekdays (`alone`: of months that stand without anything), what goes around a day, and what stands between date and time.
const abroad = {
  'en-GB': { month: inWords.month, short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec', weekday: inWords.weekday, days: 'Sun Mon Tue Wed Thu Fri Sat', comma: year => year ? ', ' : ' ', at: ' at ', numeric: (d, m, y) => [two(d), two(m), y].filter(part => part).join('/') },
  'de-DE': { month: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '), short: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.', alone: 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez', weekday: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '), days: 'So. Mo. Di. Mi. Do. Fr. Sa.', lone: 'So Mo Di Mi Do Fr Sa', comma: () => ', ', dot: '.', at: ' um ', numeric: (d, m, y) => `${d}.${m}.${y}` },
  'fr-FR': { month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '), short: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.', weekday: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '), days: 'dim. lun. mar. mer. jeu. ven. sam.', comma: () => ' ', at: ' à ', gap: ' ', numeric: (d, m, y) => [two(d), two(m), y].filter(part => part).join('/') },
};
// `o` says which parts, as in English; `locale` is one of these.
const foreign = (p, o, locale) => {
  const way = abroad[locale], { month, day, weekday } = o, spelt = month && month !== 'numeric' && month !== '2-digit', year = o.year && (o.year === '2-digit' ? two(p[0] % 100) : String(p[0]));
  const named = (long, short, at, width) => width === 'long' ? long[at] : width === 'short' ? short.split(' ')[at] : unknown(`this width in the locale ${locale}`);
  const number = day && (day === '2-digit' ? two(p[2]) : String(p[2]));
  let text = '';
  if (spelt) text = [number && number + (way.dot ?? ''), named(way.month, day || year ? way.short : way.alone ?? way.short, p[1], month), year].filter(part => part).join(' ');
  else if (month && day) {
    if (!year && way.dot) unknown(`a day without a year in the locale ${locale}`);
    text = way.numeric(number, month === '2-digit' ? two(p[1] + 1) : p[1] + 1, year);
  } else if (month && year) unknown(`a month in digits in the locale ${locale}`);
  else text = [month && String(p[1] + 1), number, year].filter(part => part).join(' ');
  if (weekday) text = text ? named(way.weekday, way.days, p[7], weekday) + way.comma(year) + text : named(way.weekday, way.lone ?? way.days, p[7], weekday);
  let clock = '';
  const twelve = o.hour12 ?? (o.hourCycle === 'h12' || o.hourCycle === 'h11');
  if (o.hour && !o.minute && (locale !== 'en-GB' || twelve)) unknown(`an hour alone in the locale ${locale}`);
  if (o.hour) clock = twelve ? String((p[3] + 11) % 12 + 1) : two(p[3]);
  if (o.minute) clock += (clock && ':') + two(p[4]);
  if (o.second) clock += (clock && ':') + two(p[5]);
  if (o.fractionalSecondDigits) unknown(`parts of a second in the locale ${locale}`);
  if (o.hour && twelve) clock += locale === 'en-GB' ? p[3] < 12 ? ' am' : ' pm' : p[3] < 12 ? ' AM' : ' PM';
  if (o.zone || o.timeZoneName) clock += clock ? ' UTC' : 'UTC';
  return text && clock ? text + (month === 'long' ? way.at : spelt ? ', ' : way.gap ?? ', ') + clock : text + clock;
};
const written = (date, which, locale, options = {}) => {
  const time = date.getTime();
  if (time !== time) return 'Invalid Date';
  const p = split_time(time), has = name => options[name] !== undefined;
  if (Array.isArray(locale)) locale = locale[0];
  if (has('timeZone') && !['UTC', 'GMT', 'ETC/UTC'].includes(String(options.timeZone).toUpperCase())) unknown(`the time zone ${options.timeZone}`);
  for (const name of Object.keys(options)) if (!(name in others) && !dayParts.includes(name) && !timeParts.includes(name)) unknown(`the option ${name}`);
  if (locale !== undefined && locale !== 'en' && locale !== 'en-US' && !(locale in abroad)) unknown(`the locale ${locale}`);
  const barred = which === 'date' ? 'timeStyle' : which === 'time' ? 'dateStyle' : '';
  if (has(barred)) throw new TypeError(`Invalid option : ${barred}`);
  const o = { ...options };
  if (has('dateStyle') || has('timeStyle')) {
    for (const name of [...dayParts, ...timeParts]) if (has(name)) throw new TypeError(`Can't set option ${name} when ${has('dateStyle') ? 'date' : 'time'}Style is used`);
    if (o.dateStyle) Object.assign(o, styles[o.dateStyle]);
    if (o.dateStyle === 'short' && locale in abroad) Object.assign(o, locale === 'de-DE' ? { month: '2-digit', day: '2-digit' } : { year: 'numeric' });
    if (o.dateStyle === 'medium' && locale === 'de-DE') Object.assign(o, { month: '2-digit', day: '2-digit' });
    if (o.timeStyle) Object.assign(o, { hour: 'numeric', minute: '2-digit' }, o.timeStyle === 'short' ? {} : { second: '2-digit' }, o.timeStyle === 'long' ? { timeZoneName: 'short' } : {});
    if (o.timeStyle === 'full') o.zone = ' Coordinated Universal Time';
  } else {
    const wanted = which === 'date' ? dayParts : which === 'time' ? timeParts : [...dayParts, ...timeParts];
    if (!wanted.some(has)) {
      if (which !== 'time') o.year = o.month = o.day = 'numeric';
      if (which !== 'date') o.hour = o.minute = o.second = 'numeric';
    }
  }
  if (locale in abroad) return foreign(p, o, locale);
  const { month } = o, spelt = month && month !== 'numeric' && month !== '2-digit';
  const number = (value, width) => width === '2-digit' ? two(value % 100) : width && String(value);
  const year = number(p[0], o.year), day = number(p[2], o.day), weekday = o.weekday && word('weekday', p[7], o.weekday);
  let text = spelt ? [word('month', p[1], month), day].filter(part => part).join(' ') + (year ? (day ? ', ' : ' ') + year : '') : [number(p[1] + 1, month), day, year].filter(part => part).join('/');
  const alone = weekday && !text;
  if (weekday) text = alone ? weekday : day && !month && !year ? `${text} ${weekday}` : `${weekday}, ${text}`;
  const twelve = o.hour12 ?? (o.hourCycle ? o.hourCycle === 'h12' || o.hourCycle === 'h11' : true);
  let clock = '';
  if (o.hour) {
    const hour = twelve ? (p[3] + 11) % 12 + 1 : p[3] || (o.hour12 === false || o.hourCycle === 'h24' ? 24 : 0);
    clock = o.hour === '2-digit' || !twelve ? two(hour) : String(hour);
  }
  if (o.minute) clock += clock ? ':' + two(p[4]) : o.second ? two(p[4]) : String(p[4]);
  if (o.second) clock += clock ? ':' + two(p[5]) : String(p[5]);
  if (o.fractionalSecondDigits) clock += (clock ? '.' : '') + String(p[6]).padStart(3, '0').slice(0, o.fractionalSecondDigits);
  if (o.hour && twelve) clock += p[3] < 12 ? ' AM' : ' PM';
  if (o.zone || o.timeZoneName) clock += o.zone ?? (clock ? ' UTC' : 'UTC');
  return text && clock ? text + (alone ? ' ' : month === 'long' && clock !== 'UTC' ? ' at ' : ', ') + clock : text + clock;
};
methods(Date.prototype, {
  toLocaleDateString(locale, options) { return written(this, 'date', locale, options); },
  toLocaleTimeString(locale, options) { return written(this, 'time', locale, options); },
  toLocaleString(locale, options) { return written(this, 'both', locale, options); },
});
{
  class NumberFormat {
    #locale;
    #options;
    constructor(locale, options = {}) {
      this.#locale = locale;
      this.#options = { ...options };
      (0).toLocaleString(locale, options);
      this.format = value => (typeof value === 'bigint' ? value : Number(value)).toLocaleString(this.#locale, this.#options);
      Object.defineProperty(this, 'format', { enumerable: false });
    }
    get [Symbol.toStringTag]() { return 'Intl.NumberFormat'; }
  }
  class DateTimeFormat {
    #locale;
    #options;
    constructor(locale, options = {}) {
      this.#locale = locale;
      this.#options = { ...options };
      const bare = options.dateStyle === undefined && options.timeStyle === undefined && ![...dayParts, ...timeParts].some(name => options[name] !== undefined);
      this.format = date => written(date === undefined ? new Date() : new Date(date), bare ? 'date' : 'both', this.#locale, this.#options);
      Object.defineProperty(this, 'format', { enumerable: false });
      written(new Date(0), bare ? 'date' : 'both', locale, options);
    }
    resolvedOptions() { return { locale: 'en-US', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' }; }
    get [Symbol.toStringTag]() { return 'Intl.DateTimeFormat'; }
  }
  const Intl = {};
  // Both may be called without `new`.
  methods(Intl, {
    NumberFormat: function (...how) { return new NumberFormat(...how); },
    DateTimeFormat: function (...how) { return new DateTimeFormat(...how); },
  });
  for (const name of ['DisplayNames', 'Segmenter', 'Locale', 'getCanonicalLocales', 'supportedValuesOf']) {
    Object.defineProperty(Intl, name, { get() { throw new RangeError(`Intl.${name} is not supported here; Intl.NumberFormat and Intl.DateTimeFormat are`); } });
  }
  methods(globalThis, { Intl });
}
