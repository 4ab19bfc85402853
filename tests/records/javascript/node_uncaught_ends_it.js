process.on('exit', code => console.log('exit', code));
setTimeout(() => console.log('never'), 50);
setTimeout(() => { console.log('about to fail'); throw new TypeError('it failed'); }, 20);
