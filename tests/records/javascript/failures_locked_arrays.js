// What frozen, sealed and closed arrays still allow, and how far a method gets before it fails.
'use strict';
const locks = [Object.freeze, Object.seal, Object.preventExtensions];
const changes = {
  push: list => list.push(4),
  pop: list => list.pop(),
  shift: list => list.shift(),
  unshift: list => list.unshift(0),
  'splice out': list => list.splice(1, 1),
  'splice in': list => list.splice(1, 0, 'x'),
  'splice over': list => list.splice(1, 1, 'x'),
  sort: list => list.sort((a, b) => b - a),
  reverse: list => list.reverse(),
  fill: list => list.fill(0),
  'length = 1': list => { list.length = 1; },
  'length = 9': list => { list.length = 9; },
  write: list => { list[0] = 'first'; },
  append: list => { list[list.length] = 'last'; },
  delete: list => delete list[0],
};

for (const lock of locks) {
  console.log(`--- ${lock.name}`);
  for (const [name, change] of Object.entries(changes)) {
    const list = lock([1, 2, 3]);
    try {
      console.log(`${name}:`, change(list), list);
    } catch (error) {
      console.log(`${name}: ${error.name}: ${error.message}`, list);
    }
  }
}

const sealed = Object.seal([1, 2]);
console.log(Object.isSealed(sealed), Object.isFrozen(sealed), Object.isExtensible(sealed));
console.log(Object.getOwnPropertyDescriptor(sealed, 0), Object.isFrozen(Object.freeze([1])), Object.isSealed(Object.preventExtensions([])));
