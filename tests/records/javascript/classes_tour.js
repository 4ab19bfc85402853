// Class features.
class Temp { static #count = 0; static { Temp.boot = 'static block'; } #c = 0; static from(c) { return new this(c); } constructor(c) { this.#c = c; Temp.#count++; } get f() { return this.#c * 1.8 + 32; } set f(v) { this.#c = (v - 32) / 1.8; } static get count() { return Temp.#count; } #secret() { return 's' + this.#c; } reveal() { return this.#secret(); } static isTemp(o) { return #c in o; } [Symbol.toPrimitive](hint) { return hint === 'string' ? `${this.#c}°C` : this.#c; } get [Symbol.toStringTag]() { return 'Temp'; } accessor = 5; 'quoted key' = 1; async *gen() { yield* [1, 2]; } static async make() { await null; return new this(9); } }
const t = Temp.from(100);
console.log(t.f, t.reveal(), Temp.count, Temp.isTemp(t), Temp.isTemp({}), `${t}`, +t, t + 1, Object.prototype.toString.call(t), t, Temp.boot);
t.f = 32;
console.log(t > -1, t.accessor, Object.getOwnPropertyNames(Temp.prototype));
try { Temp.prototype.reveal.call({}); } catch (e) { console.log(e.message); } try { Temp(); } catch (e) { console.log(e.message); }
class Base { constructor() { this.init(); } init() { this.kind = 'base'; } static create() { return `${this.name} created`; } toString() { return `[${this.constructor.name} ${this.kind}]`; } }
class Derived extends Base { field = 'set after super'; init() { super.init(); this.kind = 'derived'; console.log('field in init', this.field); } toString() { return super.toString() + '!'; } }
console.log(new Derived() + '', Derived.create(), new Derived(), Object.getPrototypeOf(Derived) === Base);
class Bad extends Base { constructor() { try { this.x = 1; } catch (e) { console.log(e.message); } super(); } } new Bad();
const Mix = (B) => class extends B { fly() { return 'fly'; } };
class Duck extends Mix(Object) {}
console.log(new Duck().fly(), Duck, class {}, new (class extends Array { sum() { return this.reduce((a, b) => a + b, 0); } })(1, 2, 3).sum());
console.log(new (class Foo extends Map {})([[1, 2]]), new (class extends Promise {})(() => {}), class X { static y = 1; }, new (class { constructor() { return { own: true }; } })());
(async () => { for await (const x of t.gen()) console.log(x); console.log(await Temp.make()); try { new (class { #x; static t(o) { return o.#x; } }).constructor.t({}); } catch (e) { console.log(e.message); } })();
