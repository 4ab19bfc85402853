{
  const neat = path => {
    const rooted = path.startsWith('/'), parts = [];
    for (const part of path.split('/')) {
      if (part === '..' && (rooted || (parts.length && parts.at(-1) !== '..'))) parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return (rooted ? '/' : '') + parts.join('/') || (rooted ? '/' : '.');
  };
  const text = (value, name = 'path') => {
    if (typeof value !== 'string') throw wrongArgument(name, 'of type string', value);
    return value;
  };
  // A slash at the end stays.
  const kept = path => {
    const result = neat(path);
    return path.endsWith('/') && !result.endsWith('/') ? result + '/' : result;
  };
  const path = {
    sep: '/',
    delimiter: ':',
    normalize(path) { return kept(text(path)); },
    join(...parts) { return kept(parts.filter(part => text(part) !== '').join('/')); },
    resolve(...parts) { return neat(parts.map((part, i) => text(part, `paths[${i}]`)).reduce((from, part) => part.startsWith('/') ? part : `${from}/${part}`, '/home/user')); },
    isAbsolute(path) { return text(path).startsWith('/'); },
    dirname(path) {
      let end = text(path).length;
      while (end > 1 && path[end - 1] === '/') end--;
      const at = path.lastIndexOf('/', end - 1);
      return at < 0 ? '.' : path.slice(0, at) || '/';
    },
    basename(path, ending = '') {
      text(ending, 'suffix');
      const given = path;
      while (text(path).length > 1 && path.endsWith('/')) path = path.slice(0, -1);
      const name = path.slice(path.lastIndexOf('/') + 1);
      // What is asked for by its own name has none.
      if (ending && given === ending) return '';
      return ending && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
    },
    extname(path) {
      const name = text(path).slice(path.lastIndexOf('/') + 1), at = name.lastIndexOf('.');
      return at > 0 ? name.slice(at) : '';
    },
  };
  Object.assign(path, {
    relative(from, to) {
      text(from, 'from');
      text(to, 'to');
      const [left, right] = [from, to].map(end => path.resolve(end).split('/').filter(part => part !== ''));
      let same = 0;
      while (same < left.length && same < right.length && left[same] === right[same]) same++;
      return [...left.slice(same).map(() => '..'), ...right.slice(same)].join('/');
    },
    parse(all) {
      text(all);
      let end = all.length;
      while (end > 1 && all[end - 1] === '/') end--;
      const base = path.basename(all), ext = path.extname(base), cut = all.lastIndexOf('/', end - 1);
      return { root: all.startsWith('/') ? '/' : '', dir: cut < 0 ? '' : all.slice(0, cut) || '/', base, ext, name: ext ? base.slice(0, -ext.length) : base };
    },
    format(parts) {
      if (typeof parts !== 'object' || parts === null) throw wrongArgument('pathObject', 'of type object', parts);
      const { dir, root = '', base, name = '', ext = '' } = parts;
      const end = base || name + (ext && !ext.startsWith('.') ? '.' : '') + ext, start = dir || root;
      return start ? start === root ? start + end : `${start}/${end}` : end;
    },
    toNamespacedPath(path) { return path; },
  });
  path.posix = path;
  natives.modules.path = path;
}
