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

async function boil_water() {
  console.log("boil water: start");
  await delay(100);
  throw new Error("it \"boils\" {x} ${y} \\ é 🦀 ' \u2028");
}

async function Gemüse() {
  console.log("Gemüse: start");
  await work(50);
  console.log("Gemüse: worked");
  await delay(20);
  throw new Error("second");
}

async function お茶() {
  console.log("お茶: start");
  await delay(120);
  console.log("お茶: waited");
  await work(5);
  console.log("お茶: done");
}

async function main() {
  const started = performance.now();
  try {
    await Promise.all([boil_water(), Gemüse(), お茶()]);
  } catch (error) {
    console.log(`failed: ${error.message}`);
  }
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
