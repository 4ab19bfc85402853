{
  const { file: fileOf, hold } = natives;
  const written = new Map();
  const plain = path => String(path).startsWith('./') ? String(path).slice(2) : String(path);
  const missing = (path, call) => {
    const error = new Error(`ENOENT: no such file or directory, ${call} '${path}'`);
    return Object.assign(error, { errno: -2, code: 'ENOENT', syscall: call, path });
  };
  const lookUp = path => {
    const name = plain(path);
    let found = fileOf(path);
    if (!found[1] && name !== path) found = fileOf(name);
    return written.has(name) ? [found[0], written.get(name) !== null, written.get(name)] : found;
  };
  const store = (path, text) => written.set(plain(path), text);
  const textOf = data => typeof data === 'string' ? data : natives.measure(data, 1) === undefined ? String(data) : new TextDecoder().decode(data);
  const encoded = (text, options) => {
    const encoding = typeof options === 'string' ? options : options?.encoding;
    return encoding || typeof Buffer === 'undefined' ? text : Buffer.from(text);
  };
  const actions = {
    readFile: (path, options) => {
      const [, there, text] = lookUp(path);
      if (!there) throw missing(path, 'open');
      return encoded(text, options);
    },
    writeFile: (path, data) => { store(path, textOf(data)); },
    appendFile: (path, data) => {
      const [, there, text] = lookUp(path);
      store(path, (there ? text : '') + textOf(data));
    },
    unlink: path => {
      if (!lookUp(path)[1]) throw missing(path, 'unlink');
      store(path, null);
    },
    access: path => { if (!lookUp(path)[1]) throw missing(path, 'access'); },
    stat: path => {
      const [, there, text] = lookUp(path);
      if (!there) throw missing(path, 'stat');
      return { size: natives.measure(natives.encode(text), 1), isFile() { return true; }, isDirectory() { return false; } };
    },
    copyFile: (from, to) => {
      const [, there, text] = lookUp(from);
      if (!there) throw missing(from, 'copyfile');
      store(to, text);
    },
    rename: (from, to) => {
      actions.copyFile(from, to);
      store(from, null);
    },
    mkdir: () => {},
    rm: path => { store(path, null); },
  };
  const fs = { promises: {}, constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 } };
  for (const [name, action] of Object.entries(actions)) {
    methods(fs.promises, {
      [name](path, ...rest) {
        let resolve, reject;
        const { signal } = rest.find(item => item?.signal) ?? {};
        const promise = new Promise((...both) => [resolve, reject] = both);
        waits(promise);
        if (signal?.aborted) return Promise.reject(signal.reason);
        later(lookUp(path)[0], () => {
          try { resolve(action(path, ...rest)); } catch (error) { reject(error); }
        }, promise);
        return promise;
      },
    });
    methods(fs, {
      [name](path, ...rest) {
        const callback = rest.pop();
        if (typeof callback !== 'function') {
          throw Object.assign(new TypeError(`The "cb" argument must be of type function. Received ${callback === undefined ? 'undefined' : inspect(callback, 0)}`), { code: 'ERR_INVALID_ARG_TYPE' });
        }
        later(lookUp(path)[0], () => {
          let result, failure = null;
          try { result = action(path, ...rest); } catch (error) { failure = error; }
          natives.callback(callback, undefined, ...failure ? [failure] : result === undefined ? [null] : [null, result]);
        });
      },
      [name + 'Sync'](path, ...rest) {
        hold(lookUp(path)[0]);
        return action(path, ...rest);
      },
      existsSync(path) { return !!lookUp(path)[1]; },
    });
  }
  for (const part of [fs, fs.promises]) for (const key of Reflect.ownKeys(part)) Object.defineProperty(part, key, { enumerable: true });
  natives.modules.fs = fs;
  natives.modules['fs/promises'] = fs.promises;
  globals({ fs });
}
