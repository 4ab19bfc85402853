// What is set on a proxy that has no trap for it goes through its trap for definitions.
const proxy = new Proxy({ old: 1 }, {
  defineProperty(target, key, descriptor) {
    console.log('define', key, descriptor);
    if (key.startsWith('_')) return false;
    return Reflect.defineProperty(target, key, descriptor);
  },
});
proxy.old = 2;
proxy.fresh = 3;
Object.defineProperty(proxy, 'hidden', { value: 4, enumerable: false });
proxy['comp' + 'uted'] ??= 5;
Object.assign(proxy, { old: 6 });
(function () {
  'use strict';
  try {
    proxy._secret = 7;
  } catch (error) {
    console.log(error.name, error.message);
  }
})();
proxy._quiet = 8;
console.log(proxy, proxy.hidden, Object.keys(proxy));
// One that stands among the prototypes is not asked.
const child = Object.create(proxy);
child.own = 1;
console.log(Object.keys(child), Reflect.set(proxy, 'last', 9), Reflect.set(proxy, '_last', 9));
