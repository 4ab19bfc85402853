'use strict';
// What V8 says when something cannot be written.
const attempt = f => {
  try { console.log(f()); } catch (error) { console.log(`${error.name}: ${error.message}`); }
};
const Config = Object.freeze(class Config { static version = 1; });
attempt(() => { Config.version = 2; });
attempt(() => { Config.other = 2; });
attempt(() => delete Config.version);
attempt(() => { (a => a).length = 3; });
attempt(() => { (function named() {}).name = 'x'; });
attempt(() => { 'abc'.length = 1; });
attempt(() => { 'abc'[0] = 'x'; });
attempt(() => { 'abc'[9] = 'x'; });
attempt(() => { (5).x = 1; });
attempt(() => { Symbol('s').x = 1; });
attempt(() => { Object.freeze([1]).length = 0; });
attempt(() => { Object.freeze([1])[0] = 2; });
attempt(() => { class Only { static get a() { return 1; } } Only.a = 2; });
attempt(() => { Math.PI = 3; });
const Long = Object.freeze(class VeryLongNameOfAClass { static value = 1; first() { return 'some text that is long'; } second() { return 'and some more'; } });
attempt(() => { Long.value = 2; });
attempt(() => new (class Base extends (() => {}) {})());
