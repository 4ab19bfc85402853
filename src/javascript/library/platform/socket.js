{
  const { socket: messagesOf } = natives;
  class WebSocket extends EventTarget {
    #url;
    #state = 0;
    #tasks = [];
    constructor(url) {
      if (!arguments.length) throw new TypeError("Failed to construct 'WebSocket': 1 argument required, but only 0 present.");
      super();
      this.#url = String(url);
      if (!['ws', 'wss', 'http', 'https'].includes(this.#url.split(':')[0])) throw new DOMException(`Failed to construct 'WebSocket': The URL '${this.#url}' is invalid.`, 'SyntaxError');
      this.binaryType = 'blob';
      Object.defineProperty(this, 'binaryType', { enumerable: false });
      this.#tasks.push(later(0, () => {
        this.#state = 1;
        send(this, new Event('open'));
      }));
      const list = messagesOf(this.#url), origin = this.#url.split('/').slice(0, 3).join('/');
      for (let i = 0; i < list.length; i += 2) this.#tasks.push(later(list[i], () => {
        if (this.#state === 1) send(this, new MessageEvent('message', { data: list[i + 1], origin }));
      }));
    }
    get url() { return this.#url; }
    get readyState() { return this.#state; }
    get bufferedAmount() { return 0; }
    get protocol() { return ''; }
    get extensions() { return ''; }
    send(data) {
      if (this.#state === 0) throw new DOMException("Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.", 'InvalidStateError');
    }
    close(code, reason = '') {
      if (this.#state > 1) return;
      if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
        throw new DOMException(`Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. ${code} is neither.`, 'InvalidAccessError');
      }
      const opened = this.#state === 1;
      this.#state = 2;
      this.#tasks.forEach(drop);
      later(0, () => {
        this.#state = 3;
        if (!opened) send(this, new Event('error'));
        send(this, new CloseEvent('close', { code: opened ? code ?? 1005 : 1006, reason: String(reason), wasClean: opened }));
      });
    }
    [custom](depth, options) { return depth < 0 ? this : `WebSocket ${inspect({ url: this.#url, readyState: this.#state }, options.depth - 1)}`; }
  }
  tag(WebSocket);
  handlers(WebSocket, 'open', 'message', 'error', 'close');
  for (const [i, name] of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'].entries()) WebSocket[name] = WebSocket.prototype[name] = i;
  globals({ WebSocket });
}
