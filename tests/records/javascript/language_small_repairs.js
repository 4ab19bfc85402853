// What fresh programs found: groups that are tried again, holes, and calls of one's own function.
console.log(/((a)|(b))*/.exec('ab'), /(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'), 'aab'.match(/(?:(a)|(b))+/));
const sparse = [1, 2, 3];
sparse[10] = undefined;
console.log(sparse.indexOf(undefined), [1, , 2].indexOf(undefined), [1, , 2].includes(undefined), [1, undefined].indexOf(undefined));
console.log((function (n) { return n < 2 ? 1 : n * arguments.callee(n - 1); })(5), typeof (function () { return arguments.callee; })());
const { get } = new Map();
try { get(1); } catch (error) { console.log(error.message); }
console.log('x1y22'.split(/(\d+)/, 3), 'a,b,c'.split(',', -1), 'a,b,c'.split(/,/, 2 ** 32 + 1));
