// the program of each worker: it computes on a thread of its own
const source = `
  onmessage = ({ data: ms }) => {
    const end = performance.now() + ms;
    while (performance.now() < end) {}
    postMessage("done");
  };
`;

function work(ms) {
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  return new Promise(resolve => {
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
    worker.postMessage(ms);
  });
}

async function primes() {
  console.log("primes: start");
  await work(400);
  console.log("primes: done");
}

async function hashes() {
  console.log("hashes: start");
  await work(300);
  console.log("hashes: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([primes(), hashes()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
