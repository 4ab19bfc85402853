// A sloppy function that is called plainly has the global object for its `this`.
function plain() { return this; }
function strict() { 'use strict'; return this; }
console.log(plain() === globalThis, strict(), this === module.exports);
const user = { name: 'Ann', whoami() { return this; } };
const { whoami } = user;
console.log([user.whoami(), whoami() === global]);
setImmediate(function () { console.log(this.constructor.name); });
setTimeout(function () { console.log(this.constructor.name, this === globalThis); }, 5);
globalThis.leaked = { by: 'accident' };
forgotten = [1, 2];
console.log(globalThis.leaked === leaked, Object.keys(globalThis).includes('forgotten'));
setTimeout(class { static run() { console.log(this.constructor.name); } }.run, 6);
