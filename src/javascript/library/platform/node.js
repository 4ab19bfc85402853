const shownAs = Symbol.for('nodejs.util.inspect.custom');
const linked = { Timeout: class Timeout {}, Immediate: class Immediate {}, TimersList: class TimersList {} };
// What Node's own objects hold. The numbers of asynchronous resources are told as if only timers were such.
const fieldsOf = handle => {
  const [delay, repeats, start, callback, args, older, newer] = natives.timerFields(handle);
  const waits = callback !== undefined, beside = is => waits ? Object.assign(new linked[is ? 'Timeout' : 'TimersList'](), { held: 1 }) : null;
  const rest = { [Symbol('refed')]: !waits || handle.hasRef() };
  const ids = { [Symbol('asyncId')]: natives.timer(handle) + 1, [Symbol('triggerId')]: 1 };
  if (handle instanceof Immediate) return Object.assign(new linked.Immediate(), { _idleNext: null, _idlePrev: null, _onImmediate: callback ?? null, _argv: args, _destroyed: !waits }, rest, ids);
  return Object.assign(new linked.Timeout(), {
    _idleTimeout: waits ? delay : -1, _idlePrev: beside(newer), _idleNext: beside(older), _idleStart: start ?? 0, _onTimeout: callback ?? null,
    _timerArgs: args, _repeat: repeats ? delay : null, _destroyed: !waits,
  }, rest, { [Symbol('kHasPrimitive')]: false }, ids);
};
class Timeout {
  unref() {
    natives.timer(this, false);
    return this;
  }
  ref() {
    natives.timer(this, true);
    return this;
  }
  hasRef() { return natives.timer(this, 0); }
  refresh() {
    natives.timer(this, null);
    return this;
  }
  close() {
    clearTimeout(this);
    return this;
  }
  [Symbol.toPrimitive]() { return natives.timer(this); }
  get _idleTimeout() { return fieldsOf(this)._idleTimeout; }
  get _idleStart() { return fieldsOf(this)._idleStart; }
  get _onTimeout() { return fieldsOf(this)._onTimeout; }
  get _repeat() { return fieldsOf(this)._repeat; }
  get _destroyed() { return fieldsOf(this)._destroyed; }
  [shownAs](depth, options, inspect) { return inspect(fieldsOf(this), { ...options, depth: 0 }); }
}
class Immediate {
  unref() {
    natives.timer(this, false);
    return this;
  }
  ref() {
    natives.timer(this, true);
    return this;
  }
  hasRef() { return natives.timer(this, 0); }
  get _onImmediate() { return fieldsOf(this)._onImmediate; }
  get _destroyed() { return fieldsOf(this)._destroyed; }
  [shownAs](depth, options, inspect) { return inspect(fieldsOf(this), { ...options, depth: 0 }); }
}
const output = kind => {
  const { Writable } = natives.modules.stream ?? {};
  return Object.assign(Writable ? new Writable({ write(chunk, encoding, callback) { callback(); } }) : new EventEmitter(), {
    fd: kind,
    isTTY: undefined,
    columns: undefined,
    rows: undefined,
    write(text, encoding, callback = encoding) {
      natives.write(kind, typeof text === 'string' ? text : String(text));
      if (typeof callback === 'function') natives.nextTick(callback);
      return true;
    },
  });
};
const process = new class process extends EventEmitter {
  env = { NODE_ENV: 'development' };
  argv = ['node', 'program.js'];
  execArgv = [];
  pid = 4242;
  ppid = 4241;
  platform = 'linux';
  arch = 'x64';
  title = 'node';
  version = 'v20.20.2';
  versions = { node: '20.20.2', v8: '11.3.244.8-node.30', uv: '1.46.0' };
  release = { name: 'node', lts: 'Iron' };
  stdin = natives.modules.stream && Object.assign(new natives.modules.stream.Readable({ read() { natives.later(0, () => this.push(null)); } }), { fd: 0 });
  stdout = output(1);
  stderr = output(2);
  nextTick(callback, ...args) {
    if (typeof callback !== 'function') throw wrongArgument('callback', 'of type function', callback);
    natives.nextTick(callback, ...args);
  }
  exit(status) {
    if (status !== undefined) globalThis.process.exitCode = status;
    natives.exit(globalThis.process.exitCode ?? 0);
  }
  emit(event, ...rest) {
    // An error that ended the program has set the status before the listeners are asked.
    if (event === 'exit' && rest[0] !== 0) this.#status ??= rest[0];
    return super.emit(event, ...rest);
  }
  #status;
  get exitCode() { return this.#status; }
  set exitCode(status) { natives.status(this.#status = status); }
  kill(pid, signal = 'SIGTERM') {
    if (pid !== this.pid) throw Object.assign(new Error('kill ESRCH'), { errno: -3, code: 'ESRCH', syscall: 'kill' });
    const numbers = { SIGHUP: 1, SIGINT: 2, SIGUSR1: 10, SIGUSR2: 12, SIGTERM: 15 };
    if (signal !== 0) natives.later(0, () => { if (!this.emit(signal, signal, numbers[signal])) natives.exit(128 + (numbers[signal] ?? 15)); });
    return true;
  }
  cwd() { return '/home/user'; }
  uptime() { return performance.now() / 1000; }
  hrtime(since = [0, 0]) {
    const micros = Math.round(performance.now() * 1000) - since[0] * 1e6 - since[1] / 1000;
    return [Math.floor(micros / 1e6), micros % 1e6 * 1000];
  }
  execPath = '/usr/local/bin/node';
  argv0 = 'node';
  features = { inspector: true, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true };
  config = { target_defaults: {}, variables: {} };
  getuid() { return 1000; }
  geteuid() { return 1000; }
  getgid() { return 1000; }
  getegid() { return 1000; }
  umask() { return 18; }
  availableMemory() { return 8 * 2 ** 30; }
  constrainedMemory() { return 16 * 2 ** 30; }
  resourceUsage() { return { userCPUTime: Math.round(performance.now() * 1000), systemCPUTime: 0, maxRSS: 42000 }; }
  memoryUsage() { return { rss: 42e6, heapTotal: 6e6, heapUsed: 5e6, external: 1e6, arrayBuffers: 1e4 }; }
  cpuUsage() { return { user: Math.round(performance.now() * 1000), system: 0 }; }
  emitWarning(warning, type, code) {
    const options = typeof type === 'object' && type !== null ? type : { type, code };
    const error = warning instanceof Error ? warning : Object.assign(new Error(warning), { name: options.type ?? 'Warning' });
    if (options.code !== undefined && typeof options.code !== 'function') error.code = options.code;
    if (options.detail !== undefined) error.detail = options.detail;
    natives.nextTick(() => {
      this.emit('warning', error);
      console.error(`(node:4242) ${error.code ? `[${error.code}] ` : ''}${error}`);
    });
  }
}();
Object.defineProperty(process.hrtime, 'bigint', { value: () => BigInt(Math.round(performance.now() * 1000)) * 1000n });
process.memoryUsage.rss = () => 42e6;
const require = name => {
  const found = natives.modules[String(name).startsWith('node:') ? name.slice(5) : name];
  if (!found) throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND', requireStack: [] });
  return found.default ?? found;
};
const module = { exports: {}, id: '.', filename: '/home/user/program.js', loaded: false, children: [], paths: [] };
require.main = module;
natives.modules.process = process;
const { apply: applyOf } = Reflect, { then: thenOf } = Promise.prototype;
const watchModule = (main, hops) => {
  let promise = main;
  for (let i = 0; i < hops; i++) promise = applyOf(thenOf, promise, []);
  applyOf(thenOf, promise, [undefined, error => natives.fail(error)]);
};
const isNode = natives.node(Timeout.prototype, Immediate.prototype, (name, ...args) => process.listenerCount(name) > 0 && process.emit(name, ...args), watchModule);
if (isNode) globals({ process, require, module, exports: module.exports, __filename: module.filename, __dirname: '/home/user', global: globalThis, arguments: (function () { return arguments; })(module.exports, require, module, module.filename, '/home/user'), setImmediate: natives.setImmediate, clearImmediate: clearTimeout });
