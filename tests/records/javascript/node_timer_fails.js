// A timer that throws ends the program.
console.log('start');
setTimeout(() => { console.log('t1'); throw new Error('timer crash'); }, 10);
setTimeout(() => console.log('t2'), 10);
process.on('exit', (c) => console.log('exit', c));
