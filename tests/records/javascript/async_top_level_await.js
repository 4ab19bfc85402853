const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

console.log('start');
await delay(100);
console.log('after 100');
const [a, b] = await Promise.all([delay(50).then(() => 'a'), delay(70).then(() => 'b')]);
console.log(a, b);
