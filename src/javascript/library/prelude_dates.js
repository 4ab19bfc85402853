const inWords = { month: 'January February March April May June July August September October November December'.split(' '), weekday: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ') };
const word = (kind, at, width) => width === 'long' ? inWords[kind][at] : width === 'short' ? inWords[kind][at].slice(0, 3) : inWords[kind][at][0];
const styles = { full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, long: { year: 'numeric', month: 'long', day: 'numeric' }, medium: { year: 'numeric', month: 'short', day: 'numeric' }, short: { year: '2-digit', month: 'numeric', day: 'numeric' } };
const dayParts = ['weekday', 'year', 'month', 'day'], timeParts = ['hour', 'minute', 'second', 'fractionalSecondDigits'];
const others = { timeZone: 1, timeZoneName: 1, hour12: 1, hourCycle: 1, dateStyle: 1, timeStyle: 1, localeMatcher: 1, formatMatcher: 1 };
// Other languages only by default.
const abroad = {
  'en-GB': p => [`${two(p[2])}/${two(p[1] + 1)}/${p[0]}`, ', '],
  'de-DE': p => [`${p[2]}.${p[1] + 1}.${p[0]}`, ', '],
  'fr-FR': p => [`${two(p[2])}/${two(p[1] + 1)}/${p[0]}`, ' '],
};
const written = (date, which, locale, options = {}) => {
  const time = date.getTime();
  if (time !== time) return 'Invalid Date';
  const p = split_time(time), has = name => options[name] !== undefined;
  if (Array.isArray(locale)) locale = locale[0];
  if (has('timeZone') && !['UTC', 'GMT', 'ETC/UTC'].includes(String(options.timeZone).toUpperCase())) unknown(`the time zone ${options.timeZone}`);
  for (const name of Object.keys(options)) if (!(name in others) && !dayParts.includes(name) && !timeParts.includes(name)) unknown(`the option ${name}`);
  if (locale in abroad) {
    if (Object.keys(options).some(name => name !== 'timeZone' && has(name))) unknown(`the locale ${locale} with options`);
    const [day, gap] = abroad[locale](p);
    return which === 'date' ? day : which === 'time' ? texts.clock(p) : day + gap + texts.clock(p);
  }
  if (locale !== undefined && locale !== 'en' && locale !== 'en-US') unknown(`the locale ${locale}`);
  const barred = which === 'date' ? 'timeStyle' : which === 'time' ? 'dateStyle' : '';
  if (has(barred)) throw new TypeError(`Invalid option : ${barred}`);
  const o = { ...options };
  if (has('dateStyle') || has('timeStyle')) {
    for (const name of [...dayParts, ...timeParts]) if (has(name)) throw new TypeError(`Can't set option ${name} when ${has('dateStyle') ? 'date' : 'time'}Style is used`);
    if (o.dateStyle) Object.assign(o, styles[o.dateStyle]);
    if (o.timeStyle) Object.assign(o, { hour: 'numeric', minute: '2-digit' }, o.timeStyle === 'short' ? {} : { second: '2-digit' }, o.timeStyle === 'long' ? { timeZoneName: 'short' } : {});
    if (o.timeStyle === 'full') o.zone = ' Coordinated Universal Time';
  } else {
    const wanted = which === 'date' ? dayParts : which === 'time' ? timeParts : [...dayParts, ...timeParts];
    if (!wanted.some(has)) {
      if (which !== 'time') o.year = o.month = o.day = 'numeric';
      if (which !== 'date') o.hour = o.minute = o.second = 'numeric';
    }
  }
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
  for (const name of ['PluralRules', 'RelativeTimeFormat', 'ListFormat', 'Collator', 'DisplayNames', 'Segmenter', 'Locale', 'getCanonicalLocales', 'supportedValuesOf']) {
    Object.defineProperty(Intl, name, { get() { throw new RangeError(`Intl.${name} is not supported here; Intl.NumberFormat and Intl.DateTimeFormat are`); } });
  }
  methods(globalThis, { Intl });
}
