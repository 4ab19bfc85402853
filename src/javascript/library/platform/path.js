{
  const neat = path => {
    const rooted = path.startsWith('/'), parts = [];
    for (const part of path.split('/')) {
      if (part === '..' && (rooted || (parts.length && parts.at(-1) !== '..'))) parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return (rooted ? '/' : '') + parts.join('/') || (rooted ? '/' : '.');
  };
  const path = {
    sep: '/',
    delimiter: ':',
    normalize: neat,
    join(...parts) { return neat(parts.filter(part => part !== '').join('/')); },
    resolve(...parts) { return neat(parts.reduce((from, part) => part.startsWith('/') ? part : `${from}/${part}`, '/home/user')); },
    isAbsolute(path) { return path.startsWith('/'); },
    dirname(path) {
      let end = path.length;
      while (end > 1 && path[end - 1] === '/') end--;
      const at = path.lastIndexOf('/', end - 1);
      return at < 0 ? '.' : path.slice(0, at) || '/';
    },
    basename(path, ending = '') {
      while (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1);
      const name = path.slice(path.lastIndexOf('/') + 1);
      return ending && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
    },
    extname(path) {
      const name = path.slice(path.lastIndexOf('/') + 1), at = name.lastIndexOf('.');
      return at > 0 ? name.slice(at) : '';
    },
  };
  Object.assign(path, {
    relative(from, to) {
      const [left, right] = [from, to].map(end => path.resolve(end).split('/').filter(part => part !== ''));
      let same = 0;
      while (same < left.length && same < right.length && left[same] === right[same]) same++;
      return [...left.slice(same).map(() => '..'), ...right.slice(same)].join('/');
    },
    parse(all) {
      const base = path.basename(all.endsWith('/') ? all.slice(0, -1) : all), ext = path.extname(base), cut = all.lastIndexOf('/');
      return { root: all.startsWith('/') ? '/' : '', dir: cut < 0 ? '' : all.slice(0, cut) || '/', base, ext, name: ext ? base.slice(0, -ext.length) : base };
    },
    format({ dir, root = '', base, name = '', ext = '' }) {
      const end = base || name + (ext && !ext.startsWith('.') ? '.' : '') + ext, start = dir || root;
      return start ? start === root ? start + end : `${start}/${end}` : end;
    },
    toNamespacedPath(path) { return path; },
  });
  path.posix = path;
  natives.modules.path = path;
}
