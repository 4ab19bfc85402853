// Consoles of the program's own, which write to streams.
{
  const { format } = natives;
  class Console {
    #out;
    #err;
    #indentation = '';
    #step;
    constructor(options, stderr) {
      const all = typeof options?.write === 'function' ? { stdout: options, stderr } : options ?? {};
      if (typeof all.stdout?.write !== 'function') throw natives.codedAs(new TypeError('Console expects a writable stream instance for stdout'), 'ERR_CONSOLE_WRITABLE_STREAM');
      this.#out = all.stdout;
      this.#err = all.stderr ?? all.stdout;
      this.#step = ' '.repeat(all.groupIndentation ?? 2);
      for (const name of ['log', 'info', 'debug', 'dirxml', 'error', 'warn', 'group', 'groupCollapsed', 'groupEnd']) this[name] = this[name].bind(this);
      // What is laid out by the one console is written by this one.
      for (const name of ['table', 'dir', 'count', 'countReset', 'time', 'timeEnd', 'timeLog', 'assert', 'trace']) this[name] = (...given) => {
        const { log, error } = console;
        Object.assign(console, { log: this.log, error: this.error });
        try { console[name](...given); } finally { Object.assign(console, { log, error }); }
      };
    }
    #write(stream, given) {
      const text = format(...given);
      stream.write((this.#indentation ? this.#indentation + text.replaceAll('\n', '\n' + this.#indentation) : text) + '\n');
    }
    log(...given) { this.#write(this.#out, given); }
    info(...given) { this.log(...given); }
    debug(...given) { this.log(...given); }
    dirxml(...given) { this.log(...given); }
    error(...given) { this.#write(this.#err, given); }
    warn(...given) { this.error(...given); }
    group(...given) {
      if (given.length) this.log(...given);
      this.#indentation += this.#step;
    }
    groupCollapsed(...given) { this.group(...given); }
    groupEnd() { this.#indentation = this.#indentation.slice(this.#step.length); }
  }
  console.Console = Console;
}
