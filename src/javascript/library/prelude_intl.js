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
  class Collator {
    constructor(locale, options = {}) {
      const compare = (left, right) => String(left).localeCompare(String(right), locale, options);
      Object.defineProperty(this, 'compare', { value: compare });
    }
    resolvedOptions() { return { locale: 'en-US', usage: 'sort', sensitivity: 'variant', ignorePunctuation: false, collation: 'default', numeric: false, caseFirst: 'false' }; }
    get [Symbol.toStringTag]() { return 'Intl.Collator'; }
  }
  // Where a text may be cut: between what readers see as signs, words or sentences (UAX 29, as far as European letters and emoji go).
  const within = (from, to) => code => code >= from && code <= to;
  const extends_ = [within(0x300, 0x36f), within(0x483, 0x489), within(0x591, 0x5bd), within(0x1ab0, 0x1aff), within(0x20d0, 0x20ff), within(0x200c, 0x200d), within(0xfe00, 0xfe0f), within(0xfe20, 0xfe2f), within(0x1f3fb, 0x1f3ff), within(0xe0020, 0xe007f)];
  const isRegional = within(0x1f1e6, 0x1f1ff), isLong = code => code >= 0x2190 && code < 0x3000 || code >= 0x1f000, isForeign = code => code >= 0x900 && code < 0x1100 || code >= 0x1100 && code < 0x1200 || code >= 0x3040 && code < 0xd7b0;
  const graphemes = text => {
    const all = [];
    let last = 0, flags = 0;
    for (const sign of text) {
      const code = sign.codePointAt(0);
      if (isForeign(code) && code < 0x1200) unknown('cutting this script');
      const joins = all.length && (extends_.some(test => test(code)) || last === 0x200d && isLong(code) || last === 13 && code === 10 || isRegional(code) && isRegional(last) && flags % 2 === 1);
      flags = isRegional(code) ? flags + 1 : 0;
      if (joins) all.push(all.pop() + sign);
      else all.push(sign);
      last = code;
    }
    return all;
  };
  const kindOf = sign => {
    if (sign === undefined) return '';
    const code = sign.codePointAt(0);
    if (isForeign(code)) unknown('cutting words of this script');
    if (sign[0] >= '0' && sign[0] <= '9') return 'digit';
    if (sign[0] === '_') return 'joint';
    if (sign[0].toLowerCase() !== sign[0].toUpperCase() || 'ªºß'.includes(sign[0])) return 'letter';
    if (sign === ' ' || code >= 0x2000 && code <= 0x200a) return 'blank';
    return sign === "'" || sign === '.' || sign === '’' ? 'middle' : sign === ',' || sign === ';' ? 'between' : sign === ':' ? 'colon' : 'other';
  };
  const words = text => {
    const signs = graphemes(text), all = [];
    for (let i = 0; i < signs.length; i++) {
      const kind = kindOf(signs[i]), last = i && kindOf(signs[i - 1]), before = i > 1 ? kindOf(signs[i - 2]) : '', after = kindOf(signs[i + 1]);
      const inWord = one => one === 'letter' || one === 'digit' || one === 'joint';
      const joins = inWord(kind) && inWord(last) || kind === 'blank' && last === 'blank'
        || last === 'letter' && after === 'letter' && (kind === 'middle' || kind === 'colon') || kind === 'letter' && before === 'letter' && (last === 'middle' || last === 'colon')
        || last === 'digit' && after === 'digit' && (kind === 'middle' || kind === 'between') || kind === 'digit' && before === 'digit' && (last === 'middle' || last === 'between');
      if (i && joins) all.push(all.pop() + signs[i]);
      else all.push(signs[i]);
    }
    return all;
  };
  const sentences = text => {
    const all = [];
    let at = 0;
    const ends = /[.!?\u2026]+['")\]\u201d]*\s*|\n/g;
    for (let match; match = ends.exec(text);) {
      const end = match.index + match[0].length, next = text[end];
      if (next !== undefined && match[0][0] === '.' && (next !== next.toUpperCase() || !match[0].trim().length || match[0] === match[0].trimEnd())) continue;
      all.push(text.slice(at, end));
      at = end;
    }
    if (at < text.length) all.push(text.slice(at));
    return all;
  };
  class Segmenter {
    #cut;
    #granularity;
    #locale;
    constructor(locale, { granularity = 'grapheme' } = {}) {
      this.#locale = locale === undefined ? 'en-US' : String(Array.isArray(locale) ? locale[0] : locale);
      if (!['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv'].includes(this.#locale.split('-')[0])) unknown(`the locale ${locale}`);
      this.#granularity = oneOf('Segmenter options property granularity', granularity, ['grapheme', 'word', 'sentence']);
      this.#cut = { grapheme: graphemes, word: words, sentence: sentences }[granularity];
    }
    segment(text) {
      const input = String(text), cut = this.#cut, isWord = this.#granularity === 'word';
      function* pieces() {
        let index = 0;
        for (const segment of cut(input)) {
          yield isWord ? { segment, index, input, isWordLike: ['letter', 'digit', 'joint'].includes(kindOf(segment[0] + (segment[1] ?? ''))) && kindOf(segment) !== 'joint' } : { segment, index, input };
          index += segment.length;
        }
      }
      return {
        [Symbol.iterator]: pieces,
        containing(at = 0) { for (const piece of pieces()) if (at >= piece.index && at < piece.index + piece.segment.length) return piece; },
      };
    }
    resolvedOptions() { return { locale: this.#locale, granularity: this.#granularity }; }
    get [Symbol.toStringTag]() { return 'Intl.Segmenter'; }
  }
  methods(Intl, { Collator: function (...how) { return new Collator(...how); }, Segmenter });
}
