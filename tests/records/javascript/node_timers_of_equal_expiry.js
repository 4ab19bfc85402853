// Timers of several durations that are due in the same millisecond: what a callback leaves to promises sets its timers after the
// callback's own list was put back.
const { setTimeout: after } = require('node:timers/promises');
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
const start = performance.now();
const at = () => Math.round(performance.now() - start);

async function steps() {
  for (let i = 0; i < 2; i++) {
    await delay(10);
    console.log('ten', i, at());
    await delay(1);
    console.log('one', i, at());
  }
}
steps();
setTimeout(() => {
  setTimeout(() => console.log('ten, a millisecond later', at()), 10);
  process.nextTick(() => setTimeout(() => console.log('four from a tick', at()), 4));
  Promise.resolve().then(() => setTimeout(() => console.log('four from a microtask', at()), 4));
}, 1);
setTimeout(() => {
  console.log('a', at());
  Promise.resolve().then(() => clearTimeout(second)).then(() => console.log('cleared the second'));
}, 5);
const second = setTimeout(() => console.log('never'), 5);
setTimeout(() => {
  console.log('c', at());
  after(1).then(() => console.log('after c', at()));
  setImmediate(() => console.log('immediate of c', at()));
}, 5);
setTimeout(async () => {
  const until = Date.now() + 9;
  while (Date.now() < until);
  console.log('late');
  await null;
  setTimeout(() => console.log('set late'), 1);
}, 30);
const every = setInterval(() => console.log('interval', at()), 13);
setTimeout(() => clearInterval(every), 60);
