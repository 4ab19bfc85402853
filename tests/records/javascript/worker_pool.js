const source = `
  function isPrime(n) { for (let i = 2; i * i <= n; i++) if (n % i === 0) return false; return n > 1; }
  onmessage = ({ data: { from, to, ms } }) => {
    let count = 0;
    for (let n = from; n < to; n++) if (isPrime(n)) count++;
    const end = performance.now() + ms;
    while (performance.now() < end);
    postMessage({ from, count });
  };
`;
const url = URL.createObjectURL(new Blob([source]));
class Pool {
  constructor(size) { this.idle = Array.from({ length: size }, () => new Worker(url)); this.queue = []; }
  run(job) { return new Promise(resolve => { this.queue.push({ job, resolve }); this.next(); }); }
  next() {
    if (!this.idle.length || !this.queue.length) return;
    const worker = this.idle.pop(), { job, resolve } = this.queue.shift();
    worker.onmessage = ({ data }) => { this.idle.push(worker); resolve(data); this.next(); };
    worker.postMessage(job);
  }
}
const pool = new Pool(2);
const jobs = [[0, 100, 30], [100, 200, 10], [200, 300, 25], [300, 400, 5]];
const results = await Promise.all(jobs.map(async ([from, to, ms]) => {
  const result = await pool.run({ from, to, ms });
  console.log('part', result);
  return result.count;
}));
console.log(results, results.reduce((a, b) => a + b));
