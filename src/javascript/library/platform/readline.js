{
  const askLine = Symbol('ask');
  const pieces = /\r\n|\n|\r|\u2028|\u2029/;
  class Interface extends EventEmitter {
    #rest = '';
    #prompt;
    #questions = [];
    #iterator;
    #atReturn = false;
    line = '';
    closed = false;
    paused = false;
    terminal = false;
    constructor(input, output) {
      super();
      const options = input?.input ? input : { input, output };
      this.input = options.input;
      this.output = options.output;
      this.#prompt = options.prompt ?? '> ';
      const data = chunk => this.#take(String(chunk)), end = () => {
        if (this.#rest) this.#tell(this.#rest);
        this.#rest = '';
        this.close();
      };
      this.input.on('error', error => this.emit('error', error));
      this.input.on('data', data);
      this.input.on('end', end);
      this.once('close', () => {
        this.input.removeListener('data', data);
        this.input.removeListener('end', end);
      });
      if (options.signal) {
        const stop = () => this.close();
        if (options.signal.aborted) natives.nextTick(stop);
        else doing(options.signal, stop);
      }
      this.input.resume();
    }
    #take(text) {
      if (this.#atReturn && text.startsWith('\n')) text = text.slice(1);
      this.#atReturn = text.endsWith('\r');
      const lines = (this.#rest + text).split(pieces);
      this.#rest = lines.pop();
      for (const line of lines) this.#tell(line);
    }
    #tell(line) {
      const asked = this.#questions.shift();
      if (asked) asked(line);
      else this.emit('line', line);
    }
    [askLine](query, callback) {
      if (this.closed) throw coded(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE');
      this.output?.write(query);
      this.#questions.push(callback);
    }
    setPrompt(text) { this.#prompt = text; }
    getPrompt() { return this.#prompt; }
    prompt() {
      if (this.paused) this.resume();
      this.output?.write(this.#prompt);
    }
    write(text) {
      if (this.paused) this.resume();
      this.#take(String(text));
    }
    pause() {
      if (this.paused) return this;
      this.input.pause();
      this.paused = true;
      this.emit('pause');
      return this;
    }
    resume() {
      if (!this.paused) return this;
      this.input.resume();
      this.paused = false;
      this.emit('resume');
      return this;
    }
    close() {
      if (this.closed) return;
      this.pause();
      this.closed = true;
      this.emit('close');
    }
    [Symbol.asyncIterator]() { return this.#iterator ??= EventEmitter.on(this, 'line', { close: ['close'], [firstOfEvent]: true }); }
  }
  class Promised extends Interface {
    question(query) { return new Promise(resolve => this[askLine](query, resolve)); }
  }
  class Called extends Interface {
    question(query, options, callback = options) { this[askLine](query, callback); }
  }
  for (const Class of [Promised, Called]) Object.defineProperty(Class, 'name', { value: 'Interface' });
  const both = {
    clearLine() { return true; },
    cursorTo() { return true; },
    moveCursor() { return true; },
    clearScreenDown() { return true; },
  };
  const promises = { ...both, Interface: Promised, createInterface: (...args) => new Promised(...args) };
  natives.modules['readline/promises'] = promises;
  natives.modules.readline = { ...both, Interface: Called, createInterface: (...args) => new Called(...args), promises };
}
