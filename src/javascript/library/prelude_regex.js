const isSpace = c => c === 32 || c >= 9 && c <= 13 || c === 160 || c > 0x167f && String.fromCharCode(c).trim() === '';
const inClass = { d: c => c >= 48 && c <= 57, w: c => c >= 97 && c <= 122 || c >= 65 && c <= 90 || c >= 48 && c <= 57 || c === 95, s: isSpace };
const cased = c => c.toLowerCase() !== c.toUpperCase();
const between = (from, to) => c => c >= from && c <= to;
const isBlank = c => c.trim() === '';
const isLetter = c => cased(c) || c.length > 1 && c >= '\u{20000}' || c.length === 1 && c > '\u02ff' && c < '\ud7ff' && !between('\u0300', '\u036f')(c) && !between('\u2000', '\u2bff')(c) && !between('\u3000', '\u303f')(c) || 'ªºßĸŉ'.includes(c);
const isDigit = between('0', '9'), isMark = between('\u0300', '\u036f');
const isPunctuation = c => '!"#%&\'()*,-./:;?@[\\]_{}¡§«¶·»¿'.includes(c) || between('\u2010', '\u205e')(c) || between('\u3001', '\u3003')(c);
const isSymbol = c => '$+<=>^`|~¢£¤¥¦¨©¬®¯°±´¸×÷'.includes(c) || between('\u20a0', '\u20cf')(c) || between('\u2100', '\u2bff')(c) || isEmoji(c);
const isEmoji = c => c.codePointAt(0) >= 0x1f000 || between('\u2600', '\u27bf')(c) || between('\u2b00', '\u2bff')(c) || '\u00a9\u00ae\u203c\u2049\u2122\u231a\u231b'.includes(c);
const properties = {
  L: isLetter, Letter: isLetter, Alphabetic: isLetter, Alpha: isLetter, Lu: c => c !== c.toLowerCase(), Ll: c => c !== c.toUpperCase(), N: isDigit, Nd: isDigit, Number: isDigit, M: isMark, Mark: isMark, Mn: isMark, Diacritic: isMark, Lo: c => isLetter(c) && !cased(c),
  P: isPunctuation, Punctuation: isPunctuation, S: isSymbol, Symbol: isSymbol, Sc: c => c === '$' || between('\u00a2', '\u00a5')(c) || between('\u20a0', '\u20cf')(c), Z: isBlank, Zs: isBlank, White_Space: isBlank, Any: () => true,
  ID_Start: isLetter, IDS: isLetter, ID_Continue: c => isLetter(c) || isDigit(c) || isMark(c) || c === '_', ASCII_Hex_Digit: c => isDigit(c) || between('a', 'f')(c) || between('A', 'F')(c), Hex_Digit: c => properties.ASCII_Hex_Digit(c) || between('\uff10', '\uff19')(c) || between('\uff21', '\uff26')(c) || between('\uff41', '\uff46')(c), Cc: c => c < ' ' || between('\x7f', '\x9f')(c),
  Emoji: c => isEmoji(c) || isDigit(c) || c === '#' || c === '*', Emoji_Presentation: isEmoji, Extended_Pictographic: isEmoji, Emoji_Modifier: between('\u{1f3fb}', '\u{1f3ff}'), Regional_Indicator: between('\u{1f1e6}', '\u{1f1ff}'),
  Han: between('\u4e00', '\u9fff'), Hiragana: between('\u3041', '\u309f'), Katakana: between('\u30a0', '\u30ff'), Cyrillic: between('\u0400', '\u052f'), Greek: between('\u0370', '\u03ff'), Latin: c => cased(c) && c < '\u0250' || c === 'ß', ASCII: c => c < '\x80',
  Arabic: between('\u0600', '\u06ff'), Hebrew: between('\u0590', '\u05ff'), Thai: between('\u0e01', '\u0e5b'), Hangul: between('\uac00', '\ud7a3'), Devanagari: between('\u0900', '\u097f'),
};
Object.assign(properties, { Uppercase: properties.Lu, Lowercase: properties.Ll, Uppercase_Letter: properties.Lu, Lowercase_Letter: properties.Ll, Decimal_Number: isDigit, Currency_Symbol: properties.Sc, Space_Separator: isBlank, Control: properties.Cc, cntrl: properties.Cc, AHex: properties.ASCII_Hex_Digit, Hex: properties.Hex_Digit, punct: isPunctuation, digit: isDigit, Upper: properties.Lu, Lower: properties.Ll, space: isBlank, Other_Letter: properties.Lo, Nonspacing_Mark: isMark, Combining_Mark: isMark, Separator: isBlank, IDC: properties.ID_Continue, EPres: isEmoji, EMod: properties.Emoji_Modifier, ExtPict: isEmoji, RI: properties.Regional_Indicator, Dia: isMark, XID_Start: isLetter, XIDS: isLetter, XID_Continue: properties.ID_Continue, XIDC: properties.ID_Continue });
const controls = { n: 10, t: 9, r: 13, f: 12, v: 11 };
// The units of the text that a pattern looked at last: many patterns look at one text, and one at many.
const { codes: codesOf } = natives;
const read = { text: undefined, whole: false, codes: [] };
const isName = name => [...name].every((c, at) => c === '$' || c === '_' || isLetter(c) || at > 0 && properties.ID_Continue(c));
// A matcher takes a position and what must match after it, and gives the end of the whole match or -1. Within a look behind
// everything goes from right to left.
const compile = (source, flags) => {
  let at = 0, groups = 0, text, codes, length, found, backward = false;
  const names = {}, wanted = [], ignore = flags.includes('i'), lines = flags.includes('m'), all = flags.includes('s');
  const fail = what => { throw new SyntaxError(`Invalid regular expression: /${source}/${flags}: ${what}`); };
  const eat = part => source.startsWith(part, at) && ((at += part.length), true);
  const sets = flags.includes('v'), unicode = flags.includes('u') || sets;
  // The groups that there are in all, and whether one has a name: what a number or a \k means hangs on it.
  let total = 0, named = false;
  for (let i = 0, within = false; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '[') within = true;
    else if (c === ']') within = false;
    else if (c === '(' && !within) {
      if (source[i + 1] !== '?') total++;
      else if (source[i + 2] === '<' && source[i + 3] !== '=' && source[i + 3] !== '!') {
        total++;
        named = true;
      }
    }
  }
  const fold = c => {
    if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
    const one = String.fromCodePoint(c), upper = one.toUpperCase(), large = upper.length === one.length ? upper.codePointAt(0) : c;
    if (!unicode) return large < 128 ? c : large;
    return String.fromCodePoint(large).toLowerCase().codePointAt(0);
  };
  const folded = test => {
    const known = new Map();
    return c => {
      let answer = known.get(c);
      if (answer === undefined) {
        const one = String.fromCodePoint(c >= 0xd800 && c <= 0xdfff ? 0 : c);
        answer = test(c) || [one.toLowerCase(), one.toUpperCase()].some(other => other.length === one.length && fold(other.codePointAt(0)) === fold(c) && test(other.codePointAt(0)));
        known.set(c, answer);
      }
      return answer;
    };
  };
  // Where one sign that passes the test ends (in the other direction: begins), or -1.
  const stepping = test => {
    if (!unicode) return backward ? i => i > 0 && test(codes[i - 1]) ? i - 1 : -1 : i => i < length && test(codes[i]) ? i + 1 : -1;
    if (backward) return i => {
      const from = codes[i - 2] > 0xffff ? i - 2 : i - 1;
      return from >= 0 && test(codes[from]) ? from : -1;
    };
    return i => {
      if (i >= length) return -1;
      const c = codes[i];
      return test(c) ? c > 0xffff ? i + 2 : i + 1 : -1;
    };
  };
  const one = test => {
    const step = stepping(test);
    const matcher = unicode || backward ? (i, k) => (i = step(i)) < 0 ? -1 : k(i) : (i, k) => i < length && test(codes[i]) ? k(i + 1) : -1;
    matcher.step = step;
    matcher.test = test;
    return matcher;
  };
  const same = c => {
    if (!ignore) return one(d => d === c);
    const wanted = fold(c);
    return one(d => d === c || fold(d) === wanted);
  };
  const hex = (count, from = at) => {
    const digits = source.slice(from, from + count);
    return digits.length === count && [...digits].every(properties.ASCII_Hex_Digit) ? parseInt(digits, 16) : -1;
  };
  // What an escape means: a code or a test.
  const escape = within => {
    const c = source[at++];
    if (c === undefined) fail('\\ at end of pattern');
    if (c in inClass) return inClass[c];
    if (c === 'D' || c === 'W' || c === 'S') {
      const test = inClass[c.toLowerCase()];
      return d => !test(d);
    }
    if (c in controls) return controls[c];
    if (isDigit(c)) {
      if (unicode) {
        if (c !== '0') fail(within ? 'Invalid class escape' : 'Invalid escape');
        if (isDigit(source[at] ?? '')) fail(within ? 'Invalid class escape' : 'Invalid decimal escape');
      }
      if (c > '7') return c.charCodeAt(0);
      let code = +c;
      while (source[at] >= '0' && source[at] <= '7' && code * 8 < 256) code = code * 8 + +source[at++];
      return code;
    }
    if (c === 'c') {
      const next = source[at] ?? '';
      if (inClass.w(next.charCodeAt(0)) && (next > '9' && next !== '_' || within && !unicode)) return source.charCodeAt(at++) % 32;
      if (unicode) fail('Invalid Unicode escape');
      at--;
      return 92;
    }
    if (c === 'x') {
      const code = hex(2);
      if (code < 0 && unicode) fail('Invalid escape');
      if (code >= 0) at += 2;
      return code < 0 ? 120 : code;
    }
    if (c === 'u') {
      if (unicode && source[at] === '{') {
        const end = source.indexOf('}', at), code = end < 0 ? -1 : hex(end - at - 1, at + 1);
        if (code < 0 || code > 0x10ffff || end === at + 1) fail('Invalid Unicode escape');
        at = end + 1;
        return code;
      }
      const code = hex(4);
      if (code < 0 && unicode) fail('Invalid Unicode escape');
      if (code < 0) return 117;
      at += 4;
      if (unicode && code >= 0xd800 && code < 0xdc00 && source.startsWith('\\u', at)) {
        const low = hex(4, at + 2);
        if (low >= 0xdc00 && low <= 0xdfff) {
          at += 6;
          return (code - 0xd800) * 1024 + low - 0xdc00 + 0x10000;
        }
      }
      return code;
    }
    if (unicode && (c === 'p' || c === 'P')) {
      const end = source.indexOf('}', at), wrong = within ? 'Invalid property name in character class' : 'Invalid property name';
      if (source[at] !== '{' || end < 0) fail(wrong);
      const name = source.slice(at + 1, end).split('=').at(-1);
      if (!Object.hasOwn(properties, name)) fail(wrong);
      const test = properties[name];
      at = end + 1;
      const has = d => d >= 0xd800 && d <= 0xdfff ? name === 'Any' : test(String.fromCodePoint(d));
      return c === 'p' ? has : d => !has(d);
    }
    if (c === 'k' && named && !within) fail('Invalid named reference');
    if (unicode && !'^$\\.*+?()[]{}|/'.includes(c) && !(within && (c === '-' || sets && '&-!#%,:;<=>@`~'.includes(c)))) fail(c === 'k' ? 'Invalid named reference' : 'Invalid escape');
    return c.charCodeAt(0);
  };
  const sign = () => {
    const c = unicode ? source.codePointAt(at) : source.charCodeAt(at);
    at += c > 0xffff ? 2 : 1;
    return c;
  };
  // The test of a class whose bracket was eaten; with the flag v classes stand in classes, are intersected and subtracted.
  const members = () => {
    const not = eat('^');
    let tests = [], operation = '';
    const any = tests => c => tests.some(test => typeof test === 'number' ? c === test : test(c));
    const item = () => {
      if (sets && eat('[')) return members();
      if (sets && '()[]{}/-|'.includes(source[at])) fail('Invalid character in character class');
      if (sets && source[at] === source[at + 1] && '&!#$%*+,.:;<=>?@^`~'.includes(source[at])) fail('Invalid set operation in character class');
      if (!eat('\\')) return sign();
      if (sets && eat('q{')) {
        const end = source.indexOf('}', at), signs = source.slice(at, end).split('|').map(part => part.codePointAt(0));
        at = end + 1;
        return c => signs.includes(c);
      }
      return eat('b') ? 8 : escape(true);
    };
    while (!eat(']')) {
      if (at >= source.length) fail('Unterminated character class');
      if (sets && (source.startsWith('--', at) || source.startsWith('&&', at)) && tests.length) {
        operation = source.slice(at, at += 2);
        const left = any(tests), right = any([item()]);
        tests = [operation === '--' ? c => left(c) && !right(c) : c => left(c) && right(c)];
        continue;
      }
      if (operation) fail('Invalid set operation in character class');
      const from = item();
      if (source[at] === '-' && source[at + 1] !== ']' && source[at + 1] !== undefined && !(sets && source[at + 1] === '-')) {
        at++;
        const to = item();
        if (typeof from === 'number' && typeof to === 'number') {
          if (from > to) fail('Range out of order in character class');
          tests.push(c => c >= from && c <= to);
        } else {
          if (unicode) fail('Invalid character class');
          tests.push(from, 45, to);
        }
      } else tests.push(from);
    }
    const inside = ignore ? folded(any(tests)) : tests.length === 1 && typeof tests[0] === 'function' ? tests[0] : any(tests);
    return not ? c => !inside(c) : inside;
  };
  const back = index => {
    const leftwards = backward;
    return (i, k) => {
      const group = found[typeof index === 'number' ? index : names[index]];
      if (!group) return k(i);
      const [start, stop] = group, size = stop - start, from = leftwards ? i - size : i;
      if (from < 0 || from + size > length) return -1;
      for (let n = 0; n < size; n++) {
        const c = codes[start + n], d = codes[from + n];
        if (c !== d && !(ignore && fold(c) === fold(d))) return -1;
      }
      return k(leftwards ? from : from + size);
    };
  };
  // Looks ahead or behind: what groups find there stays found if the rest matches too.
  const look = (behind, wanted) => {
    const before = backward;
    backward = behind;
    const inner = close(choice());
    backward = before;
    const matcher = (i, k) => {
      const kept = found.slice();
      const does = inner(i, j => j) >= 0;
      if (!wanted || !does) found = kept;
      const end = does === wanted ? k(i) : -1;
      if (end < 0) found = kept;
      return end;
    };
    matcher.once = behind || unicode ? 'Invalid quantifier' : undefined;
    return matcher;
  };
  const groupName = () => {
    const end = source.indexOf('>', at), name = source.slice(at, end);
    if (end <= at || !isName(name)) fail('Invalid capture group name');
    at = end + 1;
    return name;
  };
  const group = () => {
    if (eat('?:')) {
      const inner = close(choice());
      // What may not be repeated may be in a group.
      return inner.once ? (i, k) => inner(i, k) : inner;
    }
    if (eat('?=')) return look(false, true);
    if (eat('?!')) return look(false, false);
    if (eat('?<=')) return look(true, true);
    if (eat('?<!')) return look(true, false);
    const index = ++groups;
    if (eat('?<')) {
      const name = groupName();
      if (Object.hasOwn(names, name)) fail('Duplicate capture group name');
      names[name] = index;
    } else if (source[at] === '?') fail('Invalid group');
    const leftwards = backward, inner = close(choice());
    return (i, k) => inner(i, j => {
      const before = found[index];
      found[index] = leftwards ? [j, i] : [i, j];
      const end = k(j);
      if (end < 0) found[index] = before;
      return end;
    });
  };
  const close = inner => eat(')') ? inner : fail('Unterminated group');
  const isWord = i => i >= 0 && i < length && inClass.w(codes[i]);
  const ends = c => c === 10 || c === 13 || c === 0x2028 || c === 0x2029;
  const assertion = matcher => {
    matcher.once = 'Nothing to repeat';
    return matcher;
  };
  const interval = () => {
    const end = source.indexOf('}', at), parts = source.slice(at + 1, end).split(',');
    const valid = end > at && parts.length <= 2 && parts[0] !== '' && parts.every(part => [...part].every(isDigit));
    return valid ? [end + 1, +parts[0], parts.length === 1 ? +parts[0] : parts[1] === '' ? Infinity : +parts[1]] : null;
  };
  const atom = () => {
    const c = source[at];
    if (eat('(')) return group();
    if (eat('[')) return one(members());
    if (eat('.')) return one(all ? () => true : d => !ends(d));
    if (eat('^')) return assertion((i, k) => i === 0 || lines && ends(codes[i - 1]) ? k(i) : -1);
    if (eat('$')) return assertion((i, k) => i === length || lines && ends(codes[i]) ? k(i) : -1);
    if (c === '*' || c === '+' || c === '?' || c === '{' && interval()) fail('Nothing to repeat');
    if (unicode && (c === '{' || c === '}' || c === ']')) fail('Lone quantifier brackets');
    if (!eat('\\')) return same(sign());
    if (eat('b')) return assertion((i, k) => isWord(i - 1) !== isWord(i) ? k(i) : -1);
    if (eat('B')) return assertion((i, k) => isWord(i - 1) === isWord(i) ? k(i) : -1);
    if (source[at] >= '1' && source[at] <= '9') {
      let end = at + 1;
      while (isDigit(source[end] ?? '')) end++;
      const index = +source.slice(at, end);
      if (index <= total) {
        at = end;
        return back(index);
      }
    }
    if ((named || unicode) && eat('k<')) {
      const name = groupName();
      wanted.push(name);
      return back(name);
    }
    const escaped = escape(false);
    return typeof escaped === 'number' ? same(escaped) : one(ignore ? folded(escaped) : escaped);
  };
  const bounds = () => {
    if (eat('*')) return [0, Infinity];
    if (eat('+')) return [1, Infinity];
    if (eat('?')) return [0, 1];
    if (source[at] !== '{') return null;
    const parts = interval();
    if (!parts && unicode) fail('Incomplete quantifier');
    if (!parts) return null;
    const [end, least, most] = parts;
    at = end;
    if (most < least) fail('numbers out of order in {} quantifier');
    return [least, most];
  };
  const repeated = () => {
    const outside = groups, inner = atom();
    if (inner.once && (source[at] === '*' || source[at] === '+' || source[at] === '?' || source[at] === '{' && interval())) fail(inner.once);
    const limits = bounds(), inside = groups;
    if (!limits) return inner;
    const [least, most] = limits, lazy = eat('?'), { step } = inner;
    // Of single signs it is enough to know how far they go.
    if (step && lazy) return (i, k) => {
      for (let n = 0; ; n++) {
        const end = n < least ? -1 : k(i);
        if (end >= 0) return end;
        if (n >= most || (i = step(i)) < 0) return -1;
      }
    };
    if (step && !unicode) {
      const { test } = inner;
      if (backward) return (i, k) => {
        let n = 0;
        while (n < most && n < i && test(codes[i - n - 1])) n++;
        for (; n >= least; n--) {
          const end = k(i - n);
          if (end >= 0) return end;
        }
        return -1;
      };
      return (i, k) => {
        let n = 0;
        while (n < most && i + n < length && test(codes[i + n])) n++;
        for (; n >= least; n--) {
          const end = k(i + n);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    if (step) return (i, k) => {
      const places = [i];
      while (places.length <= most && (i = step(i)) >= 0) places.push(i);
      while (places.length > least) {
        const end = k(places.pop());
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
    if (backward) items.reverse();
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
  if (wanted.some(name => !Object.hasOwn(names, name))) fail('Invalid named capture referenced');
  return (input, from, sticky) => {
    if (input !== text) {
      if (read.text !== input || read.whole !== unicode) Object.assign(read, { text: input, whole: unicode, codes: codesOf(input, unicode) });
      ({ text, codes } = read);
      length = text.length;
    }
    for (let i = from; i <= length; i++) {
      if (unicode && codes[i - 1] > 0xffff) continue;
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
        latest = match;
        return match;
      }
      if (sticky) return null;
    }
    return null;
  };
};
// What the last match was, as `RegExp.$1` and its kin tell of old.
let latest;
{
  const told = (names, get) => names.forEach(name => Object.defineProperty(RegExp, name, { get() { return latest ? get(latest) ?? '' : ''; }, set() {}, configurable: true }));
  for (let n = 1; n < 10; n++) told(['$' + n], match => match[n]);
  told(['input', '$_'], match => match.input);
  told(['lastMatch', '$&'], match => match[0]);
  told(['lastParen', '$+'], match => match.length > 1 ? match.at(-1) : '');
  told(['leftContext', '$`'], match => match.input.slice(0, match.index));
  told(['rightContext', "$'"], match => match.input.slice(match.index + match[0].length));
}
const matchers = new Map();
const matcher = regex => {
  const key = regex.flags + '/' + regex.source;
  if (!matchers.has(key)) matchers.set(key, compile(regex.source, regex.flags));
  return matchers.get(key);
};
const isRegex = value => value instanceof RegExp;
const matches = (text, regex, sticky = regex.sticky) => {
  const list = [], run = matcher(regex);
  for (let from = 0, match; from <= text.length && (match = run(text, from, sticky)); from = match.index + (match[0].length || 1)) list.push(match);
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
  [Symbol.search](text) { return matcher(this)(String(text), 0, this.sticky)?.index ?? -1; },
  [Symbol.split](text, most) {
    text = String(text);
    const result = [];
    let done = 0;
    for (const match of matches(text, this, false)) {
      const end = match.index + match[0].length;
      if (match[0] === '' && (match.index === done || match.index >= text.length)) continue;
      result.push(text.slice(done, match.index), ...match.slice(1));
      done = end;
    }
    if (text !== '' || !matcher(this)('', 0)) result.push(text.slice(done));
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
