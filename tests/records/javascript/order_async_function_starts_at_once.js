async function f() {
  console.log('the body runs at once');
  await null;
  console.log('but only up to the first await');
}

console.log('before the call');
f();
console.log('after the call');
