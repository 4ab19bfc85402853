// The classic: what is printed first?
console.log('1: script');
setTimeout(() => console.log('5: timer'), 0);
Promise.resolve().then(() => console.log('3: microtask')).then(() => console.log('4: microtask of a microtask'));
console.log('2: still the script');
