// Lists, distances in time, plurals and names of lands, languages and moneys: in English, and what programs show of a few
// other languages. What is not known is not guessed.
{
  const wanted = locale => {
    const first = Array.isArray(locale) ? locale[0] : locale;
    return first === undefined ? 'en-US' : String(first);
  };
  const known = (locale, all) => {
    const name = wanted(locale).split('-')[0];
    if (!(name in all)) unknown(`the locale ${wanted(locale)}`);
    return name;
  };
  const oneOf = (name, value, all) => {
    if (!all.includes(value)) throw new RangeError(`Value ${value} out of range for Intl.${name}`);
    return value;
  };
  const whole = n => Number.isInteger(n);
  const romance = n => n !== 0 && n % 1e6 === 0 ? 'many' : 'other';
  const single = n => n === 1 ? 'one' : 'other';
  const slavic = one => n => !whole(n) ? 'other' : one(n) ? 'one' : n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? 'few' : 'many';
  // Of whole and broken numbers (Unicode's plural rules), and of places in an order.
  const cardinals = {
    en: single, de: single, nl: single, sv: single, da: n => n === 1 || n > 0 && n < 2 && !whole(n) ? 'one' : 'other', fi: single, tr: single, hu: single, el: single,
    es: n => n === 1 ? 'one' : romance(n), it: n => n === 1 ? 'one' : romance(n), fr: n => n < 2 ? 'one' : romance(n), pt: n => n < 2 ? 'one' : romance(n),
    ru: slavic(n => n % 10 === 1 && n % 100 !== 11), uk: slavic(n => n % 10 === 1 && n % 100 !== 11), pl: slavic(n => n === 1), cs: n => !whole(n) ? 'many' : n === 1 ? 'one' : n >= 2 && n <= 4 ? 'few' : 'other',
    ar: n => n === 0 ? 'zero' : n === 1 ? 'one' : n === 2 ? 'two' : whole(n) && n % 100 >= 3 && n % 100 <= 10 ? 'few' : whole(n) && n % 100 >= 11 ? 'many' : 'other', ja: () => 'other', zh: () => 'other', ko: () => 'other', vi: () => 'other',
  };
  const categories = { en: 'few one two other', fr: 'one other', it: 'many other', sv: 'one other' };
  const ordinals = { en: n => n % 100 >= 11 && n % 100 <= 13 ? 'other' : { 1: 'one', 2: 'two', 3: 'few' }[n % 10] ?? 'other', fr: single, it: n => [8, 11, 80, 800].includes(n) ? 'many' : 'other', sv: n => (n % 10 === 1 || n % 10 === 2) && n % 100 !== 11 && n % 100 !== 12 ? 'one' : 'other' };
  const all = { es: 'many one other', it: 'many one other', fr: 'many one other', pt: 'many one other', ru: 'few many one other', uk: 'few many one other', pl: 'few many one other', cs: 'few many one other', ar: 'few many one two zero other', ja: 'other', zh: 'other', ko: 'other', vi: 'other' };
  class PluralRules {
    #select;
    #options;
    constructor(locale, { type = 'cardinal' } = {}) {
      const name = known(locale, cardinals), ordered = oneOf('PluralRules options property type', type, ['cardinal', 'ordinal']) === 'ordinal';
      if (ordered && (name === 'uk' || name === 'hu' || name === 'vi')) unknown(`the locale ${name}`);
      this.#select = ordered ? ordinals[name] ?? (() => 'other') : cardinals[name];
      const pluralCategories = (ordered ? categories[name] ?? 'other' : all[name] ?? 'one other').split(' ');
      this.#options = { locale: wanted(locale), type, minimumIntegerDigits: 1, minimumFractionDigits: 0, maximumFractionDigits: 3, pluralCategories };
    }
    select(value) {
      const n = Math.abs(Number(value));
      return Number.isFinite(n) ? this.#select(n) : 'other';
    }
    resolvedOptions() { return { ...this.#options }; }
    get [Symbol.toStringTag]() { return 'Intl.PluralRules'; }
  }
  // The words between the last two, by kind and width; `unit` may have none.
  const joints = { de: ['und', 'oder'], fr: ['et', 'ou'], es: ['y', 'o'], it: ['e', 'o'], pt: ['e', 'ou'], nl: ['en', 'of'], pl: ['i', 'lub'] };
  class ListFormat {
    #two;
    #last;
    #between = ', ';
    #options;
    constructor(locale, { type = 'conjunction', style = 'long' } = {}) {
      const name = known(locale, { en: 1, ...joints });
      oneOf('ListFormat options property type', type, ['conjunction', 'disjunction', 'unit']);
      oneOf('ListFormat options property style', style, ['long', 'short', 'narrow']);
      this.#options = { locale: wanted(locale), type, style };
      if (name === 'en') {
        const word = type === 'disjunction' ? 'or ' : type === 'unit' ? '' : { long: 'and ', short: '& ', narrow: '' }[style];
        if (type === 'unit' && style === 'narrow') this.#between = ' ';
        this.#last = this.#between + word;
        // In Britain no comma stands before the last.
        if (word && wanted(locale) !== 'en' && wanted(locale) !== 'en-US' && wanted(locale) !== 'en-CA') this.#last = ` ${word}`;
        this.#two = word ? ` ${word}` : this.#last;
      } else {
        if (style !== 'long' && type !== 'disjunction' && name !== 'de' && name !== 'pl' && !(type === 'conjunction' && (name === 'es' || name === 'it'))) unknown(`this style in the locale ${name}`);
        this.#two = this.#last = ` ${joints[name][type === 'disjunction' ? 1 : 0]} `;
        if (name === 'de' && type === 'unit') this.#two = ', ';
        this.#options.name = name;
      }
    }
    #joint(text) {
      // Spanish says e before i, and u before o.
      if (this.#options.name !== 'es') return undefined;
      const sound = text.toLowerCase();
      if (this.#options.type === 'disjunction') return sound.startsWith('o') || sound.startsWith('ho') || sound.startsWith('8') ? ' u ' : undefined;
      return sound.startsWith('i') || sound.startsWith('hi') && !['hia', 'hie'].some(start => sound.startsWith(start)) ? ' e ' : undefined;
    }
    formatToParts(list) {
      const items = [...list], parts = [];
      for (const item of items) if (typeof item !== 'string') throw new TypeError('Iterable yielded ' + String(item) + ' which is not a string');
      items.forEach((value, at) => {
        if (at) parts.push({ type: 'literal', value: at < items.length - 1 ? this.#between : this.#joint(value) ?? (items.length === 2 ? this.#two : this.#last) });
        parts.push({ type: 'element', value });
      });
      return parts;
    }
    format(list) { return this.formatToParts(list).map(({ value }) => value).join(''); }
    resolvedOptions() {
      const { locale, type, style } = this.#options;
      return { locale, type, style };
    }
    get [Symbol.toStringTag]() { return 'Intl.ListFormat'; }
  }
  // What was and what will be; the units, one and several; and what numbers around now are called, from two before on.
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
  const table = (past, future, names, words) => ({ past, future, names: names.split(' '), words: words.split('/').map(row => row.split('|')) });
  const distances = {
    en: table('% ago', 'in %', 'second|seconds minute|minutes hour|hours day|days week|weeks month|months quarter|quarters year|years', '||now||/||this minute||/||this hour||/|yesterday|today|tomorrow|/|last week|this week|next week|/|last month|this month|next month|/|last quarter|this quarter|next quarter|/|last year|this year|next year|'),
    de: table('vor %', 'in %', 'Sekunde|Sekunden Minute|Minuten Stunde|Stunden Tag|Tagen Woche|Wochen Monat|Monaten Quartal|Quartalen Jahr|Jahren', '||jetzt||/||in dieser Minute||/||in dieser Stunde||/vorgestern|gestern|heute|morgen|übermorgen/|letzte Woche|diese Woche|nächste Woche|/|letzten Monat|diesen Monat|nächsten Monat|/|letztes Quartal|dieses Quartal|nächstes Quartal|/|letztes Jahr|dieses Jahr|nächstes Jahr|'),
    fr: table('il y a %', 'dans %', 'seconde|secondes minute|minutes heure|heures jour|jours semaine|semaines mois|mois trimestre|trimestres an|ans', '||maintenant||/||cette minute-ci||/||cette heure-ci||/avant-hier|hier|aujourd’hui|demain|après-demain/|la semaine dernière|cette semaine|la semaine prochaine|/|le mois dernier|ce mois-ci|le mois prochain|/|le trimestre dernier|ce trimestre|le trimestre prochain|/|l’année dernière|cette année|l’année prochaine|'),
    es: table('hace %', 'dentro de %', 'segundo|segundos minuto|minutos hora|horas día|días semana|semanas mes|meses trimestre|trimestres año|años', '||ahora||/||este minuto||/||esta hora||/anteayer|ayer|hoy|mañana|pasado mañana/|la semana pasada|esta semana|la próxima semana|/|el mes pasado|este mes|el próximo mes|/|el trimestre pasado|este trimestre|el próximo trimestre|/|el año pasado|este año|el próximo año|'),
    it: table('% fa', 'tra %', 'secondo|secondi minuto|minuti ora|ore giorno|giorni settimana|settimane mese|mesi trimestre|trimestri anno|anni', '||ora||/||questo minuto||/||quest’ora||/l’altro ieri|ieri|oggi|domani|dopodomani/|settimana scorsa|questa settimana|settimana prossima|/|mese scorso|questo mese|mese prossimo|/|trimestre scorso|questo trimestre|trimestre prossimo|/|anno scorso|quest’anno|anno prossimo|'),
    pt: table('há %', 'em %', 'segundo|segundos minuto|minutos hora|horas dia|dias semana|semanas mês|meses trimestre|trimestres ano|anos', '||agora||/||este minuto||/||esta hora||/anteontem|ontem|hoje|amanhã|depois de amanhã/|semana passada|esta semana|próxima semana|/|mês passado|este mês|próximo mês|/|último trimestre|este trimestre|próximo trimestre|/|ano passado|este ano|próximo ano|'),
    nl: table('% geleden', 'over %', 'seconde|seconden minuut|minuten uur|uur dag|dagen week|weken maand|maanden kwartaal|kwartalen jaar|jaar', '||nu||/||binnen een minuut||/||binnen een uur||/eergisteren|gisteren|vandaag|morgen|overmorgen/|vorige week|deze week|volgende week|/|vorige maand|deze maand|volgende maand|/|vorig kwartaal|dit kwartaal|volgend kwartaal|/|vorig jaar|dit jaar|volgend jaar|'),
  };
  const shorter = { short: [' sec.', ' min.', ' hr.', 0, ' wk.', ' mo.', ' qtr.| qtrs.', ' yr.'], narrow: ['s', 'm', 'h', 'd', 'w', 'mo', 'q', 'y'] };
  const shortWords = { 4: 'wk.', 5: 'mo.', 6: 'qtr.', 7: 'yr.' };
  class RelativeTimeFormat {
    #options;
    #name;
    constructor(locale, { numeric = 'always', style = 'long' } = {}) {
      this.#name = known(locale, distances);
      oneOf('RelativeTimeFormat options property numeric', numeric, ['always', 'auto']);
      oneOf('RelativeTimeFormat options property style', style, ['long', 'short', 'narrow']);
      if (style !== 'long' && this.#name !== 'en') unknown('this style of relative times');
      this.#options = { locale: wanted(locale), style, numeric, numberingSystem: 'latn' };
    }
    formatToParts(value, unit) {
      const count = Number(value), name = String(unit).endsWith('s') ? String(unit).slice(0, -1) : String(unit), at = units.indexOf(name);
      if (at < 0) throw new RangeError(`Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '${unit}'`);
      if (!Number.isFinite(count)) throw new RangeError('Value need to be finite number for Intl.RelativeTimeFormat.prototype.format()');
      const { style, numeric, locale } = this.#options, { past, future, names, words } = distances[this.#name];
      const literal = text => ({ type: 'literal', value: text });
      const word = numeric === 'auto' ? words[at][count + 2] : undefined;
      if (word) return [literal(style !== 'long' && at > 3 ? `${word.split(' ')[0]} ${shortWords[at]}` : word)];
      const size = Math.abs(count), one = cardinals[this.#name](size) === 'one', [few, many = few] = (style === 'long' || !shorter[style][at] ? names[at].split('|').map(text => ' ' + text) : shorter[style][at].split('|'));
      const [before, after] = (count < 0 || Object.is(count, -0) ? past : future).split('%');
      const number = new Intl.NumberFormat(locale).formatToParts(size).map(part => ({ ...part, unit: name }));
      return [...before ? [literal(before)] : [], ...number, literal((one ? few : many) + after)];
    }
    format(value, unit) { return this.formatToParts(value, unit).map(part => part.value).join(''); }
    resolvedOptions() { return { ...this.#options }; }
    get [Symbol.toStringTag]() { return 'Intl.RelativeTimeFormat'; }
  }
  const named = text => Object.fromEntries(text.split('|').map(entry => entry.split(':')));
  const names = {
    region: named('US:United States|GB:United Kingdom|DE:Germany|FR:France|ES:Spain|IT:Italy|JP:Japan|CN:China|IN:India|BR:Brazil|CA:Canada|MX:Mexico|AU:Australia|RU:Russia|KR:South Korea|NL:Netherlands|SE:Sweden|NO:Norway|DK:Denmark|FI:Finland|PL:Poland|PT:Portugal|CH:Switzerland|AT:Austria|BE:Belgium|IE:Ireland|GR:Greece|TR:Türkiye|UA:Ukraine|CZ:Czechia|HU:Hungary|RO:Romania|ZA:South Africa|EG:Egypt|NG:Nigeria|KE:Kenya|AR:Argentina|CL:Chile|CO:Colombia|PE:Peru|NZ:New Zealand|SG:Singapore|HK:Hong Kong SAR China|TW:Taiwan|TH:Thailand|VN:Vietnam|ID:Indonesia|PH:Philippines|MY:Malaysia|SA:Saudi Arabia|AE:United Arab Emirates|IL:Israel|UN:United Nations|419:Latin America|ZZ:Unknown Region'),
    language: named('en:English|de:German|fr:French|es:Spanish|it:Italian|ja:Japanese|zh:Chinese|ko:Korean|pt:Portuguese|ru:Russian|ar:Arabic|hi:Hindi|nl:Dutch|sv:Swedish|no:Norwegian|nb:Norwegian Bokmål|da:Danish|fi:Finnish|pl:Polish|tr:Turkish|uk:Ukrainian|cs:Czech|el:Greek|he:Hebrew|hu:Hungarian|ro:Romanian|th:Thai|vi:Vietnamese|id:Indonesian|en-US:American English|en-GB:British English|en-AU:Australian English|en-CA:Canadian English|fr-CA:Canadian French|fr-CH:Swiss French|es-ES:European Spanish|es-MX:Mexican Spanish|es-419:Latin American Spanish|pt-BR:Brazilian Portuguese|pt-PT:European Portuguese|de-AT:Austrian German|de-CH:Swiss High German|zh-Hans:Simplified Chinese|zh-Hant:Traditional Chinese|nl-BE:Flemish'),
    currency: named('USD:US Dollar|EUR:Euro|GBP:British Pound|JPY:Japanese Yen|CNY:Chinese Yuan|INR:Indian Rupee|BRL:Brazilian Real|CAD:Canadian Dollar|AUD:Australian Dollar|MXN:Mexican Peso|KRW:South Korean Won|CHF:Swiss Franc|SEK:Swedish Krona|NOK:Norwegian Krone|DKK:Danish Krone|PLN:Polish Zloty|RUB:Russian Ruble|TRY:Turkish Lira|ZAR:South African Rand|NZD:New Zealand Dollar|SGD:Singapore Dollar|HKD:Hong Kong Dollar|ILS:Israeli New Shekel|THB:Thai Baht|CZK:Czech Koruna|HUF:Hungarian Forint|TWD:New Taiwan Dollar|BTC:BTC'),
    script: named('Latn:Latin|Cyrl:Cyrillic|Arab:Arabic|Grek:Greek|Hebr:Hebrew|Deva:Devanagari|Hans:Simplified|Hant:Traditional|Jpan:Japanese|Kore:Korean|Thai:Thai|Hang:Hangul|Hira:Hiragana|Kana:Katakana'),
  };
  const cased = part => part.length === 2 ? part.toUpperCase() : part.length === 4 ? part[0].toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase();
  const canonical = tag => String(tag).split('-').map((part, at) => at ? cased(part) : part.toLowerCase()).join('-');
  class DisplayNames {
    #type;
    #locale;
    #fallback;
    constructor(locale, options) {
      if (options === undefined || options.type === undefined) throw new TypeError('invalid_argument');
      known(locale, { en: 1 });
      const { type, style = 'long', fallback = 'code' } = options;
      if (oneOf('DisplayNames options property type', type, ['language', 'region', 'script', 'currency', 'calendar', 'dateTimeField']) === 'calendar' || type === 'dateTimeField' || style !== 'long') unknown('this kind of names');
      this.#type = type;
      this.#locale = wanted(locale);
      this.#fallback = fallback;
    }
    of(code) {
      const type = this.#type, text = String(code), key = type === 'language' ? canonical(text) : type === 'currency' ? text.toUpperCase() : text, all = names[type];
      const { length } = text, valid = type === 'region' ? length === 2 || length === 3 && [...text].every(sign => sign >= '0' && sign <= '9') : type === 'currency' ? length === 3 : type === 'script' ? length === 4 : length > 1;
      if (!valid) throw new RangeError('invalid_argument');
      if (key in all) return all[key];
      const [language, region] = key.split('-');
      if (type === 'language' && region && language in all && region in names.region) return `${all[language]} (${names.region[region]})`;
      // In small letters it is nobody's code, and stands for itself.
      if (text !== (type === 'script' ? cased(text) : text.toUpperCase()) && type !== 'language') return this.#fallback === 'none' ? undefined : text;
      return unknown(`the ${type} ${text}`);
    }
    resolvedOptions() { return { locale: this.#locale, style: 'long', type: this.#type, fallback: this.#fallback }; }
    get [Symbol.toStringTag]() { return 'Intl.DisplayNames'; }
  }
  const supported = { supportedLocalesOf(locales) { return Intl.getCanonicalLocales(locales).filter(locale => locale.split('-')[0] in names.language); } };
  methods(Intl, { PluralRules, ListFormat, RelativeTimeFormat, DisplayNames, getCanonicalLocales(locales) { return (locales === undefined ? [] : [locales].flat()).map(canonical); } });
  for (const name of ['NumberFormat', 'DateTimeFormat', 'Collator', 'PluralRules', 'ListFormat', 'RelativeTimeFormat', 'DisplayNames']) if (Intl[name]) methods(Intl[name], supported);
}
