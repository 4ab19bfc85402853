const inWords = { month: 'January February March April May June July August September October November December'.split(' '), weekday: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ') };
const word = (kind, at, width) => width === 'long' ? inWords[kind][at] : width === 'short' ? inWords[kind][at].slice(0, 3) : inWords[kind][at][0];
const styles = { full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, long: { year: 'numeric', month: 'long', day: 'numeric' }, medium: { year: 'numeric', month: 'short', day: 'numeric' }, short: { year: '2-digit', month: 'numeric', day: 'numeric' } };
const dayParts = ['weekday', 'year', 'month', 'day'], timeParts = ['hour', 'minute', 'second', 'fractionalSecondDigits'];
const others = { timeZone: 1, timeZoneName: 1, hour12: 1, hourCycle: 1, dateStyle: 1, timeStyle: 1, localeMatcher: 1, formatMatcher: 1 };
// Other languages: months and weekdays (`alone`: of months that stand without anything), what goes around a day, and what stands between date and time;
// `of`: with which width of months "de" stands between; `brief`: what the short style is; `southern`: what was tried with those four.
const abroad = {
  'en-GB': { month: inWords.month, short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec', weekday: inWords.weekday, days: 'Sun Mon Tue Wed Thu Fri Sat', comma: year => year ? ', ' : ' ', at: ' at ', numeric: (d, m, y) => [two(d), two(m), y].filter(part => part).join('/') },
  'de-DE': { month: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '), short: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.', alone: 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez', weekday: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '), days: 'So. Mo. Di. Mi. Do. Fr. Sa.', lone: 'So Mo Di Mi Do Fr Sa', comma: () => ', ', dot: '.', at: ' um ', numeric: (d, m, y) => `${d}.${m}.${y ?? ''}` },
  'fr-FR': { month: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '), short: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.', weekday: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '), days: 'dim. lun. mar. mer. jeu. ven. sam.', comma: () => ' ', at: ' à ', gap: ' ', numeric: (d, m, y) => [two(d), two(m), y].filter(part => part).join('/') },
  'es-ES': { month: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '), short: 'ene feb mar abr may jun jul ago sept oct nov dic', weekday: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '), days: 'dom lun mar mié jue vie sáb', comma: () => ', ', at: ' a las ', of: 'long', bare: true, brief: {}, southern: true, numeric: (d, m, y) => d && y ? `${d}/${m}/${y}` : [d && +d, +m, y].filter(part => part).join('/') },
  'it-IT': { month: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '), short: 'gen feb mar apr mag giu lug ago set ott nov dic', weekday: 'domenica lunedì martedì mercoledì giovedì venerdì sabato'.split(' '), days: 'dom lun mar mer gio ven sab', comma: () => ' ', at: ' alle ore ', brief: {}, southern: true, numeric: (d, m, y) => [d && two(d), two(m), y].filter(part => part).join('/') },
  'pt-BR': { month: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '), short: 'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.', weekday: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'.split(' '), days: 'dom. seg. ter. qua. qui. sex. sáb.', comma: () => ', ', at: ' às ', of: 'long short', southern: true, numeric: (d, m, y) => [d && two(d), two(m), y].filter(part => part).join('/') },
  'nl-NL': { month: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '), short: 'jan feb mrt apr mei jun jul aug sep okt nov dec', weekday: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '), days: 'zo ma di wo do vr za', comma: () => ' ', at: ' om ', brief: { month: '2-digit', day: '2-digit', year: 'numeric' }, southern: true, numeric: (d, m, y) => [d, m, y].filter(part => part).join('-') },
};
// Lands of which only days and times in digits are known: how a day is written, what stands before a time, and how a time with half days ends.
const inDigits = {
  'en-CA': { day: (d, m, y) => `${y}-${two(m)}-${two(d)}`, at: ', ', halves: [' a.m.', ' p.m.'] }, 'sv-SE': { day: (d, m, y) => `${y}-${two(m)}-${two(d)}`, at: ' ' },
  'ja-JP': { day: (d, m, y) => `${y}/${m}/${d}`, at: ' ', bare: true }, 'zh-CN': { day: (d, m, y) => `${y}/${m}/${d}`, at: ' ' },
  'ru-RU': { day: (d, m, y) => `${two(d)}.${two(m)}.${y}`, at: ', ' }, 'pl-PL': { day: (d, m, y) => `${d}.${two(m)}.${y}`, at: ', ' }, 'tr-TR': { day: (d, m, y) => `${two(d)}.${two(m)}.${y}`, at: ' ' }, 'en-AU': { day: (d, m, y) => `${two(d)}/${two(m)}/${y}`, at: ', ', halves: [' am', ' pm'] }, 'en-IN': { day: (d, m, y) => `${d}/${m}/${y}`, at: ', ', halves: [' am', ' pm'] },
};
// The land of a language that is named alone.
const lands = { de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT', pt: 'pt-BR', nl: 'nl-NL', sv: 'sv-SE', ja: 'ja-JP', zh: 'zh-CN', ru: 'ru-RU', pl: 'pl-PL', tr: 'tr-TR' };
const landOf = locale => {
  if (Array.isArray(locale)) locale = locale[0];
  return lands[locale] ?? locale;
};
const digitsOnly = (p, o, locale) => {
  const { day, at, halves, bare } = inDigits[locale], has = name => o[name] !== undefined;
  const dated = has('year') || has('month') || has('day'), timed = has('hour') || has('minute') || has('second');
  const whole = !dated || o.year === 'numeric' && ['numeric', '2-digit'].includes(o.month) && o.day === o.month, clock = !timed || has('hour') && has('minute') && o.hour !== '2-digit';
  if (!whole || !clock || has('weekday') || has('fractionalSecondDigits') || has('dateStyle') || has('timeStyle') || o.hour12 || o.hourCycle || o.zone) unknown(`this manner in the locale ${locale}`);
  const wide = o.day === '2-digit' ? two : x => x, twelve = halves && o.hour12 !== false;
  const hour = twelve ? (p[3] + 11) % 12 + 1 : bare || o.bare ? p[3] : two(p[3]);
  const time = timed ? `${hour}:${two(p[4])}${has('second') ? ':' + two(p[5]) : ''}${twelve ? halves[p[3] < 12 ? 0 : 1] : ''}` : '';
  const text = dated ? day(wide(p[2]), wide(p[1] + 1), p[0]) : '';
  return text && time ? text + at + time : text + time;
};
// `o` says which parts, as in English; `locale` is one of these.
const foreign = (p, o, locale) => {
  const way = abroad[locale], { month, day, weekday } = o, lonely = weekday && !month && !day && !o.year, spelt = month && month !== 'numeric' && month !== '2-digit', year = o.year && (o.year === '2-digit' ? two(p[0] % 100) : String(p[0]));
  const named = (long, short, at, width) => width === 'long' ? long[at] : width === 'short' ? short.split(' ')[at] : unknown(`this width in the locale ${locale}`);
  const number = day && (day === '2-digit' ? two(p[2]) : String(p[2]));
  let text = '';
  if (spelt) text = [number && number + (way.dot ?? ''), named(way.month, day || year ? way.short : way.alone ?? way.short, p[1], month), year].filter(part => part).join(way.of?.includes(month) ? ' de ' : ' ');
  else if (month && day) text = way.numeric(number, month === '2-digit' ? two(p[1] + 1) : p[1] + 1, year);
  else if (month === '2-digit' && year && way.southern) text = way.numeric(undefined, two(p[1] + 1), year);
  else if (month && year) unknown(`a month in digits in the locale ${locale}`);
  else text = [month && (month === '2-digit' ? two(p[1] + 1) : String(p[1] + 1)), number && (weekday ? number + (way.dot ?? '') : number), year].filter(part => part).join(' ');
  if (weekday) text = text ? named(way.weekday, way.days, p[7], weekday) + way.comma(year) + text : named(way.weekday, o.hour ? way.days : way.lone ?? way.days, p[7], weekday);
  let clock = '';
  const twelve = o.hour12 ?? (o.hourCycle === 'h12' || o.hourCycle === 'h11');
  if (way.southern && (twelve || o.hourCycle || o.zone)) unknown(`this manner in the locale ${locale}`);
  if (o.hour && !o.minute && (locale !== 'en-GB' || twelve)) unknown(`an hour alone in the locale ${locale}`);
  if (o.hour) clock = twelve ? String((p[3] + 11) % 12 + 1) : o.bare && !lonely || way.bare && o.hour !== '2-digit' ? String(p[3]) : two(p[3]);
  if (o.minute) clock += (clock && ':') + two(p[4]);
  if (o.second) clock += (clock && ':') + two(p[5]);
  if (o.fractionalSecondDigits) unknown(`parts of a second in the locale ${locale}`);
  if (o.hour && twelve) clock += locale === 'en-GB' ? p[3] < 12 ? ' am' : ' pm' : p[3] < 12 ? ' AM' : ' PM';
  if (o.zone) clock += (clock && ' ') + o.zone;
  if (text && clock && weekday && (way.bare || lonely)) return text + way.comma() + clock;
  return text && clock ? text + (month === 'long' ? way.at : spelt ? ', ' : way.gap ?? ', ') + clock : text + clock;
};
const written = (date, which, locale, options = {}) => {
  const time = date.getTime();
  if (time !== time) return 'Invalid Date';
  const has = name => options[name] !== undefined;
  locale = landOf(locale);
  const zoneName = options.timeZoneName ?? { full: 'long', long: 'short' }[options.timeStyle];
  const zone = has('timeZone') ? natives.zoneAt(options.timeZone, time, zoneName, locale) : { minutes: 0, word: zoneName === 'long' ? 'Coordinated Universal Time' : zoneName === 'shortOffset' ? 'GMT+0' : zoneName === 'longOffset' ? 'GMT' : 'UTC' };
  const p = split_time(time + zone.minutes * 60000);
  for (const name of Object.keys(options)) if (!(name in others) && !dayParts.includes(name) && !timeParts.includes(name)) unknown(`the option ${name}`);
  if (locale !== undefined && locale !== 'en' && locale !== 'en-US' && !(locale in abroad) && !(locale in inDigits)) unknown(`the locale ${locale}`);
  const barred = which === 'date' ? 'timeStyle' : which === 'time' ? 'dateStyle' : '';
  if (has(barred)) throw new TypeError(`Invalid option : ${barred}`);
  const o = { ...options };
  // What asks for an hour in numbers gets it without a zero, as nobody else does.
  if (options.hour === 'numeric' && has('minute') && !has('hourCycle')) o.bare = true;
  if (has('dateStyle') || has('timeStyle')) {
    for (const name of [...dayParts, ...timeParts]) if (has(name)) throw new TypeError(`Can't set option ${name} when ${has('dateStyle') ? 'date' : 'time'}Style is used`);
    if (o.dateStyle) Object.assign(o, styles[o.dateStyle]);
    if (o.dateStyle === 'short' && locale in abroad) Object.assign(o, locale === 'de-DE' ? { month: '2-digit', day: '2-digit' } : abroad[locale].brief ?? { year: 'numeric' });
    if (o.dateStyle === 'medium' && locale === 'de-DE') Object.assign(o, { month: '2-digit', day: '2-digit' });
    if (o.timeStyle) Object.assign(o, { hour: 'numeric', minute: '2-digit' }, o.timeStyle === 'short' ? {} : { second: '2-digit' });
  } else {
    const wanted = which === 'date' ? dayParts : which === 'time' ? timeParts : [...dayParts, ...timeParts];
    if (!wanted.some(has)) {
      if (which !== 'time') o.year = o.month = o.day = 'numeric';
      if (which !== 'date') o.hour = o.minute = o.second = 'numeric';
    }
  }
  natives.lastZone = o.zone = zoneName && zone.word;
  if (locale in inDigits) return digitsOnly(p, o, locale);
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
  if (o.zone) clock += (clock && ' ') + o.zone;
  return text && clock ? text + (alone ? ' ' : month === 'long' && clock !== o.zone ? ' at ' : ', ') + clock : text + clock;
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
      natives.numberOwner = 'Intl.NumberFormat';
      try { (0).toLocaleString(locale, options); } finally { natives.numberOwner = undefined; }
      this.format = value => (typeof value === 'bigint' ? value : Number(value)).toLocaleString(this.#locale, this.#options);
      Object.defineProperty(this, 'format', { enumerable: false });
    }
    formatToParts(value) {
      const [gap, point] = locales[language(this.#locale)], parts = [], put = (type, text) => {
        if (parts.at(-1)?.type === type && type !== 'group') parts.at(-1).value += text;
        else parts.push({ type, value: text });
      };
      let whole = true, style = this.#options.style;
      for (const c of this.format(value)) {
        if (c >= '0' && c <= '9') put(whole ? 'integer' : 'fraction', c);
        else if (c === gap && parts.at(-1)?.type === 'integer') put('group', c);
        else if (c === point && parts.at(-1)?.type === 'integer') {
          whole = false;
          put('decimal', c);
        } else if (c === '-' || c === '+') put(c === '-' ? 'minusSign' : 'plusSign', c);
        else if (c === '%') put('percentSign', c);
        else if (c === '∞') put('infinity', c);
        else if (c === '\u00a0' || c === ' ' || c === '\u202f' || c === '(' || c === ')') put('literal', c);
        else put(style === 'currency' ? 'currency' : style === 'unit' ? 'unit' : this.#options.notation === 'compact' ? 'compact' : 'nan', c);
      }
      return parts;
    }
    resolvedOptions() {
      const { style = 'decimal', currency, minimumFractionDigits: least, maximumFractionDigits: most, useGrouping, notation = 'standard' } = this.#options, usual = style === 'currency' ? 2 : 0;
      return { locale: this.#locale ?? 'en-US', numberingSystem: 'latn', style, ...(currency && { currency, currencyDisplay: 'symbol', currencySign: 'standard' }), minimumIntegerDigits: 1, minimumFractionDigits: least ?? Math.min(usual, most ?? usual), maximumFractionDigits: most ?? Math.max(least ?? 0, style === 'currency' ? 2 : style === 'percent' ? 0 : 3), useGrouping: useGrouping ?? 'auto', notation, signDisplay: 'auto', roundingMode: 'halfExpand', roundingIncrement: 1, trailingZeroDisplay: 'auto', roundingPriority: 'auto' };
    }
    get [Symbol.toStringTag]() { return 'Intl.NumberFormat'; }
  }
  class DateTimeFormat {
    #locale;
    #bare;
    #options;
    constructor(locale, options = {}) {
      this.#locale = locale;
      this.#options = { ...options };
      const bare = options.dateStyle === undefined && options.timeStyle === undefined && ![...dayParts, ...timeParts].some(name => options[name] !== undefined);
      this.#bare = bare;
      this.format = date => written(date === undefined ? new Date() : new Date(date), bare ? 'date' : 'both', this.#locale, this.#options);
      Object.defineProperty(this, 'format', { enumerable: false });
      written(new Date(1.7e12), bare ? 'date' : 'both', locale, options);
    }
    formatToParts(date) {
      const locale = landOf(this.#locale), text = this.format(date), parts = [], way = abroad[locale], o = this.#options;
      const names = [...(way ?? inWords).month, ...(way ? `${way.short} ${way.alone ?? ''}` : inWords.month.map(name => name.slice(0, 3)).join(' ')).split(' ')];
      const days = [...(way ?? inWords).weekday, ...(way ? `${way.days} ${way.lone ?? ''}` : inWords.weekday.map(name => name.slice(0, 3)).join(' ')).split(' ')];
      // The kinds of numbers as they follow each other.
      const has = name => o[name] !== undefined, style = o.dateStyle, spelt = has('month') ? !['numeric', '2-digit'].includes(o.month) : style !== undefined && style !== 'short' && !(style === 'medium' && locale === 'de-DE');
      if (locale === 'pt-BR' && text.includes('-')) unknown(`parts in the locale ${locale}`);
      const dated = this.#bare || style !== undefined, timed = o.timeStyle !== undefined;
      const day = (dated || has('day')) && 'day', month = (dated || has('month')) && !spelt && 'month', year = (dated || has('year')) && 'year';
      const kinds = [...(way ? [day, month, year] : [month, day, year]), (timed || has('hour')) && 'hour', (timed || has('minute')) && 'minute', (timed ? o.timeStyle !== 'short' : has('second')) && 'second', has('fractionalSecondDigits') && 'fractionalSecond'].filter(kind => kind);
      const isDigit = c => c >= '0' && c <= '9', isLetter = c => c.toLowerCase() !== c.toUpperCase() || c === '.' && names.concat(days).some(name => name.includes('.'));
      const put = (type, value) => {
        if (type === 'literal' && parts.at(-1)?.type === type) parts.at(-1).value += value;
        else parts.push({ type, value });
      };
      const zoneAt = text.length - (natives.lastZone && text.endsWith(natives.lastZone) ? natives.lastZone.length : 0);
      for (let i = 0, end; i < text.length; i = end) {
        end = i + 1;
        if (i === zoneAt) {
          end = text.length;
          put('timeZoneName', text.slice(i));
        } else if (isDigit(text[i])) {
          while (end < text.length && isDigit(text[end])) end++;
          put(kinds.shift() ?? 'literal', text.slice(i, end));
        } else if (isLetter(text[i]) && text[i] !== '.') {
          while (end < text.length && isLetter(text[end])) end++;
          const word = text.slice(i, end), isHalf = ['AM', 'PM'].includes(word);
          // Here V8 leaves the narrow blank that it takes away elsewhere.
          if (isHalf && parts.at(-1)?.value === ' ') parts.at(-1).value = '\u202f';
          put(days.includes(word) ? 'weekday' : names.includes(word) ? 'month' : isHalf || word === 'am' || word === 'pm' ? 'dayPeriod' : 'literal', word);
        } else put('literal', text[i]);
      }
      return parts;
    }
    resolvedOptions() { return { locale: this.#locale ?? 'en-US', calendar: 'gregory', numberingSystem: 'latn', timeZone: this.#options.timeZone ?? 'UTC', ...(this.#bare && { year: 'numeric', month: 'numeric', day: 'numeric' }) }; }
    get [Symbol.toStringTag]() { return 'Intl.DateTimeFormat'; }
  }
  const Intl = {};
  // Both may be called without `new`.
  methods(Intl, {
    NumberFormat: function (...how) { return new NumberFormat(...how); },
    DateTimeFormat: function (...how) { return new DateTimeFormat(...how); },
  });
  for (const name of ['Locale', 'supportedValuesOf']) {
    Object.defineProperty(Intl, name, { get() { natives.refuse(`Intl.${name} is not supported; Intl.NumberFormat and Intl.DateTimeFormat are`); } });
  }
  Object.defineProperty(Intl, Symbol.toStringTag, { value: 'Intl', configurable: true });
  methods(globalThis, { Intl });
}
