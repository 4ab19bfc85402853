{
  const showAs = Symbol.for('nodejs.util.inspect.custom');
  const ports = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443', 'ftp:': '21' };
  const formed = text => encodeURIComponent(text).replaceAll('%20', '+').replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('!', '%21').replaceAll('~', '%7E');
  const unformed = text => {
    text = text.replaceAll('+', ' ');
    try { return decodeURIComponent(text); } catch {
      // What is no code stays as it is written, and what is no text becomes a sign that says so.
      const isHex = sign => sign !== undefined && '0123456789abcdefABCDEF'.includes(sign), bytes = [];
      for (let i = 0; i < text.length; i++) {
        const code = text[i] === '%' && isHex(text[i + 1]) && isHex(text[i + 2]);
        if (code) bytes.push(parseInt(text.slice(i + 1, i += 3), 16)) && i--;
        else bytes.push(text[i]);
      }
      let result = '';
      for (let i = 0; i < bytes.length; i++) {
        const first = bytes[i];
        if (typeof first === 'string') result += first;
        else if (first < 128) result += String.fromCharCode(first);
        else {
          const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1, part = bytes.slice(i, i + more + 1);
          try {
            if (part.some(byte => typeof byte === 'string')) throw part;
            result += decodeURIComponent(part.map(byte => '%' + byte.toString(16)).join(''));
            i += more;
          } catch { result += '\ufffd'; }
        }
      }
      return result;
    }
  };
  const escaped = (text, more) => {
    let result = '';
    for (const sign of text) {
      const code = sign.codePointAt(0);
      result += code > 126 || code < 33 || more.includes(sign) ? encodeURIComponent(sign).length > 1 ? encodeURIComponent(sign) : '%' + code.toString(16).toUpperCase() : sign;
    }
    return result;
  };
  const invalid = (input, base) => {
    const error = Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input });
    return base === undefined ? error : Object.assign(error, { base });
  };
  const schemeOf = text => {
    const at = text.indexOf(':'), name = text.slice(0, Math.max(at, 0)).toLowerCase();
    if (at < 1 || !(name[0] >= 'a' && name[0] <= 'z')) return null;
    for (const sign of name) if (!'abcdefghijklmnopqrstuvwxyz0123456789+-.'.includes(sign)) return null;
    return name + ':';
  };
  // RFC 3492: a label in letters of ASCII.
  const punycode = label => {
    const signs = Array.from(label, c => c.codePointAt(0)), digit = value => String.fromCharCode(value < 26 ? 97 + value : 22 + value);
    const basic = signs.filter(code => code < 128);
    let result = String.fromCharCode(...basic) + (basic.length ? '-' : ''), done = basic.length, next = 128, delta = 0, bias = 72;
    while (done < signs.length) {
      const least = Math.min(...signs.filter(code => code >= next));
      delta += (least - next) * (done + 1);
      next = least;
      for (const code of signs) {
        if (code < next) delta++;
        if (code !== next) continue;
        let rest = delta;
        for (let k = 36; ; k += 36) {
          const bound = Math.min(Math.max(k - bias, 1), 26);
          if (rest < bound) break;
          result += digit(bound + (rest - bound) % (36 - bound));
          rest = Math.floor((rest - bound) / (36 - bound));
        }
        result += digit(rest);
        done++;
        let scaled = Math.floor(delta / (done === basic.length + 1 ? 700 : 2)), k = 0;
        scaled += Math.floor(scaled / done);
        for (; scaled > 455; k += 36) scaled = Math.floor(scaled / 35);
        bias = k + Math.floor(36 * scaled / (scaled + 38));
        delta = 0;
      }
      delta++;
      next++;
    }
    return 'xn--' + result;
  };
  // The host of a web address: letters of ASCII, numbers as an address; null where there is none.
  const hostOf = host => {
    if (host.startsWith('[')) return host;
    try { if (host.includes('%')) host = decodeURIComponent(host); } catch { return null; }
    const labels = (host.normalize?.('NFKC') ?? host).toLowerCase().split('.').map(label => [...label].some(c => c > '~') ? punycode(label) : label);
    const numbers = labels.at(-1) === '' && labels.length > 1 ? labels.slice(0, -1) : labels;
    const read = part => part === '' ? NaN : part.startsWith('0x') ? part.length === 2 ? 0 : Number(part) : part.length > 1 && part.startsWith('0') ? [...part].every(c => c >= '0' && c <= '7') ? parseInt(part, 8) : NaN : [...part].every(c => c >= '0' && c <= '9') ? Number(part) : NaN;
    const last = numbers.at(-1) ?? '';
    if (last === '' || ![...last].every(c => c >= '0' && c <= '9') && (!last.startsWith('0x') || read(last) !== read(last))) return labels.join('.');
    const values = numbers.map(read), tail = values.pop();
    if (values.length > 3 || tail !== tail || values.some(value => !(value < 256)) || tail >= 256 ** (4 - values.length)) return null;
    const whole = values.reduce((sum, value, i) => sum + value * 256 ** (3 - i), tail);
    return [3, 2, 1, 0].map(i => Math.floor(whole / 256 ** i) % 256).join('.');
  };
  const normal = path => {
    const result = [], parts = path.split('/').slice(1);
    for (const [i, part] of parts.entries()) {
      const last = i === parts.length - 1, dots = part.toLowerCase().replaceAll('%2e', '.');
      if (dots === '..') result.pop();
      if (dots !== '..' && dots !== '.') result.push(part);
      else if (last) result.push('');
    }
    return '/' + result.join('/');
  };
  const parsed = (text, base) => {
    text = text.trim();
    const all = { protocol: schemeOf(text), username: '', password: '', hostname: '', port: '', pathname: '', search: '', hash: '' };
    let rest = text;
    const cut = (sign, more) => {
      const at = rest.indexOf(sign), found = at < 0 ? '' : escaped(rest.slice(at), more);
      if (at >= 0) rest = rest.slice(0, at);
      return found.length > 1 ? found : '';
    };
    all.bareHash = rest.includes('#') ? '#' : '';
    all.hash = cut('#', '"<>`');
    const asked = rest.includes('?');
    all.bareSearch = asked ? '?' : '';
    all.search = cut('?', schemeOf(text) in ports || all.protocol === null ? `"<>'` : '"<>');
    const special = all.protocol === null ? base?.protocol in ports || base?.protocol === 'file:' : all.protocol in ports || all.protocol === 'file:';
    if (special) rest = rest.replaceAll('\\', '/');
    if (all.protocol === null || (all.protocol === base?.protocol && special && rest[all.protocol.length] !== '/')) {
      if (!base) return null;
      if (all.protocol !== null) rest = rest.slice(all.protocol.length);
      all.protocol = base.protocol;
      if (!rest.startsWith('//')) {
        for (const key of ['username', 'password', 'hostname', 'port']) all[key] = base[key];
        if (rest === '') {
          all.pathname = base.pathname;
          if (!asked) all.search = base.search;
        } else all.pathname = normal(escaped(rest[0] === '/' ? rest : base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1) + rest, '"<>`{}'));
        return all;
      }
    } else rest = rest.slice(all.protocol.length);
    if (!special && !rest.startsWith('//')) {
      // What is no path keeps its blanks.
      all.pathname = rest[0] === '/' ? normal(escaped(rest, '"<>`{}')) : [...rest].map(sign => sign === ' ' ? sign : escaped(sign, '')).join('');
      return all;
    }
    while (rest[0] === '/') rest = rest.slice(1);
    const slash = rest.indexOf('/'), place = slash < 0 ? rest : rest.slice(0, slash), path = slash < 0 ? '' : rest.slice(slash);
    if (all.protocol === 'file:') {
      all.pathname = normal(escaped('/' + rest, '"<>`{}'));
      return all;
    }
    const at = place.lastIndexOf('@'), host = place.slice(at + 1);
    if (at >= 0) {
      const who = place.slice(0, at), colon = who.indexOf(':');
      all.username = escaped(colon < 0 ? who : who.slice(0, colon), '"<>`{}/:;=@[]^|');
      all.password = colon < 0 ? '' : escaped(who.slice(colon + 1), '"<>`{}/:;=@[]^|');
    }
    const colon = host.lastIndexOf(':');
    all.hostname = (colon < 0 || host.endsWith(']') ? host : host.slice(0, colon)).toLowerCase();
    all.port = colon < 0 || host.endsWith(']') ? '' : host.slice(colon + 1);
    if (special && all.protocol !== 'file:') {
      all.hostname = hostOf(all.hostname);
      if (all.hostname === null) return null;
    }
    if (!all.hostname && special) return null;
    for (const sign of all.hostname) if (' #%/<>?@\\^|'.includes(sign) || (sign === '[' || sign === ']') && !(all.hostname.startsWith('[') && all.hostname.endsWith(']'))) return null;
    if (all.port !== '' && !(Number(all.port) <= 65535 && !all.port.includes('.'))) return null;
    if (all.port === ports[all.protocol]) all.port = '';
    else if (all.port) all.port = String(Number(all.port));
    all.pathname = special ? normal(escaped(path || '/', '"<>`{}')) : path;
    return all;
  };
  let bind;
  // What goes through parameters sees what is added meanwhile, and shows what is left.
  const walks = new WeakMap();
  const walker = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([].values())), {
    next: { value: function next() {
      const walk = walks.get(this), list = walk.list();
      return walk.at < list.length ? { value: walk.pick(list[walk.at++]), done: false } : { value: undefined, done: true };
    }, writable: true, enumerable: true, configurable: true },
    [Symbol.toStringTag]: { value: 'URLSearchParams Iterator', configurable: true },
    [showAs]: { value() {
      const walk = walks.get(this), left = walk.list().slice(walk.at).map(pair => inspect(walk.pick(pair), 0));
      return `URLSearchParams Iterator { ${left.join(', ')} }`;
    } },
  });
  const goneThrough = (list, pick) => {
    const walk = Object.create(walker);
    walks.set(walk, { list, pick, at: 0 });
    return walk;
  };
  class URLSearchParams {
    #list = [];
    #changed;
    constructor(init = '') {
      if (typeof init === 'object' && init !== null) {
        if (typeof init[Symbol.iterator] === 'function') {
          for (const pair of init) {
            const parts = typeof pair === 'object' && pair !== null && typeof pair[Symbol.iterator] === 'function' ? [...pair] : [];
            if (parts.length !== 2) throw natives.codedAs(new TypeError('Each query pair must be an iterable [name, value] tuple'), 'ERR_INVALID_TUPLE');
            this.append(...parts);
          }
        } else for (const key of Object.keys(init)) this.append(key, init[key]);
        return;
      }
      this.#read(String(init));
    }
    static {
      bind = (params, text, changed) => {
        params.#read(text);
        params.#changed = changed;
      };
    }
    #read(text) {
      this.#list = [];
      if (text[0] === '?') text = text.slice(1);
      for (const part of text.split('&')) if (part !== '') {
        const at = part.indexOf('=');
        this.#list.push(at < 0 ? [unformed(part), ''] : [unformed(part.slice(0, at)), unformed(part.slice(at + 1))]);
      }
    }
    #tell() { this.#changed?.(this.toString()); }
    append(name, value) {
      this.#list.push([String(name), String(value)]);
      this.#tell();
    }
    delete(name, value) {
      this.#list = this.#list.filter(([key, text]) => key !== String(name) || (value !== undefined && text !== String(value)));
      this.#tell();
    }
    get(name) { return this.#list.find(([key]) => key === String(name))?.[1] ?? null; }
    getAll(name) { return this.#list.filter(([key]) => key === String(name)).map(([, value]) => value); }
    has(name, value) { return this.#list.some(([key, text]) => key === String(name) && (value === undefined || text === String(value))); }
    set(name, value) {
      const at = this.#list.findIndex(([key]) => key === String(name));
      if (at < 0) this.#list.push([String(name), String(value)]);
      else {
        this.#list[at] = [String(name), String(value)];
        this.#list = this.#list.filter(([key], i) => i <= at || key !== String(name));
      }
      this.#tell();
    }
    sort() {
      this.#list.sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0);
      this.#tell();
    }
    forEach(callback, self) { for (const [name, value] of this.#list) callback.call(self, value, name, this); }
    entries() { return goneThrough(() => this.#list, pair => [...pair]); }
    keys() { return goneThrough(() => this.#list, ([name]) => name); }
    values() { return goneThrough(() => this.#list, ([, value]) => value); }
    [Symbol.iterator]() { return this.entries(); }
    get size() { return this.#list.length; }
    toString() { return this.#list.map(pair => pair.map(formed).join('=')).join('&'); }
    [showAs]() {
      if (!this.#list.length) return 'URLSearchParams {}';
      return `URLSearchParams { ${this.#list.map(pair => pair.map(text => inspect(text, 0)).join(' => ')).join(', ')} }`;
    }
  }
  Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });
  const kept = natives.blobs = new Map();
  class URL {
    #all;
    #params;
    constructor(url, base) {
      const text = String(url), from = base === undefined ? undefined : parsed(String(base));
      if (from === null) throw invalid(text, String(base));
      this.#all = parsed(text, from);
      if (!this.#all) throw invalid(text, base === undefined ? undefined : String(base));
    }
    static canParse(url, base) {
      const from = base === undefined ? undefined : parsed(String(base));
      return from !== null && parsed(String(url), from) !== null;
    }
    static parse(url, base) { return URL.canParse(url, base) ? new URL(url, base) : null; }
    static createObjectURL(blob) {
      const url = `blob:nodedata:${kept.size + 1}`;
      kept.set(url, blob);
      return url;
    }
    static revokeObjectURL() {}
    get href() {
      const { protocol, username, password, hostname, pathname, search, hash } = this.#all;
      const who = username || password ? `${username}${password ? ':' + password : ''}@` : '';
      return `${protocol}${hostname || protocol === 'file:' ? '//' : ''}${who}${this.host}${pathname}${search || this.#all.bareSearch}${hash || this.#all.bareHash}`;
    }
    set href(text) {
      this.#all = parsed(String(text));
      if (!this.#all) throw invalid(String(text));
      if (this.#params) bind(this.#params, this.search, search => { this.search = search; });
    }
    get origin() { return this.#all.protocol in ports ? `${this.protocol}//${this.host}` : 'null'; }
    get protocol() { return this.#all.protocol; }
    set protocol(text) { this.#all.protocol = schemeOf(String(text).endsWith(':') ? String(text) : text + ':') ?? this.#all.protocol; }
    get username() { return this.#all.username; }
    set username(text) { this.#all.username = encodeURIComponent(text); }
    get password() { return this.#all.password; }
    set password(text) { this.#all.password = encodeURIComponent(text); }
    get host() { return this.#all.hostname + (this.#all.port ? ':' + this.#all.port : ''); }
    set host(text) {
      const [name, port = ''] = String(text).split(':');
      this.#all.hostname = name.toLowerCase();
      this.port = port;
    }
    get hostname() { return this.#all.hostname; }
    set hostname(text) { this.#all.hostname = String(text).toLowerCase(); }
    get port() { return this.#all.port; }
    set port(text) { this.#all.port = String(text) === ports[this.protocol] ? '' : String(text); }
    get pathname() { return this.#all.pathname; }
    set pathname(text) { this.#all.pathname = normal(escaped(String(text)[0] === '/' ? String(text) : '/' + text, '"<>`{}?#')); }
    get search() { return this.#all.search; }
    set search(text) {
      text = String(text);
      this.#all.bareSearch = '';
      this.#all.search = text === '' || text === '?' ? '' : escaped(text[0] === '?' ? text : '?' + text, `"<>'#`);
      if (this.#params) bind(this.#params, this.#all.search, this.#put);
    }
    #put = search => {
      this.#all.bareSearch = '';
      this.#all.search = search && '?' + search;
    };
    get searchParams() {
      if (!this.#params) bind(this.#params = new URLSearchParams(), this.#all.search, this.#put);
      return this.#params;
    }
    get hash() { return this.#all.hash; }
    set hash(text) {
      this.#all.bareHash = '';
      this.#all.hash = String(text) === '' || text === '#' ? '' : escaped(String(text)[0] === '#' ? String(text) : '#' + text, '"<>`');
    }
    toString() { return this.href; }
    toJSON() { return this.href; }
    [showAs](depth, options) {
      if (depth < 0) return this;
      const { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } = this;
      return `${this.constructor.name} ${inspect({ href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash }, options.depth)}`;
    }
  }
  Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });
  methods(globalThis, { URL, URLSearchParams });
  // The older way to take an address apart, which servers still take for what they are asked.
  class Url {
    constructor() { Object.assign(this, { protocol: null, slashes: null, auth: null, host: null, port: null, hostname: null, hash: null, search: null, query: null, pathname: null, path: null, href: null }); }
  }
  const pairs = text => {
    const all = Object.create(null);
    for (const [key, value] of new URLSearchParams(text)) all[key] = key in all ? [all[key], value].flat() : value;
    return all;
  };
  const spelt = text => Array.from(text, c => ' "<>\\^`{|}\''.includes(c) ? encodeURIComponent(c) === c ? '%27' : encodeURIComponent(c) : c).join('');
  const takenApart = (text, asPairs = false, slashed = false) => {
    if (typeof text !== 'string') throw natives.codedAs(new TypeError(`The "url" argument must be of type string. Received ${inspect(text, 0)}`), 'ERR_INVALID_ARG_TYPE');
    const parts = new Url();
    let rest = text.trim();
    const cut = (sign, name) => {
      const at = rest.indexOf(sign);
      if (at < 0) return;
      parts[name] = rest.slice(at);
      rest = rest.slice(0, at);
    };
    cut('#', 'hash');
    cut('?', 'search');
    if (parts.search !== null) parts.search = spelt(parts.search);
    if (parts.search !== null) parts.query = asPairs ? pairs(parts.search) : parts.search.slice(1);
    else if (asPairs) Object.assign(parts, { search: null, query: pairs('') });
    parts.protocol = schemeOf(rest);
    if (parts.protocol) rest = rest.slice(parts.protocol.length);
    if (rest.startsWith('//') && (parts.protocol || slashed)) {
      parts.slashes = true;
      rest = rest.slice(2);
      const end = rest.indexOf('/') < 0 ? rest.length : rest.indexOf('/'), at = rest.slice(0, end).lastIndexOf('@'), host = rest.slice(at + 1, end).toLowerCase();
      if (at >= 0) parts.auth = decodeURIComponent(rest.slice(0, at));
      rest = rest.slice(end);
      const colon = host.endsWith(']') ? -1 : host.lastIndexOf(':');
      Object.assign(parts, { host, hostname: colon < 0 ? host : host.slice(0, colon), port: colon < 0 ? null : host.slice(colon + 1) });
      if (rest === '' && parts.protocol in ports) rest = '/';
    }
    parts.pathname = spelt(rest) || null;
    if (parts.pathname !== null || parts.search !== null) parts.path = (parts.pathname ?? '') + (parts.search ?? '');
    parts.href = putTogether(parts);
    return parts;
  };
  const putTogether = (parts, options) => {
    if (typeof parts === 'string') return takenApart(parts).href;
    if (parts instanceof URL) {
      const copy = new URL(parts);
      if (options?.fragment === false) copy.hash = '';
      if (options?.search === false) copy.search = '';
      if (options?.auth === false) copy.username = copy.password = '';
      return copy.href;
    }
    const { protocol, auth, hostname, port, hash, query } = parts, scheme = protocol ? protocol.endsWith(':') ? protocol : protocol + ':' : '';
    const who = auth ? encodeURIComponent(auth).replaceAll('%3A', ':') + '@' : '';
    const host = parts.host ? who + parts.host : hostname ? who + (hostname.includes(':') ? `[${hostname}]` : hostname) + (port ? ':' + port : '') : null;
    let search = parts.search ?? (query && typeof query === 'object' && Object.keys(query).length ? '?' + new URLSearchParams(Object.entries(query).flatMap(([key, value]) => [value].flat().map(one => [key, one]))).toString().replaceAll('+', '%20') : '');
    if (search && !search.startsWith('?')) search = '?' + search;
    let path = parts.pathname ?? '', start = '';
    if (parts.slashes || scheme in ports && host !== null) {
      start = '//' + (host ?? '');
      if (path && !path.startsWith('/')) path = '/' + path;
    } else if (host !== null) start = host;
    return scheme + start + path.replaceAll('#', '%23').replaceAll('?', '%3F') + search + (hash ? hash.startsWith('#') ? hash : '#' + hash : '');
  };
  natives.modules.url = {
    URL, URLSearchParams, Url,
    fileURLToPath(url) { return decodeURIComponent(new URL(url).pathname); },
    pathToFileURL(path) { return new URL('file://' + path.replaceAll('%', '%25').replaceAll(' ', '%20').replaceAll('?', '%3F').replaceAll('#', '%23')); },
    parse: takenApart,
    format: putTogether,
    resolve(from, to) {
      const base = new URL(from, 'resolve://'), url = new URL(to, base);
      return url.protocol === 'resolve:' ? url.pathname + url.search + url.hash : url.href;
    },
    domainToASCII(host) { return hostOf(host) ?? ''; },
    urlToHttpOptions({ protocol, hostname, hash, search, pathname, href, port }) { return { protocol, hostname, hash, search, pathname, path: pathname + search, href, ...(port && { port: Number(port) }) }; },
  };
}
