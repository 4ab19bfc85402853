// Which traps Object.keys, spread and JSON.stringify ask, in order; keys that do not exist can be shown.
const asked = [];
const watched = new Proxy({ name: 'Ann', age: 40 }, {
  get(target, key) { asked.push(`get ${String(key)}`); return target[key]; },
  ownKeys(target) { asked.push('ownKeys'); return Reflect.ownKeys(target); },
  getOwnPropertyDescriptor(target, key) { asked.push(`descriptor ${key}`); return Reflect.getOwnPropertyDescriptor(target, key); },
});
const ask = action => {
  asked.length = 0;
  const result = action();
  console.log(result, '<-', asked.join(', '));
};
ask(() => Object.keys(watched));
ask(() => Object.values(watched));
ask(() => JSON.stringify(watched));
ask(() => ({ ...watched }));

const hidden = new Proxy({ id: 1, _secret: 2 }, {
  ownKeys: target => Reflect.ownKeys(target).filter(key => !key.startsWith('_')),
});
console.log(Object.keys(hidden), JSON.stringify(hidden));

const made = new Proxy({}, {
  ownKeys: () => ['red', 'green'],
  getOwnPropertyDescriptor: (target, key) => ({ value: key.length, writable: true, enumerable: true, configurable: true }),
  get: (target, key) => typeof key === 'string' ? key.toUpperCase() : undefined,
});
console.log(Object.keys(made), { ...made });
console.log(Object.getOwnPropertyDescriptor(made, 'red'));
