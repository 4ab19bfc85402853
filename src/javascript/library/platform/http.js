// `node:http` within the program: requests reach the servers that listen in it, and the world's replies where nobody does.
// Heads and bodies go over as such, not as bytes, in the tasks in which their bytes would arrive.
{
  const { Readable, Writable } = natives.modules.stream, { Server: NetServer } = natives.modules.net;
  const { listening, pipeTo, refused } = natives;
  const STATUS_CODES = { 100: 'Continue', 101: 'Switching Protocols', 103: 'Early Hints', 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 206: 'Partial Content', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 411: 'Length Required', 412: 'Precondition Failed', 413: 'Payload Too Large', 415: 'Unsupported Media Type', 418: "I'm a Teapot", 422: 'Unprocessable Entity', 425: 'Too Early', 426: 'Upgrade Required', 428: 'Precondition Required', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large', 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported', 511: 'Network Authentication Required' };
  const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
  const sizeOf = (chunk, encoding) => typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.length;
  const bodiless = (status, method) => method === 'HEAD' || status === 204 || status === 304 || status < 200;
  class IncomingMessage extends Readable {
    constructor(socket) {
      super({ read() {}, autoDestroy: false });
      Object.assign(this, { httpVersionMajor: 1, httpVersionMinor: 1, httpVersion: '1.1', complete: false, headers: {}, rawHeaders: [], trailers: {}, url: '', method: null, statusCode: null, statusMessage: null, socket });
    }
    get connection() { return this.socket; }
    setTimeout(ms, callback) { if (callback) this.socket.setTimeout(ms, callback); return this; }
    take(heads) {
      for (const [name, value] of heads) for (const one of Array.isArray(value) ? value : [value]) {
        const key = name.toLowerCase(), text = String(one);
        this.rawHeaders.push(name, text);
        if (key === 'set-cookie') (this.headers[key] ??= []).push(text);
        else if (this.headers[key] === undefined) this.headers[key] = text;
        else if (!['content-type', 'content-length', 'user-agent', 'host', 'authorization'].includes(key)) this.headers[key] += (key === 'cookie' ? '; ' : ', ') + text;
      }
      return this;
    }
  }
  class OutgoingMessage extends Writable {
    #heads = new Map();
    constructor() {
      super({ decodeStrings: false, autoDestroy: false });
      this.headersSent = false;
      this.finished = false;
    }
    setHeader(name, value) {
      if (this.headersSent) throw coded(new Error('Cannot set headers after they are sent to the client'), 'ERR_HTTP_HEADERS_SENT');
      if (value === undefined) throw coded(new TypeError(`Invalid value "undefined" for header "${name}"`), 'ERR_HTTP_INVALID_HEADER_VALUE');
      this.#heads.set(String(name).toLowerCase(), [name, value]);
      return this;
    }
    appendHeader(name, value) { return this.setHeader(name, this.hasHeader(name) ? [this.getHeader(name), value].flat() : value); }
    setHeaders(headers) {
      for (const [name, value] of headers) this.setHeader(name, value);
      return this;
    }
    getHeader(name) { return this.#heads.get(name.toLowerCase())?.[1]; }
    hasHeader(name) { return this.#heads.has(name.toLowerCase()); }
    removeHeader(name) {
      if (this.headersSent) throw coded(new Error('Cannot remove headers after they are sent to the client'), 'ERR_HTTP_HEADERS_SENT');
      this.#heads.delete(name.toLowerCase());
    }
    getHeaders() { return Object.assign(Object.create(null), Object.fromEntries([...this.#heads].map(([key, [, value]]) => [key, value]))); }
    getHeaderNames() { return [...this.#heads.keys()]; }
    getRawHeaderNames() { return [...this.#heads.values()].map(([name]) => name); }
    heads() { return [...this.#heads.values()]; }
    flushHeaders() { this.sendHead(); }
    end(chunk, encoding, callback) {
      if (typeof chunk === 'function') [chunk, callback] = [undefined, chunk];
      if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
      if (this.finished) return this;
      this.finished = true;
      this.only = !this.headersSent && (chunk === undefined || chunk === null ? 0 : sizeOf(chunk, encoding));
      super.end(...(chunk === undefined || chunk === null ? [] : [chunk, encoding]), ...(callback ? [callback] : []));
      return this;
    }
    _write(chunk, encoding, callback) {
      this.sendHead();
      if (!this.mute) this.send(['body', typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk]);
      callback();
    }
    _final(callback) {
      this.sendHead();
      this.send(['end']);
      callback();
    }
    // The fields that come of themselves, behind those that were set.
    lengthOf(all) {
      const has = name => all.some(([other]) => other.toLowerCase() === name);
      if (has('content-length') || has('transfer-encoding')) return [];
      return typeof this.only === 'number' ? [['Content-Length', this.only]] : [['Transfer-Encoding', 'chunked']];
    }
  }
  class ServerResponse extends OutgoingMessage {
    statusCode = 200;
    statusMessage = undefined;
    sendDate = true;
    constructor(req, send) {
      super();
      this.req = req;
      this.socket = this.connection = req.socket;
      this.send = send;
      this.shouldKeepAlive = true;
      this.once('finish', () => natives.nextTick(() => this.emit('close')));
    }
    writeHead(status, message, heads) {
      if (this.headersSent) throw coded(new Error('Cannot write headers after they are sent to the client'), 'ERR_HTTP_HEADERS_SENT');
      if (typeof message !== 'string') [message, heads] = [undefined, message];
      if (!(status >= 100 && status <= 999)) throw coded(new RangeError(`Invalid status code: ${status}`), 'ERR_HTTP_INVALID_STATUS_CODE');
      this.statusCode = status;
      this.statusMessage = message ?? this.statusMessage;
      const list = Array.isArray(heads) ? Array.isArray(heads[0]) ? heads : heads.flatMap((name, i) => i % 2 ? [] : [[name, heads[i + 1]]]) : Object.entries(heads ?? {});
      for (const [name, value] of list) this.setHeader(name, value);
      this.explicit = true;
      this.headersSent = true;
      return this;
    }
    sendHead() {
      if (this.sent) return;
      this.sent = true;
      if (this.explicit) this.only = bodiless(this.statusCode) ? 0 : undefined;
      this.headersSent = true;
      this.statusMessage ??= STATUS_CODES[this.statusCode] ?? 'unknown';
      this.mute = bodiless(this.statusCode, this.req.method);
      const own = this.heads(), all = [...own], has = name => own.some(([other]) => other.toLowerCase() === name);
      if (this.sendDate && !has('date')) all.push(['Date', new Date().toUTCString()]);
      if (!has('connection')) all.push(['Connection', 'keep-alive'], ['Keep-Alive', 'timeout=5']);
      if (this.statusCode !== 204 && this.statusCode !== 304) all.push(...this.lengthOf(own));
      this.send(['head', this.statusCode, this.statusMessage, all]);
    }
    writeContinue() {}
    writeProcessing() {}
    _final(callback) {
      super._final(callback);
      later(0, () => {
        this.req.socket.idle = true;
        this.done();
      });
    }
  }
  class Connection extends EventEmitter {
    remoteAddress = '127.0.0.1';
    localAddress = '127.0.0.1';
    remoteFamily = 'IPv4';
    encrypted = undefined;
    destroyed = false;
    constructor(remotePort, localPort) {
      super();
      Object.assign(this, { remotePort, localPort });
    }
    setTimeout() { return this; }
    setKeepAlive() { return this; }
    setNoDelay() { return this; }
    ref() { return this; }
    unref() { return this; }
    address() { return { address: this.localAddress, family: 'IPv4', port: this.localPort }; }
    end() { this.destroy(); }
    destroy(error) {
      if (this.destroyed) return this;
      this.destroyed = true;
      this.onDestroy?.(error);
      later(0, () => this.emit('close', !!error));
      return this;
    }
  }
  class Server extends NetServer {
    #open = new Set();
    timeout = 0;
    keepAliveTimeout = 5000;
    requestTimeout = 300000;
    headersTimeout = 60000;
    maxHeadersCount = null;
    constructor(options, listener) {
      super({});
      if (typeof options === 'function') listener = options;
      if (listener) this.on('request', listener);
    }
    // A request's head: what it sends back goes to `send`.
    accept(head, send, socket) {
      const req = Object.assign(new IncomingMessage(socket), { method: head.method, url: head.path }).take(head.heads);
      const res = new ServerResponse(req, send);
      // The connection hears of the end after the other side did.
      res.done = () => {
        if (!req.destroyed && !req.complete) req.resume();
        this.#open.delete(socket);
        this.drop(socket);
      };
      res.on('close', () => { if (!res.writableFinished) res.done(); });
      this.#open.add(socket);
      this.take(socket);
      later(0, () => { if (!this.emit('request', req, res)) res.end(); });
      return [req, res];
    }
    setTimeout(ms, callback) {
      if (callback) this.on('timeout', callback);
      return this;
    }
    closeAllConnections() { for (const socket of this.#open) socket.destroy(); }
    closeIdleConnections() {}
  }
  let nearPort = 50000;
  // Sends a request and tells what comes back: `head(status, phrase, heads)`, `body(chunk)`, `end()`, `fail(error)`.
  const exchange = natives.exchange = (head, port, host, tell) => {
    const server = listening.get(port);
    if (!server?.accept) return void tell.fail(refused(host === 'localhost' ? '127.0.0.1' : host, port));
    const socket = new Connection(++nearPort, port);
    const back = pipeTo(([kind, ...all]) => { if (!socket.over) tell[kind](...all); });
    const [req, res] = server.accept(head, back, socket);
    const there = pipeTo(([kind, chunk]) => {
      if (req.destroyed) return;
      if (kind === 'body') return req.push(chunk);
      req.complete = true;
      req.push(null);
    });
    socket.onDestroy = () => {
      if (!socket.over && !res.writableFinished) later(0, () => tell.fail(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })));
    };
    return { send: there, socket, give() {
      socket.over = true;
      later(0, () => {
        if (!req.complete) {
          req.aborted = true;
          req.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
        }
        if (!res.writableFinished) res.destroy();
        req.emit('aborted');
      });
    } };
  };
  const optionsOf = (args, secure) => {
    const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
    let options = {};
    for (const one of args) {
      if (typeof one !== 'string' && !(globalThis.URL && one instanceof URL)) {
        options = { ...options, ...one };
        continue;
      }
      const { protocol, hostname, port, pathname, search, username, password } = new URL(one);
      options = { ...options, protocol, hostname, port, path: pathname + search, ...(username && { auth: `${username}:${password}` }) };
    }
    const host = options.hostname ?? options.host ?? 'localhost', isSecure = options.protocol ? options.protocol === 'https:' : secure;
    return [{ ...options, host, secure: isSecure, port: Number(options.port || (isSecure ? 443 : 80)), method: String(options.method ?? 'GET').toUpperCase(), path: options.path || '/' }, callback];
  };
  const near = host => ['localhost', '127.0.0.1', '::1', '[::1]', '0.0.0.0'].includes(host);
  class ClientRequest extends OutgoingMessage {
    #way;
    #waiting = [];
    #timer;
    aborted = false;
    reusedSocket = false;
    constructor(...args) {
      super();
      const [options, callback] = optionsOf(args.slice(1), args[0]), { method, path, host, port, secure, auth, signal } = options;
      Object.assign(this, { method, path, host, protocol: secure ? 'https:' : 'http:', options });
      for (const [name, value] of Object.entries(options.headers ?? {})) if (value !== undefined) this.setHeader(name, value);
      if (!this.hasHeader('host')) this.setHeader('Host', port === (secure ? 443 : 80) ? host : `${host}:${port}`);
      if (auth) this.setHeader('Authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
      if (callback) this.once('response', callback);
      if (options.timeout) this.setTimeout(options.timeout);
      if (signal) {
        if (signal.aborted) natives.nextTick(() => this.destroy(nodeError(signal)));
        else doing(signal, () => this.destroy(nodeError(signal)));
      }
      this.send = item => { if (this.#way) this.#way(item); else this.#waiting.push(item); };
    }
    setTimeout(ms, callback) {
      if (callback) this.once('timeout', callback);
      clearTimeout(this.#timer);
      if (ms) this.#timer = setTimeout(() => this.emit('timeout'), ms);
      return this;
    }
    setNoDelay() { return this; }
    setSocketKeepAlive() { return this; }
    abort() {
      this.aborted = true;
      this.destroy();
    }
    sendHead() {
      if (this.headersSent) return;
      this.headersSent = true;
      const own = this.heads(), has = name => own.some(([other]) => other.toLowerCase() === name);
      const all = [...own, ...(has('connection') ? [] : [['Connection', 'keep-alive']]), ...(typeof this.only === 'number' && !this.only && ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(this.method) ? [] : this.lengthOf(own))];
      const { port, host } = this.options;
      if (!near(host) || !listening.has(port) && this.options.secure) return this.#ask();
      later(0, () => {
        if (this.destroyed) return;
        const found = exchange({ method: this.method, path: this.path, heads: all }, port, host, {
          head: (status, phrase, heads) => this.#answered(status, phrase, heads),
          body: chunk => { if (!this.res.destroyed) this.res.push(chunk); },
          end: () => {
            this.res.complete = true;
            if (!this.res.destroyed) this.res.push(null);
          },
          fail: error => this.destroy(error),
        });
        if (!found) return;
        this.socket = this.connection = found.socket;
        this.emit('socket', found.socket);
        this.give = found.give;
        this.#way = found.send;
        for (const item of this.#waiting.splice(0)) this.#way(item);
      });
    }
    // The world answers for what is not in the program.
    #ask() {
      const [micros, status, text, type] = natives.reply(`${this.protocol}//${this.host}${this.options.port === (this.options.secure ? 443 : 80) ? '' : ':' + this.options.port}${this.path}`);
      this.#way = () => {};
      const handle = later(micros, () => {
        if (!status) return this.destroy(new Error(text));
        const body = Buffer.from(bodiless(status, this.method) ? '' : text);
        this.#answered(status, STATUS_CODES[status], [['content-type', type], ['content-length', body.length]]);
        if (body.length) this.res.push(body);
        this.res.complete = true;
        this.res.push(null);
      });
      this.give = () => drop(handle);
    }
    #answered(statusCode, statusMessage, heads) {
      clearTimeout(this.#timer);
      this.res = Object.assign(new IncomingMessage(this.socket), { statusCode, statusMessage, req: this }).take(heads);
      this.res.once('end', () => natives.nextTick(() => {
        this.emit('close');
        later(0, () => later(0, () => this.res.destroy()));
      }));
      if (!this.emit('response', this.res)) this.res.resume();
    }
    _destroy(error, callback) {
      clearTimeout(this.#timer);
      this.give?.();
      if (this.res && !this.res.complete) this.res.destroy(error ?? Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      if (!error && !this.res) error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      callback(this.res ? null : error);
    }
  }
  class Agent extends EventEmitter {
    constructor(options = {}) {
      super();
      Object.assign(this, { defaultPort: 80, protocol: 'http:', options, requests: {}, sockets: {}, freeSockets: {}, keepAlive: !!options.keepAlive, maxSockets: options.maxSockets ?? Infinity, maxFreeSockets: 256 });
    }
    destroy() {}
  }
  const made = secure => {
    const request = (...args) => new ClientRequest(secure, ...args);
    const get = (...args) => {
      const sent = request(...args);
      sent.end();
      return sent;
    };
    return { request, get, Agent, globalAgent: new Agent({ keepAlive: true }), createServer: (...args) => new Server(...args), Server, STATUS_CODES };
  };
  natives.modules.http = { ...made(false), IncomingMessage, OutgoingMessage, ServerResponse, ClientRequest, METHODS, maxHeaderSize: 16384 };
  const { createServer, Server: WebServer, ...secure } = made(true);
  natives.modules.https = secure;
  // `fetch` of what listens in the program.
  natives.fetchNear = (request, respond, fail) => {
    if (!globalThis.URL) return false;
    let url;
    try { url = new URL(request.url); } catch { return false; }
    const port = Number(url.port || 80), { signal } = request;
    if (url.protocol !== 'http:' || !near(url.hostname) || !natives.hasServed) return false;
    (async () => {
      const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
      const heads = [['host', url.host], ['connection', 'keep-alive'], ...request.headers, ...(request.headers.has('accept') ? [] : [['accept', '*/*']]), ['accept-language', '*'], ['sec-fetch-mode', 'cors'], ['user-agent', 'node'], ['accept-encoding', 'gzip, deflate'], ...(body ? [['content-length', body.length]] : [])];
      let control, found, response;
      const over = error => {
        if (control) {
          try { control.error(error); } catch {}
        } else fail(error);
      };
      later(0, () => {
        found = exchange({ method: request.method, path: url.pathname + url.search, heads }, port, url.hostname, {
          head(status, phrase, fields) {
            const stream = bodiless(status, request.method) ? null : new globalThis.ReadableStream({ start(c) { control = c; }, cancel() { found.give(); } });
            response = new Response(stream, { status, statusText: phrase, headers: fields.flatMap(([name, value]) => [value].flat().map(one => [name, String(one)])) });
            respond(response);
          },
          body: chunk => control?.enqueue(new Uint8Array(chunk)),
          end: () => {
            undo(signal, stop);
            control?.close();
          },
          fail: error => over(new TypeError('fetch failed', { cause: error })),
        });
        if (!found) return;
        if (body) found.send(['body', body]);
        found.send(['end']);
      });
      const stop = reason => {
        found?.give();
        over(reason);
      };
      doing(signal, stop);
    })();
    return true;
  };
}
