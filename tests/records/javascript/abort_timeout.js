async function load(ms) {
  try {
    const response = await fetch('https://slow.example.com/', { signal: AbortSignal.timeout(ms) });
    console.log(ms, response.status);
  } catch (error) {
    console.log(ms, error.name, error.message, String(error));
  }
}
await load(500);
await load(2000);
const signal = AbortSignal.timeout(50);
signal.onabort = function (event) { console.log(this === signal, event.type, event.target === signal, this.reason.name); };
console.log('the end', signal.aborted);
