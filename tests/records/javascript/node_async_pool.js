const { EventEmitter } = require('node:events');
class Pool extends EventEmitter {
  constructor(size) { super(); this.free = size; this.queue = []; }
  run(job) {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      process.nextTick(() => this.next());
    });
  }
  next() {
    if (this.free === 0 || this.queue.length === 0) return;
    this.free--;
    const { job, resolve, reject } = this.queue.shift();
    job().then(resolve, reject).finally(() => {
      this.free++;
      this.emit('free', this.free);
      this.next();
    });
  }
}
const sleep = (ms, value) => new Promise(resolve => setTimeout(resolve, ms, value));
const pool = new Pool(2);
pool.on('free', count => console.log('free', count));
Promise.all([30, 10, 20, 10].map((ms, i) => pool.run(async () => { console.log('start', i); return sleep(ms, i); })))
  .then(results => console.log(results));
