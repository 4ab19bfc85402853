const never = setTimeout(() => console.log('never'), 10);
clearTimeout(never);
setTimeout((a, b) => console.log(a, b), 20, 'first', 'second');
const late = setTimeout(() => console.log('cleared just in time'), 30);
setTimeout(() => clearTimeout(late), 25);
clearTimeout(undefined);
clearTimeout(12345);
console.log(typeof never);
