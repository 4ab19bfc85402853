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

async function load_the_configuration() {
  console.log("load the configuration: start");
  await delay(40);
  console.log("load the configuration: done");
}

async function read_the_latest_messages() {
  console.log("read the latest messages: start");
  await delay(35);
  console.log("read the latest messages: waited");
  await work(10);
  console.log("read the latest messages: done");
}

async function fetch_all_the_pictures() {
  console.log("fetch all the pictures: start");
  await delay(45);
  console.log("fetch all the pictures: waited");
  await work(15);
  console.log("fetch all the pictures: done");
}

async function count() {
  console.log("count: start");
  await work(30);
  console.log("count: done");
}

async function greet() {
  console.log("greet: start");
  await delay(0);
  console.log("greet: done");
}

async function main() {
  const started = performance.now();
  await Promise.all([
    load_the_configuration(),
    read_the_latest_messages(),
    fetch_all_the_pictures(),
    count(),
    greet(),
  ]);
  console.log(`total: ${Math.round(performance.now() - started)} ms`);
}

main();
