{
const accents = [['\u0300', 'aeioun', 'àèìòùǹ'], ['\u0301', 'aeiouycnszlr', 'áéíóúýćńśźĺŕ'], ['\u0302', 'aeioucghjswy', 'âêîôûĉĝĥĵŝŵŷ'], ['\u0303', 'anoiu', 'ãñõĩũ'], ['\u0308', 'aeiouy', 'äëïöüÿ'], ['\u030a', 'au', 'åů'], ['\u0327', 'cgklnrst', 'çģķļņŗşţ'], ['\u030c', 'cdenrstz', 'čďěňřšťž'], ['\u0304', 'aeiou', 'āēīōū'], ['\u0306', 'aegiou', 'ăĕğĭŏŭ'], ['\u0328', 'aeiu', 'ąęįų'], ['\u030b', 'ou', 'őű'], ['\u0307', 'cegz', 'ċėġż']];
const taken = new Map();
for (const [mark, plain, marked] of accents) for (const up of [false, true]) for (let i = 0; i < plain.length; i++) {
  const [base, whole] = [plain[i], marked[i]].map(c => up ? c.toUpperCase() : c);
  taken.set(whole, base + mark);
}
const apart = text => [...text].map(c => taken.get(c) ?? c).join('');
const pieces = (text, numeric) => {
  const list = [];
  for (const c of apart(text)) {
    const last = list[list.length - 1], digit = c >= '0' && c <= '9';
    if (c >= '\u0300' && c <= '\u036f' && last) last.mark += c;
    else if (numeric && digit && last?.number !== undefined) last.number = last.number * 10 + +c;
    else list.push({ base: c.toLowerCase(), mark: '', upper: c !== c.toLowerCase(), number: numeric && digit ? +c : undefined });
  }
  return list;
};
const { localeCompare } = String.prototype;
const isPlain = text => {
  for (const c of text) if (c > '\x7f') return false;
  return true;
};
methods(String.prototype, {
  localeCompare(other, locales, { numeric, sensitivity = 'variant', caseFirst } = {}) {
    const text = String(this);
    other = String(other);
    if (!numeric && sensitivity === 'variant' && caseFirst !== 'upper' && isPlain(text) && isPlain(other)) return localeCompare.call(text, other);
    const left = pieces(text, numeric), right = pieces(other, numeric);
    let marks = 0, cases = 0;
    for (let i = 0; i < left.length || i < right.length; i++) {
      if (i >= left.length) return -1;
      if (i >= right.length) return 1;
      const a = left[i], b = right[i];
      const order = a.number !== undefined && b.number !== undefined ? Math.sign(a.number - b.number) : localeCompare.call(a.base, b.base);
      if (order) return order;
      marks ||= a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0;
      cases ||= caseFirst === 'upper' ? b.upper - a.upper : a.upper - b.upper;
    }
    return (sensitivity === 'accent' || sensitivity === 'variant') && marks || (sensitivity === 'case' || sensitivity === 'variant') && cases || 0;
  },
});
}
