{
  class XMLHttpRequest extends EventTarget {
    #all = { state: 0, status: 0, text: '', headers: new Headers(), sent: false };
    readyState = 0;
    responseType = '';
    timeout = 0;
    open(method, url) {
      Object.assign(this.#all, { method: String(method).toUpperCase(), url: String(url), headers: new Headers(), sent: false });
      this.#move(1);
    }
    setRequestHeader(name) {
      if (this.readyState !== 1) throw new DOMException("Failed to execute 'setRequestHeader' on 'XMLHttpRequest': The object's state must be OPENED.", 'InvalidStateError');
    }
    send() {
      if (this.readyState !== 1 || this.#all.sent) throw new DOMException("Failed to execute 'send' on 'XMLHttpRequest': The object's state must be OPENED.", 'InvalidStateError');
      const [micros, status, text, type] = natives.reply(this.#all.url), late = this.timeout > 0 && this.timeout * 1000 < micros;
      this.#all.sent = true;
      send(this, new Event('loadstart'));
      this.#all.task = later(late ? this.timeout * 1000 : micros, () => {
        if (late || !status) return this.#end(late ? 'timeout' : 'error');
        Object.assign(this.#all, { status, text, headers: new Headers({ 'content-type': type }) });
        this.#move(2);
        this.#move(3);
        this.#end('load');
      });
    }
    abort() {
      if (!this.#all.sent) return;
      drop(this.#all.task);
      this.#end('abort');
      this.readyState = 0;
    }
    #move(state) {
      this.readyState = state;
      send(this, new Event('readystatechange'));
    }
    #end(type) {
      this.#all.sent = false;
      this.#move(4);
      send(this, new Event(type));
      send(this, new Event('loadend'));
    }
    get status() { return this.#all.status; }
    get statusText() { return phrases[this.#all.status] ?? ''; }
    get responseText() { return this.#all.text; }
    get responseURL() { return this.#all.url; }
    get response() {
      if (this.responseType !== 'json') return this.#all.text;
      try { return JSON.parse(this.#all.text); } catch { return null; }
    }
    getResponseHeader(name) { return this.#all.headers.get(name); }
    getAllResponseHeaders() { return [...this.#all.headers].map(([name, value]) => `${name}: ${value}\r\n`).join(''); }
  }
  handlers(XMLHttpRequest, 'readystatechange', 'loadstart', 'load', 'loadend', 'error', 'timeout', 'abort', 'progress');
  for (const [i, name] of ['UNSENT', 'OPENED', 'HEADERS_RECEIVED', 'LOADING', 'DONE'].entries()) XMLHttpRequest[name] = XMLHttpRequest.prototype[name] = i;
  globals({ XMLHttpRequest });
}
