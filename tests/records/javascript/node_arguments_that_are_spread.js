// What V8 says of arguments that cannot be spread, alone and last or among others.
const none = null, missing = undefined, numbers = 5, o = { f() {}, list: null };
function total(...all) { return all.reduce((sum, n) => sum + n, 0); }
const tries = [
  () => Math.max(...none), () => total(...missing), () => total(1, ...missing), () => o.f(...o.list), () => new Array(...o.list), () => total(...null), () => total(...(() => undefined)()),
  () => total(...none, 1), () => total(...[1], ...none), () => total(...numbers), () => [...none], () => [...missing], () => [1, ...numbers], () => total?.(...missing), () => Math.max.apply(null, numbers),
  () => Reflect.apply(numbers, null, []), () => Reflect.apply({}, null, []), () => total(...{ a: 1 }), () => total(...'12'), () => new Set(...none), () => total(...new Map([[1, 2]]).keys()),
];
for (const attempt of tries) {
  try {
    console.log(String(attempt).slice(6), attempt());
  } catch (error) {
    console.log(String(attempt).slice(6), `${error.name}: ${error.message}`);
  }
}
