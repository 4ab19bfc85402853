const code = `
  let count = 0;
  onmessage = ({ data }) => {
    const end = performance.now() + data.ms;
    while (performance.now() < end) {}
    console.log('worker did', data);
    postMessage({ id: data.id, count: ++count });
  };
`;
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
worker.onmessage = event => {
  console.log('main got', event.data);
  if (event.data.id === 2) {
    worker.postMessage({ id: 3, ms: 1000 });
    setTimeout(() => { worker.terminate(); console.log('terminated'); }, 90);
  }
};
worker.postMessage({ id: 1, ms: 310 });
worker.postMessage({ id: 2, ms: 205 });
const interval = setInterval(() => console.log('main is free'), 100);
setTimeout(() => clearInterval(interval), 650);
const bad = new Worker(URL.createObjectURL(new Blob(['throw new Error("inside")'])));
bad.onerror = event => { console.log(event.message); event.preventDefault(); };
