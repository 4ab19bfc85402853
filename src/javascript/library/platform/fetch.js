const { reply } = natives;
const phrases = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 206: 'Partial Content', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 412: 'Precondition Failed', 413: 'Payload Too Large', 415: 'Unsupported Media Type', 418: "I'm a Teapot", 422: 'Unprocessable Entity', 425: 'Too Early', 429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout' };
const byName = (left, right) => left[0] < right[0] ? -1 : 1;
const headerName = name => {
  name = String(name);
  if (name === '' || [...name].some(c => c <= ' ' || c > '~' || '"(),/:;<=>?@[\\]{}'.includes(c))) throw new TypeError(`Headers.append: "${name}" is an invalid header name.`);
  return name;
};
const headerValue = (value, way) => {
  const text = String(value).trim();
  if (['\n', '\r', '\0'].some(sign => text.includes(sign))) throw new TypeError(`Headers.${way}: ${JSON.stringify(text).replaceAll('\\n', '\n').replaceAll('\\r', '\r')} is an invalid header value.`);
  return text;
};
class Headers {
  #map = new Map();
  #cookies = [];
  constructor(init) {
    if (init == null) return;
    if (typeof init !== 'object') throw new TypeError("Failed to construct 'Headers': The provided value is not of type '(record<ByteString, ByteString> or sequence<sequence<ByteString>>)");
    for (const pair of typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init)) {
      if (pair.length < 2) throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${pair.length}.`);
      this.append(...pair);
    }
  }
  append(name, value) {
    const key = headerName(name).toLowerCase(), text = headerValue(value, 'append'), found = this.#map.get(key);
    if (key === 'set-cookie') this.#cookies.push(text);
    this.#map.set(key, found ? [found[0], `${found[1]}${key === 'cookie' ? '; ' : ', '}${text}`] : [String(name), text]);
  }
  set(name, value) {
    const key = headerName(name).toLowerCase(), text = headerValue(value, 'set');
    if (key === 'set-cookie') this.#cookies = [text];
    this.#map.set(key, [String(name), text]);
  }
  get(name) { return this.#map.get(String(name).toLowerCase())?.[1] ?? null; }
  has(name) { return this.#map.has(String(name).toLowerCase()); }
  delete(name) {
    if (String(name).toLowerCase() === 'set-cookie') this.#cookies = [];
    this.#map.delete(String(name).toLowerCase());
  }
  getSetCookie() { return [...this.#cookies]; }
  forEach(callback, self) { for (const [name, value] of this) callback.call(self, value, name, this); }
  *entries() {
    for (const [key, [, value]] of [...this.#map].sort(byName)) {
      if (key !== 'set-cookie') yield [key, value];
      else for (const cookie of this.#cookies) yield [key, cookie];
    }
  }
  *keys() { for (const [key] of this.entries()) yield key; }
  *values() { for (const [, value] of this.entries()) yield value; }
  [Symbol.iterator]() { return this.entries(); }
  [custom](depth, options) { return depth < 0 ? this : `Headers ${inspect(Object.fromEntries(this.#map.values()), options.depth - 1)}`; }
}
tag(Headers);
const stream = used => used ? { locked: true, state: 'closed', supportsBYOB: true } : { locked: false, state: 'readable', supportsBYOB: true };
class ReadableStream {
  #all;
  constructor(all) { this.#all = all; }
  get locked() { return this.#all.locked; }
  [custom](depth, options) { return depth < 0 ? this : `ReadableStream ${inspect(this.#all, options.depth - 1)}`; }
}
let bodyOf, copyBody, arrived;
class Body {
  #body = null;
  #used = false;
  #ticks = 8;
  #failure;
  #stream;
  #given = false;
  static {
    bodyOf = (owner, body, failure) => {
      owner.#stream = natives.streamState?.(body);
      owner.#given = !!owner.#stream;
      owner.#body = owner.#given ? '' : body;
      owner.#failure = failure;
    };
    copyBody = (from, to) => {
      if (from.#given) throw new TypeError('a clone of a body that is a stream is not supported: use tee()');
      if (from.bodyUsed) throw new TypeError(`${from.constructor.name}.clone: Body has already been consumed.`);
      to.#body = from.#body;
      to.#ticks = from.#ticks += from.#body === null ? 0 : 1;
      to.#failure = from.#failure;
    };
  }
  get bodyUsed() { return this.#used || !!this.#stream?.disturbed; }
  get body() {
    if (this.#body === null) return null;
    if (!natives.streamOf) return new ReadableStream(stream(this.#used));
    this.#stream ??= natives.streamState(natives.streamOf({
      bytes: true,
      highWaterMark: 0,
      start() {},
      pull: async control => {
        const reason = this.#failure?.(), all = bytes(this.#body);
        if (reason) throw reason[0];
        if (all.length) control.enqueue(all);
        queueMicrotask(() => { if (this.#stream.state === 'readable') control.close(); });
      },
      cancel: async () => {},
    }));
    if (this.#used) this.#shut();
    return this.#stream.facade;
  }
  #shut() { if (this.#stream) Object.assign(this.#stream, { state: 'closed', disturbed: true, reader: { requests: [], closed: {} } }); }
  async #collect() {
    const parts = [], reader = this.#stream.facade.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!(value instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
      parts.push(...value);
    }
    return new Uint8Array(parts);
  }
  async #read(convert) {
    if (this.bodyUsed || this.#stream?.reader) throw new TypeError('Body is unusable: Body has already been read');
    const reason = this.#failure?.();
    if (reason) throw reason[0];
    if (this.#given) return convert(await this.#collect());
    const ticks = this.#body === null ? 2 : this.#ticks - 1;
    this.#used = this.#body !== null;
    this.#shut();
    for (let i = 0; i < ticks; i++) await null;
    return convert(this.#body ?? '');
  }
  text() { return this.#read(wordsOf); }
  json() { return this.#read(body => JSON.parse(wordsOf(body))); }
  arrayBuffer() { return this.#read(text => bytes(text).buffer); }
  bytes() { return this.#read(bytes); }
  formData() { return this.#read(body => natives.unpackForm(wordsOf(body), this.headers.get('content-type') ?? '')); }
  blob() { return this.#read(body => new Blob([body], { type: this.headers.get('content-type') ?? '' })); }
}
const wordsOf = body => typeof body === 'string' ? body : new TextDecoder().decode(body);
const bytes = body => {
  if (typeof body !== 'string') return body.slice();
  if (!globalThis.TextEncoder) throw new TypeError('bytes of a body are not supported: read it with text() or json()');
  return new TextEncoder().encode(body);
};
const typed = (owner, body) => {
  body = natives.packForm?.(body) ?? body;
  const type = typeof body === 'string' ? 'text/plain;charset=UTF-8'
    : globalThis.URLSearchParams && body instanceof URLSearchParams ? 'application/x-www-form-urlencoded;charset=UTF-8' : body?.type;
  if (type && !owner.headers.has('content-type')) owner.headers.append('content-type', type);
  const isBinary = natives.measure(body, 1) !== undefined;
  bodyOf(owner, body == null ? null : natives.streamState?.(body) ? body : isBinary ? new Uint8Array(ArrayBuffer.isView(body) ? body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) : body.slice(0)) : natives.contentOf?.(body) ?? String(body));
};
class Response extends Body {
  #all;
  constructor(body = null, init = {}) {
    super();
    const status = init?.status ?? 200;
    if (status < 200 || status > 599) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    this.#all = { status, statusText: String(init?.statusText ?? ''), headers: new Headers(init?.headers), redirected: false, type: 'default', url: '' };
    if (body !== null && [204, 205, 304].includes(status)) throw new TypeError(`Response constructor: Invalid response status code ${status}`);
    typed(this, body);
  }
  static json(value, init) {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = new Response(text, init);
    if (!new Headers(init?.headers).has('content-type')) response.headers.set('content-type', 'application/json');
    return response;
  }
  static error() {
    const response = new Response();
    Object.assign(response.#all, { type: 'error', status: 0 });
    return response;
  }
  static redirect(url, status = 302) {
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null, { status, headers: { location: String(url) } });
    return response;
  }
  static {
    arrived = (url, status, text, type, failure) => {
      const response = new Response(null, { status, statusText: phrases[status] ?? '', headers: { 'content-type': type } });
      Object.assign(response.#all, { type: 'basic', url });
      bodyOf(response, [204, 205, 304].includes(status) ? null : text, failure);
      return response;
    };
  }
  get status() { return this.#all.status; }
  get statusText() { return this.#all.statusText; }
  get headers() { return this.#all.headers; }
  get ok() { return this.#all.status >= 200 && this.#all.status < 300; }
  get redirected() { return this.#all.redirected; }
  get type() { return this.#all.type; }
  get url() { return this.#all.url; }
  clone() {
    const other = new Response(null, this);
    copyBody(this, other);
    Object.assign(other.#all, { type: this.type, url: this.url });
    return other;
  }
  [custom](depth, options) {
    if (depth < 0) return this;
    const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
    return `Response ${inspect({ status, statusText, headers, body, bodyUsed, ok, redirected, type, url }, options.depth)}`;
  }
}
tag(Response);
class Request extends Body {
  #all;
  constructor(input, init = {}) {
    super();
    const from = input instanceof Request ? input : {};
    const method = String(init.method ?? from.method ?? 'GET'), known = method.toUpperCase();
    try { headerName(method); } catch { throw new TypeError(`'${method}' is not a valid HTTP method.`); }
    if (['CONNECT', 'TRACE', 'TRACK'].includes(known)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
    this.#all = {
      method: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(known) ? known : method,
      url: from.url ?? String(input),
      headers: new Headers(init.headers ?? from.headers),
      signal: init.signal ?? from.signal ?? new AbortController().signal,
      mode: init.mode ?? 'cors',
      credentials: init.credentials ?? 'same-origin',
      cache: init.cache ?? 'default',
      redirect: init.redirect ?? 'follow',
    };
    if (init.body != null && ['GET', 'HEAD'].includes(this.method)) throw new TypeError('Request with GET/HEAD method cannot have body.');
    if (init.body != null) typed(this, init.body);
    else if (from.body) copyBody(from, this);
  }
  get method() { return this.#all.method; }
  get url() { return this.#all.url; }
  get headers() { return this.#all.headers; }
  get signal() { return this.#all.signal; }
  get mode() { return this.#all.mode; }
  get credentials() { return this.#all.credentials; }
  get cache() { return this.#all.cache; }
  get redirect() { return this.#all.redirect; }
  clone() { return new Request(this); }
  [custom](depth, options) {
    if (depth < 0) return this;
    const { method, url, headers, mode, credentials, cache, redirect, signal } = this;
    return `Request ${inspect({ method, url, headers, destination: '', referrer: 'about:client', referrerPolicy: '', mode, credentials, cache, redirect, integrity: '', keepalive: false, isReloadNavigation: false, isHistoryNavigation: false, signal }, options.depth)}`;
  }
}
tag(Request);
globals({
  Headers,
  Response,
  Request,
  fetch(input, init) {
    let resolve, reject, failed;
    const promise = new Promise((...both) => [resolve, reject] = both);
    waits(promise);
    try {
      if (!arguments.length) throw new TypeError("Failed to execute 'fetch': 1 argument required, but only 0 present.");
      const request = new Request(input, init), { url, method, signal } = request;
      signal.throwIfAborted();
      if (natives.fetchNear?.(request, resolve, reject)) return promise;
      const [micros, status, text, type] = reply(url);
      const stop = reason => {
        failed = [reason];
        drop(handle);
        reject(reason);
      };
      const handle = later(micros, () => {
        if (status) return resolve(arrived(url, status, method === 'HEAD' ? '' : text, type, () => failed));
        undo(signal, stop);
        reject(new TypeError('fetch failed', { cause: new Error(text) }));
      }, promise);
      doing(signal, stop);
    } catch (error) { reject(error); }
    return promise;
  },
});
