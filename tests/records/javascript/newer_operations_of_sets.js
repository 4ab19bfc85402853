// Sets that are joined, cut and compared.
const show = set => [...set].join(' ') || 'nothing';
const told = f => {
  try { return String(f()); } catch (error) { return String(error); }
};
const wanted = new Set(['tea', 'cake', 'bread', 'salt']), there = new Set(['bread', 'salt', 'milk']);
console.log(show(wanted.union(there)), '|', show(there.union(wanted)));
console.log(show(wanted.intersection(there)), '|', show(there.intersection(wanted)), '|', show(new Set([5, 1, 2, 3]).intersection(new Set([3, 1]))));
console.log(show(wanted.difference(there)), '|', show(there.difference(wanted)), '|', show(wanted.difference(wanted)));
console.log(show(wanted.symmetricDifference(there)), '|', show(there.symmetricDifference(wanted)));
console.log(new Set(['tea']).isSubsetOf(wanted), wanted.isSubsetOf(there), wanted.isSupersetOf(new Set()), there.isSupersetOf(wanted));
console.log(wanted.isDisjointFrom(new Set(['milk'])), wanted.isDisjointFrom(there));
console.log(show(wanted.union(new Map([['milk', 1]]))), '|', show(wanted.intersection(new Map([['tea', 2], ['milk', 1]]))));

class Logged extends Set {
  has(item) {
    console.log('has', item);
    return super.has(item);
  }
}
console.log(show(new Logged([1, 2, 3]).intersection(new Set([3]))), '|', show(new Set([3]).difference(new Logged([1, 3]))), '|', new Logged([1]).union(new Set()) instanceof Logged);
const squares = { size: Infinity, has: n => Number.isInteger(Math.sqrt(n)), keys() { throw new Error('endless'); } };
console.log(show(new Set([1, 2, 4, 8]).intersection(squares)), '|', show(new Set([1, 2]).difference(squares)), told(() => new Set([1]).union(squares)));

console.log(told(() => wanted.union(['milk'])), '|', told(() => wanted.union()), '|', told(() => wanted.difference({ size: -1 })));
console.log(told(() => wanted.union({ size: 1 })), '|', told(() => wanted.union({ size: 1, has() {} })), '|', told(() => wanted.union({ size: 1, has() {}, keys: () => 3 })));
console.log(told(() => Set.prototype.union.call({}, wanted)), '|', wanted.union.length, wanted.isDisjointFrom.name);

(async () => {
  const done = new Set(), all = new Set(['a', 'b', 'c']);
  await Promise.all([...all].map(async (name, i) => {
    await new Promise(resolve => setTimeout(resolve, 30 - 10 * i));
    done.add(name);
    console.log(`${performance.now()} left: ${show(all.difference(done))}`);
  }));
})();
