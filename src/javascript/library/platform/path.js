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
    dirname(path) { return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'; },
    basename(path, ending = '') {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return ending && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
    },
    extname(path) {
      const name = path.slice(path.lastIndexOf('/') + 1), at = name.lastIndexOf('.');
      return at > 0 ? name.slice(at) : '';
    },
  };
  path.posix = path;
  natives.modules.path = path;
}
