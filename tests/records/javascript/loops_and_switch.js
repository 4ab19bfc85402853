const kind = n => {
  switch (true) {
    case n % 15 === 0:
      return 'FizzBuzz';
    case n % 5 === 0:
      return 'Buzz';
    case n % 3 === 0:
      return 'Fizz';
    default:
      return n;
  }
};
console.log(Array.from({ length: 15 }, (_, i) => kind(i + 1)).join(' '));
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
let n = 3;
do {
  console.log(n--);
} while (n > 0);
switch (2) {
  case 1:
    console.log('one');
  case 2:
    console.log('two');
  case 3:
    console.log('falls through');
    break;
  default:
    console.log('not reached');
}
console.log(null ?? 'a', 0 ?? 'a', 0 || 'a', '' && 'a', null == undefined, null === undefined, '1' == 1, NaN === NaN, typeof null);
