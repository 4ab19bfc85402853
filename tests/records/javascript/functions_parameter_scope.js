// Default values see the other parameters and what is around the function, never what its body declares.
const unit = 'ms';
let calls = 0;
const next = () => ++calls;
function delay(time = next() * 100, label = `${time}${unit}`, show = () => `${label} of ${typeof inner}`) {
  const unit = 's';
  var calls = 'hidden';
  function inner() { return 'inner'; }
  return [time, label, show(), unit, calls, inner()];
}
console.log(delay(), delay(7), calls);

function outer(make = inner()) {
  function inner() { return 'never seen'; }
  return make;
}
try { outer(); } catch (error) { console.log(`${error}`); }
console.log(outer('given'));

var x = 'around';
function shadows(read = () => x, write = value => { x = value; }) {
  var x = 'body';
  write('written');
  return [x, read()];
}
console.log(shadows(), x);
function early(first = second, second = 2) { return [first, second]; }
try { early(); } catch (error) { console.log(`${error}`); }
console.log(early(1));
const arrow = (a = () => b, b = 5, c = typeof d) => { let d = 1; return [a(), b, c, d]; };
console.log(arrow());
class Box { static make = (size = this.size) => { const own = size; return own; }; static size = 3; }
console.log(Box.make());
