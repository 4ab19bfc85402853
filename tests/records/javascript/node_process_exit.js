process.on('exit', code => { console.log('bye', code); setTimeout(() => console.log('never'), 0); });
setTimeout(() => { console.log('leaving'); process.exit(0); console.log('never'); }, 30);
setInterval(() => console.log('interval'), 10);
