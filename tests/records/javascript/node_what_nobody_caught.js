// What process hears of errors and rejections that nobody caught.
process.on('unhandledRejection', (reason, p) => { console.log('unhandled:', reason.message ?? reason, p instanceof Promise); });
process.on('rejectionHandled', () => console.log('handled later'));
process.on('uncaughtException', (e, origin) => { console.log('uncaught:', e.message, origin); });
process.on('warning', (w) => console.log('warning', w.name, w.message));
const p = Promise.reject(new Error('late'));
setTimeout(() => p.catch((e) => console.log('caught', e.message)), 10);
setTimeout(() => { throw new Error('from timer'); }, 20);
setTimeout(() => { Promise.reject('plain'); }, 30);
setTimeout(async () => { await null; throw new TypeError('async timer'); }, 40);
setTimeout(() => process.emitWarning('careful', 'CustomWarning', 'W001'), 50);
setTimeout(() => { new Promise((_, rej) => rej(new Error('executor'))); }, 60);
setTimeout(() => { process.exitCode = 3; }, 70);
process.on('exit', (code) => console.log('exit', code));
