// Every trap writes down that it was asked: a set through Reflect asks two more of the receiver.
const log = [];
const traced = target => new Proxy(target, {
  get(target, key, receiver) { log.push(`get ${String(key)}`); return Reflect.get(target, key, receiver); },
  set(target, key, value, receiver) { log.push(`set ${String(key)}`); return Reflect.set(target, key, value, receiver); },
  has(target, key) { log.push(`has ${String(key)}`); return Reflect.has(target, key); },
  deleteProperty(target, key) { log.push(`delete ${String(key)}`); return Reflect.deleteProperty(target, key); },
  ownKeys(target) { log.push('ownKeys'); return Reflect.ownKeys(target); },
  getOwnPropertyDescriptor(target, key) { log.push(`describe ${String(key)}`); return Reflect.getOwnPropertyDescriptor(target, key); },
  defineProperty(target, key, descriptor) { log.push(`define ${String(key)}`); return Reflect.defineProperty(target, key, descriptor); },
});
const tell = what => console.log(what.padEnd(8), log.splice(0).join(', '));
const state = traced({ count: 1, get twice() { return this.count * 2; }, set half(value) { this.count = value * 2; } });
state.count = 2; tell('set');
state.fresh = 1; tell('new');
state.count++; tell('++');
state.half = 4; tell('setter');
console.log(state.twice); tell('getter');
state.other ??= 3; tell('??=');
Object.assign({}, state); tell('assign');
Object.assign(state, { count: 0 }); tell('into');
({ ...state }); tell('spread');
const list = traced([3, 1, 2]);
list.push(4); tell('push');
list.pop(); tell('pop');
list.shift(); tell('shift');
list.sort(); tell('sort');
list.reverse(); tell('reverse');
list.fill(7); tell('fill');
list.concat([1]); tell('concat');
[].concat(list); tell('into');
list.length = 0; tell('length');
console.log(list, state);
const shy = new Proxy({}, { defineProperty: () => false });
try { Object.defineProperty(shy, 'a', { value: 1 }); } catch (error) { console.log(error.message); }
console.log(Reflect.set({}, 'a', 1, shy), Reflect.set({}, 'a', 1, 5), Reflect.set(Object.freeze([1]), 0, 2));
