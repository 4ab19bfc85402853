// A literal that is no pattern is told before anything runs.
setTimeout(() => console.log('never'));
console.log('not printed');
const words = text => text.match(/(\w+/g);
