const socket = new WebSocket('ws://example.com/socket');
console.log(socket.readyState, WebSocket.OPEN, socket.url);
socket.onopen = () => { console.log('open', socket.readyState); socket.send('hi'); };
socket.onmessage = event => {
  console.log('message', event.data, event.type, event.target === socket);
  Promise.resolve().then(() => console.log('microtask'));
  if (event.data === 'last') socket.close(1000, 'enough');
};
socket.onclose = event => console.log('close', event.code, event.reason, event.wasClean, socket.readyState);
socket.onerror = () => console.log('error');
try { socket.send('too early'); } catch (error) { console.log(error.name); }
setTimeout(() => console.log('timer 200'), 200);
