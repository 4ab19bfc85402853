// What `this` is in a method that a timer, a microtask or a frame calls: the page, nothing, nothing.
'use strict';
class Button {
  constructor(label) { this.label = label; }
  click() { console.log('click', this === globalThis, this?.label); }
  async load() {
    console.log('load', this === globalThis);
    await null;
    return this?.label;
  }
}
const button = new Button('Save');
setTimeout(button.click, 10);
setTimeout(() => button.click(), 20);
setTimeout(button.click.bind(button), 30);
setTimeout(button.load, 40);
let ticks = 0;
const interval = setInterval(function () {
  console.log('interval', this === globalThis);
  if (++ticks === 2) clearInterval(interval);
}, 25);
queueMicrotask(button.click);
Promise.resolve('settled').then(button.click);
setTimeout(() => console.log('arrow', this === globalThis), 60);
console.log('top', this === globalThis, typeof this);
