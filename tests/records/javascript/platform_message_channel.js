const { port1, port2 } = new MessageChannel();
port1.onmessage = event => {
  console.log('port1', event.data);
  Promise.resolve().then(() => console.log('microtask'));
  if (event.data.n < 2) port1.postMessage('again'); else port1.close();
};
port2.onmessage = event => { console.log('port2', event.data); port2.postMessage({ n: 2 }); };
const message = { n: 1 };
port2.postMessage(message);
message.n = 100;
setTimeout(() => console.log('timer'), 10);
Promise.resolve().then(() => console.log('before any message'));
