class A { constructor(x) { this.x = x; this.by = new.target.name; } }
class B extends A {}
const made = Reflect.construct(A, [1], B);
console.log(made instanceof B, made.x, made.by);
try { Reflect.construct(A, [], () => {}); } catch (e) { console.log(e.name, e.message); }
try { Reflect.construct(Math.max, []); } catch (e) { console.log(e.name, e.message); }
const P = new Proxy(A, { construct(t, args, nt) { console.log('made with', args, nt === P); return Reflect.construct(t, [args[0] * 2], nt); } });
console.log(new P(4));
class C extends P { constructor(...a) { super(...a); this.c = 1; } }
console.log(new C(5));
(async () => {
  try { for await (const x of { [Symbol.asyncIterator]: 5, [Symbol.iterator]: () => [1][Symbol.iterator]() }) console.log(x); } catch (e) { console.log(e.name); }
  for await (const x of { [Symbol.asyncIterator]: null, [Symbol.iterator]: () => [1][Symbol.iterator]() }) console.log(x);
})();
