// The script's own error is reported first, then the rejection that nobody handled: that is the last word.
queueMicrotask(() => console.log('microtask'));
setTimeout(() => console.log('timer'), 0);

async function load() {
  throw new Error('nobody waits for me');
}

load();
console.log('before');
missing();
console.log('never');
