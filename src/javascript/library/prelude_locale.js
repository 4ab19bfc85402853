const signs = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹', KRW: '₩', CNY: 'CN¥', BRL: 'R$', CAD: 'CA$', AUD: 'A$', MXN: 'MX$' };
const unknown = what => natives.refuse(`${what} is not supported; en-US is, with the common options`);
// What stands between groups and before the fraction, and how many digits a number needs to be grouped; the sign comes last but for en.
const locales = { en: [',', '.', 4], de: ['.', ',', 4], fr: ['\u202f', ',', 4], es: ['.', ',', 5], it: ['.', ',', 5], nl: ['.', ',', 4], ja: [',', '.', 4], ko: [',', '.', 4], zh: [',', '.', 4], pt: ['.', ',', 4], sv: ['\u00a0', ',', 4], pl: ['\u00a0', ',', 5], ru: ['\u00a0', ',', 4], tr: ['.', ',', 4] };
const language = locale => {
  locale = Array.isArray(locale) ? locale[0] : locale;
  const parts = locale === undefined ? ['en'] : String(locale).split('-'), isLanguage = parts[0].length === 2 || parts[0].length === 3;
  if (!isLanguage || parts.some(part => part === '' || part.length > 8)) throw new RangeError(locale === undefined || typeof locale === 'string' && locale !== '' && !isLanguage || Array.isArray(locale) ? `Incorrect locale information provided` : `Incorrect locale information provided`);
  const name = locale === undefined ? 'en' : String(locale).split('-')[0];
  if (!(name in locales) || ['de-CH', 'de-AT', 'fr-CH', 'fr-CA', 'en-ZA', 'es-MX', 'pt-PT', 'zh-TW', 'zh-HK'].includes(locale)) unknown(`the locale ${locale}`);
  return name;
};
const raised = digits => {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at--;
  const zeros = '0'.repeat(digits.length - 1 - at);
  return at < 0 ? '1' + zeros : digits.slice(0, at) + (+digits[at] + 1) + zeros;
};
// The digits of a number as it is written, rounded up at half.
const rounded = (value, shift, least, most) => {
  let [digits, power = '0'] = String(value).split('e'), [full, part = ''] = digits.split('.');
  power = +power + shift;
  if (power > 0) {
    part = part.padEnd(power, '0');
    full += part.slice(0, power);
    part = part.slice(power);
  } else if (power < 0) {
    full = full.padStart(1 - power, '0');
    part = full.slice(power) + part;
    full = full.slice(0, power);
  }
  if (part.length > most) {
    const all = full + part.slice(0, most), right = part[most] >= '5' ? raised(all) : all;
    full = right.slice(0, right.length - most);
    part = right.slice(right.length - most);
  }
  while (part.length > least && part.endsWith('0')) part = part.slice(0, -1);
  while (full.length > 1 && full[0] === '0') full = full.slice(1);
  return [full, part.padEnd(least, '0')];
};
const known = 'style currency minimumSignificantDigits minimumFractionDigits maximumFractionDigits maximumSignificantDigits minimumIntegerDigits useGrouping notation compactDisplay signDisplay currencyDisplay currencySign unit unitDisplay localeMatcher roundingMode'.split(' ');
// How units are written short, in words, and narrow where that is more than the short form without its space; several behind `|`, and with an s where nothing is said.
const units = {
  acre: ' ac;acre', bit: ' bit;bit', byte: ' byte;byte;B', celsius: '°C;degree Celsius|degrees Celsius', centimeter: ' cm;centimeter',
  day: ' day| days;day;d', degree: ' deg;degree;°', fahrenheit: '°F;degree Fahrenheit|degrees Fahrenheit;°', 'fluid-ounce': ' fl oz;fluid ounce',
  foot: ' ft;foot|feet;′', gallon: ' gal;gallon', gigabit: ' Gb;gigabit', gigabyte: ' GB;gigabyte', gram: ' g;gram', hectare: ' ha;hectare',
  hour: ' hr;hour;h', inch: ' in;inch|inches;″', kilobit: ' kb;kilobit', kilobyte: ' kB;kilobyte', kilogram: ' kg;kilogram',
  kilometer: ' km;kilometer', liter: ' L;liter', megabit: ' Mb;megabit', megabyte: ' MB;megabyte', meter: ' m;meter', mile: ' mi;mile',
  milliliter: ' mL;milliliter', millimeter: ' mm;millimeter', millisecond: ' ms;millisecond', minute: ' min;minute;m', month: ' mth| mths;month;m',
  ounce: ' oz;ounce', percent: '%;percent|percent', petabyte: ' PB;petabyte', pound: ' lb;pound;#', second: ' sec;second;s', stone: ' st;stone',
  terabit: ' Tb;terabit', terabyte: ' TB;terabyte', week: ' wk| wks;week;w', yard: ' yd;yard', year: ' yr| yrs;year;y',
  'kilometer-per-hour': ' km/h;kilometer per hour|kilometers per hour', 'mile-per-hour': ' mph;mile per hour|miles per hour',
  'meter-per-second': ' m/s;meter per second|meters per second', 'liter-per-kilometer': ' L/km;liter per kilometer|liters per kilometer',
  'mile-per-gallon': ' mpg;mile per gallon|miles per gallon', 'megabyte-per-second': ' MB/s;megabyte per second|megabytes per second',
  'byte-per-second': ' byte/s;byte per second|bytes per second;B/s', 'kilobyte-per-second': ' kB/s;kilobyte per second|kilobytes per second',
  'gigabyte-per-second': ' GB/s;gigabyte per second|gigabytes per second', 'megabit-per-second': ' Mb/s;megabit per second|megabits per second',
  'kilobit-per-second': ' kb/s;kilobit per second|kilobits per second', 'gigabit-per-second': ' Gb/s;gigabit per second|gigabits per second',
};
const unitText = (unit, display, one) => {
  const [short, words, narrow = short.trim()] = units[unit].split(';');
  const [single, several = display === 'long' ? single + 's' : single] = (display === 'long' ? ' ' + words : display === 'narrow' ? narrow : short).split('|');
  return one ? single : display === 'long' && words.includes('|') ? ' ' + several : several;
};
const moneys = { USD: 'US dollars|US dollars', EUR: 'euros|euros', GBP: 'British pounds|British pounds', JPY: 'Japanese yen|Japanese yen', INR: 'Indian rupees|Indian rupees' };
const narrow = { CNY: '¥', CAD: '$', AUD: '$', MXN: '$', BRL: 'R$', KRW: '₩' };
const isIndian = locale => String(Array.isArray(locale) ? locale[0] : locale) === 'en-IN';
// How other languages write moneys of far lands; what is not known is not guessed.
natives.money = (currency, name) => {
  const known = { zh: 'CNY EUR USD', ja: 'JPY', ko: 'KRW USD', de: 'CHF', sv: 'EUR', pl: 'EUR', ru: 'EUR', tr: 'EUR USD' }[name] ?? '';
  if (!known.split(' ').includes(currency)) unknown(`${currency} in the language ${name}`);
};
methods(Number.prototype, {
  toLocaleString(locale, options = {}) {
    const value = +this, name = language(locale), [gap, point, fewest] = locales[name];
    let { style, currency, minimumFractionDigits: least, maximumFractionDigits: most, maximumSignificantDigits: significant, minimumSignificantDigits: exact, minimumIntegerDigits: widest = 1, useGrouping = true, notation = 'standard', signDisplay = 'auto', unit } = options;
    for (const key of Object.keys(options)) if (!known.includes(key)) unknown(`the option ${key}`);
    const compact = notation === 'compact';
    if (style === 'currency' && currency === undefined) throw new TypeError('Currency code is required with currency style.');
    const one = (what, value, all) => { if (value !== undefined && !all.split(' ').includes(value)) throw new RangeError(`Value ${value} out of range for ${natives.numberOwner ?? 'Number.prototype.toLocaleString'} options property ${what}`); };
    one('style', style, 'decimal percent currency unit');
    one('notation', notation, 'standard scientific engineering compact');
    one('unitDisplay', options.unitDisplay, 'short narrow long');
    one('currencyDisplay', options.currencyDisplay, 'code symbol narrowSymbol name');
    if (currency !== undefined && (String(currency).length !== 3 || ![...String(currency)].every(c => c.toLowerCase() !== c.toUpperCase()))) throw new RangeError(`Invalid currency code : ${currency}`);
    if (style === 'unit' && unit === undefined) throw new TypeError(`Invalid unit argument for ${natives.numberOwner ?? 'Number.prototype.toLocaleString'}() ''`);
    const inWords = style === 'unit' && options.unitDisplay === 'long', display = options.currencyDisplay ?? 'symbol', account = options.currencySign === 'accounting';
    if (style === 'unit' && (!Object.hasOwn(units, unit) || (options.unitDisplay === 'narrow' || inWords) && (locale === 'en-GB' || locale === 'en-AU' || locale === 'en-IN'))) unknown(`this unit`);
    const powers = notation === 'scientific' ? 1 : notation === 'engineering' ? 3 : 0;
    if (powers && style && style !== 'decimal' || display !== 'symbol' && name !== 'en' || display === 'name' && !(String(currency).toUpperCase() in moneys) || compact && (name !== 'en' || style && style !== 'currency') || options.roundingMode || options.compactDisplay === 'long' && style || account && name !== 'en') unknown('this way of writing numbers');
    if (name !== 'en' && style && style !== 'currency' && style !== 'percent') unknown('this unit');
    for (const digits of [least, most]) if (digits !== undefined && !(digits >= 0 && digits <= 100)) throw new RangeError(`${digits === least ? 'min' : 'max'}imumFractionDigits value is out of range.`);
    const usual = style === 'currency' ? currency === 'JPY' || currency === 'KRW' ? 0 : 2 : 0, given = most !== undefined || least !== undefined;
    least ??= Math.min(usual, most ?? usual);
    most ??= Math.max(least, style === 'currency' ? usual : style === 'percent' ? 0 : 3);
    if (least > most) throw new RangeError('maximumFractionDigits value is out of range.');
    let absolute = Math.abs(value), text = '', ending = '';
    if (powers && Number.isFinite(value)) {
      let [digits, power] = absolute.toExponential().split('e').map(Number);
      if (Math.round(digits * 10 ** most) / 10 ** most >= 10) [digits, power] = [digits / 10, power + 1];
      const shift = (power % powers + powers) % powers;
      absolute = +`${digits}e${shift}`;
      ending = `E${power - shift}`;
    }
    if (!Number.isFinite(value)) text = value !== value ? name === 'ru' ? 'не\u00a0число' : 'NaN' : '∞';
    else {
      if (compact) {
        let step = 0;
        const shorten = () => given ? absolute / 1000 ** step : +(absolute / 1000 ** step).toPrecision(Math.max(2, String(Math.round(absolute / 1000 ** step)).length));
        while (step < 4 && (given ? Math.round(shorten()) : shorten()) >= 1000) step++;
        absolute = shorten();
        ending = ['', 'K', 'M', 'B', 'T'][step];
        if (options.compactDisplay === 'long' && step) ending = ['', ' thousand', ' million', ' billion', ' trillion'][step];
        if (!given) [least, most] = [0, 20];
      }
      if (significant !== undefined || exact !== undefined) {
        const at = absolute ? Math.floor(Math.log10(absolute)) : 0;
        [absolute, least, most] = [+absolute.toPrecision(significant ?? 21), exact === undefined ? 0 : Math.max(0, exact - 1 - at), 20];
      }
      let [digits, fraction] = rounded(absolute, style === 'percent' ? 2 : 0, least, most);
      digits = digits.padStart(widest, '0');
      if (useGrouping && digits.length >= fewest) for (let size = 3; digits.length > size; digits = digits.slice(0, -size), size = isIndian(locale) ? 2 : 3) text = gap + digits.slice(-size) + text;
      text = digits + text + (fraction ? point + fraction : '') + ending;
    }
    if (style === 'currency') {
      currency = String(currency).toUpperCase();
      if (name !== 'en' && (name === 'zh' || name === 'sv' || name === 'ru' || name === 'pl' || name === 'tr' || currency !== 'USD' && currency !== 'EUR' && currency !== 'GBP' && currency !== 'JPY' && !(name === 'pt' && currency === 'BRL'))) natives.money(currency, name);
      const sign = display === 'code' ? currency : (display === 'narrowSymbol' ? narrow[currency] : undefined) ?? signs[currency] ?? currency;
      if (display === 'name') text += ` ${moneys[currency].split('|')[text === '1.00' || text === '1' ? 0 : 1]}`;
      else text = name === 'en' ? sign + (sign === currency && value === value && absolute !== Infinity ? '\u00a0' : '') + text : name === 'ja' || name === 'ko' || name === 'zh' ? (name === 'ja' && currency === 'JPY' ? '￥' : name === 'zh' && currency === 'CNY' ? '¥' : (name === 'zh' || name === 'ko') && currency === 'USD' ? 'US$' : sign) + text : name === 'tr' ? sign + text : name === 'nl' || name === 'pt' ? sign + '\u00a0' + text : text + '\u00a0' + sign;
    }
    if (style === 'percent') text += name === 'en' || name === 'it' || name === 'pt' || name === 'zh' || name === 'ja' || name === 'ko' || name === 'nl' || name === 'pl' ? '%' : name === 'tr' ? '' : '\u00a0%';
    if (style === 'percent' && name === 'tr') text = '%' + text;
    if (style === 'unit') text += unitText(unit, options.unitDisplay, text === '1');
    const below = value < 0 || Object.is(value, -0), zero = ![...'123456789∞'].some(c => text.includes(c));
    const sign = signDisplay === 'never' || signDisplay === 'exceptZero' && zero ? '' : below ? name === 'sv' ? '\u2212' : '-' : signDisplay === 'always' || signDisplay === 'exceptZero' && value === value ? '+' : '';
    // The Dutch write the sign behind that of the money.
    if (name === 'nl' && style === 'currency' && sign) return text.replace('\u00a0', '\u00a0' + sign);
    return account && style === 'currency' && sign === '-' ? `(${text})` : sign + text;
  },
});
methods(BigInt.prototype, {
  toLocaleString(locale, options = {}) {
    if (Object.keys(options).length && this < 2n ** 53n && -this < 2n ** 53n) return Number(this).toLocaleString(locale, options);
    for (const key of Object.keys(options)) unknown(`the option ${key} of a BigInt`);
    const [gap, , fewest] = locales[language(locale)], digits = this.toString().replace('-', '');
    let text = '', rest = digits;
    if (digits.length >= fewest) for (; rest.length > 3; rest = rest.slice(0, -3)) text = gap + rest.slice(-3) + text;
    return (this < 0n ? '-' : '') + rest + text;
  },
});
methods(Array.prototype, {
  toLocaleString(...how) { return this.map(item => item == null ? '' : item.toLocaleString(...how)).join(','); },
});
