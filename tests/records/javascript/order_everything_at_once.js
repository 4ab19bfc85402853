console.log('1 script start');
setTimeout(() => console.log('timeout 0'), 0);
setTimeout(() => { console.log('timeout 10'); Promise.resolve().then(() => console.log('micro in timeout')); }, 10);
queueMicrotask(() => { console.log('microtask'); queueMicrotask(() => console.log('nested microtask')); });
Promise.resolve().then(() => console.log('then 1')).then(() => console.log('then 2')).finally(() => console.log('finally'));
(async () => { console.log('2 async start'); await null; console.log('after await'); await new Promise((r) => setTimeout(r, 5)); console.log('after 5 ms'); })();
new Promise((resolve, reject) => { console.log('3 executor'); resolve('v'); reject(new Error('ignored')); console.log('4 still in executor'); }).then(console.log);
Promise.reject(new Error('caught')).catch((e) => console.log(e.message));
console.log('5 script end');
