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

async function toast() {
  console.log("toast: start");
  await delay(120000);
  console.log("toast: done");
}

async function water() {
  console.log("water: start");
  await delay(300000);
  console.log("water: done");
}

async function vegetables() {
  console.log("vegetables: start");
  await work(180000);
  console.log("vegetables: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([toast(), water(), vegetables()]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
