const signs = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };
methods(Number.prototype, {
  toLocaleString(locale, { style, currency, minimumFractionDigits: least, maximumFractionDigits: most } = {}) {
    const usual = style === 'currency' ? currency === 'JPY' ? 0 : 2 : 0;
    least ??= Math.min(usual, most ?? usual);
    most ??= Math.max(least, style === 'currency' ? usual : style === 'percent' ? 0 : 3);
    const value = style === 'percent' ? this * 100 : +this;
    let [digits, fraction = ''] = Math.abs(value).toFixed(most).split('.'), text = '';
    if (!Number.isFinite(value)) text = value !== value ? 'NaN' : '∞';
    else for (; digits.length > 3; digits = digits.slice(0, -3)) text = ',' + digits.slice(-3) + text;
    if (Number.isFinite(value)) text = digits + text;
    while (fraction.length > least && fraction.at(-1) === '0') fraction = fraction.slice(0, -1);
    if (fraction) text += '.' + fraction;
    if (style === 'currency') text = (signs[currency] ?? currency + '\u00a0') + text;
    return (value < 0 || Object.is(value, -0) ? '-' : '') + text + (style === 'percent' ? '%' : '');
  },
});
methods(Array.prototype, {
  toLocaleString() { return this.map(item => item == null ? '' : item.toLocaleString()).join(','); },
});
