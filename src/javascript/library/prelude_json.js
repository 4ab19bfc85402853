const put = (object, key, value) => {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
};
const escapes = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };
const readJson = text => {
  const units = text.split('');
  let at = 0;
  const fail = message => { throw new SyntaxError(`${message} in JSON at position ${at}`); };
  const token = () => {
    if (at >= units.length) throw new SyntaxError('Unexpected end of JSON input');
    // Numbers and texts are named by their kind.
    if (units[at] === '-' || units[at] >= '0' && units[at] <= '9') fail('Unexpected number');
    if (units[at] === '"') fail('Unexpected string');
    let head = '', tail = '', part = text;
    if (units.length > 20) {
      part = text.slice(Math.max(at - 10, 0), at + 10);
      if (at > 10) head = '...';
      if (at + 10 < units.length) tail = '...';
    }
    throw new SyntaxError(`Unexpected token '${units[at]}', ${head}"${part}"${tail} is not valid JSON`);
  };
  const space = () => {
    while (units[at] === ' ' || units[at] === '\n' || units[at] === '\t' || units[at] === '\r') at++;
    return units[at];
  };
  const digits = () => {
    const from = at;
    while (units[at] >= '0' && units[at] <= '9') at++;
    return at > from;
  };
  const number = () => {
    const from = at;
    if (units[at] === '-') at++;
    const start = at;
    if (!digits()) fail('No number after minus sign');
    if (units[start] === '0' && at > start + 1) {
      at = start + 1;
      fail('Unexpected number');
    }
    if (units[at] === '.') {
      at++;
      if (!digits()) fail('Unterminated fractional number');
    }
    if (units[at] === 'e' || units[at] === 'E') {
      at++;
      if (units[at] === '-' || units[at] === '+') at++;
      if (!digits()) fail('Exponent part is missing a number');
    }
    return Number(text.slice(from, at));
  };
  const unit = () => {
    let code = 0;
    for (let i = 0; i < 4; i++) {
      const digit = parseInt(units[++at], 16);
      if (digit !== digit) fail('Bad Unicode escape');
      code = code * 16 + digit;
    }
    return code;
  };
  const string = () => {
    const end = text.indexOf('"', ++at), plain = text.slice(at, end);
    if (end >= 0 && quote(plain).length === plain.length + 2) {
      at = end + 1;
      return plain;
    }
    let result = '', from = at;
    for (; units[at] !== '"'; at++) {
      if (at >= units.length) fail('Unterminated string');
      if (units[at] < ' ') fail('Bad control character in string literal');
      if (units[at] !== '\\') continue;
      result += text.slice(from, at++);
      if (units[at] === 'u') {
        const high = unit();
        if (high >= 0xd800 && high < 0xdc00 && units[at + 1] === '\\' && units[at + 2] === 'u') {
          at += 2;
          result += String.fromCharCode(high, unit());
        } else result += String.fromCharCode(high);
      } else if (escapes[units[at]]) result += escapes[units[at]];
      else if (at < units.length) fail('Bad escaped character');
      else token();
      from = at + 1;
    }
    return result + text.slice(from, at++);
  };
  const value = () => {
    const first = space();
    if (first === '"') return string();
    if (first === '{') {
      const object = {};
      at++;
      if (space() === '}') at++;
      else for (let names = "property name or '}'"; ; names = 'double-quoted property name') {
        if (space() !== '"') fail('Expected ' + names);
        const name = string();
        // V8 says what it expected of the first property alone.
        if (space() !== ':') names === 'double-quoted property name' ? token() : fail("Expected ':' after property name");
        at++;
        put(object, name, value());
        if (space() !== '}' && units[at] !== ',') fail("Expected ',' or '}' after property value");
        if (units[at++] === '}') break;
      }
      return object;
    }
    if (first === '[') {
      const list = [];
      at++;
      if (space() === ']') at++;
      else for (;;) {
        list.push(value());
        if (space() !== ']' && units[at] !== ',') fail("Expected ',' or ']' after array element");
        if (units[at++] === ']') break;
      }
      return list;
    }
    if (first === '-' || first >= '0' && first <= '9') return number();
    const word = first === 't' ? 'true' : first === 'f' ? 'false' : 'null';
    for (const c of word) {
      if (units[at] !== c) token();
      at++;
    }
    return word === 'null' ? null : word === 'true';
  };
  const result = value();
  if (space() !== undefined) throw new SyntaxError(`Unexpected non-whitespace character after JSON at position ${at}`);
  return result;
};
const revive = (holder, key, f) => {
  const value = holder[key];
  if (value !== null && typeof value === 'object') for (const name of Object.keys(value)) {
    const item = revive(value, name, f);
    if (item === undefined) delete value[name];
    else put(value, name, item);
  }
  return f.call(holder, key, value);
};
const { proxied: isProxied } = natives;
const unboxed = value => Object(value) === value && isProxied(value) ? value : value instanceof Number ? +value : value instanceof String ? String(value) : value instanceof Boolean ? value.valueOf() : value;
const circle = path => {
  const name = object => object.constructor?.name ?? 'Object';
  let text = `Converting circular structure to JSON\n    --> starting at object with constructor '${name(path[0])}'`;
  path.forEach((holder, i) => {
    const target = path[i + 1] ?? path[0], last = i + 1 === path.length;
    const key = Reflect.ownKeys(holder).find(key => Object.getOwnPropertyDescriptor(holder, key).value === target);
    const property = key === undefined ? 'property' : String(key >>> 0) === key ? 'index ' + key : `property '${String(key)}'`;
    if (last) text += `\n    --- ${property} closes the circle`;
    else if (i < 2 || i + 2 === path.length) text += `\n    |     ${property} -> object with constructor '${name(target)}'`;
    else if (i === 2) text += '\n    |     ...';
  });
  return new TypeError(text);
};
methods(JSON, {
  stringify(value, replacer, space) {
    space = unboxed(space);
    const gap = typeof space === 'number' ? ' '.repeat(clamp(space, 10)) : typeof space === 'string' ? space.slice(0, 10) : '';
    const only = Array.isArray(replacer) ? [...new Set(replacer.map(unboxed).filter(key => typeof key === 'string' || typeof key === 'number').map(String))] : null;
    const f = typeof replacer === 'function' && replacer, around = [];
    const write = (holder, key, value, outer) => {
      if (value !== null && (typeof value === 'object' || typeof value === 'function' || typeof value === 'bigint') && typeof value.toJSON === 'function') value = value.toJSON(key);
      if (f) value = f.call(holder, key, value);
      if (typeof value === 'string') return quote(value);
      if (typeof value === 'number') return Number.isFinite(value) ? '' + value : 'null';
      if (value === null || typeof value === 'boolean') return '' + value;
      if (typeof value === 'bigint') throw new TypeError('Do not know how to serialize a BigInt');
      if (typeof value !== 'object') return undefined;
      if (unboxed(value) !== value) return write({}, key, unboxed(value), outer);
      if (around.includes(value)) throw circle(around.slice(around.indexOf(value)));
      const isList = Array.isArray(value), inner = outer + gap, parts = [];
      around.push(value);
      if (isList) for (let i = 0, { length } = value; i < length; i++) parts.push(write(value, '' + i, value[i], inner) ?? 'null');
      else for (const name of only ?? Object.keys(value)) {
        const text = write(value, name, value[name], inner);
        if (text !== undefined) parts.push(quote(name) + (gap ? ': ' : ':') + text);
      }
      around.pop();
      const text = !gap || !parts.length ? parts.join(',') : `\n${inner}${parts.join(',\n' + inner)}\n${outer}`;
      return isList ? `[${text}]` : `{${text}}`;
    };
    return write({ '': value }, '', value, '');
  },
  parse(text, reviver) {
    text = String(text);
    if (['undefined', 'NaN', 'Infinity', '[object Object]'].includes(text)) throw new SyntaxError(`"${text}" is not valid JSON`);
    const value = readJson(text);
    return typeof reviver === 'function' ? revive({ '': value }, '', reviver) : value;
  },
});
