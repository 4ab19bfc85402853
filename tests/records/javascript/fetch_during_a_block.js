fetch('/quick').then(() => console.log('quick reply'));
fetch('/slow').then(() => console.log('slow reply'));
setTimeout(() => console.log('timer 5'), 5);
setTimeout(() => console.log('timer 15'), 15);
const end = performance.now() + 30;
while (performance.now() < end);
console.log('unblocked');
setTimeout(() => console.log('timer 20'), 20);
fetch('/quick').then(() => console.log('second quick reply'));
