{
  const { file: fileOf, hold } = natives;
  const written = new Map();
  const plain = path => String(path).startsWith('./') ? String(path).slice(2) : String(path);
  const missing = (path, call) => {
    const error = new Error(`ENOENT: no such file or directory, ${call} '${path}'`);
    return Object.assign(error, { errno: -2, code: 'ENOENT', syscall: call, path });
  };
  // The program may read itself, in two milliseconds: behind timers and immediates that are due at once, as on a machine.
  const isOwn = path => path === '/home/user/program.js' || path === 'file:///home/user/program.js';
  const lookUp = path => {
    const name = plain(path);
    let found = fileOf(path);
    if (!found[1] && name !== path) found = fileOf(name);
    if (!found[1] && !written.has(name) && isOwn(String(path))) return [2000, true, natives.ownText()];
    return written.has(name) ? [found[0], written.get(name) !== null, written.get(name)] : found;
  };
  const store = (path, text) => written.set(plain(path), text);
  const absolute = path => {
    const parts = [];
    for (const part of (String(path).startsWith('/') ? String(path) : `/home/user/${path}`).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return '/' + parts.join('/');
  };
  const folders = new Set(['/', '/home', '/home/user', '/tmp']);
  const fault = (code, errno, words, call, path) => Object.assign(new Error(`${code}: ${words}, ${call} '${path}'`), { errno, code, syscall: call, path });
  const filesThere = () => [...new Set([...natives.files(), ...written.keys()])].filter(path => lookUp(path)[1]).map(absolute);
  const inside = folder => [...filesThere(), ...folders].filter(path => path !== folder && path.startsWith(folder === '/' ? folder : folder + '/'));
  const isFolder = path => folders.has(absolute(path)) || inside(absolute(path)).length > 0;
  const called = (path, folder, text = '') => {
    const size = folder ? 4096 : natives.measure(natives.encode(text), 1), all = { dev: 1, mode: folder ? 16877 : 33188, nlink: 1, uid: 1000, gid: 1000, rdev: 0, blksize: 4096, ino: 1, size, blocks: 8 };
    const times = Object.fromEntries(['atime', 'mtime', 'ctime', 'birthtime'].flatMap(name => [[`${name}Ms`, Date.now()], [name, new Date()]]));
    return Object.assign(Object.create({ isFile() { return !folder; }, isDirectory() { return folder; }, isSymbolicLink() { return false; }, isFIFO() { return false; }, isSocket() { return false; } }), all, times);
  };
  class Dirent {
    constructor(name, path, folder) {
      Object.assign(this, { name, parentPath: path, path });
      Object.defineProperty(this, 'folder', { value: folder });
    }
    isDirectory() { return this.folder; }
    isFile() { return !this.folder; }
    isSymbolicLink() { return false; }
  }
  const textOf = data => typeof data === 'string' ? data : natives.measure(data, 1) === undefined ? String(data) : new TextDecoder().decode(data);
  const encoded = (text, options) => {
    const encoding = typeof options === 'string' ? options : options?.encoding;
    return encoding || typeof Buffer === 'undefined' ? text : Buffer.from(text);
  };
  const actions = {
    readFile: (path, options) => {
      const [, there, text] = lookUp(path);
      if (!there && isFolder(path)) throw Object.assign(new Error('EISDIR: illegal operation on a directory, read'), { errno: -21, code: 'EISDIR', syscall: 'read' });
      if (!there) throw missing(path, 'open');
      return encoded(text, options);
    },
    writeFile: (path, data, options) => {
      const name = absolute(path), flag = options?.flag ?? 'w';
      if (isFolder(path)) throw fault('EISDIR', -21, 'illegal operation on a directory', 'open', path);
      if (!isFolder(name.slice(0, name.lastIndexOf('/')) || '/')) throw missing(path, 'open');
      if (flag.includes('x') && lookUp(path)[1]) throw fault('EEXIST', -17, 'file already exists', 'open', path);
      store(path, (flag.startsWith('a') && lookUp(path)[1] ? lookUp(path)[2] : '') + textOf(data));
    },
    appendFile: (path, data) => {
      const [, there, text] = lookUp(path);
      store(path, (there ? text : '') + textOf(data));
    },
    unlink: path => {
      if (!lookUp(path)[1]) throw missing(path, 'unlink');
      store(path, null);
    },
    access: path => { if (!lookUp(path)[1] && !isFolder(path)) throw missing(path, 'access'); },
    stat: path => {
      const [, there, text] = lookUp(path);
      if (!there && !isFolder(path)) throw missing(path, 'stat');
      return called(path, !there, text);
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
    rm: (path, options) => {
      const there = lookUp(path)[1];
      if (!there && !isFolder(path)) {
        if (options?.force) return;
        throw missing(path, 'lstat');
      }
      if (there) return store(path, null);
      if (!options?.recursive) throw Object.assign(new Error(`Path is a directory: rm returned EISDIR (is a directory) ${path}`), { code: 'ERR_FS_EISDIR', errno: 21, syscall: 'rm', path });
      const all = inside(absolute(path));
      for (const name of [...natives.files(), ...written.keys()]) if (all.includes(absolute(name))) store(name, null);
      for (const name of [...all, absolute(path)]) folders.delete(name);
    },
    truncate: (path, length = 0) => {
      const [, there, text] = lookUp(path);
      if (!there) throw missing(path, 'open');
      store(path, text.slice(0, length));
    },
  };
  // What is asked of folders takes no time.
  const ofFolders = {
    mkdir: (path, options) => {
      const recursive = options?.recursive, name = absolute(path), above = name.slice(0, name.lastIndexOf('/')) || '/';
      if (lookUp(path)[1] || (isFolder(path) && !recursive)) throw fault('EEXIST', -17, 'file already exists', 'mkdir', path);
      if (!recursive && !isFolder(above)) throw missing(path, 'mkdir');
      const fresh = [];
      for (let at = name; !isFolder(at); at = at.slice(0, at.lastIndexOf('/')) || '/') fresh.unshift(at);
      for (const at of fresh) folders.add(at);
      return recursive ? fresh[0] : undefined;
    },
    mkdtemp: prefix => {
      const path = prefix + 'a1b2c3';
      folders.add(absolute(path));
      return path;
    },
    readdir: (path, options) => {
      if (lookUp(path)[1]) throw fault('ENOTDIR', -20, 'not a directory', 'scandir', path);
      if (!isFolder(path)) throw missing(path, 'scandir');
      const from = absolute(path), start = from === '/' ? 1 : from.length + 1, { recursive, withFileTypes } = options ?? {};
      const names = inside(from).flatMap(one => {
        const parts = one.slice(start).split('/');
        return recursive ? parts.map((_, i) => parts.slice(0, i + 1).join('/')) : [parts[0]];
      });
      const all = [...new Set(names)].sort();
      return withFileTypes ? all.map(name => new Dirent(name.slice(name.lastIndexOf('/') + 1), String(path), isFolder(`${from}/${name}`))) : all;
    },
    rmdir: path => {
      if (!isFolder(path)) throw missing(path, 'rmdir');
      if (inside(absolute(path)).length) throw fault('ENOTEMPTY', -39, 'directory not empty', 'rmdir', path);
      folders.delete(absolute(path));
    },
    realpath: path => {
      if (!lookUp(path)[1] && !isFolder(path)) throw missing(path, 'realpath');
      return absolute(path);
    },
  };
  actions.lstat = actions.stat;
  const time = (name, path) => name in ofFolders || (isFolder(path) && name !== 'rm') ? 0 : lookUp(path)[0];
  Object.assign(actions, ofFolders);
  const fs = { promises: {}, constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 } };
  for (const [name, action] of Object.entries(actions)) {
    methods(fs.promises, {
      [name](path, ...rest) {
        let resolve, reject;
        const { signal } = rest.find(item => item?.signal) ?? {};
        const promise = new Promise((...both) => [resolve, reject] = both);
        waits(promise);
        if (signal?.aborted) return Promise.reject(signal.reason);
        later(time(name, path), () => {
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
        later(time(name, path), () => {
          let result, failure = null;
          try { result = action(path, ...rest); } catch (error) {
            failure = error;
            // It comes from below, where no call has a place.
            failure.stack = `${failure.name}: ${failure.message}`;
          }
          natives.callback(callback, undefined, ...failure ? [failure] : result === undefined ? [null] : [null, result]);
        });
      },
      [name + 'Sync'](path, ...rest) {
        if (!isOwn(String(path))) hold(time(name, path));
        return action(path, ...rest);
      },
      existsSync(path) { return !!lookUp(path)[1] || isFolder(path); },
      exists(path, callback) { later(0, () => natives.callback(callback, undefined, fs.existsSync(path))); },
    });
  }
  for (const part of [fs, fs.promises]) for (const key of Reflect.ownKeys(part)) Object.defineProperty(part, key, { enumerable: true });
  Object.assign(fs, { Dirent, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 });
  fs.promises.constants = fs.constants;
  // Without waiting, for streams.
  Object.defineProperty(fs, 'storeSync', { value: (path, data, flag) => actions.writeFile(path, data, { flag }) });
  natives.modules.fs = fs;
  natives.modules['fs/promises'] = fs.promises;
  globals({ fs });
}
