function work(ms) {
  const end = performance.now() + ms;
  while (performance.now() < end) {} // computing: nothing else can run
}

async function load_the_configuration() {
  console.log("load the configuration: start");
  work(40); // blocks where it should await
  console.log("load the configuration: done");
}

async function read_the_latest_messages() {
  console.log("read the latest messages: start");
  work(35);
  console.log("read the latest messages: waited");
  work(10);
  console.log("read the latest messages: done");
}

async function fetch_all_the_pictures() {
  console.log("fetch all the pictures: start");
  work(45);
  console.log("fetch all the pictures: waited");
  work(15);
  console.log("fetch all the pictures: done");
}

async function count() {
  console.log("count: start");
  work(30);
  console.log("count: done");
}

async function greet() {
  console.log("greet: start");
  work(0);
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
