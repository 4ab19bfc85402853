// A main function whose rejection nobody handles.
async function main() { throw new TypeError('main failed'); }
console.log('before');
process.on('exit', (c) => console.log('code', c));
setTimeout(() => console.log('never runs'), 0);
setImmediate(() => console.log('nor this'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
main();
console.log('after');
