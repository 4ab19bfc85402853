// An error in one callback does not stop the others.
setTimeout(() => console.log('first'), 5); setTimeout(() => { throw new Error('in a timer'); }, 10); setTimeout(() => console.log('still runs'), 15); queueMicrotask(() => { console.log('microtask'); throw new TypeError('in a microtask'); }); Promise.resolve().then(() => console.log('then still runs'));
