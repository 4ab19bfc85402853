// What only sloppy scripts may write, as old answers do.
console.log(010, 017 + 1, 08, 09.5, 0o10, parseInt('010'), Number('010'));
console.log('\033[31mred\033[0m', '\101\7'.length, '\08'.length, '\0'.length);
var x = 1;
y = 2;
console.log(delete x, delete y, typeof x, typeof y, delete undeclared);
function probe(a) { return delete a; }
console.log(probe(1), delete probe, typeof probe);
var public = 1, private = 2;
const package = { name: 'pack' };
function implements(protected) { return protected + public + private; }
console.log(implements(1), package.name);
function isStrict() {
  'use strict';
  return this === undefined;
}
console.log(isStrict(), (function () { return this === globalThis; })());
