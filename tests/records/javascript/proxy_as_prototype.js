// A proxy that is the prototype of others is asked for what they lack themselves.
const defaults = { retries: 3, timeout: 1000 };
const asked = [];
const fallback = new Proxy(defaults, {
  get(target, key, receiver) {
    asked.push(`get ${String(key)}`);
    return key in target ? Reflect.get(target, key, receiver) : `no ${String(key)}`;
  },
  has(target, key) {
    asked.push(`has ${String(key)}`);
    return key.startsWith('x-') || key in target;
  },
  set(target, key, value, receiver) {
    asked.push(`set ${key} ${receiver === options}`);
    return Reflect.set(target, key, value, receiver);
  },
});
const options = Object.create(fallback);
options.timeout = 50;
console.log(options.timeout, options.retries, options.colour, 'x-trace' in options, 'other' in options);
console.log(Object.keys(options), defaults, asked);

// The getter of the target does not learn for whom it is read, unless the trap tells it.
const user = { _name: 'Guest', get name() { return this._name; } };
const careless = new Proxy(user, { get: (target, key) => target[key] });
const careful = new Proxy(user, { get: (target, key, receiver) => Reflect.get(target, key, receiver) });
console.log({ __proto__: careless, _name: 'Admin' }.name, { __proto__: careful, _name: 'Admin' }.name);

// Methods that nobody wrote, by a base class.
class Finder {}
Object.setPrototypeOf(Finder.prototype, new Proxy({}, {
  get(target, key) {
    const [, field] = /^findBy(\w+)$/.exec(String(key)) ?? [];
    return field && (value => `where ${field.toLowerCase()} = ${value}`);
  },
}));
class Users extends Finder {
  findByAge(value) { return `older than ${value}`; }
}
const users = new Users();
console.log(users.findByName('Ann'), '|', users.findByAge(30), '|', users.save);
