const controller = new AbortController();
const { signal } = controller;
signal.addEventListener('abort', () => console.log('listener', signal.reason.name));
setTimeout(() => {
  console.log('aborting');
  controller.abort();
  console.log('abort() returned');
}, 300);
try {
  await fetch('https://slow.example.com/', { signal });
} catch (error) {
  console.log(error.name, error.message, error.code, error instanceof DOMException, error instanceof Error);
}
try {
  await fetch('https://slow.example.com/', { signal });
} catch (error) {
  console.log('again', error.name, signal.aborted);
}
controller.abort(new Error('too late'));
console.log(signal.reason.message);
