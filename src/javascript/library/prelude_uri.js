const unreserved = c => inWord(c) || "-.!~*'()".includes(c);
const inWord = c => c === '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
const percent = byte => '%' + byte.toString(16).toUpperCase().padStart(2, '0');
const encode = (text, keeps) => {
  let result = '';
  for (const c of String(text)) {
    const code = c.codePointAt(0);
    if (keeps(c)) result += c;
    else if (code < 128) result += percent(code);
    else {
      const rest = code < 2048 ? 1 : code < 65536 ? 2 : 3;
      result += percent((240 << 3 - rest & 255) | code >> 6 * rest);
      for (let i = rest - 1; i >= 0; i--) result += percent(128 | code >> 6 * i & 63);
    }
  }
  return result;
};
const decode = (text, keeps) => {
  const fail = () => { throw new URIError('URI malformed'); };
  let result = '';
  text = String(text);
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '%') {
      const c = String.fromCodePoint(text.codePointAt(i));
      result += c;
      i += c.length - 1;
      continue;
    }
    const byte = () => {
      const digits = text.slice(i + 1, i + 3), value = Number('0x' + digits);
      i += 3;
      return digits.length === 2 && value === value ? value : fail();
    };
    const start = i, first = byte(), rest = first < 128 ? 0 : first < 192 ? fail() : first < 224 ? 1 : first < 240 ? 2 : 3;
    let code = rest ? first & 63 >> rest : first;
    for (let j = 0; j < rest; j++) {
      if (text[i] !== '%') fail();
      const next = byte();
      if (next >> 6 !== 2) fail();
      code = code << 6 | next & 63;
    }
    i--;
    const c = String.fromCodePoint(code);
    result += keeps(c) ? text.slice(start, i + 1) : c;
  }
  return result;
};
const reserved = c => ';/?:@&=+$,#'.includes(c);
methods(globalThis, {
  encodeURIComponent(text) { return encode(text, unreserved); },
  encodeURI(text) { return encode(text, c => unreserved(c) || reserved(c)); },
  decodeURIComponent(text) { return decode(text, () => false); },
  decodeURI(text) { return decode(text, reserved); },
});
