async function main() {
  await new Promise(resolve => setTimeout(resolve, 30));
  throw new RangeError('nobody catches this');
}
main();
setTimeout(() => console.log('still alive'), 50);
