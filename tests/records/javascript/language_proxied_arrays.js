// A list that tells of its changes: which traps the methods of arrays ask, in order.
const asked = [];
const list = new Proxy(['b', 'a'], {
  get(target, key, receiver) {
    if (typeof key === 'string') asked.push(`get ${key}`);
    return Reflect.get(target, key, receiver);
  },
  set(target, key, value) {
    asked.push(`set ${key}=${value}`);
    target[key] = value;
    return true;
  },
  deleteProperty(target, key) {
    asked.push(`delete ${key}`);
    return delete target[key];
  },
});
const show = (what, result) => console.log(what, result, '|', asked.splice(0).join(', '));
show('push', list.push('c', 'd'));
show('pop', list.pop());
show('shift', list.shift());
show('unshift', list.unshift('x', 'y'));
show('splice', list.splice(1, 1, 'p', 'q'));
show('splice', list.splice(-2));
show('reverse', list.reverse().length);
show('length', list.length = 1);
console.log(list, Array.isArray(list), [1, 2].reverse(), [3].push(4));

// How programs find out what kind of function they were given.
const kinds = [() => {}, async () => {}, function* () {}, async function* () {}, class {}];
console.log(kinds.map(kind => kind.constructor.name).join(' '));
console.log(kinds.map(kind => Object.prototype.toString.call(kind)).join(' '));
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
console.log(kinds.map(kind => kind instanceof AsyncFunction), kinds.every(kind => kind instanceof Function));
console.log(kinds);
const run = task => task.constructor.name === 'AsyncFunction' ? task().then(value => console.log('async', value)) : console.log('sync', task());
run(async () => 1);
run(() => 2);
