// A worker is given a buffer, without a copy, and gives another one back.
const code = `
  self.onmessage = event => {
    const numbers = new Float64Array(event.data.buffer);
    const squares = numbers.map(number => number * number);
    postMessage({ sum: squares.reduce((sum, square) => sum + square, 0), squares }, [squares.buffer]);
  };
`;
const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
const numbers = Float64Array.from({ length: 5 }, (_, index) => index + 0.5);
worker.onmessage = event => {
  console.log(event.data.sum, event.data.squares);
  worker.terminate();
};
worker.postMessage({ buffer: numbers.buffer }, [numbers.buffer]);
console.log('given away', numbers.length, numbers.byteLength);
