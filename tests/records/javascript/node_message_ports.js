const { MessageChannel, MessagePort, receiveMessageOnPort, BroadcastChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port1.on('message', m => { console.log('p1', m); if (m.n === 2) { port1.close(); } });
port2.on('message', m => console.log('p2', m));
port1.on('close', () => console.log('p1 close')); port2.on('close', () => console.log('p2 close'));
port1.postMessage({ from: 1 }); port2.postMessage({ n: 1 }); port2.postMessage({ n: 2, d: new Date(0), m: new Map([[1, { a: [1] }]]) });
setTimeout(() => console.log('timeout'), 0); setImmediate(() => console.log('immediate')); Promise.resolve().then(() => console.log('micro')); process.nextTick(() => console.log('tick'));
const a = new MessageChannel(); a.port1.postMessage('sync'); console.log(receiveMessageOnPort(a.port2), receiveMessageOnPort(a.port2)); a.port1.close();
