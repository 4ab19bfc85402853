// `node:net` within the program: servers and sockets of one machine that talk to each other. What is written arrives in a
// task of its own at the same instant, in order, as on a loopback device.
{
  const { Duplex } = natives.modules.stream;
  const listening = natives.listening = new Map();
  let nextPort = 40000;
  const refused = (address, port) => {
    const error = Object.assign(new Error(`connect ECONNREFUSED ${address}:${port}`), { errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address, port });
    return error;
  };
  // What goes one way: all that is written before the task runs arrives in it together.
  const pipeTo = deliver => {
    let waiting = [];
    return item => {
      if (waiting.push(item) > 1) return;
      later(0, () => {
        const items = waiting;
        waiting = [];
        for (const one of items) deliver(one);
      });
    };
  };
  const addressed = args => {
    const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
    const [first, second] = args;
    const options = typeof first === 'object' && first !== null ? first : { port: first, host: typeof second === 'string' ? second : undefined };
    return [options, callback];
  };
  const portOf = value => {
    const port = Number(value);
    if (!(port >= 0 && port < 65536)) throw coded(new RangeError(`options.port should be >= 0 and < 65536. Received ${typeof value === 'number' ? value : inspect(value, 0)}.`), 'ERR_SOCKET_BAD_PORT');
    return port;
  };
  class Socket extends Duplex {
    #peer;
    #send;
    #timer;
    #idle = 0;
    constructor(options = {}) {
      super({ ...options, emitClose: false, autoDestroy: true, allowHalfOpen: options.allowHalfOpen ?? false, decodeStrings: true });
      this.connecting = false;
      this.bytesRead = this.bytesWritten = 0;
      this.pending = true;
      this.on('end', () => { if (!this.allowHalfOpen) this.end(); });
    }
    // Both ends, once they are known.
    static join(left, right, [near, far]) {
      for (const [self, other, localPort, remotePort] of [[left, right, near, far], [right, left, far, near]]) {
        self.#peer = other;
        self.#send = pipeTo(chunk => {
          if (other.destroyed) return;
          if (chunk !== null) other.bytesRead += chunk.length;
          other.#active();
          other.push(chunk);
        });
        self.connecting = self.pending = false;
        Object.assign(self, { localPort, remotePort, localAddress: '127.0.0.1', remoteAddress: '127.0.0.1', remoteFamily: 'IPv4', localFamily: 'IPv4' });
      }
    }
    connect(...args) {
      const [options, callback] = addressed(args), port = portOf(options.port), host = options.host ?? 'localhost';
      this.connecting = true;
      if (callback) this.once('connect', callback);
      later(0, () => {
        if (this.destroyed) return;
        const server = listening.get(port);
        if (!server) {
          return later(0, () => {
            this.connecting = false;
            this.destroy(refused(host === 'localhost' ? '127.0.0.1' : host, port));
          });
        }
        const other = new Socket({ allowHalfOpen: server.allowHalfOpen });
        Socket.join(this, other, [++nextPort + 10000, port]);
        other.server = server;
        server.take(other);
        this.emit('connect');
        this.emit('ready');
      });
      return this;
    }
    get readyState() { return this.connecting ? 'opening' : this.readable && this.writable ? 'open' : this.readable ? 'readOnly' : this.writable ? 'writeOnly' : 'closed'; }
    #active() {
      if (!this.#idle) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.emit('timeout'), this.#idle);
    }
    setTimeout(ms, callback) {
      this.#idle = ms;
      if (callback) this.once('timeout', callback);
      if (ms) this.#active();
      else clearTimeout(this.#timer);
      return this;
    }
    setKeepAlive() { return this; }
    setNoDelay() { return this; }
    ref() { return this; }
    unref() { return this; }
    address() { return { address: this.localAddress, family: 'IPv4', port: this.localPort }; }
    _read() {}
    _write(chunk, encoding, callback) {
      if (this.connecting || !this.#send) return void this.once('connect', () => this._write(chunk, encoding, callback));
      this.bytesWritten += chunk.length;
      this.#active();
      this.#send(chunk);
      callback();
    }
    _final(callback) {
      if (this.connecting) return void this.once('connect', () => this._final(callback));
      this.#send?.(null);
      callback();
    }
    _destroy(error, callback) {
      clearTimeout(this.#timer);
      const { server } = this, other = this.#peer;
      if (other && !other.destroyed && !this.writableFinished) this.#send(null);
      callback(error);
      server?.drop(this);
      // libuv closes behind the phase of checks.
      natives.setImmediate(() => this.emit('close', !!error));
    }
    destroySoon() {
      if (this.writable) this.end();
      if (this.writableFinished) this.destroy();
      else this.once('finish', this.destroy);
    }
    resetAndDestroy() { return this.destroy(); }
  }
  class Server extends EventEmitter {
    #sockets = new Set();
    #port;
    #closing = false;
    constructor(options, listener) {
      super();
      if (typeof options === 'function') [options, listener] = [{}, options];
      this.allowHalfOpen = options?.allowHalfOpen ?? false;
      if (listener) this.on('connection', listener);
    }
    get listening() { return this.#port !== undefined; }
    get connections() { return this.#sockets.size; }
    listen(...args) {
      const [options, callback] = addressed(args);
      if (this.listening) throw coded(new Error('Listen method has been called more than once without closing.'), 'ERR_SERVER_ALREADY_LISTEN');
      const wanted = options.port === undefined ? 0 : portOf(options.port), port = wanted || ++nextPort;
      if (callback) this.once('listening', callback);
      if (listening.has(port)) {
        const error = Object.assign(new Error(`listen EADDRINUSE: address already in use :::${port}`), { code: 'EADDRINUSE', errno: -98, syscall: 'listen', address: '::', port });
        natives.nextTick(() => this.emit('error', error));
        return this;
      }
      this.#port = port;
      this.host = options.host;
      listening.set(port, this);
      natives.hasServed = true;
      natives.nextTick(() => { if (this.listening) this.emit('listening'); });
      return this;
    }
    address() {
      if (!this.listening) return null;
      const six = this.host === undefined || this.host === '::';
      return { address: this.host === 'localhost' ? '127.0.0.1' : this.host ?? '::', family: six ? 'IPv6' : 'IPv4', port: this.#port };
    }
    take(socket) {
      this.#sockets.add(socket);
      this.emit('connection', socket);
    }
    drop(socket) {
      this.#sockets.delete(socket);
      this.#end();
    }
    getConnections(callback) { natives.nextTick(callback, null, this.#sockets.size); }
    close(callback) {
      if (callback) {
        if (this.listening) this.once('close', callback);
        else natives.nextTick(callback, coded(new Error('Server is not running.'), 'ERR_SERVER_NOT_RUNNING'));
      }
      if (!this.listening) return this;
      listening.delete(this.#port);
      this.#port = undefined;
      this.#closing = true;
      this.#end();
      return this;
    }
    #end() {
      if (!this.#closing || this.#sockets.size) return;
      this.#closing = false;
      natives.nextTick(() => this.emit('close'));
    }
    ref() { return this; }
    unref() { return this; }
  }
  const connect = (...args) => new Socket(typeof args[0] === 'object' ? args[0] : {}).connect(...args);
  const quads = text => text.split('.').length === 4 && text.split('.').every(part => part !== '' && part.length < 4 && [...part].every(c => c >= '0' && c <= '9') && part < 256 && String(+part) === part);
  natives.modules.net = {
    Socket, Stream: Socket, Server, connect, createConnection: connect,
    createServer: (...args) => new Server(...args),
    isIPv4: text => quads(String(text)),
    isIP: text => quads(String(text)) ? 4 : String(text).split(':').length > 2 ? 6 : 0,
    isIPv6: text => !quads(String(text)) && String(text).split(':').length > 2,
  };
  Object.assign(natives, { pipeTo, refused, addressed });
}
