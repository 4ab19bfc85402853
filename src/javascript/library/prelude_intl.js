// What else of Intl programs ask for, in English.
{
  const english = locale => {
    const name = Array.isArray(locale) ? locale[0] : locale;
    if (name !== undefined && String(name).split('-')[0] !== 'en') unknown(`the locale ${name}`);
    return name ?? 'en-US';
  };
  const oneOf = (name, value, all) => {
    if (!all.includes(value)) throw new RangeError(`Value ${value} out of range for Intl.${name}`);
    return value;
  };
  class PluralRules {
    #ordinal;
    #locale;
    constructor(locale, { type = 'cardinal' } = {}) {
      this.#locale = english(locale);
      this.#ordinal = oneOf('PluralRules options property type', type, ['cardinal', 'ordinal']) === 'ordinal';
    }
    select(value) {
      const n = Math.abs(Number(value));
      if (!this.#ordinal) return n === 1 ? 'one' : 'other';
      return n % 100 >= 11 && n % 100 <= 13 ? 'other' : { 1: 'one', 2: 'two', 3: 'few' }[n % 10] ?? 'other';
    }
    resolvedOptions() { return { locale: this.#locale, type: this.#ordinal ? 'ordinal' : 'cardinal' }; }
    get [Symbol.toStringTag]() { return 'Intl.PluralRules'; }
  }
  class ListFormat {
    #word;
    constructor(locale, { type = 'conjunction', style = 'long' } = {}) {
      english(locale);
      oneOf('ListFormat options property type', type, ['conjunction', 'disjunction', 'unit']);
      oneOf('ListFormat options property style', style, ['long', 'short', 'narrow']);
      this.#word = type === 'disjunction' ? ', or ' : type === 'unit' ? style === 'narrow' ? ' ' : ', ' : { long: ', and ', short: ', & ', narrow: ', ' }[style];
    }
    format(list) {
      const all = [...list], word = this.#word;
      for (const item of all) if (typeof item !== 'string') throw new TypeError('Iterable yielded ' + String(item) + ' which is not a string');
      if (all.length < 2) return all.join('');
      if (all.length === 2) return all.join(word.length > 2 ? word.slice(1) : word);
      return all.slice(0, -1).join(word === ' ' ? ' ' : ', ') + word + all.at(-1);
    }
    get [Symbol.toStringTag]() { return 'Intl.ListFormat'; }
  }
  const near = { day: ['yesterday', 'today', 'tomorrow'], second: [, 'now'], minute: [, 'this minute'], hour: [, 'this hour'] };
  for (const unit of ['week', 'month', 'quarter', 'year']) near[unit] = [`last ${unit}`, `this ${unit}`, `next ${unit}`];
  class RelativeTimeFormat {
    #auto;
    constructor(locale, { numeric = 'always', style = 'long' } = {}) {
      english(locale);
      this.#auto = oneOf('RelativeTimeFormat options property numeric', numeric, ['always', 'auto']) === 'auto';
      if (style !== 'long') unknown('this style of relative times');
    }
    format(value, unit) {
      const count = Number(value), name = String(unit).endsWith('s') ? String(unit).slice(0, -1) : String(unit);
      if (!(name in near)) throw new RangeError(`Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '${unit}'`);
      if (!Number.isFinite(count)) throw new RangeError('Invalid time value');
      const known = this.#auto && (count === -1 || count === 0 || count === 1) ? near[name][count + 1] : undefined;
      if (known) return known;
      const size = Math.abs(count), text = `${size.toLocaleString('en-US')} ${name}${size === 1 ? '' : 's'}`;
      return count < 0 || Object.is(count, -0) ? `${text} ago` : `in ${text}`;
    }
    get [Symbol.toStringTag]() { return 'Intl.RelativeTimeFormat'; }
  }
  class Collator {
    constructor(locale, options = {}) {
      const compare = (left, right) => String(left).localeCompare(String(right), locale, options);
      Object.defineProperty(this, 'compare', { value: compare });
    }
    resolvedOptions() { return { locale: 'en-US', usage: 'sort', sensitivity: 'variant', ignorePunctuation: false, collation: 'default', numeric: false, caseFirst: 'false' }; }
    get [Symbol.toStringTag]() { return 'Intl.Collator'; }
  }
  methods(Intl, { PluralRules, ListFormat, RelativeTimeFormat, Collator });
}
