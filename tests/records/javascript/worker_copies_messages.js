const worker = new Worker('worker.js');
const message = { list: [1, 2, 3], when: new Date(0), map: new Map([['a', 1]]) };
worker.onmessage = ({ data }) => { console.log(data, data === message, message.list.length); worker.terminate(); };
worker.postMessage(message);
message.list.push(4);
try { worker.postMessage(() => {}); } catch (error) { console.log(error.name); }
console.log('posted');
