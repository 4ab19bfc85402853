methods(globalThis, {
  escape(text) {
    let result = '';
    const hex = (code, length) => code.toString(16).toUpperCase().padStart(length, '0');
    for (const sign of String(text)) {
      const code = sign.codePointAt(0), rest = code - 65536, plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@*_+-./'.includes(sign);
      result += plain ? sign : code < 256 ? '%' + hex(code, 2) : rest < 0 ? '%u' + hex(code, 4) : `%u${hex(55296 + (rest >> 10), 4)}%u${hex(56320 + (rest & 1023), 4)}`;
    }
    return result;
  },
  unescape(text) {
    const isHex = digits => digits !== '' && digits.split('').every(digit => '0123456789abcdefABCDEF'.includes(digit));
    const codes = [];
    text = String(text);
    for (let i = 0; i < text.length; i++) {
      const four = text.slice(i + 2, i + 6), two = text.slice(i + 1, i + 3);
      if (text[i] === '%' && text[i + 1] === 'u' && four.length === 4 && isHex(four)) {
        codes.push(parseInt(four, 16));
        i += 5;
      } else if (text[i] === '%' && two.length === 2 && isHex(two)) {
        codes.push(parseInt(two, 16));
        i += 2;
      } else codes.push(text.charCodeAt(i));
    }
    return String.fromCharCode(...codes);
  },
});
{
  const tag = (name, attribute) => attribute
    ? function (value) { return `<${name} ${attribute}="${String(value).split('"').join('&quot;')}">${this}</${name}>`; }
    : function () { return `<${name}>${this}</${name}>`; };
  const tags = { anchor: tag('a', 'name'), big: tag('big'), blink: tag('blink'), bold: tag('b'), fixed: tag('tt'), fontcolor: tag('font', 'color'), fontsize: tag('font', 'size'), italics: tag('i'), link: tag('a', 'href'), small: tag('small'), strike: tag('strike'), sub: tag('sub'), sup: tag('sup') };
  for (const [name, value] of Object.entries(tags)) Object.defineProperty(String.prototype, name, { value, writable: true, configurable: true });
  const { trimStart, trimEnd } = String.prototype;
  for (const [name, value] of [['trimLeft', trimStart], ['trimRight', trimEnd]]) Object.defineProperty(String.prototype, name, { value, writable: true, configurable: true });
}
methods(String.prototype, {
  isWellFormed() { return true; },
  toWellFormed() { return String(this); },
});
methods(Object.prototype, {
  __defineGetter__(key, get) { Object.defineProperty(this, key, { get, enumerable: true, configurable: true }); },
  __defineSetter__(key, set) { Object.defineProperty(this, key, { set, enumerable: true, configurable: true }); },
  __lookupGetter__(key) { for (let holder = this; holder !== null; holder = Object.getPrototypeOf(holder)) if (Object.hasOwn(holder, key)) return Object.getOwnPropertyDescriptor(holder, key).get; },
  __lookupSetter__(key) { for (let holder = this; holder !== null; holder = Object.getPrototypeOf(holder)) if (Object.hasOwn(holder, key)) return Object.getOwnPropertyDescriptor(holder, key).set; },
});
methods(Date.prototype, {
  toGMTString() { return this.toUTCString(); },
  getYear() { return this.getFullYear() - 1900; },
  setYear(year) { return this.setFullYear(year >= 0 && year <= 99 ? 1900 + Math.trunc(year) : year); },
});
