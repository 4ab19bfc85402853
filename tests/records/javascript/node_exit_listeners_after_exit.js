// `process.exit(status)` is what listeners read, as a number.
process.on('exit', code => console.log('leaving with', code, process.exitCode));
setTimeout(() => console.log('never'), 20);
setTimeout(() => process.exit('3'), 10);
