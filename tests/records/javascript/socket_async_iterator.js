async function* messages(socket) {
  const queue = [];
  let wake = () => {};
  socket.addEventListener('message', ({ data }) => { queue.push(data); wake(); });
  while (true) {
    while (queue.length) yield queue.shift();
    await new Promise(resolve => wake = resolve);
  }
}
const socket = new WebSocket('wss://prices.example.com');
await new Promise(resolve => socket.addEventListener('open', resolve, { once: true }));
console.log('connected');
for await (const text of messages(socket)) {
  const { price } = JSON.parse(text);
  console.log('price', price);
  if (price > 10) break;
}
socket.close();
console.log('closing', socket.readyState);
