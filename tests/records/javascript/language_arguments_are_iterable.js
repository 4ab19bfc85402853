function f() { return [...arguments]; }
console.log(f(1,2));
const o = { get next() { return function () { return [...arguments]; }; } };
console.log(o.next(1,2));
(function () { for (const a of arguments) console.log(a); })(3);
