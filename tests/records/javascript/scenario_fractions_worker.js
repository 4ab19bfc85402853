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

async function a() {
  console.log("a: start");
  await delay(100);
  console.log("a: waited");
  await work(200);
  console.log("a: worked");
  await delay(0.3);
  console.log("a: done");
}

async function b() {
  console.log("b: start");
  await delay(12.345);
  console.log("b: waited");
  await work(0.001);
  console.log("b: worked");
  await work(7.777);
  console.log("b: worked");
  await delay(3.2);
  console.log("b: waited");
  await work(1.1);
  console.log("b: done");
}

async function c() {
  console.log("c: start");
  await work(33.333);
  console.log("c: worked");
  await delay(33.333);
  console.log("c: waited");
  await work(100);
  console.log("c: worked");
  await delay(0);
  console.log("c: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([a(), b(), c()]);
  console.log(`total: ${(performance.now() - started).toFixed(3)} ms`);
}

main();
