{
  const spaces = new Map(), loaded = new Set();
  const spaceOf = name => {
    if (spaces.has(name)) return spaces.get(name);
    const module = natives.modules[name], all = { ...module, default: module.default ?? module };
    const space = Object.create(null);
    for (const key of Object.keys(all).sort()) Object.defineProperty(space, key, { value: all[key], enumerable: true, writable: true });
    Object.defineProperty(space, Symbol.toStringTag, { value: 'Module' });
    spaces.set(name, Object.preventExtensions(space));
    return space;
  };
  const load = given => {
    const name = String(given), plain = name.startsWith('node:') ? name.slice(5) : name;
    if (!natives.modules[plain]) natives.refuse(`import of "${name}" is not supported; a module of Node's is found where the program has its name as a text`);
    return loading(name);
  };
  const loading = async name => {
    const plain = name.startsWith('node:') ? name.slice(5) : name, ticks = loaded.has(name) ? 7 : 15;
    loaded.add(name);
    for (let i = 0; i < ticks; i++) await null;
    return spaceOf(plain);
  };
  const meta = Object.assign(Object.create(null), { dirname: '/home/user', filename: '/home/user/program.js', url: 'file:///home/user/program.js' });
  methods(globalThis, { 'import()': load, 'import.meta': meta });
}
