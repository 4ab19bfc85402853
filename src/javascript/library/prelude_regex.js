const inClass = { d: c => c >= '0' && c <= '9', w: c => c === '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z', s: c => c.trim() === '' };
const cased = c => c.toLowerCase() !== c.toUpperCase();
const between = (from, to) => c => c >= from && c <= to;
const isLetter = c => cased(c) || c > '\u02ff' && c < '\ud800' && !between('\u0300', '\u036f')(c) && !between('\u2000', '\u2bff')(c) && !between('\u3000', '\u303f')(c) || 'ªºßĸŉ'.includes(c);
const isDigit = between('0', '9'), isMark = between('\u0300', '\u036f');
const isPunctuation = c => '!"#%&\'()*,-./:;?@[\\]_{}¡§«¶·»¿'.includes(c) || between('\u2010', '\u205e')(c) || between('\u3001', '\u3003')(c);
const isSymbol = c => '$+<=>^`|~¢£¤¥¦¨©¬®¯°±´¸×÷'.includes(c) || between('\u20a0', '\u20cf')(c) || between('\u2100', '\u2bff')(c) || isEmoji(c);
const isEmoji = c => c.codePointAt(0) >= 0x1f000 || between('\u2600', '\u27bf')(c) || between('\u2b00', '\u2bff')(c) || '\u00a9\u00ae\u203c\u2049\u2122\u231a\u231b'.includes(c);
const properties = {
  L: isLetter, Letter: isLetter, Alphabetic: isLetter, Alpha: isLetter, Lu: c => c !== c.toLowerCase(), Ll: c => c !== c.toUpperCase(), N: isDigit, Nd: isDigit, Number: isDigit, M: isMark, Mark: isMark, Mn: isMark, Diacritic: isMark,
  P: isPunctuation, Punctuation: isPunctuation, S: isSymbol, Symbol: isSymbol, Sc: c => c === '$' || between('\u00a2', '\u00a5')(c) || between('\u20a0', '\u20cf')(c), Z: c => c.trim() === '', Zs: c => c.trim() === '', White_Space: c => c.trim() === '',
  Emoji: c => isEmoji(c) || isDigit(c) || c === '#' || c === '*', Emoji_Presentation: isEmoji, Extended_Pictographic: isEmoji,
  Han: between('\u4e00', '\u9fff'), Hiragana: between('\u3041', '\u309f'), Katakana: between('\u30a0', '\u30ff'), Cyrillic: between('\u0400', '\u052f'), Greek: between('\u0370', '\u03ff'), Latin: c => cased(c) && c < '\u0250' || c === 'ß', ASCII: c => c < '\x80',
};
properties.Uppercase = properties.Lu;
properties.Lowercase = properties.Ll;
properties.Uppercase_Letter = properties.Lu;
properties.Lowercase_Letter = properties.Ll;
const controls = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
// A matcher takes a position and what must match after it, and gives the end of the whole match or -1.
const compile = (source, flags) => {
  let at = 0, groups = 0, text, found;
  const names = {}, ignore = flags.includes('i'), lines = flags.includes('m'), all = flags.includes('s');
  const fail = what => { throw new SyntaxError(`Invalid regular expression: /${source}/${flags}: ${what}`); };
  const eat = part => source.startsWith(part, at) && ((at += part.length), true);
  const unicode = flags.includes('u') || flags.includes('v');
  const one = test => {
    if (unicode) return (i, k) => {
      const c = i < text.length ? String.fromCodePoint(text.codePointAt(i)) : '';
      return c && test(c) ? k(i + c.length) : -1;
    };
    const matcher = (i, k) => i < text.length && test(text[i]) ? k(i + 1) : -1;
    matcher.test = test;
    return matcher;
  };
  const same = c => ignore ? (c = c.toLowerCase(), one(d => d.toLowerCase() === c)) : one(d => d === c);
  const hex = count => {
    const digits = source.slice(at, at + count);
    at += count;
    return String.fromCodePoint(parseInt(digits, 16));
  };
  const escape = () => {
    const c = source[at++];
    if (c === undefined) fail('\\ at end of pattern');
    if (c in inClass) return inClass[c];
    if (c.toLowerCase() in inClass) {
      const test = inClass[c.toLowerCase()];
      return d => !test(d);
    }
    if (c === 'c' && cased(source[at] ?? '')) return String.fromCharCode(source.charCodeAt(at++) % 32);
    if (c === 'x') return hex(2);
    if (c === 'u') {
      if (!eat('{')) return hex(4);
      const code = hex(source.indexOf('}', at) - at);
      at++;
      return code;
    }
    if (unicode && c.toLowerCase() === 'p' && eat('{')) {
      const end = source.indexOf('}', at), name = source.slice(at, end).split('=').at(-1);
      const test = properties[name] ?? fail('Invalid property name');
      at = end + 1;
      return c === 'p' ? test : d => !test(d);
    }
    return controls[c] ?? c;
  };
  const charClass = () => {
    const not = eat('^'), tests = [];
    const item = () => eat('\\') ? eat('b') ? '\b' : escape() : source[at++];
    while (!eat(']')) {
      if (at >= source.length) fail('Unterminated character class');
      const from = item();
      if (typeof from === 'string' && source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const to = item();
        if (from > to) fail('Range out of order in character class');
        tests.push(c => c >= from && c <= to);
      } else tests.push(typeof from === 'string' ? c => c === from : from);
    }
    const test = c => tests.some(test => test(c));
    return one(ignore ? c => (test(c.toLowerCase()) || test(c.toUpperCase())) !== not : c => test(c) !== not);
  };
  const back = index => (i, k) => {
    const group = found[typeof index === 'number' ? index : names[index]], part = group ? text.slice(...group) : '';
    return text.startsWith(part, i) ? k(i + part.length) : -1;
  };
  const group = () => {
    if (eat('?:')) return close(choice());
    for (const [sign, wanted] of [['?=', true], ['?!', false]]) if (eat(sign)) {
      const inner = close(choice());
      return (i, k) => inner(i, j => j) >= 0 === wanted ? k(i) : -1;
    }
    for (const [sign, wanted] of [['?<=', true], ['?<!', false]]) if (eat(sign)) {
      const inner = close(choice());
      return (i, k) => {
        let from = i;
        while (from >= 0 && inner(from, j => j === i ? j : -1) < 0) from--;
        return from >= 0 === wanted ? k(i) : -1;
      };
    }
    const index = ++groups;
    if (eat('?<')) {
      const end = source.indexOf('>', at);
      if (end <= at) fail('Invalid capture group name');
      if (Object.hasOwn(names, source.slice(at, end))) fail('Duplicate capture group name');
      names[source.slice(at, end)] = index;
      at = end + 1;
    } else if (source[at] === '?') fail('Invalid group');
    const inner = close(choice());
    return (i, k) => inner(i, j => {
      const before = found[index];
      found[index] = [i, j];
      const end = k(j);
      if (end < 0) found[index] = before;
      return end;
    });
  };
  const close = inner => eat(')') ? inner : fail('Unterminated group');
  const isWord = i => i >= 0 && i < text.length && inClass.w(text[i]);
  const atom = () => {
    const c = source[at++];
    if (c === '(') return group();
    if (c === '[') return charClass();
    if (c === '.') return one(d => all || d !== '\n' && d !== '\r');
    if (c === '^') return (i, k) => i === 0 || lines && text[i - 1] === '\n' ? k(i) : -1;
    if (c === '$') return (i, k) => i === text.length || lines && text[i] === '\n' ? k(i) : -1;
    if ('*+?'.includes(c)) fail('Nothing to repeat');
    if (c !== '\\') return same(c);
    if (eat('b')) return (i, k) => isWord(i - 1) !== isWord(i) ? k(i) : -1;
    if (eat('B')) return (i, k) => isWord(i - 1) === isWord(i) ? k(i) : -1;
    if (source[at] >= '1' && source[at] <= '9') return back(+source[at++]);
    if (eat('k<')) {
      const end = source.indexOf('>', at), name = source.slice(at, end);
      at = end + 1;
      return back(name);
    }
    const escaped = escape();
    return typeof escaped === 'string' ? same(escaped) : one(escaped);
  };
  const bounds = () => {
    if (eat('*')) return [0, Infinity];
    if (eat('+')) return [1, Infinity];
    if (eat('?')) return [0, 1];
    const end = source[at] === '{' ? source.indexOf('}', at) : -1, parts = source.slice(at + 1, end).split(',');
    if (end < 0 || !inClass.d(parts[0][0] ?? '')) return null;
    at = end + 1;
    if (parts[1] && +parts[1] < +parts[0]) fail('numbers out of order in {} quantifier');
    return [+parts[0], parts.length === 1 ? +parts[0] : parts[1] === '' ? Infinity : +parts[1]];
  };
  const repeated = () => {
    const outside = groups, inner = atom(), limits = bounds(), inside = groups;
    if (!limits) return inner;
    const [least, most] = limits, lazy = eat('?'), { test } = inner;
    if (test && !lazy) return (i, k) => {
      let n = 0;
      while (n < most && i + n < text.length && test(text[i + n])) n++;
      for (; n >= least; n--) {
        const end = k(i + n);
        if (end >= 0) return end;
      }
      return -1;
    };
    const loop = (i, k, n) => {
      const more = () => {
        if (n >= most) return -1;
        // Each turn forgets what the groups inside have found in the one before.
        const kept = n && inside > outside ? found.slice(outside + 1, inside + 1) : undefined;
        if (kept) for (let group = outside + 1; group <= inside; group++) found[group] = undefined;
        const end = inner(i, j => j === i && n >= least ? -1 : loop(j, k, n + 1));
        if (end < 0 && kept) kept.forEach((part, index) => { found[outside + 1 + index] = part; });
        return end;
      };
      if (n < least) return more();
      const end = lazy ? k(i) : more();
      return end >= 0 ? end : lazy ? more() : k(i);
    };
    return (i, k) => loop(i, k, 0);
  };
  const sequence = () => {
    const items = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated());
    return items.reduceRight((rest, item) => rest ? (i, k) => item(i, j => rest(j, k)) : item, null) ?? ((i, k) => k(i));
  };
  const choice = () => {
    const ways = [sequence()];
    while (eat('|')) ways.push(sequence());
    return ways.length === 1 ? ways[0] : (i, k) => {
      for (const way of ways) {
        const end = way(i, k);
        if (end >= 0) return end;
      }
      return -1;
    };
  };
  const whole = choice();
  if (at < source.length) fail('Unmatched \')\'');
  return (input, from, sticky) => {
    text = input;
    for (let i = from; i <= text.length; i++) {
      found = [];
      const end = whole(i, j => j);
      if (end >= 0) {
        const match = [text.slice(i, end)];
        for (let g = 1; g <= groups; g++) match.push(found[g] && text.slice(...found[g]));
        match.index = i;
        match.input = text;
        match.groups = undefined;
        if (Object.keys(names).length) {
          match.groups = Object.create(null);
          for (const name in names) match.groups[name] = match[names[name]];
        }
        if (flags.includes('d')) {
          match.indices = Array.from({ length: groups + 1 }, (_, group) => group ? found[group] : [i, end]);
          match.indices.groups = match.groups && Object.assign(Object.create(null), Object.fromEntries(Object.entries(names).map(([name, index]) => [name, found[index]])));
        }
        return match;
      }
      if (sticky) return null;
    }
    return null;
  };
};
const matchers = new Map();
const matcher = regex => {
  const key = regex.flags + '/' + regex.source;
  if (!matchers.has(key)) matchers.set(key, compile(regex.source, regex.flags));
  return matchers.get(key);
};
const isRegex = value => value instanceof RegExp;
const matches = (text, regex) => {
  const list = [], run = matcher(regex);
  for (let from = 0, match; from <= text.length && (match = run(text, from, regex.sticky)); from = match.index + (match[0].length || 1)) list.push(match);
  return list;
};
const flag = letter => ({ get() { return this.flags.includes(letter); }, configurable: true });
Object.defineProperties(RegExp.prototype, { global: flag('g'), ignoreCase: flag('i'), multiline: flag('m'), sticky: flag('y'), unicode: flag('u'), dotAll: flag('s'), hasIndices: flag('d'), unicodeSets: flag('v') });
methods(RegExp.prototype, {
  compile() { matcher(this); },
  exec(text) {
    const moves = this.global || this.sticky, from = moves ? this.lastIndex : 0;
    const match = from > String(text).length ? null : matcher(this)(String(text), from, this.sticky);
    if (moves) this.lastIndex = match ? match.index + match[0].length : 0;
    return match;
  },
  test(text) { return this.exec(text) !== null; },
  toString() { return `/${this.source}/${this.flags}`; },
});
const refer = (by, match) => {
  let result = '';
  for (let i = 0; i < by.length; i++) {
    const next = by[i + 1];
    if (by[i] !== '$' || next === undefined) result += by[i];
    else if (next === '<' && match.groups) {
      const end = by.indexOf('>', i);
      result += match.groups[by.slice(i + 2, end)] ?? '';
      i = end;
    } else if (next >= '1' && next <= '9' && +next < match.length) {
      const wide = +by.slice(i + 1, i + 3), index = wide > 9 && wide < match.length ? wide : +next;
      result += match[index] ?? '';
      i += index > 9 ? 2 : 1;
    } else {
      result += fill('$' + next, match.input, match.index, match[0]);
      i++;
    }
  }
  return result;
};
const replaceMatches = (text, regex, by) => {
  const list = regex.global ? matches(text, regex) : [regex.exec(text)].filter(match => match);
  let result = '', done = 0;
  for (const match of list) {
    const rest = match.groups ? [match.index, text, match.groups] : [match.index, text];
    result += text.slice(done, match.index) + (typeof by === 'function' ? by(...match, ...rest) : refer(String(by), match));
    done = match.index + match[0].length;
  }
  return result + text.slice(done);
};
const { split } = String.prototype;
// What `matchAll` gives steps as an array's iterator does, under a name of its own.
const matchIterator = Object.create(Object.getPrototypeOf([].values()), { [Symbol.toStringTag]: { value: 'RegExp String Iterator', configurable: true } });
// What a pattern does with texts it says itself (ECMA-262 22.2.6); these are the answers of regular expressions.
methods(RegExp.prototype, {
  [Symbol.match](text) {
    text = String(text);
    if (!this.global) return this.exec(text);
    const list = matches(text, this).map(match => match[0]);
    return list.length ? list : null;
  },
  [Symbol.matchAll](text) { return Object.setPrototypeOf(matches(String(text), this).values(), matchIterator); },
  [Symbol.search](text) { return matcher(this)(String(text), 0)?.index ?? -1; },
  [Symbol.split](text, most) {
    text = String(text);
    const result = [];
    let done = 0;
    for (const match of matches(text, this)) {
      const end = match.index + match[0].length;
      if (match[0] === '' && (match.index === done || match.index >= text.length)) continue;
      result.push(text.slice(done, match.index), ...match.slice(1));
      done = end;
    }
    if (text !== '' || !this.test('')) result.push(text.slice(done));
    return most === undefined ? result : result.slice(0, most >>> 0);
  },
  [Symbol.replace](text, by) { return replaceMatches(String(text), this, by); },
});
const asks = (pattern, symbol) => pattern !== null && typeof pattern === 'object' && typeof pattern[symbol] === 'function';
methods(String.prototype, {
  match(pattern) { return (asks(pattern, Symbol.match) ? pattern : new RegExp(pattern))[Symbol.match](this); },
  matchAll(pattern) {
    if (isRegex(pattern) && !pattern.global) throw new TypeError('String.prototype.matchAll called with a non-global RegExp argument');
    return (asks(pattern, Symbol.matchAll) ? pattern : new RegExp(pattern, 'g'))[Symbol.matchAll](this);
  },
  search(pattern) { return (asks(pattern, Symbol.search) ? pattern : new RegExp(pattern))[Symbol.search](this); },
  split(separator, most) { return asks(separator, Symbol.split) ? separator[Symbol.split](this, most) : split.call(this, separator, most); },
  replace(pattern, by) { return asks(pattern, Symbol.replace) ? pattern[Symbol.replace](this, by) : replace(String(this), pattern, by, false); },
  replaceAll(pattern, by) {
    if (isRegex(pattern) && !pattern.global) throw new TypeError('String.prototype.replaceAll called with a non-global RegExp argument');
    return asks(pattern, Symbol.replace) ? pattern[Symbol.replace](this, by) : replace(String(this), pattern, by, true);
  },
});
