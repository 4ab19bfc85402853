{
  const { start, post, stop, hear } = natives;
  const env = Symbol.for('nodejs.worker_threads.SHARE_ENV');
  const texts = (value, transfer) => {
    const list = packed(value, transfer);
    if (list.ports.length) natives.refuse('a MessagePort that goes to another thread is not supported; postMessage of workers works');
    return JSON.stringify(list);
  };
  const value = text => unpack(JSON.parse(text));
  const program = (source, options) => {
    if (options?.eval) return String(source);
    const url = String(source);
    if (url === '/home/user/program.js' || url === 'file:///home/user/program.js') return natives.ownText();
    if (natives.blobs.has(url)) return natives.wordsOf(natives.blobs.get(url));
    if (url.startsWith('data:')) return decodeURIComponent(url.slice(url.indexOf(',') + 1));
    const name = url.startsWith('./') ? url.slice(2) : url, found = natives.file(url)[1] ? natives.file(url) : natives.file(name);
    if (found[1]) return found[2];
    throw new DOMException(`${url} is not among the world's files: a worker's program is a file of the world, or the text of a Blob`, 'NetworkError');
  };
  class Worker extends EventTarget {
    #id;
    #ended = false;
    constructor(source, options) {
      super();
      const hears = (kind, text) => {
        if (this.#ended) return;
        if (kind === 'message') send(this, new MessageEvent('message', { data: value(text) }));
        else if (kind === 'exit') this.#ended = true;
        else {
          const message = `Uncaught ${text}`, event = new ErrorEvent('error', { message, filename: String(source), cancelable: true });
          const heard = listenersOf(this).some(({ type }) => type === 'error');
          if (send(this, event) && !heard) natives.report(new Error(text));
        }
      };
      this.#id = start(program(source, options), hears, '');
    }
    postMessage(message, transfer) { if (!this.#ended) post(this.#id, texts({ message }, transfer)); }
    terminate() {
      if (this.#ended) return;
      this.#ended = true;
      stop(this.#id);
    }
  }
  tag(Worker);
  handlers(Worker, 'message', 'error', 'messageerror');
  let threads = 0;
  const environment = new Map();
  class NodeWorker extends EventEmitter {
    #id;
    #ended = false;
    threadId;
    constructor(source, options = {}) {
      super();
      const hears = (kind, text) => {
        if (this.#ended) return;
        if (kind === 'message') natives.callback(this.emit, this, 'message', value(text));
        else if (kind === 'error') {
          const [name, ...rest] = text.split(': '), Kind = errors[name] ?? Error, error = new Kind(Kind === Error && name !== 'Error' ? text : rest.join(': '));
          try { natives.callback(this.emit, this, 'error', error); } catch (uncaught) { natives.report(uncaught); }
          this.#end(1);
        } else this.#end(Number(text));
      };
      this.threadId = ++threads;
      natives.later(0, () => natives.callback(this.emit, this, 'online'));
      this.#id = start(program(source, options), hears, texts({ data: options.workerData, thread: this.threadId }));
    }
    #end(code) {
      this.#ended = true;
      this.threadId = -1;
      stop(this.#id);
      natives.callback(this.emit, this, 'exit', code);
    }
    postMessage(message, transfer) { if (!this.#ended) post(this.#id, texts({ message }, transfer)); }
    terminate() {
      if (this.#ended) return Promise.resolve();
      stop(this.#id);
      return new Promise(resolve => natives.later(0, () => {
        this.#end(1);
        resolve(1);
      }));
    }
    ref() { return this; }
    unref() { return this; }
  }
  const inside = new EventTarget();
  const parentPort = new EventEmitter();
  const handed = hear(text => {
    const { message } = value(text), event = new MessageEvent('message', { data: message });
    if (parentPort.listenerCount('message')) natives.callback(parentPort.emit, parentPort, 'message', message);
    if (typeof globalThis.onmessage === 'function') {
      try { natives.callback(globalThis.onmessage, globalThis, event); } catch (error) { natives.report(error); }
    }
    send(inside, event);
  });
  const isWorker = handed !== undefined, given = handed ? value(handed) : {};
  if (isWorker) {
    const postMessage = (message, transfer) => post(undefined, texts(message, transfer));
    const close = () => stop();
    parentPort.postMessage = postMessage;
    parentPort.close = close;
    parentPort.on = function (name, listener) {
      if (name === 'message') natives.stay(true);
      return EventEmitter.prototype.on.call(this, name, listener);
    };
    // A worker to whom nobody listens may end.
    const left = remove => function (...given) {
      remove.apply(this, given);
      natives.stay(this.listenerCount('message') > 0);
      return this;
    };
    const { removeListener, removeAllListeners } = EventEmitter.prototype;
    Object.assign(parentPort, { off: left(removeListener), removeListener: left(removeListener), removeAllListeners: left(removeAllListeners) });
    parentPort.ref = () => natives.stay(true);
    parentPort.unref = () => natives.stay(false);
    parentPort.once = function (name, listener) {
      const only = message => {
        this.off(name, only);
        listener(message);
      };
      return this.on(name, only);
    };
    methods(globalThis, { postMessage, close, self: globalThis, onmessage: null, name: '', addEventListener: inside.addEventListener.bind(inside), removeEventListener: inside.removeEventListener.bind(inside) });
  }
  globals({ Worker });
  natives.modules.worker_threads = {
    Worker: NodeWorker,
    isMainThread: !isWorker,
    parentPort: isWorker ? parentPort : null,
    threadId: given.thread ?? 0,
    SHARE_ENV: env,
    MessageChannel,
    MessagePort,
    BroadcastChannel,
    receiveMessageOnPort: takeMessage,
    getEnvironmentData(key) { return environment.get(key); },
    setEnvironmentData(key, value) { environment.set(key, value); },
    markAsUntransferable() {},
    resourceLimits: {},
    workerData: isWorker ? given.data : null,
  };
}
