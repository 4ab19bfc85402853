let attempts = 0;
function connect() {
  const socket = new WebSocket(`wss://chat.example.com/${++attempts}`);
  socket.addEventListener('open', () => console.log('open', attempts));
  socket.addEventListener('message', ({ data }) => {
    console.log('message', data);
    if (data === 'restart') socket.close(4000, 'restarting');
  });
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    console.log('close', code, reason, wasClean);
    if (attempts < 3) setTimeout(connect, 100 * attempts);
  });
}
connect();
