const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

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

async function orders() {
  console.log("orders: start");
  await delay(300);
  console.log("orders: waited");
  await work(500);
  console.log("orders: done");
}

async function prices() {
  console.log("prices: start");
  await delay(700);
  console.log("prices: waited");
  await work(200);
  console.log("prices: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([orders(), prices()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
